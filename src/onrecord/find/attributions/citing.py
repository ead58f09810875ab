"""Who is cited: "the Post reported, citing two officials" has the officials say what the Post reports.

The extractor takes the people cited for what is said. Here they become the source of an attribution of their own, which
stands inside the one that cites them.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.attributions.extract import Found
from onrecord.records.span import Range
from onrecord.vocabulary.lexicon import vocabulary

_CLAUSE = re.compile(
    r"\W*(?:that|whether|how|why)\b|.*[“\"]|.*\b(?:is|are|was|were|has|had|will|would|can|could|may|might|must|should)\b(?!\s+(?:not\s+)?(?:authori[sz]ed|named|identified|briefed))",
    re.IGNORECASE | re.DOTALL,
)
_NEAR = 20
"""Attributions before a cue that are looked at."""
_FAR = 200
"""Characters between what is reported and who is cited for it."""


def with_cited(text: str, found: Sequence[Found]) -> list[Found]:
    """The same attributions, with those who are cited as sources of what they are cited for."""
    out = list(found)
    cites = [_cites(text, f) for f in out]
    cues = sorted((f.cue, i) for i, f in enumerate(out) if not cites[i] and f.source and f.content)
    for number, f in enumerate(out):
        outer = _cited_for(text, out, cues, f) if cites[number] else None
        if outer is not None:
            cited = (f.content[0][0], f.content[-1][1])
            out[number] = replace(f, source=(cited,), content=out[outer].content, cited_by=out[outer].cue)
    # Who is cited stands before who cites them: nearer to what both say.
    return sorted(out, key=lambda f: (f.cited_by or f.cue, f.cited_by is None, f.content))


def _cites(text: str, found: Found) -> bool:
    """Whether a cue cites and what follows it names somebody instead of saying something."""
    cue = text[slice(*found.cue)].casefold()
    if not any(w in vocabulary("citing_verbs") for w in cue.split()) or len(found.content) != 1:
        return False
    start, end = found.content[0]
    return start >= found.cue[1] and not _CLAUSE.match(text[start:end])


def _cited_for(text: str, found: Sequence[Found], cues: Sequence[tuple[Range, int]], citing: Found) -> int | None:
    """The attribution of the same sentence that cites: the last one before the cue with words of its own."""
    at = citing.cue[0]
    last = bisect_left(cues, ((at, at), 0))
    for _, other in reversed(cues[max(last - _NEAR, 0) : last]):
        f = found[other]
        end = max(f.cue[1], f.content[-1][1] if f.content[-1][1] <= at else 0)
        between = text[end:at]
        if end <= at and len(between) <= _FAR and "\n" not in between and not re.search(r"[.!?]\s", between):
            return other
    return None
