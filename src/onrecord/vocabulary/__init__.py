"""Word lists as data, and the one loader of them. No code that interprets."""
