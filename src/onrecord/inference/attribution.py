"""The ONNX session of the attribution extractor: word pieces → scores, each window on a thread of its own.

A window is never padded and never shares a run with another: what its 8-bit products are scaled by is its own, and what
is found in a text does not depend on what else is read with it (promise 2).
"""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import Any

import numpy as np
import onnxruntime as ort

from onrecord.inference.decoding import Bias, Candidate, PairTables, candidates
from onrecord.inference.reading import ArticleReading, Outputs, Reading, Vectors, read_windows
from onrecord.inference.selection import Selection, select
from onrecord.inference.tagging import IntArray
from onrecord.inference.windows import Window, windows
from onrecord.inference.wordpieces import CLS, SEP, WordPieces

_TAGS = ["cue", "role", "as_token", "as_cue"]
_FURTHER = ["entity", "source_kind", "shared"]
_WIDE = ["as_token", "as_cue", "shared"]
_TABLES = ["distance", "paragraph", "pair"]


class AttributionWeights:
    """The weight file, loaded. Any exception means that it is damaged: `onrecord.inference.models` says so in one line."""

    def __init__(self, data: bytes, threads: int | None = None) -> None:
        self._threads = ThreadPoolExecutor(threads or os.cpu_count() or 1, thread_name_prefix="onrecord-window")
        self.hash = "sha256:" + sha256(data).hexdigest()
        self._session = ort.InferenceSession(data, session_options(), providers=["CPUExecutionProvider"])
        settled: dict[str, Any] = json.loads(self._session.get_modelmeta().custom_metadata_map["decoder"])
        self._bias = Bias(**settled["bias"])
        self._selection = Selection(
            tuple(settled["weights"]), settled["sure"], settled["possible"], tuple((x, y) for x, y in settled["curve"])
        )
        self.tables = PairTables(
            *self._session.run(_TABLES, window_feed(np.array([], dtype=np.int64), np.zeros((0, 3), dtype=np.int64)))
        )

    def read(self, pieces: WordPieces) -> ArticleReading:
        """One encoder pass over a whole text, window by window."""
        return ArticleReading(pieces, *self._outputs(pieces, [*_TAGS, *_FURTHER]), self._threads)

    def tags(self, pieces: WordPieces) -> Reading:
        """The same without what further stages ask: freshly trained weights do not give that out yet."""
        cut, narrow, vectors, _ = self._outputs(pieces, _TAGS)
        return Reading(pieces, cut, narrow, vectors)

    def _outputs(self, pieces: WordPieces, names: list[str]) -> tuple[list[Window], list[Outputs], Vectors, list[bool]]:
        cut = windows(len(pieces))

        def read(number: int) -> Outputs:
            window = cut[number]
            feed = window_feed(pieces.ids[window.start : window.end], pieces.features[window.start : window.end])
            out = dict(zip(names, self._session.run(names, feed), strict=True))
            return {name: value if name == "shared" else value[1:-1] for name, value in out.items()}

        wide = [name for name in _WIDE if name in names]
        return cut, *read_windows(len(cut), read, self._threads, wide, self._bias.cue)

    def attributions(self, reading: Reading) -> list[tuple[Candidate, float]]:
        """The attributions of a text, as ranges of word pieces, with their confidence."""
        return select(reading, candidates(reading, self.tables, self._bias), self._selection)


def session_options() -> ort.SessionOptions:
    """How every session of the package runs."""
    options = ort.SessionOptions()
    # One thread a window and windows side by side: faster than all threads on one window.
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    # The graph is written in the operators that are to run: what would be rewritten here costs time at every start.
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return options


def window_feed(ids: IntArray, features: IntArray) -> dict[str, IntArray]:
    """A window between its two frame tokens; feature 0 is theirs alone."""
    framed = np.concatenate([[CLS], ids, [SEP]]).astype(np.int64)
    around = np.zeros((len(framed), features.shape[1]), dtype=np.int64)
    around[1:-1] = features + 1
    return {"ids": framed[None], "features": around[None]}
