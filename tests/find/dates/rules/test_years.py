"""Years, decades, centuries, and halves of them."""

import pytest

from tests.find.dates.values import value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1987", "1987"),
        ("nineteen ninety-six", "1996"),
        ("the 1980s", "198X"),
        ("the nineties", "199X"),
        ("the 20th century", "19XX"),
        ("the first half of 2025", "2025-H1"),
        ("the ’80s", "198X"),
        ("the 1900s", "19XX"),
        ("the second half of last year", "2025-H2"),
        ("the end of the year", "2026"),
        ("1990's", "1990"),
    ],
)
def test_years_and_longer(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It was built in 1066.", "1066", "1066"),
    ],
)
def test_an_old_year_needs_a_word_before_it(text: str, words: str, value: str | None) -> None:
    assert dict(values_in(text))[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "It cost $1990 and about 2000 people paid.",
        "Room 1408 is shut, and flight 1549 is late.",
        "It was in the 0th century.",
        "It held 1066 to the end.",
        "The 1812 overture went on.",
    ],
)
def test_numbers_that_count_are_no_years(text: str) -> None:
    assert values_in(text) == []
