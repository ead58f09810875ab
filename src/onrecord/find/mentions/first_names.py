"""First names."""

from onrecord.vocabulary.lexicon import vocabulary


def is_first_name(word: str) -> bool:
    """Whether a word in lower case is a person's first name."""
    return word in vocabulary("first_names_male") or word in vocabulary("first_names_female")
