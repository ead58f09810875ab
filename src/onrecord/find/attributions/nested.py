"""Attributions inside the contents of others: a second decoding, within each content, by heads trained on what is nested.

PolNeAR's annotation, which the extractor was trained on, is flat: "officials told the paper that they knew nothing" within what
a paper reports has no attribution of its own there.
"""

from collections.abc import Sequence

import numpy as np

from onrecord.find.attributions.extract import Found, offsets
from onrecord.find.attributions.nesting import enclosing
from onrecord.inference.claims import ClaimReading, ClaimWeights
from onrecord.inference.selection import logistic
from onrecord.inference.tagging import IntArray
from onrecord.inference.wordpieces import WordPieces
from onrecord.records.span import Range
from onrecord.vocabulary.lexicon import vocabulary

_DEEP = 0.6
"""What is nested in what is nested itself is reported from this confidence on: of the rest most is wrong."""


def with_nested(text: str, found: Sequence[Found], reading: ClaimReading, weights: ClaimWeights) -> list[Found]:
    """What was found, and what its contents hold besides, in the order of the cues."""
    if not found:
        return []
    pieces = reading.nested.pieces
    taken = contents_of(pieces, [[f.cue] for f in found])
    more = []
    for candidate in weights.nested(reading, contents_of(pieces, [f.content for f in found])):
        sure = logistic(weights.rating, candidate.evidence)
        if sure >= weights.sure and (taken[candidate.cue[0] : candidate.cue[1]] < 0).all():
            more.append(offsets(text, pieces, candidate, sure))
    more = [f for f in more if not _only_names(text, f)]
    outer = enclosing([[f.cue] for f in more], [f.content for f in more])
    more = [f for f, around in zip(more, outer, strict=True) if f.confidence >= _DEEP or around is None]
    return sorted([*found, *more], key=lambda f: f.cue)


def _only_names(text: str, found: Found) -> bool:
    """Whether a cue says what something is called and nobody says anything: "a man named Ada Roe"."""
    cue, told = text[slice(*found.cue)].casefold(), found.content[0] if found.content else None
    if cue not in vocabulary("naming_cues") or told is None:
        return False
    # "called Roe a liar" says something of her.
    said = text[told[0] : told[1]].split()
    return bool(said) and said[0][:1].isupper() and (cue != "called" or all(w[:1].isupper() for w in said))


def contents_of(pieces: WordPieces, contents: Sequence[Sequence[Range]]) -> IntArray:
    """For each word piece the number of the content that holds it, of several the widest; −1 where none does."""
    within = np.full(len(pieces), -1, dtype=np.int64)
    for number in sorted(range(len(contents)), key=lambda i: sum(b - a for a, b in contents[i])):
        for start, end in contents[number]:
            within[slice(*pieces.inside(start, end))] = number
    return within
