"""Own-voice claims against 300 sentences of the gold articles: `python -m benchmarks.own_voice [tuning]`."""

import sys
from collections import Counter
from collections.abc import Sequence

from benchmarks.gold import lines
from benchmarks.gold.parts import reporting_document
from benchmarks.intervals import interval
from benchmarks.labelled import records
from onrecord.records.claim import Claim
from onrecord.records.source import AUTHOR

SENTENCES = "voice/settled.jsonl"
Pair = tuple[str, bool]
"""The label that people gave, and whether an own-voice claim was found in the sentence."""


def by_document(part: str = "all") -> list[list[Pair]]:
    """`part`: all, reporting or tuning. Raises Absent."""
    found = records(SENTENCES)
    out: dict[str, list[Pair]] = {}
    for line in lines(SENTENCES):
        if part in ("all", "reporting" if reporting_document(line["id"]) else "tuning"):
            own = [s for c in found[line["corpus"], line["id"]].claims if _own(c) for s in c.spans]
            heard = any(s.start < line["end"] and line["start"] < s.end for s in own)
            out.setdefault(line["id"], []).append((line["label"], heard))
    return list(out.values())


def _own(claim: Claim) -> bool:
    """Whether the author alone answers for it: a sentence of his, or what he says in the first person ("I am glad that")."""
    return all(link.holder == AUTHOR for link in claim.chain) and claim.chain[-1].stance != "asks"


def f1(part: Sequence[Sequence[Pair]]) -> float:
    """F1 × 100 of claims in the author's own voice."""
    both = [p for document in part for p in document]
    right = sum(label == "claim" and heard for label, heard in both)
    return 200 * right / max(sum(label == "claim" for label, _ in both) + sum(heard for _, heard in both), 1)


def figures(part: str = "all") -> tuple[float, float, float]:
    """F1 with its interval."""
    return interval(by_document(part), f1)


def main() -> None:
    part = sys.argv[1] if sys.argv[1:] else "all"
    value, low, high = figures(part)
    print(f"own-voice claims, F1 ({part}) {value:.1f} [{low:.1f}, {high:.1f}]")
    print(Counter((label, heard) for document in by_document("tuning") for label, heard in document))


if __name__ == "__main__":
    main()
