"""News agencies that an article was taken from: in bylines, behind the place in a first line, and in last lines."""

import functools
import re
from collections.abc import Iterable

from onrecord.text.paragraphs import paragraphs
from onrecord.vocabulary.lexicon import listed, table, vocabulary

_FIRST = 4
_LAST = 4
"""Paragraphs at either end of a text that are looked at."""
_LONGEST_NOTE = 400
_PLACE = re.compile(r"[^\W\d_][^()\n]{0,80}[ ,]\s?")
_ABBREVIATED = re.compile(r"[A-Z]{2,6}")
_DASH = re.compile(r"\s*(?:[-–—]|--|:)")
_NOTE = re.compile(
    r"""\bcontributed\s+(?:to\s+)?(?:this|the)\s+(?:report|story|article|dispatch)\b|\bcontributed(?:\s+reporting)?\W*$
    |\bwas\s+used\s+in\s+this\s+(?:report|story|article)\b|^\W{0,3}(?:with\s+)?additional\s+(?:reporting|material|information)\s+by\b
    |^\W{0,3}this\s+(?:story|report|article)\s+(?:was|is|has\s+been)\s+(?:(?:originally|first)\s+)?
      (?:published|produced|distributed|provided|republished|syndicated|written|taken|adapted|compiled)\b
    |^\W{0,3}(?:copyright|©|\(c\))|\bsyndicated\s+feed\b""",
    re.I | re.X,
)
_WORD = re.compile(r"\w+")
# An agency that is on no list, where its own name says that it is one.
_GENERIC = re.compile(
    r"(?<![\w-])(?:[A-Z][\w.'’-]*\s){1,3}(?:Wire|Newswire|News\s(?:Agency|Service)|Press\s(?:Agency|Association)|Wire\sService)(?![\w-])"
)
_SHORT = 5
"""Letters up to which an agency is told by its capitals alone."""


@functools.cache
def _known() -> dict[str, str]:
    """What agencies are called → what each is called first."""
    return {name: first for first, others in table("news_agencies") for name in (first, *listed(others))}


@functools.cache
def _long_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in _known() if len(name) > _SHORT)


@functools.cache
def _names() -> re.Pattern[str]:
    names = sorted(_known(), key=len, reverse=True)
    return re.compile(rf"(?<![\w@.-])(?:{'|'.join(map(re.escape, names))})(?![\w@-]|\.\w)")


def agency_called(words: str) -> str | None:
    """An agency, if some words are nothing but what it is called."""
    name = _bare(words.strip(" .,;:*_()[]—–-•"))
    if name in _known() or _GENERIC.fullmatch(name):
        return name
    return name if name.casefold() in _long_names() else None


def agencies_in(words: str) -> list[str]:
    """The agencies named in some words, as they are called there."""
    found = {m.start(): m[0] for m in _GENERIC.finditer(words)} | {m.start(): m[0] for m in _names().finditer(words)}
    return [_bare(found[start]) for start in sorted(found)]


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Names without those that say the same again: AP is the Associated Press."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(_known().get(name, name).casefold(), name)
    return tuple(found.values())


def agencies_of(text: str) -> list[str]:
    """The agencies that a text is credited to: `CARROW (AP) —` where it begins, or a note where it ends."""
    parts = [text[start:end] for start, end in paragraphs(text)]
    found = [name for part in parts[:_FIRST] for name in _in_first_line(part)]
    return found + [name for part in parts[-_LAST:] if len(part) <= _LONGEST_NOTE for name in _in_note(part)]


def _in_first_line(part: str) -> list[str]:
    opening = part.find("(", 0, 100)
    closing = part.find(")", opening, opening + 40)
    if opening < 0 or closing < 0 or not _DASH.match(part, closing + 1) or (opening and not _PLACE.fullmatch(part[:opening])):
        return []
    inside = part[opening + 1 : closing]
    if _ABBREVIATED.fullmatch(inside) and part[:opening].partition(",")[0].isupper():
        return [inside]  # whoever stands behind a place in capitals filed from there
    return [name for part in re.split(r"[/,]|\sand\s", inside) if (name := agency_called(part))]


def _in_note(part: str) -> list[str]:
    if name := agency_called(part):
        return [name]
    found = agencies_in(part)
    if found and not _NOTE.search(part):
        rest = _WORD.findall(_GENERIC.sub(" ", _names().sub(" ", part)).lower())
        return found if vocabulary("source_line_words").issuperset(rest) else []
    return found


def _bare(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ").removeprefix("THE ")
