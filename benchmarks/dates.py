"""Dates against TempEval-3 and the example story: `python -m benchmarks.dates`.

TempEval-3: detection relaxed (any overlap) and strict (same ends), and value: relaxed with an equal TIMEX3 value, as in the
task's own scorer; on the whole of its training part, with each document's creation time. Nothing is trained on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks import story
from benchmarks.corpora import documents
from benchmarks.intervals import interval
from benchmarks.peers import asked
from onrecord.find.dates.recognize import find_dates
from onrecord.text.document import Document

Expression = tuple[int, int, str | None]
"""Start, end and value."""


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over one document or many."""

    gold: int
    found: int
    relaxed: int
    strict: int
    value: int


def score(gold: Sequence[Expression], found: Sequence[Expression]) -> Score:
    """Each gold expression is paired with the one found that shares most characters with it, each of those once."""
    free, relaxed, strict, value = set(range(len(found))), 0, 0, 0
    for start, end, wanted in gold:
        shared = {i: min(end, found[i][1]) - max(start, found[i][0]) for i in free}
        best = max(shared, key=lambda i: (shared[i], -i), default=None)
        if best is None or shared[best] <= 0:
            continue
        free.discard(best)
        relaxed += 1
        strict += (start, end) == found[best][:2]
        value += wanted == found[best][2]
    return Score(len(gold), len(found), relaxed, strict, value)


def f1(scores: Sequence[Score], what: str) -> float:
    """F1 × 100 of `relaxed`, `strict` or `value`."""
    right: int = sum(getattr(s, what) for s in scores)
    return 200 * right / max(sum(s.gold + s.found for s in scores), 1)


def tempeval() -> list[Score]:
    """One score a document. Raises Absent."""
    return [
        score(_gold(d), [(e.start, e.end, e.value) for e in find_dates(Document(d["text"]), d["dct"])])
        for d in documents("tempeval3", "train.jsonl")
    ]  # fmt: skip


def _gold(document: dict[str, Any]) -> list[Expression]:
    return [(t["start"], t["end"], t["value"]) for t in document["timex"]]


def figure(what: str = "value") -> tuple[float, float, float]:
    """F1 on TempEval-3 with its interval over documents."""
    return interval(tempeval(), lambda scores: f1(scores, what))


# The example story


def of_story() -> tuple[int, int, list[str]]:
    """Dates in the truth, those found with the right type, value and modifier, and what is wrong, in words."""
    right = total = 0
    wrong = []
    for name, truth in story.truth()["articles"].items():
        left = list(story.records()[name].dates)
        for gold in truth["dates"]:
            total += 1
            near = [d for d in left if d.start < gold["end"] and gold["start"] < d.end]
            best = max(near, key=lambda d: min(d.end, gold["end"]) - max(d.start, gold["start"]), default=None)
            if best is None:
                wrong.append(f"{name}: {gold['text']}: not found")
                continue
            left.remove(best)
            other = [k for k in ("type", "value", "mod") if getattr(best, k) != gold[k]]
            right += not other
            wrong += [f"{name}: {gold['text']}: {k} {getattr(best, k)}, not {gold[k]}" for k in other]
        wrong += [f"{name}: {d.text}: not in the truth" for d in left]
    return total, right, wrong


# The peer: dateparser's search

_DATEPARSER = """
from datetime import datetime
from dateparser.date import DateDataParser
from dateparser.search import search_dates

def read(given):
    text, dct = given
    settings = {"RELATIVE_BASE": datetime.fromisoformat(dct[:10]), "PREFER_DATES_FROM": "past"}
    parser = DateDataParser(languages=["en"], settings=settings)
    out, at = [], 0
    for words, when in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        grain = getattr(parser.get_date_data(words), "period", "day")
        forms = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V"}
        out.append((start, at, when.strftime(forms.get(grain, "%Y-%m-%d"))))
    return out
"""


def peer() -> tuple[list[Score], list[Score]]:
    """Scores of dateparser's search, values in the grain that it gives, and ours, on the documents that it has time for.

    Raises Absent.
    """
    every = documents("tempeval3", "train.jsonl")
    theirs = asked(_DATEPARSER, ((d["text"], d["dct"]) for d in every))
    read = every[: len(theirs)]
    ours = ([(e.start, e.end, e.value) for e in find_dates(Document(d["text"]), d["dct"])] for d in read)
    return (
        [score(_gold(d), [(a, b, v) for a, b, v in found]) for d, found in zip(read, theirs, strict=True)],
        [score(_gold(d), found) for d, found in zip(read, ours, strict=True)],
    )


def main() -> None:
    scores = tempeval()
    for what in ("relaxed", "strict", "value"):
        value, low, high = interval(scores, lambda s, what=what: f1(s, what))  # type: ignore[misc]
        print(f"tempeval3 train, {what:8} F1 {value:.1f} [{low:.1f}, {high:.1f}]")
    total, right, wrong = of_story()
    print(f"the story: {right} of {total} dates right ({100 * right / total:.1f} %)")
    print("\n".join(wrong))


if __name__ == "__main__":
    main()
