"""Article → Record, one stage per file."""
