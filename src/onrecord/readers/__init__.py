"""Bytes → Article, one file per kind of input; limits, encodings, metadata. Nothing is fetched."""
