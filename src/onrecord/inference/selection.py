"""Candidates → attributions: each with its confidence, unlikely ones left out, no words given to two speakers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from onrecord.inference.decoding import CONTENT, Candidate
from onrecord.inference.reading import Reading
from onrecord.inference.tagging import best_labels, spans_of
from onrecord.records.span import holds


@dataclass(frozen=True, slots=True)
class Selection:
    """What is reported, and how sure it is.

    `weights`: of a logistic regression on a candidate's evidence, its constant last; what it gives is the candidate's rating.
    A candidate rated at least `sure` is reported. One rated at least `possible` is, if half of its content reads as someone's
    words whatever the cue, and no better one has claimed them: words that someone says should not go missing because their
    cue is an odd one. `curve`: points (rating, share that is right) between which the confidence of what is reported lies.
    """

    weights: tuple[float, ...]
    sure: float
    possible: float
    curve: tuple[tuple[float, float], ...]

    def rating(self, candidate: Candidate) -> float:
        """From 0 to 1: the better, the likelier are source and content right."""
        return logistic(self.weights, candidate.evidence)

    def confidence(self, rating: float) -> float:
        """Chance that source and content of a reported attribution are right."""
        ratings, chances = zip(*self.curve, strict=True)
        return float(np.interp(rating, ratings, chances))


def logistic(weights: Sequence[float], evidence: Sequence[float]) -> float:
    """A logistic regression, from 0 to 1; the constant is the last of its weights."""
    *slopes, constant = weights
    score = constant + sum(w * e for w, e in zip(slopes, evidence, strict=True))
    return float(1 / (1 + np.exp(-np.clip(score, -30, 30))))


def select(reading: Reading, found: Sequence[Candidate], selection: Selection) -> list[tuple[Candidate, float]]:
    """What is reported, with its confidence, in the order of the cues."""
    unclaimed = np.zeros(len(reading.pieces), dtype=bool)
    if found:
        for span in spans_of(best_labels([reading.role])[0]):
            unclaimed[span.start : span.end] = span.kind == CONTENT
    rating = [selection.rating(c) for c in found]
    chosen = []
    for i in sorted(range(len(found)), key=lambda i: (-rating[i], i)):
        inside = np.concatenate([np.arange(a, b) for a, b in found[i].content])
        if rating[i] >= selection.sure or (rating[i] >= selection.possible and unclaimed[inside].mean() >= 0.5):
            chosen.append(i)
            unclaimed[inside] = False
    chosen.sort()
    parted = part([found[i] for i in chosen])
    return [
        (candidate, selection.confidence(rating[i])) for i, candidate in zip(chosen, parted, strict=True) if candidate.content
    ]


def part(found: Sequence[Candidate]) -> list[Candidate]:
    """The same candidates, each piece of content left to the one that grips it most; one may be left without any.

    What is reported inside the content of another stays with both: it is nested.
    """
    first = np.array([c.content[0][0] for c in found])
    last = np.array([c.content[-1][1] for c in found])
    out = []
    for i, mine in enumerate(found):
        rivals = [int(j) for j in np.flatnonzero((first < last[i]) & (last > first[i])) if j != i]
        kept = [
            (piece, grip)
            for piece, grip in zip(mine.content, mine.grip, strict=True)
            if not any(_yields(piece, (grip, -i), mine, found[j], -j) for j in rivals)
        ]
        out.append(replace(mine, content=tuple(p for p, _ in kept), grip=tuple(g for _, g in kept)))
    return out


def _yields(piece: tuple[int, int], grip: tuple[float, int], mine: Candidate, other: Candidate, tie: int) -> bool:
    """Whether another candidate, neither inside this one nor around it, grips the same words more."""
    rivals = [g for p, g in zip(other.content, other.grip, strict=True) if _same(piece, p) and (g, tie) > grip]
    return bool(rivals) and not _holds(mine, other) and not _holds(other, mine)


def _same(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two pieces share at least half of the shorter."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared > 0 and 2 * shared >= min(a[1] - a[0], b[1] - b[0])


def _holds(outer: Candidate, inner: Candidate) -> bool:
    """Whether the cue of one stands in the content of the other."""
    return any(holds(piece, inner.cue) for piece in outer.content)
