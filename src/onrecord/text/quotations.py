"""Where quotation marks open and close.

News writes quotations with curly or straight double marks, doubled apostrophes, guillemets or single marks, leaves
marks out, and opens every paragraph of a long quotation with a mark that only the last one closes. Nothing here
raises, whatever the marks do.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from onrecord.records.span import Range

_MARK = re.compile(r"''|``|[\"“”„‟«»‹›‘’‚‛'`]")
_OPENING = frozenset("“„‟«‹")
_SINGLES = frozenset("‘’‚‛'`")
_DOUBLED = frozenset(("''", "``"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """`[start, end)` in the text, its marks included. `single`: set in single marks. `closed`: the last mark is there."""

    start: int
    end: int
    single: bool
    closed: bool


def quotations(text: str, paragraphs: Sequence[Range]) -> list[Quotation]:
    """All quotations of a text, in order. One that stands inside another is left to it; none crosses a paragraph.

    A double mark that opens without a closing one holds to the end of its paragraph: so do the inner paragraphs of a long
    quotation. A single one, which may be an apostrophe, does so only where the next paragraph begins with it again.
    A closing mark without an opening one counts for nothing.
    """
    found: list[Quotation] = []
    for i, (start, end) in enumerate(paragraphs):
        following = text[paragraphs[i + 1][0]] if i + 1 < len(paragraphs) else ""
        found.extend(_Paragraph(text, start, end, following).quotations())
    return found


class QuotationMap:
    """The quotations of one text, in order; answers which one a position is in."""

    def __init__(self, text: str, every: Sequence[Quotation]) -> None:
        self._text = text
        self._all = every
        self._starts = [q.start for q in every]

    def __iter__(self) -> Iterator[Quotation]:
        return iter(self._all)

    @property
    def all(self) -> Sequence[Quotation]:
        """All quotations, in text order."""
        return self._all

    def at(self, position: int) -> Quotation | None:
        """The quotation that holds the character at `position`, its marks included."""
        i = bisect_right(self._starts, position) - 1
        if i >= 0 and position < self._all[i].end:
            return self._all[i]
        return None

    def before(self, quotation: Quotation) -> Quotation | None:
        """The quotation that goes on with this one: it is not closed, and this is the next after it."""
        i = bisect_left(self._starts, quotation.start) - 1
        if i < 0 or self._all[i].closed:
            return None
        earlier = self._all[i]
        return earlier if self.after(earlier) == quotation else None

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


class _Paragraph:
    """Reads the marks of one paragraph; `following` is the first character of the next."""

    def __init__(self, text: str, start: int, end: int, following: str) -> None:
        self._text, self._start, self._end, self._following = text, start, end, following
        self._double: int | None = None
        self._single: int | None = None
        self._single_closes = _last_single_close(text, start, end)

    def quotations(self) -> Iterator[Quotation]:
        for match in _MARK.finditer(self._text, self._start, self._end):
            mark, at, after = match.group(), match.start(), match.end()
            before_char = self._text[at - 1] if at > self._start else " "
            after_char = self._text[after] if after < self._end else " "
            if mark in _DOUBLED or mark not in _SINGLES:
                yield from self._read_double(mark, at, after, before_char, after_char)
            elif self._double is None:
                yield from self._read_single(mark, at, after, before_char, after_char)
        if self._double is not None:
            yield Quotation(self._double, self._end, False, False)
        elif self._single is not None and self._text[self._single] == self._following:
            yield Quotation(self._single, self._end, True, False)

    def _read_double(self, mark: str, at: int, after: int, before: str, behind: str) -> Iterator[Quotation]:
        opens = mark in _OPENING or mark == "``"
        if mark == "“" and self._double is not None and self._text[self._double] == "„":
            opens = False  # German: „…“
        elif mark in ('"', "''"):
            opens = self._double is None and not _only_closes(before, behind)
        if opens:
            if self._double is None:
                self._double, self._single = at, None
        elif self._double is not None:
            yield Quotation(self._double, after, False, True)
            self._double = None

    def _read_single(self, mark: str, at: int, after: int, before: str, behind: str) -> Iterator[Quotation]:
        if self._single is not None:
            if mark not in "‘‚‛`" and not behind.isalnum() and not before.isspace():
                yield Quotation(self._single, after, True, True)
                self._single = None
        # An apostrophe looks the same: it opens only what is closed, or goes on in the next paragraph.
        elif (
            mark != "’"
            and not before.isalnum()
            and not behind.isspace()
            and (after < self._single_closes or mark == self._following)
        ):
            self._single = at


def _only_closes(before: str, after: str) -> bool:
    """A straight mark that can only close: words before it, none after it (`6-foot-2" tall`, a stray one)."""
    return not before.isspace() and before not in "([{—–-/" and (after.isspace() or after in ".,;:!?)]}")


def _last_single_close(text: str, start: int, end: int) -> int:
    """Where the last single mark stands that can close a quotation; an apostrophe inside a word can't."""
    for at in range(end - 1, start, -1):
        if text[at] in "’'" and not text[at - 1].isspace() and not (at + 1 < end and text[at + 1].isalnum()):
            return at
    return start
