"""A byline → the people who wrote, and the agencies: `By A and B, Associated Press` names two people and one agency."""

import functools
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from onrecord.readers.agencies import agencies_in, agency_called, distinct
from onrecord.text.words import letters_of
from onrecord.vocabulary.lexicon import vocabulary

_LONGEST = 60
"""Longest name, in characters."""
_LONGEST_LINE = 500
_LONGEST_SHORTENED = 4
"""Longest word, in characters, that may be an abbreviation and keep its full stop: Jr., St., e.V."""
_BY = r"by\b:?"
_INTRODUCTION = re.compile(
    rf"""(?:[a-z&]+(?:[ -][a-z&]+){{0,3}}\s+)?{_BY}\s+
    |(?:veröffentlicht|geschrieben|verfasst|erstellt|text|bericht|interview|analyse|kommentar|(?:zum\s)?profil|beiträge|publié|écrit
        |escrito|publicado)\s+(?:von|par|por)\s+
    |(?:von|par|por|door)\s+(?=\S+\s\S)
    |(?:text|words|author|autor|auteur|writer|writers|reporter)(?::\s*|\s+(?=\S+\s\S))""",
    re.I | re.X,
)
_OTHER_WORK = re.compile(
    r"(?:artwork|edit(?:ed|ing)|fact-checked|graphics?|illustrat(?:ed|ions?)|photo(?:s|graphs?|graphy|graphed)?|pictures|reviewed"
    r"|translat(?:ed|ion)|video(?:graphy)?)\b",
    re.I,
)
_MIDDLE = re.compile(rf"\s(?=(?:{_OTHER_WORK.pattern}|written|reporting|reported|words|text|story|analysis)\s+{_BY}\s)", re.I)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WHEN = re.compile(
    rf"""(?<!\w)(?:(?:first\s)?(?:published|updated|posted|modified|created|last\s(?:updated|modified))(?!\s+by\b)
    |{_MONTH}\.?\s+\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\.?\s+{_MONTH}\b|{_DAY},?\s+(?:{_MONTH}\b|\d)
    |\d{{1,2}}\.?\s(?:de\s)?[^\W\d_]+\.?\s(?:de\s)?(?:19|20)\d\d\b|\d{{4}}-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2}}|\d{{1,2}}[:.]\d\d\b
    |\d+\s+(?:seconds?|min(?:ute)?s?|hours?|days?|weeks?)\b|yesterday\b|today\b)
    .*?(?=\bby\s|[|\n]|$)""",
    re.I | re.X,
)
_SPACES = re.compile(r"[^\S\n]+")
_SEPARATOR = re.compile(r"\s*[|•·;\n()]\s*|\s+[–—-]\s+|\s*/\s*|(?<=[a-z]{3})\.\s+")
_CONTACT = re.compile(
    r"\S*@\S+|https?://\S+|\bwww\.\S+|\b(?:follow|contact|email|e-mail)\b(?:\s(?:us|me|the author))?(?:\s(?:on|at)\s\S+)?", re.I
)
_AND = re.compile(r"\s+(?:and|&|with)\s+", re.I)
# These words also occur inside names, so they separate only people with two names each.
_FOREIGN_AND = re.compile(r"\s+(?:und|et|y|e|og|och)\s+(?=\S+\s+\S)")
_LEADING_AND = re.compile(r"(?:and|&|with|und|et)\s+", re.I)
_ELSEWHERE = re.compile(
    r"\s(?:(?:in|for|at|of|from|via|reports?|reporting|is|was|has|covers|writes)\s|(?:For|In|At)\s[Tt]he\s).*"
)
_DOMAIN = re.compile(r"\.[a-z]{2,4}(?:\.[a-z]{2})?$", re.I)
_LEFT_OVER = re.compile(rf"\s(?:{_DAY}|\d[\d.,:]*|[ap]\.?m\.?|[A-Z]{{2,3}}T|UTC|Updated|Published|Posted)$", re.I)
_PARTICLE = r"(?:af|al|av|bin|d|da|de|del|della|den|der|di|du|el|ibn|l|la|le|o|ten|ter|van|von|zu)(?=\W)"
_NAME = re.compile(rf"(?:[^\W\d_a-zß-ÿ]|{_PARTICLE})[\w.'’-]*(?:\s+[\w.'’-]+){{0,5}}")
_FEWEST_TOKENS = 2
_MOST_TOKENS = 5


@dataclass(frozen=True, slots=True)
class Byline:
    """`names`: people, and teams where they are called something; `outlets`: the article's own, which names no one."""

    names: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()


def read_byline(lines: Iterable[str], outlets: Collection[str] = ()) -> Byline:
    """What some bylines say, each by itself. `outlets`: what the article's outlet may be called."""
    reader = _Reader({_site(outlet) for outlet in outlets})
    for line in lines:
        reader.read(line)
    names = {name_letters(name): name for name in reversed(reader.names)}
    return Byline(tuple(reversed(names.values())), distinct(reader.agencies), tuple(dict.fromkeys(reader.outlets)))


def is_name(words: str) -> bool:
    """Whether some words look like the name of a person or a team: a few, in capitals, with nothing of a sentence."""
    tokens = words.split()
    return (
        _FEWEST_TOKENS <= len(tokens) <= _MOST_TOKENS
        and len(words) <= _LONGEST
        and tokens[0].casefold() != "the"
        and _NAME.fullmatch(words) is not None
        and sum(not token[0].isupper() for token in tokens) <= len(tokens) - 2
    )


class _Reader:
    """The bylines read so far."""

    def __init__(self, outlets: set[str]) -> None:
        self.names: list[str] = []
        self.agencies: list[str] = []
        self.outlets: list[str] = []
        self._outlets = outlets

    def read(self, line: str) -> None:
        """Read a byline as a page or a file has it."""
        line = _WHEN.sub("|", _CONTACT.sub("|", _SPACES.sub(" ", line[:_LONGEST_LINE])))
        before = len(self.names)
        for part in _SEPARATOR.split(line):
            for segment in _MIDDLE.split(part):
                introduction = _INTRODUCTION.match(segment)
                if not _OTHER_WORK.match(segment):
                    words = segment[introduction.end() :] if introduction else segment
                    self._read_names(words, later=len(self.names) > before)

    def _read_names(self, segment: str, *, later: bool) -> None:
        """`A, B and C, political editor, Associated Press`: behind the last of several names stands what they are.

        `later`: names stand before these words.
        """
        pieces = [piece for part in segment.split(",") if (piece := part.strip(" ,:-–—"))]
        if len(pieces) == len(" ".join(pieces).split()) == 2:
            pieces = [f"{pieces[1]} {pieces[0]}"]  # as in a catalogue: surname, first name
        ended = False
        for given in pieces:
            piece = _LEADING_AND.sub("", given, count=1) if _LEADING_AND.match(given) else given
            if piece.casefold() in vocabulary("name_suffixes") and self.names:
                self.names[-1] += f" {piece}"
            elif piece.casefold() in vocabulary("degrees") or _is_no_one(piece):
                continue
            elif agency := agency_called(piece):
                self.agencies.append(agency)
                later = True
            elif _site(piece) in self._outlets:
                self.outlets.append(piece)
                later = True
            elif (later and self._is_of_a_newsroom(piece)) or (ended and len(_joined(piece)) == 1):
                self.agencies += agencies_in(piece)
            else:
                for name in (joined := _joined(piece)):
                    self._add(name)
                ended = ended or len(joined) > 1 or piece != given
                later = later or bool(joined)

    def _is_of_a_newsroom(self, piece: str) -> bool:
        """Whether words behind a name tell what its bearer does, or for whom."""
        tokens = piece.casefold().split()
        if len(_joined(piece)) > 1 and not {*tokens} & _newsroom():
            return False
        is_address = "." in piece[:-1].replace(". ", " ")
        return len(tokens) == 1 or is_address or not piece[0].isupper() or not _newsroom().isdisjoint(tokens)

    def _add(self, words: str) -> None:
        name = self._without_work(words.strip(" ,:"))
        if len(name.split(" ")[-1]) > _LONGEST_SHORTENED:
            name = name.rstrip(".")
        if agency := agency_called(name):
            self.agencies.append(agency)
        elif _site(name) in self._outlets:
            self.outlets.append(name)
        elif name and not _is_no_one(name) and len(name) <= 2 * _LONGEST:
            self.names.append(name)

    def _without_work(self, words: str) -> str:
        """A name without the place, the agency or outlet, and the work that stand beside it."""
        words = _ELSEWHERE.sub("", words)
        while len(words.split()) > _FEWEST_TOKENS and (left_over := _LEFT_OVER.search(words)):
            words = words[: left_over.start()]
        for agency in agencies_in(words) if agency_called(words) is None else ():
            if words.endswith(f" {agency}") or words.startswith(f"{agency} "):
                self.agencies.append(agency)
                words = words.removesuffix(agency).removeprefix(agency).strip(" ,")
        tokens = words.split()
        for n in range(_FEWEST_TOKENS, len(tokens)):
            if _site("".join(tokens[n:])) in self._outlets or _is_a_broadcaster(tokens[n:], tokens[0]):
                tokens = tokens[:n]
                break
        return _without_role(tokens) or words


def _is_a_broadcaster(behind: list[str], first: str) -> bool:
    """Whether words behind a name are like "BBC News": capitals alone, among words that are not, and a word for news."""
    is_acronym = len(behind[0]) > 1 and behind[0].isupper() and not first.isupper()
    return is_acronym and behind[-1].casefold() in vocabulary("newsroom_words")


def _without_role(tokens: list[str]) -> str | None:
    """`Frida Holm Political Editor` and `Political editor Frida Holm` without the words of their work."""
    roles = [n for n, token in enumerate(tokens) if token.casefold().strip(",.") in vocabulary("byline_roles")]
    if not roles or all(tokens[n].casefold() in vocabulary("teams") for n in roles):
        return " ".join(tokens)
    behind = tokens[roles[-1] + 1 :]
    before = tokens[: roles[0]]
    while before and before[-1].casefold() in vocabulary("before_roles") | vocabulary("section_names"):
        before.pop()
    no_names = _newsroom() | vocabulary("section_names")
    named = (name for name in (behind, before) if len(name) >= _FEWEST_TOKENS and name[0][0].isupper())
    return next((" ".join(name) for name in named if no_names.isdisjoint(token.casefold() for token in name)), None)


def _joined(piece: str) -> list[str]:
    """The names on either side of "and". "Food and Drug Authority" stays whole: "Food" alone is not a name."""
    parts = _AND.split(piece)
    if len(parts) == 1 and all(len(part.split()) > 1 for part in _FOREIGN_AND.split(piece)):
        parts = _FOREIGN_AND.split(piece)
    named = [part for part in parts if not _is_no_one(part)]
    if len(named) < len(parts) and not all(map(is_name, named)):
        return [piece]
    return named


def _is_no_one(words: str) -> bool:
    """Whether all words say what someone does, and none who they are."""
    known = vocabulary("byline_roles") | vocabulary("before_roles") | vocabulary("section_names") | vocabulary("nobodies")
    return known.issuperset(token.casefold().strip(".,") for token in re.split(r"[\s-]+", words) if token)


@functools.cache
def _newsroom() -> frozenset[str]:
    return vocabulary("byline_roles") | vocabulary("newsroom_words")


def name_letters(name: str) -> str:
    """The letters of a name, without an article: what two spellings of an outlet or a person share."""
    return letters_of(name).removeprefix("the")


def _site(words: str) -> str:
    """What an outlet is called, with or without the end of its address."""
    return name_letters(_DOMAIN.sub("", words))
