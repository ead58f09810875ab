"""What the words of a cue, and those with which a content begins, say of a stance: features that the claim weights take in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from onrecord.inference.features import Feature, Inputs, columns, listed
from onrecord.inference.tagging import FloatArray
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

BEGINNING = 9
"""Words of a content that are looked at."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_LISTS: tuple[ListName, ...] = (
    "stance_denies", "stance_doubts", "stance_no_information", "stance_expects", "stance_intends", "stance_asks",
    "stance_knowledge",
)  # fmt: skip
_MODALS = {
    "will": frozenset(("will", "would", "won't", "going")),
    "should": frozenset(("should", "must", "need", "needs", "ought", "let")),
    "may": frozenset(("may", "might", "could", "can")),
}
OPENERS = {
    "to": frozenset(("to",)),
    "whether": frozenset(("whether", "if", "why", "how", "what", "who", "when", "where")),
    "that": frozenset(("that",)),
    "for": frozenset(("for", "against", "on", "about")),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a cue, those with which its content begins, and the content itself."""

    said: list[str]
    told: list[str]
    content: str


def words_in(text: str) -> list[str]:
    """The words of a text in lower case, with straight apostrophes."""
    return [w.casefold().replace("’", "'") for w in _WORD.findall(text)]


def negated(words: list[str]) -> bool:
    """Whether one of the words is a negation."""
    return not vocabulary("negations").isdisjoint(words) or any(w.endswith("n't") for w in words)


def _grouped(
    name: str, groups: Mapping[str, frozenset[str]], of: Callable[[Wording], list[str]]
) -> list[Feature[Wording]]:  # fmt: skip
    """A column for each group, 1 if one of the words is in it."""

    def column(group: str, words: frozenset[str]) -> Feature[Wording]:
        return Feature(f"{name}: {group}", lambda w: not words.isdisjoint(of(w)))

    return [column(group, words) for group, words in groups.items()]


FEATURES: tuple[Feature[Wording], ...] = columns(
    listed("cue", _LISTS, lambda w: w.said),
    Feature("cue: negated", lambda w: negated(w.said), ("negations",)),
    _grouped("cue", _MODALS, lambda w: w.said),
    listed("content", _LISTS, lambda w: w.told),
    Feature("content: negated", lambda w: negated(w.told), ("negations",)),
    _grouped("content", _MODALS, lambda w: w.told),
    _grouped("content opens", OPENERS, lambda w: w.told[:1]),
    Feature("content: a question", lambda w: w.content.rstrip(" ”\"’')").endswith("?")),
    Feature("cue: no word", lambda w: not w.said),
    Feature("cue: one word", lambda w: len(w.said) == 1),
)
INPUTS = Inputs.of("stance", *FEATURES)


def stance_features(cue: str, content: str) -> FloatArray:
    """(FEATURES,) ones and noughts."""
    seen = Wording(words_in(cue), words_in(content)[:BEGINNING], content)
    return np.array([f.value(seen) for f in FEATURES], dtype=np.float32)
