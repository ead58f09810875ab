from benchmarks.date_cases import _length, _meets
from benchmarks.dates import f1, of_story, score
from onrecord.find.dates.recognize import find_dates
from onrecord.text.document import Document


def test_scores_count_each_expression_once() -> None:
    gold = [(0, 6, "2026-03-16"), (10, 20, "P3D"), (30, 40, "2026")]
    found = [(0, 6, "2026-03-16"), (8, 12, "P3D"), (12, 20, "P9D"), (50, 60, "2026")]
    counted = score(gold, found)
    assert (counted.gold, counted.found, counted.relaxed, counted.strict, counted.value) == (3, 4, 2, 1, 1)
    assert round(f1([counted], "relaxed"), 1) == round(200 * 2 / 7, 1)
    assert score([], []).relaxed == 0


def test_durations_are_as_long_by_any_units() -> None:
    assert _length("PT1.5H") == _length("PT1H30M")
    assert _length("P0.5Y") == _length("P6M")
    assert _length("P2W") == _length("P14D")
    assert _length("P1D") != _length("PT24H")
    assert _length("P") is None
    assert _length("PXW") is None


def test_a_range_is_met_by_its_ends_or_by_the_period() -> None:
    wanted = {"timex": "(2026-01-04,2026-01-22,P18D)", "start": "2026-01-04", "end": "2026-01-22"}
    assert _meets(wanted, "from 4 to 22 January", find_dates(Document("from 4 to 22 January 2026"), "2026-03-18"))
    assert not _meets(wanted, "from 4 to 23 January", find_dates(Document("from 4 to 23 January 2026"), "2026-03-18"))
    quarter = {"timex": "(2026-01-01,2026-04-01,P3M)", "start": "2026-01-01", "end": "2026-04-01"}
    assert _meets(quarter, "Q1 2026", find_dates(Document("Q1 2026"), "2026-03-18"))


def test_the_story_is_read_right() -> None:
    total, right, wrong = of_story()
    assert right / total >= 0.95, wrong
