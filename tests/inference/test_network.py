import io
from pathlib import Path

import numpy as np
import pytest

from onrecord.errors import WeightsError
from onrecord.find.sources import kinds
from onrecord.find.sources import ranker as ranking
from onrecord.inference import network
from onrecord.inference.network import PARTS, WEIGHTS, Network, source_weights
from onrecord.inference.sources import KINDS


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder in place of the package's weights."""
    monkeypatch.setattr(network, "files", lambda _: tmp_path)
    monkeypatch.setattr(network, "source_weights", source_weights.__wrapped__)
    return tmp_path


def _stored(names: tuple[str, ...]) -> bytes:
    out = io.BytesIO()
    np.savez(out, **{f"{name}.{part}": np.zeros(1) for name in names for part in PARTS})
    return out.getvalue()


def test_missing_weights_are_said_so_in_one_line(folder: Path) -> None:
    with pytest.raises(WeightsError, match="is missing from the package: install onrecord again"):
        network.source_weights()


@pytest.mark.parametrize("data", [b"", b"not an NPZ file", _stored(("ranker",)), _stored(("ranker", "kinds"))[:300]])
def test_damaged_weights_are_said_so_in_one_line(folder: Path, data: bytes) -> None:
    (folder / WEIGHTS).write_bytes(data)
    with pytest.raises(WeightsError, match=r"is damaged .*: install onrecord again") as problem:
        network.source_weights()
    assert "\n" not in str(problem.value)


def test_the_weights_fit_what_they_are_asked() -> None:
    weights = source_weights()
    assert weights.ranker.scores(np.zeros((3, ranking.FEATURES), dtype=np.float32)).shape == (3, 1)
    assert weights.kinds.scores(np.zeros(kinds.FEATURES, dtype=np.float32)).shape == (len(KINDS),)


def test_the_weights_are_loaded_once_and_told_by_a_hash() -> None:
    assert source_weights() is source_weights()
    assert source_weights().hash.startswith("sha256:")


def test_a_network_is_one_hidden_layer_that_cuts_off_below_nought() -> None:
    one = np.ones((1, 1), dtype=np.float32)
    made = Network(inner=one, inner_bias=-one[0], outer=2 * one, outer_bias=one[0])
    assert made.scores(np.array([[3.0], [-5.0]], dtype=np.float32)).tolist() == [[5.0], [1.0]]
