"""Paths or mappings → records, as a stream."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from os import PathLike
from typing import Any, Literal

from onrecord.errors import InputError
from onrecord.find.record import find_record
from onrecord.readers.given import MAX_CHARACTERS, Given
from onrecord.readers.inputs import Item, items, sources
from onrecord.readers.jsonl import read_mapping
from onrecord.records.record import FailedRecord, Failure, Record

Input = str | PathLike[str] | Mapping[str, Any]


def read(
    path: Input,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    max_chars: int = MAX_CHARACTERS,
) -> Record:
    """Read one article from a file, from "-" (standard input), or from a mapping with the keys of a .jsonl line.

    `title`, `outlet`, `published` and `url` set what a text or a page does not say; a mapping speaks for
    itself. Raises InputError where there is no article, and where there are several: `read_many` reads those.
    """
    given = Given(title, outlet, published, url, max_chars)
    item, *more = islice(_items(path, given), 2)
    if more:
        raise InputError(f"{path}: there are several articles in it: use read_many")
    if item.article is None:
        raise item.error or InputError(f"{item.name}: could not be read")
    return find_record(item.article)


def read_many(paths: Iterable[Input], *, max_chars: int = MAX_CHARACTERS) -> Iterator[Record | FailedRecord]:
    """Read files, folders, .jsonl files or mappings one after the other, in input order.

    Nothing is read ahead of need. An article that can't be read is a FailedRecord in its place.
    """
    if isinstance(paths, str | PathLike | Mapping):
        raise InputError("read_many takes several paths or articles: put this one into a list, or use read")
    return _stream(paths, Given(max_chars=max_chars))


def _stream(paths: Iterable[Input], given: Given) -> Iterator[Record | FailedRecord]:
    for path in paths:
        for item in _items(path, given):
            yield record_of(item)


def record_of(item: Item) -> Record | FailedRecord:
    """What was found in one article, or why it could not be read."""
    if item.article is not None:
        return find_record(item.article)
    problem = item.error or InputError(f"{item.name}: could not be read")
    known: dict[Literal["id", "path"], str] = {"path": item.name} if problem.article_id is None else {"id": problem.article_id}
    return FailedRecord(article=known, failures=(Failure(problem.code, str(problem)),))


def _items(path: Input, given: Given) -> Iterator[Item]:
    if isinstance(path, Mapping):
        name = f"article {path.get('id')}" if path.get("id") is not None else "article"
        try:
            yield Item(name, 0, read_mapping(path, name, given), None)
        except InputError as problem:
            yield Item(name, 0, None, problem)
        return
    for source in sources([path]):
        yield from items(source, given)
