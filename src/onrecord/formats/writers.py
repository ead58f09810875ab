"""Records → a file or standard output, in each format of `onrecord read`."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from onrecord.formats import csv
from onrecord.formats.destination import destination
from onrecord.records import json
from onrecord.records.record import FailedRecord, Record
from onrecord.views.printable import escaped

FORMATS = ("text", "html", "json", "jsonl", "csv")


class Writer(Protocol):
    """Takes records one by one; `close` writes what ends the output."""

    def write(self, record: Record | FailedRecord) -> None: ...

    def close(self) -> None: ...


class LinesWriter:
    """JSON Lines: one record a line, failures among them."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, record: Record | FailedRecord) -> None:
        self._out.write(json.encode(record) + b"\n")
        self._out.flush()

    def close(self) -> None:
        pass


class JsonWriter:
    """Indented JSON: an object for one article, an array for several."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._first: bytes | None = None
        self._several = False

    def write(self, record: Record | FailedRecord) -> None:
        words = json.indented(record)
        if self._first is None:
            self._first = words
            return
        self._out.write((b"" if self._several else b"[\n" + self._first) + b",\n" + words)
        self._several = True

    def close(self) -> None:
        self._out.write(b"\n]\n" if self._several else (self._first or b"[]") + b"\n")


class CsvWriter:
    """CSV with a header row. Failures have no row: they are on standard error."""

    def __init__(self, out: BinaryIO, rows: csv.Rows) -> None:
        self._out, self._rows = out, rows
        self._out.write(csv.header(rows).encode())

    def write(self, record: Record | FailedRecord) -> None:
        if isinstance(record, Record):
            self._out.write(csv.rows(record, self._rows).encode())

    def close(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Shown:
    """What a format shows: `rows` of csv; with text `values`, what dates and figures stand for.

    `force`: pages go into a folder that holds other files.
    """

    form: str
    rows: csv.Rows = "attributions"
    values: bool = False
    force: bool = False


@contextmanager
def opened(shown: Shown, output: str | None, *, terminal: bool) -> Iterator[Writer]:
    """The writer of a format onto standard output, a file or, with html, a folder. Raises BadOption where it can't be."""
    if shown.form == "html" and is_folder(output):
        from onrecord.formats.html.folder import FolderWriter

        yield FolderWriter(Path(str(output)), shown.force)
        return
    with destination(output) as out:
        yield writer(shown, out, terminal=terminal)


class _Terminal(io.RawIOBase):
    """A terminal to which programs write: what it would obey is shown escaped."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        self._out.write(escaped(data.decode("utf-8", "replace")).encode("utf-8", "replace"))
        return len(data)

    def flush(self) -> None:
        self._out.flush()


def is_folder(output: str | None) -> bool:
    """Whether --output names a folder: one that is there, a name that ends in a slash, a name without an ending."""
    return bool(output) and (Path(str(output)).is_dir() or str(output).endswith(("/", os.sep)) or not Path(str(output)).suffix)


def writer(shown: Shown, out: BinaryIO, *, terminal: bool) -> Writer:
    """The writer of one of FORMATS onto a binary stream. On a terminal, control characters are escaped in all of them."""
    if terminal and shown.form != "text":
        out = cast(BinaryIO, _Terminal(out))
    match shown.form:
        case "json":
            return JsonWriter(out)
        case "jsonl":
            return LinesWriter(out)
        case "csv":
            return CsvWriter(out, shown.rows)
        case "html":
            from onrecord.formats.html.folder import PageWriter

            return PageWriter(out)
    # Imported here: machines that read JSON should not wait for the terminal's library.
    from onrecord.formats.terminal import TextWriter

    return TextWriter(out, terminal, shown.values)
