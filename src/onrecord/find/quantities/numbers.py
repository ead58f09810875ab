"""Numbers in a text: digits, number words, fractions, and words for numbers that are only roughly said ("hundreds").

What is read here is a number and nothing more. Whether it is a figure, a year, a page or a shirt is decided elsewhere.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from onrecord.find.quantities.letters import Letters
from onrecord.find.quantities.sums import LARGEST, Sum
from onrecord.text.number_words import number_words
from onrecord.text.tokens import DASHES, Token
from onrecord.vocabulary.lexicon import table, vocabulary

_PARTS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
          "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}  # fmt: skip
_MINUS = frozenset("-−–")
_DIGITS = 30
"""So many digits at most."""
_LONGEST = 24
"""So many tokens at most in one number."""
_GROUPS = re.compile("[, \u202f\u00a0\u2009]")
_TIMES_TEN = re.compile(r"[x×]10\^?")

Value = int | float
Form = Literal["digits", "words", "fraction", "vague"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the tokens `[first, last)`.

    `value` and `high` are equal but for words such as "hundreds"; there `base` is what they are hundreds, dozens … of.
    `scaled`: it was said with "thousand", "million", "k" and the like. `part`: a fraction of something.
    """

    first: int
    last: int
    value: Value
    high: Value
    form: Form
    base: Value = 0
    scaled: bool = False

    @property
    def part(self) -> bool:
        """Whether it is a share of something: a third, half, one in five."""
        return self.form == "fraction" and 0 < self.value < 1


@functools.cache
def _denominators() -> dict[str, int]:
    return {word: int(value) for words, value in table("fraction_words") for word in words.split()}


_VAGUE = {"tens": (20, 99), "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
          "lakhs": (200_000, 999_999), "millions": (2 * 10**6, 10**7 - 1), "crores": (2 * 10**7, 10**8 - 1),
          "billions": (2 * 10**9, 10**10 - 1), "trillions": (2 * 10**12, 10**13 - 1)}  # fmt: skip
"""From two of them up to what has another word."""
_BASES = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "lakhs": 10**5, "millions": 10**6,
          "crores": 10**7, "billions": 10**9, "trillions": 10**12}  # fmt: skip
_OPENERS = vocabulary("openers_of_numbers")
_WRITTEN_UNDER = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128, 1000))
"""Denominators of fractions in digits."""
_FEW = frozenset(("several", "few"))
_SIGNS = frozenset("$£€¥₹₪₽₩₿")
_NO_SHARES = vocabulary("before_halves_of_time")
_AFTER_PART = vocabulary("after_parts")


def numbers_in(tokens: list[Token]) -> list[Number]:
    """All numbers, in order and apart."""
    return list(_Reader(tokens).all())


def whole(value: Decimal | float) -> Value:
    """The number as an integer where it is one."""
    return int(value) if value == int(value) else float(value)


class _Reader:
    """Reads numbers from tokens, from left to right."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens, self.count = tokens, len(tokens)
        self.low = [t.low for t in tokens] + [""] * 6
        self.letters = Letters(tokens)

    def all(self) -> Iterator[Number]:
        """The numbers, none inside another."""
        i = 0
        while i < self.count:
            found = self._at(i) if self._may_open(i) else None
            if found:
                yield found
            i = max(i + 1, found.last if found else 0)

    def _may_open(self, i: int) -> bool:
        token, low = self.tokens[i], self.low[i]
        return (
            token.digits
            or token.text in _PARTS
            or token.text in _MINUS
            or low in number_words()
            or low in _VAGUE
            or low in _OPENERS
        )

    def _at(self, i: int) -> Number | None:
        first = self._behind_minus(i)
        if not first:
            return None if self.tokens[i].text in _MINUS else self._positive(i)
        found = self._positive(first)
        if not found or found.form == "vague" or self.low[first] in ("a", "an", "half"):
            return None
        return replace(found, first=i, value=-found.value, high=-found.high, base=0)

    def _behind_minus(self, i: int) -> int:
        """Where the number after a minus begins; 0 where there is no minus."""
        token = self.tokens[i]
        if token.low in ("minus", "negative"):
            return i + 2 if self.low[i + 1] in _MINUS else i + 1
        if token.text not in _MINUS or i + 1 >= self.count or not self.tokens[i + 1].digits:
            return 0
        before = self.tokens[i - 1] if i and self.tokens[i - 1].end == token.start else None
        free = before is None or before.text in '(“"=:' or before.text in _SIGNS
        in_list = before is None and i > 0 and self.tokens[i - 1].digits
        return i + 1 if free and not in_list and self.tokens[i + 1].start == token.end else 0

    def _positive(self, i: int) -> Number | None:
        if i >= self.count:
            return None
        found = self._vague(i) or self._named_part(i)
        if not found:
            found = self._cardinal(i)
            found = found and (self._ratio(found) or self._parts(found) or self._with_part(found))
        return found if found and found.high < LARGEST else None

    def _vague(self, i: int) -> Number | None:
        """ "hundreds", "tens of thousands", "several hundred", "a few dozen", "a couple of", "twice"."""
        low = self.low
        if low[i] == "twice":
            return None if low[i + 1] == "as" else Number(i, i + 1, 2, 2, "words")
        start, i = i, i + (low[i] == "a" and low[i + 1] in ("few", "couple"))
        if low[i] == "couple":
            last = i + 1 + (low[i + 1] == "of")
            value = 2
            while value < LARGEST and self._hundred_or_more(last):
                value, last = value * number_words()[low[last]], last + 1
            if i == start and value == 2:
                return None
            return Number(start, last, value, value, "words", 2, value > 2)
        few = low[i] in _FEW and low[i + 1] + "s" in _VAGUE
        word, last = (low[i + 1] + "s", i + 2) if few else (low[i], i + 1)
        if word not in _VAGUE or (word in ("tens", "scores") and low[last] != "of"):
            return None
        (smallest, largest), times = _VAGUE[word], 1
        while low[last] == "of" and low[last + 1] in _VAGUE and times < LARGEST:
            times, last = times * _BASES[low[last + 1]], last + 2
        if low[last] in ("thousand", "million", "billion"):
            times, last = times * number_words()[low[last]], last + 1
        return Number(start, last, smallest * times, largest * times, "vague", _BASES[word] * times)

    # Parts: "half", "a third", "two-thirds", "one in five".

    def _named_part(self, i: int) -> Number | None:
        """ "½", "half", "a third", "a quarter of a million", "half a dozen"."""
        low = self.low
        if self.tokens[i].text in _PARTS:
            return self._part(i, i + 1, *_PARTS[self.tokens[i].text])
        article = low[i] in ("a", "an")
        at = i + article
        half = low[at] == "half"
        if low[at] not in _denominators() or low[at] == "fourth" or (not article and low[at] not in ("half", "quarter")):
            return None
        led = i - 1 - (i > 1 and low[i - 1] in DASHES)
        if half and i and (low[led] in _NO_SHARES or (article and low[i - 1] == "and")):
            return None
        found = self._part(i, at + 1, 1, _denominators()[low[at]])
        return found if found.scaled or half or (article and self._ends_part(at + 1)) else None

    def _parts(self, over: Number) -> Number | None:
        """ "two-thirds", "one quarter", "three twenty-fifths": a number and a denominator."""
        low, i = self.low, over.last
        i += low[i] in DASHES and self._close(i)
        tens = number_words().get(low[i], 0) if low[i + 1] == "-" else 0
        at = i + 2 if tens in range(20, 100, 10) else i
        under = _denominators().get(low[at], 0)
        if (
            not under
            or not isinstance(over.value, int)
            or over.form == "fraction"
            or (over.value != 1 and not low[at].endswith("s"))
        ):
            return None
        return self._part(over.first, at + 1, over.value, under + (tens if at > i else 0))

    def _ends_part(self, i: int) -> bool:
        """Whether "a third" is a share here and not a rank: no noun follows."""
        if i < self.count and self.tokens[i].text in DASHES and self.tokens[i].start == self.tokens[i - 1].end:
            return False
        return i >= self.count or not self.tokens[i].word or self.low[i] in _AFTER_PART

    def _part(self, first: int, last: int, over: int, under: int) -> Number:
        """A fraction, and what it is a fraction of where that is a number: half a million."""
        low, after = self.low, last
        after += low[after] == "of" and low[after + 1] in ("a", "an")
        after += low[after] in DASHES and self._close(after)
        after += low[after] in ("a", "an")
        after += low[after] in DASHES and self._close(after)
        scale = number_words().get(low[after], 0)
        if scale >= 100 or low[after] == "dozen":
            value = whole(Decimal(over * scale) / under)
            return Number(first, after + 1, value, value, "words", 0, True)
        return Number(first, last, whole(over / under), whole(over / under), "fraction")

    def _ratio(self, over: Number) -> Number | None:
        """ "one in five", "two out of three", "one over three"."""
        low, last = self.low, over.last
        if over.scaled or not isinstance(over.value, int) or not 0 < over.value < 1000:
            return None
        out = low[last : last + 2] == ["out", "of"]
        if not (out or low[last] == "in" or (low[last] == "over" and over.value == 1)):
            return None
        at = last + 1 + out
        under = self._cardinal(at) if at < self.count else None
        if not under or not isinstance(under.value, int) or not over.value < under.value <= 10**7:
            return None
        year = self.tokens[at].digits and under.value > 999
        return (
            None
            if not out and (over.value > 9 or year)
            else Number(over.first, under.last, over.value / under.value, over.value / under.value, "fraction")
        )

    def _close(self, i: int) -> bool:
        """Whether a hyphen stands between words, with or without spaces on both sides."""
        if not 0 < i < self.count - 1:
            return False
        left, right = self.tokens[i].start - self.tokens[i - 1].end, self.tokens[i + 1].start - self.tokens[i].end
        return left == right and left < 2

    # Whole numbers, decimals, scales.

    def _cardinal(self, i: int) -> Number | None:
        """Digits and number words that make one number: "4.3 million", "two hundred and ten", "a hundred"."""
        made, start = Sum(), i
        form: Form = "digits" if self.tokens[i].digits else "words"
        if self.low[i] in ("a", "an"):
            if not self._hundred_or_more(i + 1):
                return None
            made.article()
            made.begun, i = True, i + 1
        last = i
        while i < min(self.count, start + _LONGEST) and made.total < LARGEST:
            step = self._step(made, i)
            if not step:
                joint = self._joint(i, made.before) if last > start else 0
                if not joint or not self._step(made, i + joint):
                    break
                step = 1
                i += joint
            i += step
            last = i
            if step == 2 or self.low[i - 1].startswith("doz"):
                break
        if last == start or made.value >= LARGEST or (form == "words" and last == start + 1 and self.low[start] in ("a", "an")):
            return None
        return Number(start, last, whole(made.value), whole(made.value), form, 0, made.scaled)

    def _hundred_or_more(self, i: int) -> bool:
        return (number_words().get(self.low[i], 0) >= 100 or self.low[i] == "dozen") and self.low[i] not in _VAGUE

    def _step(self, made: Sum, i: int) -> int:
        """Take the token at `i` into a number. How many were taken: 0 where it does not fit, 2 with a letter behind it."""
        if i >= self.count:
            return 0
        token, low = self.tokens[i], self.low
        if token.digits:
            value = _decimal(token)
            if value is None or not made.digits(value, low[i + 1] == "hundred"):
                return 0
            letter = self.letters.multiplier(i + 1)
            if letter:
                made.times(letter)
            return 2 if letter else 1
        word = number_words().get(low[i])
        return int(word is not None and made.word(low[i], word))

    def _joint(self, i: int, before: int) -> int:
        """How many tokens stand between two words of one number: a hyphen, or "and" after a hundred or thousand."""
        low, following = self.low, number_words().get(self.low[i + 1])
        if low[i] == "-" and self._close(i) and following is not None:
            return int((before in range(20, 100, 10) and 0 < following < 10) or following >= 100)
        if low[i] != "and" or before not in (100, 1000) or self._begins_part(i + 1):
            return 0
        if following is None:
            after = self.tokens[i + 1] if i + 1 < self.count else None
            digits = after and after.text.isdecimal() and after.text.isascii() and 0 < int(after.text[:9]) < 100
            return int(bool(digits) and before == 100 and low[i + 2] != "hundred" and not self.tokens[i - 1].digits)
        return int(0 < following < 100 and low[i + 1] != "dozen" and not (before == 100 and low[i + 2] == "hundred"))

    def _begins_part(self, i: int) -> bool:
        """Whether a fraction begins at `i`: "two thirds", "twenty-one fifths"."""
        return self.low[i + 1] in _denominators() or (self.low[i + 1] == "-" and self.low[i + 3] in _denominators())

    # What stands behind a whole number and belongs to it.

    def _with_part(self, made: Number) -> Number:
        """The number with a fraction that belongs to it: "10 1/2", "one and a half", "two point five"."""
        if made.form == "digits":
            return self._with_digits(made)
        return self._with_point(made) or self._and_part(made) or made

    def _with_digits(self, made: Number) -> Number:
        last, tokens = made.last, self.tokens
        if last >= self.count or made.scaled or not isinstance(made.value, int):
            return self._and_part(made) or made
        if self._over(last - 1):
            value = made.value / int(tokens[last + 1].text)
            return Number(made.first, last + 2, value, value, "fraction")
        part, end = Decimal(0), last
        if tokens[last].text in _PARTS:
            over, under = _PARTS[tokens[last].text]
            part, end = Decimal(over) / under, last + 1
        elif self._over(last):
            part, end = Decimal(tokens[last].text) / int(tokens[last + 2].text), last + 3
        if not part:
            return self._and_part(made) or made
        return replace(made, last=end, value=whole(made.value + part), high=whole(made.value + part))

    def _with_point(self, made: Number) -> Number | None:
        low, end, digits = self.low, made.last + 1, ""
        while low[made.last] == "point" and number_words().get(low[end], 100) < 100 and len(digits) < 9:
            digits, end = digits + str(number_words()[low[end]]), end + 1
        value = whole(Decimal(str(made.value)) + Decimal("0." + digits)) if digits else 0
        return replace(made, last=end, value=value, high=value) if digits else None

    def _and_part(self, made: Number) -> Number | None:
        """ "one and a half", "two million and three quarters", "one and a half million"."""
        low, i = self.low, made.last + 1
        if low[made.last] != "and" or i >= self.count or low[i] in ("half", "quarter"):
            return None
        under = _denominators().get(low[i + 1], 0)
        over = 1 if low[i] in ("a", "an") else number_words().get(low[i], 0)
        if not under or not 0 < over < under:
            return None
        scale = number_words().get(low[made.last - 1], 1)
        scale = scale if scale >= 1000 else 1
        value, last = Decimal(str(made.value)) + Decimal(over * scale) / under, i + 2
        more = number_words().get(low[last], 0) if scale == 1 else 0
        if more >= 100:
            value, last = value * more, last + 1
        return replace(made, last=last, value=whole(value), high=whole(value), scaled=made.scaled or more >= 100)

    def _over(self, i: int) -> bool:
        """Whether a fraction is written in digits at `i`: "1/2", not "9/11" and not a date."""
        part = self.tokens[i : i + 3]
        if (
            len(part) < 3
            or part[1].text not in "/⁄"
            or not all(t.text.isdecimal() and len(t.text) < 5 for t in (part[0], part[2]))
        ):
            return False
        close = part[0].end == part[1].start and part[1].end == part[2].start
        alone = self.low[i + 3] != "/" and (i == 0 or self.tokens[i - 1].text != "/")
        return close and alone and 0 < int(part[0].text) < int(part[2].text) and int(part[2].text) in _WRITTEN_UNDER


def _decimal(token: Token) -> Decimal | None:
    if len(token.text) > _DIGITS:
        return None
    return Decimal(_TIMES_TEN.sub("e", _GROUPS.sub("", token.text)).replace("−", "-"))
