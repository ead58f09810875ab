"""Units of measure and currencies."""

import pytest

from onrecord.values.units import MONEY, key_of, known_units, unit_called


@pytest.mark.parametrize(
    ("name", "symbol", "size"),
    [("kilometre", "km", 1000), ("kilometres", "km", 1000), ("milligram", "mg", None), ("mile", "mi", 1609.344)],
)
def test_units_by_name(name: str, symbol: str, size: float | None) -> None:
    unit = known_units().names[key_of(name)]
    assert unit.symbol == symbol
    assert size is None or unit.size == pytest.approx(size)


def test_prefixes_scale_a_unit() -> None:
    metre, millimetre = (known_units().symbols[key_of(s, lower=False)] for s in ("m", "mm"))
    assert millimetre.measure == metre.measure
    assert millimetre.size == pytest.approx(metre.size / 1000)


def test_currencies_have_no_size() -> None:
    euro = unit_called("EUR")
    assert euro is not None
    assert (euro.measure, euro.size) == (MONEY, 0)


def test_a_counted_noun_is_no_unit() -> None:
    assert unit_called("gates") is None


def test_every_symbol_is_found_by_its_first_word() -> None:
    known = known_units()
    assert all(key[0] in known.opening for key in known.names)
    assert all(key[-1] in known.closing for key in known.money)
