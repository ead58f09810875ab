"""Whom "I", "we" and "you" mean: the author, who is quoted, his body, the guest of an interview, whoever makes a statement."""

import re
from collections.abc import Callable, Iterable
from typing import Literal

from onrecord.find.mentions.detect import ORGANIZATION, PLACE, ArticleWords, Mention
from onrecord.find.mentions.entities import kind_of
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.first_names import is_first_name
from onrecord.find.sources.anaphor import Anaphor
from onrecord.text.document import Layout

_INTERVIEWED = re.compile(
    r"\b(?:interview(?:s|ed)?|(?:spoke|speaks|talked|talks|sat down|chatted|chats) (?:with|to))\b[^.?!\n]*\Z", re.IGNORECASE
)
_BESIDE = 60
"""Characters between "interviewed" and who was."""
_STATED = re.compile(
    r"\b(?:in full|full (?:text|statement|letter)|(?:statement|letter) (?:issued |sent )?(?:by|from|of))\b", re.IGNORECASE
)


class Persons:
    """The first and second persons of an article."""

    def __init__(self, words: ArticleWords, layout: Layout, named: list[Entity]) -> None:
        self.words, self.layout, self.named = words, layout, named
        self._by_name = {m.start: e for e in named for m in e.mentions}
        self.guest = self._guest() if layout.interview else None
        self.stating = self._stating()
        self.readers = Entity([], None, True)

    def meant(
        self, asked: Anaphor, inside: bool, speaking: Entity | str | None, bodies: Callable[[Entity], Iterable[Mention]]
    ) -> Entity | Literal["author", "unknown"] | None:
        """Whom a first or second person means; null for what is none, or cannot be told.

        `inside`: whether the source stands in what somebody says, `speaking`: who that is, `bodies`: names in his descriptions.
        """
        quoted = self.words.quoted(asked.start)
        if asked.type == "we":
            if quoted and isinstance(speaking, Entity):
                return self._body(speaking, bodies) or speaking
            return self.stating if self.stating and not (quoted or inside or self.stating.person) else None
        if asked.type not in ("I", "you"):
            return None
        if quoted or inside:
            if asked.type == "I":
                return speaking if isinstance(speaking, Entity) else None
            return "unknown" if quoted else None
        return self._outside(asked)

    def _outside(self, asked: Anaphor) -> Entity | Literal["author"]:
        """Outside of what somebody says: in answers "I", in questions "you" is the guest; else the author, the readers."""
        question = self.layout.questions[self.layout.paragraph(asked.start)]
        if self.guest is not None and question is (asked.type == "you"):
            return self.guest
        if asked.type == "you":
            return self.readers
        return self.stating if self.stating is not None and self.stating.person else "author"

    def _guest(self) -> Entity | None:
        """In an interview: of those whom the beginning names, who has a first name, was interviewed, is named most."""
        people = [e for e in self.named if e.person and self.layout.paragraph(e.mentions[0].start) < 4]

        def likely(e: Entity) -> tuple[bool, bool, int, int]:
            first = e.mentions[0].start
            asked = _INTERVIEWED.search(self.words.text, max(first - _BESIDE, 0), first) is not None
            named = any(m.name and len(m.name.key) > 1 and is_first_name(m.name.key[0]) for m in e.mentions)
            return named, asked, len(e.mentions), -first

        return max(people, key=likely, default=None)

    def _stating(self) -> Entity | None:
        """In a statement that is printed whole: whose it is, by the headline ("In full: what the Harbour Trust says")."""
        if len(self.layout.paragraphs) < 2:
            return None
        end = self.layout.paragraphs[1]
        if self.words.text[:end].rstrip().endswith((".", "!", "?")):
            return None
        said = _STATED.search(self.words.text, 0, end)
        return next((e for e in self.named if said and any(m.start < end and not m.modifies for m in e.mentions)), None)

    def _body(self, speaking: Entity, bodies: Callable[[Entity], Iterable[Mention]]) -> Entity | None:
        """The organization that a description of a speaker names ("Ada Roe, who heads the Harbour Trust")."""
        for body in bodies(speaking):
            found = self._by_name.get(body.start)
            place = body.chances[PLACE] > body.chances[ORGANIZATION]
            if found is not None and found is not speaking and not place and kind_of(found) == "organization":
                return found
        return None
