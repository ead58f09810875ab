"""Where the paragraphs of a text stand."""

import re
from collections.abc import Iterator

EMPTY_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_END = re.compile(r"\n\s*")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs as `[start, end)`, without white space at their ends.

    Empty lines part them, or line ends where no line is empty.
    """
    gap = EMPTY_LINE if EMPTY_LINE.search(text.strip()) else _LINE_END
    start = 0
    for end, after in [*((m.start(), m.end()) for m in gap.finditer(text)), (len(text), len(text))]:
        words = text[start:end]
        if words.strip():
            yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        start = after
