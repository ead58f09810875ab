"""Months, weeks of a month, and seasons."""

import pytest

from tests.find.dates.values import value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("March 2024", "2024-03"),
        ("January last year", "2025-01"),
        ("last November", "2025-11"),
        ("last fall", "2025-FA"),
        ("last winter", "2025-WI"),
        ("last spring", "2025-SP"),
        ("this summer", "2026-SU"),
        ("the summer of 2019", "2019-SU"),
        ("3/2024", "2024-03"),
        ("next March", "2027-03"),
        ("the second week of May 2025", "2025-W19"),
        ("the last week of May 2025", "2025-W22"),
        ("the spring of next year", "2027-SP"),
        ("the summer of last year", "2025-SU"),
    ],
)
def test_months_and_seasons(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It opened in December.", "December", "2025-12"),
        ("It will open in December.", "December", "2026-12"),
        ("It will be autumn before they are home.", "autumn", "2026-FA"),
        ("It opens in the spring of next year.", "the spring of next year", "2027-SP"),
        ("It was allowed in May 2019. The following March it opened.", "The following March", "2020-03"),
        ("It opened in 2019. That summer it leaked.", "That summer", "2019-SU"),
    ],
)
def test_tense_and_the_date_before_tell_the_year(text: str, words: str, value: str | None) -> None:
    assert dict(values_in(text))[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said so.",
        "You may go, and they may march.",
        "The March of the Mothers went on.",
        "He led the fall of the wall; a spring broke.",
        "Jan Kell sat in the sun.",
    ],
)
def test_names_and_other_words_are_no_months_and_no_seasons(text: str) -> None:
    assert values_in(text) == []
