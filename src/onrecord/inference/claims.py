"""The ONNX session of the claim weights: what the encoder shares of a text → nested attributions, stance and certainty."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import erf, sqrt
from typing import Any, Final

import numpy as np
import onnxruntime as ort

from onrecord.inference.attribution import session_options
from onrecord.inference.decoding import Bias, Candidate, PairTables, candidates
from onrecord.inference.features import Inputs
from onrecord.inference.network import Linear
from onrecord.inference.reading import ArticleReading, Outputs, Reading, Vectors, read_windows
from onrecord.inference.selection import logistic
from onrecord.inference.tagging import FloatArray, IntArray, log_softmax

STANCES: Final = ("asserts", "denies", "doubts", "no_information", "expects", "intends", "asks")
"""The holder's attitude to the claim, in the order of the weights' scores."""
_WIDE = ["as_token", "as_cue", "source", "act", "content"]
_NARROW = ["weight", "certainty", "main", "voice", "heard"]
_OUTPUTS = ["cue", "role", *_WIDE, *_NARROW]
_TABLES = ["distance", "paragraph", "pair"]
_LINEAR = ["words", "stance", "sure"]
_MOST = 3.0
"""Certainty runs from −3 to 3."""


@dataclass(frozen=True, slots=True)
class Deciding:
    """What pooled scores are put through: `words` (words, pooled), `stance` (pooled, STANCES), `sure` (pooled + 1, 2); `voice`: weights of a
    logistic regression on the score of a sentence and the evidence beside it."""  # noqa: E501

    words: Linear
    stance: Linear
    sure: Linear
    voice: tuple[float, ...]


class ClaimReading:
    """What the claim weights see in a text: arrays have one row a word piece."""

    def __init__(self, article: ArticleReading, narrow: list[Outputs], vectors: Vectors, deciding: Deciding) -> None:
        self.nested = Reading(article.pieces, article.windows, narrow, vectors)
        self._weight, self._certainty, self._main, self._voice, self._heard = map(self.nested.merged, _NARROW)
        self._deciding = deciding

    def act(self, source: IntArray, cue: IntArray, content: IntArray, words: FloatArray) -> tuple[FloatArray, float, float]:
        """Chances of STANCES, and the certainty of the holder and of the author, for one attribution.

        Source, cue and content are numbers of word pieces, the first two may be empty; `words`: as in
        onrecord.find.claims.stance_features.
        """
        pooled = _softmax(self._weight[content, 0]) @ self.nested.rows("content", content) + self._deciding.words(words)
        if len(cue):
            pooled = pooled + self.nested.rows("act", cue).mean(axis=0)
        if len(source):
            pooled = pooled + self.nested.rows("source", source).mean(axis=0)
        pooled = _gelu(pooled)
        holder, author = self._deciding.sure(np.append(pooled, self._told(content)).astype(np.float32))
        return np.exp(log_softmax(self._deciding.stance(pooled)[None])[0]), _on_scale(holder), _on_scale(author)

    def told(self, content: IntArray) -> float:
        """How certain words by themselves make what they tell: the certainty of the word pieces that carry it."""
        return _on_scale(self._told(content))

    def _told(self, content: IntArray) -> float:
        return float(_softmax(self._main[content, 0]) @ self._certainty[content, 0])

    def certainty_at(self, piece: int) -> float:
        """The certainty of what one word piece, the first of a predicate, tells."""
        return _on_scale(float(self._certainty[piece, 0]))

    def own_voice(self, sentence: IntArray, evidence: Sequence[float]) -> float:
        """The chance that a sentence holds a claim in the author's own voice.

        `evidence` is as in onrecord.find.claims.author_voice.
        """
        return logistic(self._deciding.voice, (self.voice_score(sentence), *evidence))

    def voice_score(self, sentence: IntArray) -> float:
        """What the words by themselves say of whose voice a sentence is: the higher, the more the author's."""
        return float(_softmax(self._heard[sentence, 0]) @ self._voice[sentence, 0])


class ClaimWeights:
    """The weight file, loaded. Raises WeightsError for a changed word list; any other exception means a damaged file."""

    def __init__(self, data: bytes) -> None:
        self.hash = "sha256:" + sha256(data).hexdigest()
        self._session = ort.InferenceSession(data, session_options(), providers=["CPUExecutionProvider"])
        stored = self._session.get_modelmeta().custom_metadata_map
        settled: dict[str, Any] = json.loads(stored["decoder"])
        self.inputs = Inputs.trained(stored["inputs"])
        """What the network of stances was trained with, beside what the encoder says."""
        nothing = np.zeros((1, 0, self._session.get_inputs()[0].shape[2]), dtype=np.float32)
        names = [*_TABLES, *(f"{name}.{part}" for name in _LINEAR for part in ("weight", "bias"))]
        constants = dict(zip(names, self._session.run(names, {"shared": nothing}), strict=True))
        self._tables = PairTables(*(constants[name] for name in _TABLES))
        words, stance, sure = (Linear(constants[f"{name}.weight"].T, constants[f"{name}.bias"]) for name in _LINEAR)
        self._deciding = Deciding(words, stance, sure, tuple(settled["voice"]))
        self._bias = Bias(**settled["bias"])
        self.rating = tuple(settled["weights"])
        self.sure = float(settled["sure"])

    def read(self, article: ArticleReading) -> ClaimReading:
        """The upper layers over a text that the attribution weights have read."""

        def read(number: int) -> Outputs:
            found = self._session.run(_OUTPUTS, {"shared": article.shared(number)})
            return {name: out[1:-1] for name, out in zip(_OUTPUTS, found, strict=True)}

        count = len(article.windows)
        narrow, vectors, _ = read_windows(count, read, article.threads, _WIDE, self._bias.cue, article.alive)
        return ClaimReading(article, narrow, vectors, self._deciding)

    def nested(self, reading: ClaimReading, within: IntArray) -> list[Candidate]:
        """Candidates for attributions inside contents; `within`: for each word piece the number of its content, −1 outside."""
        return candidates(reading.nested, self._tables, self._bias, within)


def _softmax(scores: FloatArray) -> FloatArray:
    shifted = np.exp(scores - scores.max())
    out: FloatArray = shifted / shifted.sum()
    return out


def _gelu(values: FloatArray) -> FloatArray:
    out: FloatArray = values * np.array([0.5 * (1 + erf(v / sqrt(2))) for v in values.tolist()], dtype=np.float32)
    return out


def _on_scale(certainty: float) -> float:
    return float(np.clip(certainty, -_MOST, _MOST))
