"""Many articles, one after the other."""
