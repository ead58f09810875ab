"""Where quotation marks open and close.

News writes quotations with curly or straight double marks, doubled apostrophes, guillemets or single marks, leaves
marks out, and opens every paragraph of a long quotation with a mark that only the last one closes. Nothing here
raises, whatever the marks do.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass

_MARK = re.compile(r"''|``|[\"“”„‟«»‹›‘’‚‛'`]")
_OPENING = frozenset("“„‟«‹")
_CLOSING = frozenset("”»›")
_DOUBLED = frozenset(("''", "``"))
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """`[start, end)` in the text, its marks included. `single`: set in single marks. `closed`: the last mark is there."""

    start: int
    end: int
    single: bool
    closed: bool


def quotations(text: str) -> list[Quotation]:
    """All quotations of a text, in order. One that stands inside another is left to it; none crosses a blank line.

    An opening mark without its closing one holds to the end of its paragraph: so do the inner paragraphs of a long
    quotation. A closing mark without an opening one counts for nothing.
    """
    found: list[Quotation] = []
    for start, end in _paragraphs(text):
        found.extend(_in_paragraph(text, start, end))
    return found


class QuotationMap:
    """Answers, for positions of one text, whether they stand in quotation marks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._all = quotations(text)
        self._starts = [q.start for q in self._all]

    def at(self, position: int) -> Quotation | None:
        """The quotation that holds the character at `position`, its marks included."""
        i = bisect_right(self._starts, position) - 1
        if i >= 0 and position < self._all[i].end:
            return self._all[i]
        return None

    def after(self, quotation: Quotation) -> Quotation | None:
        """The next quotation, if nothing but white space lies between and it opens with the same mark."""
        i = bisect_right(self._starts, quotation.start)
        if i == len(self._all):
            return None
        following = self._all[i]
        same = self._text[following.start] == self._text[quotation.start]
        return following if same and not self._text[quotation.end : following.start].strip() else None

    def quoted_share(self, start: int, end: int, besides: Container[Quotation | None] = ()) -> float | None:
        """Share of the letters and digits of `[start, end)` that stand in a quotation, those in `besides` not counted.

        None where there are no letters or digits.
        """
        total = quoted = 0
        for position in range(start, end):
            if self._text[position].isalnum():
                total += 1
                quotation = self.at(position)
                quoted += quotation is not None and quotation not in besides
        return quoted / total if total else None


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quotation]:
    open_double: int | None = None
    open_single: int | None = None
    single_closes = _last_single_close(text, start, end)
    for match in _MARK.finditer(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        before_char = text[at - 1] if at > start else " "
        after_char = text[after] if after < end else " "
        if mark in _DOUBLED or mark not in "‘’‚‛'`":
            opens = mark in _OPENING or mark == "``"
            if mark == "“" and open_double is not None and text[open_double] == "„":
                opens = False  # German: „…“
            elif mark in ('"', "''"):
                opens = open_double is None and not _only_closes(before_char, after_char)
            if opens:
                if open_double is None:
                    open_double, open_single = at, None
            elif open_double is not None:
                yield Quotation(open_double, after, False, True)
                open_double = None
        elif open_double is None:
            word_before, word_after = before_char.isalnum(), after_char.isalnum()
            if open_single is not None and mark not in "‘‚‛`" and not word_after and not before_char.isspace():
                yield Quotation(open_single, after, True, True)
                open_single = None
            elif open_single is None and mark != "’" and not word_before and not after_char.isspace() and after < single_closes:
                open_single = at
    if open_double is not None:
        yield Quotation(open_double, end, False, False)


def _only_closes(before: str, after: str) -> bool:
    """A straight mark that can only close: words before it, none after it (`6-foot-2" tall`, a stray one)."""
    return not before.isspace() and before not in "([{—–-/" and (after.isspace() or after in ".,;:!?)]}")


def _last_single_close(text: str, start: int, end: int) -> int:
    """Where the last single mark stands that can close a quotation; an apostrophe inside a word can't."""
    for at in range(end - 1, start, -1):
        if text[at] in "’'" and not text[at - 1].isspace() and not (at + 1 < end and text[at + 1].isalnum()):
            return at
    return start
