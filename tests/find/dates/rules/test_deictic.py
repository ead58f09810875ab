"""Expressions relative to the publication time."""

import pytest

from tests.find.dates.values import WEDNESDAY, value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("today", "2026-03-18"),
        ("yesterday", "2026-03-17"),
        ("last week", "2026-W11"),
        ("this month", "2026-03"),
        ("next year", "2027"),
        ("last Friday", "2026-03-13"),
        ("last Wednesday", "2026-03-11"),
        ("this Friday", "2026-03-20"),
        ("next Friday", "2026-03-27"),
        ("Tuesday next week", "2026-03-24"),
        ("Monday morning", "2026-03-16TMO"),
        ("last night", "2026-03-17TNI"),
        ("tonight", "2026-03-18TNI"),
        ("the night of March 12", "2026-03-12TNI"),
        ("tomorrow morning", "2026-03-19TMO"),
        ("the weekend", "2026-W11-WE"),
        ("the day after tomorrow", "2026-03-20"),
        ("overnight", "2026-03-17TNI"),
        ("next decade", "P10Y"),
        ("the week after next", "2026-W14"),
        ("the early hours of Tuesday", "2026-03-17TMO"),
    ],
)
def test_days_weeks_and_years_near_the_publication(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The council met on Monday.", "Monday", "2026-03-16"),
        ("The council will meet on Monday.", "Monday", "2026-03-23"),
        ("The mayor said Monday that the gate will open.", "Monday", "2026-03-16"),
        ("The council met Wednesday.", "Wednesday", WEDNESDAY),
        ("It stuck early on Monday.", "early on Monday", "2026-03-16TMO"),
        ("It stuck in the early hours of Monday.", "the early hours of Monday", "2026-03-16TMO"),
        ("The dam opened in 1987. It leaked that year.", "that year", "1987"),
        ("The dam opened on May 3, 2019. The following day it leaked.", "The following day", "2019-05-04"),
    ],
)
def test_tense_and_the_date_before_tell_the_day(text: str, words: str, value: str | None) -> None:
    assert dict(values_in(text))[words] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from Monday to Friday", [("Monday", "2026-03-16"), ("Friday", "2026-03-20")]),
        ("Saturday through Sunday", [("Saturday", "2026-03-14"), ("Sunday", "2026-03-15")]),
    ],
)
def test_each_end_of_a_range_is_a_weekday(text: str, expected: list[tuple[str, str]]) -> None:
    assert values_in(f"It was shut {text}.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "She reads USA TODAY.",
        "He spoke on the Today programme.",
    ],
)
def test_names_are_no_dates(text: str) -> None:
    assert values_in(text) == []
