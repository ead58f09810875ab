"""So long ago, so long after."""

import pytest

from tests.find.dates.values import AFTERNOON, by_words, value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two days ago", "2026-03-16"),
        ("three weeks ago", "2026-W09"),
        ("two months ago", "2026-01"),
        ("a decade ago", "2016"),
        ("a year and a half ago", "2024-09"),
        ("two days from now", "2026-03-20"),
        ("2 years and 3 days ago", "2024-03-15"),
        ("a few weeks from now", "FUTURE_REF"),
        ("a week from tomorrow", "2026-W13"),
        ("the day before Oct. 7, 2023", "2023-10-06"),
    ],
)
def test_so_long_before_and_after_the_publication(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The dam opened on May 3, 2019. Two days later it leaked.", "Two days later", "2019-05-05"),
        ("The gate will be tested in three weeks.", "three weeks", "2026-W15"),
        ("The gate was tested in three weeks.", "three weeks", "P3W"),
        ("It leaked two days before.", "two days before", "P2D"),
        ("It leaked three hours later.", "three hours later", "PT3H"),
    ],
)
def test_from_the_date_named_last(text: str, words: str, value: str | None) -> None:
    assert dict(values_in(text))[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "The first gate broke, the second after a flood held.",
    ],
)
def test_the_second_of_some_things_is_no_time(text: str) -> None:
    assert values_in(text) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("4 hours ago", "2026-03-18T11:30"),
        ("20 minutes ago", "2026-03-18T15:10"),
        ("half an hour ago", "2026-03-18T15:00"),
        ("an hour and a half ago", "2026-03-18T14:00"),
        ("30 seconds ago", "2026-03-18T15:29:30"),
        ("36 hours ago", "2026-03-17T03:30"),
        ("4h ago", "2026-03-18T11:30"),
        ("two hours from now", "2026-03-18T17:30"),
        ("a couple of hours ago", "2026-03-18T13:30"),
        ("a quarter of an hour ago", "2026-03-18T15:15"),
        ("a quarter of a century ago", "2001"),
        ("a week ago Monday", "2026-03-09"),
        ("two weeks from Friday", "2026-04-03"),
        ("the day after Monday", "2026-03-17"),
        ("three days after Christmas", "2025-12-28"),
        ("the day before Easter", "2026-04-04"),
    ],
)
def test_so_long_ago_and_from_now(words: str, value: str) -> None:
    assert by_words(f"The gate stuck {words}.", AFTERNOON) == {words: value}


def test_hours_ago_have_no_value_where_only_the_day_of_publication_is_known() -> None:
    assert by_words("The gate stuck 4 hours ago.") == {"4 hours ago": None}
    assert by_words("The gate opens in three days’ time.") == {"three days’ time": "2026-03-21"}


def test_hours_later_are_after_the_time_of_day_named_last() -> None:
    text = "On Monday at 5 p.m. the gate stuck. Two hours later it broke; an hour earlier it had leaked."
    assert by_words(text) == {
        "Monday at 5 p.m.": "2026-03-16T17:00",
        "Two hours later": "2026-03-16T19:00",
        "an hour earlier": "2026-03-16T18:00",
    }
    assert by_words("Two hours later it broke.") == {"Two hours later": "PT2H"}
