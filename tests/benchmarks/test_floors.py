import pytest

from benchmarks import attribution
from benchmarks.corpora import Absent

GROUPS = ("token_f1", "exact_f1", "cofenet_exact_f1", "joint")


def test_dev_is_read_as_well_as_it_was() -> None:
    try:
        ours = attribution.scores()
    except Absent as absent:
        pytest.skip(str(absent))
    assert ours["not_verbatim"] == 0
    assert attribution.below_floor(ours, attribution.PROCESSOR) == []


def test_a_figure_below_its_floor_is_named() -> None:
    try:
        worse = {group: dict.fromkeys(("source", "cue", "content", "f"), 10.0) for group in GROUPS}
        assert any(line.startswith("joint.f: 10.0 is below") for line in attribution.below_floor(worse))
    except Absent as absent:
        pytest.skip(str(absent))
