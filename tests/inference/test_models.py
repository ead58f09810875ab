from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from onrecord.errors import WeightsError
from onrecord.inference import models as module
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.claims import ClaimWeights
from onrecord.inference.models import FILES, loaded, models
from onrecord.inference.network import SourceWeights

READERS: dict[str, Callable[[bytes], object]] = {
    "attribution": AttributionWeights,
    "sources": SourceWeights.from_bytes,
    "claims": ClaimWeights,
}
ATTRIBUTION = files("onrecord.inference.weights").joinpath(FILES["attribution"]).read_bytes()


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder in place of the package's weights."""
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", READERS)
def test_missing_weights_are_said_so_in_one_line(folder: Path, name: str) -> None:
    with pytest.raises(WeightsError, match="is missing from the package: install onrecord again"):
        loaded(name, READERS[name])


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("data", [b"", b"not weights"])
def test_damaged_weights_are_said_so_in_one_line(folder: Path, name: str, data: bytes) -> None:
    (folder / FILES[name]).write_bytes(data)
    with pytest.raises(WeightsError, match=r"damaged .*: install onrecord again") as problem:
        loaded(name, READERS[name])
    assert "\n" not in str(problem.value)


def test_weights_of_another_kind_are_damaged_ones(folder: Path) -> None:
    (folder / FILES["claims"]).write_bytes(ATTRIBUTION)
    with pytest.raises(WeightsError, match="is damaged"):
        loaded("claims", ClaimWeights)


def test_the_weights_are_loaded_once_and_told_by_their_hashes() -> None:
    assert models() is models()
    assert set(models().hashes) == set(FILES)
    assert all(value.startswith("sha256:") for value in models().hashes.values())
