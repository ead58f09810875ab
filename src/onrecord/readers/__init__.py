"""Bytes → Article: one file per kind of input, detection, limits."""
