"""Rumours, denials and second-hand reports, end to end: `python -m benchmarks.rumours [tuning]`.

Ten bodies of fnc1 annotated in full (benchmarks/gold/rumours), half of them for reporting only. Holders, kinds, stances and
chains are judged where the attribution was found right by the joint rule; denials and "no information" also over all the gold.
"""

import functools
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks import nested, sources
from benchmarks.gold.parts import reporting_half
from benchmarks.intervals import interval
from benchmarks.labelled import records
from benchmarks.matching import pairs, spans_of, word_sets
from benchmarks.sources import Judged, same_chain
from benchmarks.stances import macro_f1, stances_of
from onrecord.records.record import Record
from onrecord.records.source import AUTHOR

Figure = Callable[[Sequence["Scored"]], float]
FILE = "rumours/settled.jsonl"
_PLATFORM = re.compile(r"[^,]*\b(?:Facebook|Instagram|Reddit|social media|Twitter|YouTube)\b[^,]*")
"""Where somebody speaks, but nobody who could vouch for it."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One article: what was found right of it, and how the rest stands to the gold."""

    judged: list[Judged]
    stances: list[tuple[str, str]]
    """The stance that people gave and the one found, of every attribution; empty for what was missed or is in no gold."""
    chains: list[bool]
    nested: nested.Counts


@functools.cache
def scored() -> list[tuple[str, Scored]]:
    """Each article by its id. Raises Absent."""
    found = records(FILE)
    return [(document["id"], _score(document, found[document["corpus"], document["id"]])) for document in sources.gold(FILE)]


def _score(document: dict[str, Any], record: Record) -> Scored:
    text, gold, spans = document["text"], document["attributions"], document["annotations"][0]
    holders = {h["id"]: (h["start"], h["end"]) for h in document["holders"]}
    paired = pairs(word_sets(text, spans), word_sets(text, spans_of(record)))
    stances, right = stances_of(record), set(paired.values())
    claims, by_id = {c.attribution: c for c in record.claims}, {s.id: s for s in record.sources}
    judged = []
    for i, j in sorted(paired.items()):
        links = [by_id[link.holder] for link in claims[record.attributions[j].id].chain if link.holder != AUTHOR]
        judged.append(same_chain(text, links, chain(document, gold[i]), holders))
    return Scored(
        sources.of_document(document, record),
        [(a["stance"], stances[paired[i]] if i in paired else "") for i, a in enumerate(gold)]
        + [("", stance) for j, stance in enumerate(stances) if j not in right],
        judged,
        nested.counts(record, gold, [a["holder"] for a in gold], holders, None),
    )


def chain(document: Mapping[str, Any], attribution: Mapping[str, Any]) -> list[str]:
    """The holders from the outside in, without the author, each where it is cited last; none of what is the author's own."""
    if attribution["holder"] == AUTHOR:
        return []
    around = next((a for a in document["attributions"] if a["id"] == attribution["within"]), None)
    links = chain(document, around) if around else []
    via = next((h for h in document["holders"] if h["id"] == attribution["via"]), None)
    if via is not None and not _PLATFORM.fullmatch(document["text"][via["start"] : via["end"]]):
        links.append(via["id"])
    return list(dict.fromkeys([attribution["holder"], *reversed(links)]))[::-1]


def found_f1(part: Sequence[Scored]) -> float:
    """Joint F1 × 100."""
    every = [pair for s in part for pair in s.stances]
    sides = sum(bool(gold) + bool(found) for gold, found in every)
    return 200 * sum(bool(gold and found) for gold, found in every) / max(sides, 1)


def of_sources(name: str) -> Figure:
    """A figure of benchmarks.sources."""
    return lambda part: sources.FIGURES[name]([s.judged for s in part])


def of_stance(stance: str) -> dict[str, Figure]:
    """How one stance fares among all attributions, in per cent."""

    def share(among: Callable[[str, str], bool]) -> Figure:
        def figure(part: Sequence[Scored]) -> float:
            chosen = [pair for s in part for pair in s.stances if among(*pair)]
            return 100 * sum(pair == (stance, stance) for pair in chosen) / len(chosen) if chosen else float("nan")

        return figure

    return {
        "recall": share(lambda gold, _: gold == stance),
        "recall where the attribution was found": share(lambda gold, found: gold == stance and bool(found)),
        "precision": share(lambda _, found: found == stance),
    }


def stance_f1(part: Sequence[Scored]) -> float:
    """Macro F1 × 100 of stances."""
    return macro_f1([[(gold, found) for gold, found in s.stances if gold and found] for s in part])


def chains(part: Sequence[Scored]) -> float:
    """Chains whose every holder is right, in per cent."""
    judged = [right for s in part for right in s.chains]
    return 100 * sum(judged) / max(len(judged), 1)


HOLDERS = ("holder, all", "holder, names", "holder, pronouns and nominals", "holder, no source named", "kind")
FIGURES: dict[str, Figure] = {
    "attributions, joint F1": found_f1,
    **{name: of_sources(name) for name in HOLDERS},
    "stance, macro F1": stance_f1,
    **{f"denials, {measure}": figure for measure, figure in of_stance("denies").items()},
    **{f"no information, {measure}": figure for measure, figure in of_stance("no_information").items()},
    "nested, both holders and within, F1": lambda part: nested.f1([s.nested for s in part]),
    "chain, every holder": chains,
}


def part(reporting: bool) -> list[Scored]:
    """One half of the articles. Raises Absent."""
    half = reporting_half(name for name, _ in scored())
    return [s for name, s in scored() if (name in half) is reporting]


def figures(reporting: bool) -> dict[str, tuple[float, float, float]]:
    """Each with its interval over articles."""
    return {name: interval(part(reporting), figure) for name, figure in FIGURES.items()}


if __name__ == "__main__":
    reporting = sys.argv[1:] != ["tuning"]
    for label, (value, low, high) in figures(reporting).items():
        print(f"{label:55} {value:5.1f} [{low:.1f}, {high:.1f}]")
    both = [pair for s in part(reporting) for pair in s.stances]
    counted = {s: sum(gold == s for gold, _ in both) for s in ("denies", "no_information")}
    print(f"gold: {sum(gold != '' for gold, _ in both)} attributions, {counted}")
