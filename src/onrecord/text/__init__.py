"""Helpers that keep offsets."""
