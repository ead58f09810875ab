"""Accuracy, speed and robustness, each one command; `make bench` runs them all."""
