"""The attributions of an article: source, cue and content, with form and confidence."""

from collections.abc import Iterable, Sequence

from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.attribution_decoding import Pieces, decode
from onrecord.inference.wordpieces import WordPieces, word_pieces
from onrecord.records.article import Article
from onrecord.records.attribution import Attribution, Form
from onrecord.records.span import Span
from onrecord.text.quotes import QuotationMap


def find_attributions(article: Article, weights: AttributionWeights) -> tuple[Attribution, ...]:
    """Everything the article attributes, in the order of the text. Reads the article's text alone."""
    pieces = word_pieces(article.text)
    found = list(decode(weights.read(pieces), weights.tables, weights.decoder.cue_bias))
    around = enclosing(found)
    marks = QuotationMap(article.text)
    out = []
    for number, part in enumerate(found):
        cue, content = _spans(article, pieces, [part.cue]), _spans(article, pieces, part.content)
        out.append(
            Attribution(
                id=f"a{number + 1}",
                source=_spans(article, pieces, part.source),
                cue=cue,
                content=content,
                form=form_of(marks, cue, content),
                within=None if (outer := around[number]) is None else f"a{outer + 1}",
                confidence=round(weights.decoder.confidence(part.evidence), 3),
            )
        )
    return tuple(out)


def enclosing(found: Sequence[Pieces]) -> list[int | None]:
    """For each attribution, the index of the one whose content holds its source, cue and content; the tightest of several."""
    out: list[int | None] = []
    for inner in found:
        ranges = [*inner.source, inner.cue, *inner.content]
        holding = [
            (sum(b - a for a, b in outer.content), i)
            for i, outer in enumerate(found)
            if outer is not inner and all(any(a <= x and y <= b for a, b in outer.content) for x, y in ranges)
        ]
        out.append(min(holding)[1] if holding else None)
    return out


def form_of(marks: QuotationMap, cue: Iterable[Span], content: Iterable[Span]) -> Form:
    """Direct if all of the content stands in quotation marks, mixed if a part does, indirect if none.

    Marks that hold the cue as well do not count: there a quoted person reports in turn.
    """
    around = {marks.at(piece.start) for piece in cue}
    shares = []
    for piece in content:
        quoted = letters = 0
        for position in range(piece.start, piece.end):
            if piece.text[position - piece.start].isalnum():
                letters += 1
                quotation = marks.at(position)
                quoted += quotation is not None and quotation not in around
        if letters:
            shares.append(quoted / letters)
    if shares and all(share == 1 for share in shares):
        return "direct"
    return "mixed" if any(shares) else "indirect"


def _spans(article: Article, pieces: WordPieces, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(article.span(int(pieces.starts[a]), int(pieces.ends[b - 1])) for a, b in ranges)
