"""A source to be resolved: a pronoun, a description, or an attribution that names no source."""

from dataclasses import dataclass

from onrecord.find.mentions.detect import PRONOUNS, ArticleWords, Mention
from onrecord.find.sources.source_phrase import Speaker

TYPES = ("he", "she", "they", "it", "I", "we", "you", "who", "other", "definite", "possessive", "indefinite", "bare", "none")
_TYPE_OF = {"m": "he", "f": "she", "p": "they", "n": "it", "1": "I", "1p": "we", "2": "you", "w": "who", "x": "other"}
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "such"))
_POSSESSIVE = frozenset(("his", "her", "its", "their", "our", "my", "your"))
_INDEFINITE = frozenset(
    ["a", "an", "one", "another", "some", "many", "several", "two", "three", "four", "most", "few", "any", "other", "others"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A source to be resolved: its place, its form, and the content of its attribution.

    `start`, `end`: the source's core, or the cue if it has none. `content`: pieces of the attribution's content.
    """

    speaker: Speaker
    start: int
    end: int
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]

    @property
    def type(self) -> str:
        """One of TYPES; every description is "bare"."""
        core = self.speaker.core
        if core is None or self.speaker.form == "none":
            return "none"
        if core.form == "pronoun":
            return _TYPE_OF[PRONOUNS[core.pronoun]]
        return "bare"


def noun_type(words: ArticleWords, noun: Mention) -> str:
    """Definite, possessive, indefinite or bare."""
    first = words.words[words.word_at(noun.start)].text.casefold()
    if first in _DEFINITE:
        return "definite"
    said = words.text[noun.start : noun.end]
    if first in _POSSESSIVE or "’s" in said or "'s" in said:
        return "possessive"
    return "indefinite" if first in _INDEFINITE else "bare"
