"""Paths → articles, in input order: files, folders, standard input, files of many articles. A failure is an item too."""

import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import fspath
from pathlib import Path
from typing import IO, TYPE_CHECKING

from onrecord.errors import EmptyFolder, EmptyInput, InputError, MissingInput, TooLarge
from onrecord.readers.detection import SUFFIXES, SUPPORTED, kind_of
from onrecord.readers.given import Given
from onrecord.readers.jsonl import read_line
from onrecord.readers.plain import read_plain
from onrecord.records.article import Article

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STANDARD_INPUT = "-"
_SNIFF = 65_536
_BYTES_PER_CHARACTER = {"plain": 4, "html": 20, "jsonl": 7}
"""How many bytes of an input one character of its text can cost at the most: a page is mostly not text."""
_SLACK = 1_000_000


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
        name = str(given) if given == STANDARD_INPUT else fspath(given)  # type: ignore[call-overload]
        path = Path(name)
        try:
            if name == STANDARD_INPUT:
                found.append(Source(name, None))
            elif path.is_dir():
                found.extend(_folder(path))
            elif path.exists():
                found.append(Source(name, path.stat().st_size if path.is_file() else None))
            else:
                found.append(Source(name, 0, MissingInput(f"{name}: no such file or folder")))
        except (OSError, ValueError) as problem:
            found.append(Source(name, 0, MissingInput(f"{name}: {_reason(problem)}")))
    return found


def items(source: Source, given: Given) -> Iterator[Item]:
    """The articles of one source."""
    if source.error is not None:
        yield Item(source.name, 0, None, source.error)
        return
    try:
        if source.name == STANDARD_INPUT:
            yield from _stream(sys.stdin.buffer, "standard input", given)
        else:
            with Path(source.name).open("rb") as file:
                yield from _stream(file, source.name, given)
    except OSError as problem:
        yield Item(source.name, 0, None, MissingInput(f"{source.name}: {_reason(problem)}"))


def _folder(path: Path) -> list[Source]:
    files = sorted(
        (f for f in path.iterdir() if f.suffix.lower() in SUFFIXES and not f.name.startswith(".") and f.is_file()),
        key=lambda f: f.name,
    )
    if not files:
        return [Source(str(path), 0, EmptyFolder(f"{path}: no file in this folder that onrecord reads: {SUPPORTED}"))]
    return [Source(str(f), f.stat().st_size) for f in files]


def _stream(file: IO[bytes], name: str, given: Given) -> Iterator[Item]:
    head = file.read(_SNIFF)
    try:
        kind = kind_of(head, name)
        if kind == "jsonl":
            yield from _lines(io.BufferedReader(_Rewound(head, file)), name, given)
            return
        most = given.max_chars * _BYTES_PER_CHARACTER[kind] + _SLACK
        data = head + file.read(max(most + 1 - len(head), 0))
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
    most = given.max_chars * _BYTES_PER_CHARACTER["jsonl"] + _SLACK
    any_article = False
    for number, given_line in enumerate(_split(file, most), 1):
        line = given_line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        any_article = True
        place = f"{name}:{number}"
        try:
            if len(line) > most:
                raise TooLarge(
                    f"{place}: a line of over {most:,} bytes, too much for a text of {given.max_chars:,} characters; "
                    "to read it, raise --max-chars (max_chars=)"
                )
            yield Item(place, len(line), read_line(line, place, given), None)
        except InputError as problem:
            yield Item(place, len(line), None, problem)
    if not any_article:
        yield Item(name, 0, None, EmptyInput(f"{name}: there is no article in it"))


def _split(file: IO[bytes], most: int) -> Iterator[bytes]:
    """The lines of a file. Of a line over `most` bytes only that much and one more is kept."""
    while line := file.readline(most + 1):
        if len(line) > most and not line.endswith(b"\n"):
            while (rest := file.readline(_SNIFF)) and not rest.endswith(b"\n"):
                pass
        yield line


def _reason(problem: Exception) -> str:
    return (problem.strerror or str(problem)).lower() if isinstance(problem, OSError) else str(problem)
