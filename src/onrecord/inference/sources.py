"""What the kind head says of a source span: which kind of source its words name."""

from onrecord.inference.reading import ArticleReading
from onrecord.inference.tagging import FloatArray, log_softmax

KINDS = ("document", "outlet", "person", "organization", "anonymous", "group")
"""Kinds of source that words can name; `author` and `unknown` are for the ranker of holders to tell."""


def kind_chances(reading: ArticleReading, start: int, end: int) -> FloatArray | None:
    """Log chances of KINDS, on average over the word pieces of the source `[start, end)`; null where it has none."""
    first, last = reading.pieces.inside(start, end)
    if first >= last:
        return None
    out: FloatArray = log_softmax(reading.kind[first:last]).mean(axis=0)
    return out
