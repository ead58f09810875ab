"""A record as people read it in a terminal."""

import io
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from rich.console import Console
from rich.text import Text

from onrecord.records.attribution import Attribution, Form
from onrecord.records.claim import Stance
from onrecord.records.record import FailedRecord, Record
from onrecord.views import wording
from onrecord.views.claims import Claimed, claimed, own_claims
from onrecord.views.printable import printable
from onrecord.views.sources import CreditedSource, beside_cue, credited, joined, number_of_sources

WIDEST = 100
"""Columns: longer lines are hard to read."""
_QUOTED = "green"
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells things apart where there is no colour: bars beside quotation, a mark before a source that is not named."""

    bars: dict[Form, str]
    unnamed: str
    quotes: tuple[str, str]
    apostrophe: str
    between: str
    chain: str
    stances: dict[Stance, str]


_MARKS = Marks(
    {"direct": "┃ ", "mixed": "╎ ", "indirect": "  "}, "◌", ("“", "”"), "’", " · ", " ← ",
    {"denies": "✗", "doubts": "≁", "no_information": "∅"},
)  # fmt: skip
_PLAIN_MARKS = Marks(
    {"direct": "| ", "mixed": ": ", "indirect": "  "}, "( )", ('"', '"'), "'", " - ", " <- ",
    {"denies": "X", "doubts": "~", "no_information": "0"},
)  # fmt: skip


class TextWriter:
    """For people. Failures are on standard error."""

    def __init__(self, out: BinaryIO, terminal: bool, values: bool = False) -> None:
        encoding = (sys.stdout.encoding if terminal else None) or "utf-8"
        self._stream = io.TextIOWrapper(out, encoding, "replace", newline="\n", write_through=True)
        given = os.environ.get("COLUMNS", "")
        width = int(given) if given.isdecimal() and int(given) else None if terminal else 80
        self._console = Console(
            file=self._stream, width=width, highlight=False, markup=False, emoji=False, legacy_windows=False
        )
        self._any = False
        self._values = values

    def write(self, record: Record | FailedRecord) -> None:
        if not isinstance(record, Record):
            return
        if self._any:
            line = "─" if self._console.encoding.startswith("utf") else "-"
            self._console.print(f"\n{line * min(self._console.width, WIDEST)}\n")
        self._any = True
        for words in view(record, self._console, self._values):
            self._console.print(words, soft_wrap=True)
        self._stream.flush()

    def close(self) -> None:
        self._stream.detach()


def view(record: Record, console: Console, values: bool = False) -> Iterator[Text]:
    """The lines of a record: title, outlet and time, then each source with what it says.

    Each source stands once, where it is first credited, with all of its attributions in the order of the text. A bar at the
    left tells quotation from paraphrase where there is no colour. `values`: with what dates and figures stand for.
    """
    width = min(console.width, WIDEST)
    marks = _MARKS if console.encoding.startswith("utf") else _PLAIN_MARKS
    sources, claims = credited(record), claimed(record)
    for line in _head(record, sources, marks):
        yield from _wrapped(line, console, width)
    for source in sources:
        yield Text()
        yield from _source(source, marks, console, width)
        for number in source.numbers:
            attribution = record.attributions[number]
            claim = claims.get(attribution.id)
            beside = beside_cue(source.source, attribution, record.article.text)
            yield from _cue(attribution, claim, beside, marks, console, width)
            style = "" if attribution.form == "indirect" else _QUOTED
            margin = _INDENT + marks.bars[attribution.form]
            for piece in attribution.content:
                for line in _wrapped(Text(printable(piece.text), style=style), console, width - len(margin)):
                    yield Text.assemble((margin, style), line)
            if claim is not None:
                yield from _told(claim, marks, console, width)
                if values:
                    yield from _valued(claim, marks, console, width)
    yield from _own_voice(record, claims, marks, console, width, values)


def _told(claim: Claimed, marks: Marks, console: Console, width: int) -> Iterator[Text]:
    """On whose word a claim stands where several have passed it on, and which earlier one it is about."""
    if claim.chain:
        chain = marks.chain.join(map(printable, claim.chain))
        yield from _indented(Text(f"{wording.CHAIN}: {chain}", style="dim"), console, width)
    if claim.about:
        opened, closed = marks.quotes
        words, holder = map(printable, claim.about)
        yield from _indented(Text(f"{wording.TARGET}: {opened}{words}{closed} ({holder})", style="dim"), console, width)


def _valued(claim: Claimed, marks: Marks, console: Console, width: int) -> Iterator[Text]:
    """What the dates and figures of a claim stand for: "Monday" = 2026-03-02."""
    opened, closed = marks.quotes
    found = (f"{opened}{printable(v.text)}{closed} = {printable(v.value)}" for v in claim.values)
    yield from _indented(Text(marks.between.join(found), style="dim"), console, width)


def _own_voice(
    record: Record, claims: dict[str, Claimed], marks: Marks, console: Console, width: int, values: bool
) -> Iterator[Text]:
    """What the author asserts and credits to no one: a source of its own."""
    own = own_claims(record)
    if not own:
        return
    yield Text()
    yield Text(wording.OWN_VOICE.replace("’", marks.apostrophe).capitalize(), style="dim italic")
    for claim in own:
        words = Text(printable(joined(claim.spans)))
        *lines, last = _wrapped(words, console, width - len(_INDENT))
        yield from (Text.assemble(_INDENT, line) for line in lines)
        sure = claims[claim.id].sure
        note = Text(f"{sure + '  ' if sure else ''}{claim.confidence:.2f}", style="dim")
        yield from _noted(last, note, width)
        if values:
            yield from _valued(claims[claim.id], marks, console, width)


def _head(record: Record, sources: list[CreditedSource], marks: Marks) -> Iterator[Text]:
    article = record.article
    yield Text(printable(article.title or article.id), style="bold underline")
    known = [article.outlet, (article.published or "").replace("T", " "), ", ".join(article.byline)]
    if any(known):
        yield Text(marks.between.join(printable(part) for part in known if part))
    if article.credits:
        yield Text(f"{wording.CREDITS}: {', '.join(map(printable, article.credits))}", style="dim")
    said = wording.attributions(record.attributions)
    by = f"; {wording.sources(*number_of_sources(sources))}" if sources else ""
    yield Text(said + by, style="dim")


def _source(source: CreditedSource, marks: Marks, console: Console, width: int) -> Iterator[Text]:
    """A heading and what is known of the source: on the same line where it fits."""
    style = ("bold italic" if source.unnamed else "bold") if source.told else "dim italic"
    heading = Text(printable(source.name), style=style)
    if source.unnamed:
        heading = Text.assemble(f"{marks.unnamed} {wording.UNNAMED}: ", heading)
    *lines, last = _wrapped(heading, console, width)
    yield from lines
    notes = Text(printable(marks.between.join(source.notes)), style="dim")
    if notes and last.cell_len + 2 + notes.cell_len <= width:
        yield Text.assemble(last, _INDENT, notes)
    else:
        yield last
        yield from _indented(notes, console, width)
    if source.aliases:
        aliases = [*map(printable, source.aliases), *([wording.more(source.further)] if source.further else [])]
        yield from _indented(Text(f"{wording.ALIASES}: {marks.between.join(aliases)}", style="dim"), console, width)
    if source.source.basis:
        opened, closed = marks.quotes
        basis = "; ".join(opened + printable(span.text) + closed for span in source.source.basis)
        yield from _indented(Text(f"{wording.BASIS}: {basis}"), console, width)


def _cue(
    attribution: Attribution, claim: Claimed | None, beside: tuple[str, str], marks: Marks, console: Console, width: int
) -> Iterator[Text]:
    """The cue between the words for its source; to the right stance, form and confidence: on the same line where they fit."""
    note = Text(f"{attribution.form}  {attribution.confidence:.2f}", style="dim")
    if attribution.within:
        note = Text.assemble((f"{wording.NESTED}  ", "dim"), note)
    if claim is not None and claim.sure:
        note = Text.assemble((f"{claim.sure}  ", "dim"), note)
    if claim is not None and claim.stance is not None and claim.said:
        mark = marks.stances.get(claim.stance)
        said = Text(f"{mark} {claim.said.upper()}", style="bold") if mark else Text(claim.said)
        note = Text.assemble(said, "  ", note)
    before, after = (Text(printable(words), style="dim") for words in beside)
    parts = (before, Text(printable(joined(attribution.cue)), style="italic cyan"), after)
    cue = Text(" ").join(part for part in parts if part)
    *lines, last = _wrapped(cue, console, width - len(_INDENT))
    yield from (Text.assemble(_INDENT, line) for line in lines)
    yield from _noted(last, note, width)


def _noted(line: Text, note: Text, width: int) -> Iterator[Text]:
    """A line set in, and a note at the right edge: below where there is no room beside it."""
    gap = width - len(_INDENT) - line.cell_len - note.cell_len
    if gap >= 2:
        yield Text.assemble(_INDENT, line, " " * gap, note)
    else:
        yield Text.assemble(_INDENT, line)
        yield Text.assemble(" " * max(width - note.cell_len, 0), note)


def _indented(words: Text, console: Console, width: int) -> Iterator[Text]:
    """Lines set in, those that go on further than the first."""
    if not words:
        return
    first, *lines = _wrapped(words, console, width - 2 * len(_INDENT))
    yield Text.assemble(_INDENT, first)
    for line in lines:
        yield Text.assemble(2 * _INDENT, line)


def _wrapped(words: Text, console: Console, width: int) -> list[Text]:
    """Lines of at most `width` columns, without white space at their ends."""
    lines = list(words.wrap(console, max(width, 20)))
    for line in lines:
        line.rstrip()
    return lines
