"""What a text has said of time so far, and days and periods seen from there."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from onrecord.records.date import Modifier, TimeType
from onrecord.values.timex3 import CLOCK, PARTS, TIMED, at_grain, days, moved
from onrecord.vocabulary.lexicon import vocabulary

Found = tuple[TimeType, str | None] | None
"""Type and value of a phrase; None where the words are no time expression after all."""

BACK = vocabulary("words_back")
ON = vocabulary("words_on")
FROM_THE_TEXT = vocabulary("from_the_text")
"""Words that go on from the date named last, not from the publication."""
_EVENING, _MORNING = "17:00", "06:00"
_HALF_DAY, _ONE_DAY = timedelta(hours=12), timedelta(days=1)


def _moment(day: str | None, clock: str | None) -> datetime | None:
    return datetime.fromisoformat(f"{day}T{clock}") if day and clock and CLOCK.fullmatch(clock) else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words `[first, last)` stand for."""

    first: int
    last: int
    type: TimeType
    value: str | None
    mod: Modifier | None = None


def steps(which: str) -> int:
    """-1 for "last", 1 for "next", 0 for "this" and "that"."""
    return -1 if which in BACK else 1 if which in ON else 0


@dataclass(slots=True)
class Timeline:
    """`published`: the day of publication; `hour`: its time of day, `07:15`.

    `reference`: the last date that the text named; `period`: the last quarter, with which business is compared;
    `day`: the last day, `day_at` the word behind it; `moment`: the last time of day, `evening`: the day of the last evening.
    """

    published: date | None
    hour: str | None = None
    reference: str | None = None
    period: str | None = None
    day: str | None = None
    day_at: int = -1
    moment: datetime | None = None
    evening: str | None = None

    def note(self, reading: Reading, *, feast: bool = False) -> None:
        """Remember a date that later words may go on from; no one means a feast by "at nine"."""
        value = (reading.value or "").partition("T")[0]
        if reading.type not in ("DATE", "TIME") or not days(value):
            return
        self.reference = value
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value) and not feast:
            self.day, self.day_at = value, reading.last
            self._note_clock(value, (reading.value or "").partition("T")[2])

    def _note_clock(self, day: str, clock: str) -> None:
        if not clock:
            return
        begins = f"{PARTS[clock][0]:02}:00" if clock in PARTS else clock[:5]
        self.moment = _moment(day, begins) or self.moment
        if self.moment and begins >= _EVENING:
            self.evening = day

    def compared(self, value: str | None) -> Found:
        """A date that, where it is a quarter, others are compared with from here on ("a year earlier")."""
        if value and re.fullmatch(r"\d{4}-Q\d", value):
            self.period = value
        return ("DATE", value)

    @property
    def anchor(self) -> date | None:
        """The first day of the last date named, else the day of publication."""
        found = days(self.reference) if self.reference else None
        return found[0] if found else self.published

    def grain(self, unit: str) -> str | None:
        """The day, week, month … of the publication."""
        return at_grain(self.published, unit) if self.published else None

    def ago(self, count: float, unit: str) -> str | None:
        """The value so many units before (or, below zero, after) the publication, in the unit's grain."""
        return offset(self.published, -count, unit)

    @property
    def now(self) -> datetime | None:
        """The moment of the publication; None where only its day is known."""
        return _moment(self.grain("D"), self.hour)

    @property
    def then(self) -> datetime | None:
        """The last time of day, where no other day was named since."""
        return self.moment if self.moment and self.moment.date().isoformat() == self.day else None

    def beside(self, count: float, unit: str) -> str | None:
        """The value so many units after the date named last, where that is as fine as the unit."""
        base = days(self.reference) if self.reference else None
        if base is None or _GRAINS.index(base[2]) > _GRAINS.index(unit if unit in _GRAINS else "Y"):
            return None
        return offset(base[0], count, unit)

    def last_quarter(self) -> str | None:
        """The quarter that business news speaks of: the one named last, if that is over, else the last that is over."""
        over = self.ago(1, "Q")
        return self.period if self.period and (over is None or self.period <= over) else over

    def day_of(self, clock: str, side: int, *, in_sentence: bool = True) -> str | None:
        """The day of a time of day named without one: that of the last day named, else of the publication.

        An evening hour is one of the evening that the text told of, unless the sentence names a day (`in_sentence`). What has happened
        did so before the publication: an hour that was then still to come is that of the day before.
        """  # noqa: E501
        if self.day is None and self.published is None:
            return None
        if clock >= _EVENING and self.evening and not in_sentence:
            return self.evening
        day = self.day or self.grain("D")
        to_come = self.hour is not None and day == self.grain("D") and clock > self.hour
        day = self.ago(1, "D") if to_come and side <= 0 else day
        if day and self.moment and clock < _MORNING and self._late_on(day):
            return offset(self.moment.date(), 1, "D")
        return day

    def _late_on(self, day: str) -> bool:
        """Whether the last time of day was in the evening of that day: small hours then are those of the next."""
        return self.moment is not None and self.moment.date().isoformat() == day and f"{self.moment:%H:%M}" >= _EVENING

    def hour_of(self, clock: str, side: int, *, in_sentence: bool) -> str | None:
        """An hour of which the half of the day is not said ("half past ten"): the first after the time of day named last.

        Of what has happened the last before the publication, if that is not so; where nothing tells, the hours from one to six are those of
        the afternoon.
        """  # noqa: E501
        day = self.day_of(clock, side, in_sentence=in_sentence)
        said = _moment(day, clock)
        if day is None or said is None:
            return None
        return (self._half_of(said, side) or said).isoformat(timespec="minutes")

    def _half_of(self, said: datetime, side: int) -> datetime | None:
        try:
            halves = [said + _HALF_DAY * n for n in range(-2, 4)]
        except OverflowError:
            return None
        now = self.now
        if now and side < 0 and said.date() <= now.date():
            halves = [h for h in halves if h <= now] or halves
            if self.moment:
                return next((h for h in halves if h >= self.moment), halves[-1])
        if self.moment and abs(self.moment - said) <= _ONE_DAY:
            return next((h for h in halves if h >= self.moment), said)
        afternoon = said + _HALF_DAY
        return afternoon if 1 <= said.hour < 7 and afternoon in halves else said

    def which(self, which: str, unit: str) -> str | None:
        """ "Last year", "that month": from the publication, or from the date named last where the word says so."""
        if which in FROM_THE_TEXT and self.reference is None:
            return None
        start = self.anchor if which in FROM_THE_TEXT else self.published
        there = moved(start, steps(which), unit) if start else None
        return at_grain(there, unit) if there else None

    def weekday(self, weekday: int, side: int) -> str:
        """The last (-1) or next (1) such day seen from the publication, whose own day counts too; not with -2 and 2."""
        if not self.published:
            return f"XXXX-WXX-{weekday}"
        step = (weekday - self.published.isoweekday()) % 7
        if step == 0 and abs(side) == 2:
            step = 7
        if side < 0 and step:
            step = -7 if step == 7 else step - 7
        return (moved(self.published, step, "D") or self.published).isoformat()

    def year_of_month(self, month: int, side: int, day: int | None = None) -> int | None:
        """The year of a month named without one: behind (-1), ahead (1), or near (0).

        News looks back: seven months behind are as near as four ahead.
        """
        if not self.published:
            return None
        here = self.published.year * 12 + self.published.month
        low, high = {-1: (-11, 0), 1: (0, 11), 0: (-7, 4)}[side]
        years = (self.published.year, self.published.year - 1, self.published.year + 1)
        year = next(y for y in years if low <= y * 12 + month - here <= high)
        if day and month == self.published.month and side and (day - self.published.day) * side < 0:
            return year + side
        return year


_GRAINS = ("D", "W", "WE", "M", "Q", "S", "H", "Y", "DE", "CE")


def time_off(start: datetime | None, count: float, unit: str) -> str | None:
    """The time of day so many hours, minutes or seconds after a moment."""
    try:
        there = start + timedelta(seconds=round(count * _SECONDS[unit])) if start else None
    except OverflowError:
        return None
    return there.isoformat(timespec="seconds" if there.second else "minutes") if there else None


_SECONDS = {"TH": 3600, "TM": 60, "TS": 1}


def a_year_before(quarter: str) -> str:
    """The same quarter of the year before."""
    return f"{int(quarter[:4]) - 1:04}{quarter[4:]}"


def offset(start: date | None, count: float, unit: str) -> str | None:
    """The value so many units after a day, in the unit's grain; None where that can't be told."""
    if start is None or unit in TIMED:
        return None
    if count != int(count):
        finer = {"Y": ("M", 12), "M": ("W", 4), "W": ("D", 7), "DE": ("Y", 10), "CE": ("Y", 100)}
        if unit not in finer:
            return None
        unit, factor = finer[unit]
        count = round(count * factor)
    there = moved(start, int(count), unit)
    return at_grain(there, {"DE": "Y", "CE": "Y", "ML": "Y", "F": "W"}.get(unit, unit)) if there else None
