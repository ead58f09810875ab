"""PolNeAR dev, and what onrecord finds in it."""

import functools
import os
from dataclasses import replace
from typing import Any

import onrecord
from benchmarks.corpora import documents
from onrecord.find.attributions.extract import find_attributions
from onrecord.inference.models import models
from onrecord.inference.wordpieces import word_pieces
from onrecord.records.record import Record
from onrecord.text.document import Document

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


def flat(found: Read) -> Read:
    """The same records with the attributions of the first decoding alone.

    What is found inside their contents besides stands in no annotation without nesting, as PolNeAR's, where it would count as wrong.
    """  # noqa: E501
    weights = models().attribution
    out = []
    for document, record in found:
        text = Document.of(record.article)
        first = find_attributions(text, weights.read(word_pieces(text)), weights)
        cues = {f.cue for f in first}
        kept = tuple(a for a in record.attributions if a.cue and (a.cue[0].start, a.cue[0].end) in cues)
        out.append((document, replace(record, attributions=kept)))
    return out


@functools.cache
def nested() -> Read:
    """All of it with what is nested, read once in a run. Raises Absent."""
    return read(documents("polnear", "dev.jsonl"))


@functools.cache
def dev() -> Read:
    """All of it, as PolNeAR's annotation has it: flat. Raises Absent."""
    return flat(nested())
