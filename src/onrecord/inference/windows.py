"""Windows over a text that is longer than the encoder reads at once."""

from dataclasses import dataclass

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
    out = []
    for piece in range(count):
        best, room = 0, -1
        for i, window in enumerate(cut):
            if window.start <= piece < window.end:
                left = count if window.start == 0 else piece - window.start
                right = count if window.end == count else window.end - 1 - piece
                if min(left, right) > room:
                    best, room = i, min(left, right)
        out.append(best)
    return out
