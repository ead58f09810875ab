"""Times of day."""

import pytest

from tests.find.dates.values import by_words, value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7:15 a.m. Tuesday", "2026-03-17T07:15"),
        ("5 p.m. EST, Nov. 9", "2025-11-09T17:00"),
        ("Tuesday at noon", "2026-03-17T12:00"),
        ("half past seven a.m. Tuesday", "2026-03-17T07:30"),
        ("ten o’clock on Saturday night", "2026-03-14T22:00"),
        ("seven thirty p.m. on Monday", "2026-03-16T19:30"),
        ("1400 GMT Monday", "2026-03-16T14:00"),
        ("12 a.m. Tuesday", "2026-03-17T00:00"),
        ("7.15 p.m. yesterday", "2026-03-17T19:15"),
        ("yesterday at 9:05:30 p.m.", "2026-03-17T21:05:30"),
        ("noon on March 12", "2026-03-12T12:00"),
    ],
)
def test_times_of_day(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On Monday the gate stuck. It was freed at 7:15 a.m.", "7:15 a.m.", "2026-03-16T07:15"),
        ("On Monday the gate stuck at 9:12 p.m. It broke at half past ten.", "half past ten", "2026-03-16T22:30"),
        ("On Monday the gate stuck at 9:12 p.m. They searched until about 2 a.m.", "about 2 a.m.", "2026-03-17T02:00"),
        ("It stuck on Saturday night. On Sunday he came. It was 9:55 p.m.", "9:55 p.m.", "2026-03-14T21:55"),
        ("The council votes at four.", "four", "2026-03-18T16:00"),
    ],
)
def test_the_day_and_the_hours_before_tell_the_day(text: str, words: str, value: str | None) -> None:
    assert dict(values_in(text))[words] == value


@pytest.mark.parametrize(
    ("published", "value"),
    [("2026-03-15T09:20", "2026-03-15T05:00"), ("2026-03-15T18:40", "2026-03-15T17:00"), ("2026-03-15", "2026-03-15T17:00")],
)
def test_an_hour_since_which_something_lasts_is_before_the_publication(published: str, value: str) -> None:
    assert values_in("They have waited since five.", published) == [("five", value)]


@pytest.mark.parametrize(
    "text",
    [
        "It came at 24:30 and at 7:99 p.m.",
        "A dozen AM stations and a hundred a.m. shows.",
        "It stood at five per cent, and at 7%.",
    ],
)
def test_what_no_clock_shows_is_no_time(text: str) -> None:
    assert values_in(text) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("5pm local time Tuesday", "2026-03-17T17:00"),
        ("3pm on Thursday, local time", "2026-03-12T15:00"),
        ("6 p.m. Eastern time on Monday", "2026-03-16T18:00"),
        ("7 a.m. Central European Time on Friday", "2026-03-13T07:00"),
        ("8 p.m. Eastern on Tuesday", "2026-03-17T20:00"),
        ("17:00 local time (16:00 GMT) on Tuesday", "2026-03-17T17:00"),
        ("9am Moscow time on 4 May 2025", "2025-05-04T09:00"),
        ("Monday 4 May 2020 at 9:15 a.m.", "2020-05-04T09:15"),
    ],
)
def test_clock_times_with_zone_and_day(words: str, value: str) -> None:
    assert by_words(f"It left at {words}.") == {words: value}
