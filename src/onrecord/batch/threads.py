"""Paths or mappings → records, as a stream."""

from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Literal

from onrecord.errors import InputError, OnrecordError
from onrecord.find.pipeline import find_record
from onrecord.readers.inputs import Item
from onrecord.records.record import FailedRecord, Failure, Record


def records_of(found: Iterable[Item], workers: int) -> Generator[tuple[Item, Record | FailedRecord]]:
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
