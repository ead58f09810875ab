"""How much the last bits of the arithmetic decide: `python -m benchmarks.noise [SEED…]`, with the training environment.

Processors add in different orders, so that sums differ in their last bits. Here the scales of the 8-bit weights are changed by
a relative 2e-7, about as much, and PolNeAR dev is measured again.
"""

import sys
from importlib.resources import files

import numpy as np
import onnx
from onnx import numpy_helper

from benchmarks import attribution
from benchmarks.corpora import documents
from benchmarks.dev import flat, read
from onrecord.inference import models as module
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.models import FILES, Models, models

NOISE = 2e-7


def noisy(seed: int) -> AttributionWeights:
    """The attribution weights with noise on their scales."""
    graph = onnx.load_model_from_string(files("onrecord.inference.weights").joinpath(FILES["attribution"]).read_bytes())
    chance = np.random.default_rng(seed)
    for stored in graph.graph.initializer:
        if stored.data_type == onnx.TensorProto.FLOAT and stored.name.endswith("scale"):
            scale = numpy_helper.to_array(stored)
            changed = scale * (1 + NOISE * chance.standard_normal(scale.shape))
            stored.CopyFrom(numpy_helper.from_array(changed.astype(np.float32), stored.name))
    return AttributionWeights(graph.SerializeToString())


def main() -> None:
    own = models()
    for seed in map(int, sys.argv[1:] or ("1", "2", "3", "4")):
        changed = Models(noisy(seed), own.sources, own.claims)
        module._models = lambda changed=changed: changed  # type: ignore[assignment]
        scores = attribution.scores(flat(read(documents("polnear", "dev.jsonl"))))
        print(seed, "joint", scores["joint"]["f"], "exact", scores["exact_f1"], "token", scores["token_f1"], flush=True)


if __name__ == "__main__":
    main()
