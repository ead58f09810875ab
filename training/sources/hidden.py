"""What the encoder in the weight file thinks of a text: the outputs of some of its layers, before any head."""

import functools
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper

from onrecord.inference.attribution import window_feed
from onrecord.inference.tagging import FloatArray
from onrecord.inference.windows import owners, windows
from onrecord.inference.wordpieces import WordPieces, word_pieces
from onrecord.text.document import Document
from training.attribution.encoder import WIDTH

LAYERS = ("1.outer_norm", "3.outer_norm", "5.outer_norm")
"""Nodes of the graph: the second, fourth and sixth layer. Early layers tell best what kind of thing a noun names."""


@functools.cache
def _session(weights: Path) -> ort.InferenceSession:
    made = onnx.load(weights)
    for name in LAYERS:
        made.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "length", WIDTH]))
    options = ort.SessionOptions()
    options.log_severity_level = 4
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return ort.InferenceSession(made.SerializeToString(), options)


def hidden(text: str, weights: Path) -> tuple[WordPieces, FloatArray]:
    """The word pieces of a text, and for each the layers side by side: (n, 3 x 384)."""
    pieces = word_pieces(Document(text))
    cut = windows(len(pieces))
    read = []
    for window in cut:
        feed = window_feed(pieces.ids[window.start : window.end], pieces.features[window.start : window.end])
        read.append(np.concatenate([out[0, 1:-1] for out in _session(weights).run(list(LAYERS), feed)], axis=1))
    owner = owners(len(pieces), cut)
    rows = [read[w][i - cut[w].start] for i, w in enumerate(owner)]
    return pieces, np.stack(rows) if rows else np.zeros((0, WIDTH * len(LAYERS)), dtype=np.float32)
