"""Two numbers that enclose one."""

import pytest

from tests.find.quantities.figures import figure, figures


def test_from_one_figure_to_another_is_two_where_something_changes_and_one_range_where_not() -> None:
    assert [(q.low, q.high) for q in figures("Prices rose from 5 per cent to 7 per cent.")] == [(5, 5), (7, 7)]
    assert [(q.low, q.high) for q in figures("Prices range from 5 to 7 crowns.")] == [(5, 7)]
    assert [(q.low, q.change) for q in figures("Shares rose $3 to $40.")] == [(3, "up"), (40, None)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("between 80 and 120 homes", 80, 120),
        ("5 to 10 homes", 5, 10),
        ("5-7 km", 5, 7),
        ("$3-5 million", 3_000_000, 5_000_000),
        ("80 to 120 million crowns", 80_000_000, 120_000_000),
        ("900 to 1,200 million crowns", 900_000_000, 1_200_000_000),
        ("three or four homes", 3, 4),
    ],
)
def test_both_ends_are_one_figure(words: str, low: int, high: int) -> None:
    found = figure(f"The flood took {words}.")
    assert (found.text, found.low, found.high) == (words, low, high)


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("3 or 40 homes", [40]),
        ("two homes to five boats", [2, 5]),
        ("5 km and 7 kg", [5, 7]),
    ],
)
def test_numbers_of_different_things_are_no_range(words: str, stated: list[int]) -> None:
    assert [q.low for q in figures(f"The flood took {words}.")] == stated


def test_a_score_is_no_range() -> None:
    assert figures("Harbour won 3-2.") == ()
