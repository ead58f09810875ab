"""Time expressions found by a head on the encoder, beside the grammar: `python -m training.dates.detection --weights FILE`.

TempEval-3 train in five parts, each read by a head trained on the other four. Measures only: nothing of it ships, and
the head says nothing of values, which the grammar reads anyway.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from benchmarks.corpora import documents
from benchmarks.dates import Score, f1, score
from onrecord.find.dates.recognize import find_dates
from onrecord.inference.tagging import FloatArray, IntArray
from onrecord.inference.wordpieces import WordPieces
from onrecord.text.document import Document
from training.sources.heads import Head, trained
from training.sources.hidden import hidden

PARTS = 5
OUTSIDE, BEGINS, GOES_ON = 0, 1, 2


def labels(pieces: WordPieces, document: dict[str, Any]) -> IntArray:
    """Outside, first or further word piece of a time expression."""
    out = np.zeros(len(pieces), dtype=np.int64)
    for t in document["timex"]:
        first, last = pieces.inside(t["start"], t["end"])
        out[first:last], out[first : first + 1] = GOES_ON, BEGINS
    return out


def spans(pieces: WordPieces, tags: IntArray) -> list[tuple[int, int, None]]:
    """Tags as spans without values."""
    out: list[tuple[int, int, None]] = []
    for i, tag in enumerate(tags):
        if tag == GOES_ON and i and tags[i - 1] != OUTSIDE:
            out[-1] = (out[-1][0], int(pieces.ends[i]), None)
        elif tag != OUTSIDE:
            out.append((int(pieces.starts[i]), int(pieces.ends[i]), None))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="the attribution weights whose encoder is read")
    args = parser.parse_args()
    torch.manual_seed(1)
    every = documents("tempeval3", "train.jsonl")
    read = [hidden(d["text"], args.weights) for d in every]
    tags = [labels(pieces, d) for (pieces, _), d in zip(read, every, strict=True)]
    by_head: list[Score] = []
    by_grammar: list[Score] = []
    for part in range(PARTS):
        known = [i for i in range(len(every)) if i % PARTS != part]
        head = _trained(np.concatenate([read[i][1] for i in known]), np.concatenate([tags[i] for i in known]))
        for i in range(part, len(every), PARTS):
            gold = [(t["start"], t["end"], None) for t in every[i]["timex"]]
            with torch.no_grad():
                found = head(torch.from_numpy(read[i][1])).argmax(1).numpy()
            by_head.append(score(gold, spans(read[i][0], found)))
            grammar = [(e.start, e.end, None) for e in find_dates(Document(every[i]["text"]), every[i]["dct"])]
            by_grammar.append(score(gold, grammar))
    for name, scores in (("head", by_head), ("grammar", by_grammar)):
        print(f"{name}: detection F1, any overlap {f1(scores, 'relaxed'):.1f}, same ends {f1(scores, 'strict'):.1f}")


def _trained(layers: FloatArray, tags: IntArray) -> Head:
    inputs, gold = torch.from_numpy(layers), torch.from_numpy(tags)
    head = Head(inputs.shape[1], 128, 3, 0.2)
    return trained(
        head, inputs, lambda scores, rows: functional.cross_entropy(scores, gold[rows]), passes=4, batch=1024, rate=3e-3,
        decay=0.01,
    )  # fmt: skip


if __name__ == "__main__":
    main()
