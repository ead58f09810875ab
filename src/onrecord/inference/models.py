"""All weights of the package, loaded once, in one place."""

import functools
import json
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from typing import TypeVar

from onrecord.errors import WeightsError
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.claims import ClaimWeights
from onrecord.inference.network import SourceWeights
from onrecord.vocabulary.lexicon import digest
from onrecord.vocabulary.names import ListName

FILES = {"attribution": "attribution.onnx", "sources": "sources.npz", "claims": "claims.onnx"}
LISTS = "lists.json"
"""The digest of the word lists that each network saw in training; written by `python -m training.lists`."""
SEEN: dict[str, tuple[ListName, ...]] = {
    "ranker": ("camps", "person_nouns_female", "person_nouns_male", "plurals", "prepositions", "same_thing"),
    "kinds": (
        "document_nouns", "group_nouns", "kept_back", "organization_nouns", "outlet_names", "outlet_nouns", "party_and_nation",
        "person_nouns", "person_nouns_female", "person_nouns_male", "plurals", "quantifiers", "speech_verbs", "unnamed_nouns",
    ),
    "stance": (
        "negations", "stance_asks", "stance_denies", "stance_doubts", "stance_expects", "stance_intends", "stance_knowledge",
        "stance_no_information",
    ),
}  # fmt: skip
"""The word lists whose words are features of a network: a word more or less shifts what it was trained on."""
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


def loaded(name: str, read: Callable[[bytes], _Weights]) -> _Weights:
    """The weights of one file of the package. Raises WeightsError where it is missing or damaged."""
    file = FILES.get(name, name)
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


def check_lists() -> None:
    """Raises WeightsError where a word list is not the one that a network was trained with."""
    known: dict[str, str] = loaded(LISTS, json.loads)
    for network, names in SEEN.items():
        if known.get(network) != digest(*names):
            raise WeightsError(
                f"a word list that the network {network!r} sees has changed since it was trained ({', '.join(names)}): "
                "train again, or choose another list"
            )


_loading = threading.Lock()


def models() -> Models:
    """The weights in the package, loaded once, whichever thread asks first. Raises WeightsError."""
    with _loading:
        return _models()


@functools.cache
def _models() -> Models:
    check_lists()
    return Models(
        loaded("attribution", AttributionWeights), loaded("sources", SourceWeights.from_bytes), loaded("claims", ClaimWeights)
    )


def load_in_background() -> None:
    """Begin to load the weights, while the first article is being read. Errors wait for `models`."""

    def load() -> None:
        with suppress(WeightsError):
            models()

    threading.Thread(target=load).start()
