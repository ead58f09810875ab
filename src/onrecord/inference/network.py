"""A network with one hidden layer, in NumPy: what ranks holders and tells their kinds."""

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

import numpy as np

from onrecord.inference.features import Inputs
from onrecord.inference.tagging import FloatArray, product

PARTS = ("inner", "inner_bias", "outer", "outer_bias")


@dataclass(frozen=True, slots=True)
class Linear:
    """`weight` (features, answers) and what is added."""

    weight: FloatArray
    bias: FloatArray

    def __call__(self, features: FloatArray) -> FloatArray:
        """(…, features) → (…, answers)"""
        out: FloatArray = features @ self.weight + self.bias
        return out


@dataclass(frozen=True, slots=True)
class Network:
    """`inner` (features, width), `outer` (width, answers), and what is added to each."""

    inner: FloatArray
    inner_bias: FloatArray
    outer: FloatArray
    outer_bias: FloatArray

    def scores(self, features: FloatArray) -> FloatArray:
        """(…, features) → (…, answers)"""
        if features.ndim == 2:
            return product(np.maximum(product(features, self.inner) + self.inner_bias, 0), self.outer) + self.outer_bias
        out: FloatArray = np.maximum(features @ self.inner + self.inner_bias, 0) @ self.outer + self.outer_bias
        return out


@dataclass(frozen=True, slots=True)
class SourceWeights:
    """The weight file of the source stage."""

    hash: str
    ranker: Network
    kinds: Network
    inputs: tuple[Inputs, Inputs]
    """What the two were trained with."""

    @classmethod
    def from_bytes(cls, data: bytes) -> "SourceWeights":
        """From the bytes of the file. Raises WeightsError for a changed word list; any other exception means a damaged file."""
        stored = np.load(BytesIO(data), allow_pickle=False)
        ranker, kinds = (Network(*(stored[f"{name}.{part}"] for part in PARTS)) for name in ("ranker", "kinds"))
        inputs = Inputs.trained(str(stored["ranker.inputs"])), Inputs.trained(str(stored["kinds.inputs"]))
        return cls("sha256:" + sha256(data).hexdigest(), ranker, kinds, inputs)
