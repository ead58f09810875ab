"""The first, second … last of a month or year."""

import pytest

from tests.find.dates.values import by_words


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The board votes on the last Friday of the month.", "the last Friday of the month", "2026-03-27"),
        ("The board met on the second Friday of the month.", "the second Friday of the month", "2026-03-13"),
        ("The board met on the last Friday of the month.", "the last Friday of the month", "2026-02-27"),
        ("The board will meet on the first Monday of the month.", "the first Monday of the month", "2026-04-06"),
        ("The board met in May 2019 and left on the last Friday of that month.", "the last Friday of that month", "2019-05-31"),
        ("It ends on the last Sunday of 2025.", "the last Sunday of 2025", "2025-12-28"),
        ("It opens on the first Sunday of the year.", "the first Sunday of the year", "2026-01-04"),
        ("It shut on the last day of February.", "the last day of February", "2026-02-28"),
        ("It opens on the first day of next month.", "the first day of next month", "2026-04-01"),
        ("It shut on the last day of 2025.", "the last day of 2025", "2025-12-31"),
        ("It opens on the first weekend of May.", "the first weekend of May", "2026-W18-WE"),
        ("It meets on the first Monday of every month.", "the first Monday of every month", "P1M"),
        ("It meets on the last Friday of each quarter.", "the last Friday of each quarter", "P3M"),
    ],
)
def test_the_first_and_the_last_of_a_month_or_year(text: str, words: str, value: str) -> None:
    assert by_words(text) == {**by_words(text), words: value}
