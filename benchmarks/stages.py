"""What each further stage costs: `python -m benchmarks.stages`. Ratios within one run."""

import functools
import time

from benchmarks.corpora import documents
from onrecord.find.attributions.extract import attributions_of, find_attributions
from onrecord.find.attributions.nested import with_nested
from onrecord.find.claims.assemble import find_claims
from onrecord.find.dates.recognize import find_dates
from onrecord.find.quantities.recognize import find_quantities
from onrecord.find.sources.profiles import find_sources
from onrecord.inference.attribution import attribution_weights
from onrecord.inference.claims import claim_weights
from onrecord.inference.network import source_weights
from onrecord.inference.wordpieces import word_pieces
from onrecord.readers.given import Given
from onrecord.readers.jsonl import read_mapping

ROUNDS = 3
STAGES = ("attribution", "sources", "claims", "values")


@functools.cache
def _seconds() -> tuple[float, ...]:
    weights, further, above = attribution_weights(), source_weights(), claim_weights()
    articles = [read_mapping({"id": d["id"], "text": d["text"]}, d["id"], Given()) for d in documents("polnear", "dev.jsonl")]
    rounds = []
    for _ in range(ROUNDS):
        spent = [0.0, 0.0, 0.0, 0.0]
        for article in articles:
            begun = time.perf_counter()
            reading = weights.read(word_pieces(article.text))
            flat = find_attributions(article, reading, weights)
            first = time.perf_counter()
            find_sources(article, reading, attributions_of(article, flat), further)
            second = time.perf_counter()
            # With claims the sources are found once, over what is nested as well.
            claims = above.read(reading)
            found = find_sources(
                article, reading, attributions_of(article, with_nested(article.text, flat, claims, above)), further
            )
            find_claims(article, found, claims)
            third = time.perf_counter()
            days = find_dates(article)
            find_quantities(article, [(d.start, d.end) for d in days])
            fourth = time.perf_counter()
            alone = first - begun
            for i, part in enumerate((alone, second - begun, alone + third - second, alone + fourth - third)):
                spent[i] += part
        rounds.append(spent)
    return tuple(min(r[i] for r in rounds) for i in range(len(STAGES)))


def seconds() -> dict[str, float]:
    """For PolNeAR dev: attribution, with sources, with both and claims; attribution with dates and figures.

    The fastest of three rounds. Raises Absent.
    """
    return dict(zip(STAGES, _seconds(), strict=True))


if __name__ == "__main__":
    spent = seconds()
    for name, before in (("sources", "attribution"), ("claims", "sources"), ("values", "attribution")):
        print(f"with {name} {spent[name]:.2f} s: {spent[name] / spent[before]:.2f} x with {before}")
