"""The first, second … last weekday, day or week of a month or year."""

from calendar import monthrange
from datetime import date, timedelta

from onrecord.find.dates.anchors import FROM_THE_TEXT, Found, Timeline, steps
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.holiday_days import nth_weekday
from onrecord.values.timex3 import at_grain, moved

rules = Rules()


def _count(phrase: Phrase) -> int:
    """Which one: -1 for the last."""
    return -1 if "last" in phrase.values("nth") else phrase.ordinal("nth")


def _month_of(phrase: Phrase, timeline: Timeline) -> tuple[int | None, int] | None:
    """The year, where it can be told, and the month of "… of March 2026", "… of next month"."""
    if phrase.has("month"):
        month = int(phrase.value("month"))
        return phrase.year() or timeline.year_of_month(month, phrase.side()), month
    which = phrase.values("which")[-1] if phrase.has("which") else ""
    start = timeline.anchor if which in FROM_THE_TEXT else timeline.published
    there = moved(start, steps(which), "M") if start else None
    return (there.year, there.month) if there else None


@rules(
    "the? nth:(ORDINAL | last) weekday:(WEEKDAY) (of | in) (month:(MONTH) (comma? of? year:(YEAR))? | "
    "whole:(year) | which:(this | last | next | that | same | the same | previous | following | the) unit:(unit))",
)
def _nth_weekday(phrase: Phrase, timeline: Timeline) -> Found:
    """ "The last Friday of March"; "of the month": of this one, or of that before or after where the tense says so."""
    weekday, count, unit = int(phrase.value("weekday")), _count(phrase), phrase.value("unit")
    if unit not in ("", "M", "Y"):
        return None
    if phrase.has("whole") or unit == "Y":
        year = phrase.value("whole") or timeline.which(phrase.values("which")[-1], "Y")
        return ("DATE", nth_weekday(int(year), 12 if count < 0 else 1, weekday, count) if year else None)
    found = _month_of(phrase, timeline)
    if not found or not found[0]:
        return ("DATE", f"XXXX-{found[1]:02}" if found else None)
    value = nth_weekday(found[0], found[1], weekday, count)
    if phrase.values("which") == ["the"]:
        there = moved(date(found[0], found[1], 1), _turn(value, phrase, timeline), "M")
        value = nth_weekday(there.year, there.month, weekday, count) if there else None
    return ("DATE", value)


def _turn(value: str | None, phrase: Phrase, timeline: Timeline) -> int:
    """-1 where a day of this month is still to come and the words are of the past, 1 the other way round."""
    side, here = phrase.side(), timeline.grain("D")
    wrong = value and here and (value < here if side > 0 else value > here)
    return side if wrong else 0


@rules(
    "the? nth:(ORDINAL | last) unit:(unit | weekend) (of | in)? (month:(MONTH) | which:(this | last | next | the) "
    "whole:(unit))? (comma? of? year:(year))?",
)
def _nth_unit(phrase: Phrase, timeline: Timeline) -> Found:
    """ "The first week of March": the week in which the first of it is; the last: the last. "The last day of March"."""
    unit, count, whole = phrase.value("unit"), _count(phrase), phrase.value("whole")
    if unit not in ("D", "W", "WE") or not any(phrase.has(name) for name in ("month", "year", "whole")):
        return None
    if whole not in ("", "M", "Y"):
        return None
    bounds = _of_month(phrase, timeline) if phrase.has("month") or whole == "M" else _of_year(phrase, timeline, unit)
    if not bounds:
        return ("DATE", None)
    first, last = bounds
    if unit == "WE":
        first, last = first + timedelta(days=6 - first.isoweekday() % 7), last - timedelta(days=(last.isoweekday() + 1) % 7)
    there = last if count < 0 else moved(first, max(count - 1, 0), unit)
    return ("DATE", at_grain(there, unit) if there else None)


def _of_month(phrase: Phrase, timeline: Timeline) -> tuple[date, date] | None:
    """The first and the last day of the month that a phrase names."""
    found = _month_of(phrase, timeline)
    if not found or not found[0]:
        return None
    year, month = found[0], found[1]
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _of_year(phrase: Phrase, timeline: Timeline, unit: str) -> tuple[date, date] | None:
    """The first and the last day of a year, or of its first and last week."""
    year = int(phrase.value("year") or timeline.which(phrase.value("which"), "Y") or 0)
    if not year:
        return None
    return (date(year, 1, 4), date(year, 12, 28)) if unit == "W" else (date(year, 1, 1), date(year, 12, 31))
