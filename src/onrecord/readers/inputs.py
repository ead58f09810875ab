"""Paths → articles, in input order: files, folders, standard input, files of many articles. A failure is an item too."""

import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import fsdecode
from pathlib import Path
from typing import IO, TYPE_CHECKING

from onrecord.errors import BadOption, EmptyFolder, EmptyInput, InputError, LinkOutside, MissingInput, TooLarge
from onrecord.readers.detection import SUFFIXES, SUPPORTED, kind_of
from onrecord.readers.given import Given
from onrecord.readers.jsonl import read_line
from onrecord.readers.plain import read_plain
from onrecord.records.article import Article

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STANDARD_INPUT = "-"
_SNIFF = 65_536
_CHUNK = 1 << 20
_BYTES_PER_CHARACTER = {"plain": 4, "html": 20, "jsonl": 7}
"""How many bytes of an input one character of its text can cost at the most: a page is mostly not text."""
_SLACK = 1_000_000
_FRUITLESS = 500_000_000
"""Bytes of a .jsonl in one go, in an endless line or in empty lines, after which nothing more is expected to come."""


@dataclass(frozen=True, slots=True)
class Item:
    """One article, or why there is none. `size`: bytes of the input that it took."""

    name: str
    size: int
    article: Article | None
    error: InputError | None


@dataclass(frozen=True, slots=True)
class Source:
    """A file, a stream, or a path that can't be read."""

    name: str
    size: int | None
    error: InputError | None = None


def sources(paths: Iterable[object]) -> list[Source]:
    """What the paths stand for, folders opened. Nothing is read yet."""
    found: list[Source] = []
    for given in paths:
        name = fsdecode(given)  # type: ignore[arg-type]
        path = Path(name)
        try:
            if name == STANDARD_INPUT:
                found.append(Source(name, None))
            elif not name:
                # Path("") is the current folder; an empty name is a variable of a script that was never set.
                found.append(Source(name, 0, MissingInput("a path is empty: give a file, a folder or -")))
            elif path.is_dir():
                found.extend(_folder(path))
            elif path.exists():
                found.append(Source(name, path.stat().st_size if path.is_file() else None))
            else:
                found.append(Source(name, 0, MissingInput(f"{_shown(name)}: no such file or folder; check the path")))
        except (OSError, ValueError) as problem:
            found.append(Source(name, 0, MissingInput(f"{_shown(name)}: {_reason(problem)}")))
    return found


def items(source: Source, given: Given) -> Iterator[Item]:
    """The articles of one source."""
    name = _shown(source.name)
    if source.error is not None:
        yield Item(name, 0, None, source.error)
        return
    try:
        if source.name != STANDARD_INPUT:
            with Path(source.name).open("rb") as file:
                yield from _stream(file, name, given)
        elif sys.stdin is None:
            yield Item(name, 0, None, MissingInput("standard input is closed: give a file or a folder"))
        else:
            yield from _stream(sys.stdin.buffer, "standard input", given)
    except OSError as problem:
        yield Item(name, 0, None, MissingInput(f"{name}: {_reason(problem)}"))


def _folder(path: Path) -> list[Source]:
    files = sorted(
        (f for f in path.iterdir() if f.suffix.lower() in SUFFIXES and not f.name.startswith(".") and f.is_file()),
        key=lambda f: f.name,
    )
    if not files:
        problem = EmptyFolder(
            f"{_shown(str(path))}: no file in this folder that onrecord reads: {SUPPORTED}; folders in it are not opened"
        )
        return [Source(str(path), 0, problem)]
    return [_file_of(path, f) for f in files]


def _file_of(folder: Path, file: Path) -> Source:
    """A file of a folder. A link that leads out of it is not followed: whoever made the folder would choose what is read."""
    name = str(file)
    if file.is_symlink() and not file.resolve().is_relative_to(folder.resolve()):
        return Source(name, 0, LinkOutside(f"{_shown(name)}: a link that leads out of its folder; to read it, name the file"))
    return Source(name, file.stat().st_size)


def _stream(file: IO[bytes], name: str, given: Given) -> Iterator[Item]:
    head = file.read(_SNIFF)
    try:
        kind = kind_of(head, name)
        if kind == "jsonl":
            yield from _lines(io.BufferedReader(_Rewound(head, file)), name, given)
            return
        most = given.max_chars * _BYTES_PER_CHARACTER[kind] + _SLACK
        data = head + _read(file, most + 1 - len(head))
        if len(data) > most:
            raise TooLarge(
                f"{name}: over {most:,} bytes, too much for a text of {given.max_chars:,} characters; "
                "to read it, raise --max-chars (max_chars=)"
            )
        if kind == "html":
            # Imported here: taking pages apart costs more start-up than everything else that reads plain text.
            from onrecord.readers.html import read_html

            article = read_html(data, name, given)
        else:
            article = read_plain(data, name, given)
        yield Item(name, len(data), article, None)
    except InputError as problem:
        yield Item(name, len(head), None, problem)


def _read(file: IO[bytes], most: int) -> bytes:
    """Up to `most` bytes. In chunks: a file object sets the whole of what is asked for aside before it reads."""
    chunks = []
    while most > 0 and (chunk := file.read(min(most, _CHUNK))):
        chunks.append(chunk)
        most -= len(chunk)
    return b"".join(chunks)


class _Rewound(io.RawIOBase):
    """A stream whose beginning was read already, from its beginning: pipes can't be wound back."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        chunk = self._head[: len(view)] or self._rest.read(len(view))
        self._head = self._head[len(view) :]
        view[: len(chunk)] = chunk
        return len(chunk)


def _lines(file: IO[bytes], name: str, given: Given) -> Iterator[Item]:
    if given.wins and (said := [f for f in ("title", "published", "url") if getattr(given, f)]):
        raise BadOption(f"{said[0]}: {name} holds articles that say this themselves: leave the option out")
    most = given.max_chars * _BYTES_PER_CHARACTER["jsonl"] + _SLACK
    any_article = False
    fruitless = 0
    for number, (given_line, size) in enumerate(_split(file, most), 1):
        line = given_line.removeprefix(b"\xef\xbb\xbf") if number == 1 else given_line
        place = f"{name}:{number}"
        if line.strip():
            any_article = True
            fruitless = size - len(line)
            yield _line(line, place, most, given)
        else:
            fruitless += size
        if fruitless >= _FRUITLESS:
            yield Item(place, 0, None, TooLarge(f"{place}: {fruitless:,} bytes and no article: stopped; is it a .jsonl file?"))
            return
    if not any_article:
        yield Item(name, 0, None, EmptyInput(f"{name}: there is no article in it"))


def _line(line: bytes, place: str, most: int, given: Given) -> Item:
    try:
        if len(line) > most:
            raise TooLarge(
                f"{place}: a line of over {most:,} bytes, too much for a text of {given.max_chars:,} characters; "
                "to read it, raise --max-chars (max_chars=)"
            )
        return Item(place, len(line), read_line(line, place, given), None)
    except InputError as problem:
        return Item(place, len(line), None, problem)


def _split(file: IO[bytes], most: int) -> Iterator[tuple[bytes, int]]:
    """The lines of a file and their sizes. Of a line over `most` bytes only that much and one more is kept."""
    most = min(most, sys.maxsize - 1)
    while line := file.readline(most + 1):
        size = len(line)
        if size > most and not line.endswith(b"\n"):
            while size < _FRUITLESS + most and (rest := file.readline(_SNIFF)):
                size += len(rest)
                if rest.endswith(b"\n"):
                    break
        yield line, size


def _reason(problem: Exception) -> str:
    return (problem.strerror or str(problem)).lower() if isinstance(problem, OSError) else str(problem)


def _shown(name: str) -> str:
    """A name that can be printed and written: file names may hold bytes that are no text."""
    return name.encode("utf-8", "backslashreplace").decode()
