"""What things are: frozen dataclasses of the standard library. Only json.py imports msgspec."""
