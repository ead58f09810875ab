"""Attributions and sentences → claims: what is asserted, with its chain, the stances in it, and how surely."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.claims.author_voice import Spoken
from onrecord.find.claims.chains import Cited
from onrecord.find.claims.stance import Act
from onrecord.records.attribution import Attribution
from onrecord.records.claim import Claim, Link
from onrecord.records.date import TimeExpression
from onrecord.records.quantity import Quantity
from onrecord.records.source import AUTHOR
from onrecord.records.span import Span

_PASSED_ON = Link("", "asserts", 3.0)
"""What an outlet or a document does with what came through it."""


def assemble(
    attributions: Sequence[Attribution], acts: Sequence[Act], chains: Sequence[Sequence[Cited]], own: Sequence[Spoken],
    dates: Sequence[TimeExpression], quantities: Sequence[Quantity],
) -> tuple[Claim, ...]:  # fmt: skip
    """The claims of an article in the order of the text: one for each attribution, and those of the author's own voice.

    Each names the time expressions and figures that stand in its words; both are given in the order of the text.
    """
    claims = [_attributed(attribution, acts, i, chains[i]) for i, attribution in enumerate(attributions)]
    claims += [_own(spoken) for spoken in own]
    claims.sort(key=lambda c: (c.spans[0].start, -c.spans[-1].end))
    days, counts = _Places(dates), _Places(quantities)
    return tuple(
        replace(claim, id=f"c{number}", dates=days.inside(claim.spans), quantities=counts.inside(claim.spans))
        for number, claim in enumerate(claims, 1)
    )


def _attributed(attribution: Attribution, acts: Sequence[Act], number: int, chain: Sequence[Cited]) -> Claim:
    act = acts[number]

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


class _Places:
    """Where expressions begin."""

    def __init__(self, found: Sequence[TimeExpression] | Sequence[Quantity]) -> None:
        self.ids, self.starts = [x.id for x in found], [x.start for x in found]

    def inside(self, spans: Sequence[Span]) -> tuple[str, ...]:
        return tuple(i for s in spans for i in self.ids[bisect_left(self.starts, s.start) : bisect_left(self.starts, s.end)])
