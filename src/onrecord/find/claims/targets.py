"""Which earlier claim a denial, a doubt or a confirmation is about."""

import functools
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from onrecord.find.claims.stems import stems
from onrecord.records.attribution import Attribution
from onrecord.records.claim import Claim
from onrecord.records.source import Source
from onrecord.text.words import folded_words
from onrecord.vocabulary.lexicon import vocabulary

_SHORTEST = 3
"""Letters of a word that claims are compared by."""
_ALIKE = 0.4
"""Share of a claim's words, by weight, that an earlier claim has to have as well."""
_BACK = 300
"""So many claims back an answer may reach: an article of 2,000 words has fewer."""
_NEXT, _NEAR = 2, 160
"""Claims after a denial in which its holder says more; characters between a claim and a denial that follows at once."""
_BARE = 2
"""Most words of a content that a pronoun makes point back."""
_SHORT = 9
"""Most words of a content that only points back: "the county's account of the night"."""


def find_targets(
    claims: Sequence[Claim], attributions: Mapping[str, Attribution], sources: Sequence[Source]
) -> list[str | None]:
    """For each claim the id of the earlier one that it denies, doubts or confirms; None where nothing shows which one."""
    words = [_stems(" ".join(s.text for s in c.spans)) for c in claims]
    seen = Counter(stem for w in words for stem in w)
    weight = {stem: log(1 + len(claims) / n) for stem, n in seen.items()}
    names = {s.id: _stems(" ".join([s.name or "", *s.aliases])) for s in sources}
    places = {s.id: sorted(m.start for m in s.mentions) for s in sources}
    out: list[str | None] = []
    for i, claim in enumerate(claims):
        answered = _answers(claim, attributions)
        earlier = [j for j in range(max(i - _BACK, 0), i + 1) if _before(claims[j], claim)] if answered else []
        if answered and _points_back(claim):
            out.append(_pointed_at(claims, i, earlier, words, weight, names, places))
        else:
            out.append(_likest(claims, earlier, words[i], words, weight))
    return out


def _likest(
    claims: Sequence[Claim],
    earlier: Sequence[int],
    mine: frozenset[str],
    words: Sequence[frozenset[str]],
    weight: Mapping[str, float],
) -> str | None:
    """The earlier claim that shares most with some words, the first of equals, if that is enough."""
    alike, likest = max(((_shared(mine, words[j], weight), -j) for j in earlier), default=(0.0, 1))
    return claims[-likest].id if alike >= _ALIKE else None


def _stems(words: str) -> frozenset[str]:
    return stems(words, _stops(), _SHORTEST)


@functools.cache
def _stops() -> frozenset[str]:
    return vocabulary("no_part_of_a_noun_phrase") | vocabulary("determiners")


def _answers(claim: Claim, attributions: Mapping[str, Attribution]) -> bool:
    """Whether a claim is of the sort that has another one as its object."""
    stance = claim.chain[-1].stance
    if claim.attribution is None or stance in ("denies", "doubts"):
        return claim.attribution is not None
    cue = {w for piece in attributions[claim.attribution].cue for w in folded_words(piece.text)}
    return stance == "asserts" and bool(cue & vocabulary("confirming_cues"))


def _before(earlier: Claim, claim: Claim) -> bool:
    """Whether a claim stands before another, apart from it, on another's word."""
    apart = earlier.spans[-1].end <= claim.spans[0].start or claim.spans[-1].end <= earlier.spans[0].start
    return apart and earlier.spans[0].start < claim.spans[0].start and earlier.chain[-1].holder != claim.chain[-1].holder


def _points_back(claim: Claim) -> bool:
    """Whether the words of a claim only stand for an earlier one: "it", "the county's account of the night"."""
    said = [w.removesuffix("'s").removesuffix("’s") for w in folded_words(" ".join(s.text for s in claim.spans))]
    if not said or (said[0] == "that" and len(said) > _BARE):
        return False
    nouns = any(w in vocabulary("earlier_claims") - vocabulary("pronouns_for_claims") for w in said[: _SHORT + 1])
    return (len(said) <= _SHORT and nouns) or (len(said) <= _BARE and any(w in vocabulary("earlier_claims") for w in said))


def _pointed_at(
    claims: Sequence[Claim], number: int, earlier: Sequence[int], words: Sequence[frozenset[str]], weight: Mapping[str, float],
    names: Mapping[str, frozenset[str]], places: Mapping[str, Sequence[int]],
) -> str | None:  # fmt: skip
    """The earlier claim that a claim only points at.

    That of the one whose account it is; else what the denier goes on to speak of; else the last that speaks of the denier, or
    was made right before.
    """
    claim = claims[number]
    holder = claim.chain[-1].holder
    told = [j for j in earlier if claims[j].attribution is not None and claims[j].chain[-1].stance in ("asserts", "expects")]
    named = [j for j in told if names.get(claims[j].chain[-1].holder, frozenset()) & words[number]]
    if named:
        return claims[named[-1]].id
    following = [j for j in range(number + 1, min(number + 1 + _NEXT, len(claims))) if claims[j].chain[-1].holder == holder]
    more = frozenset[str]().union(*(words[j] for j in following)) - names.get(holder, frozenset())
    if more and (meant := _likest(claims, told, more, words, weight)) is not None:
        return meant
    mine = places.get(holder, ())
    about = [j for j in told if any(bisect_left(mine, s.start) < bisect_left(mine, s.end) for s in claims[j].spans)]
    # Whoever denies everything denies more than what was said last.
    only_the_last = len(claim.spans) == 1 and claim.spans[0].text.strip(' .,”"').casefold() != "everything"
    near = [j for j in told if only_the_last and claim.spans[0].start - claims[j].spans[-1].end <= _NEAR]
    found = about or near
    return claims[found[-1]].id if found else None


def _shared(mine: frozenset[str], theirs: frozenset[str], weight: Mapping[str, float]) -> float:
    return sum(weight[w] for w in mine & theirs) / max(sum(weight[w] for w in mine), 1e-9)
