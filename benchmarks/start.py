"""Cold start: one 700-word article in a new process, against what it can't do without. `python -m benchmarks.start`.

The yardstick is a new process that imports onnxruntime and tokenizers and classifies one text with py3langid.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.mutations import seeds

RUNS = 9
WORDS = 700
YARDSTICK = """
import sys, onnxruntime, tokenizers, py3langid
py3langid.classify(open(sys.argv[1], encoding="utf-8").read())
"""


def article(words: int = WORDS) -> str:
    """An article of this many words, from the examples' own."""
    pool = "\n\n".join(seeds()).split(" ")
    return " ".join((pool * (words // len(pool) + 1))[:words])


def seconds() -> tuple[float, float]:
    """Median wall time of `onrecord read` and of the yardstick, run in turn."""
    command = Path(sys.executable).with_name("onrecord")
    ours, yardstick = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(article(), encoding="utf-8")
        for _ in range(RUNS):
            ours.append(_timed([str(command), "read", str(path), "--format", "jsonl"]))
            yardstick.append(_timed([sys.executable, "-c", YARDSTICK, str(path)]))
    return statistics.median(ours), statistics.median(yardstick)


def _timed(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    ours, yardstick = seconds()
    print(f"cold start {ours:.2f} s, yardstick {yardstick:.2f} s, ratio {ours / yardstick:.2f}")


if __name__ == "__main__":
    main()
