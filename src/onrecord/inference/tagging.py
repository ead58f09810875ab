"""Best label sequences under the BIOES scheme (begin, inside, end, single, outside).

Label 0 is outside; type k has the labels 1 + 4k … 4 + 4k for begin, inside, end, single.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]
IntArray = npt.NDArray[np.int64]

BEGIN, INSIDE, END, SINGLE = range(4)


_ONE_THREAD = 250_000
"""Multiplications up to which OpenBLAS works on one thread: more threads cost more than such small products take."""


def product(rows: FloatArray, matrix: FloatArray) -> FloatArray:
    """`rows @ matrix`, (n, k) and (k, m), in blocks of rows that one thread computes."""
    block = max(_ONE_THREAD // matrix.size, 1)
    if len(rows) <= block:
        whole: FloatArray = rows @ matrix
        return whole
    out = np.empty((len(rows), matrix.shape[1]), dtype=np.float32)
    for start in range(0, len(rows), block):
        np.matmul(rows[start : start + block], matrix, out=out[start : start + block])
    return out


def log_softmax(scores: FloatArray) -> FloatArray:
    """Log chances of the labels of each row."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    out: FloatArray = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return out


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


HOPELESS, APART = -5.0, 5
"""No span goes through this many tokens in a row that each score so much less as a part of one than outside."""


def best_labels(scores: Sequence[FloatArray]) -> list[IntArray]:
    """Viterbi: the well-formed label sequence with the highest sum of scores, for each of several sequences.

    `scores` has for each of them an array (tokens, labels); the answer an array (tokens). Stretches that are outside beyond
    doubt part a sequence into short ones, and all of those are solved side by side.
    """
    out = [np.zeros(len(each), dtype=np.int64) for each in scores]
    runs = [(row, start, end) for row, each in enumerate(scores) for start, end in _stretches(each)]
    runs.sort(key=lambda run: run[2] - run[1])
    for first in range(0, len(runs), _TOGETHER):
        group = runs[first : first + _TOGETHER]
        stacked = np.full((len(group), group[-1][2] - group[-1][1], scores[0].shape[1]), NEVER, dtype=np.float64)
        stacked[:, :, 0] = 0
        for i, (row, start, end) in enumerate(group):
            stacked[i, : end - start] = scores[row][start:end]
        for (row, start, end), labels in zip(group, _viterbi(stacked), strict=True):
            out[row][start:end] = labels[: end - start]
    return out


_TOGETHER = 32
"""Stretches solved side by side: of like length, so that little is computed in vain."""
NEVER = -1e4
"""Score of a label that is out of the question."""


def _stretches(scores: FloatArray) -> list[tuple[int, int]]:
    """(start, end) of the stretches of one sequence between which at least APART tokens are hopeless."""
    # One label's column after the other: many times as fast as the largest of each row.
    best = functools.reduce(np.maximum, scores.T[1:])
    positions = np.flatnonzero(best - scores[:, 0] > HOPELESS)
    if not len(positions):
        return []
    breaks = np.flatnonzero(np.diff(positions) > APART)
    starts, ends = positions[np.r_[0, breaks + 1]], positions[np.r_[breaks, len(positions) - 1]] + 1
    # A span may begin or end with a token or two that are not.
    starts, ends = np.maximum(starts - 2, 0), np.minimum(ends + 2, len(scores))
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


def _viterbi(scores: npt.NDArray[np.float64]) -> IntArray:
    """As `best_labels`, whatever the scores, for sequences of one length: (sequences, tokens, labels) → (sequences, tokens).

    Per token and type only the best place where a span may have begun is kept: with the inside scores summed up beforehand,
    one maximum holds it.
    """
    sequences, tokens, labels = scores.shape
    kinds = (labels - 1) // 4
    out = np.zeros((sequences, tokens), dtype=np.int64)
    by_token = scores.transpose(1, 0, 2)
    inside = np.cumsum(by_token[:, :, 1 + INSIDE :: 4], axis=0)
    begins = by_token[:, :, 1 + BEGIN :: 4] - inside
    ends = by_token[:, :, 1 + END :: 4].copy()
    ends[1:] += inside[:-1]
    # One column each: outside, a single of each type, the end of a span of each type.
    short = by_token[:, :, [0, *range(1 + SINGLE, labels, 4)]]
    choices = np.zeros((tokens, sequences), dtype=np.int64)
    begun_at = np.zeros((tokens, sequences, kinds), dtype=np.int64)
    options = np.empty((sequences, 1 + 2 * kinds))
    best = np.zeros((sequences, 1))
    begun = np.full((sequences, kinds), -np.inf)
    place = np.zeros((sequences, kinds), dtype=np.int64)
    for t in range(tokens):
        begun_at[t] = place
        np.add(short[t], best, out=options[:, : 1 + kinds])
        np.add(begun, ends[t], out=options[:, 1 + kinds :])
        opened = begins[t] + best
        better = opened > begun
        place[better] = t
        np.maximum(begun, opened, out=begun)
        options.argmax(axis=1, out=choices[t])
        best = options.max(axis=1, keepdims=True)
    for i in range(sequences):
        _trace(choices[:, i].tolist(), begun_at[:, i], kinds, out[i])
    return out


def _trace(choices: list[int], begun_at: IntArray, kinds: int, out: IntArray) -> None:
    """Write the labels of one sequence, from its last token back."""
    t = len(choices) - 1
    while t >= 0:
        choice = choices[t]
        if choice > kinds:
            kind = choice - 1 - kinds
            first, start = 1 + 4 * kind, int(begun_at[t, kind])
            out[start], out[start + 1 : t], out[t] = first + BEGIN, first + INSIDE, first + END
            t = start
        elif choice:
            out[t] = 1 + 4 * (choice - 1) + SINGLE
        t -= 1
