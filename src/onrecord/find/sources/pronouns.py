"""Whom a pronoun means, or cannot mean, where what is said tells it: before the ranker is asked.

A party denies what it is charged with, nobody denies what they have just said, and what "it said" follows is mostly said of
the body that the sentence begins with.
"""

from collections.abc import Sequence
from typing import Protocol

from onrecord.find.mentions.detect import ORGANIZATION, ArticleWords
from onrecord.find.mentions.entities import kind_of
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.anaphor import Anaphor
from onrecord.find.sources.cast import Cast
from onrecord.records.span import Range
from onrecord.text.document import Layout
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

_PERSONAL = frozenset(("he", "she", "they", "it"))
_BACK = 3
"""Attributions before a denial among which the charge is looked for."""
_SENTENCES = 2
"""Sentences between a charge and its denial."""
_WORDS_BACK = 3
"""Most words of a content that only points back ("the charge", "any of it")."""
_NEAR = 3
"""Mentions of a candidate that are looked at."""
_BODIES: tuple[ListName, ...] = ("organization_nouns", "outlet_nouns", "document_nouns")
_LIKELY = 0.4


class Attributed(Protocol):
    """Cue and content of one attribution as pieces of the text."""

    @property
    def cue(self) -> tuple[Range, ...]: ...
    @property
    def content(self) -> tuple[Range, ...]: ...


class Pronouns:
    """The pronouns among an article's sources."""

    def __init__(self, words: ArticleWords, layout: Layout, given: Sequence[Attributed]) -> None:
        self.words, self.layout, self.given = words, layout, given

    def meant(
        self, number: int, asked: Anaphor, candidates: Sequence[Entity], holders: Sequence[Entity | str | None], cast: Cast
    ) -> Entity | None:
        """The entity of the pronoun that is the source of attribution `number`; None where the ranker has to tell."""
        if asked.type == "it" and (body := self._subject(asked, cast)) is not None:
            return body
        if asked.type in _PERSONAL and self._denies(number):
            return self._accused(number, candidates, holders)
        return None

    def possible(
        self, number: int, asked: Anaphor, candidates: Sequence[Entity], holders: Sequence[Entity | str | None]
    ) -> list[Entity]:
        """The candidates that a pronoun can mean.

        Not who said what is denied, nor whom "He was told by Roe, he said" brings in.
        """
        if asked.type not in _PERSONAL:
            return list(candidates)
        barred = self._said_before(number, holders)
        inside = self._goes_on(asked)

        def only_inside(entity: Entity) -> bool:
            near = entity.last_before(asked.start, _NEAR)
            return inside is not None and all(inside[0] <= m.start < inside[1] for m in near)

        return [e for e in candidates if e is not barred and not only_inside(e)]

    def _said_before(self, number: int, holders: Sequence[Entity | str | None]) -> Entity | None:
        """Who said what is only pointed back at and denied."""
        if not self._denies(number) or not self._points_back(number):
            return None
        said = next((i for i in self._before(number) if holders[i] is not None), None)
        holder = holders[said] if said is not None else None
        return holder if isinstance(holder, Entity) and said is not None and not self._denies(said) else None

    def _goes_on(self, asked: Anaphor) -> Range | None:
        """What is said, where it stands before the pronoun, without marks, and begins with the same pronoun."""
        for a, b in asked.content:
            first = self.words.words[self.words.word_at(a)].text.casefold() if b <= asked.start else ""
            if first == asked.type and not self.words.quoted(a):
                return a, b
        return None

    def _subject(self, asked: Anaphor, cast: Cast) -> Entity | None:
        """The body with which the sentence begins that "it said" ends: "The ministry spent the money, it said"."""
        before = [a for a, b in asked.content if b <= asked.start]
        if not before or self.layout.sentence(before[0]) != self.layout.sentence(asked.start):
            return None
        first = self.words.word_at(before[0])
        while first < len(self.words.words) and not self.words.words[first].text[0].isalnum():
            first += 1
        if first >= len(self.words.words):
            return None
        following = self.words.words[first + 1 : first + 2]
        if self.words.words[first].text.casefold() == "the" and following and following[0].capital:
            first += 1
        at = self.words.words[first].start
        opening = [
            e for e in cast.near(asked.start, asked.end, 0) if any(m.start <= at < m.end and not m.owns for m in e.around(at))
        ]
        return next((e for e in opening if self._body(e)), None)

    def _body(self, entity: Entity) -> bool:
        """Whether "it" may speak for an entity."""
        if entity.person or entity.plural:
            return False
        if entity.named:
            return kind_of(entity) != "person"
        known = any(h in vocabulary(name) for h in entity.heads for name in _BODIES)
        return known or bool(entity.chances[ORGANIZATION] >= _LIKELY)

    def _denies(self, number: int) -> bool:
        said = set(self._plain_words(self.given[number].cue))
        return bool(said & vocabulary("decisive_denies")) or {"pleaded", "not"} <= said

    def _plain_words(self, pieces: Sequence[Range]) -> list[str]:
        return [plain(w) for a, b in pieces for w in self.words.text[a:b].split()]

    def _points_back(self, number: int) -> bool:
        """Whether what is denied is only pointed at."""
        told = self._plain_words(self.given[number].content)
        return len(told) <= _WORDS_BACK and any(w in vocabulary("earlier_claims") for w in told)

    def _before(self, number: int) -> list[int]:
        """The attributions shortly before one, the last first."""
        place = self._place(number)
        found = [
            (self._place(i), i) for i in range(max(number - _BACK, 0), number)
            if self.layout.sentence(place) - self.layout.sentence(self._place(i)) <= _SENTENCES
        ]  # fmt: skip
        return [i for at, i in sorted(found, reverse=True) if at < place]

    def _place(self, number: int) -> int:
        one = self.given[number]
        return (one.cue or one.content)[0][0]

    def _accused(self, number: int, candidates: Sequence[Entity], holders: Sequence[Entity | str | None]) -> Entity | None:
        """Who was accused last: the first, other than the accuser, of whom the charge speaks."""
        for i in self._before(number):
            if vocabulary("charging_cues").isdisjoint(self._plain_words(self.given[i].cue)):
                continue
            named = [
                (m.start, e) for e in candidates if e is not holders[i]
                for a, b in self.given[i].content for m in e.around(a) if a <= m.start < b and m.form != "pronoun"
            ]  # fmt: skip
            return min(named, key=lambda n: n[0])[1] if named else None
        return None
