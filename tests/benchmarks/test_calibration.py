import pytest

from benchmarks.calibration import auroc, expected_error, reliability


def test_a_confidence_that_is_right_has_no_error() -> None:
    assert expected_error([(0.75, i % 4 != 0) for i in range(600)]) == pytest.approx(0, abs=0.01)


def test_a_confidence_that_is_off_has_as_much_error_as_it_is_off() -> None:
    assert expected_error([(0.9, i % 2 == 0) for i in range(600)]) == pytest.approx(0.4, abs=0.01)


def test_auroc_is_one_where_right_is_surer_and_half_where_it_is_chance() -> None:
    assert auroc([(0.9, True), (0.8, True), (0.3, False)]) == 1
    assert auroc([(0.5, True), (0.5, False)]) == 0.5


def test_bins_hold_the_same_number() -> None:
    assert {count for *_, count in reliability([(i / 150, True) for i in range(150)])} == {10}
