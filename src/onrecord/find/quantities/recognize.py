"""Figures in an article: how many and how much, with bounds, units and what they are of.

Numbers, units and currencies are read by the modules of `text`; here they are put together. What is no figure of a claim
is left out: dates and times that another stage found, years, ages, scores, pages, models, streets, telephone numbers, ranks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.find.quantities.bounds import bounds_after, bounds_before, change_after, change_before
from onrecord.find.quantities.candidate import Figure
from onrecord.find.quantities.counted_nouns import counted_at
from onrecord.find.quantities.ellipsis import Memory
from onrecord.find.quantities.grouped import grouped, meets
from onrecord.find.quantities.measures import Amounts
from onrecord.find.quantities.numbers import Number, numbers_in
from onrecord.find.quantities.ranges import range_at
from onrecord.find.quantities.referents import of_counted, of_measured
from onrecord.find.quantities.units import money_before, rate_of, unit_at
from onrecord.records.article import Article
from onrecord.records.quantity import Quantity
from onrecord.records.span import Range
from onrecord.text.document import Document
from onrecord.text.tokens import DASHES, Token
from onrecord.vocabulary.lexicon import vocabulary

_LIST = frozenset(("and", "or", ",", "to", "&", *DASHES))
_NOTHING_COUNTED = vocabulary("nothing_counted")
_NO_ONE = vocabulary("before_no_one")

_ONLY = frozenset(("only", "just"))
_THESE = vocabulary("possessives_of_others") | {"the", "these", "those"}
_NEAR = 4
"""So many words before and after "one" are looked at for what makes it a count."""


def find_quantities(article: Article, document: Document, taken: Sequence[Range] = ()) -> tuple[Quantity, ...]:
    """The figures of an article, in order. `taken`: spans of dates, times and durations, which are none."""
    tokens, figures = figures_in(document, taken)
    out = []
    for i, f in enumerate(figures, 1):
        span = article.span(tokens[f.first].start, tokens[f.last - 1].end)
        of = article.span(tokens[f.of[0]].start, tokens[f.of[1] - 1].end) if f.of else None
        bounds = (f.low, f.high, f.low_open, f.high_open, f.approximate)
        out.append(Quantity(f"q{i}", span.start, span.end, span.text, *bounds, f.change, f.symbol, of))
    return tuple(out)


def figures_in(document: Document, taken: Sequence[Range] = (), everything: bool = False) -> tuple[list[Token], list[Figure]]:
    """The tokens of a text, those of one number together, and its figures.

    `everything`: with ages, durations and numbers that count nothing.
    """
    closed = sorted([*taken, *document.urls])
    tokens = grouped(document.text, document.tokens, closed)
    return tokens, list(_Finder(tokens, closed, everything).figures())


class _Finder:
    """Finds figures from left to right."""

    def __init__(self, tokens: list[Token], taken: list[tuple[int, int]], everything: bool) -> None:
        self.tokens, self.everything = tokens, everything
        self.numbers = [n for n in numbers_in(tokens) if not self._taken(n, taken)]
        self.amounts = Amounts(tokens, self.numbers)
        self.memory = Memory(tokens)
        self.low = self.memory.low

    def _taken(self, number: Number, taken: list[tuple[int, int]]) -> bool:
        return meets(taken, self.tokens[number.first].start, self.tokens[number.last - 1].end)

    def figures(self) -> Iterator[Figure]:
        """The figures, in order."""
        done = label = ended = 0
        for number in self.numbers:
            if number.first < done:
                continue
            if self._is_label(number, label):
                label = number.last
                continue
            made = self.amounts.read(number)
            made = made and (range_at(self.amounts, made, self.everything) or self.amounts.compound(made))
            if made is None:
                continue
            done = made.last if made.unit and not made.counted else made.numbers[-1].last
            found = self._finished(made)
            # A sign between two numbers ("3$2m") belongs to the first; "two of the three gates" holds "three gates".
            if found and (found.first >= ended or found.last <= ended):
                ended = max(found.last, ended)
                self.memory.add(found)
                self.amounts.sterling |= found.money and found.symbol in ("GBP", "pounds")
                yield found

    # Numbers that only name something.

    def _is_label(self, number: Number, label: int) -> bool:
        """Whether a number only names something; `label`: where the last such number ended."""
        names = self.amounts.context.names_something
        if names(number) or (label and self._goes_on(number, label)):
            return True
        other = self.amounts.at.get(number.last + 1)
        joined = other is not None and self.amounts.context.score(number, other)
        return joined and other is not None and (names(other) or self._is_score(number, other))

    def _goes_on(self, number: Number, label: int) -> bool:
        """Whether a number goes on with a list of labels: "lines 3 and 7"."""
        return number.first == label + 1 and self.tokens[number.first].digits and self.low(label) in _LIST

    def _is_score(self, one: Number, other: Number) -> bool:
        """Whether two joined numbers are a score, a vote or the like: nothing that they count stands beside them."""
        end = other.last + (self.low(other.last) in DASHES)
        if min(one.value, other.value) >= 1000 and not self.amounts.context.year(one):
            return False
        if one.scaled or other.scaled or money_before(self.tokens, one.first) or unit_at(self.tokens, end):
            return False
        found = counted_at(self.tokens, other.last, one=False)
        return (not found or found.unit is None) and self.low(one.first - 1) not in vocabulary("before_two_ends")

    # Bounds, what is left out, change, of what.

    def _finished(self, made: Figure) -> Figure | None:
        """The figure with what the words around it say; null where it is none of a claim."""
        bare = made.unit is None and made.counted is None
        complete: Figure | None = self.memory.referring(self._with_bounds(replace(made, core=(made.first, made.last))))
        if bare and complete:
            complete = self.memory.completed(complete, self.everything)
        if complete is None or not self._of_a_claim(complete):
            return None
        return self._with_rate(self._of(self.memory.again(self._changed(complete))))

    def _with_bounds(self, made: Figure) -> Figure:
        effects, first = bounds_before(self.tokens, made.first)
        if "nearly" in effects and made.numbers[0].value == 0:
            effects = frozenset(("about",))  # "almost zero" is not below it
        more, last = bounds_after(self.tokens, made.last)
        made = replace(made.bounded(effects | more), first=first, last=last)
        if self.low(first - 1) != "all":
            return made
        head = made.counted.head if made.counted and made.counted.last > made.counted.first else None
        return replace(made, first=first - 1, of=made.of or (None if head is None else (head, head + 1)))

    def _changed(self, made: Figure) -> Figure:
        counted = made.counted is not None
        if self.low(made.first) in ("from", "between"):
            return made
        before = change_before(self.tokens, made.first, counted, made.money)
        after = None if before or (counted and not made.hyphen) else change_after(self.tokens, made.last)
        return replace(made, change=before or after, late=after is not None)

    def _of_a_claim(self, made: Figure) -> bool:
        """Whether it is a figure of a claim: no age, no duration, and no "one" that counts nothing."""
        if self.everything:
            return True
        if made.age or (made.unit and made.unit.measure == "time"):
            return False
        number = made.numbers[0]
        one = number.value == 1 and not self.tokens[number.first].digits and len(made.numbers) == 1
        return not one or made.unit is not None or not (self._counts_nothing(made) or self._article(made))

    def _counts_nothing(self, made: Figure) -> bool:
        """ "one of the best", "one thing", "no one": no count is meant."""
        noun = made.counted
        if not noun or noun.back or self.low(noun.head) in _NOTHING_COUNTED:
            return True
        if self.low(made.numbers[0].first - 1) in _NO_ONE:
            return True
        return bool(noun.of) and not any(j in self.amounts.at for j in range(noun.first, noun.head))

    def _article(self, made: Figure) -> bool:
        """ "One official said": no more than "an official", where nothing bounds it, no other number is near and nothing is counted out."""  # noqa: E501
        first, last = made.numbers[0].first, made.numbers[0].last
        if made.first < first or self.low(first - 1) in _ONLY:
            return False
        if self.low(last) == "of":  # "one of the five sirens" counts, "one of 90 people" is one who
            return not (self.low(last + 1) in _THESE and last + 2 in self.amounts.at)
        near = range(max(first - _NEAR, 0), min(made.last + _NEAR, len(self.tokens)))
        others = any(j in self.amounts.at for j in near if not first <= j < last)
        return not others and not any(self.low(j) in vocabulary("befallen") for j in near)

    def _of(self, made: Figure) -> Figure:
        if made.of:
            return made
        if made.unit:
            return replace(made, of=of_measured(self.tokens, made.first, made.last, made.hyphen))
        if made.noun and not (made.counted and made.counted.back) and self.low(made.first) not in ("all", "both"):
            return replace(made, of=of_counted(self.tokens, made.first, made.last))
        return made

    def _with_rate(self, made: Figure) -> Figure:
        """A counted noun with what it is counted for: tests a day."""
        noun = made.counted
        if not made.noun or made.hyphen or not noun or noun.last != made.last or noun.last == noun.first:
            return made
        unit, end = rate_of(self.tokens, made.noun, made.last)
        return replace(made, noun=unit, last=end)
