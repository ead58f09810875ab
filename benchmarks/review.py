"""What a strict reader said of attributions, before and after the rules that keep holders apart: `python -m benchmarks.review`.

Rows of both versions were shuffled and judged one by one, without a sign of which version they came from.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.gold import lines
from benchmarks.intervals import interval

VERDICTS = ("wrong_row", "wrong_holder", "wrong_stance")
VERSIONS = {1: "before", 2: "after"}


def articles(version: int) -> list[list[str]]:
    """The verdicts on one version's rows, article by article."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    rows: list[dict[str, Any]] = lines("review/verdicts.jsonl")
    for row in rows:
        if version in row["versions"]:
            found[row["id"]].append(row["verdict"])
    return list(found.values())


def share(verdict: str) -> Callable[[Sequence[list[str]]], float]:
    """How many of a hundred rows have a verdict."""

    def figure(part: Sequence[list[str]]) -> float:
        every = [v for article in part for v in article]
        return 100 * every.count(verdict) / len(every) if every else float("nan")

    return figure


def main() -> None:
    for version, name in VERSIONS.items():
        part = articles(version)
        print(f"{name}: {sum(map(len, part))} rows of {len(part)} articles")
        for verdict in VERDICTS:
            value, low, high = interval(part, share(verdict))
            print(f"  {verdict:14} {value:5.1f}  [{low:.1f}, {high:.1f}]")


if __name__ == "__main__":
    main()
