"""What is right and wrong in PolNeAR dev, by form and by kind of error: `python -m benchmarks.errors [--show KIND]`."""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.corpora import attribution_scorer
from benchmarks.dev import dev
from benchmarks.matching import Spans, WordSets, pairs, spans_of, word_sets
from onrecord.find.attributions.extract import form_of
from onrecord.text.document import Document

FORMS = ("direct", "mixed", "indirect")
KINDS = {
    "missed": "no content found shares a word with the gold one",
    "spurious": "no gold content shares a word with the one found",
    "source wrong": "content right by the joint rule, source not",
    "split": "two or more contents found lie in the gold one",
    "merged": "the content found holds two or more gold ones",
    "edges": "content found in part or with too much around it",
}


@dataclass(frozen=True, slots=True)
class Error:
    """One attribution that is not right: of the gold where there is one, else of what was found."""

    kind: str
    document: str
    gold: Spans | None
    found: Spans | None


@dataclass(slots=True)
class Tally:
    """Counts over documents: gold, found and right attributions by form; errors; how many of the right ones are exact."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right_gold: Counter[str] = field(default_factory=Counter)
    right_found: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    errors: list[Error] = field(default_factory=list)

    def add(self, document: dict[str, Any], found: Sequence[Spans]) -> None:
        """Count one document in."""
        text, gold = document["text"], document["annotations"][0]
        gold_sets, found_sets = word_sets(text, gold), word_sets(text, found)
        paired = pairs(gold_sets, found_sets)
        gold_forms, found_forms = forms(text, gold), forms(text, found)
        self.gold.update(gold_forms)
        self.found.update(found_forms)
        self.right_gold.update(gold_forms[i] for i in paired)
        self.right_found.update(found_forms[j] for j in paired.values())
        trim = attribution_scorer().trim
        for i, j in paired.items():
            for part in ("source", "content"):
                same = {trim(text, *s) for s in gold[i][part]} == {trim(text, *s) for s in found[j][part]}
                self.exact[part] += same
        self.errors += (
            Error(kind, document["id"], None if i is None else gold[i], None if j is None else found[j])
            for kind, i, j in wrong(gold_sets, found_sets, paired)
        )

    def by_form(self) -> Iterator[tuple[str, int, float, float, float]]:
        """Form, gold attributions of it, joint precision (by the form found), recall (by the gold form) and F1, x 100."""
        for form in FORMS:
            precision = 100 * self.right_found[form] / max(self.found[form], 1)
            recall = 100 * self.right_gold[form] / max(self.gold[form], 1)
            yield form, self.gold[form], precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def forms(text: str, attributions: Sequence[Spans]) -> list[str]:
    """Form of each attribution, by its quotation marks. One without a cue is judged as if the cue stood outside all of them."""
    marks = Document(text).quotations
    return [form_of(marks, (a["cue"][0][0], a["cue"][0][1]) if a["cue"] else (0, 0), [(s, e) for s, e in a["content"]])
            for a in attributions]  # fmt: skip


def wrong(
    gold: Sequence[WordSets], found: Sequence[WordSets], paired: dict[int, int]
) -> Iterator[tuple[str, int | None, int | None]]:
    """Kind of each error, with the numbers of the gold attribution and of the one found that is nearest to it."""
    overlap = attribution_scorer().iou
    for i, g in enumerate(gold):
        if i in paired:
            continue
        near = sorted(
            (j for j, f in enumerate(found) if f.content & g.content), key=lambda j: -overlap(g.content, found[j].content)
        )
        if not near:
            yield "missed", i, None
            continue
        best = found[near[0]]
        if overlap(g.content, best.content) >= 0.5:
            yield "source wrong", i, near[0]
        elif sum(_within(found[j].content, g.content) for j in near) > 1:
            yield "split", i, near[0]
        elif sum(_within(other.content, best.content) for other in gold) > 1:
            yield "merged", i, near[0]
        else:
            yield "edges", i, near[0]
    for j, f in enumerate(found):
        if not any(f.content & g.content for g in gold):
            yield "spurious", None, j


def _within(inner: frozenset[int], outer: frozenset[int]) -> bool:
    return 2 * len(inner & outer) > len(inner)


def tally() -> Tally:
    """All of PolNeAR dev. Raises Absent."""
    out = Tally()
    for document, record in dev():
        out.add(document, spans_of(record))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", choices=KINDS, help="print the errors of this kind with their words")
    parser.add_argument("--most", type=int, default=50, help="how many of them")
    args = parser.parse_args()
    counted = tally()
    for form, number, precision, recall, f1 in counted.by_form():
        print(f"{form:9} {number:5} gold  precision {precision:.1f}  recall {recall:.1f}  F1 {f1:.1f}")
    for kind, number in Counter(e.kind for e in counted.errors).most_common():
        print(f"{kind:13} {number}")
    if args.show:
        texts = {d["id"]: d["text"] for d, _ in dev()}
        shown = [e for e in counted.errors if e.kind == args.show]
        for error in shown[:: max(1, len(shown) // args.most)][: args.most]:
            print(f"\n{error.document}")
            for who, spans in (("gold ", error.gold), ("found", error.found)):
                if spans is not None:
                    print(who, *(f"{k}: {[texts[error.document][s:e] for s, e in v]}" for k, v in spans.items() if k != "id"))


if __name__ == "__main__":
    main()
