"""Text → word pieces with their offsets and what an uncased vocabulary hides: case, line breaks, quotation marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.inference import tokenizer
from onrecord.inference.tagging import IntArray
from onrecord.text.document import Document
from onrecord.text.quotations import Quotation

CLS, SEP, MASK = 101, 102, 103
"""Ids of the two tokens that frame every window, and of the one that hides a word piece, in BERT's uncased vocabulary."""

BEFORE = ("glued", "space", "line", "paragraph")
SHAPE = ("lower", "capitalised", "upper", "mixed", "digit", "other")
_PARAGRAPH = BEFORE.index("paragraph")
QUOTE = ("outside", "double", "single", "opening", "closing")


@dataclass(frozen=True, slots=True)
class WordPieces:
    """A text's word pieces. All arrays have one row a piece; offsets are code points of the text."""

    ids: IntArray
    starts: IntArray
    ends: IntArray
    features: IntArray
    """Shape (n, 3): index into BEFORE, SHAPE and QUOTE."""
    paragraphs: IntArray
    """Number of the paragraph, from 0."""

    def __len__(self) -> int:
        return len(self.ids)

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """The word pieces `[first, last)` that share a character with `[start, end)`; none if `last <= first`."""
        return int(np.searchsorted(self.ends, start, side="right")), int(np.searchsorted(self.starts, end, side="left"))

    def numbers(self, spans: Iterable[tuple[int, int]]) -> IntArray:
        """The numbers of the word pieces of spans, in the order of the spans."""
        parts = [np.arange(*self.inside(start, end), dtype=np.int64) for start, end in spans]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)


def word_pieces(document: Document) -> WordPieces:
    """Cut a text of any length into word pieces. White space and characters that the vocabulary drops have none."""
    text = document.text
    ids: list[int] = []
    begins: list[int] = []
    stops: list[int] = []
    for at, chunk in tokenizer.chunks(text):
        found = tokenizer.pieces(chunk)
        ids += found.ids
        begins += [at + start for start in found.starts]
        stops += [at + end for end in found.ends]
    starts, ends = np.array(begins, dtype=np.int64), np.array(stops, dtype=np.int64)
    before = _before(document.line_ends, starts, ends)
    shapes: dict[str, int] = {}
    shape = []
    for start, end in zip(begins, stops, strict=True):
        piece = text[start:end]
        if piece not in shapes:
            shapes[piece] = _shape(piece)
        shape.append(shapes[piece])
    features = np.stack([before, np.array(shape, dtype=np.int64), _quote(list(document.quotations), starts, ends)], axis=1)
    paragraphs = np.cumsum(before == _PARAGRAPH) - 1 if len(ids) else before
    return WordPieces(np.array(ids, dtype=np.int64), starts, ends, features, paragraphs)


def _before(line_ends: Sequence[int], starts: IntArray, ends: IntArray) -> IntArray:
    """What stands before each word piece, as an index into BEFORE; the first one opens a paragraph."""
    breaks = np.array(line_ends, dtype=np.int64)
    lines = np.searchsorted(breaks, starts[1:]) - np.searchsorted(breaks, ends[:-1])
    gaps = np.where(starts[1:] == ends[:-1], 0, np.minimum(1 + lines, _PARAGRAPH))
    return np.concatenate([np.full(min(len(starts), 1), _PARAGRAPH), gaps]).astype(np.int64)


def _shape(piece: str) -> int:
    if piece.islower():
        return 0
    if piece.isupper():
        return 2 if len(piece) > 1 else 1
    if piece[0].isupper() and piece[1:].islower():
        return 1
    if piece.isdigit():
        return 4
    return 3 if any(c.isalpha() for c in piece) else 5


def _quote(every: Sequence[Quotation], starts: IntArray, ends: IntArray) -> IntArray:
    """Whether each word piece stands in a quotation, and whether it is its mark, as an index into QUOTE."""
    out = np.zeros(len(starts), dtype=np.int64)
    if not every:
        return out
    opened, ended = (np.array([getattr(q, edge) for q in every], dtype=np.int64) for edge in ("start", "end"))
    within = np.searchsorted(opened, starts, side="right") - 1
    inside = (within >= 0) & (starts < ended[within])
    single, closed = (np.array([getattr(q, kind) for q in every])[within] for kind in ("single", "closed"))
    out[inside] = np.where(single, 2, 1)[inside]
    out[inside & closed & (ends == ended[within])] = 4
    out[inside & (starts == opened[within])] = 3
    return out
