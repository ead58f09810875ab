"""Values of dates as TIMEX3 writes them: from a day and a grain, back to days, and so many units on.

A grain is a unit's code: `D` day, `W` week, `WE` weekend, `M` month, `Q` quarter, `H` half of a year, `S` season, `Y` year,
`DE` decade, `CE` century.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins, in the north; a winter is named by the year in which it begins."""
PARTS = {"MO": (5, 12), "MI": (12, 14), "AF": (12, 18), "EV": (17, 22), "NI": (18, 30), "DT": (6, 18)}
"""From which hour to which a part of the day lasts; beyond 24 in the next day."""
_YEARS = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}
_MONTHS = {"M": 1, "Q": 3, "H": 6}
_DAYS = {"D": 1, "WE": 7, "W": 7, "F": 14}


def at_grain(day: date, grain: str) -> str:
    """The value of the day, week, month … that a day is in.

    >>> [at_grain(date(2026, 3, 14), grain) for grain in ("W", "WE", "M", "Q", "Y", "DE")]
    ['2026-W11', '2026-W11-WE', '2026-03', '2026-Q1', '2026', '202X']
    """
    year, week, _ = day.isocalendar()
    if grain == "S":
        return _season(day)
    forms = {
        "D": day.isoformat(),
        "W": f"{year:04}-W{week:02}",
        "F": f"{year:04}-W{week:02}",
        "WE": f"{year:04}-W{week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "H": f"{day.year:04}-H{(day.month + 5) // 6}",
        "Y": f"{day.year:04}",
        "DE": f"{day.year // 10:03}X",
        "CE": f"{day.year // 100:02}XX",
        "ML": f"{day.year // 1000}XXX",
    }
    return forms[grain]


def _season(day: date) -> str:
    name = "WI" if day.month in (12, 1, 2) else "SP" if day.month < 6 else "SU" if day.month < 9 else "FA"
    return f"{day.year - (day.month < 3):04}-{name}"


def moved(day: date, count: int, unit: str) -> date | None:
    """The day so many units on; the last of its month where that is shorter. None outside of the calendar."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=count * _DAYS[unit])
        months = day.year * 12 + day.month - 1 + count * (_MONTHS.get(unit) or 12 * _YEARS[unit])
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


_DATE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-W(?P<week>\d\d)(?:-(?P<end>WE)|-(?P<weekday>[1-7]))?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
    r"|(?P<decade>\d{3})X|(?P<century>\d\d)XX"
)


def days(value: str) -> tuple[date, date, str] | None:
    """The first day of a date, the first day after it, and its grain. None where parts are open or it is no date.

    >>> days("2026-W11")
    (datetime.date(2026, 3, 9), datetime.date(2026, 3, 16), 'W')
    >>> days("2012/2013")
    (datetime.date(2012, 1, 1), datetime.date(2014, 1, 1), 'Y')
    """
    one, _, other = value.partition("/")
    if other:
        first_days, last_days = days(one), days(other) if "/" not in other else None
        return (first_days[0], last_days[1], last_days[2]) if first_days and last_days and first_days < last_days else None
    m = _DATE.fullmatch(value)
    first = m and _first(m)
    if not first:
        return None
    start, grain = first
    count, unit = {"S": (3, "M"), "WE": (2, "D")}.get(grain, (1, grain))
    end = moved(start, count, unit)
    return (start, end, grain) if end else None


def _first(m: re.Match[str]) -> tuple[date, str] | None:
    """The first day of a value, and its grain."""
    part = {k: int(v) for k, v in m.groupdict().items() if v and v.isdigit()}
    year = part.get("year", part.get("decade", 0) * 10 + part.get("century", 0) * 100)
    try:
        if m["week"]:
            grain = "WE" if m["end"] else "D" if m["weekday"] else "W"
            return date.fromisocalendar(year, part["week"], 6 if m["end"] else part.get("weekday", 1)), grain
        if m["quarter"] or m["half"]:
            month = part["quarter"] * 3 - 2 if m["quarter"] else part["half"] * 6 - 5
            return date(year, month, 1), "Q" if m["quarter"] else "H"
        if m["season"]:
            return date(year, SEASONS[m["season"]], 1), "S"
        grain = "D" if m["day"] else "M" if m["month"] else "Y" if m["year"] else "DE" if m["decade"] else "CE"
        return date(year, part.get("month", 1), part.get("day", 1)), grain
    except ValueError:
        return None


def day_value(year: int | None, month: int, day: int) -> str | None:
    """A day's value; with an open year where that is unknown. None where the calendar has no such day."""
    if year == 0 or not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}"


CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")
"""A time of day as values have it."""


TIMED = frozenset(("TH", "TM", "TS"))
"""Units of time of day: hours, minutes, seconds."""


def unit_code(unit: str) -> str:
    """A unit as durations write it: both months and minutes are M."""
    return unit[1:] if unit in TIMED else unit


def duration(count: float | None, unit: str) -> str:
    """A duration: decades and centuries counted are years, quarters months."""
    many = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "Q": (3, "M"), "F": (2, "W")}
    if count is None:
        return f"P{'T' if unit in TIMED else ''}X{unit_code('W' if unit == 'F' else unit)}"
    factor, code = many.get(unit, (1, unit))
    whole = count * factor
    finer = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60)}
    if whole != int(whole) and code in finer and (whole * finer[code][1]) % 1 == 0:
        rest = f"{int(whole % 1 * finer[code][1])}{unit_code(finer[code][0])}"
        head = f"{int(whole)}{unit_code(code)}" if int(whole) else ""
        return f"P{'T' if code in TIMED else ''}{head}{rest}"
    many_of = f"{int(whole)}" if whole == int(whole) else f"{whole:g}"
    return f"P{'T' if code in TIMED else ''}{many_of}{unit_code(code)}"
