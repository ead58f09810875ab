"""Records → pages: one on a stream, or many in a folder with an index."""

from pathlib import Path
from typing import BinaryIO

import click

from onrecord.cli.printable import printable
from onrecord.errors import BadOption
from onrecord.formats import html
from onrecord.records.record import FailedRecord, Record


class PageWriter:
    """The page of one article. Raises BadOption at a second one. Failures are on standard error."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._written = False

    def write(self, record: Record | FailedRecord) -> None:
        if not isinstance(record, Record):
            return
        if self._written:
            raise BadOption("html: several articles make several pages: name a folder, as in --output pages/")
        self._out.write(_bytes(html.page(record)))
        self._written = True

    def close(self) -> None:
        pass


class FolderWriter:
    """A page an article and index.html, which lists them and what could not be read. Raises BadOption if it can't write."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entries: list[html.IndexEntry] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise BadOption(f"output: {folder}: {(problem.strerror or str(problem)).lower()}") from None

    def write(self, record: Record | FailedRecord) -> None:
        name = None
        if isinstance(record, Record):
            name = html.file_name(len(self._entries) + 1, record)
            self._put(name, html.page(record, index="index.html"))
        self._entries.append(html.entry(record, name))

    def close(self) -> None:
        self._put("index.html", html.index_page(self._entries))
        pages = sum(e.file is not None for e in self._entries)
        where = printable(str(self._folder / "index.html"))
        click.echo(f"onrecord: {pages} page{'' if pages == 1 else 's'}: open {where} in a browser", err=True)

    def _put(self, name: str, page: str) -> None:
        try:
            (self._folder / name).write_bytes(_bytes(page))
        except OSError as problem:
            raise BadOption(f"output: {self._folder / name}: {(problem.strerror or str(problem)).lower()}") from None


def _bytes(page: str) -> bytes:
    return page.encode("utf-8", "replace")
