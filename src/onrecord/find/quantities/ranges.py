"""Two numbers that enclose one: "between 80 and 120", "5 to 10", "5-7 km", "three or four"."""

from dataclasses import replace

from onrecord.find.quantities.bounds import change_before, changing
from onrecord.find.quantities.candidate import Figure
from onrecord.find.quantities.letters import scale_of
from onrecord.find.quantities.measures import Amounts
from onrecord.find.quantities.numbers import Number, Value, whole
from onrecord.text.tokens import DASHES
from onrecord.values.units import Unit

_BEFORE_FROM = 4
"""So many words before "from" a word of change may stand."""


def range_at(amounts: Amounts, one: Figure, everything: bool) -> Figure | None:  # noqa: PLR0911
    """The range that begins with a figure; null where no second one belongs to it.

    "Rose from 5 to 7 per cent" tells of two figures, and only with `everything` of a range.
    """
    low, mark = amounts.low, one.last
    word, between = low(mark), low(one.first - 1) == "between"
    if not (word in DASHES or word in ("to", "or") or (between and word == "and")):
        return None
    mark += word in DASHES and low(mark + 1) == "to" and low(mark + 2) in DASHES  # "20-to-30-km"
    other = amounts.read_at(mark + 1 + (low(mark) == "to" and low(mark + 1) in DASHES))
    if other is None or one.low is None or other.high is None or not _alike(one, other, everything):
        return None
    first = one.first - (between or low(one.first - 1) == "from")
    smaller, larger = _scaled(amounts, _in_unit_of(one, other), other), other.high
    if word in DASHES and not between and _bare(amounts, one, other):
        return None
    if word == "or" and not (smaller < larger <= 2 * smaller + 2 and (one.unit == other.unit or not one.unit)):
        return None
    if word == "to" and low(one.first - 1) != "from" and _from_and_to(amounts, one, other):
        return None
    if not everything and (smaller >= larger or (low(first) == "from" and _moves(amounts, first))):
        return None
    numbers = (one.numbers[0], other.numbers[0])
    return replace(other, first=first, low=smaller, high=larger, numbers=numbers, unit=other.unit or one.unit)


def _in_unit_of(one: Figure, other: Figure) -> Figure:
    """The lower end in the unit of the upper one: "500 MW to 1 GW"."""
    if one.low is None or not one.unit or not other.unit or one.unit == other.unit or not _convertible(one.unit, other.unit):
        return one
    return replace(one, low=whole(float(f"{one.low * one.unit.size / other.unit.size:.10g}")))


def _convertible(one: Unit, other: Unit) -> bool:
    return one.measure == other.measure != "time" and bool(one.size and other.size)


def _scaled(amounts: Amounts, one: Figure, other: Figure) -> Value:
    """The lower end, with the scale that only the upper end says: "80 to 120 million", "Rs 2-3 lakh crore"."""
    low, a, b = one.low or 0, one.numbers[0], other.numbers[0]
    scale, i = 1, b.last - 1
    while i > b.first and scale_of(amounts.low(i)) > 1:
        scale, i = scale * scale_of(amounts.low(i)), i - 1
    scale = scale if scale > 1 else _scale(b)
    shared = not a.scaled and b.scaled and low < b.value / scale and (not one.unit or one.money)
    return low * scale if shared else low


def _scale(number: Number) -> int:
    """The largest of thousand, million … that a number holds."""
    return next((s for s in (10**12, 10**9, 10**6, 1000, 100) if abs(number.value) >= s), 1)


def _bare(amounts: Amounts, one: Figure, other: Figure) -> bool:
    """Whether two numbers that a dash joins have nothing that they are of: "3-2" is a score."""
    if other.unit or other.counted or one.unit:
        return False
    if min(one.numbers[0].value, other.numbers[0].value) >= 1000 and not amounts.context.year(one.numbers[0]):
        return False
    beside = amounts.context.beside(one.last)
    return beside or not amounts.context.beside(one.last + 1)


def _from_and_to(amounts: Amounts, one: Figure, other: Figure) -> bool:
    """Whether "rose 3 cents to 40 cents" gives a change and where it led: both have their unit, and a change comes before."""
    if not one.unit or not other.unit or one.unit.measure != other.unit.measure:
        return False
    own = one.last > one.numbers[0].last or one.first < one.numbers[0].first
    return own and change_before(amounts.tokens, one.first, False, one.money) is not None


def _moves(amounts: Amounts, i: int) -> bool:
    return any(changing(amounts.low(j)) for j in range(max(i - _BEFORE_FROM, 0), i))


def _alike(one: Figure, other: Figure, everything: bool) -> bool:
    """Whether two figures may be the ends of one range."""
    if one.counted and one.counted.last > one.counted.first and not (other.counted and one.noun == other.noun):
        return False
    if one.unit and other.unit:
        if _convertible(one.unit, other.unit):
            return True
        dollars = one.money and other.unit.symbol == "dollars" and one.unit.name.endswith("dollar")
        return one.unit == other.unit or one.unit.symbol == other.unit.symbol.partition("/")[0] or dollars
    if one.unit:
        return one.money and one.first < one.numbers[0].first and not other.counted
    if one.numbers[0].part or other.numbers[0].part:
        return False
    return everything or bool(one.numbers[0].base) == bool(other.numbers[0].base)
