"""Word lists as data; README.md says how they are written. `onrecord.text.vocabulary` loads them."""
