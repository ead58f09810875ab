"""Which attributions are right, one by one, by the scorer's joint rule."""

from typing import Any

from benchmarks.corpora import attribution_scorer


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
