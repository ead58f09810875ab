"""Cue bias and confidence, settled on the documents that were kept from training."""

from dataclasses import dataclass
from typing import Any

import torch

from benchmarks.corpora import attribution_scorer
from onrecord.inference.attribution_decoding import decode
from onrecord.inference.wordpieces import word_pieces
from training.attribution.data import Document
from training.attribution.evaluate import as_attribution, reading, tables_of
from training.attribution.model import AttributionModel

BIASES = [x / 4 for x in range(-4, 9)]


@dataclass(slots=True)
class Judged:
    """Attributions found at one bias: the evidence of each, whether it is right, and how many there should have been."""

    evidence: list[tuple[float, ...]]
    right: list[bool]
    gold: int

    @property
    def f1(self) -> float:
        """F1 of the scorer's joint rule."""
        return 2 * sum(self.right) / max(len(self.right) + self.gold, 1)


@torch.no_grad()
def settle(model: AttributionModel, documents: list[Document]) -> dict[str, Any]:
    """The cue bias with the best joint F1, and the logistic regression from evidence to the chance of being right."""
    model.eval()
    tables = tables_of(model)
    read = [(d, reading(model, word_pieces(d["text"]))) for d in documents]
    judged = {}
    for bias in BIASES:
        found = Judged([], [], 0)
        for document, view in read:
            parts = list(decode(view, tables, bias))
            gold = document["annotations"][0]
            found.evidence += [p.evidence for p in parts]
            found.right += matched(document["text"], gold, [as_attribution(view.pieces, p) for p in parts])
            found.gold += len(gold)
        judged[bias] = found
    best = max(BIASES, key=lambda bias: judged[bias].f1)
    print("joint F1 by cue bias on held-out documents:", {b: round(100 * j.f1, 1) for b, j in judged.items()}, flush=True)
    return {"cue_bias": best, "calibration": logistic(judged[best].evidence, judged[best].right)}


def matched(text: str, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[bool]:
    """Which of the attributions found are paired with a gold one, one to one, by the scorer's joint rule."""
    rule = attribution_scorer()
    words = [m.span() for m in rule.re.finditer(r"\S+", text)]

    def sets(attribution: dict[str, Any]) -> tuple[set[int], set[int]]:
        content, source = (
            {i for i, (s, e) in enumerate(words) if any(s < y and x < e for x, y in attribution[k])}
            for k in ("content", "source")
        )
        return content, source

    gold_sets, found_sets = [sets(a) for a in gold], [sets(a) for a in found]
    pairs = []
    for i, (gold_content, gold_source) in enumerate(gold_sets):
        for j, (content, source) in enumerate(found_sets):
            if not gold_content & content:
                continue
            shares = rule.iou(gold_content, content), rule.iou(gold_source, source)
            if min(shares) >= 0.5:
                pairs.append((sum(shares), -i, -j))
    used_gold: set[int] = set()
    used: set[int] = set()
    for _, i, j in sorted(pairs, reverse=True):
        if i not in used_gold and j not in used:
            used_gold.add(i)
            used.add(j)
    return [-j in used for j in range(len(found))]


def logistic(evidence: list[tuple[float, ...]], right: list[bool]) -> list[float]:
    """Weights of a logistic regression with a little shrinkage, its constant last."""
    with torch.enable_grad():
        x = torch.tensor(evidence, dtype=torch.float64)
        x = torch.cat([x, torch.ones(len(x), 1, dtype=torch.float64)], dim=1)
        y = torch.tensor(right, dtype=torch.float64)
        weights = torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)
        steps = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

        def closure() -> torch.Tensor:
            steps.zero_grad()
            loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ weights, y) + 1e-3 * weights[:-1].pow(2).sum()
            loss.backward()
            return loss

        steps.step(closure)
    return [round(float(w), 6) for w in weights.detach()]
