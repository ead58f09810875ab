"""All weights of the package, loaded once, in one place."""

import functools
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from typing import TypeVar

from onrecord.errors import WeightsError
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.claims import ClaimWeights
from onrecord.inference.features import Inputs
from onrecord.inference.network import SourceWeights

FILES = {"attribution": "attribution.onnx", "sources": "sources.npz", "claims": "claims.onnx"}
_Weights = TypeVar("_Weights")


@dataclass(frozen=True, slots=True)
class Models:
    """What the stages ask: the encoder with the heads of attributions, the networks of sources, the heads of claims."""

    attribution: AttributionWeights
    sources: SourceWeights
    claims: ClaimWeights

    @property
    def hashes(self) -> dict[str, str]:
        """The hash of each weight file, as a record names them."""
        return {"attribution": self.attribution.hash, "sources": self.sources.hash, "claims": self.claims.hash}

    def check(self, *given: Inputs) -> None:
        """Raises WeightsError unless each network was trained with the inputs that it is given."""
        trained = {inputs.network: inputs for inputs in (*self.sources.inputs, self.claims.inputs)}
        for inputs in given:
            inputs.check(trained[inputs.network])


def loaded(name: str, read: Callable[[bytes], _Weights]) -> _Weights:
    """The weights of one file of the package. Raises WeightsError if it is missing, damaged, or made with other word lists."""
    file = FILES[name]
    try:
        data = files("onrecord.inference.weights").joinpath(file).read_bytes()
    except OSError:
        raise WeightsError(f"{file} is missing from the package: install onrecord again") from None
    try:
        return read(data)
    except WeightsError:
        raise
    except Exception as problem:
        raise WeightsError(f"{file} in the package is damaged ({type(problem).__name__}): install onrecord again") from None


_loading = threading.Lock()


def models() -> Models:
    """The weights in the package, loaded once, whichever thread asks first. Raises WeightsError."""
    with _loading:
        return _models()


@functools.cache
def _models() -> Models:
    return Models(
        loaded("attribution", AttributionWeights), loaded("sources", SourceWeights.from_bytes), loaded("claims", ClaimWeights)
    )


def load_in_background() -> None:
    """Begin to load the weights, while the first article is being read. Errors wait for `models`."""

    def load() -> None:
        with suppress(WeightsError):
            models()

    threading.Thread(target=load).start()
