"""Windows over a text that is longer than the encoder reads at once."""

from dataclasses import dataclass

import numpy as np

LENGTH = 510
"""Word pieces the encoder reads at once, its two frame tokens apart."""
OVERLAP = 128
"""Word pieces that neighbouring windows share at the least."""


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces `[start, end)` are read together."""

    start: int
    end: int


def windows(count: int, length: int = LENGTH, overlap: int = OVERLAP) -> list[Window]:
    """As few windows of equal size as cover `count` word pieces, neighbours sharing at least `overlap`."""
    if count <= length:
        return [Window(0, count)] if count else []
    number = -(-(count - overlap) // (length - overlap))
    size = -(-(count + (number - 1) * overlap) // number)
    last = count - size
    starts = [round(i * last / (number - 1)) for i in range(number)]
    return [Window(s, s + size) for s in starts]


def owners(count: int, cut: list[Window]) -> list[int]:
    """For each word piece, the window in which it stands farthest from an edge that cuts the text."""
    owner, most = np.zeros(count, dtype=np.int64), np.full(count, -1, dtype=np.int64)
    for i, window in enumerate(cut):
        at = np.arange(window.start, window.end)
        left = at - window.start if window.start else np.full(len(at), count)
        right = window.end - 1 - at if window.end < count else np.full(len(at), count)
        room = np.minimum(left, right)
        better = room > most[at]
        owner[at[better]], most[at[better]] = i, room[better]
    return [int(i) for i in owner]
