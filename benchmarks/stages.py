"""What each further stage costs: `python -m benchmarks.stages`. Ratios within one run."""

import functools
import time

from benchmarks.corpora import documents
from onrecord.find.draft import Draft
from onrecord.find.pipeline import STAGES
from onrecord.inference.models import models
from onrecord.readers.given import Given
from onrecord.readers.jsonl import read_mapping

ROUNDS = 3
GROUPS = {
    "attribution": ("document", "encode", "attributions"),
    "sources": ("forms", "resolve", "intermediaries", "sources"),
    "claims": ("encode claims", "nested", "stance", "chains", "author voice", "claims", "targets"),
    "values": ("dates", "quantities", "values"),
}
"""The stages that a figure adds; holders of nested attributions count as sources."""


@functools.cache
def by_stage() -> dict[str, float]:
    """Seconds of each stage for PolNeAR dev, the fastest of three rounds. Raises Absent."""
    articles = [read_mapping({"id": d["id"], "text": d["text"]}, d["id"], Given()) for d in documents("polnear", "dev.jsonl")]
    by, best = models(), dict.fromkeys((stage.name for stage in STAGES), float("inf"))
    for _ in range(ROUNDS):
        spent = dict.fromkeys(best, 0.0)
        for article in articles:
            draft = Draft(article)
            for stage in STAGES:
                begun = time.perf_counter()
                stage(draft, by)
                spent[stage.name] += time.perf_counter() - begun
        best = {name: min(seconds, spent[name]) for name, seconds in best.items()}
    return best


def seconds() -> dict[str, float]:
    """For PolNeAR dev: attribution, with sources, with both and claims; attribution with dates and figures."""
    spent = by_stage()
    alone = {name: sum(spent[stage] for stage in stages) for name, stages in GROUPS.items()}
    first = alone["attribution"]
    return {
        "attribution": first,
        "sources": first + alone["sources"],
        "claims": first + alone["sources"] + alone["claims"],
        "values": first + alone["values"],
    }


if __name__ == "__main__":
    for name, spent in by_stage().items():
        print(f"{name:15} {spent:.2f} s")
    summed = seconds()
    for name, before in (("sources", "attribution"), ("claims", "sources"), ("values", "attribution")):
        print(f"with {name} {summed[name]:.2f} s: {summed[name] / summed[before]:.2f} x with {before}")
