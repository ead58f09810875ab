"""So long ago, so long after."""

import pytest

from tests.find.dates.values import value_of, values_in


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
