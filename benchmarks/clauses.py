"""Attribution clauses of GUM, by genre: how far the extractor holds outside the news it was trained on.

`python -m benchmarks.clauses`. GUM marks no spans of source and cue. Its rhetorical relation "attribution" joins a source
clause ("researchers say") to a content, in fifteen genres, thinking and knowing included. The mapping: an attribution found
answers to a relation if its cue shares a character with the source clause and its content shares at least half of the words
(of both together) with the relation's content. One to one, best first. What a noun, a preposition or a mark attributes
("the claim that", "according to", a colon) is no clause and has no relation, so that precision is a lower bound.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import onrecord
from benchmarks.corpora import attribution_scorer, documents
from benchmarks.matching import Spans, one_to_one, spans_of, word_sets

Counts = tuple[int, int, int]
"""Relations, attributions found, and pairs of both."""


def answered(document: dict[str, Any], found: Sequence[Spans]) -> int:
    """How many relations of a document are answered, one to one."""
    overlap = attribution_scorer().iou
    relations = document["attributions"]
    contents = [r.get("content_parts") or [r["content"]] for r in relations]
    gold = word_sets(document["text"], [{"content": c, "source": []} for c in contents])
    ours = word_sets(document["text"], found)
    ranked = []
    for i, relation in enumerate(relations):
        start, end = relation["source_clause"]
        for j, attribution in enumerate(found):
            if any(s < end and start < e for s, e in attribution["cue"]):
                share = overlap(gold[i].content, ours[j].content)
                if share >= 0.5:
                    ranked.append((share, i, j))
    return len(one_to_one(ranked))


def by_genre() -> dict[str, Counts]:
    """Counts for each genre over GUM's train and dev parts, neither of which anything was trained on. Raises Absent."""
    out: defaultdict[str, Counts] = defaultdict(lambda: (0, 0, 0))
    for document in [*documents("gum", "train.jsonl"), *documents("gum", "dev.jsonl")]:
        found = spans_of(onrecord.read({"id": document["id"], "text": document["text"]}))
        relations, all_found, right = out[document["genre"]]
        out[document["genre"]] = (
            relations + len(document["attributions"]),
            all_found + len(found),
            right + answered(document, found),
        )
    return dict(out)


def table(counts: dict[str, Counts]) -> list[str]:
    """Lines of Markdown, most relations first, all genres together last."""
    lines = ["| genre | relations | found | precision (lower bound) | recall |", "|---|---|---|---|---|"]
    ordered = sorted(counts.items(), key=lambda item: -item[1][0])
    total = tuple(sum(c[i] for c in counts.values()) for i in range(3))
    for genre, (relations, found, right) in [*ordered, ("all", total)]:
        lines.append(
            f"| {genre} | {relations} | {found} | {100 * right / max(found, 1):.1f} | {100 * right / max(relations, 1):.1f} |"
        )
    return lines


if __name__ == "__main__":
    print("\n".join(table(by_genre())))
