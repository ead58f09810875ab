"""Speed beside the same network in PyTorch, in the same run: `python -m benchmarks.speed`, in the training environment.

PyTorch computes in 32-bit floats, window by window, on the same windows and as many threads. Rounds alternate.
"""

import json
import os
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch

import onrecord
from benchmarks.corpora import documents
from onrecord.inference.models import FILES, models
from onrecord.inference.wordpieces import word_pieces
from onrecord.text.document import Document
from training.attribution.evaluate import reading
from training.attribution.start import trained

ARTICLES, ROUNDS = 30, 3
THREADS = os.cpu_count() or 1


def word_pieces_a_second(texts: list[str]) -> dict[str, float]:
    """Word pieces of the texts, each counted once, by second: of the network alone and of the whole extraction."""
    torch.set_num_threads(THREADS)
    ours = models().attribution
    model = trained(Path(onrecord.__file__).parent / "inference" / "weights" / FILES["attribution"])
    cut = [word_pieces(Document(text)) for text in texts]
    pool = ThreadPoolExecutor(THREADS)
    articles = [{"id": str(i), "text": text} for i, text in enumerate(texts)]

    def extraction_in_torch() -> None:
        for text in texts:
            ours.attributions(reading(model, word_pieces(Document(text))))

    runs: dict[str, Callable[[], object]] = {
        "network, PyTorch": lambda: [reading(model, pieces) for pieces in cut],
        "network, onrecord": lambda: list(pool.map(ours.read, cut)),
        "extraction, PyTorch": extraction_in_torch,
        "extraction, onrecord": lambda: list(onrecord.read_many(articles, workers=THREADS)),
    }
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS + 1):
        for name, run in runs.items():
            began = time.perf_counter()
            run()
            seconds[name].append(time.perf_counter() - began)
    total = sum(len(pieces) for pieces in cut)
    # The first round warms up.
    return {name: total / statistics.median(taken[1:]) for name, taken in seconds.items()}


def main() -> None:
    found = word_pieces_a_second([d["text"] for d in documents("polnear", "dev.jsonl")[:ARTICLES]])
    print(json.dumps({name: round(rate) for name, rate in found.items()}))


if __name__ == "__main__":
    main()
