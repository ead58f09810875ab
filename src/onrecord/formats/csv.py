"""Records as CSV (RFC 4180), for spreadsheets: one row an attribution, a date or a figure."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Literal, get_args

from onrecord.records.claim import Link
from onrecord.records.record import FailedRecord, Record
from onrecord.records.source import Source
from onrecord.records.span import Span
from onrecord.views.printable import cell

Rows = Literal["attributions", "dates", "quantities"]
ROWS: tuple[Rows, ...] = get_args(Rows)
COLUMNS: dict[Rows, tuple[str, ...]] = {
    "attributions": (
        "article", "source", "cue", "content", "form", "holder", "kind", "stance", "certainty", "confidence", "start", "end",
    ),
    "dates": ("article", "date", "text", "type", "value", "mod", "claims", "start", "end"),
    "quantities": (
        "article", "quantity", "text", "low", "high", "low_open", "high_open", "approximate", "change", "unit", "of", "claims",
        "start", "end",
    ),
}  # fmt: skip
"""`holder`: the source's name; for the author's own words `author`, where no one is named `unknown`. `start` and `end` of an
attribution: the content's outermost ends. `stance` and `certainty`: the holder's, as in the claim of the attribution. `claims`:
the ids of the claims in whose words a date or a figure stands, separated by spaces."""
_PIECES = " … "


def header(of: Rows = "attributions") -> str:
    """The first row."""
    return _row(COLUMNS[of])


def rows(record: Record, of: Rows = "attributions") -> str:
    """The rows of one record. A cell that a spreadsheet would take for a formula has an apostrophe before it."""
    made = {"attributions": _attributions, "dates": _dates, "quantities": _quantities}[of]
    return "".join(map(_row, made(record)))


def _attributions(record: Record) -> Iterator[tuple[object, ...]]:
    by_id = {source.id: source for source in record.sources}
    links = {claim.attribution: claim.chain[-1] for claim in record.claims}
    for a in record.attributions:
        yield (
            cell(record.article.id),
            *(cell(_words(pieces)) for pieces in (a.source, a.cue, a.content)),
            a.form, cell(_holder(by_id[a.holder])), by_id[a.holder].kind, *_stance(links.get(a.id)), a.confidence,
            a.content[0].start, a.content[-1].end,
        )  # fmt: skip


def _dates(record: Record) -> Iterator[tuple[object, ...]]:
    claims = _naming((c.id, c.dates) for c in record.claims)
    for d in record.dates:
        yield cell(record.article.id), d.id, cell(d.text), d.type, d.value, d.mod, claims.get(d.id, ""), d.start, d.end


def _quantities(record: Record) -> Iterator[tuple[object, ...]]:
    claims = _naming((c.id, c.quantities) for c in record.claims)
    for q in record.quantities:
        yield (
            cell(record.article.id), q.id, cell(q.text), q.low, q.high, *map(_flag, (q.low_open, q.high_open, q.approximate)),
            q.change, cell(q.unit or ""), cell(q.of.text if q.of else ""), claims.get(q.id, ""), q.start, q.end,
        )  # fmt: skip


def _naming(claims: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """For each date or figure the ids of the claims that name it."""
    out: dict[str, list[str]] = {}
    for claim, named in claims:
        for i in named:
            out.setdefault(i, []).append(claim)
    return {i: " ".join(of) for i, of in out.items()}


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _stance(link: Link | None) -> tuple[str, float | str]:
    """Stance and certainty; of what the author says of himself neither."""
    if link is None or link.stance is None or link.certainty is None:
        return "", ""
    return link.stance, link.certainty


def _holder(source: Source) -> str:
    return source.name or source.id


def _words(pieces: Iterable[Span]) -> str:
    return _PIECES.join(piece.text for piece in pieces)


def _row(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


class CsvWriter:
    """CSV with a header row. Failures have no row: they are on standard error."""

    def __init__(self, out: BinaryIO, rows: Rows) -> None:
        self._out, self._rows = out, rows
        self._out.write(header(rows).encode())

    def write(self, record: Record | FailedRecord) -> None:
        if isinstance(record, Record):
            self._out.write(rows(record, self._rows).encode())

    def close(self) -> None:
        pass
