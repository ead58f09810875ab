"""Other people's extractors, in an environment of their own (`.venv-peers`, made by `make bench`)."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.corpora import Absent

PYTHON = Path(__file__).resolve().parents[1] / ".venv-peers" / "bin" / "python"
SECONDS = 180
"""After so long a peer begins no further text: dateparser needs seconds for each."""
_LOOP = """
import json, sys, time
begun = time.monotonic()
for line in sys.stdin:
    if time.monotonic() - begun > {seconds}:
        break
    try:
        found = read(json.loads(line))
    except Exception:
        found = []
    print(json.dumps(found), flush=True)
"""


def asked(script: str, texts: Iterable[Any]) -> list[Any]:
    """What `read` of a script returns for each text, up to the last that it had time for. Raises Absent."""
    if not PYTHON.exists():
        raise Absent("skipped: the peers are not installed; make bench installs them")
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    run = subprocess.run(
        [str(PYTHON), "-W", "ignore", "-c", script + _LOOP.format(seconds=SECONDS)],
        input=lines, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [json.loads(line) for line in run.stdout.splitlines()]
