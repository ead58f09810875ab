"""Records → pages: one on a stream, or many in a folder with an index."""

from pathlib import Path
from typing import BinaryIO

from onrecord.errors import BadOption, OutputError
from onrecord.formats.destination import replacing
from onrecord.formats.html import page as html
from onrecord.records.record import FailedRecord, Record

MANIFEST = ".onrecord-pages"
"""Lists the pages of a folder that onrecord wrote, and may write over, one name a line."""
_FORMAT = "onrecord.pages/1"


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
    """One page per article and index.html, which lists them and what could not be read.

    Raises BadOption where the folder holds anything but the pages of an earlier run, unless `force` is set. Pages of an
    earlier run that are not written again are removed at the end.
    """

    def __init__(self, folder: Path, force: bool = False) -> None:
        self._folder = folder
        self._entries: list[html.IndexEntry] = []
        self._written: list[str] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
            there = {path.name for path in folder.iterdir()}
            self._earlier = _earlier(folder) if MANIFEST in there else set()
            links = {name for name in there if (folder / name).is_symlink()}
            foreign = sorted((there - self._earlier - {MANIFEST}) | links)
        except OSError as problem:
            raise BadOption(f"output: {folder}: {(problem.strerror or str(problem)).lower()}") from None
        if foreign and not force:
            raise BadOption(
                f"output: {folder} holds files that onrecord did not write ({', '.join(foreign[:3])}"
                f"{', …' if len(foreign) > 3 else ''}): name another folder, or add --force to write among them"
            )

    def write(self, record: Record | FailedRecord) -> None:
        name = None
        if isinstance(record, Record):
            name = html.file_name(len(self._entries) + 1, record)
            self._put(name, html.page(record, index="index.html"))
        self._entries.append(html.entry(record, name))

    def close(self) -> None:
        self._put("index.html", html.index_page(self._entries))
        for name in self._earlier - set(self._written):
            (self._folder / name).unlink(missing_ok=True)
        self._write(MANIFEST, _manifest(self._written))

    def _put(self, name: str, page: str) -> None:
        if name not in self._written:
            # Noted before it is written: a run that is stopped leaves no page that the next one takes for somebody else's.
            if not self._written:
                self._write(MANIFEST, _manifest(sorted(self._earlier)))
            self._written.append(name)
            with (self._folder / MANIFEST).open("a", encoding="utf-8") as listed:
                listed.write(name + "\n")
        self._write(name, page)

    def _write(self, name: str, words: str) -> None:
        place = self._folder / name
        try:
            with replacing(place, str(place)) as out:
                out.write(_bytes(words))
        except BadOption as problem:
            raise OutputError(str(problem)) from None


def _manifest(names: list[str]) -> str:
    return "".join(f"{line}\n" for line in (_FORMAT, *names))


def _earlier(folder: Path) -> set[str]:
    """The files of an earlier run; none where the list of them can't be read."""
    form, *names = (folder / MANIFEST).read_text(encoding="utf-8", errors="replace").splitlines() or [""]
    return {name for name in names if form == _FORMAT and name and Path(name).name == name}


def _bytes(page: str) -> bytes:
    return page.encode("utf-8", "replace")
