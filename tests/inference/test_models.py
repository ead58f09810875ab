from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from types import ModuleType

import pytest

import onrecord
from onrecord.errors import WeightsError
from onrecord.find.claims import stance_features
from onrecord.find.sources import kinds, question, ranker
from onrecord.inference import models as module
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.claims import ClaimWeights
from onrecord.inference.features import Inputs
from onrecord.inference.models import FILES, loaded, models
from onrecord.inference.network import SourceWeights
from onrecord.vocabulary import lexicon
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

READERS: dict[str, Callable[[bytes], object]] = {
    "attribution": AttributionWeights,
    "sources": SourceWeights.from_bytes,
    "claims": ClaimWeights,
}
GIVEN = (ranker.INPUTS, kinds.INPUTS, stance_features.INPUTS)
NETWORKS = [inputs.network for inputs in GIVEN]
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


def test_no_list_or_feature_that_a_network_sees_has_changed() -> None:
    """If this fails: train again, or choose another list for the word."""
    models().check(*GIVEN)


@pytest.mark.parametrize("given", GIVEN, ids=NETWORKS)
def test_a_network_with_other_features_is_refused(given: Inputs) -> None:
    first, second, *others = given.features
    for features in ((f"{first} or so", second, *others), (second, first, *others), (second, *others)):
        with pytest.raises(WeightsError, match=f"{given.network!r} was trained with other features .*: train again"):
            models().check(replace(given, features=features))


@pytest.mark.parametrize("name", ["sources", "claims"])
def test_a_changed_list_is_refused_with_what_to_do(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "vocabulary", lambda name: vocabulary(name) | {"quillify"})
    with pytest.raises(WeightsError, match=r"was trained with other words in .*: train again, or choose another list"):
        loaded(name, READERS[name])


@pytest.mark.parametrize("given", GIVEN, ids=NETWORKS)
def test_every_feature_has_a_name_of_its_own(given: Inputs) -> None:
    assert len(set(given.features)) == len(given.features)


@pytest.mark.parametrize(
    ("rooms", "given"),
    list(zip(((question, ranker), (kinds,), (stance_features,)), GIVEN, strict=True)),
    ids=NETWORKS,
)
def test_features_name_every_list_that_they_look_into(
    rooms: tuple[ModuleType, ...], given: Inputs, monkeypatch: pytest.MonkeyPatch, text_record: onrecord.Record
) -> None:
    asked: set[str] = set()

    def noted(name: ListName) -> frozenset[str]:
        asked.add(name)
        return vocabulary(name)

    for room in rooms:
        monkeypatch.setattr(room, "vocabulary", noted)
    onrecord.read({"text": text_record.article.text})
    assert asked
    assert asked <= set(given.lists)
