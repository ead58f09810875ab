"""Paths or mappings → records, as a stream."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from os import PathLike
from typing import Any, Literal

from onrecord.errors import InputError, OnrecordError
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


def read_many(paths: Iterable[Input], *, max_chars: int = MAX_CHARACTERS, workers: int = 1) -> Iterator[Record | FailedRecord]:
    """Read files, folders, .jsonl files or mappings, in input order.

    With one worker nothing is read ahead of need. With several, that many articles are worked on at once and as many more
    read ahead; the records are the same. An article that can't be read is a FailedRecord in its place.
    """
    if isinstance(paths, str | PathLike | Mapping):
        raise InputError("read_many takes several paths or articles: put this one into a list, or use read")
    if workers < 1:
        raise InputError(f"workers is {workers}: at least one is needed")
    given = Given(max_chars=max_chars)
    return (record for _, record in records_of((item for path in paths for item in _items(path, given)), workers))


def records_of(found: Iterable[Item], workers: int) -> Iterator[tuple[Item, Record | FailedRecord]]:
    """Each item with its record, in the order given; up to `workers` are worked on at once."""
    if workers == 1:
        yield from ((item, _record_of(item)) for item in found)
        return
    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[tuple[Item, Future[Record | FailedRecord]]] = deque()
        try:
            for item in found:
                waiting.append((item, pool.submit(_record_of, item)))
                if len(waiting) >= 2 * workers:
                    done, record = waiting.popleft()
                    yield done, record.result()
            while waiting:
                done, record = waiting.popleft()
                yield done, record.result()
        finally:
            for _, record in waiting:
                record.cancel()


def _record_of(item: Item) -> Record | FailedRecord:
    """What was found in one article, or why it could not be read."""
    if item.article is not None:
        try:
            return find_record(item.article)
        except OnrecordError:
            raise
        except Exception as fault:  # a defect of ours costs one article, not the run
            said = f"{item.name}: an error in onrecord ({type(fault).__name__}: {fault}): please report it"
            return FailedRecord(article={"id": item.article.id}, failures=(Failure("internal", " ".join(said.split())),))
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
