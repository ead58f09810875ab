"""The grammar of time expressions, one file per kind."""
