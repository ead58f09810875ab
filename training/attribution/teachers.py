"""News that no one annotated, labelled by models trained before: what a student learns from beside the annotated articles.

`python -m training.attribution.teachers --out FILE CHECKPOINT...` labels it, for `training.attribution.train --news FILE`.
The labels are not the teachers' decisions but their chances (Hinton et al. 2015): of each label at each word piece, among
all well-formed label sequences, from the mean of the teachers' log chances.
"""

import argparse
import os
import pickle
import random
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.corpora import documents
from onrecord.inference.decoding import role_scores
from onrecord.inference.tagging import BEGIN, END, INSIDE, SINGLE, FloatArray, best_labels, spans_of
from onrecord.inference.windows import windows
from onrecord.inference.wordpieces import word_pieces
from onrecord.text.document import Document
from training.attribution.data import AnnotatedText, Example, retyped
from training.attribution.evaluate import reading, tables_of
from training.attribution.model import AttributionModel
from training.attribution.start import trained
from training.attribution.structured import chances

SHORTEST = 80
"""Fewest words of an article that is worth reading."""
SHINGLE, COPIED = 8, 0.25
"""An article is a copy if more than this share of its runs of eight words stood in articles before it."""


def news() -> list[AnnotatedText]:
    """The articles of the Fake News Challenge without near-copies. Raises Absent."""
    seen: set[int] = set()
    kept = []
    for body in documents("fnc1", "bodies.jsonl"):
        words = re.findall(r"\w+", body["text"].lower())
        runs = {hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1)}
        if len(words) >= SHORTEST and len(runs & seen) <= COPIED * len(runs):
            kept.append(body)
        seen |= runs
    return kept


@dataclass(frozen=True, slots=True)
class Taught:
    """One article and what its teachers say, in half precision: labels' chances at each of its `n` word pieces."""

    document: AnnotatedText
    cue: FloatArray
    """(n, 5)"""
    flat: FloatArray
    """(n, 9), whatever the cue."""
    cues: list[tuple[int, int]]
    roles: list[tuple[int, FloatArray]]
    """For each cue the first word piece in its reach, and the chances from there on, (reach, 9)."""


@torch.no_grad()
def taught(teachers: Sequence[AttributionModel], document: AnnotatedText) -> Taught:
    """The chances that several teachers give together."""
    pieces = word_pieces(Document(document["text"]))
    readings = [(reading(t, pieces), tables_of(t)) for t in teachers]

    def together(scores: Sequence[FloatArray]) -> Tensor:
        return torch.stack([functional.log_softmax(torch.from_numpy(s), -1) for s in scores]).mean(0)

    cue, flat = (together([getattr(r, kind) for r, _ in readings]) for kind in ("cue", "role"))
    cues = spans_of(best_labels([cue.numpy()])[0])
    scored = [[role_scores(r, tables, c) for r, tables in readings] for c in cues]
    rows = [flat, *(together([s for _, s in each]) for each in scored)]
    lengths = torch.tensor([len(r) for r in rows])
    width = int(lengths.max())
    likely = chances(torch.stack([functional.pad(r, (0, 0, 0, width - len(r))) for r in rows]), lengths)
    half = [c[: len(r)].to(torch.float16).numpy() for c, r in zip(likely, rows, strict=True)]
    return Taught(
        document,
        chances(cue[None], torch.tensor([len(cue)]))[0].to(torch.float16).numpy(),
        half[0],
        [(c.start, c.end) for c in cues],
        [(each[0][0], h) for each, h in zip(scored, half[1:], strict=True)],
    )


_teachers: list[AttributionModel] = []
"""Those of this worker process."""


def _start_worker(checkpoints: Sequence[Path]) -> None:
    torch.set_num_threads(1)
    _teachers[:] = [trained(path) for path in checkpoints]


def _work(document: AnnotatedText) -> Taught:
    return taught(_teachers, document)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    found = news()
    made = []
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn"), _start_worker, (args.checkpoints,)) as workers:
        for i, article in enumerate(workers.map(_work, found), 1):
            made.append(article)
            if i % 100 == 0:
                print(f"labelled {i}/{len(found)}", flush=True)
    args.out.write_bytes(pickle.dumps(made))


def examples_of(article: Taught, length: int, overlap: int, chance: random.Random) -> Iterator[Example]:
    """The windows of one article, set anew as another house would where that leaves its word pieces as many."""
    pieces = word_pieces(Document(retyped(article.document, chance)["text"]))
    if len(pieces) != len(article.cue):
        pieces = word_pieces(Document(article.document["text"]))
    for window in windows(len(pieces), length, overlap):
        a, b = window.start, window.end
        inside = [(max(s, a) - a, min(e, b) - a) for s, e in article.cues]
        within = [i for i, (s, e) in enumerate(inside) if s < e]
        yield Example(
            pieces.ids[a:b],
            pieces.features[a:b],
            pieces.paragraphs[a:b],
            _cut(article.cue, a, b),
            _cut(article.flat, a, b),
            [inside[i] for i in within],
            [_cut(article.roles[i][1], a, b, article.roles[i][0]) for i in within],
        )


def _cut(likely: FloatArray, start: int, end: int, first: int = 0) -> FloatArray:
    """The rows of the word pieces `[start, end)`: outside but for those given from `first` on, spans cut at the edges."""
    out = np.zeros((end - start, likely.shape[1]), dtype=np.float32)
    out[:, 0] = 1
    a, b = max(start, first), min(end, first + len(likely))
    if a < b:
        out[a - start : b - start] = likely[a - first : b - first]
    for row, open_label, shut in ((0, INSIDE, BEGIN), (0, END, SINGLE), (-1, INSIDE, END), (-1, BEGIN, SINGLE)):
        out[row, 1 + shut :: 4] += out[row, 1 + open_label :: 4]
        out[row, 1 + open_label :: 4] = 0
    return out


if __name__ == "__main__":
    main()
