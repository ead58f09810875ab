"""How long something takes."""

import pytest

from tests.find.dates.values import value_of, values_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three days", "P3D"),
        ("twenty-four hours", "PT24H"),
        ("2 1/2 years", "P2Y6M"),
        ("an hour and a half", "PT1H30M"),
        ("several months", "PXM"),
        ("a few minutes", "PTXM"),
        ("two decades", "P20Y"),
        ("the past two weeks", "P2W"),
        ("a six-month ban", "P6M"),
        ("the next 12 to 18 months", "P12M"),
        ("1 year 2 months and 3 days", "P1Y2M3D"),
        ("a day or two", "P1D"),
        ("a year and a half", "P1Y6M"),
        ("four winters", "P4WI"),
        ("recent weeks", "PXW"),
        ("an eight-month-old truce", "P8M"),
    ],
)
def test_durations(words: str, value: str | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They said that the gate would go one day.", "one day", "FUTURE_REF"),
        ("It took a team one day.", "one day", "P1D"),
        ("It had been shut for four winters.", "four winters", "P4WI"),
        ("It leaked the entire year.", "the entire year", "P1Y"),
        ("It took 1 minute 1 second.", "1 minute 1 second", "PT1M1S"),
        ("It took 1,234,567 hours.", "1,234,567 hours", "PT1234567H"),
        ("It earns $3 million a year.", "a year", "P1Y"),
    ],
)
def test_words_around_tell_how_long(text: str, words: str, value: str | None) -> None:
    assert dict(values_in(text))[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "A 44-year-old man and his wife, 36 years old, left.",
        "A boy 12 years of age left.",
    ],
)
def test_ages_are_no_durations(text: str) -> None:
    assert values_in(text) == []
