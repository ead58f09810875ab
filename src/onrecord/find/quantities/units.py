"""Units of measure and currencies: how they are written in a text, and what they are called here.

The tables `units` and `currencies` of the vocabulary say which there are. Rates are put together: `m3/s`, `dollars/share`.
"""

from onrecord.text.inflection import is_plural_form
from onrecord.text.tokens import Token
from onrecord.values.units import MONEY, Unit, key_of, known_units, unit_called
from onrecord.vocabulary.lexicon import vocabulary

_ALSO_WORDS = vocabulary("units_that_are_words")
_WITH_GAP = frozenset(("m", "g", "t", "p", "W", "V", "L", "N", "J", "C"))
"""Units of one letter that are told even where a space stands before them."""
_NEVER_APART = frozenset(("in", "pt", "st", "cc", "pc", "cal", "bar", "pm", "hl", "mw", "as", "am", "mA", "kn"))
"""Symbols that are other words where a space stands before them."""
_RATE_NOUNS = vocabulary("rate_nouns")
_SIGNS = frozenset("$€£¥")
LONGEST = 5


def unit_at(tokens: list[Token], i: int) -> tuple[Unit, int] | None:
    """The unit of measure or currency that stands after a number that ends at `i`, and where it ends. Rates are read whole."""
    found = _simple(tokens, i)
    return rate_at(tokens, *found) if found else None


def _simple(tokens: list[Token], i: int) -> tuple[Unit, int] | None:
    known = known_units()
    if i + 1 < len(tokens) and tokens[i].low in ("us", "imperial"):
        further = _simple(tokens, i + 1)
        if further and further[0].measure in ("volume", "length"):
            return further
    if i >= len(tokens) or tokens[i].low not in known.opening:
        return None
    beside = 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start
    for size in range(min(LONGEST, len(tokens) - i), 0, -1):
        part = tokens[i : i + size]
        written = tuple(t.text for t in part)
        found = known.symbols.get(written) or known.money.get(written)
        rate = len(written) == 1 and i + 1 < len(tokens) and tokens[i + 1].text == "/"
        if found and written[-1] in _SIGNS and i + size < len(tokens) and tokens[i + size].digits and not beside:
            return None
        if (
            found
            and written[-1] != "."
            and (rate or beside or len(written) > 1 or not written[0].isalpha() or _stands_apart(written[0]))
        ):
            return None if _in_a_code(tokens, i + size) else (found, i + size)
        found = known.names.get(tuple(t.low for t in part))
        if found and not _is_another_word(tokens, i, size):
            return found, i + size
    return None


def _is_another_word(tokens: list[Token], i: int, size: int) -> bool:
    """Whether the name of a unit is an ordinary word here: "two real choices", "three stone bridges", "three won"."""
    word, before = tokens[i].low, tokens[i - 1] if i else None
    if size > 1 or before is None:
        return False
    if word == "won":
        return not (before.low in vocabulary("scales") or (before.digits and len(before.text) > 2))
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    noun = after is not None and after.word and after.start - tokens[i].end == 1 and is_plural_form(after.low)
    return word in _ALSO_WORDS and noun and before.low not in ("one", "a", "1", "-")


def _in_a_code(tokens: list[Token], i: int) -> bool:
    """Whether what looks like a unit is followed by digits, as in the number of a model."""
    if i >= len(tokens):
        return False
    if not tokens[i - 1].word:
        return tokens[i - 1].text == "%" and tokens[i].start == tokens[i - 1].end and (tokens[i].digits or tokens[i].word)
    joined = tokens[i].text == "-" and i + 1 < len(tokens) and tokens[i].start == tokens[i - 1].end and tokens[i + 1].digits
    return (tokens[i].digits and tokens[i].start == tokens[i - 1].end) or joined


def pounds(unit: Unit, money: bool) -> Unit:
    """Money for a unit that was read as the weight of a pound, where money is meant."""
    return (unit_called("pounds") or unit) if money and unit.symbol == "lb" else unit


def _stands_apart(symbol: str) -> bool:
    return symbol in _WITH_GAP if len(symbol) == 1 else symbol not in _NEVER_APART


def rate_at(tokens: list[Token], unit: Unit, i: int) -> tuple[Unit, int]:
    """A unit with what it is for each of: per second, a share, /h."""
    if i + 1 >= len(tokens) or unit.measure == "time":
        return unit, i
    hyphens = tokens[i].text == "-" and tokens[i + 1].low in ("a", "per")
    j = i + hyphens
    by = tokens[j].low
    if by not in ("per", "a", "an", "each", "every", "/"):
        return unit, i
    j += 1 + (hyphens and j + 1 < len(tokens) and tokens[j + 1].text == "-")
    divisor = _divisor(tokens, j, by)
    if not divisor:
        return unit, i
    other, end = divisor
    if end < len(tokens) and tokens[end].low in vocabulary("after_spans_of_time"):
        return unit, i
    size = unit.size / other.size if unit.size and other.size else 0
    return _named(
        Unit(f"{unit.symbol}/{other.symbol}", f"{unit.name} per {other.name}", f"{unit.measure}/{other.measure}", size)
    ), end


def _named(unit: Unit) -> Unit:
    """A rate that has a name of its own: km/h."""
    return known_units().symbols.get(key_of(unit.symbol, lower=False), unit)


def _divisor(tokens: list[Token], j: int, by: str) -> tuple[Unit, int] | None:
    if j >= len(tokens):
        return None
    if by == "/" and tokens[j].start != tokens[j - 1].end:
        return None
    found = _simple(tokens, j)
    if found and (found[0].measure != MONEY):
        return found
    word = tokens[j].low
    if by != "/" and (word in _RATE_NOUNS or (by == "per" and tokens[j].word and len(word) > 2)):
        return Unit(word, word, "count"), j + 1
    return None


def rate_of(tokens: list[Token], noun: str, i: int) -> tuple[str, int]:
    """A counted noun with what it is counted for: "tests a day" is `tests/day`."""
    unit, end = rate_at(tokens, Unit(noun, noun, "count"), i)
    return unit.symbol, end


def money_before(tokens: list[Token], i: int) -> tuple[Unit, int] | None:
    """The currency whose sign or code stands before a number that begins at `i`, and where it begins."""
    money = known_units().money
    if i and tokens[i - 1].text in _LETTERS:
        unit = unit_called(_LETTERS[tokens[i - 1].text])
        return (unit, i - 1) if unit and _large(tokens, i) else None
    if not i or tokens[i - 1].text not in known_units().closing:
        return None
    for size in range(min(4, i), 0, -1):
        found = money.get(tuple(t.text for t in tokens[i - size : i]))
        near = i < len(tokens) and tokens[i].start - tokens[i - 1].end <= 1
        if found and near and not (size == 1 and tokens[i - 1].text in ("p", "c")):
            return (found, i - size) if not _belongs_before(tokens, i - size, i) else None
    return None


_LETTERS = {"R": "ZAR", "N": "NGN"}
"""Currencies whose sign is a letter: told before large amounts alone, for an R500 may be a model."""


def _large(tokens: list[Token], i: int) -> bool:
    """Whether a large amount of money begins at `i`, beside what stands before: "R500 million", "N5bn", "R1,500"."""
    if i >= len(tokens) or not tokens[i].digits or tokens[i].start != tokens[i - 1].end:
        return False
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    return after in vocabulary("scales_of_money") or any(mark in tokens[i].text for mark in ", ")


def _belongs_before(tokens: list[Token], first: int, i: int) -> bool:
    """Whether the currency in `[first, i)` is that of a number before it: "7 rmb 35 usd"."""
    if not first or not tokens[first - 1].digits or (first > 1 and tokens[first - 2].text in _SIGNS):
        return False
    if tokens[first].start - tokens[first - 1].end > 1 or (
        tokens[first].start > tokens[first - 1].end and tokens[i].start == tokens[i - 1].end
    ):
        return False
    after = _simple(tokens, i + 1)
    return tokens[first].text not in _SIGNS or (after is not None and after[0].measure == MONEY)
