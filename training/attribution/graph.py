"""The model as an ONNX graph over one window of any length, built by hand from the operators that run fastest on a CPU.

Matrices are int8, with one scale a column; what they are multiplied with is rounded to 8 bits as it comes, with one
scale a window. A window never shares a run with another, so that its scale, and all that follows, is its own.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.attribution.encoder import EPSILON, HEADS, LAYERS, WIDTH
from training.attribution.model import AttributionModel

MICROSOFT = "com.microsoft"
LARGEST = 63
"""Of a stored weight: seven bits, since processors without VNNI add two products in sixteen bits."""
HEADS_ON_TOP = ("cue", "role", "as_token", "as_cue")
Floats = npt.NDArray[np.float32]


@dataclass(slots=True)
class GraphBuilder:
    """Nodes and constants, each named once."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: dict[str, onnx.TensorProto] = field(default_factory=dict)

    def constant(self, name: str, values: npt.ArrayLike) -> str:
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.array(values, order="C"), name)
        return name

    def node(self, kind: str, inputs: list[str], out: str, domain: str = "", outputs: int = 1, **attributes: Any) -> str:
        names = [out] if outputs == 1 else [f"{out}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, name=out, **attributes))
        return names[0]

    def product(self, hidden: str, name: str, weight: Floats, bias: Floats) -> str:
        """`hidden @ weight + bias`, in 8 bits; `weight` is (in, out)."""
        small, scale = rounded(weight, 0, LARGEST)
        inputs = [hidden, self.constant(f"{name}.int8", small), self.constant(f"{name}.scale", scale[0]), ""]
        inputs.append(self.constant(f"{name}.bias", bias))
        return self.node("DynamicQuantizeMatMul", inputs, name, MICROSOFT)


def rounded(values: Floats, axis: int, largest: int) -> tuple[npt.NDArray[np.int8], Floats]:
    """Whole numbers up to `largest` and the scale to multiply them with, along an axis."""
    scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True) / largest, 1e-8).astype(np.float32)
    return np.round(values / scale).astype(np.int8), scale


def graph_of(model: AttributionModel) -> onnx.ModelProto:
    """Inputs `ids` (1, n) and `features` (1, n, kinds); outputs: the heads' scores (n, …), and constants to score pairs."""
    weights = {name: np.asarray(w.detach().numpy(), dtype=np.float32) for name, w in model.state_dict().items()}
    made = GraphBuilder()
    hidden = _embedded(made, weights)
    for layer in range(LAYERS):
        hidden = layer_of(made, weights, f"encoder.layers.{layer}", str(layer), hidden)
    _heads(made, weights, hidden)
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["length", len(weights[f"{name}.bias"])])
        for name in HEADS_ON_TOP
    ]
    for name, table in model.tables().items():
        made.constant(f"{name}_table", table.detach().numpy())
        made.node("Identity", [f"{name}_table"], name)
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, table.shape))
    kinds = len(model.encoder.features)
    inputs = [
        helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "length"]),
        helper.make_tensor_value_info("features", TensorProto.INT64, [1, "length", kinds]),
    ]
    graph = helper.make_graph(made.nodes, "attribution", inputs, outputs, list(made.constants.values()))
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=10)


def _embedded(made: GraphBuilder, weights: dict[str, Floats]) -> str:
    """Only the rows of the word vectors that a text needs become floats."""
    small, scale = rounded(weights["encoder.words.weight"], 1, 127)
    rows = made.node("Gather", [made.constant("words.int8", small), "ids"], "words.rows")
    scales = made.node("Gather", [made.constant("words.scale", scale), "ids"], "words.scales")
    words = made.node("Mul", [made.node("Cast", [rows], "words.floats", to=TensorProto.FLOAT), scales], "words")
    # The one segment there is stands at every place.
    places = made.constant("places", weights["encoder.positions.weight"] + weights["encoder.segment"])
    length = made.node("Shape", ["ids"], "length", start=1)
    zero = made.constant("zero", np.array([0], dtype=np.int64))
    here = made.node("Slice", [places, zero, length], "places.here")
    hidden = made.node("Add", [words, here], "embedded")
    for i in range(sum(name.startswith("encoder.features.") for name in weights)):
        column = made.node(
            "Gather", ["features", made.constant(f"kind.{i}", np.array(i, dtype=np.int64))], f"feature.{i}", axis=2
        )
        table = made.constant(f"feature.{i}.table", weights[f"encoder.features.{i}.weight"])
        hidden = made.node("Add", [hidden, made.node("Gather", [table, column], f"feature.{i}.rows")], f"embedded.{i}")
    norm = [made.constant(f"norm.{kind}", weights[f"encoder.norm.{kind}"]) for kind in ("weight", "bias")]
    return made.node("LayerNormalization", [hidden, *norm], "normed", axis=-1, epsilon=EPSILON)


def layer_of(made: GraphBuilder, weights: dict[str, Floats], prefix: str, number: str, hidden: str) -> str:
    """One layer of an encoder, whose weights begin with `prefix` and whose nodes with `number`; the node of its output."""

    def given(part: str, kind: str) -> Floats:
        return weights[f"{prefix}.{part}.{kind}"]

    def product(inputs: str, part: str) -> str:
        return made.product(inputs, f"{number}.{part}", given(part, "weight").T, given(part, "bias"))

    def normed(skipped: str, added: str, norm: str) -> str:
        """Two operators: the fused SkipLayerNormalization is three times slower on a CPU (onnxruntime 1.32)."""
        both = made.node("Add", [skipped, added], f"{number}.{norm}.sum")
        constants = [made.constant(f"{number}.{norm}.{kind}", given(norm, kind)) for kind in ("weight", "bias")]
        return made.node("LayerNormalization", [both, *constants], f"{number}.{norm}", axis=-1, epsilon=EPSILON)

    three = ("query", "key", "value")
    matrix = np.concatenate([given(part, "weight").T for part in three], axis=1)
    together = made.product(hidden, f"{number}.qkv", matrix, np.concatenate([given(part, "bias") for part in three]))
    parts = [f"{number}.split_{i}" for i in range(3)]
    made.node("Split", [together], f"{number}.split", outputs=3, axis=-1, num_outputs=3)
    mixed = made.node("MultiHeadAttention", parts, f"{number}.mixed", MICROSOFT, num_heads=HEADS)
    hidden = normed(hidden, product(mixed, "attended"), "attended_norm")
    inner = made.node("Gelu", [product(hidden, "inner")], f"{number}.gelu")
    return normed(hidden, product(inner, "outer"), "outer_norm")


def _heads(made: GraphBuilder, weights: dict[str, Floats], hidden: str) -> None:
    """Small, and what is decided rests on them: in floats."""
    matrix = np.concatenate([weights[f"{name}.weight"].T for name in HEADS_ON_TOP], axis=1)
    # The bias of pairs belongs to every token's role scores.
    bias = [weights[f"{name}.bias"] + (weights["pair.bias"] if name == "role" else 0) for name in HEADS_ON_TOP]
    sizes = np.array([len(b) for b in bias], dtype=np.int64)
    flat = made.node("Reshape", [hidden, made.constant("flat", np.array([-1, WIDTH], dtype=np.int64))], "rows")
    scores = made.node(
        "Add",
        [
            made.node("MatMul", [flat, made.constant("heads.weight", matrix)], "heads"),
            made.constant("heads.bias", np.concatenate(bias).astype(np.float32)),
        ],
        "heads.scores",
    )
    made.nodes.append(helper.make_node("Split", [scores, made.constant("heads.sizes", sizes)], list(HEADS_ON_TOP), axis=-1))
