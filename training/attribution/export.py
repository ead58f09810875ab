"""Checkpoint → the one weight file in the package: `python -m training.attribution.export --checkpoint FILE`.

Matrices and word vectors are stored as int8 with one scale a column, or a word; activations stay floats, so that the
same text gives the same bytes whatever it is read with.
"""

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from benchmarks.corpora import documents
from training.attribution.calibrate import settle
from training.attribution.data import held_out
from training.attribution.model import AttributionModel

OUT = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "inference" / "weights" / "attribution.onnx"
OUTPUTS = ["cue", "role", "as_token", "as_cue"]
_SMALLEST = 4096
"""Initializers with fewer values stay floats."""


def graph_of(model: AttributionModel) -> onnx.ModelProto:
    """The model as an ONNX graph over one window of any length, with its pair tables as further outputs."""
    model.eval()
    ids = torch.randint(1000, 2000, (1, 20))
    features = torch.ones(1, 20, 3, dtype=torch.long)
    length = torch.export.Dim("length", min=2, max=512)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.onnx"
        torch.onnx.export(
            model, (ids, features), str(path), input_names=["ids", "features"], output_names=OUTPUTS, dynamo=True,
            dynamic_shapes={"ids": {1: length}, "features": {1: length}}, external_data=False, optimize=True,
        )  # fmt: skip
        made = onnx.load(path)
    for name, table in model.tables().items():
        values = table.detach().numpy()
        made.graph.initializer.append(numpy_helper.from_array(values, f"{name}_table"))
        made.graph.node.append(helper.make_node("Identity", [f"{name}_table"], [name]))
        made.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, values.shape))
    return made


def quantised(made: onnx.ModelProto) -> onnx.ModelProto:
    """The same graph with its matrices and word vectors in int8."""
    graph = made.graph
    weights = {i.name: i for i in graph.initializer}
    nodes: list[onnx.NodeProto] = []
    stored: dict[str, str] = {}
    for node in graph.node:
        given = next((n for n in node.input if n in weights and np.prod(weights[n].dims) >= _SMALLEST), None)
        if given is None or node.op_type not in ("Gather", "MatMul", "Gemm"):
            nodes.append(node)
            continue
        values = numpy_helper.to_array(weights[given])
        if node.op_type == "Gather":
            if len(values) < 10_000:
                nodes.append(node)
                continue
            nodes += _word_vectors(graph, node, given, values)
        else:
            if given not in stored:
                stored[given] = _matrix(graph, nodes, given, values)
            node.input[list(node.input).index(given)] = stored[given]
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [i for i in graph.initializer if i.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    del graph.value_info[:]
    return made


def bared(made: onnx.ModelProto) -> onnx.ModelProto:
    """The same model without the traces of the machine and the folder it was exported in."""
    for part in (made, made.graph, *made.graph.node, *made.graph.input, *made.graph.output, *made.graph.initializer):
        part.doc_string = ""
        del part.metadata_props[:]
    return made


def _scaled(values: npt.NDArray[np.float32], axis: int) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True) / 127, 1e-8).astype(np.float32)
    return np.round(values / scale).astype(np.int8), scale


def _matrix(graph: onnx.GraphProto, nodes: list[onnx.NodeProto], name: str, values: npt.NDArray[np.float32]) -> str:
    small, scale = _scaled(values, 0)
    graph.initializer.append(numpy_helper.from_array(small, f"{name}_int8"))
    graph.initializer.append(numpy_helper.from_array(scale[0], f"{name}_scale"))
    nodes.append(helper.make_node("DequantizeLinear", [f"{name}_int8", f"{name}_scale"], [f"{name}_float"], axis=1))
    return f"{name}_float"


def _word_vectors(
    graph: onnx.GraphProto, node: onnx.NodeProto, name: str, values: npt.NDArray[np.float32]
) -> list[onnx.NodeProto]:
    """Only the rows that a text needs become floats."""
    small, scale = _scaled(values, 1)
    graph.initializer.append(numpy_helper.from_array(small, f"{name}_int8"))
    graph.initializer.append(numpy_helper.from_array(scale, f"{name}_scale"))
    index, out = node.input[1], node.output[0]
    return [
        helper.make_node("Gather", [f"{name}_int8", index], [f"{out}_int8"], axis=0),
        helper.make_node("Gather", [f"{name}_scale", index], [f"{out}_scale"], axis=0),
        helper.make_node("Cast", [f"{out}_int8"], [f"{out}_cast"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{out}_cast", f"{out}_scale"], [out]),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    model = AttributionModel()
    model.load_state_dict(torch.load(args.checkpoint, weights_only=True)["model"])
    settled: dict[str, Any] = settle(model, [d for d in documents("polnear", "train.jsonl") if held_out(d)])
    made = bared(quantised(graph_of(model)))
    helper.set_model_props(made, {"decoder": json.dumps(settled)})
    made.producer_name, made.producer_version = "onrecord", ""
    onnx.checker.check_model(made)
    args.out.write_bytes(made.SerializeToString(deterministic=True))
    print(f"{args.out}: {args.out.stat().st_size:,} bytes, {settled}")


if __name__ == "__main__":
    main()
