"""An article's text, cut where a span of an attribution begins or ends: what a page draws piece by piece."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.records.article import Block, BlockKind
from onrecord.records.record import Record
from onrecord.text.quotes import quotations

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are all part of the same spans.

    `roles`: what they are, of which attribution (its number in the record), the innermost last. `begins`: the attributions
    whose content begins here, `opens`: the claims in the author's own voice that do. `quoted`: they stand in quotation marks.
    """

    text: str
    roles: tuple[tuple[Role, int], ...]
    begins: tuple[int, ...]
    opens: tuple[str, ...]
    quoted: bool

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
    marks = [(q.start, q.end) for q in quotations(text)]
    opened = closed = 0
    for block in record.article.blocks:
        while opened < len(spans) and spans[opened][0] < block.end:
            opened += 1
        # A content may go on over many blocks, so the spans before it stay in sight until they end.
        here = [s for s in spans[closed:opened] if s[1] > block.start]
        while closed < opened and spans[closed][1] <= block.end:
            closed += 1
        inside = [(s, e) for s, e in marks if s < block.end and e > block.start]
        yield DrawnBlock(block.kind, tuple(_pieces(text, block, here, begins, opens, inside)))


def _pieces(
    text: str,
    block: Block,
    spans: Sequence[tuple[int, int, Role, int]],
    begins: dict[int, list[int]],
    opens: dict[int, list[str]],
    marks: Sequence[tuple[int, int]],
) -> Iterator[Piece]:
    edges = {block.start, block.end}
    for start, end in [(s[0], s[1]) for s in spans] + list(marks):
        edges.update((max(start, block.start), min(end, block.end)))
    edges.update(at for at in opens if block.start <= at < block.end)
    for start, end in pairwise(sorted(edges)):
        yield Piece(
            text[start:end],
            tuple((role, i) for s, e, role, i in spans if s <= start and end <= e),
            tuple(begins.get(start, ())),
            tuple(opens.get(start, ())),
            any(s <= start and end <= e for s, e in marks),
        )
