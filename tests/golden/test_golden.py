"""Golden records. Written anew only by `pytest tests/golden --write-golden`; read the diff before committing it.

The networks' last bits depend on the processor (see benchmarks.attribution.PROCESSOR), and with them a few attributions. So the
records hold in full where the arithmetic is the one that they were written with; elsewhere what no network decides is compared:
article, dates and figures.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import onrecord
from benchmarks.corpora import Absent, documents
from benchmarks.dev import nested
from onrecord.inference.models import models
from onrecord.inference.wordpieces import word_pieces
from onrecord.records.json import encode
from onrecord.records.record import Record
from onrecord.text.document import Document

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples"
ARTICLES = sorted(p for p in EXAMPLES.rglob("*") if p.suffix in (".html", ".txt", ".jsonl"))
ARITHMETIC, HASHES = HERE / "arithmetic.txt", HERE / "corpora.json"
UNLEARNED = ("article", "dates", "quantities")
"""What no network decides."""


def arithmetic() -> str:
    """Tells one processor's arithmetic from another's."""
    reading = models().attribution.read(
        word_pieces(Document((EXAMPLES / "first" / "ferry-courier.txt").read_text(encoding="utf-8")))
    )
    return sha256(reading.cue.tobytes() + reading.role.tobytes()).hexdigest()


def _kept(record: Record) -> dict[str, Any]:
    """A record without what made it."""
    kept: dict[str, Any] = json.loads(encode(record))
    del kept["tool"]
    return kept


def _compared(found: Any, known: Any, same: bool) -> None:
    for one, other in zip(found, known, strict=True):
        for key in other if same else UNLEARNED:
            assert one[key] == other[key], key
        assert not same or list(one) == list(other)


@pytest.fixture(scope="module")
def same_arithmetic(request: pytest.FixtureRequest) -> bool:
    here = arithmetic()
    if request.config.getoption("--write-golden"):
        ARITHMETIC.write_text(here + "\n", encoding="utf-8")
    return ARITHMETIC.read_text(encoding="utf-8").strip() == here


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.name)
def test_the_record_of_an_example_is_the_same(path: Path, same_arithmetic: bool, request: pytest.FixtureRequest) -> None:
    found = [_kept(record) for record in onrecord.read_many([path]) if isinstance(record, Record)]
    stored = HERE / "records" / f"{path.parent.name}-{path.name}.json"
    if request.config.getoption("--write-golden"):
        stored.parent.mkdir(exist_ok=True)
        lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in found)
        stored.write_text(f"[{lines}]\n", encoding="utf-8")
    _compared(found, json.loads(stored.read_text(encoding="utf-8")), same_arithmetic)


def _records() -> Iterator[tuple[str, Record]]:
    """Thirty articles of PolNeAR dev, which the floors are measured on as well, and twenty of fnc1."""
    for document, record in nested()[:30]:
        yield document["id"], record
    texts = [{"id": str(d["body_id"]), "text": d["text"]} for d in documents("fnc1", "bodies.jsonl")[:20]]
    for record in onrecord.read_many(texts, workers=2):
        assert isinstance(record, Record)
        yield record.article.id, record


def _hash(value: object) -> str:
    return sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def test_the_records_of_fifty_other_articles_are_the_same(same_arithmetic: bool, request: pytest.FixtureRequest) -> None:
    try:
        kept = {name: _kept(record) for name, record in _records()}
    except Absent as absent:
        pytest.skip(str(absent))
    found = {name: [_hash({key: one[key] for key in UNLEARNED}), _hash(one)] for name, one in kept.items()}
    if request.config.getoption("--write-golden"):
        HASHES.write_text(json.dumps(found, indent=0) + "\n", encoding="utf-8")
    known = json.loads(HASHES.read_text(encoding="utf-8"))
    assert list(found) == list(known)
    different = [name for name, hashes in found.items() if hashes[0] != known[name][0]]
    assert different == []
    if same_arithmetic:
        assert [name for name, hashes in found.items() if hashes[1] != known[name][1]] == []
