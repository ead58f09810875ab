"""A figure while it is being read: tokens, numbers, bounds, unit, what is counted."""

from dataclasses import dataclass, replace

from onrecord.find.quantities.counted_nouns import Counted
from onrecord.find.quantities.numbers import Number, Value
from onrecord.records.quantity import Change
from onrecord.values.units import MONEY, Unit


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in the tokens `[first, last)` of a text.

    `numbers`: the numbers that it is read from. `unit` is a unit of measure or a currency; `counted` is the noun that it
    counts, and `noun` that noun as a unit, or the one that is meant where none stands beside the number. `hyphen`: a hyphen
    joins number and unit. `age`: it is somebody's or something's age. `late`: the word of change stands after the figure.
    `core`: the tokens of number and unit, without bounding words.
    """

    first: int
    last: int
    numbers: tuple[Number, ...]
    low: Value | None
    high: Value | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    change: Change | None = None
    unit: Unit | None = None
    counted: Counted | None = None
    noun: str | None = None
    of: tuple[int, int] | None = None
    hyphen: bool = False
    age: bool = False
    late: bool = False
    core: tuple[int, int] = (0, 0)

    @property
    def symbol(self) -> str | None:
        """The unit as a record has it."""
        return self.unit.symbol if self.unit else self.noun

    @property
    def money(self) -> bool:
        """Whether it is an amount of money."""
        return self.unit is not None and self.unit.measure == MONEY

    @property
    def stated(self) -> Value | None:
        """The one number that is stated; null for a range or bound."""
        return self.low if self.low == self.high else None

    def bounded(self, effects: frozenset[str]) -> "Figure":
        """The figure with what bounding words say of it; the table `bounds` says what they may say."""
        made = self
        if "over" in effects:
            made = replace(made, high=None, low_open=True)
        if "least" in effects:
            made = replace(made, high=None)
        if "under" in effects:
            made = replace(made, low=None, high_open=True)
        if "most" in effects:
            made = replace(made, low=None)
        if "nearly" in effects:
            made = replace(made, low=None, high_open=True, approximate=True)
        return replace(made, approximate=True) if "about" in effects else made
