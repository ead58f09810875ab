"""Which attribution stands inside the content of which other."""

import pytest

from onrecord.find.attributions.nesting import depths, enclosing


def test_the_tightest_content_encloses() -> None:
    contents = [[(10, 90)], [(20, 80)], [(30, 40)]]
    parts = [[(0, 90)], [(12, 80)], [(22, 40)]]
    assert enclosing(parts, contents) == [None, 0, 1]


def test_a_part_outside_is_not_enclosed() -> None:
    assert enclosing([[(0, 90)], [(12, 20), (91, 95)]], [[(10, 90)], [(91, 95)]]) == [None, None]


def test_pieces_of_one_content_enclose_together() -> None:
    assert enclosing([[(0, 5)], [(12, 14), (32, 34)]], [[(10, 20), (30, 40)], [(50, 60)]]) == [None, 0]


@pytest.mark.parametrize(
    ("outer", "expected"),
    [([None, 0, 1], [0, 1, 2]), ([1, 0], [1, 1]), ([], []), ([None, None], [0, 0])],
)
def test_depths(outer: list[int | None], expected: list[int]) -> None:
    assert depths(outer) == expected
