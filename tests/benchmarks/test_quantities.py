import pytest

from benchmarks.corpora import Absent
from benchmarks.quantities import by_sentence, counts, f1_of, matched, of_story, ours
from benchmarks.quantity_cases import failing


def test_each_quantity_matches_once() -> None:
    gold = [(5.0, "gate", "="), (5.0, "people", "=")]
    assert counts([(5.0, "people", "=")], gold) == (1, 1, 1, 1, 2)
    assert counts([(5.0, "people", "~"), (5.0, "dam", "=")], gold) == (2, 1, 1, 2, 2)
    assert matched([(5.0, "gate", "=")], [((4.0, 5.0), "gate", "=")]) == []


def test_f1_counts_what_is_found_and_what_is_in_the_gold() -> None:
    assert f1_of(0)([(1, 0, 0, 1, 1), (0, 0, 0, 1, 1)]) == 50
    assert f1_of(0)([]) == 0


def test_our_figures_in_their_terms() -> None:
    assert ours("About five big gates broke.") == [(5.0, "big gate", "~")]
    assert ours("Prices rose 8%.") == [(8.0, "percentage", "up")]
    assert ours("Hundreds of people came.") == [((100.0, 1000.0), "people", "=")]
    assert ours("The fare went from 5 crowns in May to 7 crowns.") == [((5.0, 7.0), "crown", "=")]


def test_failures_have_a_class() -> None:
    assert failing(set(), {("a", "1", "")}) == "found where nothing is wanted"
    assert failing({("a", "1", "x")}, {("a", "1", "y")}) == "another unit"
    assert failing({("a", "1", "")}, {("a", "2", "")}) == "another value"


def test_the_story_is_read_right() -> None:
    total, right, _, wrong = of_story()
    assert right / total >= 0.95, wrong


def test_news_quantities() -> None:
    try:
        rows = by_sentence("dev")
    except Absent as absent:
        pytest.skip(str(absent))
    assert f1_of(0)(rows) >= 92
    assert f1_of(1)(rows) >= 86
    assert f1_of(2)(rows) >= 89
