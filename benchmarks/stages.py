"""What each further stage costs: `python -m benchmarks.stages`. Ratios within one run, one encoder pass for all of them."""

import time

from benchmarks.corpora import documents
from onrecord.find.attributions import find_attributions
from onrecord.find.sources import find_sources
from onrecord.inference.attribution import attribution_weights
from onrecord.inference.network import source_weights
from onrecord.inference.wordpieces import word_pieces
from onrecord.readers.given import Given
from onrecord.readers.jsonl import read_mapping

ROUNDS = 3


def seconds() -> tuple[float, float]:
    """For PolNeAR dev: attribution alone, and with sources; the fastest of three rounds each. Raises Absent."""
    weights, further = attribution_weights(), source_weights()
    articles = [read_mapping({"id": d["id"], "text": d["text"]}, d["id"], Given()) for d in documents("polnear", "dev.jsonl")]
    alone, both = [], []
    for _ in range(ROUNDS):
        first = second = 0.0
        for article in articles:
            begun = time.perf_counter()
            reading = weights.read(word_pieces(article.text))
            found = find_attributions(article, reading, weights)
            between = time.perf_counter()
            find_sources(article, reading, found, further)
            first += between - begun
            second += time.perf_counter() - begun
        alone.append(first)
        both.append(second)
    return min(alone), min(both)


if __name__ == "__main__":
    before, after = seconds()
    print(f"attribution alone {before:.2f} s, with sources {after:.2f} s: {after / before:.2f} x")
