"""Which contents may answer a charge, a rumour or a report that stands before them in the article.

A negation mostly is part of what is asserted. It denies something where somebody else has said it: of the speaker, or as a
rumour.
"""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.find.claims.stance_cues import begins_negated
from onrecord.find.claims.stems import stems
from onrecord.records.attribution import Attribution
from onrecord.records.source import AUTHOR, Source
from onrecord.records.span import Span
from onrecord.text.words import folded_words, plain
from onrecord.vocabulary.lexicon import vocabulary

_BACK, _FAR = 6, 1_500
"""Attributions, and characters, between a charge and its answer."""
_SHORTEST = 4
"""Letters of a word that ties an answer to a charge."""
_TAKEN_UP = 3
"""Words of a charge that an answer repeats where nothing else ties them."""
_POINTING = vocabulary("words_of_answers")


def answering(attributions: Sequence[Attribution], sources: Sequence[Source]) -> list[bool]:
    """For each attribution whether it takes up what another source was said to have claimed shortly before."""
    mentions = {s.id: sorted(m.start for m in s.mentions) for s in sources}
    words = [_content_stems(a.content) for a in attributions]
    order = sorted(range(len(attributions)), key=lambda i: _start(attributions[i]))
    out = [False] * len(attributions)
    for place, number in enumerate(order):
        for other in order[max(place - _BACK, 0) : place]:
            if _answers(attributions[number], attributions[other], mentions, words[number], words[other]):
                out[number] = True
    return out


def _answers(
    mine: Attribution,
    charge: Attribution,
    mentions: dict[str, list[int]],
    words: frozenset[str],
    charged: frozenset[str],
) -> bool:
    if charge.holder in (mine.holder, AUTHOR) or not mine.content or not charge.content:
        return False
    if _start(mine) - charge.content[-1].end > _FAR or mine.within == charge.id or charge.within == mine.id:
        return False
    if begins_negated(" ".join(s.text for s in charge.content)):
        # Two who say that it is not so agree.
        return False
    said = {w for piece in mine.content for w in folded_words(piece.text)}
    if not (said & _POINTING or words & charged):
        return False
    cue = {plain(w) for piece in charge.cue for w in folded_words(piece.text)}
    if cue & vocabulary("nouns_of_saying") or len(words & charged) >= _TAKEN_UP:
        return True
    named = mentions.get(mine.holder, [])
    return any(bisect_left(named, c.start) < bisect_left(named, c.end) for c in charge.content)


def _start(attribution: Attribution) -> int:
    return min(s.start for s in (*attribution.content, *attribution.cue))


def _content_stems(content: Sequence[Span]) -> frozenset[str]:
    return stems(" ".join(piece.text for piece in content), vocabulary("no_part_of_a_noun_phrase"), _SHORTEST)
