"""What a text has said of time so far, and days seen from there."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.records.date import Modifier, TimeType
from onrecord.text.timex import at_grain, days, moved


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words `[first, last)` stand for."""

    first: int
    last: int
    type: TimeType
    value: str | None
    mod: Modifier | None = None


@dataclass(slots=True)
class Timeline:
    """`published`: the day of publication; `hour`: its time of day.

    `reference`: the last date that the text named; `period`: the last quarter or year, by which business is compared; `day`: the last day.
    """  # noqa: E501

    published: date | None
    hour: str | None = None
    reference: str | None = None
    period: str | None = None
    day: str | None = None

    def note(self, reading: Reading, business: bool) -> None:
        """Remember a date that later words may go on from. `business`: it may be a period that others are compared to."""
        value = (reading.value or "").partition("T")[0]
        if reading.type not in ("DATE", "TIME") or not days(value):
            return
        self.reference = value
        if business and re.fullmatch(r"\d{4}-Q\d", value):
            self.period = value
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            self.day = value

    @property
    def anchor(self) -> date | None:
        """The first day of the last date named, else the day of publication."""
        found = days(self.reference) if self.reference else None
        return found[0] if found else self.published

    def ago(self, count: float, unit: str) -> str | None:
        """The value so many units before (or, below zero, after) the publication, in the unit's grain."""
        return offset(self.published, -count, unit, self.hour)

    def weekday(self, weekday: int, side: int) -> str:
        """The last (-1) or next (1) such day seen from the publication, which counts too unless doubled (-2, 2)."""
        if not self.published:
            return f"XXXX-WXX-{weekday}"
        step = (weekday - self.published.isoweekday()) % 7
        if side < 0:
            step = step - 7 if step else 0
        if step == 0 and abs(side) == 2:
            step = 7 * (side // 2)
        return (self.published + timedelta(days=step)).isoformat()

    def year_of_month(self, month: int, side: int, day: int = 15) -> int | None:
        """The year of a month named without one: behind (-1), ahead (1), or the nearest (0), where behind counts as nearer."""
        if not self.published:
            return None
        here = self.published.year * 12 + self.published.month
        ways = {-1: (-11, 0), 1: (0, 11), 0: (-7, 4)}
        low, high = ways[side]
        for year in (self.published.year, self.published.year - 1, self.published.year + 1):
            if low <= year * 12 + month - here <= high:
                if month == self.published.month and side and (day - self.published.day) * side < 0 and day != 15:
                    return year + side
                return year
        return self.published.year


def offset(start: date | None, count: float, unit: str, hour: str | None = None) -> str | None:
    """The value so many units after a day, in the unit's grain; None where the day or the calendar ends."""
    if start is None:
        return None
    if unit in ("TH", "TM", "TS"):
        return None
    if unit == "D" and count != int(count):
        return None
    if count != int(count):
        finer = {"Y": ("M", 12), "M": ("W", 4), "W": ("D", 7), "DE": ("Y", 10), "CE": ("Y", 100)}.get(unit)
        if not finer:
            return None
        count, unit = round(count * finer[1]), finer[0]
    there = moved(start, int(count), unit)
    return at_grain(there, {"DE": "Y", "CE": "Y", "ML": "Y", "F": "W"}.get(unit, unit)) if there else None
