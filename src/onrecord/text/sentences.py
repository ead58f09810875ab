"""Where the sentences of a text stand: each line cut by the sentencex library, or by the rule for wire copy."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

import sentencex

from onrecord.text.words import Word

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
"""Every separator of lines ends a sentence; at some of them sentencex (1.0) breaks off."""
_LONGEST = 10_000
"""Characters cut at once: sentencex takes quadratic time where quotation marks are left open."""
_WIDE_SPACES = re.compile(r"[^\S\x00-\x7f]+(?=\s*\.)")
"""White space of several bytes before a full stop, at which sentencex (1.0) breaks off and prints why on standard error."""
_CLOCK = re.compile(r"\b[ap]\.m\.\Z")
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
"""What sentencex cuts between: "at 9 p.m. Monday"."""
_STOPS = frozenset(".!?")
_CLOSING = frozenset("”\"’')")


def sentences(text: str) -> list[tuple[int, int]]:
    """Every sentence `[start, end)`, without white space at its ends. No sentence goes on over a line break."""
    out: list[tuple[int, int]] = []
    for at, line in _lines(text):
        for sentence in _cut(line):
            words = sentence.strip()
            if words:
                start = at + sentence.index(words)
                if out and _CLOCK.search(text, out[-1][0], out[-1][1]) and _DAY.match(text, start):
                    start = out.pop()[0]
                out.append((start, at + sentence.index(words) + len(words)))
            at += len(sentence)  # noqa: PLW2901
    return out


def wire_sentences(words: Sequence[Word]) -> list[int]:
    """Where sentences begin by a plain rule: with each line, and after a stop before a capital, a digit or a mark.

    Unlike `sentences` it goes on after "U.S." and "p.m.", and breaks after "No." before a number.
    """
    starts = [0]
    for i, (word, after) in enumerate(pairwise(words)):
        stops = word.text in _STOPS or (word.text in _CLOSING and i > 0 and words[i - 1].text in _STOPS)
        if after.line or (stops and (after.text[0].isupper() or not after.text[0].isalnum() or after.text[0].isdigit())):
            starts.append(after.start)
    return starts


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text and where they begin; a line longer than any of news is cut at white space."""
    for line in _LINE.finditer(text):
        start, end = line.span()
        while end - start > _LONGEST:
            cut = max(text.rfind(" ", start + _LONGEST // 2, start + _LONGEST), start + _LONGEST // 2) + 1
            yield start, text[start:cut]
            start = cut
        yield start, text[start:end]


def _cut(line: str) -> list[str]:
    """The sentences of a line with the white space after them; the whole line where the library fails on it."""
    plain = _WIDE_SPACES.sub(lambda m: " " * len(m.group()), line)
    try:
        found: list[str] = sentencex.segment("en", plain)
    except BaseException as failure:
        if type(failure).__name__ != "PanicException":
            raise
        return [line]
    if "".join(found) != plain:
        return [line]
    ends = [0, *accumulate(map(len, found))]
    return [line[a:b] for a, b in pairwise(ends)]
