"""Weeks, and other expressions relative to the last or the next one."""

import pytest

from tests.find.dates.values import by_words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the week before last", "2026-W10"),
        ("the month before last", "2026-01"),
        ("the year before last", "2024"),
        ("the decade before last", "200X"),
        ("the weekend before last", "2026-W10-WE"),
        ("the quarter after next", "2026-Q3"),
        ("the week after next", "2026-W14"),
        ("the night before last", "2026-03-16TNI"),
        ("the Friday before last", "2026-03-06"),
        ("the Monday after next", "2026-03-30"),
        ("the March before last", "2024-03"),
        ("the summer before last", "2024-SU"),
        ("Thursday of the week before last", "2026-03-05"),
        ("the Monday of the week after next", "2026-03-30"),
        ("Tuesday of last week", "2026-03-10"),
    ],
)
def test_two_off(words: str, value: str) -> None:
    assert by_words(f"The crew came {words}.") == {words: value}
    assert by_words(f"The crew came {words}, the others not.") == {words: value}


@pytest.mark.parametrize("rest", ["last year’s vote", "last Friday", "last month"])
def test_before_last_belongs_to_what_follows(rest: str) -> None:
    assert by_words(f"The crew came the week before {rest}.")["the week before"] is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the Thursday of the week before", "2019-04-25"),
        ("Monday of that week", "2019-04-29"),
        ("Friday of the following week", "2019-05-10"),
        ("the Saturday of the same week", "2019-05-04"),
        ("Tuesday of the week before that", "2019-04-23"),
        ("two years before that", "2017"),
        ("the week before the storm", None),
        ("the Monday of the week before the storm", "XXXX-WXX-1"),
    ],
)
def test_days_of_weeks_beside_the_date_named_last(words: str, value: str | None) -> None:
    found = by_words(f"The dam broke on May 3, 2019. It had leaked {words}.")
    assert found.get(words.removesuffix(" the storm")) == value
