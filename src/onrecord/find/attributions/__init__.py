"""Who says what, as spans: source, cue and content, and which attribution stands inside another. Not whose they are."""
