"""The kind head (what kind of source do these word pieces name?) and the network over all that is known of a holder.

`python -m training.sources.kinds --weights FILE --out CHECKPOINT` trains the head on the words of labelled sources. The network is fitted
by training.sources.networks, on what heads say that have not seen the article.
"""  # noqa: E501

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.find.attributions.extract import form_of
from onrecord.find.mentions.detect import PRONOUNS, ArticleWords
from onrecord.find.sources.kinds import FEATURES, Credit, kind_features
from onrecord.inference.network import Network
from onrecord.inference.sources import KINDS
from onrecord.inference.tagging import FloatArray, IntArray, log_softmax
from training.sources.heads import Head, trained
from training.sources.hidden import hidden
from training.sources.holders import LABELS, examples, network, texts

INNER, PASSES, BATCH, RATE = 128, 8, 256, 2e-3
FOLDS = 5
WIDTH, EPOCHS = 32, 30


def source_words(weights: Path) -> tuple[FloatArray, IntArray, list[tuple[int, int]]]:
    """Layers and kind of each word piece of a labelled source, and the (article, attribution) that it is of."""
    have = texts()
    rows, kinds, places = [], [], []
    for article, line in enumerate(LABELS.read_text(encoding="utf-8").splitlines()):
        record = json.loads(line)
        text = have[record["corpus"], record["id"]]
        pieces, layers = hidden(text, weights)
        kind_of = {h["id"]: KINDS.index(h["kind"]) for h in record["holders"]}
        for number, attribution in enumerate(record["attributions"]):
            if attribution["holder"] not in kind_of or not attribution["source"]:
                continue
            start, end = attribution["source"][0]
            if text[start:end].strip().casefold() in PRONOUNS:
                continue
            for piece in range(*pieces.inside(start, end)):
                rows.append(layers[piece])
                kinds.append(kind_of[attribution["holder"]])
                places.append((article, number))
    return np.stack(rows), np.array(kinds, dtype=np.int64), places


def head_for(rows: FloatArray, kinds: IntArray) -> Head:
    """Train a kind head."""
    torch.manual_seed(1)
    right = torch.from_numpy(kinds)

    def loss_of(scores: Tensor, batch: Tensor) -> Tensor:
        return functional.cross_entropy(scores, right[batch])

    return trained(
        Head(rows.shape[1], INNER, len(KINDS), 0.3),
        torch.from_numpy(rows),
        loss_of,
        passes=PASSES,
        batch=BATCH,
        rate=RATE,
        decay=0.1,
    )


def unseen_chances(rows: FloatArray, kinds: IntArray, places: list[tuple[int, int]]) -> dict[tuple[int, int], FloatArray]:
    """For each labelled source, what a head says that was trained on other articles."""
    fold = np.array([article % FOLDS for article, _ in places])
    out: defaultdict[tuple[int, int], list[FloatArray]] = defaultdict(list)
    for k in range(FOLDS):
        head = head_for(rows[fold != k], kinds[fold != k])
        with torch.no_grad():
            scores = log_softmax(head(torch.from_numpy(rows[fold == k])).numpy())
        for i, score in zip(np.flatnonzero(fold == k), scores, strict=True):
            out[places[int(i)]].append(score)
    return {place: np.mean(all_, axis=0) for place, all_ in out.items()}


def holder_rows(
    labelled: list[tuple[ArticleWords, dict[str, Any]]], chances: dict[tuple[int, int], FloatArray]
) -> tuple[FloatArray, IntArray, FloatArray]:
    """Features and kind of each labelled holder, and how much it weighs."""
    rows, kinds, weight = [], [], []
    for article, (words, record) in enumerate(labelled):
        teacher = examples(words, record)
        assert teacher.holders is not None  # noqa: S101
        kind_of = {h["id"]: KINDS.index(h["kind"]) for h in record["holders"]}
        by_holder: defaultdict[str, list[int]] = defaultdict(list)
        for number, attribution in enumerate(record["attributions"]):
            by_holder[attribution["holder"]].append(number)
        for holder, numbers in by_holder.items():
            if holder not in kind_of or not teacher.entities.get(holder):
                continue
            credits = []  # noqa: A001
            for number in numbers:
                given = record["attributions"][number]
                cue = tuple(given["cue"][0]) if given["cue"] else (0, 0)
                form = form_of(words.document.quotations, cue, [tuple(p) for p in given["content"]])
                credits.append(
                    Credit(teacher.holders.speakers[number], form, words.text[cue[0] : cue[1]], chances.get((article, number)))
                )
            rows.append(kind_features(words, teacher.entities[holder][0], credits))
            kinds.append(kind_of[holder])
            weight.append(len(numbers) ** 0.5)
    return np.stack(rows), np.array(kinds, dtype=np.int64), np.array(weight, dtype=np.float32)


def fit(rows: FloatArray, kinds: IntArray, weight: FloatArray) -> Network:
    """The network over all that is known of a holder."""
    torch.manual_seed(1)
    inputs, right, weights = torch.from_numpy(rows), torch.from_numpy(kinds), torch.from_numpy(weight)
    net = nn.Sequential(nn.Linear(len(FEATURES), WIDTH), nn.ReLU(), nn.Dropout(0.5), nn.Linear(WIDTH, len(KINDS)))
    optimiser = torch.optim.AdamW(net.parameters(), lr=5e-3, weight_decay=0.05)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(inputs)).split(64):
            loss = (functional.cross_entropy(net(inputs[batch]), right[batch], reduction="none") * weights[batch]).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return network(net[0], net[3])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="the attribution weights whose encoder is read")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint")
    args = parser.parse_args()
    rows, kinds, places = source_words(args.weights)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(head_for(rows, kinds).state_dict(), args.out)
    chances: dict[str, Any] = {f"{a}.{n}": c for (a, n), c in unseen_chances(rows, kinds, places).items()}
    np.savez(args.out.with_suffix(".npz"), **chances)


if __name__ == "__main__":
    main()
