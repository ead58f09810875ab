"""Weights of an earlier training: a weight file, up to its rounding, or a checkpoint."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.attribution.encoder import LAYERS
from training.attribution.graph import HEADS_ON_TOP, Floats
from training.attribution.model import AttributionModel

_THREE = ("query", "key", "value")


def _load_weights(model: AttributionModel, path: Path) -> None:
    """Copy an exported weight file in. Raises KeyError where it lacks a weight of this model."""
    stored = {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}

    def matrix(name: str) -> Floats:
        return stored[f"{name}.int8"].astype(np.float32) * stored[f"{name}.scale"]

    state: dict[str, Floats] = {f"{k}.weight": stored[f"{k}_table"] for k in model.tables()}
    encoder = {
        "words.weight": matrix("words"),
        # The export adds the one segment there is to the places.
        "positions.weight": stored["places"],
        "segment": np.zeros_like(stored["norm.bias"]),
        "norm.weight": stored["norm.weight"],
        "norm.bias": stored["norm.bias"],
    }
    encoder |= {f"features.{i}.weight": stored[f"feature.{i}.table"] for i in range(len(model.encoder.features))}
    for i in range(LAYERS):
        here = {"weight": np.split(matrix(f"{i}.qkv").T, 3), "bias": np.split(stored[f"{i}.qkv.bias"], 3)}
        encoder |= {f"layers.{i}.{part}.{kind}": here[kind][n] for n, part in enumerate(_THREE) for kind in here}
        for part in ("attended", "inner", "outer"):
            encoder[f"layers.{i}.{part}.weight"] = matrix(f"{i}.{part}").T
            encoder[f"layers.{i}.{part}.bias"] = stored[f"{i}.{part}.bias"]
        encoder |= {
            f"layers.{i}.{norm}.{kind}": stored[f"{i}.{norm}.{kind}"]
            for norm in ("attended_norm", "outer_norm") for kind in ("weight", "bias")
        }  # fmt: skip
    state |= {f"encoder.{name}": values for name, values in encoder.items()}
    edges = np.cumsum(stored["heads.sizes"])[:-1]
    columns = np.split(stored["heads.weight"], edges, axis=1), np.split(stored["heads.bias"], edges)
    for name, weight, bias in zip(HEADS_ON_TOP, *columns, strict=True):
        state |= {f"{name}.weight": weight.T, f"{name}.bias": bias}
    # The export adds the bias of pairs to the role scores, which every pair has as well.
    state["pair.bias"] = np.zeros_like(state["role.bias"])
    model.load_state_dict({k: torch.from_numpy(np.array(v, dtype=np.float32)) for k, v in state.items()})


def trained(path: Path) -> AttributionModel:
    """The model of a checkpoint or a weight file."""
    model = AttributionModel()
    if path.suffix == ".onnx":
        _load_weights(model, path)
    else:
        model.load_state_dict(torch.load(path, weights_only=True)["model"])
    return model.eval()
