"""Dates against TempEval-3 and the specifications of Recognizers-Text: `python -m benchmarks.dates [peer | failures FILE]`.

TempEval-3: detection relaxed (any overlap) and strict (same ends), and value: relaxed with an equal TIMEX3 value, as in the
task's own scorer; on the whole of its training part, with each document's creation time. Nothing is learnt from it.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from benchmarks import story
from benchmarks.corpora import corpus, documents
from benchmarks.intervals import interval
from onrecord.find.dates import dates_in
from onrecord.records.date import TimeExpression
from onrecord.text.timex import days

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
    right = sum(getattr(s, what) for s in scores)
    return 200 * right / max(sum(s.gold + s.found for s in scores), 1)


def tempeval() -> list[Score]:
    """One score a document. Raises Absent."""
    return [
        score(_gold(d), [(e.start, e.end, e.value) for e in dates_in(d["text"], d["dct"])])
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

PEER_SECONDS = 240


def peer() -> tuple[list[Score], list[Score]]:
    """Scores of dateparser's search and ours on the documents that it gets through in four minutes. Raises Absent."""
    theirs, ours = [], []
    begun = time.monotonic()
    for document in documents("tempeval3", "train.jsonl"):
        if time.monotonic() - begun > PEER_SECONDS:
            break
        theirs.append(score(_gold(document), _dateparser(document["text"], document["dct"])))
        found = dates_in(document["text"], document["dct"])
        ours.append(score(_gold(document), [(e.start, e.end, e.value) for e in found]))
    return theirs, ours


def _dateparser(text: str, dct: str) -> list[Expression]:
    """What dateparser finds, in the grain that it gives."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    settings: Any = {"RELATIVE_BASE": datetime.fromisoformat(dct[:10]), "PREFER_DATES_FROM": "past"}
    parser = DateDataParser(languages=["en"], settings=settings)
    out, at = [], 0
    for words, when in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        grain = getattr(parser.get_date_data(words), "period", "day")
        value = {"year": f"{when:%Y}", "month": f"{when:%Y-%m}", "week": f"{when:%G-W%V}"}.get(grain, f"{when:%Y-%m-%d}")
        out.append((start, at, value))
    return out


# Recognizers-Text: broad cases that its authors made up

FILES = tuple(
    f"{kind}{part}"
    for kind in (
        "Date",
        "DatePeriod",
        "Duration",
        "Set",
        "Time",
        "TimePeriod",
        "DateTime",
        "DateTimePeriod",
        "Holiday",
        "Merged",
    )
    for part in ("Extractor", "Parser")
)


def recognizers(name: str) -> list[tuple[dict[str, Any], bool]]:
    """The cases of one file, and whether each passes: every expected expression right, and no other one found. Raises Absent.

    How the two schemes are mapped: an expression is found where a span overlaps it. Where the file gives values (`…Parser`, `…Model`), one of its
    readings must be met: the same value; the day or period that it resolves to, in the past or the future; a
    range by an expression for each end, or by the period from one to the other; a range that begins or ends at the reference
    ("next 3 days") by its duration; a duration by one as long; a day so many weeks, months or years off by the week, month or year that
    holds it (grain is kept here). Modifiers, and prepositions in the span, are not compared.
    """  # noqa: E501
    cases = json.loads(corpus("recognizers", "DateTime", "English", f"{name}.json").read_text(encoding="utf-8-sig"))
    return [(case, _passes(case)) for case in cases]


def _passes(case: dict[str, Any]) -> bool:
    reference = (case.get("Context") or {}).get("ReferenceDateTime")
    found = dates_in(case["Input"], reference)
    used = set()
    for result in case["Results"]:
        start = result.get("Start", 0)
        end = result["End"] + 1 if "End" in result else start + result["Length"]
        inside = [e for e in found if e.start < end and start < e.end]
        if not inside or not _right(result, inside):
            return False
        used |= {e.id for e in inside}
    return len(used) == len(found)


def _right(result: dict[str, Any], inside: Sequence[TimeExpression]) -> bool:
    value = result.get("Value") or result.get("Resolution")
    if value is None:
        return True
    readings = value.get("values") or [value]
    return any(_meets(reading, result["Text"], inside) for reading in readings)


def _meets(reading: dict[str, Any], words: str, inside: Sequence[TimeExpression]) -> bool:
    wanted = reading.get("timex") or reading.get("Timex")
    if wanted is None:
        return True
    resolved = [reading, reading.get("FutureResolution") or {}, reading.get("PastResolution") or {}]
    points = {str(v)[:10] for r in resolved for k, v in r.items() if k in ("value", "date", "dateTime")}
    spans = {(r.get("startDate") or r.get("start"), r.get("endDate") or r.get("end")) for r in resolved}
    values = [e.value for e in inside if e.value]
    if any(value == wanted or _meets_one(value, wanted, words, points, spans) for value in values):
        return True
    starts = [known[0].isoformat() for v in values if (known := days(v.partition("T")[0]))]
    return len(starts) >= 2 and (starts[0], starts[-1]) in spans


def _meets_one(value: str, wanted: str, words: str, points: set[str], spans: set[Any]) -> bool:
    """Whether one value is what the case expects: `points` and `spans` are the days and periods that it may resolve to."""
    if value.startswith("P"):
        length = _length(wanted.rstrip(")").rpartition(",")[2])
        return length is not None and _length(value) == length and not re.match(r"from|between", words)
    if "T" in value:
        return _same_time(value, wanted, points)
    known = days(value)
    if not known:
        return False
    start, end = known[0].isoformat(), known[1].isoformat()
    if (start in points and known[2] == "D") or (start, end) in spans:
        return True
    off = re.search(r"\b(?:ago|later|from|in|hence|after|before)\b", words, re.IGNORECASE)
    return bool(off) and known[2] != "D" and any(start <= point < end for point in points)


def _same_time(value: str, wanted: str, points: Iterable[str]) -> bool:
    """Whether the times of day are the same, and the days, where one is expected."""
    day, _, clock = value.partition("T")
    expected_day, _, expected = wanted.partition("T")
    short = re.sub(r"(:00)+$", "", clock)
    same = expected.replace("24", "00") in (clock, short, f"{clock}:00") or re.sub(r"(:00)+$", "", expected) == short
    return same and (
        not expected_day or expected_day == day or day in points or (not day[0].isdecimal() and "XX" in expected_day)
    )


_UNITS = {"Y": 12.0, "M": 1.0, "W": 7.0, "D": 1.0}


def _length(value: str) -> tuple[float, float, float] | None:
    """Months, days and seconds of a duration, None where it is none or open."""
    m = re.fullmatch(r"P((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])*))?", value)
    if not m or value == "P":
        return None
    months = days_ = seconds = 0.0
    for number, unit in re.findall(r"([\d.]+)([YMWD])", m[1]):
        if unit in "YM":
            months += float(number) * _UNITS[unit]
        else:
            days_ += float(number) * _UNITS[unit]
    for number, unit in re.findall(r"([\d.]+)([HMS])", m[2] or ""):
        seconds += float(number) * {"H": 3600, "M": 60, "S": 1}[unit]
    return months, days_, seconds


def failing(name: str) -> Counter[str]:
    """The classes of cases of a file that fail, by what a class is told by, the first that fits."""
    out: Counter[str] = Counter()
    for case, passed in recognizers(name):
        if not passed:
            words = " ".join(r["Text"] for r in case["Results"]) if case["Results"] else ""
            out[next(label for label, form in CLASSES if re.search(form, words, re.IGNORECASE))] += 1
    return out


CLASSES = (
    ("no expression expected", r"^$"),
    ("days of business", r"business|working|weekday"),
    (
        "ranges of one month's days, of hours, or with a duration",
        r"\b(?:from|between|to|till|til|through|until|for)\b|\d ?[-–~] ?\d",
    ),
    ("rest, beginning, end of a period", r"\brest\b|\b(?:start|end|beginning)\b|\beod\b|\beoy\b|\beom\b"),
    ("week of a month or year by number", r"\b(?:week|month|day|quarter)s?\b.*\b(?:of|in)\b|week \d|w\d"),
    ("before, after, since a date", r"\b(?:before|after|since|later|earlier|by|than|within|in)\b"),
    ("a day of the month alone", r"^(?:the |on )*(?:\d+(?:st|nd|rd|th)?|[a-z-]+(?: [a-z]+)?)$"),
    ("numeric dates of other orders", r"\d+[./-]\d+"),
    ("hour without am or pm", r"\d|o'?clock|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"),
    ("other", r""),
)


AIMED = ("Date", "DatePeriod", "Duration")
"""The kinds of which three in four cases are to pass, extraction and parsing together."""


def share(kind: str) -> float:
    """Of the cases of a kind, in both of its files, those that pass, in per cent. Raises Absent."""
    passed = [ok for part in ("Extractor", "Parser") for _, ok in recognizers(f"{kind}{part}")]
    return 100 * sum(passed) / len(passed)


def main() -> None:
    scores = tempeval()
    for what in ("relaxed", "strict", "value"):
        value, low, high = interval(scores, lambda s, what=what: f1(s, what))  # type: ignore[misc]
        print(f"tempeval3 train, {what:8} F1 {value:.1f} [{low:.1f}, {high:.1f}]")
    for name in FILES:
        cases = recognizers(name)
        passed = sum(ok for _, ok in cases)
        print(f"recognizers {name:24} {passed:4} of {len(cases):4}, {100 * passed / len(cases):5.1f} %", dict(failing(name)))
    for kind in AIMED:
        print(f"recognizers {kind}, both files: {share(kind):.1f} %")
    total, right, wrong = of_story()
    print(f"the story: {right} of {total} dates right ({100 * right / total:.1f} %)")
    print("\n".join(wrong))


def compare() -> None:
    theirs, ours = peer()
    for name, scores in (("dateparser's search", theirs), ("onrecord", ours)):
        figures = ", ".join(f"{what} {f1(scores, what):.1f}" for what in ("relaxed", "strict", "value"))
        print(f"{name}, the first {len(scores)} documents: {figures}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["peer"]:
            compare()
        case ["failures", name]:
            for case, passed in recognizers(name):
                if not passed:
                    found = [
                        (e.text, e.value) for e in dates_in(case["Input"], (case.get("Context") or {}).get("ReferenceDateTime"))
                    ]
                    wanted = [(r["Text"], (r.get("Value") or {}).get("Timex") or r.get("Resolution")) for r in case["Results"]]
                    print(case["Input"][:80], "|", wanted, "|", found)
        case _:
            main()
