"""Attributions by set phrases that the extractor, which learned from US politics, often leaves out.

Hearsay ("allegedly", "is rumoured to"), silence ("did not respond"), what nobody knows ("It is not clear whether"), and
"according to". Only what no cue covers yet is added.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.find.attributions.extract import Found
from onrecord.records.span import Range, SpanIndex, holds, meets
from onrecord.text.document import Document
from onrecord.text.quotations import QuotationMap
from onrecord.vocabulary.lexicon import vocabulary

_SURE = {"silence": 0.7, "unclear": 0.7, "unverified": 0.7, "hearsay": 0.6, "said to be": 0.6, "according": 0.7, "closing": 0.6}
"""Confidence by kind of phrase, as read in real articles."""
_ADV = r"(?:\s+(?:\w+ly|yet|still|also|so far|at once))*"
_CLAUSE_END = re.compile(
    r"[;.?!]|,\s+(?:and|but|while|although|though|which|who|as|because)\b|\s+(?:and|but)\s+(?=(?:it|he|she|they|the)\s)|\s+[—–-]\s|\Z"
)
_OPENERS = re.compile(
    r"(?:(?:and|but|so|yet|however|meanwhile|still|also|on \w+|by \w+|in \w+"
    r"|last \w+|this \w+|earlier|later|instead|for \w+ part),?\s+)*",
    re.IGNORECASE,
)
_WH = r"(?:if|whether|who|whom|whose|what|how|why|when|where|which|that)"
_PATTERNS = {
    "unclear": re.compile(
        rf"\b(?:it)\s+(?P<cue>(?:is|was|remains|remained){_ADV}\s+(?:not{_ADV}\s+(?:clear|known|certain)|unclear|uncertain|unknown))"
        rf"(?:{_ADV}|\s+(?:on|at|by|as of)\s+\w+)*\s+(?P<content>{_WH}\b)",
        re.IGNORECASE,
    ),
    "unverified": re.compile(
        rf"\s(?P<cue>(?:could(?:\s+not|n[’']t){_ADV}\s+be|(?:has|have|had)(?:\s+not|n[’']t){_ADV}\s+been|(?:is|are|was|were|remains?|remained))"
        rf"{_ADV}\s+(?:(?<=be\s)|(?<=been\s)|(?<=ly\s)|(?=un))(?:verified|confirmed|established|determined|corroborated|authenticated|unverified|unconfirmed))\b",
        re.IGNORECASE,
    ),
    "silence": re.compile(
        rf"\s(?P<cue>(?:did|does|do|has|have|had|would)(?:\s+not|n[’']t){_ADV}\s+(?:respond|reply|answer|comment|return|replied|responded|commented|answered|returned)"
        rf"|could(?:\s+not|n[’']t){_ADV}\s+be\s+reached)\b",
        re.IGNORECASE,
    ),
    "hearsay": re.compile(rf"\b(?P<cue>{'|'.join(sorted(vocabulary('hearsay_adverbs')))})\b", re.IGNORECASE),
    "said to be": re.compile(
        rf"\s(?P<cue>(?:is|are|was|were|has been|have been|had been){_ADV}"
        r"\s+(?:said|believed|thought|reported|rumou?red|alleged|understood|reputed))"
        r"(?=\s+(?:to\s+\w+|missing|dead|killed|injured|stolen|safe)\b)",
        re.IGNORECASE,
    ),
}
_UNKNOWING = re.compile(
    r"\b(?:(?:not|never)(?:\s+\w+ly| yet)* (?:clear|known|certain)|unclear|unknown|uncertain"
    r"|(?:(?:could|can|has|have|had)(?: not|n[’']t)|cannot)(?:\s+\w+ly| yet)* (?:be|been)(?:\s+\w+ly)*"
    r" (?:verified|confirmed|established|determined)"
    r"|unverified|unconfirmed)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r",\s+(?P<source>(?:(?:the|a|an|one|two|three|four|five|several|some|his|her|their|its)\s|[A-Z])[^,;:“”\"\n]{1,90}?)"
    r"\s+(?P<cue>(?:has |have |had )?(?:said|says|told))(?:\s+[\w’'-]+){0,6}[.]?\Z"
)
_BETWEEN = re.compile(
    r",\s+(?P<source>he|she|they|it|(?:[A-Z][\w.’'-]+\s){1,3}?)\s?"
    r"(?P<cue>went on|goes on|continued|said|says|added|adds|explained|argued|argues|insisted|claimed|claims"
    r"|recalled),\s+(?=[a-z])"
)
_FEW, _MARKS = 3, 3
"""Fewest words of a clause; characters of marks that open a sentence."""
_ACCORDING = re.compile(r"\baccording to\s+(?=\S)", re.IGNORECASE)
_APPOSED = re.compile(r"\s*(?:an?|who|which|whose|and|the \w+ of|aged|\d|of|in|her|his|their|its)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|\w+ed|\w{3,}s)\b"
)
_PRONOUNS = vocabulary("pronouns_before_cues")
_CLAUSE_STARTS = re.compile(r"[;:]\s+|,\s+(?:and|but|while|although)\s+")
_CLAUSE = 600
"""Characters of a clause that are looked at."""
_LONGEST = 120
"""Characters of a subject."""


@dataclass(frozen=True, slots=True)
class _Place:
    text: str
    start: int
    end: int


def with_formulas(document: Document, found: Sequence[Found]) -> list[Found]:
    """What was found, and what set phrases attribute besides, in the order of the cues."""
    text, marks = document.text, document.quotations
    found = [_split_again(text, f) for f in found]
    cues = SpanIndex([[f.cue] for f in found])
    contents = SpanIndex([f.content for f in found])
    more: list[Found] = []
    for start, end in document.sentences:
        for added in _in_sentence(_Place(text, start, end), marks, found, contents):
            taken = [found[i].cue for i in cues.near(*added.cue)] + [f.cue for f in more[-3:]]
            if not any(meets(added.cue, cue) for cue in taken):
                more.append(added)
    return sorted([*found, *more], key=lambda f: (f.cited_by or f.cue, f.cited_by is None))


def nobody_knows(cue: str) -> bool:
    """Whether a cue says that something is not known, and not by whom: the author counts among those who do not know."""
    return _UNKNOWING.search(cue) is not None


def _split_again(text: str, found: Found) -> Found:
    """ "According to Roe, a nurse, the ward was closed": what stands beside the source is no part of what is said."""
    if text[slice(*found.cue)].casefold() != "according to" or len(found.source) != 1 or len(found.content) != 1:
        return found
    source, content = found.source[0], found.content[0]
    if not found.cue[1] <= source[0] < source[1] <= content[0]:
        return found
    split = _source_end(text, source[0], content[1])
    if split is None or split <= content[0]:
        return found
    return replace(found, source=((source[0], split),), content=(_stripped(text, split + 1, content[1]),))


def _in_sentence(place: _Place, marks: QuotationMap, found: Sequence[Found], contents: SpanIndex) -> Iterator[Found]:
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(place.text, place.start, place.end):
            cue = match.span("cue")
            if marks.at(cue[0]) is not None:
                continue
            around = [
                piece for i in contents.near(*cue) for piece in found[i].content
                if holds(piece, cue) and not meets(found[i].cue, cue)
            ]  # fmt: skip
            start = max([place.start, *(a for a, _ in around)])
            end = min([place.end, *(b for _, b in around)])
            made = _made(kind, _Place(place.text, start, end), match)
            if made is not None:
                yield made
    yield from _according(place, marks)
    yield from _closing(place, marks)
    yield from _interrupted(place, marks)


def _made(kind: str, place: _Place, match: re.Match[str]) -> Found | None:
    text, cue = place.text, match.span("cue")
    stop = _CLAUSE_END.search(text, match.start("content") if kind == "unclear" else cue[1], place.end)
    last = min(stop.start() if stop else place.end, place.end)
    subject, rest = _subject(place, cue[0]), _stripped(text, cue[1], last)
    pieces: tuple[Range, ...] = ()
    source: tuple[Range, ...] = ()
    if kind == "unclear":
        pieces = (_stripped(text, match.start("content"), last),)
    elif kind == "hearsay":
        pieces = (_stripped(text, _clause_start(place, cue[0]), cue[0]), rest)
    elif subject is not None and kind == "unverified":
        pieces = (subject,)
    elif subject is not None and rest[1] > rest[0]:
        source, pieces = ((subject,), (rest,)) if kind == "silence" else ((), (subject, rest))
    pieces = tuple(p for p in pieces if p[1] > p[0])
    return Found(source, cue, pieces, _SURE[kind]) if pieces else None


def _clause_start(place: _Place, at: int) -> int:
    """Where the clause that holds a position begins, after "and", a semicolon, or words that only open a sentence."""
    start = max(place.start, at - _CLAUSE)
    for stop in _CLAUSE_STARTS.finditer(place.text, start, at):
        start = stop.end()
    opener = _OPENERS.match(place.text, start, at)
    return opener.end() if opener else start


def _subject(place: _Place, at: int) -> Range | None:
    """The noun phrase before a verb, from where its clause begins."""
    start, end = _stripped(place.text, _clause_start(place, at), at)
    end = start + len(re.sub(r",?\s+(?:which|who|that)\Z", "", place.text[start:end]))
    words = place.text[start:end]
    first, _, more = words.partition(" ")
    if more and first.casefold() in _PRONOUNS:
        return None
    if not 0 < end - start <= _LONGEST or any(mark in words for mark in '“”"\n') or not words[0].isalnum():
        return None
    return start, end


def _stripped(text: str, start: int, end: int) -> Range:
    """A range without white space and commas at its ends."""
    words = text[start:end]
    inner = words.strip(" \t\n,–—-")
    if not inner:
        return start, start
    first = start + words.index(inner)
    return first, first + len(inner)


def _according(place: _Place, marks: QuotationMap) -> Iterator[Found]:
    """ "According to Roe, a nurse, the ward was closed", "The ward was closed, according to Roe"."""
    text = place.text
    for match in _ACCORDING.finditer(text, place.start, place.end):
        if marks.at(match.start()) is not None:
            continue
        cue = (match.start(), match.start() + len("according to"))
        if match.start() - place.start <= _MARKS and not text[place.start : match.start()].strip(' “"'):
            split = _source_end(text, match.end(), place.end)
            if split is not None:
                source, content = _stripped(text, match.end(), split), _stripped(text, split + 1, place.end)
                yield Found((source,), cue, (_without_stop(text, content),), _SURE["according"])
        else:
            end = min(place.end, match.end() + _LONGEST)
            stop = re.search(r"[,;.]\s|[.]?\Z|\s+(?:and|but|which|who)\s", text[match.end() : end])
            source = _stripped(text, match.end(), match.end() + (stop.start() if stop else 0))
            content = _stripped(text, _clause_start(place, match.start()), match.start())
            if _somebody(text[slice(*source)]) and len(text[slice(*content)].split()) >= _FEW:
                yield Found((source,), cue, (content,), _SURE["according"])


def _somebody(words: str) -> bool:
    """Whether words may name a source: not "according to plan"."""
    return bool(words) and (" " in words or not words[0].islower() or words.endswith("s"))


def _closing(place: _Place, marks: QuotationMap) -> Iterator[Found]:
    """ "The mill would close, two people in the room said": who says it stands behind a comma at the end."""
    match = _CLOSING.search(place.text, place.start, place.end)
    if match is None or marks.at(match.start("cue")) is not None:
        return
    content = _stripped(place.text, _clause_start(place, place.start + 1), match.start())
    if len(place.text[slice(*content)].split()) >= _FEW and _FINITE.search(place.text, *content):
        yield Found((match.span("source"),), match.span("cue"), (content,), _SURE["closing"])


def _interrupted(place: _Place, marks: QuotationMap) -> Iterator[Found]:
    """ "The machines, he went on, had been ordered": what is said stands on both sides."""
    match = _BETWEEN.search(place.text, place.start, place.end)
    if match is not None and marks.at(match.start()) is None:
        before = _stripped(place.text, _clause_start(place, match.start()), match.start())
        stop = _CLAUSE_END.search(place.text, match.end(), place.end)
        after = _stripped(place.text, match.end(), stop.start() if stop else place.end)
        if before[1] > before[0] and after[1] > after[0] and _FINITE.search(place.text, *after):
            yield Found((match.span("source"),), match.span("cue"), (before, after), _SURE["closing"])


def _source_end(text: str, start: int, end: int) -> int | None:
    """The comma behind the source: what follows is no apposition and has a verb."""
    for comma in re.finditer(r",", text[start:end]):
        at = start + comma.start()
        if at - start > _LONGEST:
            return None
        if not _APPOSED.match(text, at + 1, end) and _FINITE.search(text, at + 1, end):
            return at
    return None


def _without_stop(text: str, piece: Range) -> Range:
    return (piece[0], piece[1] - 1) if text[piece[0] : piece[1]].endswith(".") else piece
