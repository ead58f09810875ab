"""What things are: the words of onrecord as frozen types. Standard library only; json.py alone imports msgspec."""
