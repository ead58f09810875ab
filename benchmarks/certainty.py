"""Certainty against UDS dev, CommitmentBank and verb veridicality: `python -m benchmarks.certainty`.

Only UDS train was trained on; the other two are asked out of its domain: how sure is an author of the clause under a verb?
"""

from collections.abc import Iterable

import numpy as np

from benchmarks.corpora import documents
from onrecord.inference.claims import ClaimReading
from onrecord.inference.models import models
from onrecord.inference.tagging import IntArray
from onrecord.inference.wordpieces import word_pieces
from onrecord.text.document import Document


def _read(text: str) -> ClaimReading:
    return models().claims.read(models().attribution.read(word_pieces(Document(text))))


def _pieces(reading: ClaimReading, start: int, end: int) -> IntArray:
    return reading.nested.pieces.numbers([(start, end)])


def uds() -> tuple[float, float]:
    """Pearson r and mean absolute error over the predicates of UDS-IH2 dev. Raises Absent."""
    readings: dict[str, ClaimReading] = {}
    ours, gold = [], []
    for line in documents("uds", "dev.jsonl"):
        if line["text"] not in readings:
            readings[line["text"]] = _read(line["text"])
        reading = readings[line["text"]]
        ours.append(reading.certainty_at(int(_pieces(reading, *line["predicate"])[0])))
        gold.append(line["score"])
    return _r(ours, gold), float(np.abs(np.array(ours) - np.array(gold)).mean())


def commitment_bank() -> float:
    """Pearson r between the certainty of the embedded clause and the raters' mean. Raises Absent."""
    ours, gold = [], []
    for line in documents("commitmentbank", "dev.jsonl"):
        start = line["text"].casefold().find(line["clause"].casefold().split(" ", 1)[-1][:25])
        reading = _read(line["text"])
        inside = _pieces(reading, max(start, 0), len(line["text"]))
        ours.append(reading.told(inside) if len(inside) else 0.0)
        gold.append(line["score"])
    return _r(ours, gold)


def verb_veridicality() -> float:
    """Pearson r between the certainty of what is under a verb, plain and negated, and the raters' mean. Raises Absent."""
    ours, gold = [], []
    for line in documents("verb_veridicality", "dev.jsonl"):
        for text, mean in ((line["text"], line["mean"]), (line["text_negated"], line["mean_negated"])):
            verb = text.find(f" {line['construction']} ")
            reading = _read(text)
            inside = _pieces(reading, max(verb, 0), len(text))
            ours.append(reading.told(inside) if len(inside) else 0.0)
            gold.append(mean)
    return _r(ours, gold)


def _r(ours: Iterable[float], gold: Iterable[float]) -> float:
    return float(np.corrcoef(list(ours), list(gold))[0, 1])


def figures() -> dict[str, float]:
    """All of them. Raises Absent."""
    r, error = uds()
    return {
        "UDS-IH2 dev, Pearson r": r, "UDS-IH2 dev, mean absolute error": error,
        "CommitmentBank, Pearson r": commitment_bank(), "verb veridicality, Pearson r": verb_veridicality(),
    }  # fmt: skip


if __name__ == "__main__":
    for name, value in figures().items():
        print(f"{name:40} {value:.3f}")
