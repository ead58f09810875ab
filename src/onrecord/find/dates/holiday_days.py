"""On which day a holiday is."""

from calendar import monthrange
from datetime import date, timedelta

from onrecord.values.timex3 import day_value


def holiday(formula: str, year: int, eve: bool = False) -> str | None:
    """The day of a holiday by a formula.

    `12-25`; `11#4-4`, the fourth Thursday of November; `5#1-L`, the last Monday of May; `11#2-1+`, the Tuesday after the first
    Monday; `easter`.
    """
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
    """The first (1), second … or last (-1) such weekday of a month."""
    length = monthrange(year, month)[1]
    all_days = [d for d in range(1, length + 1) if date(year, month, d).isoweekday() == weekday]
    if not -len(all_days) <= count <= len(all_days) or not count:
        return None
    return day_value(year, month, all_days[count - (count > 0)])


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    k = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
