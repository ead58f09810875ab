"""Article → Record: the stages, listed in pipeline.py, one folder per question. Nothing here reads files or prints."""
