"""Words for whole numbers, and their values."""

import functools

from onrecord.vocabulary.lexicon import table


@functools.cache
def number_words() -> dict[str, int]:
    """The words for whole numbers, in lower case, with their values."""
    return {word: int(value) for words, value in table("number_words") for word in words.split()}


ZERO_TO_TWELVE = tuple(words.split()[0] for words, _ in table("number_words")[:13])
"""The words as they are written most, each at its value."""
