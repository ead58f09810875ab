"""Networks only: word pieces, windows, sessions, heads, decoding. No rules of a stage."""
