"""Records → JSON Lines, or indented JSON."""

from typing import BinaryIO

from onrecord.records import json
from onrecord.records.record import FailedRecord, Record


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
