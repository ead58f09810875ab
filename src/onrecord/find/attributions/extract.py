"""The attributions of an article: source, cue and content, with form and confidence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.find.attributions.nesting import enclosing
from onrecord.find.attributions.quotations import whole_quotations
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.decoding import Candidate
from onrecord.inference.reading import Reading
from onrecord.inference.wordpieces import WordPieces
from onrecord.records.article import Article
from onrecord.records.attribution import Attribution, Form
from onrecord.records.source import UNKNOWN
from onrecord.records.span import Range
from onrecord.text.document import Document
from onrecord.text.quotations import QuotationMap

_LETTERS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.)+[^\W\d_]\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution as offsets `[start, end)`; `source` may be empty, and a `cue` without length is none."""

    source: tuple[Range, ...]
    cue: Range
    content: tuple[Range, ...]
    confidence: float
    cited_by: Range | None = None
    """The cue of the attribution that cites this one's source for what it says."""


def find_attributions(document: Document, reading: Reading, weights: AttributionWeights) -> list[Found]:
    """Everything a text attributes, in the order of the cues."""
    found = weights.attributions(reading)
    parts = [offsets(document.text, reading.pieces, candidate, confidence) for candidate, confidence in found]
    contents = whole_quotations(document.quotations, [p.cue for p in parts], [p.content for p in parts])
    return [replace(p, content=tuple(content)) for p, content in zip(parts, contents, strict=True)]


def offsets(text: str, pieces: WordPieces, candidate: Candidate, confidence: float) -> Found:
    """Ranges of word pieces as offsets."""

    def ranges(parts: Iterable[Range]) -> tuple[Range, ...]:
        return tuple((int(pieces.starts[a]), _with_full_stop(text, int(pieces.ends[b - 1]))) for a, b in parts)

    return Found(ranges(candidate.source), ranges([candidate.cue])[0], ranges(candidate.content), confidence)


def attributions_of(article: Article, marks: QuotationMap, found: Sequence[Found]) -> tuple[Attribution, ...]:
    """The attributions of a record, with form and what encloses what; whose they are, is not told yet."""
    around = enclosing([[*f.source, *_some(f.cue), *f.content] for f in found], [f.content for f in found])
    places = {f.cue: i for i, f in enumerate(found)}
    around = [places.get(f.cited_by, outer) if f.cited_by else outer for f, outer in zip(found, around, strict=True)]
    return tuple(
        Attribution(
            id=f"a{i + 1}",
            source=tuple(article.span(*piece) for piece in f.source),
            cue=tuple(article.span(*piece) for piece in _some(f.cue)),
            content=tuple(article.span(*piece) for piece in f.content),
            form=form_of(marks, f.cue, f.content),
            holder=UNKNOWN,
            within=None if (outer := around[i]) is None else f"a{outer + 1}",
            confidence=round(f.confidence, 3),
        )
        for i, f in enumerate(found)
    )


def _some(cue: Range) -> tuple[Range, ...]:
    """The cue, where there is one."""
    return (cue,) if cue[1] > cue[0] else ()


def _with_full_stop(text: str, end: int) -> int:
    """The end of a span, with the full stop of an abbreviation of letters ("p.m.", "U.S."), which belongs to the word."""
    return end + 1 if text.startswith(".", end) and _LETTERS.search(text, max(0, end - 8), end) else end


def form_of(marks: QuotationMap, cue: Range, content: Iterable[Range]) -> Form:
    """Direct if all of the content stands in quotation marks, mixed if a part does, indirect if none.

    Marks that hold the cue as well do not count: there a quoted person reports in turn.
    """
    around = {marks.at(cue[0])}
    shares = [share for start, end in content if (share := marks.quoted_share(start, end, around)) is not None]
    if shares and all(share == 1 for share in shares):
        return "direct"
    return "mixed" if any(shares) else "indirect"
