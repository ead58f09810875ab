from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest

import onrecord
from onrecord.errors import WeightsError
from onrecord.find.claims import stance_cues
from onrecord.find.sources import kinds, ranker
from onrecord.inference import models as module
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.claims import ClaimWeights
from onrecord.inference.models import FILES, SEEN, check_lists, loaded, models
from onrecord.inference.network import SourceWeights
from onrecord.vocabulary.lexicon import digest, vocabulary
from onrecord.vocabulary.names import ListName

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


def test_no_list_that_a_network_sees_has_changed() -> None:
    """If this fails: train again, or put the word into another list."""
    check_lists()


def test_a_changed_list_is_an_error_that_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "digest", lambda *names: digest(*names) if "camps" not in names else "sha256:other")
    with pytest.raises(WeightsError, match=r"'ranker' sees has changed .*: train again, or choose another list"):
        check_lists()


@pytest.mark.parametrize(("network", "room"), [("ranker", ranker), ("kinds", kinds), ("stance", stance_cues)], ids=SEEN)
def test_the_lists_of_a_network_are_those_that_its_features_ask_for(
    network: str, room: ModuleType, monkeypatch: pytest.MonkeyPatch, text_record: onrecord.Record
) -> None:
    asked: set[str] = set()

    def noted(name: ListName) -> frozenset[str]:
        asked.add(name)
        return vocabulary(name)

    monkeypatch.setattr(room, "vocabulary", noted)
    if network == "stance":
        stance_cues.stance_words("denied", "that it had happened")
    else:
        onrecord.read({"text": text_record.article.text})
    assert asked <= set(SEEN[network])
