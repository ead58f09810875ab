"""Our own annotation, stand-off: document ids, offsets and labels, no text. README.md says how it was made."""

import functools
import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent


def lines(name: str) -> list[dict[str, Any]]:
    """The records of one of our files, such as `sources/settled.jsonl`."""
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


@functools.cache
def gold_ids(corpus: str) -> frozenset[str]:
    """Documents of a corpus that are gold, and so are never trained on."""
    return frozenset(d["id"] for d in lines("sources/settled.jsonl") if d["corpus"] == corpus)
