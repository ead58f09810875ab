"""The holder of GUM's attributions by GUM's own coreference: `python -m benchmarks.gum_holders`.

Those whose source clause holds exactly one person or body; the resolver is given this mention as the source. It is right if it
takes the source for an entity that has another name or description of the same gold chain, and none of anybody else's. The only
name or description of its chain is right if it is kept apart; a pronoun whose chain is pronouns alone is left out.
"""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks import coreference
from benchmarks.corpora import documents
from benchmarks.intervals import interval
from benchmarks.sources import Range, meets, only
from onrecord.find.mentions.detect import PRONOUNS
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.resolver import Holder


@dataclass(frozen=True, slots=True)
class Held:
    """One attribution: the form of its source, whether its gold chain has a name, and whether the holder is right."""

    form: str
    named: bool
    right: bool


@functools.cache
def held() -> list[list[Held]]:
    """Each document of GUM dev that has such attributions. Raises Absent."""
    given: dict[str, list[dict[str, Any]]] = {}
    for line in documents("gum_holders", "dev.jsonl"):
        given.setdefault(line["document"], []).append(line)
    return [_of_document(d, given[d["id"]]) for d in documents("gum", "dev.jsonl") if d["id"] in given]


def _of_document(document: dict[str, Any], given: Sequence[dict[str, Any]]) -> list[Held]:
    mentions, chains = coreference.speaking(document)
    answers = coreference.holders_of(coreference.article_words(document["text"]), mentions)
    found = dict(zip(mentions, zip(chains, answers, strict=True), strict=True))
    out = []
    for line in given:
        source = line["holder"]["start"], line["holder"]["end"]
        chain, answer = found[source]
        own, others = elsewhere(document, source, chain)
        if own or line["form"] != "pronoun":
            out.append(Held(line["form"], bool(line["names"]), right(document["text"], answer, source, own, others)))
    return out


def elsewhere(document: dict[str, Any], source: Range, chain: str) -> tuple[list[Range], list[Range]]:
    """Names and descriptions of the same chain, and of other people and bodies, but for the source's own words."""
    own, others = [], []
    for entity in document["entities"]:
        span = entity["start"], entity["end"]
        if entity["text"].casefold() in PRONOUNS or (source[0] <= span[0] and span[1] <= source[1]):
            continue
        if entity["chain"] == chain:
            own.append(span)
        elif entity["type"] in ("person", "organization"):
            others.append(span)
    return own, others


def right(text: str, answer: Holder, source: Range, own: Sequence[Range], others: Sequence[Range]) -> bool:
    """Whether the answer has one of its own mentions and no other's; where it has none elsewhere, the source itself."""
    if not isinstance(answer, Entity):
        return False
    mentions = [(m.start, m.end) for m in answer.mentions]
    return only(text, mentions, own or [source], others, meets)


def share(among: Callable[[Held], bool] = lambda _: True) -> Callable[[Sequence[list[Held]]], float]:
    """How many of some are right, in per cent over documents."""

    def figure(part: Sequence[list[Held]]) -> float:
        chosen = [h.right for document in part for h in document if among(h)]
        return 100 * sum(chosen) / len(chosen) if chosen else float("nan")

    return figure


FIGURES = {
    "holder by gold chain, all": share(),
    "holder by gold chain, names": share(lambda h: h.form == "name"),
    "holder by gold chain, pronouns": share(lambda h: h.form == "pronoun"),
    "holder by gold chain, pronouns of someone named": share(lambda h: h.form == "pronoun" and h.named),
    "holder by gold chain, descriptions": share(lambda h: h.form not in ("name", "pronoun")),
}


def figures() -> dict[str, tuple[float, float, float]]:
    """Each with its interval over documents. Raises Absent."""
    return {name: interval(held(), figure) for name, figure in FIGURES.items()}


if __name__ == "__main__":
    for label, (value, low, high) in figures().items():
        print(f"{label:50} {value:5.1f} [{low:.1f}, {high:.1f}]")
    print("attributions:", sum(map(len, held())))
