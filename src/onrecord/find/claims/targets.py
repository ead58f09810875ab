"""Which earlier claim a denial, a doubt or a confirmation is about."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from onrecord.records.attribution import Attribution
from onrecord.records.claim import Claim
from onrecord.records.source import Source
from onrecord.vocabulary.lexicon import vocabulary

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_STEM = 5
"""Letters by which forms of one word are taken for the same: "tested", "testing"."""
_ALIKE = 0.4
"""Share of a claim's words, by weight, that an earlier claim has to have as well."""
_BACK = 300
"""So many claims back an answer may reach: an article of 2,000 words has fewer."""
_SHORT = 9
"""Most words of a content that only points back: "the county's account of the night"."""


def find_targets(
    claims: Sequence[Claim], attributions: Mapping[str, Attribution], sources: Sequence[Source]
) -> list[str | None]:
    """For each claim the id of the earlier one that it denies, doubts or confirms; null where there is none."""
    words = [_stems(" ".join(s.text for s in c.spans)) for c in claims]
    seen = Counter(stem for w in words for stem in w)
    weight = {stem: log(1 + len(claims) / n) for stem, n in seen.items()}
    names = {s.id: _stems(" ".join([s.name or "", *s.aliases])) for s in sources}
    out: list[str | None] = []
    for i, claim in enumerate(claims):
        earlier = (
            [j for j in range(max(i - _BACK, 0), i + 1) if _before(claims[j], claim)] if _answers(claim, attributions) else []
        )
        if _points_back(claim):
            out.append(_pointed_at(claims, earlier, words[i], names))
        else:
            alike, likest = max(((_shared(words[i], words[j], weight), j) for j in earlier), default=(0.0, -1))
            out.append(claims[likest].id if alike >= _ALIKE else None)
    return out


def _stems(words: str) -> frozenset[str]:
    small = (w.casefold() for w in _WORD.findall(words))
    return frozenset(w[:_STEM] for w in small if len(w) > 2 and w not in vocabulary("no_part_of_a_noun_phrase"))


def _answers(claim: Claim, attributions: Mapping[str, Attribution]) -> bool:
    """Whether a claim is of the sort that has another one as its object."""
    stance = claim.chain[-1].stance
    if claim.attribution is None or stance in ("denies", "doubts"):
        return claim.attribution is not None
    cue = {w.casefold() for piece in attributions[claim.attribution].cue for w in _WORD.findall(piece.text)}
    return stance == "asserts" and bool(cue & vocabulary("confirming_cues"))


def _before(earlier: Claim, claim: Claim) -> bool:
    """Whether a claim stands before another, apart from it, on another's word."""
    apart = earlier.spans[-1].end <= claim.spans[0].start or claim.spans[-1].end <= earlier.spans[0].start
    return apart and earlier.spans[0].start < claim.spans[0].start and earlier.chain[-1].holder != claim.chain[-1].holder


def _points_back(claim: Claim) -> bool:
    """Whether the words of a claim only stand for an earlier one: "it", "these accounts"."""
    said = [w.casefold() for w in _WORD.findall(" ".join(s.text for s in claim.spans))]
    known = any(w.removesuffix("'s").removesuffix("’s") in vocabulary("earlier_claims") for w in said)
    return 0 < len(said) <= _SHORT and known and said[0] != "that"


def _pointed_at(
    claims: Sequence[Claim], earlier: Sequence[int], words: frozenset[str], names: Mapping[str, frozenset[str]]
) -> str | None:
    """The last earlier claim on another's word; of the one who is named with it ("the county's account"), if he is."""
    told = [j for j in earlier if claims[j].attribution is not None and claims[j].chain[-1].stance in ("asserts", "expects")]
    named = [j for j in told if names.get(claims[j].chain[-1].holder, frozenset()) & words]
    return claims[(named or told)[-1]].id if named or told else None


def _shared(mine: frozenset[str], theirs: frozenset[str], weight: Mapping[str, float]) -> float:
    return sum(weight[w] for w in mine & theirs) / max(sum(weight[w] for w in mine), 1e-9)
