"""All formats that records are written in, for the command line and the library alike."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from onrecord.errors import BadOption
from onrecord.formats import csv
from onrecord.formats.destination import destination
from onrecord.formats.json import JsonWriter, LinesWriter
from onrecord.records.record import FailedRecord, Record
from onrecord.views.printable import escaped


class Writer(Protocol):
    """Takes records one by one; `close` writes what ends the output."""

    def write(self, record: Record | FailedRecord) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Options:
    """What formats can be asked for.

    `rows`: what each row of csv represents. `values`: in text, what dates and figures stand for. `force`: write pages into a
    folder that holds other files.
    """

    rows: csv.Rows = "attributions"
    values: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """`writer` takes a binary stream, the options, and whether the stream is a terminal; `help` is one line for users."""

    name: str
    help: str
    writer: Callable[[BinaryIO, Options, bool], Writer]


# Imported on use: machines that read JSON should not wait for the terminal's library and the page templates.
def _text(out: BinaryIO, options: Options, terminal: bool) -> Writer:
    from onrecord.formats.terminal import TextWriter

    return TextWriter(out, terminal, options.values)


def _page(out: BinaryIO, options: Options, terminal: bool) -> Writer:  # noqa: ARG001
    from onrecord.formats.html.folder import PageWriter

    return PageWriter(out)


FORMATS = {
    made.name: made
    for made in (
        Format("text", "for people, in a terminal", _text),
        Format("html", "for people, in a browser; several articles become a folder with an index", _page),
        Format("json", "indented: an object for one article, an array for several", lambda out, _, __: JsonWriter(out)),
        Format("jsonl", "one record per line", lambda out, _, __: LinesWriter(out)),
        Format("csv", "for spreadsheets", lambda out, options, _: csv.CsvWriter(out, options.rows)),
    )
}


@contextmanager
def opened(form: str, output: str | None, options: Options) -> Iterator[Writer]:
    """The writer of a format onto standard output, a file or, with html, a folder. Raises BadOption, OutputError.

    On a terminal, control characters are escaped in every format.
    """
    if form not in FORMATS:
        raise BadOption(f"no format is called {form!r}: {', '.join(FORMATS)}")
    if form == "html" and is_folder(output):
        from onrecord.formats.html.folder import FolderWriter

        yield FolderWriter(Path(str(output)), options.force)
        return
    terminal = is_terminal(output)
    with destination(output) as out:
        shown = cast(BinaryIO, _Terminal(out)) if terminal and form != "text" else out
        yield FORMATS[form].writer(shown, options, terminal)


def is_folder(output: str | None) -> bool:
    """Whether an output is a folder: one that is there, a name that ends in a slash, a name without an ending."""
    return bool(output) and (Path(str(output)).is_dir() or str(output).endswith(("/", os.sep)) or not Path(str(output)).suffix)


def is_terminal(output: str | None) -> bool:
    """Whether an output is standard output, and a person sees it at once."""
    return output is None and sys.stdout is not None and sys.stdout.isatty()


class _Terminal(io.RawIOBase):
    """A terminal to which programs write: what it would obey is shown escaped."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        self._out.write(escaped(data.decode("utf-8", "replace")).encode("utf-8", "replace"))
        return len(data)

    def flush(self) -> None:
        self._out.flush()
