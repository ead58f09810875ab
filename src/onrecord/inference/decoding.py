"""Scores of word pieces → every cue that may be one, with its best source and content, as ranges of word pieces."""

from dataclasses import dataclass, field

import numpy as np

from onrecord.inference.reading import Reading
from onrecord.inference.roles import distance_buckets, paragraph_buckets
from onrecord.inference.tagging import NEVER, FloatArray, IntArray, Tagged, best_labels, log_softmax, product, spans_of

SOURCE, CONTENT = 0, 1
SOURCE_LABELS, CONTENT_LABELS = slice(1, 5), slice(5, 9)
_CUES_AT_ONCE = 128


@dataclass(frozen=True, slots=True)
class PairTables:
    """Constants that score a word piece against a cue: (distances, d), (paragraphs, d) and (9, d)."""

    distance: FloatArray
    paragraph: FloatArray
    pair: FloatArray
    across: FloatArray = field(init=False)
    """`pair` turned over and laid out anew: the product with it takes a third of the time."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "across", np.ascontiguousarray(self.pair.T))


@dataclass(frozen=True, slots=True)
class Bias:
    """Added to the score of every label that is part of a cue, a source, a content, before the best labels are looked for."""

    cue: float = 0.0
    source: float = 0.0
    content: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with its source and content, as ranges of word pieces.

    `grip`: for each piece of content, by how much it scores as this cue's rather than as no one's, on average over its word
    pieces. `evidence`: what the confidence of the candidate rests on.
    """

    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    grip: tuple[float, ...]
    evidence: tuple[float, ...]


def candidates(reading: Reading, tables: PairTables, bias: Bias, within: IntArray | None = None) -> list[Candidate]:
    """A candidate for each cue that has a content, by where the cue stands.

    With `within`, the number of the part of the text that each word piece belongs to, −1 for none: only cues in such parts,
    each with a source and a content from its own part.
    """
    if not len(reading.pieces):
        return []
    scores_of_cues = reading.cue
    if within is not None:
        scores_of_cues = scores_of_cues.copy()
        scores_of_cues[within < 0, 1:] = NEVER
    cues = _cues(scores_of_cues, bias.cue)
    evidence = _Evidence(reading)
    added = np.zeros(CONTENT_LABELS.stop, dtype=np.float32)
    added[SOURCE_LABELS], added[CONTENT_LABELS] = bias.source, bias.content
    found = []
    for first in range(0, len(cues), _CUES_AT_ONCE):
        group = cues[first : first + _CUES_AT_ONCE]
        scored = [role_scores(reading, tables, cue, within) for cue in group]
        labels = best_labels([scores + added for _, scores in scored])
        for cue, (start, scores), row in zip(group, scored, labels, strict=True):
            roles = spans_of(row)
            content = [r for r in roles if r.kind == CONTENT]
            if content:
                source = _surest([r for r in roles if r.kind == SOURCE], row, scores)
                found.append(
                    Candidate(
                        (cue.start, cue.end),
                        tuple((start + r.start, start + r.end) for r in source),
                        tuple((start + r.start, start + r.end) for r in content),
                        tuple(_grip(scores[r.start : r.end]) for r in content),
                        evidence.of(cue, start, log_softmax(scores), row, source, content),
                    )
                )
    return found


def _cues(scores: FloatArray, bias: float) -> list[Tagged]:
    """Cues, and with a bias those that may be: it brings further ones, and leaves the edges of the others as they are."""
    sure = spans_of(best_labels([scores])[0])
    biased = scores.copy()
    biased[:, 1:] += bias
    taken = np.zeros(len(scores), dtype=bool)
    for cue in sure:
        taken[cue.start : cue.end] = True
    further = [cue for cue in spans_of(best_labels([biased])[0]) if not taken[cue.start : cue.end].any()]
    return sorted([*sure, *further], key=lambda cue: cue.start)


def role_scores(reading: Reading, tables: PairTables, cue: Tagged, within: IntArray | None = None) -> tuple[int, FloatArray]:
    """First word piece in reach of the cue, and from there on the scores of the source and content labels."""
    around = reading.around(cue.start, cue.end)
    start, end = around.start, around.start + len(around.role)
    role, as_token = around.role, around.as_token
    if within is not None:
        part = np.flatnonzero(within[start:end] == within[cue.start])
        role, as_token = role[part[0] : part[-1] + 1], as_token[part[0] : part[-1] + 1]
        start, end = start + int(part[0]), start + int(part[-1]) + 1
    positions = np.arange(start, end, dtype=np.int64)
    paragraphs = reading.pieces.paragraphs
    far = distance_buckets(positions, cue.start, cue.end)
    apart = paragraph_buckets(paragraphs[start:end], int(paragraphs[cue.start]))
    # Distance and paragraph stay the same over runs of word pieces: what they add is summed up once for each run.
    runs = np.flatnonzero(np.r_[True, (np.diff(far) != 0) | (np.diff(apart) != 0)])
    added: FloatArray = tables.distance[far[runs]] + (tables.paragraph[apart[runs]] + around.cue)
    mixed: FloatArray = np.repeat(added, np.diff(np.r_[runs, len(far)]), axis=0)
    mixed += as_token
    np.maximum(mixed, 0, out=mixed)
    scores: FloatArray = role + product(mixed, tables.across)
    # A cue's own words are neither its source nor its content.
    scores[cue.start - start : cue.end - start, 1:] = NEVER
    if within is not None:
        scores[within[start:end] != within[cue.start], 1:] = NEVER
    return start, scores


def _surest(sources: list[Tagged], labels: IntArray, scores: FloatArray) -> list[Tagged]:
    """Of several sources the likeliest by word piece: an attribution has one, in one piece, but for a handful in PolNeAR."""
    if len(sources) < 2:
        return sources
    margin = scores[np.arange(len(labels)), labels] - scores[:, 0]
    return [max(sources, key=lambda r: float(margin[r.start : r.end].mean()))]


def _grip(scores: FloatArray) -> float:
    return float((np.logaddexp.reduce(scores[:, CONTENT_LABELS], axis=1) - scores[:, 0]).mean())


class _Evidence:
    """Log chances of the parts of a candidate, given its cue and whatever the cue."""

    def __init__(self, reading: Reading) -> None:
        role = log_softmax(reading.role)
        self._source = np.exp(np.logaddexp.reduce(role[:, SOURCE_LABELS], axis=1))
        self._content = np.exp(np.logaddexp.reduce(role[:, CONTENT_LABELS], axis=1))
        self._cue = 1 - np.exp(log_softmax(reading.cue)[:, 0])

    def of(
        self, cue: Tagged, start: int, role: FloatArray, labels: IntArray, source: list[Tagged], content: list[Tagged]
    ) -> tuple[float, ...]:
        """See training/attribution/calibrate.py for what is done with it."""
        chosen = role[np.arange(len(labels)), labels]
        is_cue = self._cue[cue.start : cue.end]
        inside = np.concatenate([np.arange(r.start, r.end) for r in content])
        no_source = 1 - np.exp(np.logaddexp.reduce(role[:, SOURCE_LABELS], axis=1))
        return (
            _log(is_cue.mean()),
            _log(is_cue.max()),
            min((float(chosen[r.start : r.end].min()) for r in source), default=_log(no_source.min())),
            float(np.mean([chosen[r.start] + chosen[r.end - 1] for r in content])),
            float(np.logaddexp.reduce(role[inside, CONTENT_LABELS], axis=1).mean()),
            _log(self._content[start + inside].mean()),
            _log(self._source[start + source[0].start : start + source[0].end].mean()) if source else 0.0,
            float(not source),
            float(len(content) > 1),
            float(np.log(len(inside))),
        )


def _log(chance: float) -> float:
    return float(np.log(max(chance, 1e-4)))
