"""Days of the calendar."""

import pytest

from tests.find.dates.values import by_words, value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2026-03-02", "2026-03-02"),
        ("Oct. 7, 2023", "2023-10-07"),
        ("Thursday, March 12", "2026-03-12"),
        ("7 October 2023", "2023-10-07"),
        ("the 7th of October, 2023", "2023-10-07"),
        ("October the 7th", "2025-10-07"),
        ("Feb. 20", "2026-02-20"),
        ("May twenty one", "2026-05-21"),
        ("3/14/2026", "2026-03-14"),
        ("14.3.2026", "2026-03-14"),
        ("Friday the 13th", "2026-03-13"),
        ("the first Monday of May 2026", "2026-05-04"),
        ("the last Friday in January", "2026-01-30"),
        ("the 20th of next month", "2026-04-20"),
        ("the week of March 2", "2026-W10"),
        ("on 9/11", "2025-09-11"),
        ("since 25/12", "2025-12-25"),
        ("on the 5th", "2026-03-05"),
        ("2026/March/2", "2026-03-02"),
        ("2026-03-02T07:15", "2026-03-02T07:15"),
    ],
)
def test_days_as_they_are_written(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It shut for the year ended Jan. 31.", "Jan. 31", "2026-01-31"),
        ("It will open on June 3.", "June 3", "2026-06-03"),
        ("It will open on the 5th.", "the 5th", "2026-04-05"),
    ],
)
def test_tense_tells_the_year_and_the_month(text: str, words: str, value: str | None) -> None:
    assert dict(values_in(text))[words] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from April 24 to 25", [("April 24", "2026-04-24"), ("25", "2026-04-25")]),
        ("on 4 and 5 January 2025", [("4", "2025-01-04"), ("5 January 2025", "2025-01-05")]),
    ],
)
def test_each_end_of_a_range_is_a_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert values_in(f"It was shut {text}.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "It came on 2026-02-30.",
        "It came on 31.31.2026.",
        "He took 3/4 of it.",
        "Section 2.10 and version 1.2.3 apply.",
        "He met the 13th man.",
    ],
)
def test_what_no_calendar_has_is_no_day(text: str) -> None:
    assert values_in(text) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("19-Nov-12", "2012-11-19"),
        ("3-MAR-26", "2026-03-03"),
        ("31-Dec-99", "1999-12-31"),
        ("05/Feb/21", "2021-02-05"),
        ("07-JAN-2025", "2025-01-07"),
        ("19 Nov ’12", "2012-11-19"),
        ("May ’68", "1968-05"),
        ("the summer of ’69", "1969-SU"),
        ("’98", "1998"),
    ],
)
def test_years_in_two_digits(words: str, value: str) -> None:
    assert by_words(f"The sample was taken in {words}.") == {words: value}
