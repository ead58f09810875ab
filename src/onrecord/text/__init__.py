"""What any text is made of, with offsets kept. No stage's rules, no networks."""
