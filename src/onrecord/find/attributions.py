"""The attributions of an article: source, cue and content, with form and confidence."""

import re
from collections.abc import Iterable, Sequence

import numpy as np

from onrecord.find.whole_quotations import Range, whole_quotations
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.reading import Reading
from onrecord.records.article import Article
from onrecord.records.attribution import Attribution, Form
from onrecord.records.source import UNKNOWN
from onrecord.text.quotes import QuotationMap

_LETTERS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.)+[^\W\d_]\Z")


def find_attributions(article: Article, reading: Reading, weights: AttributionWeights) -> tuple[Attribution, ...]:
    """Everything the article attributes, in the order of the text; whose it is, is not told yet. Reads the text alone."""
    pieces = reading.pieces
    found = weights.attributions(reading)

    def ranges(parts: Iterable[Range]) -> list[Range]:
        return [(int(pieces.starts[a]), _with_full_stop(article.text, int(pieces.ends[b - 1]))) for a, b in parts]

    marks = QuotationMap(article.text)
    sources = [ranges(candidate.source) for candidate, _ in found]
    cues = ranges(candidate.cue for candidate, _ in found)
    contents = whole_quotations(marks, cues, [ranges(candidate.content) for candidate, _ in found])
    around = enclosing(sources, cues, contents)
    return tuple(
        Attribution(
            id=f"a{i + 1}",
            source=tuple(article.span(*piece) for piece in sources[i]),
            cue=(article.span(*cues[i]),),
            content=tuple(article.span(*piece) for piece in contents[i]),
            form=form_of(marks, cues[i], contents[i]),
            holder=UNKNOWN,
            within=None if (outer := around[i]) is None else f"a{outer + 1}",
            confidence=round(confidence, 3),
        )
        for i, (_, confidence) in enumerate(found)
    )


def _with_full_stop(text: str, end: int) -> int:
    """The end of a span, with the full stop of an abbreviation of letters ("p.m.", "U.S."), which belongs to the word."""
    return end + 1 if text.startswith(".", end) and _LETTERS.search(text, max(0, end - 8), end) else end


def enclosing(sources: Sequence[list[Range]], cues: Sequence[Range], contents: Sequence[list[Range]]) -> list[int | None]:
    """For each attribution, the index of the one whose content holds its source, cue and content; the tightest of several."""
    out: list[int | None] = []
    first, last = np.array([c[0][0] for c in contents]), np.array([c[-1][1] for c in contents])
    for inner, cue in enumerate(cues):
        parts = [*sources[inner], cue, *contents[inner]]
        around = np.flatnonzero((first <= cue[0]) & (cue[1] <= last)).tolist()
        holding = [
            (sum(b - a for a, b in contents[outer]), outer)
            for outer in around
            if outer != inner and all(any(a <= x and y <= b for a, b in contents[outer]) for x, y in parts)
        ]
        out.append(min(holding)[1] if holding else None)
    return out


def form_of(marks: QuotationMap, cue: Range, content: Iterable[Range]) -> Form:
    """Direct if all of the content stands in quotation marks, mixed if a part does, indirect if none.

    Marks that hold the cue as well do not count: there a quoted person reports in turn.
    """
    around = {marks.at(cue[0])}
    shares = [share for start, end in content if (share := marks.quoted_share(start, end, around)) is not None]
    if shares and all(share == 1 for share in shares):
        return "direct"
    return "mixed" if any(shares) else "indirect"
