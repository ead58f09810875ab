"""PolNeAR dev, and what onrecord finds in it."""

import functools
import os
from typing import Any

import onrecord
from benchmarks.corpora import documents
from onrecord.records.record import Record

Read = list[tuple[dict[str, Any], Record]]
"""Annotated documents, each with its record."""


def read(gold: list[dict[str, Any]]) -> Read:
    """Read the articles on all cores. Raises RuntimeError where one can't be read: a benchmark leaves nothing out."""
    articles = ({"id": d["id"], "title": d["title"], "text": d["text"]} for d in gold)
    found = []
    for document, record in zip(gold, onrecord.read_many(articles, workers=os.cpu_count() or 1), strict=True):
        if not isinstance(record, Record):
            raise RuntimeError(f"{document['id']}: {record.failures[0].message}")
        found.append((document, record))
    return found


@functools.cache
def dev() -> Read:
    """All of it, read once in a run. Raises Absent."""
    return read(documents("polnear", "dev.jsonl"))
