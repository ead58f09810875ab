"""What each holder does with what it says, and how sure it is: stance and certainty of attributions."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.find.claims.answers import answering
from onrecord.find.claims.stance_cues import (
    begins_negated,
    decisive,
    demands,
    disowns,
    least_chances,
    most_certain,
    nobody_doubts,
    orders,
    proves,
    sure_of,
    unhedged,
)
from onrecord.find.claims.stance_features import stance_features
from onrecord.inference.claims import STANCES, ClaimReading
from onrecord.inference.wordpieces import WordPieces
from onrecord.records.attribution import Attribution
from onrecord.records.claim import Stance
from onrecord.records.source import Source

_SETTLED = {"denies": -3.0, "no_information": 0.0, "asks": 0.0}
"""Certainty that follows from the stance."""
_SETTLED_CHANCE = 0.8
_ANSWERS = 0.4
"""The chance from which a negated content that answers a charge is a denial."""
CERTAIN = 3.0
"""The certainty of what is asserted without a word that leaves it open; what readers say of single sentences (UDS) is lower."""


@dataclass(frozen=True, slots=True)
class Act:
    """The stance of an attribution's holder with its chance, the holder's certainty, and that of the author."""

    stance: Stance
    chance: float
    certainty: float
    author: float


def find_acts(attributions: Sequence[Attribution], sources: Sequence[Source], reading: ClaimReading) -> list[Act]:
    """The act of each attribution."""
    pieces = reading.nested.pieces
    answers = answering(attributions, sources)
    return [_act(pieces, a, answer, reading) for a, answer in zip(attributions, answers, strict=True)]


def _act(pieces: WordPieces, attribution: Attribution, answers: bool, reading: ClaimReading) -> Act:
    source, cue, content = (
        pieces.numbers((s.start, s.end) for s in spans) for spans in (attribution.source, attribution.cue, attribution.content)
    )
    if not len(content):
        return Act("asserts", 0.0, 0.0, 0.0)
    cued, told = (" ".join(s.text for s in spans) for spans in (attribution.cue, attribution.content))
    chances, holder, author = reading.act(source, cue, content, stance_features(cued, told))
    best = int(np.argmax(chances))
    settled = _by_words(attribution, cued, told)
    if settled is None and answers and begins_negated(told) and not proves(cued):
        least = 0.0 if disowns(told) else _ANSWERS
        settled = "denies" if chances[STANCES.index("denies")] >= least else None
    if settled is None:
        believed = least_chances(cued, told)
        allowed = [c >= believed.get(s, 0.0) for s, c in zip(STANCES, chances.tolist(), strict=True)]
        best = int(np.argmax(np.where(allowed, chances, 0.0)))
    stance: Stance = settled or STANCES[best]
    # What the words settle is as sure as what the weights are sure of, and likelier than not.
    chance = max(float(chances[STANCES.index(stance)]), _SETTLED_CHANCE) if stance != STANCES[best] else float(chances[best])
    certainty = _SETTLED.get(stance, min(holder, -1.0) if stance == "doubts" else holder)
    if stance == "asserts" and (sure_of(cued, told) or settled == "asserts" or (unhedged(cued) and unhedged(told))):
        certainty = CERTAIN
    elif stance in ("asserts", "expects"):
        certainty = min(certainty, most_certain(told))
    return Act(stance, chance, round(certainty, 1), round(author, 1))


def _by_words(attribution: Attribution, cue: str, content: str) -> Stance | None:
    """The stance that words settle by themselves; None where they do not."""
    if nobody_doubts(" ".join(s.text for s in attribution.source), cue) or (attribution.cue and sure_of(cue, "")):
        return "asserts"
    settled = decisive(cue, content)
    return "intends" if settled is None and (demands(cue, content) or orders(content)) else settled
