"""Figures that leave out what they count, and what the text has counted before: "14 people were treated. The firm says ten"."""

from dataclasses import replace

from onrecord.find.quantities.candidate import Figure
from onrecord.find.quantities.counted_nouns import counted_at, is_person, noun_before, unit_of_noun
from onrecord.find.quantities.numbers import Value
from onrecord.text.tokens import Token
from onrecord.values.units import Unit
from onrecord.vocabulary.lexicon import vocabulary

_NEAR = 400
"""So many characters back a figure looks for what was counted."""
_WORDS_BACK = 40
"""So many words back it looks for "the number of"."""
_FROM_TO = 6
"""So many words may stand between the ends of "from 20 km … to 24"."""
_AND_BY = 6
"""So many words may stand between "A was down 2%" and "by 3%"."""
_ARRIVE = vocabulary("before_totals")
_OPENERS = frozenset((".", "!", "?", ";", ":", ",", "“", '"', "‘", "and", "but", "that", "said", "the"))
_AS_SUBJECT = vocabulary("after_the_number")


class Memory:
    """What was counted and paid in so far."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.before: Figure | None = None
        self.money: Unit | None = None
        self._paid = 0
        self._noun: tuple[int, str] | None = None
        self._nouns: dict[Value, str] = {}

    def low(self, i: int) -> str:
        """The word at `i` in lower case, nothing outside the text."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def add(self, made: Figure) -> None:
        """Remember a figure."""
        self.before = made
        if made.money:
            self.money, self._paid = made.unit, self.tokens[made.first].start
        if made.noun and "/" not in made.noun and not made.hyphen:
            head = made.counted.head if made.counted and made.counted.unit else made.first
            self._noun = head, made.noun
            if made.stated is not None:
                self._nouns[made.stated] = made.noun

    def referring(self, made: Figure) -> Figure:
        """A figure that refers back ("two of them", "two of which"), with what is meant."""
        back = made.counted and made.counted.back
        if not back:
            return made
        near = self._near(made) if back != "which" else None
        if near:
            return replace(made, noun=near[1], of=(near[0], near[0] + 1) if back == "them" else made.of)
        return replace(made, noun=self._plural_before(made))

    def completed(self, made: Figure, everything: bool) -> Figure | None:
        """A figure without a unit, with the one that is meant; null where it is none of a claim."""
        number = made.numbers[-1]
        paid = self.money and self.tokens[made.first].start - self._paid < _NEAR
        acting = self.low(made.last) in vocabulary("doings") or self.low(made.last) in vocabulary("befallen")
        if number.scaled and number.high >= 10**6 and paid and not acting and not everything:
            return replace(made, unit=self.money)
        if number.value == 1 and number.form == "words":
            return None
        carried = self._carried(made)
        if carried or everything:
            return carried or made
        return self._all(made) or self._counting_people(made) or self._bounded(made) or self._alone(made)

    def _counting_people(self, made: Figure) -> Figure | None:
        """ "1,400 flee", "three were hurt", "the three that …"."""
        after = self.low(made.last)
        near = self._near(made)
        if self._one(made):
            return None
        acts = after in vocabulary("doings") or after in vocabulary("befallen")
        if acts and (self._bound(made) or self._opens(made.first)):
            first = made.first - (self.low(made.first - 1) == "the")
            return replace(made, first=first, noun=near[1] if near else "people")
        if self.low(made.first - 1) == "the" and self._noun and after in _AS_SUBJECT:
            return replace(made, first=made.first - 1, noun=self._noun[1])
        return None

    def _all(self, made: Figure) -> Figure | None:
        if self.low(made.first) not in ("all", "both"):
            return None
        return replace(made, noun=self._nouns.get(made.numbers[0].value) or self._plural_before(made))

    def _bounded(self, made: Figure) -> Figure | None:
        """ "fewer than ten", "about 2,000"."""
        if not self._bound(made) or self._age_limit(made):
            return None
        same = self._nouns.get(made.stated) if made.stated and made.stated > 1 else None
        near = self._near(made)
        return replace(made, noun=self._numbered(made.first) or same or (near[1] if near else self._plural_before(made)))

    def _age_limit(self, made: Figure) -> bool:
        """ "voters under 29"."""
        return made.numbers[0].value < 100 and made.first > 0 and is_person(self.low(made.first - 1))

    def _alone(self, made: Figure) -> Figure | None:
        """ "“Four.”", "the toll stands at 2,350", and numbers only roughly said."""
        number, first = made.numbers[0], made.first
        if self._one(made) or self._bound(made):
            return None
        quoted = self._opens(first) and self.low(made.last) in (".", "!", ",") and self.low(first - 1) in ("“", '"', "‘")
        if quoted and made.stated in self._nouns:
            return replace(made, noun=self._nouns[made.stated])
        noun, near = self._numbered(first) if self.low(first - 1) in _ARRIVE else None, self._near(made)
        long = number.scaled or "," in self.tokens[number.first].text
        if noun or (self.low(first - 1) in _ARRIVE and long and number.value >= 1000):
            return replace(made, noun=noun)
        return (
            replace(made, noun=near[1] if near else "people") if 2 < number.base < 10**6 else made if number.base > 2 else None
        )

    def again(self, made: Figure) -> Figure:
        """The same in another unit, in brackets, has the bounds and the change of the first: "more than 10 miles (16 km)"."""
        before = self.before
        if not (before and made.unit and before.unit and self.low(made.first - 1) == "(" and made.first - 1 == before.last):
            return self._and_by(made)
        stated = (made.low, made.high) == (made.numbers[0].value, made.numbers[-1].high) and not made.approximate
        if made.unit == before.unit or not stated:
            return made
        return replace(
            made,
            low=None if before.low is None else made.low,
            high=None if before.high is None else made.high,
            low_open=before.low_open,
            high_open=before.high_open,
            approximate=before.approximate,
            change=made.change or before.change,
        )

    def _and_by(self, made: Figure) -> Figure:
        """ "A was down 2%, B by 3%"."""
        before = self.before
        if not (before and before.change and made.unit and not made.change and made.unit == before.unit):
            return made
        between = [self.low(j) for j in range(before.last, made.first)]
        near = between[-1:] == ["by"] and len(between) <= _AND_BY and not {".", ";"} & set(between)
        return replace(made, change=before.change) if near else made

    def _carried(self, made: Figure) -> Figure | None:
        """A number at the end of "from 20 km … to 24", with the unit that the one at its beginning has."""
        before = self.before
        if not (before and before.unit and self.low(made.first - 1) == "to" and made.first - before.last < _FROM_TO):
            return None
        return replace(made, unit=before.unit) if "from" in (self.low(before.first - 1), self.low(before.first)) else None

    def _near(self, made: Figure) -> tuple[int, str] | None:
        """What was counted last, if that is near."""
        near = self._noun and self.tokens[made.first].start - self.tokens[self._noun[0]].start < _NEAR
        return self._noun if near else None

    def _plural_before(self, made: Figure) -> str | None:
        noun = noun_before(self.tokens, made.first)
        return unit_of_noun(noun) if noun else None

    def _numbered(self, i: int) -> str | None:
        """What "the number of …" or "the death toll" before `i` says is counted."""
        for j in range(i - 1, max(i - _WORDS_BACK, -1), -1):
            word = self.low(j)
            if word == "toll":
                return "people"
            if word in ("number", "numbers") and self.low(j + 1) == "of" and j + 2 < len(self.tokens):
                found = counted_at(self.tokens, j + 2, one=False)
                return found.unit if found else unit_of_noun(self.low(j + 2))
        return None

    def _bound(self, made: Figure) -> bool:
        return made.low is None or made.high is None or made.approximate

    def _one(self, made: Figure) -> bool:
        return made.numbers[0].value < 2 and not self._bound(made)

    def _opens(self, i: int) -> bool:
        """Whether a sentence, clause or quotation begins at `i`."""
        return i == 0 or self.tokens[i].start - self.tokens[i - 1].end > 1 or self.low(i - 1) in _OPENERS
