"""Accuracy, speed and robustness, each one command; `make bench` runs them all."""

import onrecord  # noqa: F401  (switches the telemetry of libraries off, before any of them is imported)
