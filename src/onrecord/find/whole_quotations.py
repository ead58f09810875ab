"""A content that begins with a quotation holds all of it, over as many paragraphs as it goes on.

Writers open every paragraph of a long quotation with a mark and close the last one only. PolNeAR's annotators follow them:
contents that begin with a quotation's mark end with it, and a quotation that goes on is one speaker's.
"""

from collections.abc import Iterator, Sequence

from onrecord.text.quotes import Quotation, QuotationMap

Range = tuple[int, int]


def whole_quotations(marks: QuotationMap, cues: Sequence[Range], contents: Sequence[Sequence[Range]]) -> list[list[Range]]:
    """The contents of attributions, as pieces `[start, end)`, with the quotations that they begin completed.

    What another attribution claims from outside the quotation stays with it.
    """

    def free(mine: int, start: int, end: int, quotation: Quotation) -> bool:
        if _meets(cues[mine], (start, end)):
            return False
        return not any(
            _meets(piece, (start, end))
            for other, pieces in enumerate(contents)
            if other != mine and not _meets(cues[other], (quotation.start, quotation.end))
            for piece in pieces
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
        out.append(_merged(grown))
    return out


def _continued(marks: QuotationMap, quotation: Quotation) -> Iterator[Quotation]:
    """The quotations of the next paragraphs that go on with this one."""
    while not quotation.closed:
        following = marks.after(quotation)
        if following is None:
            return
        quotation = following
        yield quotation


def _led_up_to(marks: QuotationMap, quotation: Quotation) -> list[Quotation]:
    """The quotations of the paragraphs before that this one goes on with."""
    found: list[Quotation] = []
    earlier = marks.before(quotation)
    while earlier is not None:
        found.insert(0, earlier)
        earlier = marks.before(earlier)
    return found


def _meets(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _merged(pieces: list[Range]) -> list[Range]:
    """Pieces in text order, none overlapping another."""
    out: list[Range] = []
    for start, end in sorted(pieces):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
