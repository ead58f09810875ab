"""Dates against the specifications of Recognizers-Text, broad cases that its authors made up.

`python -m benchmarks.date_cases [FILE]`: all files with their shares, or the failing cases of one.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.corpora import corpus
from onrecord.find.dates.recognize import find_dates
from onrecord.records.date import TimeExpression
from onrecord.text.document import Document
from onrecord.values.timex3 import days

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
    found = find_dates(Document(case["Input"]), reference)
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
    if sys.argv[1:]:
        for case, passed in recognizers(sys.argv[1]):
            if not passed:
                reference = (case.get("Context") or {}).get("ReferenceDateTime")
                found = [(e.text, e.value) for e in find_dates(Document(case["Input"]), reference)]
                wanted = [(r["Text"], (r.get("Value") or {}).get("Timex") or r.get("Resolution")) for r in case["Results"]]
                print(case["Input"][:80], "|", wanted, "|", found)
        return
    for name in FILES:
        cases = recognizers(name)
        right = sum(ok for _, ok in cases)
        print(f"{name:24} {right:4} of {len(cases):4}, {100 * right / len(cases):5.1f} %", dict(failing(name)))
    for kind in AIMED:
        print(f"{kind}, both files: {share(kind):.1f} %")


if __name__ == "__main__":
    main()
