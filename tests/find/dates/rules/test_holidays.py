"""Holidays."""

import pytest

from tests.find.dates.values import value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Christmas", "2025-12-25"),
        ("Easter Monday", "2026-04-06"),
        ("New Year's Eve", "2025-12-31"),
        ("Christmas Eve 2023", "2023-12-24"),
        ("last Christmas", "2025-12-25"),
        ("next Christmas", "2026-12-25"),
        ("Good Friday", "2026-04-03"),
        ("New Year’s Day 2024", "2024-01-01"),
    ],
)
def test_holidays(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It will open at Christmas.", "Christmas", "2026-12-25"),
        ("It opened at Christmas.", "Christmas", "2025-12-25"),
    ],
)
def test_tense_tells_the_year(text: str, words: str, value: str | None) -> None:
    assert dict(values_in(text))[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "Good Saturn and good grief.",
    ],
)
def test_other_weekdays_are_no_holidays(text: str) -> None:
    assert values_in(text) == []
