"""Stances against the sample and the gold: `python -m benchmarks.stances [tuning]`. End to end, over what was found right."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from benchmarks import sources
from benchmarks.gold import lines
from benchmarks.gold.parts import reporting_document, reporting_story
from benchmarks.intervals import interval
from benchmarks.labelled import records, spans_of_line
from benchmarks.matching import pairs, spans_of, word_sets
from onrecord.inference.claims import STANCES
from onrecord.records.record import Record

SAMPLE, GOLD = "sample/settled.jsonl", "sources/settled.jsonl"
Pair = tuple[str, str]
"""The stance that people gave, and the one found."""


def stances_of(record: Record) -> list[str]:
    """The stance of each attribution of a record, by the last link of its claim's chain."""
    by_attribution = {c.attribution: c.chain[-1].stance or "" for c in record.claims}
    return [by_attribution[a.id] for a in record.attributions]


def of_sample(reporting: bool) -> list[list[Pair]]:
    """The sample, story by story. Raises Absent."""
    found = records(SAMPLE)
    out: dict[str, list[Pair]] = {}
    for line in lines(SAMPLE):
        if reporting_story(line["story"]) is reporting:
            record = found[line["corpus"], line["id"]]
            text = record.article.text
            paired = pairs(word_sets(text, [spans_of_line(line)]), word_sets(text, spans_of(record)))
            story = out.setdefault(line["story"], [])
            if 0 in paired:
                story.append((line["stance"], stances_of(record)[paired[0]]))
    return list(out.values())


def of_gold(reporting: bool) -> list[list[Pair]]:
    """The gold documents. Raises Absent."""
    found, out = records(GOLD), []
    for line in sources.gold():
        if reporting_document(line["id"]) is reporting:
            record = found[line["corpus"], line["id"]]
            text, stances = record.article.text, stances_of(record)
            paired = pairs(word_sets(text, line["annotations"][0]), word_sets(text, spans_of(record)))
            out.append([(line["attributions"][i]["stance"], stances[j]) for i, j in paired.items()])
    return out


def macro_f1(part: Sequence[Sequence[Pair]]) -> float:
    """F1 × 100, on average over the stances that people gave."""
    both = [p for document in part for p in document]
    labels = [s for s in STANCES if any(gold == s for gold, _ in both)]
    return sum(f1_of(both, s) for s in labels) / max(len(labels), 1)


def f1_of(both: Sequence[Pair], stance: str) -> float:
    """F1 × 100 of one stance."""
    right = sum(g == f == stance for g, f in both)
    return 200 * right / max(sum(g == stance for g, _ in both) + sum(f == stance for _, f in both), 1)


def told_apart(part: Sequence[Sequence[Pair]]) -> float:
    """Of denials and "no information", the share that is not taken for the other, in per cent."""
    either = [(g, f) for document in part for g, f in document if g in ("denies", "no_information")]
    wrong = sum({g, f} == {"denies", "no_information"} for g, f in either)
    return 100 * (1 - wrong / max(len(either), 1))


FIGURES: dict[str, tuple[Callable[[bool], list[list[Pair]]], Callable[[Sequence[Sequence[Pair]]], float]]] = {
    "stance, macro F1 (sample)": (of_sample, macro_f1),
    "stance, macro F1 (gold)": (of_gold, macro_f1),
    "denial told from no information (sample)": (of_sample, told_apart),
}


def figures(reporting: bool) -> dict[str, tuple[float, float, float]]:
    """Each with its interval."""
    return {name: interval(of(reporting), figure) for name, (of, figure) in FIGURES.items()}


def confusions(part: Sequence[Sequence[Pair]]) -> Iterator[str]:
    """Gold and found stance, and how often."""
    counted = Counter(p for document in part for p in document if p[0] != p[1])
    for (gold, found), n in counted.most_common(12):
        yield f"{gold} as {found}: {n}"


def main() -> None:
    reporting = sys.argv[1:] != ["tuning"]
    for name, (value, low, high) in figures(reporting).items():
        print(f"{name:45} {value:5.1f} [{low:.1f}, {high:.1f}]")
    if not reporting:
        for of in (of_sample, of_gold):
            both = [p for document in of(reporting) for p in document]
            print(len(both), {s: round(f1_of(both, s), 1) for s in STANCES})
            print("; ".join(confusions(of(reporting))))


if __name__ == "__main__":
    main()
