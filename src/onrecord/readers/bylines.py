"""A byline → the people who wrote, and the agencies: `By A and B, Associated Press` names two people and one agency."""

import functools
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from onrecord.readers.agencies import agencies_in, agency_called, distinct
from onrecord.vocabulary.lexicon import vocabulary

_LONGEST = 60
"""Characters above which some words are no name."""
_LONGEST_SHORTENED = 4
"""Characters up to which a word may be shortened, and keep its full stop: Jr., St., e.V."""
_BY = r"by\b:?"
_INTRODUCTION = re.compile(
    rf"""(?:[a-z&]+(?:[ -][a-z&]+){{0,3}}\s+)?{_BY}\s+
    |(?:(?:veröffentlicht|geschrieben|verfasst|erstellt|text|bericht|interview|analyse|kommentar|(?:zum\s)?profil|beiträge|publié|écrit|escrito|publicado)\s+)
     (?:von|par|por)\s+
    |(?:von|par|por|door)\s+(?=\S+\s\S)
    |(?:text|words|author|autor|auteur|writer|writers|reporter)(?::\s*|\s+(?=\S+\s\S))""",
    re.I | re.X,
)
_NOT_WRITTEN = r"photos?|photographs?|photography|photographed|pictures|video|videography|illustrations?|illustrated|graphics?|edit(?:ed|ing)|artwork|translat(?:ed|ion)|fact-checked|reviewed"
_MIDDLE = re.compile(rf"\s(?=(?:{_NOT_WRITTEN}|written|reporting|reported|words|text|story|analysis)\s+{_BY}\s)", re.I)
_OTHER_WORK = re.compile(rf"(?:{_NOT_WRITTEN})\b", re.I)
_MONTH = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WHEN = re.compile(
    rf"""(?<!\w)(?:(?:first\s)?(?:published|updated|posted|modified|created|last\s(?:updated|modified))(?!\s+by\b)|(?:{_MONTH})\.?\s+\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:{_MONTH})\b
    |(?:{_DAY}),?\s+(?:(?:{_MONTH})\b|\d)|\d{{1,2}}\.?\s(?:de\s)?[^\W\d_]+\.?\s(?:de\s)?(?:19|20)\d\d\b|\d{{4}}-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2}}|\d{{1,2}}[:.]\d\d\b|\d+\s+(?:seconds?|min(?:ute)?s?|hours?|days?|weeks?)\b|yesterday\b|today\b)
    .*?(?=\bby\s|[|\n]|$)""",
    re.I | re.X,
)
_SEPARATOR = re.compile(r"\s*[|•·;\n()]\s*|\s+[–—-]\s+|\s*/\s*|(?<=[a-z]{3})\.\s+")
_CONTACT = re.compile(r"\S*@\S+|https?://\S+|\bwww\.\S+|\b(?:follow|contact|email|e-mail)\b(?:\s(?:us|me|the author))?(?:\s(?:on|at)\s\S+)?", re.I)
_AND = re.compile(r"\s+(?:and|&|with)\s+", re.I)
# Words that are also part of names part only people with two names each.
_FOREIGN_AND = re.compile(r"\s+(?:und|et|y|e|og|och)\s+(?=\S+\s+\S)")
_LEADING_AND = re.compile(r"(?:and|&|with|und|et)\s+", re.I)
_ELSEWHERE = re.compile(r"\s(?:(?:in|for|at|of|from|via|reports?|reporting|is|was|has|covers|writes)\s|(?:For|In|At)\s[Tt]he\s).*")
_DOMAIN = re.compile(r"\.[a-z]{2,4}(?:\.[a-z]{2})?$", re.I)
_LEFT_OVER = re.compile(rf"(?:\s|^)(?:{_DAY}|{_MONTH}|\d[\d.,:]*|[AaPp]\.?[Mm]\.?|[A-Z]{{2,3}}T|UTC|Updated|Published|Posted)$", re.I)
_NAME = re.compile(r"(?:[^\W\d_a-zß-ÿ]|(?:d|l|o|al|el|van|von|de|di|da|del|della|der|den|du|la|le|ten|ter|bin|ibn|af|av|zu)(?=\W))[\w.'’\-]*(?:\s+[\w.'’\-]+){0,5}")


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
    names = {_letters(name): name for name in reversed(reader.names)}
    return Byline(tuple(reversed(names.values())), distinct(reader.agencies), tuple(dict.fromkeys(reader.outlets)))


def is_name(words: str) -> bool:
    """Whether some words look like the name of a person or a team: a few, in capitals, with nothing of a sentence."""
    tokens = words.split()
    return (
        2 <= len(tokens) <= 5
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
        line = _WHEN.sub("|", _CONTACT.sub("|", " ".join(line.split(" "))))
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
        return len(tokens) == 1 or bool({*tokens} & _newsroom()) or "." in piece[:-1].replace(". ", " ") or not piece[0].isupper()

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
        while shorter := _LEFT_OVER.sub("", words) if len(words.split()) > 2 else "":
            if shorter == words:
                break
            words = shorter
        for agency in agencies_in(words):
            if words != agency and words.casefold() != f"the {agency}".casefold() and (words.endswith(agency) or words.startswith(f"{agency} ")):
                self.agencies.append(agency)
                words = words.removesuffix(agency).removeprefix(agency).strip(" ,")
        tokens = words.split()
        for n in range(2, len(tokens)):
            if _site("".join(tokens[n:])) in self._outlets or (tokens[-1].casefold() in vocabulary("newsroom_words") and _is_acronym(tokens, n)):
                tokens = tokens[:n]
                break
        return _without_role(tokens) or words


def _is_acronym(tokens: list[str], n: int) -> bool:
    """Whether a token is all capitals among others that are not: a broadcaster's, as in "Frida Holm BBC News"."""
    return len(tokens[n]) > 1 and tokens[n].isupper() and not tokens[0].isupper()


def _without_role(tokens: list[str]) -> str | None:
    """`Frida Holm Political Editor` and `Political editor Frida Holm` without the words of their work."""
    roles = [n for n, token in enumerate(tokens) if token.casefold().strip(",.") in vocabulary("byline_roles")]
    if not roles or all(tokens[n].casefold() in _TEAMS for n in roles):
        return " ".join(tokens)
    behind = tokens[roles[-1] + 1 :]
    before = tokens[: roles[0]]
    while before and before[-1].casefold() in vocabulary("before_roles") | vocabulary("section_names"):
        before.pop()
    for name in (behind, before):
        if len(name) > 1 and name[0][0].isupper() and not {token.casefold() for token in name} & (_newsroom() | vocabulary("section_names")):
            return " ".join(name)
    return None


def _joined(piece: str) -> list[str]:
    """The names that "and" joins; what is no name by itself, as in "Food and Drug Authority", is not taken apart."""
    parts = _AND.split(piece)
    if len(parts) == 1 and all(len(part.split()) > 1 for part in _FOREIGN_AND.split(piece)):
        parts = _FOREIGN_AND.split(piece)
    named = [part for part in parts if not _is_no_one(part)]
    if len(named) < len(parts) and not all(map(is_name, named)):
        return [piece]
    return named


def _is_no_one(words: str) -> bool:
    """Whether all words say what someone does, and none who they are."""
    known = vocabulary("byline_roles") | vocabulary("before_roles") | vocabulary("section_names") | _NOTHING
    return known.issuperset(token.casefold().strip(".,") for token in re.split(r"[\s-]+", words) if token)


_NOTHING = frozenset(("&", "agencies", "agency", "and", "by", "from", "in", "none", "of", "service", "services", "team", "unknown", "wire", "wires", "with"))


_TEAMS = frozenset(("bureau", "desk", "editorial", "editors", "newsroom", "redacción", "redaktion", "reports", "rédaction", "staff", "team"))


@functools.cache
def _newsroom() -> frozenset[str]:
    return vocabulary("byline_roles") | vocabulary("newsroom_words")


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold())).removeprefix("the")


def _site(words: str) -> str:
    """What an outlet is called, with or without the end of its address."""
    return _letters(_DOMAIN.sub("", words))
