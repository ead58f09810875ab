"""What the encoder says of words, made by hand, so that rules of language are tested without weights."""

from collections.abc import Iterable

import numpy as np

from onrecord.find.mentions.detect import ArticleWords
from onrecord.inference.heads import KINDS
from onrecord.inference.tagging import FloatArray
from onrecord.text.document import Document
from onrecord.text.words import plain, words_of
from onrecord.vocabulary.lexicon import vocabulary

_PEOPLE = ("person_nouns", "unnamed_nouns", "offices", "group_nouns")


class Chances:
    """Nouns are what the word lists say, other words with a capital people, the rest nothing; `known` goes before."""

    def __init__(self, text: str, known: dict[str, str]) -> None:
        self._kinds = {w.end: known.get(w.text) or _kind(w.text) for w in words_of(text)}

    def entity_at(self, end: int) -> FloatArray:
        kind = self._kinds.get(end) or self._kinds.get(end + 1) or "none"
        return np.array([0.9 if kind == k else 0.1 / len(KINDS) for k in KINDS] + [0.0], dtype=np.float32)


def article_words(text: str, cues: Iterable[tuple[int, int]] = (), **known: str) -> ArticleWords:
    """The words of a text. `known`: what kind of thing words stand for, as in `Carrow="place"`."""
    return ArticleWords(Document(text), Chances(text, known), cues)


def _kind(word: str) -> str:
    small = plain(word)
    if small in vocabulary("organization_nouns") or small in vocabulary("outlet_nouns"):
        return "organization"
    if small in vocabulary("document_nouns"):
        return "object"
    singular = {small, small.removesuffix("s")}
    if any(singular & vocabulary(name) for name in _PEOPLE) or word[0].isupper():
        return "person"
    return "none"
