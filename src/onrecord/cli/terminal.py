"""A record as people read it in a terminal."""

import io
import os
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import BinaryIO

from rich.console import Console
from rich.text import Text

from onrecord.cli.printable import printable
from onrecord.records.attribution import Attribution, Form
from onrecord.records.record import FailedRecord, Record
from onrecord.records.span import Span

WIDEST = 100
"""Columns: longer lines are hard to read."""
FORMS: tuple[Form, ...] = ("direct", "mixed", "indirect")
_BARS: dict[Form, str] = {"direct": "┃ ", "mixed": "╎ ", "indirect": "  "}
_PLAIN_BARS: dict[Form, str] = {"direct": "| ", "mixed": ": ", "indirect": "  "}
_QUOTED = "green"
_INDENT = "  "


class TextWriter:
    """For people. Failures are on standard error."""

    def __init__(self, out: BinaryIO, terminal: bool) -> None:
        encoding = (sys.stdout.encoding if terminal else None) or "utf-8"
        self._stream = io.TextIOWrapper(out, encoding, "replace", newline="\n", write_through=True)
        given = os.environ.get("COLUMNS", "")
        width = int(given) if given.isdecimal() and int(given) else None if terminal else 80
        self._console = Console(
            file=self._stream, width=width, highlight=False, markup=False, emoji=False, legacy_windows=False
        )
        self._any = False

    def write(self, record: Record | FailedRecord) -> None:
        if not isinstance(record, Record):
            return
        if self._any:
            line = "─" if self._console.encoding.startswith("utf") else "-"
            self._console.print(f"\n{line * min(self._console.width, WIDEST)}\n")
        self._any = True
        for words in view(record, self._console):
            self._console.print(words, soft_wrap=True)
        self._stream.flush()

    def close(self) -> None:
        self._stream.detach()


def view(record: Record, console: Console) -> Iterator[Text]:
    """The lines of a record: title, outlet and time, then each source with what it says.

    Attributions stand in the order of the text; neighbours with one source share its heading. A bar at the
    left tells quotation from paraphrase where there is no colour.
    """
    width = min(console.width, WIDEST)
    bars = _BARS if console.encoding.startswith("utf") else _PLAIN_BARS
    for line in _head(record):
        yield from _wrapped(line, console, width)
    # By place, not by words: two people may both be "he".
    for source, group in groupby(record.attributions, key=lambda attribution: attribution.source or attribution.id):
        yield Text()
        named = not isinstance(source, str)
        heading = Text(_words(source), style="bold") if named else Text("no source named", style="dim italic")
        yield from _wrapped(heading, console, width)
        for attribution in group:
            yield from _cue(attribution, console, width)
            style = "" if attribution.form == "indirect" else _QUOTED
            margin = _INDENT + bars[attribution.form]
            for piece in attribution.content:
                for line in _wrapped(Text(printable(piece.text), style=style), console, width - len(margin)):
                    yield Text.assemble((margin, style), line)


def _head(record: Record) -> Iterator[Text]:
    article = record.article
    yield Text(printable(article.title or article.id), style="bold underline")
    known = [article.outlet, (article.published or "").replace("T", " "), ", ".join(article.byline)]
    if any(known):
        yield Text(" · ".join(printable(part) for part in known if part))
    count = Counter(a.form for a in record.attributions)
    total = len(record.attributions)
    forms = ", ".join(f"{count[form]} {form}" for form in FORMS if count[form])
    yield Text(f"{total} attribution{'' if total == 1 else 's'}" + (f": {forms}" if forms else ""), style="dim")


def _cue(attribution: Attribution, console: Console, width: int) -> Iterator[Text]:
    """The cue, and to the right its form and confidence: on the same line where they fit."""
    nested = "nested  " if attribution.within else ""
    note = Text(f"{nested}{attribution.form}  {attribution.confidence:.2f}", style="dim")
    *lines, last = _wrapped(Text(_words(attribution.cue), style="italic cyan"), console, width - len(_INDENT))
    gap = width - len(_INDENT) - last.cell_len - note.cell_len
    for line in lines:
        yield Text.assemble(_INDENT, line)
    if gap >= 2:
        yield Text.assemble(_INDENT, last, " " * gap, note)
    else:
        yield Text.assemble(_INDENT, last)
        yield Text.assemble(" " * max(width - note.cell_len, 0), note)


def _wrapped(words: Text, console: Console, width: int) -> list[Text]:
    """Lines of at most `width` columns, without white space at their ends."""
    lines = list(words.wrap(console, max(width, 20)))
    for line in lines:
        line.rstrip()
    return lines


def _words(pieces: tuple[Span, ...]) -> str:
    return " … ".join(printable(piece.text) for piece in pieces)
