"""Scores of word pieces → cues, each with its source and content, as ranges of word pieces."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from onrecord.inference.roles import distance_buckets, paragraph_buckets
from onrecord.inference.tagging import FloatArray, IntArray, Tagged, best_labels, spans_of
from onrecord.inference.windows import LENGTH, Window, owners
from onrecord.inference.wordpieces import WordPieces

SOURCE, CONTENT = 0, 1
REACH = LENGTH // 2
"""Word pieces beyond a cue's own window in which its source and content are still looked for."""
_CUES_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class WindowScores:
    """What the encoder's heads say of one window; one row a word piece."""

    cue: FloatArray
    """(n, 5) scores of the cue labels."""
    role: FloatArray
    """(n, 9) scores of the source and content labels, whatever the cue."""
    as_token: FloatArray
    """(n, d) projection as a token that may have a role."""
    as_cue: FloatArray
    """(n, d) projection as a token of a cue."""


@dataclass(frozen=True, slots=True)
class PairTables:
    """Constants that score a token against a cue."""

    distance: FloatArray
    paragraph: FloatArray
    pair: FloatArray
    """(9, d)."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """One attribution as ranges of word pieces, and `evidence`: what its confidence is computed from."""

    cue: tuple[int, int]
    source: list[tuple[int, int]]
    content: list[tuple[int, int]]
    evidence: tuple[float, ...]


class Reading:
    """The encoder's view of one whole text, put together from its windows."""

    def __init__(self, pieces: WordPieces, cut: list[Window], scores: list[WindowScores]) -> None:
        self.pieces = pieces
        self.windows = cut
        self.scores = scores
        self.owner = owners(len(pieces), cut)
        self.cue = self._merged([s.cue for s in scores])
        self.role = self._merged([s.role for s in scores])
        self.as_token = self._merged([s.as_token for s in scores])

    def _merged(self, parts: list[FloatArray]) -> FloatArray:
        """Each word piece's row from the window that sees most around it."""
        rows = [parts[w][i - self.windows[w].start] for i, w in enumerate(self.owner)]
        return np.stack(rows) if rows else np.zeros((0, parts[0].shape[1] if parts else 0), dtype=np.float32)

    def around(self, cue: Tagged) -> tuple[int, FloatArray, FloatArray, FloatArray]:
        """First word piece in reach of a cue; role scores and projections from there on; the cue's projection.

        The cue's own window speaks for all that it holds, its neighbours for what lies beyond.
        """
        w = self.owner[cue.start]
        window, own = self.windows[w], self.scores[w]
        start = max(0, window.start - REACH)
        end = min(len(self.pieces), window.end + REACH)
        role, as_token = self.role[start:end].copy(), self.as_token[start:end].copy()
        role[window.start - start : window.end - start] = own.role
        as_token[window.start - start : window.end - start] = own.as_token
        inside = own.as_cue[cue.start - window.start : cue.end - window.start]
        return start, role, as_token, inside.mean(axis=0)


def role_scores(reading: Reading, tables: PairTables, cue: Tagged) -> tuple[int, FloatArray]:
    """First word piece in reach of the cue, and from there on the scores of the source and content labels."""
    start, role, as_token, cue_vector = reading.around(cue)
    positions = np.arange(start, start + len(role), dtype=np.int64)
    near = tables.distance[distance_buckets(positions, cue.start, cue.end)]
    paragraphs = reading.pieces.paragraphs[start : start + len(role)]
    apart = tables.paragraph[paragraph_buckets(paragraphs, int(reading.pieces.paragraphs[cue.start]))]
    mixed = np.maximum(as_token + cue_vector + near + apart, 0)
    # A cue's own words are neither its source nor its content.
    scores: FloatArray = role + mixed @ tables.pair.T
    scores[cue.start - start : cue.end - start, 1:] = -1e4
    return start, scores


def decode(reading: Reading, tables: PairTables, cue_bias: float) -> Iterator[Pieces]:
    """All attributions of a text, by where their cue stands. `cue_bias` is added to every label that is part of a cue."""
    if not len(reading.pieces):
        return
    biased = reading.cue.copy()
    biased[:, 1:] += cue_bias
    cues = spans_of(best_labels(biased[None])[0])
    cue_chances = _log_softmax(reading.cue)
    for first in range(0, len(cues), _CUES_AT_ONCE):
        group = cues[first : first + _CUES_AT_ONCE]
        scored = [role_scores(reading, tables, cue) for cue in group]
        labels = best_labels(_stacked([s for _, s in scored]))
        for cue, (start, scores), padded in zip(group, scored, labels, strict=True):
            row = padded[: len(scores)]
            roles = spans_of(row)
            content = [r for r in roles if r.kind == CONTENT]
            if not content:
                continue
            source = [r for r in roles if r.kind == SOURCE]
            yield Pieces(
                (cue.start, cue.end),
                [(start + r.start, start + r.end) for r in source],
                [(start + r.start, start + r.end) for r in content],
                _evidence(cue_chances[cue.start : cue.end], _log_softmax(scores), row, source, content),
            )


def _stacked(scores: list[FloatArray]) -> FloatArray:
    """Sequences of different length as one array; what is added at the end can only be outside."""
    longest = max(len(s) for s in scores)
    out = np.full((len(scores), longest, scores[0].shape[1]), -1e4, dtype=np.float32)
    out[:, :, 0] = 0
    for i, s in enumerate(scores):
        out[i, : len(s)] = s
    return out


def _log_softmax(scores: FloatArray) -> FloatArray:
    shifted = scores - scores.max(axis=1, keepdims=True)
    out: FloatArray = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return out


def _evidence(
    cue: FloatArray, role: FloatArray, labels: IntArray, source: list[Tagged], content: list[Tagged]
) -> tuple[float, ...]:
    """Log chances that the joint reading is right, part by part (see training/attribution/calibrate.py)."""
    chosen = role[np.arange(len(labels)), labels]
    is_cue = float(np.log1p(-np.exp(np.minimum(cue[:, 0], -1e-6))).mean())
    no_source = float(np.log1p(-np.exp(np.minimum(np.logaddexp.reduce(role[:, 1:5], axis=1), -1e-6))).min())
    sourced = min((float(chosen[r.start : r.end].min()) for r in source), default=no_source)
    edges = float(np.mean([chosen[r.start] + chosen[r.end - 1] for r in content]))
    inside = float(np.mean(np.concatenate([np.logaddexp.reduce(role[r.start : r.end, 5:9], axis=1) for r in content])))
    return is_cue, sourced, edges, inside, float(not source), float(len(content) > 1)
