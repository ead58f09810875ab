"""Text → word pieces of BERT's uncased vocabulary, as the base encoder was trained on them.

The same pieces and offsets as the `tokenizers` library gives (BertNormalizer, BertPreTokenizer, WordPiece); a test compares the
two. Written here because that library installs a download client for a model hub, which nothing at run time needs.
"""

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

_SPACE = " \t\n\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_CHUNK = re.compile(f"[^{_SPACE}]+")
"""Pieces never cross white space. Other control characters are dropped, not separators."""
_ASCII_WORD = re.compile(r"[0-9A-Za-z]+|[!-/:-@\[-`{-~]")
_UNKNOWN = "[UNK]"
_LONGEST_WORD = 100
"""Longer words are unknown as a whole."""
_CACHED, _LONGEST_CACHED = 30_000, 40
"""How many chunks of text are remembered, and their greatest length: enough for a long run, and bounded whatever is read."""
_CJK = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip
"""Blocks whose characters are words by themselves, as the library has them."""


class Pieces(NamedTuple):
    """The word pieces of a stretch of text: ids, and code points `[start, end)` in the stretch."""

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def chunks(text: str) -> list[tuple[int, str]]:
    """The stretches of a text between white space, with their offsets."""
    return [(m.start(), m.group()) for m in _CHUNK.finditer(text)]


def pieces(chunk: str) -> Pieces:
    """The word pieces of a stretch without white space. Characters that the vocabulary drops have none."""
    return _remembered(chunk) if len(chunk) <= _LONGEST_CACHED else _cut(chunk)


@functools.cache
def vocabulary() -> dict[str, int]:
    """Word pieces and their ids."""
    words = files("onrecord.inference.weights").joinpath("vocabulary.txt").read_text(encoding="utf-8")
    return {word: number for number, word in enumerate(words.splitlines())}


def _cut(chunk: str) -> Pieces:
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    for word, places in _words(chunk):
        for number, first, last in _matches(word):
            ids.append(number)
            starts.append(places[first])
            ends.append(places[last - 1] + 1)
    return Pieces(tuple(ids), tuple(starts), tuple(ends))


_remembered = functools.lru_cache(maxsize=_CACHED)(_cut)


def _words(chunk: str) -> Iterator[tuple[str, Sequence[int]]]:
    """Normalized words, each punctuation mark by itself, with the place of every character in the chunk."""
    if chunk.isascii() and chunk.isprintable():
        for m in _ASCII_WORD.finditer(chunk.lower()):
            yield m.group(), range(m.start(), m.end())
        return
    word, places = "", list[int]()
    for char, at in _normalized(chunk):
        alone = _is_mark(char) or _is_cjk(ord(char))
        if alone and word:
            yield word, places
            word, places = "", []
        if alone:
            yield char, [at]
        else:
            word += char
            places.append(at)
    if word:
        yield word, places


def _normalized(chunk: str) -> Iterator[tuple[str, int]]:
    """Characters in lower case, without accents and control characters, with the place of the original one."""
    for at, char in enumerate(chunk):
        if char == "\ufffd" or unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs"):
            continue
        for part in unicodedata.normalize("NFD", char):
            if unicodedata.category(part) != "Mn":
                for small in part.lower():
                    yield small, at


def _matches(word: str) -> list[tuple[int, int, int]]:
    """Greedy longest match first: id, start and end of each piece; the unknown piece where there is no match."""
    known = vocabulary()
    if (number := known.get(word)) is not None:
        return [(number, 0, len(word))]
    if len(word) > _LONGEST_WORD:
        return [(known[_UNKNOWN], 0, len(word))]
    out, first = list[tuple[int, int, int]](), 0
    while first < len(word):
        prefix = "##" if first else ""
        for last in range(len(word), first, -1):
            if (number := known.get(prefix + word[first:last])) is not None:
                out.append((number, first, last))
                first = last
                break
        else:
            return [(known[_UNKNOWN], 0, len(word))]
    return out


def _is_cjk(code: int) -> bool:
    return code >= 0x3400 and any(first <= code <= last for first, last in _CJK)


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("P") or char in "$+<=>^`|~"
