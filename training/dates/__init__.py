"""Dates: what a head would find, measured beside the grammar."""
