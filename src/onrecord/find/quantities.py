"""Figures in an article: how many and how much, with bounds, units and what they are of.

Numbers, units and currencies are read by the modules of `text`; here they are put together. What is no figure of a claim
is left out: dates and times that another stage found, years, ages, scores, pages, models, streets, telephone numbers, ranks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.find.bounds import bounds_after, bounds_before, change_after, change_before
from onrecord.find.counted import Counted, counted_at, noun_before
from onrecord.find.not_figures import Context
from onrecord.find.of_what import of_counted, of_measured
from onrecord.records.article import Article
from onrecord.records.quantity import Change, Quantity
from onrecord.text.numbers import Number, Token, Value, numbers_in, tokens_of
from onrecord.text.units import Unit, money_before, pounds, rate_at, rate_of, unit_at
from onrecord.text.vocabulary import vocabulary

_DASHES = frozenset("-‐‑–—−")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_ALL = frozenset(("all", "both"))
_LIST = frozenset(("and", "or", ",", "to", "&", *_DASHES))
_MONEY_VERBS = frozenset("cost costs spent spend earned earn paid pay worth lost raised owes owed invested price priced fine fined bill fund salary wage debt".split())
_ARRIVE = frozenset("at to was is were are reached of hit totalled exceeded".split())
_SMALLER = {("dollars", "cents"): 100, ("USD", "cents"): 100, ("EUR", "cents"): 100, ("GBP", "pence"): 100, ("pounds", "pence"): 100,
            ("lb", "pence"): 100, ("ft", "in"): 12, ("lb", "oz"): 16, ("st", "lb"): 14}  # fmt: skip
_FROM_TO = 6
_NEAR = 400
"""So many characters back an elliptical figure looks for what it counts."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in the tokens `[first, last)` of a text.

    `numbers`: the numbers that it is read from. `unit` is a unit of measure or currency; else `counted` says what is counted.
    `noun`: the unit where neither stands beside the number. `age`: it is somebody's or something's age. `late`: the word of
    change stands after the figure. `core`: the tokens of number and unit, without bounding words.
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


def find_quantities(article: Article, taken: Sequence[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """The figures of an article, in order. `taken`: spans of dates, times and durations, which are none."""
    tokens, figures = figures_in(article.text, taken)
    out = []
    for i, f in enumerate(figures, 1):
        span = article.span(tokens[f.first].start, tokens[f.last - 1].end)
        of = article.span(tokens[f.of[0]].start, tokens[f.of[1] - 1].end) if f.of else None
        bounds = (f.low, f.high, f.low_open, f.high_open, f.approximate)
        out.append(Quantity(f"q{i}", span.start, span.end, span.text, *bounds, f.change, f.symbol, of))
    return tuple(out)


def figures_in(text: str, taken: Sequence[tuple[int, int]] = (), everything: bool = False) -> tuple[list[Token], list[Figure]]:
    """The tokens of a text and its figures. `everything`: with ages, durations and numbers that count nothing."""
    tokens = tokens_of(text)
    return tokens, list(_Finder(tokens, sorted(taken), everything).figures())


class _Finder:
    """Finds figures from left to right, and remembers what was counted."""

    def __init__(self, tokens: list[Token], taken: list[tuple[int, int]], everything: bool) -> None:
        self.tokens, self.everything = tokens, everything
        self.context = Context(tokens)
        self.low = self.context.low
        self.numbers = [n for n in numbers_in(tokens) if not self._taken(n, taken)]
        self.at = {n.first: n for n in self.numbers}
        self.last_noun: tuple[int, str] | None = None
        self.nouns: dict[Value, str] = {}
        self.money: Unit | None = None
        self.before: Figure | None = None

    def _taken(self, number: Number, taken: list[tuple[int, int]]) -> bool:
        from bisect import bisect_right

        start, end = self.tokens[number.first].start, self.tokens[number.last - 1].end
        i = bisect_right(taken, (start, float("inf"))) - 1
        return (i >= 0 and taken[i][1] > start) or (i + 1 < len(taken) and taken[i + 1][0] < end)

    def figures(self) -> Iterator[Figure]:
        done, label = 0, 0
        for number in self.numbers:
            if number.first < done:
                continue
            if self._is_label(number, label):
                label = number.last
                continue
            core = self._core(number)
            core = core and (self._range(core) or self._compound(core))
            if core is None:
                continue
            done = core.last if core.unit and not core.counted else core.numbers[-1].last
            found = self._finished(core)
            if found:
                self._remember(found)
                yield found

    def _is_label(self, number: Number, label: int) -> bool:
        """Whether a number only names something; `label`: where the last such number ended."""
        if self.context.names_something(number) or (label and self._goes_on(number, label)):
            return True
        other = self.at.get(number.last + 1)
        return bool(other and self.context.score(number, other) and (self.context.names_something(other) or self._is_score(number, other)))

    def _is_score(self, one: Number, other: Number) -> bool:
        """Whether two joined numbers are a score, a vote or the like: nothing that they count stands beside them."""
        if one.scaled or other.scaled or money_before(self.tokens, one.first) or unit_at(self.tokens, other.last):
            return False
        if self.low(other.last) in _DASHES and unit_at(self.tokens, other.last + 1):
            return False
        found = counted_at(self.tokens, other.last, one=False)
        return (not found or found.unit is None) and self.low(one.first - 1) not in ("between", "from", "about", "around")

    def _goes_on(self, number: Number, label: int) -> bool:
        """Whether a number goes on with a list of labels: "lines 3 and 7"."""
        return number.first == label + 1 and self.tokens[number.first].digits and self.low(label) in _LIST

    # A number with its unit, or with what it counts.

    def _core(self, number: Number) -> Figure | None:
        context = self.context
        if context.names_something(number):
            return None
        made = Figure(number.first, number.last, (number,), number.value, number.high, approximate=number.base == 2)
        money = money_before(self.tokens, number.first)
        if money:
            unit, end = rate_at(self.tokens, money[0], self._after_money(number.last, money[0]))
            return replace(made, first=money[1], last=end, unit=unit)
        effects, after = bounds_after(self.tokens, number.last)
        if after > number.last:
            made = replace(_bounded(made, effects), last=after)
        made = self._suspended(made, number) or self._measured(made, number) or self._counting(made, number)
        if context.year(number) and not (made.unit and made.unit.measure != "time") and not self._many(made, number):
            return None
        if not made.unit and not made.counted and (context.capital_after(number) or made.last == number.last and context.capital_before(number)):
            return None
        return made

    def _many(self, made: Figure, number: Number) -> bool:
        """Whether a number that could be a year counts something: "2000 people", "more than 1900 homes"."""
        if not made.counted or made.age or self.context.said_as_year(number):
            return False
        return made.noun == "people" or bool(bounds_before(self.tokens, number.first)[0]) or not 1900 <= number.value < 2050

    def _after_money(self, i: int, unit: Unit) -> int:
        """Behind what repeats the currency: "$31 US", "$10 dollars"."""
        if self.low(i) in ("us", "u") and self.tokens[i].text[0] == "U" and unit.name == "dollar":
            return i + (4 if self.low(i) == "u" and self.low(i + 2) == "s" else 1)
        found = unit_at(self.tokens, i)
        again = found and found[0].measure == "money" and found[0].name.endswith(unit.name) and not self.at.get(found[1])
        return found[1] if found and again else i

    def _measured(self, made: Figure, number: Number) -> Figure | None:
        """The number with a unit of measure or a currency, if one follows."""
        i = made.last
        hyphen = self.low(i) in _DASHES and self.context.beside(i) and self.context.beside(i + 1)
        i += hyphen
        bracket = self.low(i) in _BRACKETS and bool(unit_at(self.tokens, i + 1))
        found = unit_at(self.tokens, i + bracket)
        if not found and (number.part or number.form == "vague"):
            i += self.low(i) == "of"
            i += number.part and self.low(i) in ("a", "an")
            found = unit_at(self.tokens, i) if i > made.last else None
        if not found or (hyphen and self.context.score(number, self.at.get(i, number))):
            return None
        unit, end = pounds(found[0], self._is_money(number)), found[1]
        if bracket:
            if self.low(end) != _BRACKETS[self.low(i)]:
                return None
            end += 1
        if number.part and unit.measure == "time" and not self.everything:
            return None
        if unit.symbol == "s" and self.low(end) in ("half", "time", "place", "round", "term", "quarter", "gate"):
            return None
        age = self._old(end) if unit.measure == "time" else 0
        return replace(made, last=age or end, unit=unit, hyphen=hyphen, age=bool(age) or self.context.age(number, end))

    def _old(self, i: int) -> int:
        """Where the words for an age end that go on at `i`: "old", "-old", "of age"; 0 where there are none."""
        if self.low(i) in ("old", "olds"):
            return i + 1
        if (self.low(i) in _DASHES and self.low(i + 1) in ("old", "olds")) or (self.low(i) == "of" and self.low(i + 1) == "age"):
            return i + 2
        return 0

    def _suspended(self, made: Figure, number: Number) -> Figure | None:
        """A number whose unit stands after a later one: "four-, five- and six-door"."""
        i = number.last
        if not (self.low(i) in _DASHES and self.context.beside(i) and self.low(i + 1) in (",", "and", "or", "to")) or self.context.beside(i + 2):
            return None
        for j in range(i + 2, i + 4):
            if j in self.at:
                later = self._core(self.at[j])
                return later and replace(later, first=made.first, last=number.last, numbers=made.numbers, low=made.low, high=made.high)
        return None

    def _is_money(self, number: Number) -> bool:
        """Whether "pounds" after a number are money."""
        before = any(self.low(j) in _MONEY_VERBS for j in range(max(number.first - 6, 0), number.first))
        return number.high >= 10**5 or before or (self.money is not None and self.money.symbol in ("GBP", "pounds"))

    def _counting(self, made: Figure, number: Number) -> Figure:
        """The number with the noun that it counts, if one follows."""
        i = made.last
        hyphen = self.low(i) in _DASHES and self.context.beside(i) and self.context.beside(i + 1) and i + 1 < len(self.tokens)
        if self.context.age(number, i):
            return replace(made, age=True)
        if hyphen:
            return self._hyphened(made, number, i + 1)
        if self.low(i) == "times" or self.low(number.last - 1) == "twice":
            return replace(made, last=i + (self.low(i) == "times"), counted=Counted(i, i, i, None))
        found = counted_at(self.tokens, i, number.value == 1 and not number.part and number.last == number.first + 1, number.form == "vague" or number.base == 2, number.part)
        if number.part:
            of = self._share_of(found) if found and found.unit else None
            return replace(made, of=of, counted=Counted(i, i, i, None))
        if not found:
            return made
        whole = unit_at(self.tokens, found.head) if found.of else None
        if whole and whole[0].measure != "time" and whole[1] == found.last:
            return replace(made, last=found.last, unit=whole[0], counted=found)
        unit = unit_at(self.tokens, found.head)
        if unit and unit[0].measure in ("time", "length") and unit[1] == found.last and self.tokens[found.head].word and not found.of:
            return replace(made, last=found.last, unit=unit[0])
        return replace(made, last=found.last, counted=found, noun=found.unit, of=found.of)

    def _share_of(self, found: Counted) -> tuple[int, int]:
        """The noun phrase that a share is of, without what opens it."""
        first = found.first
        while first < found.head and (self.low(first) == "of" or self.low(first) in vocabulary("determiners")):
            first += 1
        return first, found.head + 1

    def _hyphened(self, made: Figure, number: Number, i: int) -> Figure:
        """ "five-member", "four-door": a noun joined to the number."""
        word = self.tokens[i]
        closed = i + 1 >= len(self.tokens) or not (self.low(i + 1) in _DASHES and self.context.beside(i + 1) and self.low(i + 2) in ("old", "long"))
        if not word.word or not closed or len(word.low) < 3 or (number.value == 1 and not self.everything):
            return made
        from onrecord.find.counted import unit_of_noun

        return replace(made, last=i + 1, counted=Counted(i, i + 1, i, unit_of_noun(word.low)), noun=unit_of_noun(word.low), hyphen=True)

    # Ranges.

    def _range(self, one: Figure) -> Figure | None:
        """Two numbers that enclose one: "between 80 and 120", "5 to 10", "5-7 km"."""
        between = self.low(one.first - 1) == "between"
        mark = one.last
        word = self.low(mark)
        dash = word in _DASHES
        if not (dash or word in ("to", "or") or (between and word == "and")):
            return None
        other_at = mark + 1 + (self.low(mark + 1) in _DASHES and word == "to")
        other = self._core_at(other_at)
        if other is None or not self._alike(one, other):
            return None
        start = one.first - (between or (self.low(one.first - 1) == "from"))
        a, b = one.numbers[0], other.numbers[0]
        low, high = one.low, other.high
        assert low is not None  # noqa: S101
        assert high is not None  # noqa: S101
        times = _scale(b)
        if not a.scaled and b.scaled and low < b.value / times and (not one.unit or one.unit.measure == "money"):
            low *= times
        bare = not (other.unit or other.counted or one.unit or (b.scaled and not dash))
        if dash and bare and self.context.beside(mark) and not between:
            return None
        if dash and not self.context.beside(mark) and not self.context.beside(mark + 1) and bare:
            return None
        if word == "or" and not (low < high <= 2 * low + 2):
            return None
        if word == "to" and one.unit and other.unit and one.unit is other.unit and self._changed(one).change and self.low(one.first - 1) != "from":
            if one.last > one.numbers[0].last or one.first < one.numbers[0].first:
                return None
        if not self.everything and (low >= high or self._moves(start)):
            return None
        return replace(other, first=start, low=low, high=high, numbers=(a, b), unit=other.unit or one.unit)

    def _compound(self, made: Figure) -> Figure:
        """A figure with a second one in a smaller unit: "3 dollars 50 cents", "5 feet 2 inches"."""
        i = made.last + (self.low(made.last) == "and")
        number = self.at.get(i)
        if not made.unit or not number or made.low != made.high or made.low is None:
            return made
        other = self._measured(Figure(number.first, number.last, (number,), number.value, number.high), number)
        times = _SMALLER.get((made.unit.symbol, other.unit.symbol)) if other and other.unit else None
        if not other or not times or not 0 < number.value < times:
            return made
        value = made.low + number.value / times
        return replace(made, last=other.last, low=value, high=value, numbers=(*made.numbers, number))

    def _core_at(self, i: int) -> Figure | None:
        """The number that begins at `i`, or behind a sign of money there."""
        for j in range(i, min(i + 4, len(self.tokens))):
            number = self.at.get(j)
            if number:
                core = self._core(number)
                return core if core and core.first == i else None
        return None

    def _alike(self, one: Figure, other: Figure) -> bool:
        if one.counted and one.counted.last > one.counted.first and not (other.counted and one.noun == other.noun):
            return False
        if one.unit and not other.unit:
            return one.unit.measure == "money" and one.first < one.numbers[0].first and not other.counted
        if one.unit and other.unit:
            both = one.unit.measure == other.unit.measure == "money" and other.unit.symbol == "dollars"
            return one.unit == other.unit or one.unit.symbol == other.unit.symbol.partition("/")[0] or (both and one.unit.name.endswith("dollar"))
        if one.numbers[0].part or other.numbers[0].part:
            return False
        return bool(one.numbers[0].base) == bool(other.numbers[0].base) or self.everything

    def _moves(self, start: int) -> bool:
        """Whether "from X to Y" tells of a change, and not of a range."""
        if self.low(start) != "from":
            return False
        from onrecord.find.bounds import changing

        return any(changing(self.low(j)) for j in range(max(start - 4, 0), start))

    # Bounds, change, of what.

    def _finished(self, made: Figure) -> Figure | None:
        made = replace(made, core=(made.first, made.last))
        effects, first = bounds_before(self.tokens, made.first)
        plain = made.unit is None and made.counted is None
        made = replace(_bounded(made, effects), first=first)
        if made.numbers[0].part and self.low(first - 1) == "a" :
            made = replace(made, first=first - 1)
        effects, last = bounds_after(self.tokens, made.last)
        made = replace(_bounded(made, effects), last=last)
        if self.low(made.first - 1) == "all":
            made = replace(made, first=made.first - 1, of=made.of or (made.counted and (made.counted.head, made.counted.head + 1)) or None)
        if made.counted and made.counted.back:
            last = self.last_noun
            made = replace(made, noun=self._meant(made, made.counted.back))
            if last and made.noun == last[1] and made.counted and made.counted.back == "them":
                made = replace(made, of=(last[0], last[0] + 1))
        if plain:
            made = self._bare(made)
            if made is None:
                return None
        if not self._counts(made):
            return None
        return self._with_rate(self._of(self._again(self._changed(made))))

    def _again(self, made: Figure) -> Figure:
        """The same in another unit, in brackets behind a figure, has its bounds and its change: "more than 10 miles (16 km)"."""
        before = self.before
        if not (before and made.unit and before.unit and self.low(made.first - 1) == "(" and made.first - 1 == before.last):
            return self._and_by(made)
        if made.unit == before.unit or (made.low, made.high) != (made.numbers[0].value, made.numbers[-1].high) or made.approximate:
            return made
        low = None if before.low is None else made.low
        high = None if before.high is None else made.high
        return replace(made, low=low, high=high, low_open=before.low_open, high_open=before.high_open, approximate=before.approximate,
                       change=made.change or before.change)  # fmt: skip

    def _and_by(self, made: Figure) -> Figure:
        """ "A was down 2%, B by 3%"."""
        before, i = self.before, made.first - 1
        if not (before and before.change and made.unit and not made.change and self.low(i) == "by" and made.unit == before.unit):
            return made
        between = [self.low(j) for j in range(before.last, i)]
        near = len(between) < 6 and not any(word in (".", ";", "\n") for word in between)
        return replace(made, change=before.change) if near else made

    def _with_rate(self, made: Figure) -> Figure:
        if made.counted and made.noun and made.counted.last == made.last and made.counted.last > made.counted.first and not made.hyphen:
            noun, end = rate_of(self.tokens, made.noun, made.last)
            return replace(made, noun=noun, last=end)
        return made

    def _changed(self, made: Figure) -> Figure:
        number, money = made.counted is not None, bool(made.unit and made.unit.measure == "money")
        if self.low(made.first) in ("from", "between"):
            return made
        before = change_before(self.tokens, made.first, number, money)
        after = None if before or (number and not made.hyphen) else change_after(self.tokens, made.last)
        return replace(made, change=before or after, late=after is not None)

    def _counts(self, made: Figure) -> bool:
        """Whether it is a figure of a claim."""
        if self.everything:
            return True
        if made.age or (made.unit and made.unit.measure == "time"):
            return False
        one = made.numbers[0].value == 1 and not self.tokens[made.numbers[0].first].digits and len(made.numbers) == 1
        return not (one and not made.unit and (not made.counted or made.counted.back or self._one_of_many(made)))

    def _one_of_many(self, made: Figure) -> bool:
        """ "one of the best", "one day", "one thing": no count is meant."""
        noun = made.counted
        if not noun or self.low(noun.head) in ("thing", "way", "point", "hand", "side", "reason", "example", "time", "another", "word"):
            return True
        if self.low(made.numbers[0].first - 1) in ("no", "the", "this", "any", "every", "each", "another", "which"):
            return True
        return bool(noun.of) and not any(self.at.get(j) for j in range(noun.first, noun.head))

    def _of(self, made: Figure) -> Figure:
        if made.of:
            return made
        if made.unit:
            return replace(made, of=of_measured(self.tokens, made.first, made.last, made.hyphen))
        if made.noun and not (made.counted and made.counted.back) and self.low(made.first) not in _ALL:
            return replace(made, of=of_counted(self.tokens, made.first, made.last))
        return made

    # Figures that leave out what they count.

    def _remember(self, made: Figure) -> None:
        self.before = made
        if made.unit and made.unit.measure == "money":
            self.money = made.unit
        if made.noun and "/" not in made.noun and not made.hyphen:
            self.last_noun = (made.counted.head if made.counted and made.counted.unit else made.first), made.noun
            if made.low is not None and made.low == made.high:
                self.nouns[made.low] = made.noun

    def _meant(self, made: Figure, word: str | None = None) -> str | None:
        """What a figure counts that does not say so: what was counted before, the same number first, or the nearest plural."""
        if word != "which":
            same = self.nouns.get(made.low) if made.low is not None and made.low == made.high and made.low > 1 else None
            if same and word is None:
                return same
            if self.last_noun and self.tokens[made.first].start - self.tokens[self.last_noun[0]].start < _NEAR:
                return self.last_noun[1]
        from onrecord.find.counted import unit_of_noun

        noun = noun_before(self.tokens, made.first)
        return unit_of_noun(noun) if noun else None

    def _bare(self, made: Figure) -> Figure | None:  # noqa: PLR0911
        """A figure without a unit, where the text makes plain what it is of; null where it does not."""
        number, first = made.numbers[0], made.first
        before, after = self.low(first - 1), self.low(made.last)
        bound = made.low is None or made.high is None or made.approximate
        if made.numbers[-1].scaled and made.numbers[-1].high >= 10**6 and (self.money or before in _MONEY_VERBS):
            if not (self.last_noun and self.money is None) and not self.everything:
                return replace(made, unit=self.money)
        if number.value == 1 and number.form == "words":
            return None
        carried = self._carried(made)
        if carried:
            return carried
        if self.everything:
            return made
        if number.value < 2 and not bound:
            return None
        acts = after in vocabulary("doings") or after in vocabulary("befallen")
        if acts and (bound or self._opens(first)):
            return replace(made, noun=self._meant_people(made))
        if self.low(first) in _ALL:
            return replace(made, noun=self.nouns.get(number.value) or self._meant(made, "which"))
        if before == "the" and self.last_noun and self.low(made.last) in ("that", "who", "were", "are", "had"):
            return replace(made, first=first - 1, noun=self.last_noun[1])
        if bound:
            return replace(made, noun=self._numbered(first) or self._meant(made))
        if self._opens(first) and after in (".", "!", ",") and self.low(first - 1) in "“\"‘" and made.low in self.nouns:
            return replace(made, noun=self.nouns[made.low])
        if before in _ARRIVE and (number.scaled or "," in self.tokens[number.first].text or self._numbered(first)):
            noun = self._numbered(first)
            return replace(made, noun=noun) if noun or number.value >= 1000 else None
        return replace(made) if number.base and number.base > 2 else None

    def _carried(self, made: Figure) -> Figure | None:
        """A number at the end of "from 20 mpg … to 24", with the unit that the one at its beginning has."""
        before = self.before
        if not (before and before.unit and self.low(made.first - 1) == "to" and made.first - before.last < _FROM_TO):
            return None
        return replace(made, unit=before.unit) if "from" in (self.low(before.first - 1), self.low(before.first)) else None

    def _opens(self, i: int) -> bool:
        """Whether a sentence, clause or quotation begins at `i`."""
        before = self.low(i - 1)
        line = i == 0 or self.tokens[i].start - self.tokens[i - 1].end > 1
        return line or before in (".", "!", "?", ";", ":", ",", "“", '"', "‘", "and", "but", "that", "said", "the")

    def _meant_people(self, made: Figure) -> str:
        near = self.last_noun and self.tokens[made.first].start - self.tokens[self.last_noun[0]].start < _NEAR
        return self.last_noun[1] if near and self.last_noun else "people"

    def _numbered(self, i: int) -> str | None:
        """What "the number of …" or "the death toll", a sentence before at most, says is counted."""
        from onrecord.find.counted import unit_of_noun

        for j in range(i - 1, max(i - 40, -1), -1):
            word = self.low(j)
            if word == "toll":
                return "people"
            if word in ("number", "numbers") and self.low(j + 1) == "of" and j + 2 < len(self.tokens):
                found = counted_at(self.tokens, j + 2, False)
                return found.unit if found else unit_of_noun(self.low(j + 2))
        return None


def _scale(number: Number) -> int:
    """The largest of thousand, million … that a scaled number holds."""
    return next((s for s in (10**12, 10**9, 10**6, 1000, 100) if abs(number.value) >= s), 1)


def _bounded(made: Figure, effects: frozenset[str]) -> Figure:
    """The figure with what bounding words say of it."""
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
