"""The confidence of candidates, settled on the documents that were kept from training."""

from collections.abc import Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any

import torch

from benchmarks.matching import matched
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.decoding import Bias, Candidate, candidates
from onrecord.inference.reading import Reading
from onrecord.inference.selection import Selection, select
from onrecord.inference.wordpieces import word_pieces
from onrecord.text.document import Document
from training.attribution.data import AnnotatedText
from training.attribution.evaluate import as_attribution

BIAS = Bias(cue=2.0, source=2.0, content=0.5)
"""More cues than there are, for confidence to choose from; a source rather than none, since few attributions lack one."""
SURE, POSSIBLE = 0.45, 0.25
"""See onrecord.inference.selection. On held-out documents joint F1 hardly moves while the first is between 0.4 and
0.5 and the second between 0.15 and 0.35; the lower they are, the more content is covered, by attributions mostly wrong."""


RAW = ((0.0, 0.0), (1.0, 1.0))
"""The curve before there is one: the rating itself."""
BINS = 12


def settings(weights: list[float], curve: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """What goes with the weights into their file."""
    return {"bias": asdict(BIAS), "weights": weights, "sure": SURE, "possible": POSSIBLE, "curve": curve}


UNSETTLED = settings([], RAW)


def settle(model: AttributionWeights, documents: list[AnnotatedText]) -> dict[str, Any]:
    """The settings of these weights: how candidates are rated, and what share of each rating is right."""
    read = []
    for document in documents:
        view = model.tags(word_pieces(Document(document["text"])))
        read.append((document, view, candidates(view, model.tables, BIAS)))
    evidence = [c.evidence for _, _, found in read for c in found]
    weights = logistic(evidence, [r for document, view, found in read for r in _right(document, view, found)])
    rated: list[tuple[float, bool]] = []
    for document, view, found in read:
        chosen = select(view, found, Selection(tuple(weights), SURE, POSSIBLE, RAW))
        rated += zip((rating for _, rating in chosen), _right(document, view, [c for c, _ in chosen]), strict=True)
    print(
        f"calibrated on {len(evidence)} candidates; of {len(rated)} reported {sum(r for _, r in rated)} are right", flush=True
    )
    return settings(weights, isotonic(rated))


def _right(document: AnnotatedText, view: Reading, found: list[Candidate]) -> list[bool]:
    return matched(document["text"], document["annotations"][0], [as_attribution(view.pieces, c) for c in found])


def isotonic(rated: list[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Mean rating and share that is right, in bins of equal mass, pooled where it would fall (Zadrozny and Elkan 2002)."""
    ordered = sorted(rated, key=lambda pair: pair[0])
    edges = [round(i * len(ordered) / BINS) for i in range(BINS + 1)]
    pools = [ordered[a:b] for a, b in pairwise(edges)]

    def share(pool: list[tuple[float, bool]]) -> float:
        return (sum(right for _, right in pool) + 1) / (len(pool) + 2)

    i = 1
    while i < len(pools):
        if share(pools[i]) < share(pools[i - 1]):
            pools[i - 1 : i + 1] = [pools[i - 1] + pools[i]]
            i = max(i - 1, 1)
        else:
            i += 1
    return [(round(sum(rating for rating, _ in p) / len(p), 4), round(share(p), 4)) for p in pools]


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
