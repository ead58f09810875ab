from pathlib import Path

import pytest

from benchmarks import attribution, floors
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


def test_of_unknown_holders_less_is_better(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pinned = tmp_path / "floors.json"
    pinned.write_text('{"mine": {"floors": {"kind": 90.0, "unknown": 2.0}}}', encoding="utf-8")
    monkeypatch.setattr(floors, "FLOORS", pinned)
    assert floors.below("mine", {"kind": 90.0, "unknown": 2.0, "another": 1.0}) == []
    assert floors.below("mine", {"kind": 89.9, "unknown": 2.1}) == [
        "mine, kind: 89.900, floor 90.0",
        "mine, unknown: 2.100, floor 2.0",
    ]
