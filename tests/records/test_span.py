"""The algebra of intervals."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies

from onrecord.records.span import SpanIndex, apart, holds, meets, merged

RANGES = strategies.lists(
    strategies.tuples(strategies.integers(0, 900), strategies.integers(1, 400)).map(lambda r: (r[0], r[0] + r[1])), max_size=8
)


@pytest.mark.parametrize(
    ("one", "other", "met", "held"),
    [
        ((0, 5), (4, 9), True, False),
        ((0, 5), (5, 9), False, False),
        ((0, 9), (2, 5), True, True),
        ((0, 9), (0, 9), True, True),
        ((2, 5), (0, 9), True, False),
    ],
)
def test_two_intervals(one: tuple[int, int], other: tuple[int, int], met: bool, held: bool) -> None:
    assert (meets(one, other), meets(other, one), holds(one, other)) == (met, met, held)


@given(RANGES)
def test_merged_intervals_cover_the_same_and_do_not_meet(ranges: list[tuple[int, int]]) -> None:
    out = merged(ranges)
    assert {n for a, b in out for n in range(a, b)} == {n for a, b in ranges for n in range(a, b)}
    assert all(a[1] <= b[0] for a, b in pairwise(out))


@given(RANGES)
def test_of_intervals_that_meet_the_first_stays(ranges: list[tuple[int, int]]) -> None:
    out = apart(sorted(ranges))
    assert set(out) <= set(ranges)
    assert all(a[1] <= b[0] for a, b in pairwise(out))
    assert all(any(meets(r, kept) for kept in out) for r in ranges)


def test_of_two_that_begin_together_the_first_stays() -> None:
    assert apart([(0, 3), (0, 5), (4, 6)]) == [(0, 3), (4, 6)]
    assert apart([(0, 5), (0, 3), (4, 6)]) == [(0, 5)]


@given(strategies.lists(RANGES, max_size=5), strategies.integers(0, 1200), strategies.integers(1, 300))
def test_an_index_finds_all_that_meet_a_place(groups: list[list[tuple[int, int]]], start: int, length: int) -> None:
    near = SpanIndex(groups).near(start, start + length)
    assert near == sorted(near)
    assert {n for n, group in enumerate(groups) if any(meets((start, start + length), r) for r in group)} <= set(near)
