"""Numbers in a text: digits, number words, fractions, and words for numbers that are only roughly said ("hundreds").

What is read here is a number and nothing more. Whether it is a figure, a year, a page or a shirt is decided elsewhere.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from onrecord.text.tables import table

_TOKEN = re.compile(
    r"\d{1,9}(?:\.\d{1,9})?[eE][+-]?\d{1,2}(?!\w)|\d{1,9}(?:\.\d{1,9})?[x×]10\^?[-−]?\d{1,2}(?!\d)"
    r"|\d{1,3}(?:[,\u202f\u00a0\u2009]\d{3}(?!\d))+(?:\.\d+)?|\d{1,2}(?:,\d{2}){1,5},\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+"
    r"|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]"
    r"|(?:[kcdmn]?m|ft|in|yd|mi)[23²³](?!\w)"
    r"|[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]+(?:['’][^\W\d_]+)?"
    r"|\S"
)
_PARTS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
          "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}  # fmt: skip
_DASHES = frozenset("-‐‑–—−")
_MINUS = frozenset("-−–")
_LARGEST = 10**18
"""A number from here on is no figure of news; it also bounds what hostile texts can make."""
_DIGITS = 30
_GROUPS = re.compile("[,\u202f\u00a0\u2009]")
_TIMES_TEN = re.compile(r"[x×]10\^?")
"""So many digits at most."""

Value = int | float
Form = Literal["digits", "words", "fraction", "vague"]


@dataclass(frozen=True, slots=True)
class Token:
    """A number, word or mark, `[start, end)` in the text; `low`: in lower case, with straight apostrophes."""

    start: int
    end: int
    text: str
    low: str

    @property
    def digits(self) -> bool:
        """Whether it is written in digits."""
        return self.text[-1].isdecimal() and (self.text[0].isdecimal() or self.text[0] == ".")

    @property
    def word(self) -> bool:
        """Whether it is a word."""
        return self.text[0].isalpha()


def tokens_of(text: str) -> list[Token]:
    """All tokens of a text."""
    return [Token(m.start(), m.end(), m.group(), m.group().casefold().replace("’", "'")) for m in _TOKEN.finditer(text)]


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
def _words() -> dict[str, int]:
    return {word: int(value) for words, value in table("number_words") for word in words.split()}


@functools.cache
def _denominators() -> dict[str, int]:
    return {word: int(value) for words, value in table("fraction_words") for word in words.split()}


_ATTACHED = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
"""Letters that multiply a number which they stand beside; the table of number words has the longer ones."""
_VAGUE = {"tens": (20, 99), "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
          "lakhs": (200_000, 999_999), "millions": (2 * 10**6, 10**7 - 1), "crores": (2 * 10**7, 10**8 - 1),
          "billions": (2 * 10**9, 10**10 - 1), "trillions": (2 * 10**12, 10**13 - 1)}  # fmt: skip
"""From two of them up to what has another word."""
_BASES = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "lakhs": 10**5, "millions": 10**6,
          "crores": 10**7, "billions": 10**9, "trillions": 10**12}  # fmt: skip
_FEW = frozenset(("several", "few"))
_MONEY = frozenset("$£€¥₹₪₽₩₿")
_AFTER_PART = frozenset("of and or in on at to for from by than more less is was were are had has have".split())


def numbers_in(tokens: list[Token]) -> list[Number]:
    """All numbers, in order and apart."""
    return list(_Reader(tokens).all())


def whole(value: Decimal | float) -> Value:
    """The number as an integer where it is one."""
    return int(value) if value == int(value) else float(value)


class _Reader:
    """Reads numbers from tokens, from left to right."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.low = [t.low for t in tokens] + ["", "", "", "", ""]
        self.count = len(tokens)

    def all(self) -> Iterator[Number]:
        i = 0
        while i < self.count:
            found = self._at(i) if self._may_open(i) else None
            if found:
                yield found
            i = max(i + 1, found.last if found else 0)

    def _may_open(self, i: int) -> bool:
        token, low = self.tokens[i], self.low[i]
        return (
            token.digits or token.text in _PARTS or token.text in _MINUS or low in _words() or low in _VAGUE
            or low in ("a", "an", "half", "quarter", "minus", "negative", "several", "few", "couple", "twice")
        )  # fmt: skip

    def _at(self, i: int) -> Number | None:
        negative = self._sign(i)
        if negative:
            found = self._positive(negative)
            if found and found.form != "vague" and self.low[negative] not in ("a", "an", "half"):
                return Number(i, found.last, -found.value, -found.high, found.form, 0, found.scaled)
            return None
        if self.tokens[i].text in _MINUS:
            return None
        return self._positive(i)

    def _sign(self, i: int) -> int:
        """Where the number after a minus begins; 0 where there is no minus."""
        token = self.tokens[i]
        if token.low in ("minus", "negative"):
            return i + 2 if self.low[i + 1] in _MINUS else i + 1
        before = i and self.tokens[i - 1].end == token.start
        free = not before or self.tokens[i - 1].text in "(“\"=:" or self.tokens[i - 1].text in _MONEY
        beside = i + 1 < self.count and self.tokens[i + 1].start == token.end and self.tokens[i + 1].digits
        return i + 1 if token.text in _MINUS and free and beside else 0

    def _positive(self, i: int) -> Number | None:
        if i >= self.count:
            return None
        found = self._vague(i) or self._share(i) or self._ratio(i) or self._cardinal(i)
        if found and abs(found.high) >= _LARGEST:
            return None
        return found

    def _vague(self, i: int) -> Number | None:
        """ "hundreds", "tens of thousands", "several hundred", "a few dozen", "a couple of", "twice"."""
        low = self.low
        if low[i] == "twice":
            if low[i + 1] == "as":
                return None
            return Number(i, i + 1, 2, 2, "words")
        start, i = i, i + (low[i] == "a" and low[i + 1] in ("few", "couple"))
        if low[i] == "couple" and i > start:
            scale = _words().get(low[i + 1], 1)
            end = i + 1 + (scale >= 100) + (low[i + 1] == "of")
            return Number(start, end, 2 * max(scale, 1), 2 * max(scale, 1), "words", 2)
        if low[i] in _FEW and low[i + 1] + "s" in _VAGUE:
            smallest, largest = _VAGUE[low[i + 1] + "s"]
            return Number(start, i + 2, smallest, largest, "vague", _BASES[low[i + 1] + "s"])
        if low[i] not in _VAGUE or (low[i] in ("tens", "scores") and low[i + 1] != "of"):
            return None
        smallest, largest = _VAGUE[low[i]]
        times, last = 1, i + 1
        while low[last] == "of" and low[last + 1] in _VAGUE and times < _LARGEST:
            times, last = times * _BASES[low[last + 1]], last + 2
        if low[last] in ("thousand", "million", "billion"):
            times, last = times * _words()[low[last]], last + 1
        return Number(start, last, smallest * times, largest * times, "vague", _BASES[low[i]] * times)

    def _share(self, i: int, scaled: bool = True) -> Number | None:
        """ "half", "a third", "two-thirds", "three quarters of a million", "half a dozen", "quarter million"."""
        low, start = self.low, i
        if self.tokens[i].text in _PARTS:
            over, under = _PARTS[self.tokens[i].text]
            return self._part(start, i + 1, over, under, scaled)
        if low[i] == "half" and i and low[i - 1] in ("this", "that", "first", "second", "last", "next", "each", "other", "better", "opening"):
            return None
        over, article = 1, low[i] in ("a", "an")
        if article:
            i += 1
        elif low[i] not in ("half", "quarter"):
            words = self._cardinal(i, plain=True)
            if not words or words.scaled or not isinstance(words.value, int):
                return None
            over, i = words.value, words.last
            i += low[i] in _DASHES and self._close(i)
        tens = _words().get(low[i], 0)
        offset = 2 if tens in range(20, 100, 10) and low[i + 1] == "-" and low[i + 2] in _denominators() else 0
        offset = offset if over and i > start else 0
        under = (tens + _denominators()[low[i + 2]]) if offset else _denominators().get(low[i], 0)
        if not under or (over != 1 and not low[i + offset].endswith("s")):
            return None
        i += offset
        found = self._part(start, i + 1, over, under, scaled)
        if found.scaled or low[i] == "half" or not article and i > start:
            return found
        return found if article and (not scaled or self._ends_part(i + 1)) else None

    def _ends_part(self, i: int) -> bool:
        """Whether "a third" is a share here and not a rank: no noun follows."""
        if i < self.count and self.tokens[i].text in _DASHES and self.tokens[i].start == self.tokens[i - 1].end:
            return False
        return i >= self.count or not self.tokens[i].word or self.low[i] in _AFTER_PART

    def _part(self, first: int, last: int, over: int, under: int, scaled: bool = True) -> Number:
        """A fraction, and what it is a fraction of where that is a number: half a million."""
        low, after = self.low, last
        after += low[after] == "of" and low[after + 1] in ("a", "an")
        after += low[after] in ("a", "an")
        scale = _words().get(low[after], 0)
        if scaled and (scale >= 100 or (scale == 12 and low[after] == "dozen")):
            return Number(first, after + 1, whole(Decimal(over * scale) / under), whole(Decimal(over * scale) / under), "words", 0, True)
        value = over / under
        return Number(first, last, whole(value), whole(value), "fraction")

    def _ratio(self, i: int) -> Number | None:
        """ "one in five", "two out of three"."""
        low = self.low
        over = self._small(i)
        last = i + 1
        if not over:
            return None
        if low[last] == "in" or (low[last] == "over" and over == 1):
            last += 1
        elif low[last : last + 2] == ["out", "of"]:
            last += 2
        else:
            return None
        under = self._cardinal(last, plain=True)
        if not under or not isinstance(under.value, int) or not over < under.value or under.value > 10**7:
            return None
        if low[last - 1] == "in" and (over > 9 or under.value in range(1600, 2100) or self.tokens[last].digits != self.tokens[i].digits and under.value > 100):
            return None
        return Number(i, under.last, over / under.value, over / under.value, "fraction")

    def _small(self, i: int) -> int:
        token = self.tokens[i]
        if token.digits:
            return int(token.text) if token.text.isdecimal() and len(token.text) < 4 else 0
        value = _words().get(token.low, 0)
        return value if value < 20 and token.low not in _VAGUE and token.low[:2] != "do" else 0

    def _close(self, i: int) -> bool:
        """Whether a hyphen stands between words, with or without spaces on both sides."""
        left = self.tokens[i].start - self.tokens[i - 1].end if i else 1
        right = self.tokens[i + 1].start - self.tokens[i].end if i + 1 < self.count else 9
        return left == right and left < 2

    def _cardinal(self, i: int, plain: bool = False) -> Number | None:  # noqa: C901, PLR0912, PLR0915
        """Digits and number words that make one number: "4.3 million", "two hundred and ten", "a hundred".

        `plain`: without a fraction at its end.
        """
        low, words, start = self.low, _words(), i
        total, current, last_scale = Decimal(0), None, Decimal(_LARGEST)
        last, scaled, fresh = i, False, True
        form: Form = "words"
        if low[i] in ("a", "an"):
            if words.get(low[i + 1], 0) < 100 and low[i + 1] != "dozen" or low[i + 1] in _VAGUE:
                return None
            current, i = Decimal(1), i + 1
        previous = 0
        while i < self.count:
            token = self.tokens[i]
            value = words.get(low[i])
            if token.digits:
                if not self._fits(current, previous, token, last_scale, fresh):
                    break
                number = self._decimal(token)
                if number is None:
                    break
                form = "digits" if fresh else form
                current = number if current is None else current + number
                previous, last, fresh = 1, i + 1, False
                attached = self._attached(i + 1)
                if attached:
                    total, current, last = current * attached, None, i + 2
                    scaled = True
                    break
                i += 1
            elif value is None or (token.low in ("tens", "scores")):
                step = self._joint(i, current, previous, last > start)
                if not step:
                    break
                i += step
                continue
            elif value < 100 and value != 12 or low[i] == "twelve":
                small = previous in range(20, 100, 10) and value < 10 and value > 0
                after = current is None or previous == 100
                if not (small or after) :
                    break
                if current is None and not fresh and Decimal(value) >= last_scale:
                    break
                current = Decimal(value) if current is None else current + value
                previous, last, fresh = value or 1, i + 1, False
                i += 1
            elif value == 100:
                if current is not None and previous == 100 or fresh and low[i] == "hundreds":
                    break
                current = (1 if current is None else current) * Decimal(100)
                previous, last, fresh, i = 100, i + 1, False, i + 1
                scaled = True
            else:
                if fresh and current is None and low[i].startswith("d"):
                    break
                scale = Decimal(value)
                if current is None and fresh and low[i] in ("mil", "mn", "tn", "bn", "bln", "tln", "trn", "mln"):
                    break
                if current is None and not fresh:
                    total, scaled, last, i = total * scale, True, i + 1, i + 1
                    if total >= _LARGEST:
                        return None
                    continue
                if scale >= last_scale:
                    total, current = (total + (current or 0)) * scale, None
                else:
                    total, current = total + (1 if current is None else current) * scale, None
                last_scale, previous, last, fresh, scaled, i = scale, 1000, i + 1, False, True, i + 1
                if value == 12 or total >= _LARGEST:
                    break
        if last == start or (low[last - 1] in ("a", "an")):
            return None
        value = total + (current or 0)
        if value >= _LARGEST:
            return None
        if not plain:
            value, last, form = self._with_part(value, last, form)
        return Number(start, last, whole(value), whole(value), form, 0, scaled)

    def _joint(self, i: int, current: Decimal | None, previous: int, begun: bool) -> int:
        """How many tokens between two words of one number: a hyphen, or "and" after a hundred or thousand."""
        low = self.low
        following = _words().get(low[i + 1])
        if not begun or following is None:
            tail = i + 1 < self.count and self.tokens[i + 1].digits and self.tokens[i + 1].text.isdecimal()
            tail = tail and low[i + 2] != "hundred"
            return int(begun and low[i] == "and" and previous == 100 and tail and int(self.tokens[i + 1].text[:9]) in range(1, 100)
                       and not self.tokens[i - 1].digits)  # fmt: skip
        if low[i] == "-" and self._close(i):
            return int(previous in range(20, 100, 10) and 0 < following < 10 or following >= 100)
        if low[i] == "and" and (previous == 100 or previous == 1000):
            bigger = _words().get(low[i + 2], 0)
            end = i + 2 + 2 * (low[i + 2] == "-")
            if low[end] in _denominators() or low[i + 2] in _denominators():
                return 0
            return int(0 < following < 100 and low[i + 1] != "dozen" and not (previous == 100 and bigger == 100))
        return 0

    def _fits(self, current: Decimal | None, previous: int, token: Token, last_scale: Decimal, fresh: bool) -> bool:
        """Whether digits go on with a number that has begun in words: "3 hundred and 21"."""
        if fresh:
            return current is None
        if not token.text.isdecimal() or len(token.text) > 3:
            return False
        return (previous == 100 and len(token.text) < 3 and token.text != "0") or (
            previous == 1000 and current is None and Decimal(token.text) < last_scale and self.low[self._index(token) + 1] == "hundred"
        )

    def _index(self, token: Token) -> int:
        lo, hi = 0, self.count
        while lo < hi:
            mid = (lo + hi) // 2
            lo, hi = (mid + 1, hi) if self.tokens[mid].start < token.start else (lo, mid)
        return lo

    def _decimal(self, token: Token) -> Decimal | None:
        if len(token.text) > _DIGITS:
            return None
        return Decimal(_TIMES_TEN.sub("e", _GROUPS.sub("", token.text)).replace("−", "-"))

    def _attached(self, i: int) -> int:
        """What a letter right after digits multiplies by: "4.3M", "$5m", "10k". 0 for none."""
        if i >= self.count:
            return 0
        token, beside = self.tokens[i], self.tokens[i].start == self.tokens[i - 1].end
        if beside and token.low in _ATTACHED:
            if token.low in ("k", "b") or token.text in ("M", "MM"):
                return _ATTACHED[token.low] if token.text != "MM" or self._paid(i) else 0
            return _ATTACHED[token.low] if self._paid(i) or (token.low == "m" and self._counts(i + 1)) else 0
        if not beside and token.low == "m" and self._paid(i):
            return 10**6
        return 0

    def _paid(self, i: int) -> bool:
        """Whether a sign of money stands before the digits that end at `i`."""
        return i >= 2 and (self.tokens[i - 2].text in _MONEY or self.tokens[i - 2].text in ("PS", "USD", "EUR", "GBP", "RM", "Y"))

    def _counts(self, i: int) -> bool:
        """Whether something countable follows: "5m people", not "5m deep"."""
        low = self.low[i] if i < self.count else ""
        return low in ("people", "euros", "pounds", "dollars", "more", "new") or (len(low) > 4 and low.endswith("s") and low.isalpha())

    def _with_part(self, value: Decimal, last: int, form: Form) -> tuple[Decimal, int, Form]:
        """The number with a fraction that belongs to it: "10 1/2", "one and a half", "two point five"."""
        low, tokens = self.low, self.tokens
        if low[last] == "point" and form == "words":
            digits, end = "", last + 1
            while low[end] in _words() and _words()[low[end]] < 100 and len(digits) < 9:
                digits, end = digits + str(_words()[low[end]]), end + 1
            return (value + Decimal("0." + digits), end, form) if digits else (value, last, form)
        slash = low[last] == "/" or low[last] == "⁄"
        if form == "digits" and slash and value == int(value) and self._over(last - 1):
            return value / int(tokens[last + 1].text), last + 2, "fraction"
        if last < self.count and tokens[last].text in _PARTS and form == "digits":
            over, under = _PARTS[tokens[last].text]
            return value + Decimal(over) / under, last + 1, form
        if form == "digits" and last + 2 < self.count and tokens[last].digits and self._over(last):
            return value + Decimal(tokens[last].text) / int(tokens[last + 2].text), last + 3, form
        if low[last] == "and":
            part = self._share(last + 1, scaled=False)
            if part and part.part and low[last + 1] != "half" and low[part.last] != "of":
                unit = self._scale_before(last - 1)
                more = _words().get(low[part.last], 0) if unit == 1 else 0
                value, last = value + Decimal(str(part.value)) * unit, part.last
                return (value * more, last + 1, form) if more >= 100 else (value, last, form)
        return value, last, form

    def _scale_before(self, i: int) -> int:
        scale = _words().get(self.low[i], 1)
        return scale if scale >= 1000 else 1

    def _over(self, i: int) -> bool:
        """Whether a fraction is written in digits at `i`: "1/2", not "9/11" and not a date."""
        tokens = self.tokens
        if i + 2 >= self.count or tokens[i + 1].text not in "/⁄" or not tokens[i + 2].text.isdecimal() or not tokens[i].text.isdecimal():
            return False
        if len(tokens[i].text) > 3 or len(tokens[i + 2].text) > 3:
            return False
        over, under = int(tokens[i].text), int(tokens[i + 2].text)
        close = tokens[i].end == tokens[i + 1].start and tokens[i + 1].end == tokens[i + 2].start
        alone = self.low[i + 3] != "/" and (i == 0 or tokens[i - 1].text != "/")
        return close and alone and 0 < over < under and under in (2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128, 1000)
