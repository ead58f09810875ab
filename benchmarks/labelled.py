"""The texts that our own labels are on, and what onrecord finds in them."""

import functools
from typing import Any

from benchmarks import dev
from benchmarks.corpora import documents
from benchmarks.gold import lines
from onrecord.records.record import Record

Place = tuple[str, str]
"""Corpus and id."""


@functools.cache
def texts() -> dict[Place, dict[str, Any]]:
    """Every document of PolNeAR and GUM, and the bodies of fnc1, as `id`, `title` and `text`. Raises Absent."""
    out = {("polnear", d["id"]): d for part in ("train", "dev") for d in documents("polnear", f"{part}.jsonl")}
    out |= {("gum", d["id"]): d for part in ("train", "dev") for d in documents("gum", f"{part}.jsonl")}
    bodies = documents("fnc1", "bodies.jsonl")
    return out | {("fnc1", str(d["body_id"])): {"id": str(d["body_id"]), "title": None, "text": d["text"]} for d in bodies}


_RECORDS: dict[Place, Record] = {}


def records(*names: str) -> dict[Place, Record]:
    """The records of all documents of some of our files, each read once in a run. Raises Absent."""
    places = sorted({(line["corpus"], line["id"]) for name in names for line in lines(name)} - _RECORDS.keys())
    given = [{"title": None, **texts()[place]} for place in places]
    for place, (_, record) in zip(places, dev.read(given), strict=True):
        _RECORDS[place] = record
    return _RECORDS


def spans_of_line(line: dict[str, Any]) -> dict[str, list[list[int]]]:
    """Source, cue and content of a labelled attribution."""
    return {kind: line[kind] for kind in ("source", "cue", "content")}
