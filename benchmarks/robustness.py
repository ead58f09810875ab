"""Ten thousand mutated texts: no exception, no span whose words are not the text's. `python -m benchmarks.robustness`."""

import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise

import onrecord
from benchmarks.mutations import stream
from onrecord.records.record import Record

COUNT = 10_000
PUBLISHED = ("2026-03-18", None, "2026-03-18T07:15+01:00", "2024-02-29", "0001-01-01T00:10", "9999-12-31T23:59")


def broken_promises(record: Record) -> Iterator[str]:
    """Where a record breaks promise 1: everything found is spans of the article's text."""
    text = record.article.text
    for block in record.article.blocks:
        if not 0 <= block.start < block.end <= len(text):
            yield f"block {block} is outside the text"
    for attribution in record.attributions:
        if not attribution.cue or not attribution.content:
            yield f"{attribution.id} has no cue or no content"
        if not 0 <= attribution.confidence <= 1:
            yield f"{attribution.id} has confidence {attribution.confidence}"
        for pieces in (attribution.source, attribution.cue, attribution.content):
            for piece in pieces:
                if not piece.text or text[piece.start : piece.end] != piece.text:
                    yield f"{attribution.id}: {piece} is not the article's text"
            if any(a.end > b.start for a, b in pairwise(pieces)):
                yield f"{attribution.id}: pieces out of order"
    yield from _broken_values(record)


def _broken_values(record: Record) -> Iterator[str]:
    text = record.article.text
    for found in (record.dates, record.quantities):
        for one in found:
            if not one.text or text[one.start : one.end] != one.text:
                yield f"{one} is not the article's text"
        # A figure may stand inside another, as its whole ("one of the five sirens"); else no two overlap.
        nested = found is record.quantities
        if any(a.start > b.start or (a.end > b.start and not (nested and b.end <= a.end)) for a, b in pairwise(found)):
            yield f"dates or figures overlap or are out of order in {text!r}"


def problems(texts: Iterable[str]) -> Iterator[str]:
    """What went wrong, one line each. Texts without a word in them are expected to fail as empty."""
    for number, text in enumerate(texts):
        try:
            found = list(
                onrecord.read_many([{"id": str(number), "text": text, "published": PUBLISHED[number % len(PUBLISHED)]}])
            )
            for record in found:
                if isinstance(record, Record):
                    yield from broken_promises(record)
                    if record.article.text != text:
                        yield f"text {number} was changed"
                elif text.strip() or record.failures[0].code != "empty":
                    yield f"text {number}: {record.failures[0]}"
        except Exception as problem:  # any exception at all is what is looked for
            yield f"text {number}: {type(problem).__name__}: {problem}: {text!r}"


def main() -> None:
    found = list(problems(stream(COUNT)))
    print("\n".join(found[:20]))
    print(f"{COUNT:,} mutated texts, {len(found)} problems")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
