"""The claim weights: damaged, missing, and what they say of a text."""

from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from onrecord.errors import WeightsError
from onrecord.find.claims.stance_cues import stance_words
from onrecord.inference import claims
from onrecord.inference.attribution import attribution_weights
from onrecord.inference.claims import STANCES, WEIGHTS, ClaimWeights, claim_weights
from onrecord.inference.wordpieces import word_pieces

TEXT = "The ministry denied that the dam had been tested. It will rain on Monday."


def test_damaged_weights_are_said_so_in_one_line() -> None:
    with pytest.raises(WeightsError, match=r"is damaged .*: install onrecord again") as problem:
        ClaimWeights(b"not an ONNX file")
    assert "\n" not in str(problem.value)


def test_weights_of_another_kind_are_damaged_ones() -> None:
    other = files("onrecord.inference.weights").joinpath("attribution.onnx").read_bytes()
    with pytest.raises(WeightsError, match="is damaged"):
        ClaimWeights(other)


def test_missing_weights_are_said_so_in_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(claims, "files", lambda _: tmp_path)
    with pytest.raises(WeightsError, match="is missing from the package: install onrecord again"):
        claims.claim_weights.__wrapped__()


def test_the_weights_are_loaded_once_and_small() -> None:
    assert claim_weights() is claim_weights()
    data = files("onrecord.inference.weights").joinpath(WEIGHTS).read_bytes()
    assert len(data) < 40_000_000
    assert b".py" not in data


def test_an_act_is_chances_and_two_certainties_on_the_scale() -> None:
    reading = claim_weights().read(attribution_weights().read(word_pieces(TEXT)))
    chances, holder, author = reading.act(
        np.array([0, 1]), np.array([2]), np.arange(3, 10), stance_words("denied", "that the dam had been tested")
    )
    assert chances.shape == (len(STANCES),)
    assert abs(float(chances.sum()) - 1) < 1e-4
    assert -3 <= holder <= 3
    assert -3 <= author <= 3
    assert -3 <= reading.told(np.arange(11, 16)) <= 3


def test_an_act_may_lack_source_and_cue() -> None:
    reading = claim_weights().read(attribution_weights().read(word_pieces(TEXT)))
    nothing = np.zeros(0, dtype=np.int64)
    chances, _, _ = reading.act(nothing, nothing, np.arange(11, 16), stance_words("", "It will rain on Monday"))
    assert np.isfinite(chances).all()
