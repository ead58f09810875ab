"""A content that begins with a quotation holds all of it, over as many paragraphs as it goes on.

Writers open every paragraph of a long quotation with a mark and close the last one only. PolNeAR's annotators follow them:
contents that begin with a quotation's mark end with it, and a quotation that goes on is one speaker's.
"""

from collections.abc import Iterator, Sequence

from onrecord.records.span import Range, SpanIndex, meets, merged
from onrecord.text.quotations import Quotation, QuotationMap

_MOST_PARAGRAPHS = 60
"""Paragraphs over which one quotation is followed, each way."""


def whole_quotations(marks: QuotationMap, cues: Sequence[Range], contents: Sequence[Sequence[Range]]) -> list[list[Range]]:
    """The contents of attributions, as pieces `[start, end)`, with the quotations that they begin completed.

    What another attribution claims from outside the quotation stays with it.
    """

    index = SpanIndex(contents)

    def free(mine: int, start: int, end: int, quotation: Quotation) -> bool:
        if meets(cues[mine], (start, end)):
            return False
        return not any(
            meets(piece, (start, end))
            for other in index.near(start, end)
            if other != mine and not meets(cues[other], (quotation.start, quotation.end))
            for piece in contents[other]
        )

    out = []
    for number, pieces in enumerate(contents):
        grown: list[Range] = []
        for start, end in pieces:
            if grown and start < grown[-1][1]:
                continue
            grown.append((start, end))
            quotation = marks.at(start)
            if quotation is None or quotation.start != start or quotation.end < end:
                continue
            grown[-1:-1] = [
                (earlier.start, earlier.end)
                for earlier in _led_up_to(marks, quotation)
                if free(number, earlier.start, earlier.end, earlier)
            ]
            if free(number, end, quotation.end, quotation):
                grown[-1] = (start, quotation.end)
                for further in _continued(marks, quotation):
                    if not free(number, further.start, further.end, further):
                        break
                    grown.append((further.start, further.end))
        out.append(merged(grown))
    return out


def _continued(marks: QuotationMap, quotation: Quotation) -> Iterator[Quotation]:
    """The quotations of the next paragraphs that go on with this one."""
    for _ in range(_MOST_PARAGRAPHS):
        following = marks.after(quotation) if not quotation.closed else None
        if following is None:
            return
        quotation = following
        yield quotation


def _led_up_to(marks: QuotationMap, quotation: Quotation) -> list[Quotation]:
    """The quotations of the paragraphs before that this one goes on with."""
    found: list[Quotation] = []
    earlier = marks.before(quotation)
    while earlier is not None and len(found) < _MOST_PARAGRAPHS:
        found.append(earlier)
        earlier = marks.before(earlier)
    return found[::-1]
