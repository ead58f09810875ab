"""Labelled articles → windows with what is nested, stances and certainties; sentences of UDS → certainties of predicates."""

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.corpora import documents
from onrecord.find.claims.stance_features import stance_features
from onrecord.inference.claims import STANCES
from onrecord.inference.decoding import CONTENT, SOURCE
from onrecord.inference.tagging import FloatArray, IntArray, encode
from onrecord.inference.windows import windows
from onrecord.inference.wordpieces import WordPieces, word_pieces
from onrecord.text.document import Document
from training.attribution.data import retyped
from training.sources.holders import texts

HERE = Path(__file__).resolve().parent
Range = tuple[int, int]
Spans = list[list[int]]


@dataclass(frozen=True, slots=True)
class Act:
    """One labelled attribution: offsets, or within a window word pieces. A label that was not given is None."""

    source: Spans
    cue: Spans
    content: Spans
    stance: int | None
    certainty: tuple[float, float] | None
    """The holder's, the author's."""


@dataclass(slots=True)
class Labelled:
    """A text with its labels: `nested` pairs the pieces of a content with all attributions inside it."""

    text: str
    acts: list[Act] = field(default_factory=list)
    nested: list[tuple[Spans, list[dict[str, Spans]]]] = field(default_factory=list)
    sentences: list[tuple[int, int, bool]] = field(default_factory=list)
    """Whether there is a claim in the author's own voice in them."""


@dataclass(slots=True)
class Example:
    """One window. `inside`: word pieces of contents whose nested attributions are all labelled."""

    ids: IntArray
    features: IntArray
    paragraphs: IntArray
    acts: list[tuple[tuple[IntArray, IntArray, IntArray, FloatArray], int | None, tuple[float, float] | None]]
    """Word pieces of source, cue and content with what their words say, stance, certainties."""
    inside: list[IntArray]
    cue_labels: IntArray
    roles: list[tuple[Range, IntArray, IntArray]]
    """For each nested cue: its word pieces, those of the content around it, labels of source and content over the window."""
    sentences: list[tuple[IntArray, bool]]


@dataclass(slots=True)
class Sentence:
    """One sentence of UDS: word pieces that begin its predicates, and their scores from −3 to 3."""

    ids: IntArray
    features: IntArray
    at: list[int]
    scores: list[float]


def _lines(name: str) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, (HERE / name).read_text(encoding="utf-8").splitlines())


def _act(given: dict[str, Any]) -> Act:
    certainty = (given["certainty"], given["author_certainty"]) if "certainty" in given else None
    stance = STANCES.index(given["stance"]) if "stance" in given else None
    return Act(given["source"], given["cue"], given["content"], stance, certainty)


def held_out(name: str) -> bool:
    """One text in eight, by hash of its id: what is nested in it and whose voice it is are kept for settling thresholds."""
    return sha256(f"claims:{name}".encode()).digest()[0] % 8 == 0


def labelled(kept: bool = False) -> list[Labelled]:
    """All texts to train on; with `kept`, those that are held out, whole."""
    have = texts()
    out: defaultdict[tuple[str, str], Labelled] = defaultdict(lambda: Labelled(""))

    def of(line: dict[str, Any]) -> Labelled:
        one = out[line["corpus"], line["id"]]
        one.text = have[line["corpus"], line["id"]]
        return one

    for name in ("../sources/labels.jsonl", "labels.jsonl"):
        for line in _lines(name):
            of(line).acts += map(_act, line["attributions"])
    for name in ("stances.jsonl", "certainties.jsonl"):
        for line in _lines(name):
            of(line).acts.append(_act(line))
    for line in _lines("nested.jsonl"):
        one = of(line)
        one.acts += [_act(line["outer"]), *map(_act, line["inner"])]
        if held_out(line["id"]) != kept:
            continue
        one.nested.append((line["outer"]["content"], [{k: i[k] for k in ("source", "cue", "content")} for i in line["inner"]]))
    for line in _lines("voice.jsonl"):
        if held_out(line["id"]) == kept:
            of(line).sentences.append((line["start"], line["end"], line["label"] == "claim"))
    return [one for (_, name), one in out.items() if held_out(name) or not kept]


def pieces_of(pieces: WordPieces, spans: Spans, window: Range) -> IntArray:
    """Word pieces of a window that share a character with any of the spans."""
    numbers = pieces.numbers((s, e) for s, e in spans)
    kept: IntArray = numbers[(numbers >= window[0]) & (numbers < window[1])] - window[0]
    return kept.astype(np.int64)


def _text(text: str, spans: Spans) -> str:
    return " ".join(text[a:b] for a, b in spans)


def _whole(pieces: WordPieces, spans: Spans, window: Range) -> Range | None:
    """The word pieces of the first of the spans, null where the window does not hold it whole."""
    if not spans:
        return None
    start, end = spans[0]
    first, last = pieces.inside(start, end)
    return (first - window[0], last - window[0]) if window[0] <= first < last <= window[1] else None


def examples(one: Labelled, length: int, overlap: int, chance: random.Random | None = None) -> Iterator[Example]:
    """The windows of a text that hold anything labelled."""
    text = retyped({"text": one.text}, chance)["text"] if chance else one.text
    pieces = word_pieces(Document(text))
    for cut in windows(len(pieces), length, overlap):
        window = (cut.start, cut.end)
        acts = []
        for act in one.acts:
            content = pieces_of(pieces, act.content, window)
            cue, source = pieces_of(pieces, act.cue, window), pieces_of(pieces, act.source, window)
            if len(content) and (len(cue) or not act.cue):
                words = stance_features(_text(one.text, act.cue), _text(one.text, act.content))
                acts.append(((source, cue, content, words), act.stance, act.certainty))
        inside, cues, roles = [], [], []
        for content_spans, inner in one.nested:
            around = pieces_of(pieces, content_spans, window)
            if not len(around):
                continue
            inside.append(around)
            for attribution in inner:
                cue_range = _whole(pieces, attribution["cue"], window)
                if cue_range is None:
                    continue
                cues.append((*cue_range, 0))
                spans = [
                    (int(p[0]), int(p[-1]) + 1, kind)
                    for kind, name in ((SOURCE, "source"), (CONTENT, "content"))
                    for s in attribution[name]
                    if len(p := pieces_of(pieces, [s], window))
                ]
                roles.append((cue_range, around, encode(spans, cut.end - cut.start)))
        sentences = [
            (pieces_of(pieces, [[start, end]], window), claim)
            for start, end, claim in one.sentences
            if _whole(pieces, [[start, end]], window) is not None
        ]
        if acts or inside or sentences:
            a, b = window
            yield Example(
                pieces.ids[a:b], pieces.features[a:b], pieces.paragraphs[a:b], acts, inside, encode(cues, b - a), roles,
                sentences,
            )  # fmt: skip


def uds_sentences(part: str) -> list[Sentence]:
    """The sentences of UDS-IH2 (Rudinger, White and Van Durme 2018), train or dev. Raises Absent."""
    by_sentence: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in documents("uds", f"{part}.jsonl"):
        by_sentence[line["sentence_id"]].append(line)
    out = []
    for predicates in by_sentence.values():
        pieces = word_pieces(Document(predicates[0]["text"]))
        if len(pieces) <= 200:
            at = [pieces.inside(*p["predicate"])[0] for p in predicates]
            out.append(Sentence(pieces.ids, pieces.features, at, [float(p["score"]) for p in predicates]))
    return out


def batches(made: Iterable[Any], budget: int, chance: random.Random) -> list[list[Any]]:
    """Windows or sentences of like length together, at most `budget` word pieces in one batch, in random order."""
    ordered = sorted(made, key=lambda e: len(e.ids) + chance.random() * 16)
    out: list[list[Any]] = [[]]
    for one in ordered:
        if out[-1] and (len(out[-1]) + 1) * max(len(one.ids), len(out[-1][-1].ids)) > budget:
            out.append([])
        out[-1].append(one)
    chance.shuffle(out)
    return out
