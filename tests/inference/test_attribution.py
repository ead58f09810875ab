from importlib.resources import files

import pytest

from onrecord.errors import WeightsError
from onrecord.inference.attribution import WEIGHTS, AttributionWeights, attribution_weights


def test_damaged_weights_are_said_so_in_one_line() -> None:
    with pytest.raises(WeightsError, match="install onrecord again"):
        AttributionWeights(b"not an ONNX file")


def test_the_weights_are_loaded_once() -> None:
    assert attribution_weights() is attribution_weights()


def test_the_weight_file_keeps_nothing_of_the_machine_it_was_made_on() -> None:
    data = files("onrecord.inference.weights").joinpath(WEIGHTS).read_bytes()
    assert b".py" not in data
    assert b"site-packages" not in data
    assert len(data) < 40_000_000
