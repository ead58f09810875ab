"""PolNeAR documents → windows of labelled word pieces."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from onrecord.inference.decoding import CONTENT, SOURCE
from onrecord.inference.tagging import FloatArray, IntArray, encode
from onrecord.inference.windows import windows
from onrecord.inference.wordpieces import word_pieces
from onrecord.text.document import Document

AnnotatedText = dict[str, Any]
"""A line of a corpus: a text, with its annotations where it has any."""
Labels = IntArray | FloatArray
"""The label of each token (n,), or the chances of all labels (n, labels)."""


def held_out(document: AnnotatedText) -> bool:
    """One document in twenty, by hash of its id, is kept from training for calibration."""
    return sha256(document["id"].encode()).digest()[0] % 20 == 0


@dataclass(slots=True)
class Example:
    """One window: `cues` are ranges in it, `roles` the labels of source and content for each."""

    ids: IntArray
    features: IntArray
    paragraphs: IntArray
    cue_labels: Labels
    flat_labels: Labels
    cues: list[tuple[int, int]] = field(default_factory=list)
    roles: list[Labels] = field(default_factory=list)


def examples(document: AnnotatedText, length: int, overlap: int) -> Iterator[Example]:
    """The windows of one document, the labels of the first annotator on them."""
    pieces = word_pieces(Document(document["text"]))
    gold = [
        {k: [pieces.inside(s, e) for s, e in a[k]] for k in ("source", "cue", "content")}
        for a in document["annotations"][0]
        if a["cue"] and a["content"]
    ]
    for window in windows(len(pieces), length, overlap):
        a, b = window.start, window.end

        def inside(span: tuple[int, int], a: int = a, b: int = b) -> tuple[int, int]:
            return max(span[0], a) - a, min(span[1], b) - a

        cues = [(*inside(s), 0) for g in gold for s in g["cue"]]
        both = [(*inside(s), k) for g in gold for k, name in ((SOURCE, "source"), (CONTENT, "content")) for s in g[name]]
        made = Example(pieces.ids[a:b], pieces.features[a:b], pieces.paragraphs[a:b], encode(cues, b - a), encode(both, b - a))
        for g in gold:
            start, end = inside(g["cue"][0])
            if start >= end:
                continue
            made.cues.append((start, end))
            spans = [(*inside(s), k) for k, name in ((SOURCE, "source"), (CONTENT, "content")) for s in g[name]]
            made.roles.append(encode(spans, b - a))
        yield made


def retyped(document: AnnotatedText, chance: random.Random) -> AnnotatedText:
    """The same document as another house would set it: marks curly, straight or partly missing. Offsets hold."""
    draw = chance.random()
    text = document["text"]
    if draw < 0.2:
        text = text.translate(str.maketrans("“”‘’", "\"\"''"))
    elif draw < 0.4:
        chars = list(text)
        for q in Document(text).quotations:
            if text[q.start] == '"':
                chars[q.start] = "“"
            if q.closed and text[q.end - 1] == '"':
                chars[q.end - 1] = "”"
        text = "".join(chars).replace("'", "’") if chance.random() < 0.5 else "".join(chars)
    elif draw < 0.45:
        text = "".join(" " if c in '"“”' and chance.random() < 0.5 else c for c in text)
    return {**document, "text": text}
