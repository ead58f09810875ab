"""Source, cue and content on PolNeAR dev, by the acceptance scorer: `python -m benchmarks.attribution`."""

import json
from pathlib import Path
from typing import Any

from benchmarks.corpora import attribution_scorer, content_hash, corpus
from benchmarks.dev import Read, dev
from benchmarks.floors import FLOORS
from onrecord.records import json as records_json

KINDS = ("source", "cue", "content")
MEASURES = {
    "token_f1": "token F1",
    "exact_f1": "exact F1, whole articles",
    "cofenet_exact_f1": "exact F1, CofeNet's passages",
    "joint": "joint F1",
}
PEERS: dict[str, dict[str, tuple[float | None, float | None, float | None]]] = {
    "two human annotators, on 18 articles of this corpus": {
        "token_f1": (80.8, 70.0, 91.7), "exact_f1": (78.7, 71.0, 71.7), "joint": (73.8, None, None),
    },
    "Citron (BBC), retrained on PolNeAR train": {
        "token_f1": (66.4, 52.1, 69.7), "exact_f1": (65.0, 54.1, 43.7), "joint": (51.3, None, None),
    },
    "CofeNet (Wang et al. 2022), BERT-base, published, on the test part": {"cofenet_exact_f1": (83.2, 75.3, 72.9)},
}  # fmt: skip
"""What others reach: F1 of source, cue, content (joint: one figure)."""


def scores(found: Read | None = None) -> dict[str, Any]:
    """The scorer's figures on all of dev. Raises Absent."""
    result: dict[str, Any] = _scored(dev() if found is None else found, corpus("polnear", "cofenet_dev.jsonl"))
    return result


def _scored(found: Read, passages: Path | None) -> Any:
    lines = [json.loads(records_json.encode(record)) for _, record in found]
    return attribution_scorer().score({d["id"]: d for d, _ in found}, lines, passages)


def table(ours: dict[str, Any]) -> list[str]:
    """Our figures beside those of others, as lines of Markdown."""
    lines = ["| who | measure | source | cue | content |", "|---|---|---|---|---|"]
    for measure, name in MEASURES.items():
        own = (ours["joint"]["f"], None, None) if measure == "joint" else tuple(ours[measure][k] for k in KINDS)
        lines.append(_row("**onrecord**", name, own))
        lines += [_row(who, name, figures[measure]) for who, figures in PEERS.items() if measure in figures]
    return lines


def _row(who: str, measure: str, figures: tuple[float | None, ...]) -> str:
    cells = " | ".join("" if f is None else f"{f:.1f}" for f in figures)
    return f"| {who} | {measure} | {cells} |"


PROCESSOR = 0.4
"""Points by which a figure on all of dev may differ between processors.

Their vector units add in another order; 8-bit activations turn the last bit of a sum into one of 255 steps, and a cue that is
as likely as not may go either way. Noise of 2e-7 in the weights changes 1 attribution in 20; see docs/benchmarks.md.
"""


def below_floor(ours: dict[str, Any], allowed: float = 0.0) -> list[str]:
    """What fell more than `allowed` below the pinned floors, each as a line. Floors hold for one version of the data only."""
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))["polnear_dev"]
    if pinned["sha256"] != content_hash("polnear", "dev.jsonl"):
        return ["polnear/dev.jsonl is not the version that the floors were pinned on: pin them again"]
    found = []
    for measure, floor in pinned["floors"].items():
        group, kind = measure.split(".")
        if ours[group][kind] < floor - allowed:
            found.append(f"{measure}: {ours[group][kind]} is below the floor of {floor}")
    return found


if __name__ == "__main__":
    print(json.dumps(scores(), indent=1))
