"""Which attribution stands inside the content of which other.

The caller says how much of it has to: all of it (what the record calls `within`), its source and cue (to tell who speaks in
whose words), or its cue alone (to count levels of what the second decoding found).
"""

from collections.abc import Sequence

from onrecord.records.span import Range, SpanIndex, holds

Pieces = Sequence[Range]


def enclosing(parts: Sequence[Pieces], contents: Sequence[Pieces]) -> list[int | None]:
    """For each attribution the number of the one whose content holds all its `parts`; of several the tightest, the first."""
    index = SpanIndex(contents)
    sizes = [sum(b - a for a, b in content) for content in contents]
    out: list[int | None] = []
    for number, mine in enumerate(parts):
        around = [
            (sizes[other], other)
            for other in index.near(*mine[0])
            if other != number and all(any(holds(piece, part) for piece in contents[other]) for part in mine)
        ]
        out.append(min(around)[1] if around else None)
    return out


def depths(outer: Sequence[int | None]) -> list[int]:
    """How many attributions enclose each one, by `enclosing`; those that enclose one another count once."""
    out = []
    for number in range(len(outer)):
        depth, at, seen = 0, outer[number], {number}
        while at is not None and at not in seen:
            seen.add(at)
            depth, at = depth + 1, outer[at]
        out.append(depth)
    return out
