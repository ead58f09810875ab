"""Thousands separated by spaces: "3 400 000" as one token."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.text.tokens import Token
from onrecord.vocabulary.lexicon import vocabulary

_SPACES = frozenset(" \u00a0\u2009\u202f")
_PARTED = re.compile("\\d[ \u00a0\u2009\u202f]\\d{3}")
_CALLS = vocabulary("before_telephones")
_OF_ONE = vocabulary("articles") | vocabulary("possessives_of_others") | {"this", "that"}
_MOST = 6
"""So many groups at most in one number."""


def grouped(text: str, tokens: list[Token], taken: Sequence[tuple[int, int]]) -> list[Token]:
    """The tokens, with the groups of one number made one. `taken`: spans, in order, whose words belong to something else."""
    if not _PARTED.search(text):
        return tokens
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        end = _end(text, tokens, i)
        if end > i + 1 and not meets(taken, tokens[i].start, tokens[end - 1].end):
            words = text[tokens[i].start : tokens[end - 1].end]
            out.append(Token(tokens[i].start, tokens[end - 1].end, words, words))
        else:
            end = i + 1
            out.append(tokens[i])
        i = end
    return out


def _end(text: str, tokens: list[Token], i: int) -> int:
    """Where the number ends whose first group stands at `i`; right behind it where no other groups belong to it."""
    first = tokens[i].text
    if not (len(first) < 4 and first.isdecimal() and first[0] != "0") or _part_of_another(tokens, i):
        return i + 1
    end = i + 1
    while end < len(tokens) and _spaced(text, tokens, end) and tokens[end].digits:
        whole, point, _ = tokens[end].text.partition(".")
        if len(whole) != 3 or not whole.isdecimal() or end - i > _MOST:
            return i + 1
        end += 1
        if point:
            break
    several = len(first) == 1 and end == i + 2 and _hyphened(tokens, end)
    if several and not (i and tokens[i - 1].low in _OF_ONE):
        return i + 1  # "2 500-watt bulbs"
    glued = end < len(tokens) and tokens[end].start == tokens[end - 1].end and tokens[end].text in "/:."
    return i + 1 if glued and end + 1 < len(tokens) and tokens[end + 1].digits else end


def _hyphened(tokens: list[Token], i: int) -> bool:
    """Whether a hyphen at `i` joins a word to the number before."""
    return i + 1 < len(tokens) and tokens[i].text == "-" and tokens[i].start == tokens[i - 1].end and tokens[i + 1].word


def _part_of_another(tokens: list[Token], i: int) -> bool:
    """Whether what stands before the number at `i` says that it stands alone: "Room 12", "May 12", "Call 612", "1984 12"."""
    if not i:
        return False
    before = tokens[i - 1]
    if before.digits and before.end + 1 == tokens[i].start:
        return True
    if before.end == tokens[i].start and (before.text in "/.+#_" or (before.text in "-‐‑" and i > 1 and tokens[i - 2].word)):
        return True
    named = before.low if before.text not in ".:" or i < 2 else tokens[i - 2].low
    return named in vocabulary("labels") or named in vocabulary("months") or (named in _CALLS and _nine(tokens, i))


def _nine(tokens: list[Token], i: int) -> bool:
    """Whether three groups of three digits follow, as telephone numbers have them."""
    return all(j < len(tokens) and len(tokens[j].text) == 3 and tokens[j].digits for j in range(i, i + 3))


def _spaced(text: str, tokens: list[Token], i: int) -> bool:
    return tokens[i].start == tokens[i - 1].end + 1 and text[tokens[i - 1].end] in _SPACES


def meets(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the spans, which are in order, shares a character with `[start, end)`."""
    at = bisect_right(taken, (start, float("inf"))) - 1
    return (at >= 0 and taken[at][1] > start) or (at + 1 < len(taken) and taken[at + 1][0] < end)
