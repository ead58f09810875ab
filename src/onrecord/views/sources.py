"""The sources of a record as every view shows them: by what name, with what said of them, and with which attributions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from onrecord.records.source import UNKNOWN, Source
from onrecord.records.span import Span
from onrecord.text.number_words import ZERO_TO_TWELVE
from onrecord.views import wording
from onrecord.views.wording import RESERVED
from onrecord.vocabulary.lexicon import vocabulary

MOST_ALIASES = 4
_ARTICLES = vocabulary("articles")
_TOKEN = re.compile(r"\w+(?:[’'.-]\w+)*")
_EDGES = " ,;:–—-"


@dataclass(frozen=True, slots=True)
class CreditedSource:
    """A source that something is credited to.

    `numbers`: the places of its attributions in the record. `notes`: its kind, and what its name does not say already: role,
    body, how many, for whom it speaks. `aliases`: at most four; `further`: how many more there are.
    """

    source: Source
    numbers: tuple[int, ...]
    name: str
    notes: tuple[str, ...]
    aliases: tuple[str, ...]
    further: int

    @property
    def told(self) -> bool:
        """Whether it is a source that the article tells of, by name or not: neither the author nor unknown."""
        return self.source.id not in RESERVED

    @property
    def unnamed(self) -> bool:
        """Whether it is told of but not named."""
        return self.told and not self.source.named


def credited(record: Record) -> list[CreditedSource]:
    """In the order in which something is first credited to them; the author, and no one that is named, come last."""
    by_id = {source.id: source for source in record.sources}
    numbers: dict[str, list[int]] = {}
    for i, attribution in enumerate(record.attributions):
        numbers.setdefault(attribution.holder, []).append(i)
    order = sorted(numbers, key=lambda holder: (holder in RESERVED, holder == UNKNOWN))
    return [_credited(by_id[holder], tuple(numbers[holder]), by_id) for holder in order]


def number_of_sources(sources: Sequence[CreditedSource]) -> tuple[int, int]:
    """How many the article tells of, and how many of those are unnamed."""
    return sum(s.told for s in sources), sum(s.unnamed for s in sources)


def name_of(source: Source) -> str:
    """Its name on one line; a description where it has none."""
    return one_line(source.name or "").strip(_EDGES) or RESERVED.get(source.id, RESERVED[UNKNOWN])


def words_here(source: Source, attribution: Attribution) -> str:
    """The article's words for its source in this attribution, without its role; empty where they are its name and no more."""
    here = joined(attribution.source).strip(_EDGES)
    name, said = _tokens(source.name or ""), _tokens(here)
    role = one_line(source.role or "")
    if not name or not name <= said:
        return here
    if said <= name | _tokens(role):
        return ""
    return here.replace(role, "").strip(_EDGES) if source.named else here


def before_cue(attribution: Attribution) -> bool:
    """Whether the article has the source before the cue ("she said"), not after it ("according to her")."""
    if not attribution.cue or not attribution.source:
        return True
    return attribution.source[0].start < attribution.cue[0].start


def beside_cue(source: Source, attribution: Attribution, text: str) -> tuple[str, str]:
    """`words_here`, either to stand before the cue or after it; with an ellipsis where the text has words in between."""
    here = words_here(source, attribution)
    if not here:
        return "", ""
    first = before_cue(attribution)
    pair = (attribution.source, attribution.cue) if first else (attribution.cue, attribution.source)
    between = text[pair[0][-1].end : pair[1][0].start] if all(pair) else ""
    gap = " …" if any(c.isalnum() for c in between) else ""
    return (here + gap, "") if first else ("", f"{gap} {here}".strip())


def joined(pieces: Sequence[Span]) -> str:
    """The words of a source, cue or content on one line."""
    return " … ".join(one_line(piece.text) for piece in pieces)


def one_line(words: str) -> str:
    """White space runs together."""
    return " ".join(words.split())


def _credited(source: Source, numbers: tuple[int, ...], by_id: dict[str, Source]) -> CreditedSource:
    notes = _notes(source, by_id)
    aliases = _aliases(source, notes)
    return CreditedSource(
        source, numbers, name_of(source), tuple(notes), tuple(aliases[:MOST_ALIASES]), len(aliases[MOST_ALIASES:])
    )


def _notes(source: Source, by_id: dict[str, Source]) -> list[str]:
    if source.id in RESERVED:
        return []
    name = _tokens(source.name or "")
    notes = [str(source.kind)]
    if source.role and not _tokens(source.role) <= name:
        notes.append(one_line(source.role))
    if source.of and not _tokens(source.of) <= name:
        notes.append(wording.of_body(one_line(source.of)))
    if source.count is not None and source.count > 1 and not _numerals(source.count) & name:
        notes.append(wording.people(source.count))
    if source.speaks_for in by_id:
        notes.append(wording.speaks_for(name_of(by_id[source.speaks_for])))
    return notes


def _numerals(count: int) -> set[str]:
    return {str(count), *ZERO_TO_TWELVE[count : count + 1]}


def _aliases(source: Source, notes: Sequence[str]) -> list[str]:
    """Without what differs from the name, a note or another alias by no more than an article."""
    seen = {_bare(words) for words in (source.name or "", *notes)}
    kept = []
    for alias in source.aliases:
        if _bare(alias) not in seen:
            seen.add(_bare(alias))
            kept.append(one_line(alias).strip(_EDGES))
    return kept


def _bare(words: str) -> str:
    first, _, rest = one_line(words).casefold().strip(_EDGES).partition(" ")
    return rest if rest and first in _ARTICLES else f"{first} {rest}".rstrip()


def _tokens(words: str) -> frozenset[str]:
    """Its words without articles and possessive endings."""
    return frozenset(re.sub(r"[’']s$", "", t) for t in _TOKEN.findall(words.casefold())) - _ARTICLES
