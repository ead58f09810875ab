"""Pieces of an article's text, and the algebra of intervals `[start, end)` on which every stage relies."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Range = tuple[int, int]
"""`[start, end)` in Unicode code points."""
_CELL = 256
"""Code points a cell of an index: an interval is noted in each cell that it touches."""


@dataclass(frozen=True, slots=True)
class Span:
    """`text` is the article's text from `start` up to, without, `end`, counted in Unicode code points."""

    start: int
    end: int
    text: str


def meets(one: Range, other: Range) -> bool:
    """Whether two intervals share a character."""
    return one[0] < other[1] and other[0] < one[1]


def holds(outer: Range, inner: Range) -> bool:
    """Whether one interval contains the other."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def merged(pieces: Iterable[Range]) -> list[Range]:
    """Intervals in text order, overlapping ones united."""
    out: list[Range] = []
    for start, end in sorted(pieces):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def apart(pieces: Iterable[Range]) -> list[Range]:
    """Intervals, given by where they begin, without those that overlap one that stays: of two that begin together the first."""
    out: list[Range] = []
    for start, end in pieces:
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return out


class SpanIndex:
    """Finds, among many groups of intervals, those near a place, in time that does not grow with the text."""

    def __init__(self, groups: Sequence[Iterable[Range]]) -> None:
        self._cells: defaultdict[int, list[int]] = defaultdict(list)
        for number, pieces in enumerate(groups):
            for start, end in pieces:
                for cell in range(start // _CELL, max(end - 1, start) // _CELL + 1):
                    numbers = self._cells[cell]
                    if not numbers or numbers[-1] != number:
                        numbers.append(number)

    def near(self, start: int, end: int) -> list[int]:
        """Numbers, in order, of the groups with a piece in or next to `[start, end)`: all that meet it, and a few more."""
        found: set[int] = set()
        for cell in range(start // _CELL, max(end - 1, start) // _CELL + 1):
            found.update(self._cells.get(cell, ()))
        return sorted(found)
