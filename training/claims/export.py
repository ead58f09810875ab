"""Checkpoint → `claims.onnx` in the package: `python -m training.claims.export --checkpoint FILE`.

Where the attribution weights do not give out yet what the claim weights go on from, that output is added to them; nothing else of them changes.
"""  # noqa: E501

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

from onrecord.find.claims.stance_features import INPUTS
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.claims import ClaimWeights
from onrecord.inference.models import FILES
from training.attribution.encoder import WIDTH
from training.attribution.export import OUT as ATTRIBUTION
from training.attribution.graph import MICROSOFT, Floats, GraphBuilder, layer_of
from training.attribution.start import trained
from training.claims.model import NESTED_HEADS, SHARED, TOKEN_HEADS, ClaimModel
from training.claims.settle import UNSETTLED, settle

OUT = ATTRIBUTION.parent / FILES["claims"]
LAYER = f"{SHARED - 1}.outer_norm"
NETWORKS = ("stance", "sure", "words")


def graph_of(model: ClaimModel) -> onnx.ModelProto:
    """Input `shared` (1, n + 2, 384), a window with its frame tokens; outputs: the heads' scores (n + 2, …), constants."""
    state = {name: np.asarray(w.detach().numpy(), dtype=np.float32) for name, w in model.state_dict().items()}
    made = GraphBuilder()
    hidden = "shared"
    for number in range(len(model.layers)):
        hidden = layer_of(made, state, f"layers.{number}", str(number), hidden)
    sizes, matrix, bias = _heads(state)
    flat = made.node("Reshape", [hidden, made.constant("flat", np.array([-1, WIDTH], dtype=np.int64))], "rows")
    scores = made.node(
        "Add",
        [made.node("MatMul", [flat, made.constant("heads.weight", matrix)], "heads"), made.constant("heads.bias", bias)],
        "heads.scores",
    )
    made.nodes.append(helper.make_node("Split", [scores, made.constant("heads.sizes", sizes)], list(TOKEN_HEADS), axis=-1))
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["length", int(size)])
        for name, size in zip(TOKEN_HEADS, sizes, strict=True)
    ]
    constants = {name: state[f"nested.{name}.weight"] for name in ("distance", "paragraph", "pair")}
    constants |= {f"{name}.{part}": state[f"{name}.{part}"] for name in NETWORKS for part in ("weight", "bias")}
    for name, values in constants.items():
        made.constant(f"{name}_constant", values)
        made.node("Identity", [f"{name}_constant"], name)
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, values.shape))
    inputs = [helper.make_tensor_value_info("shared", TensorProto.FLOAT, [1, "length", WIDTH])]
    graph = helper.make_graph(made.nodes, "claims", inputs, outputs, list(made.constants.values()))
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=10)


def _heads(state: dict[str, Floats]) -> tuple[Any, Floats, Floats]:
    """All heads as one matrix; the bias of pairs belongs to every word piece's role scores."""
    names = [f"nested.{name}" if name in NESTED_HEADS else name for name in TOKEN_HEADS]
    bias = [state[f"{n}.bias"] + (state["nested.pair.bias"] if n == "nested.role" else 0) for n in names]
    matrix = np.concatenate([state[f"{n}.weight"].T for n in names], axis=1)
    return np.array([len(b) for b in bias], dtype=np.int64), matrix, np.concatenate(bias).astype(np.float32)


def with_shared(path: Path) -> None:
    """Let the attribution weights give out the layer that the claim weights go on from."""
    made = onnx.load(path)
    if any(out.name == "shared" for out in made.graph.output):
        return
    made.graph.node.append(helper.make_node("Identity", [LAYER], ["shared"], name="shared"))
    made.graph.output.append(helper.make_tensor_value_info("shared", TensorProto.FLOAT, [1, "framed", WIDTH]))
    onnx.checker.check_model(made)
    path.write_bytes(made.SerializeToString(deterministic=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True, action="append", help="of several the mean is taken")
    parser.add_argument("--weights", type=Path, default=ATTRIBUTION, help="the attribution weights that it was trained on")
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    model = ClaimModel(trained(args.weights))
    states = [torch.load(path, weights_only=True) for path in args.checkpoint]
    mean = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    model.load_state_dict(mean, strict=False)
    with_shared(args.weights)
    made = graph_of(model.eval())
    onnx.checker.check_model(made)
    # Settled on what will run, rounding included.
    helper.set_model_props(made, {"decoder": json.dumps(UNSETTLED), "inputs": INPUTS.stored()})
    settled = settle(AttributionWeights(args.weights.read_bytes()), ClaimWeights(made.SerializeToString()))
    helper.set_model_props(made, {"decoder": json.dumps(settled), "inputs": INPUTS.stored()})
    args.out.write_bytes(made.SerializeToString(deterministic=True))
    print(f"{args.out}: {args.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
