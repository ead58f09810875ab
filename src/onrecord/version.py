"""The version, in one place: asking the installed package for it costs more time than reading a short article."""

VERSION = "0.1.0"
