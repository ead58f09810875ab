"""Peak memory of a process that reads articles: `python -m benchmarks.memory`."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.start import article

ARTICLES = 200
_CHILD = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def megabytes(articles: int) -> float:
    """Largest resident set of `onrecord read` over so many articles of 700 words, in MB."""
    command = str(Path(sys.executable).with_name("onrecord"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        lines = (json.dumps({"id": str(i), "text": article()}) for i in range(articles))
        path.write_text("\n".join(lines), encoding="utf-8")
        given = [sys.executable, "-c", _CHILD, command, "read", str(path), "--format", "jsonl"]
        peak = int(subprocess.check_output(given, text=True))
    # Kilobytes on Linux, bytes on macOS.
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    print(f"{megabytes(1):.0f} MB for one article, {megabytes(ARTICLES):.0f} MB for {ARTICLES}")
