"""Best label sequences under the BIOES scheme (begin, inside, end, single, outside).

Label 0 is outside; type k has the labels 1 + 4k … 4 + 4k for begin, inside, end, single.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]
IntArray = npt.NDArray[np.int64]

BEGIN, INSIDE, END, SINGLE = range(4)


def label_count(types: int) -> int:
    """Labels that `types` kinds of span need."""
    return 1 + 4 * types


def encode(spans: Sequence[tuple[int, int, int]], count: int) -> IntArray:
    """Labels of `count` tokens from spans `(start, end, type)`; a later span never overwrites an earlier one."""
    labels = np.zeros(count, dtype=np.int64)
    for start, end, kind in spans:
        if start >= end or labels[start:end].any():
            continue
        first = 1 + 4 * kind
        if end - start == 1:
            labels[start] = first + SINGLE
        else:
            labels[start] = first + BEGIN
            labels[start + 1 : end - 1] = first + INSIDE
            labels[end - 1] = first + END
    return labels


@dataclass(frozen=True, slots=True)
class Tagged:
    """A span of tokens `[start, end)` of one type."""

    start: int
    end: int
    kind: int


def spans_of(labels: IntArray) -> list[Tagged]:
    """Spans of a well-formed label sequence."""
    found: list[Tagged] = []
    start = 0
    for position in np.flatnonzero(labels):
        kind, place = divmod(int(labels[position]) - 1, 4)
        if place in (BEGIN, SINGLE):
            start = int(position)
        if place in (END, SINGLE):
            found.append(Tagged(start, int(position) + 1, kind))
    return found


def best_labels(scores: FloatArray) -> IntArray:
    """Viterbi: the well-formed label sequence with the highest sum of scores, for each of a stack of sequences.

    `scores` has shape (sequences, tokens, labels); the answer (sequences, tokens). Ties go to the lower label.
    """
    sequences, tokens, labels = scores.shape
    if tokens == 0:
        return np.zeros((sequences, 0), dtype=np.int64)
    kinds = (labels - 1) // 4
    free = np.array([0] + [1 + 4 * k + p for k in range(kinds) for p in (END, SINGLE)])
    opening = np.array([0] + [1 + 4 * k + p for k in range(kinds) for p in (BEGIN, SINGLE)])
    back = np.zeros((tokens, sequences, labels), dtype=np.int8)
    best = np.full((sequences, labels), -np.inf, dtype=np.float32)
    best[:, opening] = scores[:, 0, opening]
    rows = np.arange(sequences)
    for t in range(1, tokens):
        came = free[np.argmax(best[:, free], axis=1)]
        step = np.repeat(best[rows, came][:, None], labels, axis=1)
        back[t] = came[:, None]
        for k in range(kinds):
            begin, inside, end = 1 + 4 * k, 2 + 4 * k, 3 + 4 * k
            longer = best[:, inside] > best[:, begin]
            within = np.where(longer, best[:, inside], best[:, begin])
            for label in (inside, end):
                step[:, label] = within
                back[t, :, label] = np.where(longer, inside, begin)
        best = step + scores[:, t]
    out = np.zeros((sequences, tokens), dtype=np.int64)
    out[:, -1] = free[np.argmax(best[:, free], axis=1)]
    for t in range(tokens - 1, 0, -1):
        out[:, t - 1] = back[t, rows, out[:, t]]
    return out
