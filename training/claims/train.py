"""Train the claim model: `python -m training.claims.train --weights FILE --out FOLDER`.

Each step takes a batch of windows of our own labels and one of sentences of UDS. Writes a log line every fifty steps, after
each pass a checkpoint and the scores on UDS dev and on the tuning halves of benchmarks/gold.
"""

import argparse
import itertools
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.gold import lines
from benchmarks.gold.parts import reporting_story
from onrecord.inference.claims import STANCES
from onrecord.inference.roles import distance_buckets, paragraph_buckets
from onrecord.inference.tagging import NEVER, best_labels, spans_of
from onrecord.inference.wordpieces import CLS, MASK, SEP
from training.attribution.start import trained
from training.attribution.train import LENGTHS, OVERLAP
from training.claims.data import Act, Example, Labelled, Sentence, batches, examples, labelled, uds_sentences
from training.claims.model import ClaimModel
from training.sources.holders import texts


def framed(batch: list[Any], masked: float = 0.0) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, features and mask of a batch, each text between its two frame tokens."""
    size, width = len(batch), max(len(e.ids) for e in batch) + 2
    ids = torch.zeros(size, width, dtype=torch.long)
    features = torch.zeros(size, width, 3, dtype=torch.long)
    mask = torch.zeros(size, width, dtype=torch.bool)
    for i, e in enumerate(batch):
        n = len(e.ids)
        ids[i, 0], ids[i, 1 : n + 1], ids[i, n + 1] = CLS, torch.from_numpy(e.ids), SEP
        features[i, 1 : n + 1] = torch.from_numpy(e.features) + 1
        mask[i, : n + 2] = True
        if masked:
            hidden = torch.rand(n) < masked
            ids[i, 1 : n + 1][hidden] = MASK
    return ids, features, mask


def act_losses(model: ClaimModel, hidden: Tensor, e: Example, weight: Tensor) -> tuple[list[Tensor], list[Tensor]]:
    """Stance and certainty losses of the attributions of one window; `hidden` (length, WIDTH)."""
    stances, certainties = [], []
    for parts, stance, certainty in e.acts:
        scores, sure = model.act_of(hidden, *map(torch.from_numpy, parts))
        if stance is not None:
            stances.append(weight[stance] * functional.cross_entropy(scores[None], torch.tensor([stance])))
        if certainty is not None:
            certainties.append(functional.mse_loss(sure, torch.tensor(certainty, dtype=torch.float32)))
    return stances, certainties


def nested_losses(model: ClaimModel, hidden: Tensor, e: Example) -> tuple[Tensor, Tensor, int, int]:
    """Cross entropy of nested cues and of their roles, summed over word pieces of the contents around them; their counts."""
    if not e.inside:
        return torch.zeros(()), torch.zeros(()), 0, 0
    inside = torch.from_numpy(np.unique(np.concatenate(e.inside)))
    labels = torch.from_numpy(e.cue_labels)[inside]
    cue = functional.cross_entropy(model.nested["cue"](hidden[inside]), labels, reduction="sum")
    roles, count = torch.zeros(()), 0
    for (start, end), around, gold in e.roles:
        here = torch.from_numpy(around)
        right = torch.from_numpy(gold)[here]
        positions = around.astype(np.int64)
        near = torch.from_numpy(distance_buckets(positions, start, end))[None]
        apart = torch.from_numpy(paragraph_buckets(e.paragraphs[around], int(e.paragraphs[start])))[None]
        vector = model.nested["as_cue"](hidden[start:end]).mean(0, keepdim=True)
        scores = model.roles(model.nested["role"](hidden[here]), model.nested["as_token"](hidden[here]), vector, near, apart)[0]
        roles = roles + functional.cross_entropy(scores, right, reduction="sum")
        count += int((right > 0).sum())
    return cue, roles, int((labels > 0).sum()), count


def article_loss(model: ClaimModel, batch: list[Example], weight: Tensor, masked: float) -> tuple[Tensor, list[float]]:
    """The loss of a batch of windows, and its parts: stance, certainty, own voice, nested cues, nested roles."""
    hidden = model.hidden(*framed(batch, masked))
    stances: list[Tensor] = []
    certainties: list[Tensor] = []
    voices: list[Tensor] = []
    cue, roles, cues, count = torch.zeros(()), torch.zeros(()), 0, 0
    for i, e in enumerate(batch):
        here = hidden[i, 1 : len(e.ids) + 1]
        s, c = act_losses(model, here, e, weight)
        stances += s
        certainties += c
        for numbers, claim in e.sentences:
            score = model.own(here, torch.from_numpy(numbers))
            voices.append(functional.binary_cross_entropy_with_logits(score, torch.tensor(float(claim))))
        a, b, n, m = nested_losses(model, here, e)
        cue, roles, cues, count = cue + a, roles + b, cues + n, count + m
    parts = [
        torch.stack(stances).mean() if stances else torch.zeros(()),
        torch.stack(certainties).mean() if certainties else torch.zeros(()),
        torch.stack(voices).mean() if voices else torch.zeros(()),
        cue / max(cues, 4),
        roles / max(count, 20),
    ]
    return 2 * parts[0] + 0.3 * parts[1] + 0.5 * parts[2] + parts[3] + parts[4], [float(p.detach()) for p in parts]


def sentence_scores(
    model: ClaimModel, batch: list[Sentence], masked: float = 0.0
) -> tuple[Tensor, Tensor, list[tuple[Tensor, float]]]:
    """Certainty of each predicate, what it should be, and both for whole sentences that have but one predicate."""
    hidden = model.hidden(*framed(batch, masked))
    rows = [i for i, s in enumerate(batch) for _ in s.at]
    found = model.certainty(hidden[rows, [at + 1 for s in batch for at in s.at]])[:, 0]
    whole = [
        (model.told(hidden[i, 1 : len(s.ids) + 1], torch.arange(len(s.ids))), s.scores[0])
        for i, s in enumerate(batch) if len(s.at) == 1
    ]  # fmt: skip
    return found, torch.tensor([x for s in batch for x in s.scores]), whole


def sentence_loss(model: ClaimModel, batch: list[Sentence], masked: float) -> Tensor:
    """Squared error of certainties."""
    found, gold, whole = sentence_scores(model, batch, masked)
    loss = functional.mse_loss(found, gold)
    if whole:
        loss = loss + 0.3 * functional.mse_loss(torch.stack([w for w, _ in whole]), torch.tensor([s for _, s in whole]))
    return loss


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="the attribution weights to start from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--stop", type=int, help="end after so many passes, the schedule unchanged")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--budget", type=int, default=2048, help="word pieces in a batch of windows")
    parser.add_argument("--uds-passes", type=float, default=3.5, help="passes over UDS within all passes over the articles")
    parser.add_argument("--masked", type=float, default=0.06, help="share of word pieces hidden")
    parser.add_argument("--start", type=Path, help="checkpoint to go on from")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main() -> None:
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    torch.set_flush_denormal(True)
    model = ClaimModel(trained(args.weights))
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True), strict=False)
    chance = random.Random(args.seed)
    articles, uds = labelled(), uds_sentences("train")
    seen = Counter(a.stance for one in articles for a in one.acts if a.stance is not None)
    nested = sum(len(inner) for one in articles for _, inner in one.nested)
    print({STANCES[k]: n for k, n in seen.items()}, nested, "nested", flush=True)
    weight = torch.tensor([seen[k] ** -0.6 for k in range(len(STANCES))])
    weight = weight / float(sum(weight[k] * n for k, n in seen.items()) / sum(seen.values()))
    fast = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith(("layers.", "nested."))]
    kept = [p for n, p in model.named_parameters() if p.requires_grad and n.startswith(("layers.", "nested."))]
    steps = torch.optim.AdamW([{"params": kept, "lr": args.rate}, {"params": fast, "lr": 4 * args.rate}], weight_decay=0.01)
    further: Iterator[list[Sentence]] = iter(())
    done, total, began = 0, 0, time.time()
    schedule: torch.optim.lr_scheduler.OneCycleLR | None = None
    for epoch in range(args.stop or args.epochs):
        made = [e for one in articles for e in examples(one, chance.choice(LENGTHS), OVERLAP, chance)]
        cut = batches(made, args.budget, chance)
        if schedule is None:
            total = int(len(cut) * args.epochs * 1.02) + 1
            schedule = torch.optim.lr_scheduler.OneCycleLR(steps, [args.rate, 4 * args.rate], total_steps=total, pct_start=0.15)
            budget = int(sum(len(s.ids) + 2 for s in uds) * args.uds_passes / total * 1.1)
            further = itertools.chain.from_iterable(batches(uds, budget, chance) for _ in itertools.count())
        model.train()
        for batch in cut:
            loss, parts = article_loss(model, batch, weight, args.masked)
            sentence = sentence_loss(model, next(further), args.masked)
            steps.zero_grad(set_to_none=True)
            (loss + sentence).backward()
            nn.utils.clip_grad_norm_([*kept, *fast], 1.0)
            steps.step()
            if done < total - 1:
                schedule.step()
            done += 1
            if done % 50 == 0:
                said = " ".join(f"{p:.3f}" for p in parts)
                print(f"step {done}/{total} {said} uds {float(sentence.detach()):.3f} {time.time() - began:.0f}s", flush=True)
        torch.save(
            {n: p for n, p in model.state_dict().items() if not n.startswith("below.")}, args.out / f"pass-{epoch + 1}.pt"
        )
        print(f"pass {epoch + 1} {time.time() - began:.0f}s {json.dumps(scores(model))}", flush=True)


@torch.no_grad()
def scores(model: ClaimModel) -> dict[str, float]:
    """Pearson r and mean error on UDS dev; on the tuning halves stances of the sample and cues of the nested one."""
    model.eval()
    found, gold = [], []
    for batch in batches(uds_sentences("dev"), 4096, random.Random(0)):
        ours, right, _ = sentence_scores(model, batch)
        found.append(ours)
        gold.append(right)
    a, b = torch.cat(found).numpy(), torch.cat(gold).numpy()
    out = {"r": float(np.corrcoef(a, b)[0, 1]), "mae": float(np.abs(a - b).mean())}
    have = texts()
    pairs = []
    for line in lines("sample/settled.jsonl"):
        if not reporting_story(line["story"]):
            act = Act(line["source"], line["cue"], line["content"], STANCES.index(line["stance"]), None)
            e = next(examples(Labelled(have[line["corpus"], line["id"]], [act]), 510, 128))
            hidden = model.hidden(*framed([e]))[0, 1:-1]
            said, _ = model.act_of(hidden, *map(torch.from_numpy, e.acts[0][0]))
            pairs.append((int(said.argmax()), e.acts[0][1]))
    f1 = [
        2 * sum(x == y == k for x, y in pairs) / max(1, sum(x == k for x, _ in pairs) + sum(y == k for _, y in pairs))
        for k in range(len(STANCES))
    ]
    out |= {"stance accuracy": sum(x == y for x, y in pairs) / len(pairs), "stance macro F1": sum(f1) / len(f1)}
    right_cues = ours_cues = gold_cues = 0
    for line in lines("nested/settled.jsonl"):
        if reporting_story(line["story"]):
            continue
        inner = [{k: i[k] for k in ("source", "cue", "content")} for i in line["inner"]]
        for e in examples(Labelled(have[line["corpus"], line["id"]], [], [(line["outer"]["content"], inner)]), 510, 128):
            hidden = model.hidden(*framed([e]))[0, 1:-1]
            said = model.nested["cue"](hidden).numpy()
            outside = np.ones(len(said), dtype=bool)
            outside[np.concatenate(e.inside)] = False
            said[outside, 1:] = NEVER
            mine = {(s.start, s.end) for s in spans_of(best_labels([said])[0])}
            theirs = {(s.start, s.end) for s in spans_of(e.cue_labels)}
            right_cues += sum(any(x < d and c < y for c, d in theirs) for x, y in mine)
            ours_cues, gold_cues = ours_cues + len(mine), gold_cues + len(theirs)
    return out | {"nested cues, F1 by overlap": 2 * right_cues / max(1, ours_cues + gold_cues)}


if __name__ == "__main__":
    main()
