"""Text → word pieces with their offsets and what an uncased vocabulary hides: case, line breaks, quotation marks."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from tokenizers import Tokenizer

from onrecord.inference.tagging import IntArray
from onrecord.text.quotes import QuotationMap

CLS, SEP, MASK = 101, 102, 103
"""Ids of the two tokens that frame every window, and of the one that hides a word piece, in BERT's uncased vocabulary."""

BEFORE = ("glued", "space", "line", "paragraph")
SHAPE = ("lower", "capitalised", "upper", "mixed", "digit", "other")
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


@functools.cache
def tokenizer() -> Tokenizer:
    """The uncased word piece tokenizer of the base encoder, without truncation and padding."""
    source = files("onrecord.inference.weights").joinpath("tokenizer.json").read_text(encoding="utf-8")
    loaded: Tokenizer = Tokenizer.from_str(source)
    loaded.no_truncation()
    loaded.no_padding()
    return loaded


def word_pieces(text: str) -> WordPieces:
    """Cut a text of any length into word pieces. White space and characters that the vocabulary drops have none."""
    encoding = tokenizer().encode(text, add_special_tokens=False)
    spans = [(i, s, e) for i, (s, e) in zip(encoding.ids, encoding.offsets, strict=True) if e > s]
    marks = QuotationMap(text)
    ids = np.array([i for i, _, _ in spans], dtype=np.int64)
    starts = np.array([s for _, s, _ in spans], dtype=np.int64)
    ends = np.array([e for _, _, e in spans], dtype=np.int64)
    features = np.zeros((len(spans), 3), dtype=np.int64)
    paragraphs = np.zeros(len(spans), dtype=np.int64)
    previous_end, paragraph = 0, 0
    for n, (_, start, end) in enumerate(spans):
        before = 3 if n == 0 else _before(text[previous_end:start])
        paragraph += n > 0 and before == 3
        paragraphs[n] = paragraph
        features[n] = before, _shape(text[start:end]), _quote(marks, start, end)
        previous_end = end
    return WordPieces(ids, starts, ends, features, paragraphs)


def _before(gap: str) -> int:
    if not gap:
        return 0
    lines = gap.count("\n")
    return min(1 + lines, 3)


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


def _quote(marks: QuotationMap, start: int, end: int) -> int:
    quotation = marks.at(start)
    if quotation is None:
        return 0
    if start == quotation.start:
        return 3
    if quotation.closed and end == quotation.end:
        return 4
    return 2 if quotation.single else 1
