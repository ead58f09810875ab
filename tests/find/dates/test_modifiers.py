"""What words around a date do to its value."""

import pytest

from onrecord.find.dates.recognize import find_dates
from onrecord.text.document import Document
from tests.find.dates.values import WEDNESDAY


@pytest.mark.parametrize(
    ("words", "mod"),
    [
        ("early 2019", "START"),
        ("mid-November", "MID"),
        ("the end of the year", "END"),
        ("earlier this month", "START"),
        ("about two weeks", "APPROX"),
        ("more than three years", "MORE_THAN"),
        ("more than three years ago", "BEFORE"),
        ("less than an hour", "LESS_THAN"),
        ("nearly two months", "LESS_THAN"),
        ("at least 30 days", "EQUAL_OR_MORE"),
        ("up to 180 days", "EQUAL_OR_LESS"),
        ("no more than sixty days", "EQUAL_OR_LESS"),
        ("12 to 18 months", "EQUAL_OR_MORE"),
        ("over the past two days", None),
        ("2027 or later", "ON_OR_AFTER"),
        ("post-1959", "AFTER"),
        ("three weeks", None),
    ],
)
def test_modifiers(words: str, mod: str | None) -> None:
    assert [d.mod for d in find_dates(Document(f"The gate stuck for {words} there."), WEDNESDAY)] == [mod]


def test_less_than_an_hour_later_is_before_its_end() -> None:
    found = find_dates(Document("At 7:15 a.m. it stuck. Less than an hour later it broke."), WEDNESDAY)
    assert [d.mod for d in found] == [None, "BEFORE"]
