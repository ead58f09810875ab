"""Which attributions are right, one by one, by the scorer's joint rule."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.corpora import attribution_scorer
from onrecord.records.record import Record

Spans = Mapping[str, Sequence[Sequence[int]]]
"""One attribution: `source`, `cue` and `content`, each a list of `[start, end)`."""


@dataclass(frozen=True, slots=True)
class WordSets:
    """The words of an attribution's content and of its source, by their number in the text."""

    content: frozenset[int]
    source: frozenset[int]


def spans_of(record: Record) -> list[dict[str, list[tuple[int, int]]]]:
    """The attributions of a record as offsets alone."""
    return [
        {kind: [(s.start, s.end) for s in getattr(a, kind)] for kind in ("source", "cue", "content")}
        for a in record.attributions
    ]


def word_sets(text: str, attributions: Sequence[Spans]) -> list[WordSets]:
    """What the scorer compares of each attribution."""
    words = [m.span() for m in attribution_scorer().re.finditer(r"\S+", text)]

    def words_in(spans: Sequence[Sequence[int]]) -> frozenset[int]:
        return frozenset(i for i, (s, e) in enumerate(words) if any(s < y and x < e for x, y in spans))

    return [WordSets(words_in(a["content"]), words_in(a["source"])) for a in attributions]


def one_to_one(ranked: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Of `(score, i, j)` the best first, each i and each j once; ties to the lower numbers."""
    paired: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted(ranked, key=lambda r: (-r[0], r[1], r[2])):
        if i not in paired and j not in used:
            paired[i] = j
            used.add(j)
    return paired


def pairs(gold: Sequence[WordSets], found: Sequence[WordSets]) -> dict[int, int]:
    """Gold attributions and the ones found that are right, one to one, by their numbers."""
    overlap: Any = attribution_scorer().iou
    ranked = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            if g.content & f.content:
                shares = overlap(g.content, f.content), overlap(g.source, f.source)
                if min(shares) >= 0.5:
                    ranked.append((sum(shares), i, j))
    return one_to_one(ranked)


def matched(text: str, gold: Sequence[Spans], found: Sequence[Spans]) -> list[bool]:
    """Which of the attributions found are paired with a gold one."""
    right = set(pairs(word_sets(text, gold), word_sets(text, found)).values())
    return [j in right for j in range(len(found))]
