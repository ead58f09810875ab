"""Heads → further outputs of the attribution weights: `python -m training.sources.export --head entity=FILE --head source_kind=FILE`.

The encoder and the other heads stay as they are, to the bit.
"""  # noqa: E501

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from training.attribution.encoder import WIDTH
from training.attribution.export import OUT
from training.sources.hidden import LAYERS


def with_head(made: onnx.ModelProto, name: str, head: dict[str, torch.Tensor]) -> onnx.ModelProto:
    """The graph with one more output (n, answers); one of that name that it already has is replaced."""
    graph = made.graph
    for kept in (graph.node, graph.initializer, graph.output):
        for item in [i for i in kept if i.name == name or i.name.startswith(f"{name}.")]:
            kept.remove(item)
    constants = {f"{name}.{key}": np.ascontiguousarray(value.numpy().T) for key, value in head.items()}
    constants[f"{name}.flat"] = np.array([-1, WIDTH * len(LAYERS)], dtype=np.int64)
    graph.initializer.extend(numpy_helper.from_array(value, key) for key, value in constants.items())

    def node(kind: str, inputs: list[str], out: str, **given: Any) -> str:
        graph.node.append(helper.make_node(kind, inputs, [out], name=out, **given))
        return out

    layers = node("Concat", list(LAYERS), f"{name}.layers", axis=-1)
    rows = node("Reshape", [layers, f"{name}.flat"], f"{name}.rows")
    inner = node("Gemm", [rows, f"{name}.inner.weight", f"{name}.inner.bias"], f"{name}.inner")
    node("Gemm", [node("Gelu", [inner], f"{name}.gelu"), f"{name}.outer.weight", f"{name}.outer.bias"], name)
    kinds = len(head["outer.bias"])
    graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["length", kinds]))
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--head", action="append", required=True, metavar="NAME=CHECKPOINT")
    parser.add_argument("--out", type=Path, default=OUT, help="the weights to add it to")
    args = parser.parse_args()
    made = onnx.load(args.out)
    for given in args.head:
        name, _, checkpoint = given.partition("=")
        made = with_head(made, name, torch.load(checkpoint, weights_only=True))
    onnx.checker.check_model(made)
    args.out.write_bytes(made.SerializeToString(deterministic=True))
    print(f"{args.out}: {args.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
