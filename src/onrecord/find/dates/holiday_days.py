"""On which day a holiday is."""

from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)


def holiday(formula: str, year: int, eve: bool = False) -> str | None:
    """The day of a holiday by a formula.

    `12-25`; `11#4-4`, the fourth Thursday of November; `5#1-L`, the last Monday of May; `11#2-1+`, the Tuesday after the first
    Monday; `easter`.
    """
    day: date
    if formula.startswith("easter"):
        day = easter(year)
    elif "#" in formula:
        month, rest = formula.split("#")
        weekday, nth = rest[0], rest[2:]
        if nth.endswith("+"):
            monday = nth_weekday(year, int(month), 1, 1)
            day = date.fromisoformat(monday or "") + timedelta(days=1)
        else:
            day = date.fromisoformat(nth_weekday(year, int(month), int(weekday), -1 if nth == "L" else int(nth)) or "")
    else:
        day = date(year, int(formula[:2]), int(formula[3:]))
    return (day - timedelta(days=eve)).isoformat()


def nth_weekday(year: int, month: int, weekday: int, count: int) -> str | None:
    """The first (1), second … or last (-1) such weekday of a month; None where a month has fewer. `weekday`: 1 is Monday."""
    if not count:
        return None
    found: date = date(year, month, 1) + relativedelta(day=31 if count < 0 else 1, weekday=WEEKDAYS[weekday - 1](count))
    return found.isoformat() if (found.year, found.month) == (year, month) else None
