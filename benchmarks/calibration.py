"""Does a confidence of 0.9 mean nine in ten? `python -m benchmarks.calibration`."""

from itertools import pairwise

from benchmarks.dev import dev
from benchmarks.matching import matched, spans_of

BINS = 15
Judged = list[tuple[float, bool]]
"""Confidence of an attribution, and whether the scorer's joint rule finds it right."""


def judged() -> Judged:
    """Every attribution found in PolNeAR dev. Raises Absent."""
    out: Judged = []
    for document, record in dev():
        right = matched(document["text"], document["annotations"][0], spans_of(record))
        out += zip((a.confidence for a in record.attributions), right, strict=True)
    return out


def reliability(found: Judged) -> list[tuple[float, float, int]]:
    """Mean confidence, share that is right and count, in fifteen bins of equal mass."""
    ordered = sorted(found, key=lambda judgement: judgement[0])
    edges = [round(i * len(ordered) / BINS) for i in range(BINS + 1)]
    bins = [ordered[a:b] for a, b in pairwise(edges) if b > a]
    return [(sum(c for c, _ in b) / len(b), sum(r for _, r in b) / len(b), len(b)) for b in bins]


def expected_error(found: Judged) -> float:
    """Expected calibration error over those bins (Naeini et al. 2015)."""
    return sum(abs(confidence - right) * count for confidence, right, count in reliability(found)) / max(len(found), 1)


def auroc(found: Judged) -> float:
    """Chance that a right attribution has more confidence than a wrong one; a tie counts half."""
    right, wrong = [c for c, r in found if r], [c for c, r in found if not r]
    if not right or not wrong:
        return float("nan")
    return sum((a > b) + (a == b) / 2 for a in right for b in wrong) / (len(right) * len(wrong))


def main() -> None:
    found = judged()
    for confidence, right, count in reliability(found):
        print(f"{confidence:.2f} {right:.2f} {count}")
    print(f"expected calibration error {expected_error(found):.3f}, AUROC {auroc(found):.3f}, {len(found)} attributions")


if __name__ == "__main__":
    main()
