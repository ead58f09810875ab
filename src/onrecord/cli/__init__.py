"""The command line, one file per command. A command checks its options and calls what a library user could call."""
