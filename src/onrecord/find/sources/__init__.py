"""Whose each attribution is: the holder of every source, its kind, its basis, and through whom the article has it."""
