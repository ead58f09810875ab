"""Whole records of articles, so that a change that should change nothing can prove it."""
