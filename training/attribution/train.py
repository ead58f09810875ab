"""Train the attribution extractor on PolNeAR train: `python -m training.attribution.train --out FOLDER`.

Writes a log line every fifty steps, and after each pass a checkpoint, after every second one the scores on dev.
"""

import argparse
import json
import pickle
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.corpora import documents
from onrecord.inference.roles import distance_buckets, paragraph_buckets
from onrecord.inference.wordpieces import CLS, MASK, SEP
from training.attribution.data import Example, Labels, examples, held_out, retyped
from training.attribution.encoder import load_pretrained
from training.attribution.evaluate import evaluate
from training.attribution.model import CUE_LABELS, ROLE_LABELS, AttributionModel
from training.attribution.start import trained
from training.attribution.structured import sequence_loss
from training.attribution.teachers import Taught, examples_of

LENGTHS = (224, 320, 448)
"""Most word pieces in a window, drawn for each document and pass: the cost of attention grows with the square."""
OVERLAP = 48


def batches(made: list[Example], budget: int, chance: random.Random) -> list[list[Example]]:
    """Windows of like length together, at most `budget` word pieces in one batch, batches in random order."""
    made = sorted(made, key=lambda e: len(e.ids) + chance.random() * 16)
    out: list[list[Example]] = [[]]
    for example in made:
        if out[-1] and (len(out[-1]) + 1) * max(len(example.ids), len(out[-1][-1].ids)) > budget:
            out.append([])
        out[-1].append(example)
    chance.shuffle(out)
    return out


def label_chances(labels: Labels, count: int) -> Tensor:
    """(n, count): 1 for each gold label; chances as they are."""
    given = torch.from_numpy(labels)
    return functional.one_hot(given, count).float() if given.ndim == 1 else given


def _outside(size: int, width: int, labels: int) -> Tensor:
    out = torch.zeros(size, width, labels)
    out[:, :, 0] = 1
    return out


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores, gold, reduction="sum")


def losses(model: AttributionModel, batch: list[Example], masked: float = 0.0) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Cross entropy of cues, of roles for each gold cue, and of roles whatever the cue; sequence loss of cues and roles.

    A share `masked` of the word pieces is hidden from the encoder, which has to make do with what stands around them.
    """
    size, width = len(batch), max(len(e.ids) for e in batch) + 2
    ids = torch.zeros(size, width, dtype=torch.long)
    features = torch.zeros(size, width, 3, dtype=torch.long)
    mask = torch.zeros(size, width, dtype=torch.bool)
    cue_gold, flat_gold = _outside(size, width, CUE_LABELS), _outside(size, width, ROLE_LABELS)
    counted = torch.zeros(size, width, dtype=torch.bool)
    for i, e in enumerate(batch):
        n = len(e.ids)
        ids[i, 0], ids[i, 1 : n + 1], ids[i, n + 1] = CLS, torch.from_numpy(e.ids), SEP
        features[i, 1 : n + 1] = torch.from_numpy(e.features) + 1
        mask[i, : n + 2] = True
        counted[i, 1 : n + 1] = True
        cue_gold[i, 1 : n + 1] = label_chances(e.cue_labels, CUE_LABELS)
        flat_gold[i, 1 : n + 1] = label_chances(e.flat_labels, ROLE_LABELS)
    if masked:
        ids[(torch.rand(ids.shape) < masked) & counted] = MASK
    # In 32-bit floats: products of 16-bit ones are slower by half on processors without matrix units.
    hidden = model.dropout(model.encoder(ids, features, mask))
    cue, role, as_token, as_cue = model.cue(hidden), model.role(hidden), model.as_token(hidden), model.as_cue(hidden)
    cue_parts = torch.clamp(cue_gold[:, :, 1:].sum(), min=1)
    cue_loss = _cross_entropy(cue[counted], cue_gold[counted]) / cue_parts
    flat_loss = _cross_entropy(role[counted], flat_gold[counted]) / torch.clamp(flat_gold[:, :, 1:].sum(), min=1)
    lengths = torch.tensor([len(e.ids) for e in batch])
    whole = sequence_loss(cue[:, 1:-1], cue_gold[:, 1:-1], lengths).sum() / cue_parts
    pair_loss, parts = torch.zeros(()), 0.0
    rows: list[Tensor] = []
    golds: list[Tensor] = []
    for i, e in enumerate(batch):
        if not e.cues:
            continue
        n = len(e.ids)
        positions = np.arange(n, dtype=np.int64)
        near = np.stack([distance_buckets(positions, s, t) for s, t in e.cues])
        apart = np.stack([paragraph_buckets(e.paragraphs, int(e.paragraphs[s])) for s, _ in e.cues])
        vectors = torch.stack([as_cue[i, s + 1 : t + 1].mean(0) for s, t in e.cues])
        gold = torch.stack([label_chances(r, ROLE_LABELS) for r in e.roles])
        scores = model.roles(
            role[i, 1 : n + 1], as_token[i, 1 : n + 1], vectors, torch.from_numpy(near), torch.from_numpy(apart)
        )
        pair_loss = pair_loss + _cross_entropy(scores.flatten(0, 1), gold.flatten(0, 1))
        parts += float(gold[:, :, 1:].sum())
        rows += [functional.pad(r, (0, 0, 0, width - n)) for r in scores]
        golds += [functional.pad(g, (0, 0, 0, width - n)) for g in gold]
    if rows:
        spans = torch.tensor([len(e.ids) for e in batch for _ in e.cues])
        whole = whole + sequence_loss(torch.stack(rows), torch.stack(golds), spans).sum() / max(parts, 1.0)
    return cue_loss, pair_loss / max(parts, 1.0), flat_loss, whole


def optimiser(model: AttributionModel, rate: float, words_rate: float) -> torch.optim.AdamW:
    """Heads learn five times as fast as the encoder; norms and biases do not decay."""
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, weight in model.named_parameters():
        step = rate if name.startswith("encoder.") else 5 * rate
        if name.startswith("encoder.words"):
            step = words_rate
            weight.requires_grad_(words_rate > 0)
        decay = 0.01 if weight.ndim > 1 and "features" not in name else 0.0
        groups.setdefault((step, decay), []).append(weight)
    return torch.optim.AdamW([{"params": p, "lr": r, "weight_decay": d} for (r, d), p in groups.items() if r > 0], fused=True)


def passes(epochs: int, seed: int, budget: int, more: list[Taught]) -> Iterator[tuple[int, list[list[Example]]]]:
    """The batches of each pass: every document retyped and cut anew, those of `more` with their teachers' labels."""
    chance = random.Random(seed)
    train = [d for d in documents("polnear", "train.jsonl") if not held_out(d)]
    for epoch in range(epochs):
        made = [e for d in train for e in examples(retyped(d, chance), chance.choice(LENGTHS), OVERLAP)]
        made += [e for t in more for e in examples_of(t, chance.choice(LENGTHS), OVERLAP, chance)]
        yield epoch, batches(made, budget, chance)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--words-rate", type=float, default=0.0, help="learning rate of the word vectors; 0: frozen")
    parser.add_argument("--budget", type=int, default=3072, help="word pieces in a batch")
    parser.add_argument("--flat", type=float, default=0.3, help="weight of the loss of roles whatever the cue")
    parser.add_argument("--sequence", type=float, default=0.5, help="share of the sequence loss beside cross entropy")
    parser.add_argument("--masked", type=float, default=0.04, help="share of word pieces hidden from the encoder")
    parser.add_argument("--start", type=Path, help="weight file or checkpoint to go on from; otherwise the pretrained encoder")
    parser.add_argument("--news", type=Path, help="more articles, labelled by training.attribution.teachers")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    torch.set_flush_denormal(True)
    if args.start:
        model = trained(args.start)
    else:
        model = AttributionModel()
        load_pretrained(model.encoder)
    more: list[Taught] = pickle.loads(args.news.read_bytes()) if args.news else []  # noqa: S301 (our own file)
    steps = optimiser(model, args.rate, args.words_rate)
    rates = [g["lr"] for g in steps.param_groups]
    done, total, began = 0, 0, time.time()
    for epoch, made in passes(args.epochs, args.seed, args.budget, more):
        total = total or int(len(made) * args.epochs)
        model.train()
        for batch in made:
            share = min(done / total, 1.0)
            scale = share / 0.06 if share < 0.06 else max((1 - share) / 0.94, 0.01)
            for group, rate in zip(steps.param_groups, rates, strict=True):
                group["lr"] = rate * scale
            cue, pair, flat, whole = losses(model, batch, args.masked)
            loss = (1 - args.sequence) * (cue + pair) + args.sequence * whole + args.flat * flat
            steps.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            steps.step()
            done += 1
            if done % 50 == 0:
                print(
                    f"step {done}/{total} cue {cue:.3f} pair {pair:.3f} flat {flat:.3f} whole {whole:.3f}"
                    f" {time.time() - began:.0f}s",
                    flush=True,
                )
        torch.save(
            {"model": model.state_dict(), "args": {k: str(v) for k, v in vars(args).items()}},
            args.out / "checkpoint.pt",
        )
        if epoch % 2 or epoch + 1 == args.epochs:
            scores = evaluate(model, documents("polnear", "dev.jsonl"))
            print(f"pass {epoch + 1} {time.time() - began:.0f}s {json.dumps(scores)}", flush=True)


if __name__ == "__main__":
    main()
