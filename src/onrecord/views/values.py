"""What views say of dates and figures: the words of the article, and the value they stand for."""

import re
from calendar import month_name
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.records.claim import Claim
from onrecord.records.date import Modifier, TimeExpression
from onrecord.records.quantity import Change, Quantity
from onrecord.records.record import Record
from onrecord.views.sources import one_line

_MODIFIERS: dict[Modifier, str] = {
    "BEFORE": "before", "AFTER": "after", "ON_OR_BEFORE": "until", "ON_OR_AFTER": "since", "LESS_THAN": "less than",
    "MORE_THAN": "more than", "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least", "START": "early in", "MID": "middle of",
    "END": "end of", "APPROX": "about",
}  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_PARTS_OF_DAY = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"XXXX-WXX-([1-7])", lambda m: _WEEKDAYS[int(m[1]) - 1]),
    (r"XXXX-WXX-WE", lambda _: "weekend"),
    (r"XXXX-XX-XX", lambda _: ""),
    (r"XXXX-(SP|SU|FA|WI)", lambda m: _SEASONS[m[1]]),
    (r"XXXX-XX-(\d\d)", lambda m: f"day {int(m[1])} of a month"),
    (r"XXXX-(\d\d)(?:-(\d\d))?", lambda m: month_name[int(m[1])] + (f" {int(m[2])}" if m[2] else "") + ", no year told"),
    (r"XXXX", lambda _: "time"),
    (r"(\d{4})-W(\d\d)", lambda m: f"week {int(m[2])} of {m[1]}"),
    (r"(\d{4})-W(\d\d)-WE", lambda m: f"the weekend of week {int(m[2])} of {m[1]}"),
    (r"(\d{4})-(SP|SU|FA|WI)", lambda m: f"{_SEASONS[m[2]]} {m[1]}"),
    (r"(\d{4})-Q([1-4])", lambda m: f"quarter {m[2]} of {m[1]}"),
    (r"(\d{4})-H([12])", lambda m: f"{('first', 'second')[int(m[2]) - 1]} half of {m[1]}"),
    (r"(\d{4})/(\d{4})", lambda m: f"{m[1]} to {m[2]}"),
    (r"(\d{3})X", lambda m: f"the {m[1]}0s"),
    (r"(\d\d)XX", lambda m: f"{m[1]}00 to {m[1]}99"),
)
"""Values of days and periods, and how they are said; what is not here stands as it is."""
_OPEN_TIMES = {"PAST_REF": "some time past", "PRESENT_REF": "the present", "FUTURE_REF": "some time to come"}
_PERIODS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "m": "minute", "S": "second", "Q": "quarter",
            "DE": "decade", "CE": "century", "WE": "weekend"}  # fmt: skip
_PERIOD = re.compile(r"(T?)(\d+(?:\.\d+)?|X+)(DE|CE|WE|[YMWDHSQ])")
_CHANGES: dict[Change, str] = {"up": "up by", "down": "down by", "by": "change of"}


@dataclass(frozen=True, slots=True)
class Valued:
    """A date or a figure: its words `[start, end)`, and the value in words."""

    start: int
    end: int
    text: str
    value: str


def valued(record: Record) -> list[Valued]:
    """The dates and figures of a record in the order of the text."""
    found = [_dated(d) for d in record.dates] + [_counted(q) for q in record.quantities]
    return sorted(found, key=lambda v: (v.start, v.end))


def named_by(record: Record) -> dict[str, list[Valued]]:
    """For each claim, by its id, the dates and figures in its words, in the order of the text."""
    known = {d.id: _dated(d) for d in record.dates} | {q.id: _counted(q) for q in record.quantities}

    def of(claim: Claim) -> list[Valued]:
        return sorted((known[i] for i in (*claim.dates, *claim.quantities)), key=lambda v: v.start)

    return {claim.id: of(claim) for claim in record.claims}


def date_words(date: TimeExpression) -> str:
    """`2026-03-02`; `early in 2026-03`; `week 11 of 2026`; `about 3 days`; `every Monday`; `not resolved`."""
    if date.value is None:
        return "not resolved"
    value = _OPEN_TIMES.get(date.value) or (_period(date.value) if date.value.startswith("P") else _point(date.value))
    if date.type == "SET":
        value = f"every {value.removeprefix('1 ')}"
    return f"{_MODIFIERS[date.mod]} {value}" if date.mod else value


def quantity_words(quantity: Quantity) -> str:
    """`more than 1,400 people`; `about 500`; `200 to 999`; `up by 5 %`."""
    low, high = quantity.low, quantity.high
    near = "about " if quantity.approximate else ""
    if low is None and high is None:
        number = "some number"
    elif low == high and low is not None:
        number = near + _number(low)
    elif high is None and low is not None:
        number = f"{'more than' if quantity.low_open else 'at least'} {near}{_number(low)}"
    elif low is None and high is not None:
        number = f"{'less than' if quantity.high_open else 'at most'} {near}{_number(high)}"
    else:
        number = f"{near}{_number(low or 0)} to {_number(high or 0)}"
    change = _CHANGES[quantity.change] if quantity.change else ""
    return " ".join(part for part in (change, number, quantity.unit) if part)


def _dated(date: TimeExpression) -> Valued:
    return Valued(date.start, date.end, one_line(date.text), date_words(date))


def _counted(quantity: Quantity) -> Valued:
    return Valued(quantity.start, quantity.end, one_line(quantity.text), quantity_words(quantity))


def _number(number: float) -> str:
    """`1,400`; `12,345.67`; `0.3333`."""
    if number == int(number):
        return f"{int(number):,}"
    rounded = f"{number:,.4f}".rstrip("0").rstrip(".")
    return rounded if rounded.strip("-0.") else f"{number:.3g}"


def _point(value: str) -> str:
    """A day or period with its time of day, in words where the value is a code."""
    day, _, clock = value.partition("T")
    said = next((say(m) for form, say in _FORMS if (m := re.fullmatch(form, day))), day)
    return f"{said} {_PARTS_OF_DAY.get(clock, clock)}".strip()


def _period(value: str) -> str:
    """`P3D` as `3 days`, `PXW` as `some weeks`; what is no plain period as it is."""
    if value == "PXX":
        return "some time"
    parts, at, clock = [], 1, False
    while at < len(value):
        m = _PERIOD.match(value, at)
        if m is None:
            return value
        clock = clock or m[1] == "T"
        unit = _PERIODS["m" if clock and m[3] == "M" else m[3]]
        count = "some" if m[2].startswith("X") else m[2]
        parts.append(f"{count} {unit if count == '1' else unit.removesuffix('y') + 'ies' if unit == 'century' else unit + 's'}")
        at = m.end()
    return ", ".join(parts) or value
