"""Again and again."""

import pytest

from tests.find.dates.values import value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("every Monday", "XXXX-WXX-1"),
        ("every other week", "P2W"),
        ("each July", "XXXX-07"),
        ("annually", "P1Y"),
        ("twice a day", "P1D"),
        ("Tuesday nights", "XXXX-WXX-2TNI"),
        ("every three months", "P3M"),
        ("each weekend", "XXXX-WXX-WE"),
        ("day-to-day", "P1D"),
        ("every morning", "XXXX-XX-XXTMO"),
        ("Mondays", "XXXX-WXX-1"),
    ],
)
def test_sets(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    "text",
    [
        "She reads the Daily Mirror.",
        "He works for Harbour Nightly News.",
    ],
)
def test_names_are_no_sets(text: str) -> None:
    assert values_in(text) == []
