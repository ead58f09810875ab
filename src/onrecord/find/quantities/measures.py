"""A number with its unit of measure, its currency, or the noun that it counts."""

from dataclasses import replace

from onrecord.find.quantities.bounds import bounds_after, bounds_before
from onrecord.find.quantities.candidate import Figure
from onrecord.find.quantities.counted_nouns import Counted, counted_at
from onrecord.find.quantities.exclusions import Context
from onrecord.find.quantities.numbers import Number
from onrecord.find.quantities.units import money_before, pounds, rate_at, unit_at
from onrecord.text.inflection import plural
from onrecord.text.tokens import DASHES, Token
from onrecord.values.units import MONEY, Unit
from onrecord.vocabulary.lexicon import vocabulary

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_RANKED = vocabulary("after_ranks")
_SMALLER = {
    ("dollars", "cents"): 100, ("USD", "cents"): 100, ("EUR", "cents"): 100, ("GBP", "pence"): 100, ("pounds", "pence"): 100,
    ("lb", "pence"): 100, ("ft", "in"): 12, ("lb", "oz"): 16, ("st", "lb"): 14,
}  # fmt: skip
_NOTHING_JOINED = vocabulary("not_counted_by_hyphen")
_HOPS = 2
"""So many further numbers may wait for one unit: "four-, five- and six-door"."""
_TO_A_VERB = 6
"""So many words before "pounds" a word of paying may stand."""


class Amounts:
    """Reads figures without the words around them. `at`: the numbers of the text by their first token."""

    def __init__(self, tokens: list[Token], numbers: list[Number]) -> None:
        self.tokens = tokens
        self.context = Context(tokens)
        self.low = self.context.low
        self.at = {n.first: n for n in numbers}
        self.sterling = False
        """Whether the text has spoken of pounds as money."""

    def read(self, number: Number, hops: int = _HOPS) -> Figure | None:
        """The number with what it is of; null where it is a year, a model or the like."""
        context = self.context
        if context.names_something(number):
            return None
        made = Figure(number.first, number.last, (number,), number.value, number.high, approximate=number.base == 2)
        money = money_before(self.tokens, number.first)
        if money:
            unit, end = rate_at(self.tokens, money[0], self._behind_money(number.last, money[0]))
            return replace(made, first=money[1], last=end, unit=unit)
        effects, after = bounds_after(self.tokens, number.last)
        made = replace(made.bounded(effects), last=after)
        made = self._suspended(made, number, hops) or self._measured(made, number) or self._counting(made, number)
        if context.year(number) and not (made.unit and made.unit.measure != "time") and not self._many(made, number):
            return None
        bare = made.unit is None and made.counted is None
        model = context.capital_after(number) or (made.last == number.last and context.capital_before(number))
        return None if bare and model else made

    def read_at(self, i: int) -> Figure | None:
        """What begins at `i`, with a number or with a sign of money."""
        for j in range(i, min(i + 4, len(self.tokens))):
            if j in self.at:
                made = self.read(self.at[j])
                return made if made and made.first == i else None
        return None

    def compound(self, made: Figure) -> Figure:
        """The figure with a second one in a smaller unit: "3 dollars 50 cents", "5 feet 2 inches"."""
        number = self.at.get(made.last + (self.low(made.last) == "and"))
        if not made.unit or not number or made.stated is None:
            return made
        other = self._measured(Figure(number.first, number.last, (number,), number.value, number.high), number)
        times = _SMALLER.get((made.unit.symbol, other.unit.symbol)) if other and other.unit else None
        if not other or not times or not 0 < number.value < times:
            return made
        value = made.stated + number.value / times
        return replace(made, last=other.last, low=value, high=value, numbers=(*made.numbers, number))

    def joins(self, i: int) -> bool:
        """Whether a hyphen at `i` joins the words beside it."""
        return self.low(i) in DASHES and self.context.beside(i) and self.context.beside(i + 1)

    def _many(self, made: Figure, number: Number) -> bool:
        """Whether a number that could be a year counts something: "2000 people", "more than 1900 homes"."""
        if not made.counted or made.age or self.context.said_as_year(number):
            return False
        counts = made.noun == "people" or self.low(made.counted.head) in vocabulary("counted")
        return counts or bool(bounds_before(self.tokens, number.first)[0]) or not 1900 <= number.value < 2050

    # Units of measure and money.

    def _behind_money(self, i: int, unit: Unit) -> int:
        """Behind what repeats the currency: "$31 US", "$10 dollars"."""
        if self.low(i) in ("us", "u") and self.tokens[i].text[0] == "U" and unit.name == "dollar":
            return i + (3 + (self.low(i + 3) == ".") if self.low(i) == "u" and self.low(i + 2) == "s" else 1)
        found = unit_at(self.tokens, i)
        again = found and found[0].measure == MONEY and found[0].name.endswith(unit.name) and found[1] not in self.at
        return found[1] if found and again else i

    def _measured(self, made: Figure, number: Number) -> Figure | None:
        """The number with a unit of measure or a currency, if one follows."""
        hyphen = self.joins(made.last)
        found = self._unit_behind(made.last + hyphen) or self._unit_of_part(made.last, number)
        if not found or (hyphen and self.context.score(number, self.at.get(made.last + 1, number))):
            return None
        unit, end = pounds(found[0], self._pounds_are_money(number)), found[1]
        if unit.symbol == "s" and self.low(end) in _RANKED:
            return None
        age = self._old(end) if unit.measure == "time" else 0
        return replace(made, last=age or end, unit=unit, hyphen=hyphen, age=bool(age) or self.context.age(number))

    def _unit_behind(self, i: int) -> tuple[Unit, int] | None:
        """The unit at `i`, brackets around it or not."""
        closing = _BRACKETS.get(self.low(i))
        found = unit_at(self.tokens, i + 1) if closing else unit_at(self.tokens, i)
        if not found or not closing:
            return found
        return (found[0], found[1] + 1) if self.low(found[1]) == closing else None

    def _unit_of_part(self, i: int, number: Number) -> tuple[Unit, int] | None:
        """The unit in "a quarter of a mile", "half an acre", "millions of dollars"."""
        if not (number.part or number.form == "vague"):
            return None
        j = i + (self.low(i) == "of")
        j += number.part and self.low(j) in ("a", "an")
        return unit_at(self.tokens, j) if j > i else None

    def _old(self, i: int) -> int:
        """Where the words for an age end that go on at `i`: "old", "-old", "of age"; 0 where there are none."""
        if self.low(i) in ("old", "olds"):
            return i + 1
        joined = self.low(i) in DASHES and self.low(i + 1) in ("old", "olds")
        return i + 2 if joined or (self.low(i) == "of" and self.low(i + 1) == "age") else 0

    def _pounds_are_money(self, number: Number) -> bool:
        words = (self.low(j) for j in range(max(number.first - _TO_A_VERB, 0), number.first))
        return number.high >= 10**5 or self.sterling or any(w in vocabulary("words_of_paying") for w in words)

    def _suspended(self, made: Figure, number: Number, hops: int) -> Figure | None:
        """A number whose unit stands after a later one: "four-, five- and six-door", "5 and 7 tonnes"."""
        i = number.last
        hyphen = self.low(i) in DASHES and self.context.beside(i) and self.low(i + 1) in (",", "and", "or", "to")
        listed = self.low(i) in ("and", "or") and i + 1 in self.at and number.form == self.at[i + 1].form == "digits"
        if hops and listed and not self.context.capital_before(number):
            later = self.read(self.at[i + 1], hops - 1)
            shared = later is not None and later.unit is not None and later.first == i + 1
            return replace(made, unit=later.unit) if later and shared else None
        if not hops or not hyphen or self.context.beside(i + 2):
            return None
        number_at = next((j for j in (i + 2, i + 3) if j in self.at), None)
        later = self.read(self.at[number_at], hops - 1) if number_at else None
        both = (made.first, number.last, made.numbers, made.low, made.high)
        return later and replace(later, first=both[0], last=both[1], numbers=both[2], low=both[3], high=both[4])

    # Counted nouns.

    def _counting(self, made: Figure, number: Number) -> Figure:
        """The number with the noun that it counts, if one follows."""
        i = made.last
        if self.context.age(number):
            return replace(made, age=True)
        if self.joins(i) and i + 1 < len(self.tokens):
            return self._hyphened(made, number, i + 1)
        if self.low(i) == "times" or self.low(number.last - 1) == "twice":
            return replace(made, last=i + (self.low(i) == "times"), counted=Counted(i, i, i, None))
        one = number.value == 1 and number.last == number.first + 1
        found = counted_at(self.tokens, i, one, number.form == "vague" or number.base == 2, number.part)
        if number.part:
            of = self._share_of(found) if found and found.unit else None
            return replace(made, of=of, counted=Counted(i, i, i, None))
        return (
            self._of_units(made, found) or replace(made, last=found.last, counted=found, noun=found.unit, of=found.of)
            if found
            else made
        )

    def _of_units(self, made: Figure, found: Counted) -> Figure | None:
        """A figure whose noun is a unit: "six long miles", "3 million of the 9 million crowns"."""
        unit = unit_at(self.tokens, found.head)
        if not unit or unit[1] != found.last:
            return None
        if found.of:
            return None if unit[0].measure == "time" else replace(made, last=found.last, unit=unit[0], counted=found)
        return replace(made, last=found.last, unit=unit[0]) if unit[0].measure in ("time", "length") else None

    def _share_of(self, found: Counted) -> tuple[int, int]:
        """The noun phrase that a share is of, without what opens it."""
        first = found.first
        while first < found.head and (self.low(first) == "of" or self.low(first) in vocabulary("determiners")):
            first += 1
        return first, found.head + 1

    def _hyphened(self, made: Figure, number: Number, i: int) -> Figure:
        """ "five-member", "four-door": a noun joined to the number. "One-sided" and the like count nothing."""
        word = self.tokens[i]
        if word.low in ("plus", "odd"):
            return replace(made.bounded(frozenset(("about" if word.low == "odd" else "least",))), last=i + 1)
        age = self.joins(i + 1) and self.low(i + 2) in ("old", "long")
        if not word.word or len(word.low) < 3 or number.value == 1 or age or word.low in _NOTHING_JOINED:
            return made
        unit = "people" if word.low in ("man", "woman", "person") else plural(word.low)
        return replace(made, last=i + 1, counted=Counted(i, i + 1, i, unit), noun=unit, hyphen=True)
