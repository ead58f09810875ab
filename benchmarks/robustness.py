"""Mutated texts and pages: no exception, no span whose words are not the text's, nothing printed. `make fuzz`."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import onrecord
from benchmarks.mutations import LONGEST_WORDS, pages, stream
from onrecord.records.date import TimeExpression
from onrecord.records.json import encode
from onrecord.records.quantity import Quantity
from onrecord.records.record import FailedRecord, Record

TEXTS, PAGES = 20_000, 5_000
T = TypeVar("T")
PUBLISHED = ("2026-03-18", None, "2026-03-18T07:15+01:00", "2024-02-29", "0001-01-01T00:10", "9999-12-31T23:59")


def broken_promises(record: Record) -> Iterator[str]:
    """Where a record breaks promise 1: everything found is spans of the article's text."""
    text = record.article.text
    yield from _broken_blocks(record)
    for attribution in record.attributions:
        # What no words introduce has neither cue nor source (contract of `onrecord.record/1`).
        if (not attribution.cue and attribution.source) or not attribution.content:
            yield f"{attribution.id} has a source without a cue, or no content"
        if not 0 <= attribution.confidence <= 1:
            yield f"{attribution.id} has confidence {attribution.confidence}"
        for pieces in (attribution.source, attribution.cue, attribution.content):
            for piece in pieces:
                if not piece.text or text[piece.start : piece.end] != piece.text:
                    yield f"{attribution.id}: {piece} is not the article's text"
            if any(a.end > b.start for a, b in pairwise(pieces)):
                yield f"{attribution.id}: pieces out of order"
    for span in (
        *(span for source in record.sources for span in (*source.mentions, *source.basis)),
        *(span for claim in record.claims for span in claim.spans),
    ):
        if not span.text or text[span.start : span.end] != span.text:
            yield f"{span} of a source or a claim is not the article's text"
    yield from _broken_values(record)


def _broken_blocks(record: Record) -> Iterator[str]:
    text = record.article.text
    for block in record.article.blocks:
        if not 0 <= block.start < block.end <= len(text):
            yield f"block {block} is outside the text"
    if any(a.end > b.start for a, b in pairwise(record.article.blocks)):
        yield "blocks overlap or are out of order"


def _broken_values(record: Record) -> Iterator[str]:
    text = record.article.text
    every: tuple[tuple[TimeExpression | Quantity, ...], ...] = (record.dates, record.quantities)
    for found in every:
        for one in found:
            if not one.text or text[one.start : one.end] != one.text:
                yield f"{one} is not the article's text"
        # A figure may stand inside another, as its whole ("one of the five sirens"); else no two overlap.
        nested = found is record.quantities
        if any(a.start > b.start or (a.end > b.start and not (nested and b.end <= a.end)) for a, b in pairwise(found)):
            yield f"dates or figures overlap or are out of order in {text[:600]!r}"


def problems(texts: Iterable[str]) -> Iterator[str]:
    """What went wrong, one line each. Texts without a word in them are expected to fail as empty."""
    for number, text in enumerate(texts):
        try:
            found = list(
                onrecord.read_many([{"id": str(number), "text": text, "published": PUBLISHED[number % len(PUBLISHED)]}])
            )
            for record in found:
                if isinstance(record, Record):
                    yield from (f"text {number}: {problem}: {text!r}" for problem in _of_record(record))
                    if record.article.text != text:
                        yield f"text {number} was changed"
                elif text.strip() or record.failures[0].code != "empty":
                    yield f"text {number}: {record.failures[0]}"
        except Exception as problem:  # any exception at all is what is looked for
            yield f"text {number}: {type(problem).__name__}: {problem}: {text!r}"


def page_problems(mutated: Iterable[bytes]) -> Iterator[str]:
    """What went wrong with pages, one line each. A page without an article is fine; what a library prints is not."""
    with tempfile.TemporaryDirectory() as folder, _standard_error() as printed:
        path = Path(folder, "page.html")
        for number, page in enumerate(mutated):
            path.write_bytes(page)
            try:
                for record in onrecord.read_many([path]):
                    yield from (f"page {number}: {problem}" for problem in _of_record(record))
            except Exception as problem:  # as above
                yield f"page {number}: {type(problem).__name__}: {problem}"
            if words := printed():
                yield f"page {number}: printed {words[:200]!r}"


def _of_record(record: Record | FailedRecord) -> Iterator[str]:
    """Broken promises, defects that a record owns up to, and values that can't be written."""
    encode(record)
    yield from (failure.message for failure in record.failures if failure.code in ("internal", "stage"))
    if isinstance(record, Record):
        yield from broken_promises(record)


@contextmanager
def _standard_error() -> Iterator[Callable[[], str]]:
    """Everything printed on standard error since the last call, also by libraries in C."""
    with tempfile.TemporaryFile() as caught:
        sys.stderr.flush()
        before = os.dup(2)
        os.dup2(caught.fileno(), 2)

        def printed() -> str:
            sys.stderr.flush()
            caught.seek(0)
            words = caught.read().decode("utf-8", "replace")
            caught.seek(0)
            caught.truncate()
            return words

        try:
            yield printed
        finally:
            sys.stderr.flush()
            os.dup2(before, 2)
            os.close(before)


@contextmanager
def _watched() -> Iterator[Callable[[Iterable[T], int, str], Iterator[T]]]:
    """Counts what is tried in a line on standard error, where a person watches, also while standard error is caught."""
    watches = sys.stderr.isatty()
    with os.fdopen(os.dup(2), "w", encoding="utf-8") as terminal:

        def counted(mutated: Iterable[T], total: int, what: str) -> Iterator[T]:
            for number, one in enumerate(mutated, 1):
                if watches and (number % 20 == 0 or number == total):
                    terminal.write(f"\r{number:,} of {total:,} {what}" + "\n" * (number == total))
                    terminal.flush()
                yield one

        yield counted


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--texts", type=int, default=TEXTS)
    options.add_argument("--pages", type=int, default=PAGES)
    options.add_argument("--longest-words", type=int, default=LONGEST_WORDS, help="words of a text at the most")
    given = options.parse_args()
    with _watched() as counted:
        found = list(problems(counted(stream(given.texts, longest_words=given.longest_words), given.texts, "texts")))
        found += page_problems(counted(pages(given.pages), given.pages, "pages"))
    print("\n".join(found[:20]))
    print(f"{given.texts:,} mutated texts and {given.pages:,} mutated pages, {len(found)} problems")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
