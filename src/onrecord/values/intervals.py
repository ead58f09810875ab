"""Interval arithmetic: what two figures of the same thing say of each other.

A figure states a set of numbers: "1,400" states one number, "between 80 and 120" all from 80 to 120, "more than 2,000" all
above 2,000, "fewer than ten" all below ten. It *allows* the same set, and where it is approximate each bound is moved
outwards by `SHARE` of itself: "about 500" allows 450 to 550. An open bound stays: "nearly 500" states and allows 450 up to,
without, 500.

- **excludes**: no number is allowed by both. "At least 12" excludes "fewer than ten".
- **compatible**: what one of them states is allowed by the other, so that one may be the other said more exactly. "2,350" and
  "more than 2,000", "1,450" and "about 1,400", and of course equal figures.
- **differs**: some number is allowed by both, but neither lies within the other. "At least 90 million" and "between 80 and
  120 million".

Two exact figures that are not equal exclude each other. Whether they are of the same thing, of one time and in one unit, is
for the caller to say; `in_unit` converts where two units measure the same.
"""

import math
from dataclasses import dataclass
from typing import Final, Literal

from onrecord.records.quantity import Quantity
from onrecord.values.units import unit_called

Verdict = Literal["compatible", "differs", "excludes"]

SHARE: Final = 0.1
"""By so much of itself a bound of an approximate figure may be off."""
_CLOSE: Final = 1e-9
"""Numbers that are nearer than this share of themselves are equal: thirds and conversions are not exact."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`. An open end is not in it; an end without a bound is infinite, and open."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    @property
    def empty(self) -> bool:
        """Whether no number is in it."""
        if _same(self.low, self.high):
            return self.low_open or self.high_open
        return self.low > self.high

    def within(self, other: "Interval") -> bool:
        """Whether every number in this one is in the other."""
        if self.empty:
            return True
        return _not_below(self.low, self.low_open, other.low, other.low_open) and _not_below(
            -self.high, self.high_open, -other.high, other.high_open
        )

    def meets(self, other: "Interval") -> bool:
        """Whether some number is in both."""
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        return not (self.empty or other.empty or Interval(low, high, low_open, not high_closed).empty)


def _same(one: float, other: float) -> bool:
    return one == other or math.isclose(one, other, rel_tol=_CLOSE)


def _not_below(low: float, low_open: bool, other: float, other_open: bool) -> bool:
    return (low_open or not other_open) if _same(low, other) else low > other


def stated(quantity: Quantity) -> Interval:
    """The numbers that a figure states."""
    low = -math.inf if quantity.low is None else float(quantity.low)
    high = math.inf if quantity.high is None else float(quantity.high)
    if quantity.approximate and quantity.low is None and quantity.high is not None and quantity.high_open:
        low = high - SHARE * abs(high)  # nearly
    return Interval(low, high, quantity.low_open or low == -math.inf, quantity.high_open or high == math.inf)


def allowed(quantity: Quantity) -> Interval:
    """The numbers that a figure allows: those that it states, and those near them where it is approximate."""
    exact = stated(quantity)
    if not quantity.approximate:
        return exact
    low, high = exact.low, exact.high
    if quantity.low is not None:
        low = exact.low if quantity.low_open else exact.low - SHARE * abs(exact.low)
    if quantity.high is not None:
        high = exact.high if quantity.high_open else exact.high + SHARE * abs(exact.high)
    return Interval(low, high, exact.low_open, exact.high_open)


def compare(one: Quantity, other: Quantity) -> Verdict:
    """What two figures of the same thing say of each other. The order of the two makes no difference."""
    return compared(stated(one), allowed(one), stated(other), allowed(other))


def compared(stated_one: Interval, allowed_one: Interval, stated_other: Interval, allowed_other: Interval) -> Verdict:
    """The verdict on two figures of which one states and allows so much."""
    if not allowed_one.meets(allowed_other):
        return "excludes"
    within = stated_one.within(allowed_other) or stated_other.within(allowed_one)
    return "compatible" if within else "differs"


def in_unit(value: float, unit: str, other: str) -> float | None:
    """A value in another unit; null where the two do not measure the same, or a currency is in question."""
    if unit == other:
        return value
    known, wanted = unit_called(unit), unit_called(other)
    if not known or not wanted or known.measure != wanted.measure or not known.size or not wanted.size:
        return None
    return value * known.size / wanted.size
