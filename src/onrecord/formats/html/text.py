"""An article's text, cut where a span of an attribution begins or ends: what a page draws piece by piece."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeVar

from onrecord.records.article import Block, BlockKind
from onrecord.records.record import Record
from onrecord.text.document import Document
from onrecord.views.values import valued

Covering = TypeVar("Covering", bound=tuple[int, int, *tuple[object, ...]])
Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are all part of the same spans.

    `roles`: what they are, of which attribution (its number in the record), the innermost last. `begins`: the attributions
    whose content begins here, `opens`: the claims in the author's own voice that do. `quoted`: they stand in quotation marks.
    `value`: what the date or figure that they are part of stands for, empty where they are none.
    """

    text: str
    roles: tuple[tuple[Role, int], ...]
    begins: tuple[int, ...]
    opens: tuple[str, ...]
    quoted: bool
    value: str

    @property
    def own(self) -> bool:
        """The author's own voice: part of no attribution."""
        return not self.roles


@dataclass(frozen=True, slots=True)
class DrawnBlock:
    """A block of the article with its pieces; together they are the block's text."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


def drawn(record: Record) -> Iterator[DrawnBlock]:
    """The blocks of a record's text, in order. What stands between blocks is white space and is left out."""
    text = record.article.text
    spans = [
        (s.start, s.end, role, i)
        for i, a in enumerate(record.attributions)
        for role in ROLES
        for s in (a.source, a.cue, a.content)[ROLES.index(role)]
    ]
    # The widest span first: what lies in it comes after it and is drawn over it.
    spans.sort(key=lambda span: (span[0], span[0] - span[1]))
    begins: dict[int, list[int]] = {}
    for i, a in enumerate(record.attributions):
        begins.setdefault(a.content[0].start, []).append(i)
    opens: dict[int, list[str]] = {}
    for claim in record.claims:
        if claim.attribution is None:
            opens.setdefault(claim.spans[0].start, []).append(claim.id)
    marks = [(q.start, q.end) for q in Document(text).quotations]
    values = [(v.start, v.end, v.value) for v in valued(record)]
    starts = [v[0] for v in values]
    opened = closed = 0
    for block in record.article.blocks:
        while opened < len(spans) and spans[opened][0] < block.end:
            opened += 1
        # A content may go on over many blocks, so the spans before it stay in sight until they end.
        here = [s for s in spans[closed:opened] if s[1] > block.start]
        while closed < opened and spans[closed][1] <= block.end:
            closed += 1
        inside = [(s, e) for s, e in marks if s < block.end and e > block.start]
        here_valued = values[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        yield DrawnBlock(block.kind, tuple(_pieces(text, block, here, begins, opens, inside, here_valued)))


def _pieces(
    text: str,
    block: Block,
    spans: Sequence[tuple[int, int, Role, int]],
    begins: dict[int, list[int]],
    opens: dict[int, list[str]],
    marks: Sequence[tuple[int, int]],
    values: Sequence[tuple[int, int, str]],
) -> Iterator[Piece]:
    cut = {block.start, block.end}
    for start, end in (*((s[0], s[1]) for s in spans), *marks, *((v[0], v[1]) for v in values)):
        cut.update((max(start, block.start), min(end, block.end)))
    cut.update(at for at in opens if block.start <= at < block.end)
    edges = sorted(cut)
    over = zip(_over(edges, spans), _over(edges, marks), _over(edges, values), strict=True)
    for (start, end), (roles, quoted, value) in zip(pairwise(edges), over, strict=True):
        yield Piece(
            text[start:end],
            tuple((role, i) for _, _, role, i in roles),
            tuple(begins.get(start, ())),
            tuple(opens.get(start, ())),
            bool(quoted),
            value[-1][2] if value else "",
        )


def _over(edges: Sequence[int], spans: Sequence[Covering]) -> Iterator[list[Covering]]:
    """For each piece between two edges, the spans that lie over it, in their order: by their beginnings."""
    over: list[Covering] = []
    at = 0
    for start, _ in pairwise(edges):
        over = [span for span in over if span[1] > start]
        while at < len(spans) and spans[at][0] <= start:
            if spans[at][1] > start:
                over.append(spans[at])
            at += 1
        yield over
