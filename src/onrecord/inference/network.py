"""A network with one hidden layer, in NumPy: what ranks holders and tells their kinds."""

import functools
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from io import BytesIO

import numpy as np

from onrecord.errors import WeightsError
from onrecord.inference.tagging import FloatArray

WEIGHTS = "sources.npz"
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
        out: FloatArray = np.maximum(features @ self.inner + self.inner_bias, 0) @ self.outer + self.outer_bias
        return out


@dataclass(frozen=True, slots=True)
class SourceWeights:
    """The weight file of the source stage."""

    hash: str
    ranker: Network
    kinds: Network


@functools.cache
def source_weights() -> SourceWeights:
    """The weights in the package, loaded once. Raises WeightsError where they are missing or damaged."""
    try:
        data = files("onrecord.inference.weights").joinpath(WEIGHTS).read_bytes()
        stored = np.load(BytesIO(data), allow_pickle=False)
        ranker, kinds = (Network(*(stored[f"{name}.{part}"] for part in PARTS)) for name in ("ranker", "kinds"))
    except OSError:
        raise WeightsError(f"{WEIGHTS} is missing from the package: install onrecord again, or run `make train`") from None
    except Exception as problem:
        raise WeightsError(f"{WEIGHTS} in the package is damaged ({type(problem).__name__}): install onrecord again") from None
    return SourceWeights("sha256:" + sha256(data).hexdigest(), ranker, kinds)
