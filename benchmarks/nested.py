"""Nested attributions and origins against the nested sample and the gold: `python -m benchmarks.nested [tuning]`."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks import sources
from benchmarks.gold import lines
from benchmarks.gold.parts import reporting_document, reporting_story
from benchmarks.intervals import interval
from benchmarks.labelled import records, spans_of_line
from benchmarks.matching import pairs, spans_of, word_sets
from benchmarks.sources import Range, meets, right
from onrecord.find.attributions.nesting import enclosing
from onrecord.records.record import Record
from onrecord.records.source import AUTHOR, UNKNOWN

SAMPLE, GOLD = "nested/settled.jsonl", "sources/settled.jsonl"


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one text: nested attributions that are right, found and gold; right but for the holders; origins that are right, of how many."""  # noqa: E501

    right: int
    found: int
    gold: int
    placed: int
    origins: int
    chains: int


def of_sample(reporting: bool) -> list[Counts]:
    """The nested sample, item by item: what stands inside the given content. Raises Absent."""
    found, out = records(SAMPLE), []
    for line in lines(SAMPLE):
        if reporting_story(line["story"]) is reporting:
            given = [line["outer"], *line["inner"]]
            labels, holders = _labels(found[line["corpus"], line["id"]].article.text, given)
            out.append(counts(found[line["corpus"], line["id"]], given, labels, holders, line["outer"]["content"]))
    return out


def of_gold(reporting: bool) -> list[Counts]:
    """The gold documents of GUM, which are annotated with what is nested. Raises Absent."""
    found, out = records(GOLD), []
    for line in sources.gold():
        if line["corpus"] == "gum" and reporting_document(line["id"]) is reporting:
            holders = {h["id"]: (h["start"], h["end"]) for h in line["holders"]}
            given = [{**spans, **a} for spans, a in zip(line["annotations"][0], line["attributions"], strict=True)]
            out.append(counts(found["gum", line["id"]], given, [a["holder"] for a in given], holders, None))
    return out


def _labels(text: str, given: Sequence[dict[str, Any]]) -> tuple[list[str], dict[str, Range]]:
    """A label for each holder: two mentions with one head are one holder."""
    holders: dict[str, Range] = {}
    labels = []
    for a in given:
        if isinstance(a["holder"], str):
            labels.append(a["holder"])
            continue
        start, end = a["holder"]
        words = text[start:end].casefold()
        known = next(
            (k for k, r in holders.items() if text[r[0] : r[1]].casefold() == words or meets(text, r, (start, end))), None
        )
        labels.append(known or f"h{len(holders)}")
        holders.setdefault(labels[-1], (start, end))
    return labels, holders


def counts(
    record: Record, given: Sequence[dict[str, Any]], labels: Sequence[str], holders: dict[str, Range],
    around: Sequence[Sequence[int]] | None,
) -> Counts:  # fmt: skip
    """Counts of one text's gold attributions with their holders' labels; `around`: the content outside which nothing counts."""
    text = record.article.text
    gold = [spans_of_line(a) for a in given]
    parents = _parents(gold)
    ours = spans_of(record)
    paired = pairs(word_sets(text, gold), word_sets(text, ours))
    places = {a.id: i for i, a in enumerate(record.attributions)}
    by_id = {s.id: s for s in record.sources}

    def named(i: int) -> bool:
        return right(text, by_id[record.attributions[paired[i]].holder], labels[i], holders, meets)

    nested = [i for i, parent in enumerate(parents) if parent is not None]
    found = [
        i for i, a in enumerate(record.attributions)
        if a.within is not None and a.cue and (around is None or any(s <= a.cue[0].start < e for s, e in around))
    ]  # fmt: skip
    placed = [i for i in nested if i in paired and _same_parent(record, places, paired, i, parents[i])]
    # Origins: two or more holders besides the author, the text's own via among them.
    long = [i for i in paired if _links(i, parents, labels, given) >= 2]
    return Counts(
        sum(named(i) and named(int(parents[i] or 0)) for i in placed), len(found), len(nested), len(placed),
        sum(named(i) for i in long), len(long),
    )  # fmt: skip


def _same_parent(record: Record, places: dict[str, int], paired: dict[int, int], i: int, parent: int | None) -> bool:
    within = record.attributions[paired[i]].within
    return parent in paired and within is not None and places[within] == paired[int(parent or 0)]


def _parents(gold: Sequence[dict[str, Any]]) -> list[int | None]:
    def ranges(a: dict[str, Any], kind: str) -> list[Range]:
        return [(start, end) for start, end in a[kind]]

    cues = [(ranges(a, "cue") or ranges(a, "content"))[0] for a in gold]
    parts = [[cue, *ranges(a, "source"), *ranges(a, "content")] for cue, a in zip(cues, gold, strict=True)]
    return enclosing(parts, [ranges(a, "content") for a in gold])


def _links(i: int, parents: Sequence[int | None], labels: Sequence[str], given: Sequence[dict[str, Any]]) -> int:
    """Holders in the chain besides the author and whom no one can tell."""
    chain: set[str] = set()
    at: int | None = i
    while at is not None:
        chain |= {labels[at]} - {AUTHOR, UNKNOWN}
        if given[at].get("via") is not None:
            chain.add(f"via {given[at]['via']}")
        at = parents[at]
    return len(chain)


def f1(part: Sequence[Counts]) -> float:
    """F1 × 100 of nested attributions with both holders right."""
    return 200 * sum(c.right for c in part) / max(sum(c.found + c.gold for c in part), 1)


def placed_f1(part: Sequence[Counts]) -> float:
    """The same whoever the holders are."""
    return 200 * sum(c.placed for c in part) / max(sum(c.found + c.gold for c in part), 1)


def origins(part: Sequence[Counts]) -> float:
    """Share of origins that are right where the chain has two or more holders, in per cent."""
    return 100 * sum(c.origins for c in part) / max(sum(c.chains for c in part), 1)


FIGURES = {
    "nested, both holders and within, F1": f1,
    "nested, whoever the holders are, F1": placed_f1,
    "origin of longer chains": origins,
}


def figures(reporting: bool) -> dict[str, tuple[float, float, float]]:
    """Each over the sample and GUM together, with its interval."""
    part = of_sample(reporting) + of_gold(reporting)
    return {name: interval(part, figure) for name, figure in FIGURES.items()}


def main() -> None:
    reporting = sys.argv[1:] != ["tuning"]
    for name, (value, low, high) in figures(reporting).items():
        print(f"{name:45} {value:5.1f} [{low:.1f}, {high:.1f}]")
    for of in (of_sample, of_gold):
        part = of(reporting)
        total = {k: sum(getattr(c, k) for c in part) for k in Counts.__dataclass_fields__}
        print(of.__name__, f"F1 {f1(part):.1f}", total)


if __name__ == "__main__":
    main()
