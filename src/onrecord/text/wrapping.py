"""Lines that end only because the page was full: wire copy, e-mails and pasted PDFs break theirs at 60 to 80 characters."""

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 45, 100
"""Characters of the longest line of a text with wrapped lines."""
_FULL = 0.85
"""Share of the longest line that a wrapped one reaches with the first word of the next."""
_FEWEST, _SHARE = 2, 0.6
"""Wrapped lines that a text has at least, and their share of the line ends within paragraphs."""
_ITEM = re.compile(r"\s*(?:[-*•‣▪·–>]|\d{1,2}[.)])\s")
_LINE = re.compile(r"[^\n]*\n?")


def flowing(text: str) -> str:
    """The text with a space for each line end that only wraps a paragraph: as long as before, every word in its place.

    A line is wrapped if the first word of the next would hardly have fitted on it. Texts in which few lines are wrapped stay as
    they are.
    """
    pairs = _within_paragraphs(text)
    width = max((len(text[slice(*line)].rstrip()) for pair in pairs for line in pair), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    ends = []
    for line, following in pairs:
        words = text[slice(*following)]
        first = words.split(maxsplit=1)[0]
        if len(text[slice(*line)].rstrip()) + 1 + len(first) > _FULL * width and not _ITEM.match(words):
            ends.append(line[1])
    if len(ends) < _FEWEST or len(ends) < _SHARE * len(pairs):
        return text
    characters = list(text)
    for end in ends:
        characters[end] = " "
    return "".join(characters)


def _within_paragraphs(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Each pair of consecutive non-empty lines, without their ends."""
    lines = [(m.start(), m.end() - m.group().endswith("\n")) for m in _LINE.finditer(text) if m.group()]
    return [(a, b) for a, b in pairwise(lines) if text[slice(*a)].strip() and text[slice(*b)].strip()]
