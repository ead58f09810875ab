from onrecord.records.span import apart, holds, meets, merged


def test_intervals_meet_where_they_share_a_character() -> None:
    assert meets((0, 3), (2, 5))
    assert not meets((0, 3), (3, 5))
    assert holds((0, 5), (2, 5))
    assert not holds((2, 5), (0, 5))


def test_overlapping_intervals_are_united_and_neighbours_are_not() -> None:
    assert merged([(6, 9), (0, 3), (2, 5), (5, 6)]) == [(0, 5), (5, 6), (6, 9)]


def test_of_overlapping_intervals_the_first_stays() -> None:
    assert apart([(0, 3), (0, 5), (2, 6), (3, 4)]) == [(0, 3), (3, 4)]
    assert apart([]) == []
