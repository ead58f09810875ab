"""Numbers that are no figures: years, days, clock times, pages, models, streets, scores, telephone numbers, ages."""

from onrecord.find.quantities.letters import scale_of
from onrecord.find.quantities.models import Models
from onrecord.find.quantities.numbers import Number
from onrecord.find.quantities.units import money_before, unit_at
from onrecord.text.inflection import is_plural_form
from onrecord.text.tokens import DASHES, Token
from onrecord.vocabulary.lexicon import vocabulary

_STREETS = vocabulary("streets")
_BEFORE_YEARS = vocabulary("before_years")
_AGES = frozenset(("age", "aged", "ages"))
_VERSIONED = vocabulary("versioned")
_TURNED = vocabulary("before_ages")
_WHEN = vocabulary("openers_of_ages")
_LABELS_BY_CAPITAL = vocabulary("labels_by_capital")


class Context:
    """The tokens of a text, and what stands around a number in them."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.months = vocabulary("months")
        self.labels = vocabulary("labels")
        self._known: dict[int, bool] = {}
        self.models = Models(tokens)

    def low(self, i: int) -> str:
        """The word at `i` in lower case, nothing outside the text."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def beside(self, i: int) -> bool:
        """Whether nothing stands between the tokens `i - 1` and `i`."""
        return 0 < i < len(self.tokens) and self.tokens[i - 1].end == self.tokens[i].start

    def names_something(self, number: Number) -> bool:
        """Whether a number says which one and not how many: whatever stands after it, it is no figure."""
        known = self._known.get(number.first)
        if known is None:
            known = self._known[number.first] = self._names_something(number)
        return known

    def _names_something(self, number: Number) -> bool:
        return (
            self._part_of_a_word(number) or self._in_a_chain(number) or self._day(number) or self._clock(number)
            or self._label(number) or self._hour(number) or self._street(number) or self._listed(number)
            or self._in_a_name(number) or self.models.names(number, self.capital_before(number))
        )  # fmt: skip

    def _in_a_name(self, number: Number) -> bool:
        """A number word with a capital inside a sentence, before another: "the Six Strikes plan", “Two and a Half Men”."""
        first, last = number.first, number.last
        if self.low(last) == "-" and self.low(last + 1) == "star":
            return True  # "a five-star general"
        if self.low(first) == "half" and (self.low(last) == "way" or (self.low(last) == "-" and self._kin(last + 1))):
            return True
        if self.tokens[first].digits or not self.tokens[first].text[0].isupper() or first == 0:
            return False
        before, inside = self.tokens[first - 1], any(map(self._capital, range(first + 1, last)))
        led = before.word and (before.text[0].islower() or before.low in vocabulary("determiners"))
        titled = before.text in "“\"‘'" and (inside or self._capital(last + 1))
        return self._capital(last) and (led or titled)

    def _kin(self, i: int) -> bool:
        """Whether no unit and no scale stands at `i`: "half-brother", not "half-mile"."""
        return self.low(i) not in ("million", "billion", "dozen") and unit_at(self.tokens, i) is None

    def _capital(self, i: int) -> bool:
        return i < len(self.tokens) and self.tokens[i].word and self.tokens[i].text[0].isupper()

    def _part_of_a_word(self, number: Number) -> bool:
        """ "scp173m", "F-16", "TA-25", "1990s", "2nd", "A4"."""
        first, last = number.first, number.last
        if not self.tokens[first].digits:
            return (
                self.low(first - 1) == "-" and self.beside(first) and self.low(first - 2) in vocabulary("joined_before_numbers")
            )
        before = self.tokens[first - 1] if self.beside(first) else None
        if before and (before.word or (before.text in "_#@\\~^°" and before.text != "~")):
            return not self._money(first - 1)
        if before and before.text in DASHES and self.beside(first - 1) and self.tokens[first - 2].word:
            if self._ends_an_amount(first - 2):
                return False
            return self.tokens[first - 2].low not in vocabulary("apart_before_numbers")
        if not (self.beside(last) and last < len(self.tokens) and self.tokens[last].word):
            return False
        rank = (
            self.low(last) == "st" and self.tokens[last - 1].text[-1] == "1" and not self.tokens[last - 1].text.endswith("11")
        )
        return self.low(last) == "s" or rank or unit_at(self.tokens, last) is None

    def _ends_an_amount(self, i: int) -> bool:
        """Whether a unit or a scale that a number has before it ends at `i`: "5 GW–7 GW", "£20m-30m"."""
        if i < 1 or not self.tokens[i - 1].digits:
            return False
        return scale_of(self.low(i)) > 1 or unit_at(self.tokens, i) is not None

    def _money(self, i: int) -> bool:
        return money_before(self.tokens, i + 1) is not None

    def _in_a_chain(self, number: Number) -> bool:
        """Telephone numbers, dates in digits, addresses of machines, fractions that are none: "24/7", "2024-03-15"."""
        if not self.tokens[number.first].digits:
            return False
        left, right = self._joined(number.first, -1), self._joined(number.last, 1)
        slash = (left and self.low(number.first - 1) in "/:") or (right and self.low(number.last) in "/:")
        return (
            bool(slash)
            or (left and right)
            or (right and self._joined(number.last + 2, 1))
            or (left and self._joined(number.first - 2, -1))
        )

    def _joined(self, i: int, way: int) -> bool:
        """Whether a mark joins other digits to a number that begins (-1) or ends (1) at `i`."""
        mark, other = (i - 1, i - 2) if way < 0 else (i, i + 1)
        if not (0 <= mark < len(self.tokens) and 0 <= other < len(self.tokens)) or not self.tokens[other].digits:
            return False
        return (
            self.tokens[mark].text in "/-–.:‐‑"
            and self.beside(max(mark, other))
            and self.beside(min(mark, other) + 1)
            and self.beside(i)
        )

    def _day(self, number: Number) -> bool:
        """ "March 15", "15 March", "the 15 of March"."""
        value, first, last = number.value, number.first, number.last
        before = first - 1 - (self.low(first - 1) == ".")
        if not self.tokens[first].digits or number.scaled or not 0 < value < 2100:
            return False
        if self._month(before):
            return True
        return value < 32 and self._month(last)

    def _month(self, i: int) -> bool:
        """Whether a month stands at `i`; without a capital, words that are others too are none."""
        if self.low(i) not in self.months:
            return False
        return self.tokens[i].text[0].isupper() or self.low(i) not in ("may", "march", "mar") or self.low(i - 1) in ("on", "in")

    def year(self, number: Number) -> bool:
        """Whether a number may be a year."""
        token = self.tokens[number.first]
        return (
            number.last == number.first + 1 and token.text.isdecimal() and 1500 <= number.value < 2200 and len(token.text) == 4
        )

    def said_as_year(self, number: Number) -> bool:
        """Whether it stands as a year does: "in 2019", "(2019)", "2019's"."""
        before = self.low(number.first - 1)
        return before in _BEFORE_YEARS or before in self.months or self.low(number.last) in ("'s", ")", "/")

    def _clock(self, number: Number) -> bool:
        """ "9:40", "5am", "10.45pm", "10 a.m.", "seven o'clock"."""
        after, following = self.low(number.last), self.low(number.last + 1)
        if after in ("am", "pm", "o'clock") and not (after in ("am", "pm") and number.value > 24):
            return True
        return after in ("a", "p") and following == "." and self.low(number.last + 2) == "m" and number.value < 25

    def _label(self, number: Number) -> bool:
        """A word before it that is numbered: "Chapter 3", "No. 5", "iPhone 11", "Boeing 737"."""
        first = number.first
        before = first - 1 - (self.low(first - 1) == "." and self.low(first - 2) in vocabulary("shortened_labels"))
        word = self.low(before)
        if self.low(first - 1) == "#":
            return True
        written = self.tokens[first].text if word not in _VERSIONED else self.tokens[first].text.replace(".", "")
        if word not in self.labels or number.scaled or (self.tokens[first].digits and not written.isdecimal()):
            return False
        if self.low(number.last) in ("%", "per", "percent"):
            return False
        if word in _LABELS_BY_CAPITAL:
            return (self.tokens[before].text[0].isupper() and before > 0) or self.low(first - 1) == "."
        return word not in _AGES and (self.tokens[first].digits or self.tokens[before].text[0].isupper())

    def capital_before(self, number: Number) -> bool:
        """Whether a word with a capital stands right before digits, as before a model's number: "Galaxy 22"."""
        i = number.first - 1
        if i < 0 or not self.tokens[number.first].digits or self.tokens[number.first].start - self.tokens[i].end != 1:
            return False
        token = self.tokens[i]
        opens = i == 0 or self.tokens[i - 1].text in '.!?:;“"' or token.low in vocabulary("not_names")
        return token.word and token.text[0].isupper() and not opens

    def capital_after(self, number: Number) -> bool:
        """Whether a word with a capital follows digits, as after a model's number: "80 Comet"."""
        i = number.last
        if i >= len(self.tokens) or not self.tokens[number.first].digits or number.scaled:
            return False
        token = self.tokens[i]
        if not self.tokens[number.first].text.isdecimal():
            return False
        return token.word and token.text[0].isupper() and len(token.text) > 1 and token.start - self.tokens[i - 1].end == 1

    def _hour(self, number: Number) -> bool:
        """An hour that opens a sentence, before the noun that the sentence is about: "By 10 boats had left"."""
        first, last = number.first, number.last
        if self.low(first - 1) not in ("at", "by") or not self.tokens[first - 1].text[0].isupper():
            return False
        if not self.tokens[first].text.isdecimal() or not 0 < number.value < 13:
            return False
        noun = next((i for i in (last, last + 1) if is_plural_form(self.low(i))), None)
        return noun is not None and self.low(noun + 1) in vocabulary("auxiliaries") | vocabulary("past_words")

    def _street(self, number: Number) -> bool:
        """ "12 Mill Street", "358 El Brillo Way"."""
        if not self.tokens[number.first].digits:
            return False
        for i in range(number.last, min(number.last + 4, len(self.tokens))):
            token = self.tokens[i]
            if token.low in _STREETS and token.text[0].isupper() and i > number.last:
                return True
            if not (token.text[0].isupper() or token.digits or token.low in ("th", "st", "nd", "rd")):
                return False
        return False

    def _listed(self, number: Number) -> bool:
        """The number of an entry in a list, at the start of a line, or a note in brackets: "1.", "2)", "[3]"."""
        first, last = number.first, number.last
        if not self.tokens[first].digits or self.low(last) not in (")", "]", "."):
            return False
        opening = self.low(first - 1) in ("[", "(") if self.low(last) != "." else False
        if opening:
            return number.value < 100 and not number.scaled
        return (
            self.low(last) == ")"
            and self.low(first - 1) not in ("(", "$")
            and self._nothing_open(first)
            and number.value < 30
            and not number.scaled
        )

    def _nothing_open(self, i: int) -> bool:
        return all(self.tokens[j].text != "(" for j in range(i - 1, max(i - 12, -1), -1))

    def score(self, one: Number, other: Number) -> bool:
        """Whether two numbers joined by a hyphen may be a score or a vote: "3-2"."""
        return (
            other.first == one.last + 1 and self.low(one.last) in DASHES and self.beside(one.last) and self.beside(other.first)
        )  # fmt: skip

    def _age_then(self, number: Number) -> bool:
        """Whether somebody's age ends a clause before what another begins with: "When she was 13 drops of rain came"."""
        first, last = number.first, number.last
        clause = self.low(first - 1) in _TURNED and self.low(first - 3) in _WHEN
        if not clause or number.scaled or not isinstance(number.value, int) or not 0 < number.value < 120:
            return False
        someone = self.low(first - 2) in ("he", "she", "i") or self._capital(first - 2)
        far = any(self.low(i) in vocabulary("how_far") for i in range(last + 1, last + 4))
        return someone and not far and unit_at(self.tokens, last) is None

    def age(self, number: Number) -> bool:
        """Whether the words beside a number say that it is somebody's age: "aged 54", ", 54,", "54 yo"."""
        low = self.low
        if low(number.first - 1) in _AGES or (low(number.first - 1) == "of" and low(number.first - 2) in _AGES):
            return True
        if low(number.last) == "yo" or self._age_then(number):
            return True
        between = low(number.first - 1) == "," and low(number.last) in (",", ".", ";", ")", "—", "–")
        name = number.first > 1 and self.tokens[number.first - 2].word and self.tokens[number.first - 2].text[0].isupper()
        return bool(
            between and name and self.tokens[number.first].digits and isinstance(number.value, int) and 0 < number.value < 120
        )
