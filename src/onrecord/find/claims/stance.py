"""What each holder does with what it says, and how sure it is: stance and certainty of attributions."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.find.claims.stance_cues import decisive, least_chances, unhedged
from onrecord.find.claims.stance_features import stance_features
from onrecord.inference.claims import STANCES, ClaimReading
from onrecord.inference.wordpieces import WordPieces
from onrecord.records.attribution import Attribution
from onrecord.records.claim import Stance

_SETTLED = {"denies": -3.0, "no_information": 0.0, "asks": 0.0}
"""Certainty that follows from the stance."""
_SETTLED_CHANCE = 0.8
CERTAIN = 3.0
"""The certainty of what is asserted without a word that leaves it open; what readers say of single sentences (UDS) is lower."""


@dataclass(frozen=True, slots=True)
class Act:
    """The stance of an attribution's holder with its chance, the holder's certainty, and that of the author."""

    stance: Stance
    chance: float
    certainty: float
    author: float


def find_acts(attributions: Sequence[Attribution], reading: ClaimReading) -> list[Act]:
    """The act of each attribution."""
    pieces = reading.nested.pieces
    return [_act(pieces, a, reading) for a in attributions]


def _act(pieces: WordPieces, attribution: Attribution, reading: ClaimReading) -> Act:
    source, cue, content = (
        pieces.numbers((s.start, s.end) for s in spans) for spans in (attribution.source, attribution.cue, attribution.content)
    )
    if not len(content):
        return Act("asserts", 0.0, 0.0, 0.0)
    cued, told = (" ".join(s.text for s in spans) for spans in (attribution.cue, attribution.content))
    chances, holder, author = reading.act(source, cue, content, stance_features(cued, told))
    best = int(np.argmax(chances))
    settled = decisive(cued, told)
    if settled is None:
        least = least_chances(cued, told)
        allowed = [c >= least.get(s, 0.0) for s, c in zip(STANCES, chances.tolist(), strict=True)]
        best = int(np.argmax(np.where(allowed, chances, 0.0)))
    stance: Stance = settled or STANCES[best]
    # What the words settle is as sure as what the weights are sure of, and likelier than not.
    chance = max(float(chances[STANCES.index(stance)]), _SETTLED_CHANCE) if stance != STANCES[best] else float(chances[best])
    certainty = _SETTLED.get(stance, min(holder, -1.0) if stance == "doubts" else holder)
    if stance == "asserts" and unhedged(cued) and unhedged(told):
        certainty = CERTAIN
    return Act(stance, chance, round(certainty, 1), round(author, 1))
