"""Units of measure and currencies: what they are called, how large they are.

The tables `units` and `currencies` of the vocabulary say which there are.
"""

import functools
from dataclasses import dataclass

from onrecord.text.tokens import tokens_of
from onrecord.vocabulary.lexicon import listed, table

_PREFIXES = {
    "p": ("pico", -12), "n": ("nano", -9), "µ": ("micro", -6), "m": ("milli", -3), "c": ("centi", -2), "d": ("deci", -1),
    "h": ("hecto", 2), "k": ("kilo", 3), "M": ("mega", 6), "G": ("giga", 9), "T": ("tera", 12),
}  # fmt: skip


MONEY = "money"


@dataclass(frozen=True, slots=True)
class Unit:
    """`symbol`: how a record calls it; `name`: in words, singular; `size` in the base of its `measure`, 0 where unknown."""

    symbol: str
    name: str
    measure: str
    size: float = 0


@dataclass(frozen=True, slots=True)
class _Known:
    names: dict[tuple[str, ...], Unit]
    symbols: dict[tuple[str, ...], Unit]
    money: dict[tuple[str, ...], Unit]
    called: dict[str, Unit]
    opening: set[str]
    closing: set[str]
    """First words of names and symbols, last words of signs of money: most words are neither, and need no further look."""


def key_of(words: str, lower: bool = True) -> tuple[str, ...]:
    """The tokens of a unit's name."""
    return tuple(t.low if lower else t.text for t in tokens_of(words))


def _both(name: str) -> list[str]:
    """Singular and plural of a name in a table."""
    singular, _, plural = name.partition("/")
    return [singular, plural or singular + "s"]


@functools.cache
def known_units() -> _Known:
    """All units of the tables, by their names and symbols."""
    known = _Known({}, {}, {}, {}, set(), set())
    for written, measure, size, names, symbols in table("units"):
        symbol = written.removeprefix("*")
        _add(
            known,
            Unit(symbol, listed(names)[0].partition("/")[0], measure, float(size)),
            listed(names),
            [symbol, *listed(symbols)],
        )
        for prefix, (word, power) in _PREFIXES.items() if written.startswith("*") else ():
            longer = [word + name for name in listed(names)]
            if (prefix + symbol,) not in known.symbols:
                made = Unit(prefix + symbol, longer[0].partition("/")[0], measure, float(size) * 10.0**power)
                signs = [
                    mark + s for mark in ({"µ", "μ", prefix} if prefix == "µ" else {prefix}) for s in [symbol, *listed(symbols)]
                ]
                _add(known, made, longer, sorted(signs))
    for symbol, name, names, symbols in table("currencies"):
        unit = Unit(symbol, name, MONEY)
        _add(known, unit, listed(names), [])
        for written in listed(symbols):
            known.money[key_of(written, lower=False)] = unit
            known.opening.add(key_of(written)[0])
            known.closing.add(key_of(written, lower=False)[-1])
    return known


def _add(known: _Known, unit: Unit, names: list[str], symbols: list[str]) -> None:
    known.called.setdefault(unit.symbol, unit)
    for name in names:
        for form in _both(name):
            known.names.setdefault(key_of(form), unit)
            known.opening.add(key_of(form)[0])
    for symbol in symbols:
        known.symbols.setdefault(key_of(symbol, lower=False), unit)
        known.opening.add(key_of(symbol)[0])


def unit_called(symbol: str) -> Unit | None:
    """The unit of a record's word for it; null for a counted noun."""
    return known_units().called.get(symbol)
