"""Attributions and sentences → claims: what is asserted, with its chain, the stances in it, and how surely."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.claims.author_voice import Spoken, find_own_voice
from onrecord.find.claims.chains import Cited, find_chains
from onrecord.find.claims.stance import Act, find_acts
from onrecord.find.claims.targets import find_towards
from onrecord.find.sources.profiles import Sourced
from onrecord.inference.claims import ClaimReading
from onrecord.records.article import Article
from onrecord.records.claim import Claim, Link
from onrecord.records.date import TimeExpression
from onrecord.records.quantity import Quantity
from onrecord.records.source import AUTHOR
from onrecord.records.span import Span

_PASSED_ON = Link("", "asserts", 3.0)
"""What an outlet or a document does with what came through it."""


def find_claims(article: Article, found: Sourced, reading: ClaimReading) -> tuple[Claim, ...]:
    """The claims of an article in the order of the text: one for each attribution, and those of the author's own voice."""
    acts = find_acts(found.attributions, reading)
    kinds = {source.id: source.kind for source in found.sources}
    chains = find_chains(article.text, found.attributions, found.via, kinds)
    claims = [_attributed(found, acts, i, chain) for i, chain in enumerate(chains)]
    claims += [_own(spoken) for spoken in find_own_voice(article, found.attributions, reading)]
    claims.sort(key=lambda c: (c.spans[0].start, -c.spans[-1].end))
    claims = [replace(claim, id=f"c{i + 1}") for i, claim in enumerate(claims)]
    towards = find_towards(claims, {a.id: a for a in found.attributions}, found.sources)
    return tuple(replace(claim, towards=other) for claim, other in zip(claims, towards, strict=True))


def _attributed(found: Sourced, acts: Sequence[Act], number: int, chain: Sequence[Cited]) -> Claim:
    attribution, act = found.attributions[number], acts[number]

    def link(cited: Cited) -> Link:
        if cited.by is None:
            return replace(_PASSED_ON, holder=cited.holder)
        return Link(cited.holder, acts[cited.by].stance, acts[cited.by].certainty)

    return Claim(
        id="",
        spans=attribution.content,
        attribution=attribution.id,
        chain=(Link(AUTHOR, act.stance, act.certainty) if attribution.holder == AUTHOR else Link(AUTHOR), *map(link, chain)),
        author_certainty=act.certainty if attribution.holder == AUTHOR else act.author,
        towards=None,
        confidence=round(attribution.confidence * act.chance, 3),
    )


def _own(spoken: Spoken) -> Claim:
    return Claim("", spoken.spans, None, (Link(AUTHOR),), spoken.certainty, None, spoken.confidence)


def naming(claims: Sequence[Claim], dates: Sequence[TimeExpression], quantities: Sequence[Quantity]) -> tuple[Claim, ...]:
    """The claims with the time expressions and figures that stand in their words; both are given in the order of the text."""
    days, counts = _Places(dates), _Places(quantities)
    return tuple(replace(c, dates=days.inside(c.spans), quantities=counts.inside(c.spans)) for c in claims)


class _Places:
    """Where expressions begin."""

    def __init__(self, found: Sequence[TimeExpression] | Sequence[Quantity]) -> None:
        self.ids, self.starts = [x.id for x in found], [x.start for x in found]

    def inside(self, spans: Sequence[Span]) -> tuple[str, ...]:
        return tuple(i for s in spans for i in self.ids[bisect_left(self.starts, s.start) : bisect_left(self.starts, s.end)])
