"""Where the annotated corpora are. Their texts are never copied into the project."""

import functools
import importlib.util
import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

DATA = Path(os.environ.get("ONRECORD_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))


class Absent(Exception):
    """A corpus is not on this machine. The message names the folder."""


def corpus(*parts: str) -> Path:
    """The file of a corpus. Raises Absent."""
    path = DATA.joinpath(*parts)
    if not path.exists():
        raise Absent(f"skipped: {path} is not here; set ONRECORD_DATA to the folder that holds {parts[0]}/")
    return path


def documents(*parts: str) -> list[dict[str, Any]]:
    """The records of a JSON Lines corpus, split at line feeds alone. Raises Absent."""
    return [json.loads(line) for line in corpus(*parts).read_text(encoding="utf-8").split("\n") if line.strip()]


def content_hash(*parts: str) -> str:
    """SHA-256 of a corpus file: a figure is only comparable on the same data. Raises Absent."""
    return sha256(corpus(*parts).read_bytes()).hexdigest()


@functools.cache
def attribution_scorer() -> Any:
    """The module score_attribution.py, which stands beside the data. Raises Absent."""
    path = DATA.parent / "tools" / "score_attribution.py"
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if not path.exists() or spec is None or spec.loader is None:
        raise Absent(f"skipped: {path} is not here")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
