"""The claim weights: damaged, missing, and what they say of a text."""

from importlib.resources import files

import numpy as np

from onrecord.find.claims.stance_features import stance_features
from onrecord.inference.claims import STANCES
from onrecord.inference.models import FILES, models
from onrecord.inference.wordpieces import word_pieces
from onrecord.text.document import Document

TEXT = "The ministry denied that the dam had been tested. It will rain on Monday."


def test_the_weights_are_small() -> None:
    data = files("onrecord.inference.weights").joinpath(FILES["claims"]).read_bytes()
    assert len(data) < 40_000_000
    assert b".py" not in data


def test_an_act_is_chances_and_two_certainties_on_the_scale() -> None:
    reading = models().claims.read(models().attribution.read(word_pieces(Document(TEXT))))
    chances, holder, author = reading.act(
        np.array([0, 1]), np.array([2]), np.arange(3, 10), stance_features("denied", "that the dam had been tested")
    )
    assert chances.shape == (len(STANCES),)
    assert abs(float(chances.sum()) - 1) < 1e-4
    assert -3 <= holder <= 3
    assert -3 <= author <= 3
    assert -3 <= reading.told(np.arange(11, 16)) <= 3


def test_an_act_may_lack_source_and_cue() -> None:
    reading = models().claims.read(models().attribution.read(word_pieces(Document(TEXT))))
    nothing = np.zeros(0, dtype=np.int64)
    chances, _, _ = reading.act(nothing, nothing, np.arange(11, 16), stance_features("", "It will rain on Monday"))
    assert np.isfinite(chances).all()
