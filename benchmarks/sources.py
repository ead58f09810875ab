"""Holders, kinds and bases of sources against our own gold: `python -m benchmarks.sources [tuning|reporting]`.

End to end: only what the extractor found and got right (by the joint rule) has a holder to judge; how much that is, is reported. What
is nested in contents is judged with the claims (benchmarks.nested).
"""  # noqa: E501

import functools
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks import dev, story
from benchmarks.gold import lines
from benchmarks.gold.parts import reporting_document
from benchmarks.intervals import interval
from benchmarks.labelled import texts
from benchmarks.matching import pairs, spans_of, word_sets
from onrecord.find.mentions.detect import PRONOUNS
from onrecord.records.record import Record
from onrecord.records.source import AUTHOR, UNKNOWN, Source

Range = tuple[int, int]
FORMS = ("name", "pronoun", "nominal", "none")
_HEAD_ENDS = re.compile(r"\b(?:of|for|with|from|in|at|to|by|on|who|which|that|familiar|briefed|close)\b|[,;(—–]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judged:
    """One found attribution: the form of its source, whether the holder is right, and both kinds."""

    form: str
    right: bool
    strictly: bool
    """By plain overlap instead of by heads."""
    gold: str
    kind: str
    found: str
    found_kind: str
    at: Range
    document: str


def heads(text: str, start: int, end: int) -> list[Range]:
    """The head word of a noun phrase: the last before a preposition, a clause or a comma, behind a possessive.

    Of a name that "of" goes on with ("Ministry of Works", "Mayor Roe of Northmere") the last word may be it as well.
    """
    words = text[start:end]
    cuts = [
        m.start()
        for m in _HEAD_ENDS.finditer(words)
        if m.start() > 3 and words[: m.start()].strip().casefold() not in ("the", "a")
    ]
    ends = [cuts[0] if cuts else len(words)]
    if re.match(r"(?:[A-Z][\w.’'-]*\s)+(?:of|for|on)\s(?:the\s)?[A-Z]", words):
        ends.append(len(words))
    out = []
    for cut in ends:
        inner = list(re.finditer(r"[\w.’'-]*\w", words[:cut])) or list(re.finditer(r"\S+", words))
        out.append((start + inner[-1].start(), start + inner[-1].end()))
    return out


def meets(text: str, one: Range, other: Range) -> bool:
    """Whether two mentions share their heads, and so speak of one thing: "Roe" in "Jane Roe", not in "Roe's campaign"."""
    return any(
        one[0] <= b[0] and b[1] <= one[1] + 2 and other[0] <= a[0] and a[1] <= other[1] + 2
        for a in heads(text, *one) for b in heads(text, *other)
    )  # fmt: skip


def strictly_meets(text: str, one: Range, other: Range) -> bool:
    """The same by the first head alone: "Mayor Roe of Northmere" is no mention of Northmere."""
    a, b = heads(text, *one)[0], heads(text, *other)[0]
    return one[0] <= b[0] and b[1] <= one[1] + 2 and other[0] <= a[0] and a[1] <= other[1] + 2


def overlap(_: str, one: Range, other: Range) -> bool:
    """Plain overlap of characters."""
    return one[0] < other[1] and other[0] < one[1]


def right(text: str, found: Source, label: str, holders: dict[str, Range], same: Callable[[str, Range, Range], bool]) -> bool:
    """Whether a mention of the holder found meets the gold holder's and none meets another gold holder's."""
    if label in (AUTHOR, UNKNOWN) or found.id in (AUTHOR, UNKNOWN):
        return found.id == label
    others = [span for other, span in holders.items() if other != label]
    return only(text, [(m.start, m.end) for m in found.mentions], [holders[label]], others, same)


def only(
    text: str,
    mentions: Sequence[Range],
    own: Sequence[Range],
    others: Sequence[Range],
    same: Callable[[str, Range, Range], bool],
) -> bool:
    """Whether one of the mentions meets one of its own, and none meets another's."""
    clashes = overlap if same is overlap else strictly_meets
    met = any(same(text, m, span) for span in own for m in mentions)
    return met and not any(clashes(text, m, span) for span in others for m in mentions)


def same_chain(
    text: str, ours: Sequence[Source], wanted: Sequence[str], holders: dict[str, Range]
) -> bool:  # fmt: skip
    """Whether every holder of a chain is right, from the outside in; the author stands in neither."""
    return len(ours) == len(wanted) and all(right(text, o, w, holders, meets) for o, w in zip(ours, wanted, strict=True))


def form_of(text: str, source: Sequence[Range], holder: Range | None) -> str:
    """name, pronoun, nominal or none: what the source's words are."""
    if not source:
        return "none"
    words = text[source[0][0] : source[-1][1]].strip(" ,.:“”\"’'")
    if words.casefold().removesuffix("'s").removesuffix("’s") in PRONOUNS:
        return "pronoun"
    if holder is None:
        return "nominal"
    name = {w for w in re.findall(r"[^\W\d_][\w’'-]+", text[holder[0] : holder[1]]) if w[0].isupper()}
    said = {w.removesuffix("'s").removesuffix("’s") for w in re.findall(r"[^\W\d_][\w’'-]+", words) if w[0].isupper()}
    return "name" if said & name else "nominal"


def gold(name: str = "sources/settled.jsonl") -> list[dict[str, Any]]:
    """One of our files with its texts: `annotations` as the scorer takes them. Raises Absent."""
    out = []
    for line in lines(name):
        given = texts()[line["corpus"], line["id"]]
        spans = [
            given["annotations"][0][a["number"]] if "number" in a else {k: a[k] for k in ("source", "cue", "content")}
            for a in line["attributions"]
        ]
        out.append({**line, "title": given.get("title"), "text": given["text"], "annotations": [spans]})
    return out


def of_story() -> list[tuple[dict[str, Any], Record]]:
    """The example story in the same form, with its records."""
    out = []
    for name, article in story.truth()["articles"].items():
        holders = []
        for source in article["sources"]:
            full = next((m for m in source["mentions"] if m["text"] == source["name"]), None) or next(
                (m for m in source["mentions"] if source["name"] in m["text"]), source["mentions"][0]
            )
            holders.append({"id": source["id"], "kind": source["kind"], "start": full["start"], "end": full["end"]})
        spans = story.gold()[name]
        out.append(({"id": name, "holders": holders, **spans, "attributions": article["attributions"]}, story.records()[name]))
    return out


@functools.cache
def story_judged() -> list[list[Judged]]:
    """What was found right of each article of the story."""
    return [of_document(document, record) for document, record in of_story()]


@functools.cache
def judged() -> list[tuple[str, bool, int, list[Judged]]]:
    """For each gold document: id, whether for reporting, how many gold attributions, and what was found right of them."""
    out = []
    for document, record in dev.flat(dev.read(gold())):
        name = document["id"]
        out.append((name, reporting_document(name), len(document["attributions"]), of_document(document, record)))
    return out


def of_document(document: dict[str, Any], record: Record) -> list[Judged]:
    """What was found right of one document."""
    holders = {h["id"]: (h["start"], h["end"]) for h in document["holders"]}
    kinds = {h["id"]: h["kind"] for h in document["holders"]} | {AUTHOR: AUTHOR, UNKNOWN: UNKNOWN}
    return list(_judged(document, record, document["attributions"], document["annotations"][0], holders, kinds))


def _judged(
    document: dict[str, Any], record: Record, labels: list[dict[str, Any]], spans: list[dict[str, Any]],
    holders: dict[str, Range], kinds: dict[str, str],
) -> Iterable[Judged]:  # fmt: skip
    text = document["text"]
    sources = {s.id: s for s in record.sources}
    paired = pairs(word_sets(text, spans), word_sets(text, spans_of(record)))
    for i, j in sorted(paired.items()):
        label, found = labels[i]["holder"], sources[record.attributions[j].holder]
        source = [(a, b) for a, b in spans[i]["source"]]
        yield Judged(
            form=form_of(text, source, holders.get(label)),
            right=right(text, found, label, holders, meets),
            strictly=right(text, found, label, holders, overlap),
            gold=text[slice(*holders[label])] if label in holders else label,
            kind=kinds[label],
            found=found.name or found.id,
            found_kind=found.kind,
            at=source[0] if source else tuple(spans[i]["cue"][0]) if spans[i]["cue"] else tuple(spans[i]["content"][0]),
            document=document["id"],
        )


def share(
    of: Callable[[Judged], bool], among: Callable[[Judged], bool] = lambda _: True
) -> Callable[[Sequence[list[Judged]]], float]:
    """A figure in per cent over documents."""

    def figure(part: Sequence[list[Judged]]) -> float:
        chosen = [j for document in part for j in document if among(j)]
        return 100 * sum(map(of, chosen)) / len(chosen) if chosen else float("nan")

    return figure


FIGURES: dict[str, Callable[[Sequence[list[Judged]]], float]] = {
    "holder, all": share(lambda j: j.right),
    "holder, names": share(lambda j: j.right, lambda j: j.form == "name"),
    "holder, pronouns and nominals": share(lambda j: j.right, lambda j: j.form in ("pronoun", "nominal")),
    "holder, pronouns": share(lambda j: j.right, lambda j: j.form == "pronoun"),
    "holder, nominals": share(lambda j: j.right, lambda j: j.form == "nominal"),
    "holder, no source named": share(lambda j: j.right, lambda j: j.form == "none"),
    "holder, all, by plain overlap": share(lambda j: j.strictly),
    "holder, names, by plain overlap": share(lambda j: j.strictly, lambda j: j.form == "name"),
    "holder, pronouns and nominals, by plain overlap": share(lambda j: j.strictly, lambda j: j.form in ("pronoun", "nominal")),
    "unknown though the article says who": share(lambda j: j.found == UNKNOWN, lambda j: j.gold != UNKNOWN),
    "kind": share(lambda j: j.kind == j.found_kind),
}


def figures(reporting: bool) -> dict[str, tuple[float, float, float, int]]:
    """Each figure with its interval, and over how many attributions."""
    part = [found for _, report, _, found in judged() if report == reporting]
    return {name: (*interval(part, figure), sum(map(len, part))) for name, figure in FIGURES.items()}


def main() -> None:
    if sys.argv[1:] == ["story"]:
        for name, figure in FIGURES.items():
            print(f"{name:50} {figure(story_judged()):5.1f}")
        for j in (j for part in story_judged() for j in part if not j.right or j.kind != j.found_kind):
            print(f"{j.document} {j.at[0]} {j.form}: {j.kind} {j.gold!r}, found {j.found_kind} {j.found!r}")
        return
    reporting = sys.argv[1:] == ["reporting"]
    for name, (value, low, high, _) in figures(reporting).items():
        print(f"{name:50} {value:5.1f}  [{low:.1f}, {high:.1f}]")
    part = [(g, f) for _, report, g, f in judged() if report == reporting]
    print("found right of gold:", sum(len(f) for _, f in part), "of", sum(g for g, _ in part))
    print(
        json.dumps(Counter(f"{j.kind} as {j.found_kind}" for _, f in part for j in f if j.kind != j.found_kind).most_common(12))
    )


if __name__ == "__main__":
    main()
