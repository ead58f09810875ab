"""No place on the calendar."""

import pytest

from tests.find.dates.values import value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("in the past", "PAST_REF"),
        ("in the near future", "FUTURE_REF"),
        ("these days", "PRESENT_REF"),
        ("the long term", "FUTURE_REF"),
        ("a while", "PXX"),
    ],
)
def test_now_then_and_some_day(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It was shut at the time.", "at the time", "PAST_REF"),
        ("It is shut at the moment.", "at the moment", "PRESENT_REF"),
    ],
)
def test_the_time_that_was_told_of(text: str, words: str, value: str | None) -> None:
    assert dict(values_in(text))[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "Now, that is odd.",
        "In the last race he lost, in the past tense.",
        "As soon as it stops.",
        "He knew at the time of the flood.",
    ],
)
def test_words_that_only_look_like_it(text: str) -> None:
    assert values_in(text) == []
