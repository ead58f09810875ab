"""A figure: how many or how much of something an article says there is."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span

Change = Literal["up", "down", "by"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure, with honest bounds.

    `low` and `high` enclose the number that is meant; null where there is no bound on that side, equal where one number is
    stated. `low_open`, `high_open`: the bound itself is not meant ("more than 1,400"). `approximate`: the words say that it
    is only near ("about 500"). `change`: the figure is by how much something went up or down; "by" where the words do not
    say which way. `unit`: a unit of measure by its symbol, a currency by its ISO 4217 code or its noun, `%`, or the counted
    noun in the plural ("people" for any kind of person); null where nothing is counted, as in "a third". `of`: the words
    that say what is counted or measured, where others than the unit do.
    """

    id: str
    start: int
    end: int
    text: str
    low: int | float | None
    high: int | float | None
    low_open: bool
    high_open: bool
    approximate: bool
    change: Change | None
    unit: str | None
    of: Span | None
