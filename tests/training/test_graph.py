"""Runs where PyTorch is installed: in the training environment."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not here: it is a dependency of training alone")

import onnx  # noqa: E402
from onnx import helper  # noqa: E402

from onrecord.inference.attribution import AttributionWeights  # noqa: E402
from onrecord.inference.wordpieces import word_pieces  # noqa: E402
from onrecord.text.document import Document  # noqa: E402
from training.attribution.calibrate import UNSETTLED  # noqa: E402
from training.attribution.evaluate import reading  # noqa: E402
from training.attribution.graph import graph_of  # noqa: E402
from training.attribution.model import AttributionModel  # noqa: E402
from training.attribution.start import trained  # noqa: E402

TEXT = "The ministry said the dam would hold. “It will not,” said Ben Ruiz, an engineer.\n\nThe Ledger reported it first."


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[AttributionModel, Path]:
    import json

    torch.manual_seed(0)
    model = AttributionModel()
    for table in model.encoder.features:
        torch.nn.init.normal_(table.weight, std=0.1)
    made = graph_of(model)
    helper.set_model_props(made, {"decoder": json.dumps(UNSETTLED)})
    path = tmp_path_factory.mktemp("weights") / "attribution.onnx"
    onnx.save(made, path)
    return model.eval(), path


def test_the_graph_says_what_the_model_says_up_to_rounding(exported: tuple[AttributionModel, Path]) -> None:
    model, path = exported
    pieces = word_pieces(Document(TEXT))
    ours, theirs = AttributionWeights(path.read_bytes()).tags(pieces), reading(model, pieces)
    for name in ("cue", "role"):
        a, b = getattr(ours, name), getattr(theirs, name)
        assert np.corrcoef(a.ravel(), b.ravel())[0, 1] > 0.99, name


def test_training_goes_on_from_an_exported_file(exported: tuple[AttributionModel, Path]) -> None:
    model, path = exported
    pieces = word_pieces(Document(TEXT))
    a, b = reading(trained(path), pieces), reading(model, pieces)
    for name in ("cue", "role"):
        assert np.corrcoef(getattr(a, name).ravel(), getattr(b, name).ravel())[0, 1] > 0.99, name
