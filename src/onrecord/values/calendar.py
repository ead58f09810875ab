"""How two dates of different grain stand to each other.

A value stands for all the time from its first to its last moment: `2026-03` for March, `2026-03-02TMO` for the morning of that day. What
happened "in March" happened at some time in it. So for two values a and b

- `before`: all of a is over when b begins ("in February", "on 3 March"); `after` the other way round;
- `same`: they begin and end together;
- `overlaps`: they share time, and are not the same; one may hold the other ("in March", "on 3 March").

`excludes` says that they cannot be the same time: one is before the other. Parts that are open (`XXXX-10-07`) may be any year: two of
them exclude each other where no year makes them the same, and are never before, after or the same. Null: nothing can be said; a value is
null, a duration, a set, or a reference such as `PAST_REF`.

Zones are not compared: a time of day is that of its place. Seasons are those of the north, and winter begins in December of its year.
"""  # noqa: E501

import re
from datetime import datetime, timedelta
from datetime import time as clock
from typing import Literal

from onrecord.values.timex3 import PARTS, days

Relation = Literal["before", "after", "same", "overlaps"]
Extent = tuple[datetime, datetime]
"""From the first moment up to, without, the last."""

_OPEN_YEAR = re.compile(r"XXXX-(?=\d|Q|H|SP|SU|FA|WI)")
_TIME = re.compile(r"(\d\d)(?::(\d\d))?(?::(\d\d))?")


def extent(value: str | None) -> Extent | None:
    """The time that a date or time of day stands for. None where that is open or no place on the calendar.

    >>> extent("2026-02")
    (datetime.datetime(2026, 2, 1, 0, 0), datetime.datetime(2026, 3, 1, 0, 0))
    """
    day, _, time = (value or "").partition("T")
    known = days(day)
    if not known:
        return None
    start, end = (datetime.combine(d, clock()) for d in known[:2])
    if not time:
        return (start, end) if "T" not in (value or "") else None
    return _within(start, time) if known[2] == "D" else None


def _within(day: datetime, time: str) -> Extent | None:
    """The hour, minute, second or part of a day."""
    if time in PARTS:
        first, last = PARTS[time]
        return day + timedelta(hours=first), day + timedelta(hours=last)
    m = _TIME.fullmatch(time)
    if not m or int(m[1]) > 24 or int(m[2] or 0) > 59 or int(m[3] or 0) > 59:
        return None
    start = day + timedelta(hours=int(m[1]), minutes=int(m[2] or 0), seconds=int(m[3] or 0))
    return start, start + (timedelta(seconds=1) if m[3] else timedelta(minutes=1) if m[2] else timedelta(hours=1))


def relation(a: str | None, b: str | None) -> Relation | None:
    """How a stands to b. None where one of them has no known place on the calendar.

    >>> relation("2026-03", "2026-03-02"), relation("2026-02", "2026-03-02"), relation("2026-03-02", None)
    ('overlaps', 'before', None)
    """
    first, second = extent(a), extent(b)
    if not first or not second:
        return None
    if first == second:
        return "same"
    if first[1] <= second[0]:
        return "before"
    return "after" if second[1] <= first[0] else "overlaps"


def excludes(a: str | None, b: str | None) -> bool | None:
    """Whether a and b cannot be the same time. None where that can't be told.

    >>> excludes("2026-03-02", "2026-03-03"), excludes("2026-03", "2026-03-03"), excludes("XXXX-10-07", "2026-10-08")
    (True, False, True)
    """
    if a and b and (_OPEN_YEAR.match(a) or _OPEN_YEAR.match(b)):
        return _excludes_in_any_year(a, b)
    found = relation(a, b)
    return None if found is None else found in ("before", "after")


def _excludes_in_any_year(a: str, b: str) -> bool | None:
    """An open year may be any that is near the other date; where both are open, any two that follow each other."""
    if _OPEN_YEAR.match(a) and _OPEN_YEAR.match(b):
        pairs = [("2000", str(year)) for year in (1999, 2000, 2001)]
    else:
        known = extent(a) or extent(b)
        if not known:
            return None
        pairs = [(f"{y:04}", f"{y:04}") for y in range(max(known[0].year - 4, 1), min(known[1].year + 5, 9999))]
    found = [relation(_OPEN_YEAR.sub(f"{y}-", a), _OPEN_YEAR.sub(f"{z}-", b)) for y, z in pairs]
    relations = {r for r in found if r}
    return relations <= {"before", "after"} if relations else None


def contains(a: str | None, b: str | None) -> bool | None:
    """Whether all of b lies within a: "in March" holds "on 3 March". None where that can't be told."""
    outer, inner = extent(a), extent(b)
    return outer[0] <= inner[0] and inner[1] <= outer[1] if outer and inner else None
