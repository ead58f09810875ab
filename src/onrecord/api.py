"""What `import onrecord` hands out: paths or mappings → records."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from os import PathLike, fspath
from typing import Any

from onrecord.batch.threads import records_of
from onrecord.errors import BadOption, InputError
from onrecord.find.pipeline import find_record
from onrecord.formats import csv
from onrecord.formats.registry import Options, opened
from onrecord.readers.given import MAX_CHARACTERS, Given
from onrecord.readers.inputs import Item, items, sources
from onrecord.readers.jsonl import read_mapping
from onrecord.records.confidence import confident
from onrecord.records.record import FailedRecord, Record

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

    `title`, `outlet`, `published` and `url` win over what a text or a page says; a mapping speaks for itself. Raises InputError
    where there is no article, and where there are several: `read_many` reads those.
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


def write(
    records: Iterable[Record | FailedRecord],
    form: str,
    path: str | PathLike[str] | None = None,
    *,
    rows: csv.Rows = "attributions",
    values: bool = False,
    force: bool = False,
    min_confidence: float = 0.0,
) -> None:
    """Write records in one of the formats of `onrecord read`: "text", "html", "json", "jsonl" or "csv".

    `path` is a file, with html also a folder; None is standard output. A file takes its name once it is whole. `rows`,
    `values`, `force` and `min_confidence` are the options of the same names. Raises BadOption and OutputError; an OutputWarning
    says where the output went if that is not `path`.
    """
    if not 0 <= min_confidence <= 1:
        raise BadOption("min_confidence is a number from 0 to 1")
    with opened(form, None if path is None else fspath(path), Options(rows, values, force)) as to:
        for record in records:
            to.write(confident(record, min_confidence))
        to.close()


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
