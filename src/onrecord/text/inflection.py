"""Plurals and singulars of English nouns, by ending and by a list."""

import functools

from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import table, vocabulary

_NO_PLURALS = ("ss", "us", "is", "'s", "ous")


@functools.cache
def _irregular() -> dict[str, str]:
    return {row[0]: row[1] for row in table("irregular_plurals")}


@functools.cache
def _irregular_plurals() -> dict[str, str]:
    return {singular: plural for plural, singular in _irregular().items()}


def is_plural_form(word: str) -> bool:
    """Whether a word in lower case looks like a noun in the plural."""
    return word in _irregular() or (len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURALS))


def singular(word: str) -> str:
    """The singular of a noun in lower case; one that looks singular stays."""
    if word in _irregular():
        return _irregular()[word]
    if not is_plural_form(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def plural(word: str) -> str:
    """The plural of a noun in lower case; one that looks plural stays."""
    if is_plural_form(word):
        return word
    if word in _irregular_plurals():
        return _irregular_plurals()[word]
    if word.endswith("y") and word[-2:-1] not in ("a", "e", "i", "o", "u", ""):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


_PLURALS = vocabulary("plurals")


def is_plural(head: str, first: str) -> bool:
    """Whether a noun phrase with this head and first word speaks of several."""
    if first in ("a", "an", "one", "each", "every", "another", "this", "that"):
        return False
    small = plain(head)
    return small in _PLURALS or (small.endswith("s") and not small.endswith(("ss", "us", "is", "'s")))
