"""Weight files, each with a model card beside it."""
