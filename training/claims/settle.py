"""What decides on the scores of the claim weights, settled on the texts that were kept from training."""

from typing import Any

import numpy as np

from benchmarks.matching import matched
from onrecord.find.attributions.extract import offsets
from onrecord.find.attributions.nested import contents_of
from onrecord.find.claims.author_voice import Free, spoken_sentences, taken_by
from onrecord.find.pipeline import run
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.claims import ClaimWeights
from onrecord.inference.models import Models, loaded
from onrecord.inference.network import SourceWeights
from onrecord.inference.wordpieces import word_pieces
from onrecord.readers.given import Given
from onrecord.readers.jsonl import read_mapping
from onrecord.text.document import Document
from training.attribution.calibrate import BIAS, logistic
from training.claims.data import Labelled, labelled

UNSETTLED: dict[str, Any] = {
    "bias": {"cue": BIAS.cue, "source": BIAS.source, "content": BIAS.content}, "weights": [0.0] * 11, "sure": 0.0,
    "voice": [0.7, 2.0, 1.0, 1.0, -3.0],
}  # fmt: skip


def settle(attribution: AttributionWeights, claims: ClaimWeights) -> dict[str, Any]:
    """Weights and threshold of what is nested. Those of whose voice a sentence is are set by hand: a regression on the few
    sentences that are kept was worse on the tuning part of the gold. How good they are is printed."""
    texts = labelled(kept=True)
    weights, sure = _nested(attribution, claims, [t for t in texts if t.nested])
    claims.rating, claims.sure = tuple(weights), sure
    _voice(attribution, claims, [t for t in texts if t.sentences])
    return UNSETTLED | {"weights": weights, "sure": sure}


def _nested(attribution: AttributionWeights, claims: ClaimWeights, texts: list[Labelled]) -> tuple[list[float], float]:
    evidence: list[tuple[float, ...]] = []
    right: list[bool] = []
    labels = 0
    for text in texts:
        reading = claims.read(attribution.read(word_pieces(Document(text.text))))
        pieces = reading.nested.pieces
        for content, inner in text.nested:
            around = contents_of(pieces, [[(a, b) for a, b in content]])
            found = claims.nested(reading, around)
            spans = [offsets(text.text, pieces, c, 0.0) for c in found]
            gold = matched(text.text, inner, [{"source": s.source, "cue": [s.cue], "content": s.content} for s in spans])
            evidence += [c.evidence for c in found]
            right += gold
            labels += len(inner)
    weights = logistic(evidence, right)
    x = np.concatenate([np.array(evidence), np.ones((len(evidence), 1))], axis=1) @ np.array(weights)
    chance, hits = 1 / (1 + np.exp(-x)), np.array(right)
    grid = np.arange(0.1, 0.8, 0.02)
    f1 = [2 * hits[chance >= t].sum() / max(1, (chance >= t).sum() + labels) for t in grid]
    # The middle of the thresholds that are all but best: one best point is chance.
    good = grid[np.array(f1) >= max(f1) - 0.01]
    print(f"nested: {len(evidence)} candidates, {labels} labelled, F1 {100 * max(f1):.1f} at {np.median(good):.2f}", flush=True)
    return weights, round(float(np.median(good)), 2)


def _voice(attribution: AttributionWeights, claims: ClaimWeights, texts: list[Labelled]) -> None:
    evidence: list[tuple[float, ...]] = []
    right: list[bool] = []
    sources = loaded("sources", SourceWeights.from_bytes)
    for text in texts:
        article = read_mapping({"id": "-", "text": text.text}, "-", Given())
        draft = run(article, Models(attribution, sources, claims), until="forms")
        further = draft.claim_reading
        assert further is not None  # noqa: S101
        assert draft.document is not None  # noqa: S101
        taken = taken_by(article, draft.attributions)
        may = spoken_sentences(draft.document)
        for start, end, claim in text.sentences:
            if any(a < end and start < b for a, b in may):
                numbers = further.nested.pieces.numbers([(start, end)])
                evidence.append((further.voice_score(numbers), *Free.of(article.text, taken, start, end).evidence))
                right.append(claim)
    *weights, constant = UNSETTLED["voice"]
    said = np.array(evidence) @ np.array(weights) + constant > 0
    gold = np.array(right)
    print(f"own voice: {len(gold)} sentences, F1 {200 * (said & gold).sum() / (said.sum() + gold.sum()):.1f}", flush=True)
