from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.inference.windows import LENGTH, OVERLAP, owners, windows


@given(st.integers(1, 6000))
def test_windows_cover_a_text_of_any_length_and_overlap(count: int) -> None:
    cut = windows(count)
    assert cut[0].start == 0
    assert cut[-1].end == count
    assert all(0 < w.end - w.start <= LENGTH for w in cut)
    assert all(a.start < b.start and a.end - b.start >= OVERLAP for a, b in pairwise(cut))


@given(st.integers(1, 3000))
def test_every_word_piece_is_owned_by_a_window_that_sees_around_it(count: int) -> None:
    cut = windows(count)
    for piece, w in enumerate(owners(count, cut)):
        window = cut[w]
        assert window.start <= piece < window.end
        if window.start > 0:
            assert piece - window.start >= OVERLAP // 2 - 1
        if window.end < count:
            assert window.end - piece > OVERLAP // 2 - 1


def test_an_empty_text_has_no_window() -> None:
    assert windows(0) == []
