import pytest

from onrecord.find.quantities.numbers import numbers_in
from onrecord.find.quantities.units import money_before, rate_of, unit_at
from onrecord.text.tokens import tokens_of
from onrecord.values.units import unit_called


def _unit(text: str) -> str | None:
    tokens = tokens_of(text)
    number = numbers_in(tokens)[0]
    found = money_before(tokens, number.first) or unit_at(tokens, number.last)
    return found[0].symbol if found else None


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("16 metres", "m"),
        ("16 meters", "m"),
        ("1 metre", "m"),
        ("3km", "km"),
        ("210 cubic metres a second", "m3/s"),
        ("32m2", "m2"),
        ("1640 sq m", "m2"),
        ("50 km/h", "km/h"),
        ("10 mph", "mi/h"),
        ("60 miles per hour", "mi/h"),
        ("6 feet", "ft"),
        ("30g", "g"),
        ("80 μm", "µm"),
        ("120 µm", "µm"),
        ("60mL", "ml"),
        ("2 gigawatts", "GW"),
        ("12 GWh", "GWh"),
        ("5 per cent", "%"),
        ("5%", "%"),
        ("1.4pc", "%"),
        ("2 percentage points", "pp"),
        ("40 basis points", "bp"),
        ("12 degrees Celsius", "°C"),
        ("12 °C", "°C"),
        ("12 degrees", "°"),
        ("61 million crowns", "crowns"),
        ("$5", "dollars"),
        ("US$5", "USD"),
        ("HK $5", "HKD"),
        ("C$5", "CAD"),
        ("€5", "EUR"),
        ("5 euros", "EUR"),
        ("£5", "GBP"),
        ("7 Danish crowns", "DKK"),
        ("9 yen", "JPY"),
        ("4 barrels a day", "bbl/day"),
        ("4 gates", None),
        ("4 m515", None),
        ("4%20", None),
    ],
)
def test_units_are_called_by_their_symbol(text: str, symbol: str | None) -> None:
    assert _unit(text) == symbol


def test_a_time_that_has_passed_is_no_rate() -> None:
    assert _unit("5 crowns a year ago") == "crowns"
    assert _unit("5 crowns a year") == "crowns/year"


def test_counted_things_have_rates_too() -> None:
    tokens = tokens_of("300 tests per day were made")
    assert rate_of(tokens, "tests", 2) == ("tests/day", 4)


def test_the_currency_of_two_amounts_in_a_row_is_that_of_its_own() -> None:
    tokens = tokens_of("7 rmb 35 usd")
    assert money_before(tokens, 2) is None


def test_units_of_one_measure_convert() -> None:
    metre, kilometre = unit_called("m"), unit_called("km")
    assert metre is not None
    assert kilometre is not None
    assert kilometre.size == 1000 * metre.size
    assert unit_called("gates") is None
