"""Which of two names a pronoun means, on GAP dev: `python -m benchmarks.gap`.

GAP (Webster et al. 2018) marks a pronoun and two names in a few sentences of Wikipedia, and says of each name whether the
pronoun means it; in one case of seven it means neither. F1 × 100 over all names. The resolver is asked as if the pronoun were a
source without a cue, and takes the likelier of the two names. For comparison it is also asked without being given them.
"""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks import coreference
from benchmarks.corpora import documents
from benchmarks.intervals import interval
from benchmarks.sources import Range, meets
from onrecord.find.mentions.detect import PRONOUNS
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.ranker import SPECIAL
from onrecord.find.sources.resolver import UNKNOWN, Holder, Quoted
from onrecord.inference.tagging import FloatArray


@dataclass(frozen=True, slots=True)
class Asked:
    """One pronoun: its gender (m or f), and of each name whether it is meant and whether the answer says so."""

    gender: str
    gold: tuple[bool, ...]
    given: tuple[bool, ...]
    """With both names given."""
    free: tuple[bool, ...]
    """With every candidate of the text to choose from."""
    nearest: tuple[bool, ...]
    """The name that begins nearest to the pronoun."""


class Either:
    """Takes the likelier of the entities that have one of the given names."""

    def __init__(self, text: str, names: Sequence[Range]) -> None:
        self._text, self._names = text, names

    def choose(self, features: FloatArray, candidates: list[Entity], number: int) -> int:  # noqa: ARG002
        likely = coreference.scores(features)
        named = [
            len(SPECIAL) + i
            for i, entity in enumerate(candidates)
            if any(has(self._text, entity, name) for name in self._names)
        ]
        return max(named, key=lambda answer: likely[answer], default=UNKNOWN)

    def decided(self, number: int, holder: Holder) -> None:
        pass


def has(text: str, holder: Holder, name: Range) -> bool:
    """Whether an entity is mentioned by the name at this place."""
    return isinstance(holder, Entity) and any(meets(text, (m.start, m.end), name) for m in holder.mentions)


def ask(document: dict[str, Any]) -> Asked:
    """The resolver's answers on one record of GAP."""
    text, pronoun = document["text"], document["pronoun"]
    span = pronoun["start"], pronoun["end"]
    names = [(c["start"], c["end"]) for c in document["candidates"]]
    words = coreference.article_words(text)
    mention = {span: Quoted((span,), (), ())}
    (given,) = coreference.holders_of(words, mention, Either(text, names))
    (free,) = coreference.holders_of(words, mention)
    near = min(names, key=lambda name: abs(name[0] - span[0]))
    return Asked(
        PRONOUNS[pronoun["text"].casefold()],
        tuple(c["coreferent"] for c in document["candidates"]),
        tuple(has(text, given, name) for name in names),
        tuple(has(text, free, name) for name in names),
        tuple(name == near for name in names),
    )


@functools.cache
def asked() -> list[Asked]:
    """All of GAP dev. Raises Absent."""
    return [ask(document) for document in documents("gap", "dev.jsonl")]


def f1(answers: Callable[[Asked], tuple[bool, ...]], gender: str = "mf") -> Callable[[Sequence[Asked]], float]:
    """F1 × 100 of some answers over pronouns of some genders."""

    def figure(part: Sequence[Asked]) -> float:
        pairs = [p for a in part if a.gender in gender for p in zip(a.gold, answers(a), strict=True)]
        return 200 * sum(g and f for g, f in pairs) / max(sum(g + f for g, f in pairs), 1)

    return figure


FIGURES = {
    "pronoun → name, both names given": f1(lambda a: a.given),
    "pronoun → name, both names given, he": f1(lambda a: a.given, "m"),
    "pronoun → name, both names given, she": f1(lambda a: a.given, "f"),
    "pronoun → name, no name given": f1(lambda a: a.free),
    "pronoun → name, the nearest of both names": f1(lambda a: a.nearest),
}


def figures() -> dict[str, tuple[float, float, float]]:
    """Each with its interval over pronouns. Raises Absent."""
    return {name: interval(asked(), figure) for name, figure in FIGURES.items()}


if __name__ == "__main__":
    for label, (value, low, high) in figures().items():
        print(f"{label:45} {value:5.1f} [{low:.1f}, {high:.1f}]")
