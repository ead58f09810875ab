"""Attributions as CSV (RFC 4180): one row an attribution, for spreadsheets."""

import csv
import io
from collections.abc import Iterable

from onrecord.records.claim import Link
from onrecord.records.record import Record
from onrecord.records.source import Source
from onrecord.records.span import Span

COLUMNS = (
    "article", "source", "cue", "content", "form", "holder", "kind", "stance", "certainty", "confidence", "start", "end",
)  # fmt: skip
"""`holder`: the source's name; for the author's own words `author`, where no one is named `unknown`. `start` and `end`: the
content's outermost ends. `stance` and `certainty`: the holder's, as in the claim of the attribution."""
_PIECES = " … "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def header() -> str:
    """The first row."""
    return _row(COLUMNS)


def rows(record: Record) -> str:
    """The rows of one record. A cell that a spreadsheet would take for a formula has an apostrophe before it."""
    by_id = {source.id: source for source in record.sources}
    links = {claim.attribution: claim.chain[-1] for claim in record.claims}
    return "".join(
        _row(
            (
                _cell(record.article.id),
                *(_cell(_words(pieces)) for pieces in (a.source, a.cue, a.content)),
                a.form, _cell(_holder(by_id[a.holder])), by_id[a.holder].kind, *_stance(links.get(a.id)), a.confidence,
                a.content[0].start, a.content[-1].end,
            )
        )
        for a in record.attributions
    )  # fmt: skip


def _stance(link: Link | None) -> tuple[str, float | str]:
    """Stance and certainty; of what the author says of himself neither."""
    if link is None or link.stance is None or link.certainty is None:
        return "", ""
    return link.stance, link.certainty


def _holder(source: Source) -> str:
    return source.name or source.id


def _words(pieces: Iterable[Span]) -> str:
    return _PIECES.join(piece.text for piece in pieces)


def _cell(words: str) -> str:
    return "'" + words if words.startswith(_FORMULA) else words


def _row(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()
