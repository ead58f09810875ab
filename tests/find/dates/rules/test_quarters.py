"""Quarters, and the periods that business news compares."""

import pytest

from tests.find.dates.values import by_words, value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the third quarter of 2024", "2024-Q3"),
        ("Q3 2024", "2024-Q3"),
        ("this year's first quarter", "2026-Q1"),
        ("the fourth quarter", "2025-Q4"),
        ("fiscal 2025", "2025"),
        ("H1 2025", "2025-H1"),
        ("the first two quarters of 2025", "2025-H1"),
        ("the latest quarter", "2025-Q4"),
    ],
)
def test_quarters(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Sales fell in the third quarter. A year earlier they rose.", "A year earlier", "2024-Q3"),
        ("The dam opened in 1987. A year earlier it had leaked.", "A year earlier", "1986"),
        ("Sales fell in the third quarter from the year-ago quarter.", "the year-ago quarter", "2024-Q3"),
        ("It will report on the second quarter.", "the second quarter", "2026-Q2"),
    ],
)
def test_a_year_earlier_is_the_same_period_of_the_year_before(text: str, words: str, value: str | None) -> None:
    assert dict(values_in(text))[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "Three-quarters of the town was dark.",
        "The fifth quarter of the town was dark.",
        "Class Q 3 is full.",
    ],
)
def test_parts_that_are_no_quarters(text: str) -> None:
    assert values_in(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales in Q4 fell.", "2025-Q4"),
        ("Profit fell in Q2, it said.", "2025-Q2"),
        ("Sales will rise in Q2.", "2026-Q2"),
        ("4Q sales fell.", "2025-Q4"),
        ("4Q24 sales fell.", "2024-Q4"),
        ("Sales fell in Q3 ’24.", "2024-Q3"),
        ("Sales fell in Q4 last year.", "2025-Q4"),
        ("Sales fell in H2, it said.", "2025-H2"),
        ("Sales rose in H1 2026.", "2026-H1"),
    ],
)
def test_quarters_without_a_year(text: str, value: str) -> None:
    assert [*by_words(text).values()] == [value]


@pytest.mark.parametrize("text", ["The code is L5N0R62Q3.", "They drank H2 water.", "He is in the 4H club."])
def test_no_quarters(text: str) -> None:
    assert by_words(text) == {}
