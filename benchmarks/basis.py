"""Bases against the sample's reporting half: `python -m benchmarks.basis [tuning]`. Token F1; source, cue and content are given."""  # noqa: E501

import re
import sys
from collections.abc import Sequence

from benchmarks.gold import lines
from benchmarks.gold.parts import reporting_story
from benchmarks.intervals import interval
from benchmarks.labelled import texts
from onrecord.find.sources.basis import basis_of
from onrecord.text.document import Document

Counts = tuple[int, int, int]
"""Words in both, found, and gold."""


def by_story(reporting: bool) -> list[Counts]:
    """Counts for each story of one half. Raises Absent."""
    read: dict[tuple[str, str], Document] = {}
    out: dict[str, Counts] = {}
    for line in lines("sample/settled.jsonl"):
        if reporting_story(line["story"]) is not reporting:
            continue
        place = line["corpus"], line["id"]
        text = texts()[place]["text"]
        if place not in read:
            read[place] = Document(text)
        found = _words(text, basis_of(read[place], [(a, b) for a, b in line["source"]]))
        gold = _words(text, line["basis"])
        both, ours, theirs = out.get(line["story"], (0, 0, 0))
        out[line["story"]] = both + len(found & gold), ours + len(found), theirs + len(gold)
    return list(out.values())


def _words(text: str, spans: Sequence[Sequence[int]]) -> set[int]:
    return {i for i, m in enumerate(re.finditer(r"\S+", text)) if any(m.start() < b and a < m.end() for a, b in spans)}


def f1(stories: Sequence[Counts]) -> float:
    """Token F1 × 100."""
    both, found, gold = (sum(s[i] for s in stories) for i in range(3))
    return 200 * both / max(found + gold, 1)


def figure(reporting: bool = True) -> tuple[float, float, float]:
    """Token F1 with its interval."""
    return interval(by_story(reporting), f1)


if __name__ == "__main__":
    value, low, high = figure(sys.argv[1:] != ["tuning"])
    print(f"basis, token F1 {value:.1f} [{low:.1f}, {high:.1f}]")
