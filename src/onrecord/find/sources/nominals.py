"""Whom a description means, where its words and its place alone tell: before the ranker is asked."""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.find.mentions.detect import PRONOUNS, ArticleWords, Mention
from onrecord.find.mentions.entities import role_word
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.names import is_person_noun
from onrecord.find.sources.cast import CAMPAIGN_NOUNS, Cast
from onrecord.find.sources.compatibility import (
    is_firm,
    is_office,
    is_outlet,
    may_describe,
    one_person,
    wordings,
)
from onrecord.text.document import Layout
from onrecord.text.inflection import is_plural
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary

_BEGINNING = 3
"""So many paragraphs of an article leave unnamed whom the next ones name."""
_NAMES = 40
"""So many mentions of a person tell all the surnames that the article uses."""
_SOON = 3
"""Paragraphs within which they are named."""
_NOT_NOW = vocabulary("not_in_office")


class Descriptions:
    """The descriptions of an article's sources."""

    def __init__(self, words: ArticleWords, layout: Layout) -> None:
        self.words, self.layout = words, layout

    def meant(
        self, noun: Mention, span: tuple[int, int], candidates: Sequence[Entity], cast: Cast
    ) -> Entity | None:  # fmt: skip
        """The entity of a description, null where more than words has to tell.

        `span` is the whole source, `candidates` are those that it may be of.
        """
        return (
            (self._repeated(noun, candidates) if span[1] <= noun.end + 1 else None)
            or self._body(noun, candidates)
            or self._office(noun, cast)
            or self._owned(noun, cast)
            or self._document(noun, candidates)
        )

    def named_soon(self, noun: Mention, cast: Cast) -> Entity | None:
        """Who is told soon after a headline or a first sentence leaves it open.

        A name with the office that the headline gives ("A judge ruled": "Judge Ada Roe"); else, after a headline, the first to be described by
        its noun ("Poll: Roe leads": "a poll of 400 voters").
        """  # noqa: E501
        head, here = self._head(noun), self.layout.paragraph(noun.start)
        if here >= _BEGINNING:
            return None
        reach = here + _SOON if here else _BEGINNING + _SOON
        known, later = cast.people_with_role(role_word(head), noun.end)
        named = [e for e in later if self.layout.paragraph(e.mentions[0].start) <= reach]
        if len(named) == 1 and not known and is_person_noun(head) and not is_plural(head, self._first(noun)):
            return named[0]
        if here or self._first(noun) in vocabulary("determiners") or (noun.start == noun.head_start and is_plural(head, "")):
            return None
        return cast.described_after(head, noun.end)

    def _head(self, noun: Mention) -> str:
        return plain(self.words.text[noun.head_start : noun.head_end])

    def _first(self, noun: Mention) -> str:
        return self.words.words[self.words.word_at(noun.start)].text.casefold()

    def _repeated(self, noun: Mention, candidates: Sequence[Entity]) -> Entity | None:
        """Who is described in the same words elsewhere, if they hold a name or are a party's ("the Roe campaign")."""
        wanted = self.words.bare(noun)
        within = self.words.names_within(*self.words.inside(noun.start, noun.end))
        named = any(n.start >= noun.start and n.end <= noun.end for n in within)
        if not named and self.words.text[noun.start : noun.end] not in vocabulary("party_and_nation"):
            return None
        for entity in candidates:
            if wanted in wordings(self.words, entity).bare:
                return entity
        return None

    def _body(self, noun: Mention, candidates: Sequence[Entity]) -> Entity | None:
        """The named body that "the ministry" or "the paper" shortens: the last one whose name has the word, the last outlet."""
        if self.words.text[noun.start : noun.end].casefold().split()[:-1] != ["the"]:
            return None
        head = self._head(noun)

        def last(e: Entity) -> int:
            return max((m.end for m in e.last_before(noun.start)), default=-1)

        named = [e for e in candidates if e.named and not e.person and last(e) >= 0]
        having = [e for e in named if head in e.long_name_words]
        if head in vocabulary("outlet_nouns"):
            having = having or [e for e in named if is_outlet(e)]
        if having:
            return max(having, key=last)
        if head in ("company", "firm"):
            # Only where the article has one alone: of several the ranker knows better.
            firms = [e for e in named if is_firm(e)]
            return firms[0] if len(firms) == 1 else None
        return None

    def _office(self, noun: Mention, cast: Cast) -> Entity | None:
        """The only one to whom the article gives an office ("the Northmere mayor", of Mayor Roe)."""
        head = role_word(self.words.text[noun.head_start : noun.head_end])
        bare = set(self.words.bare(noun))
        if not is_office(head) or self._first(noun) not in ("the", "this") or is_plural(head, "the") or bare & _NOT_NOW:
            return None
        before, after = cast.people_with_role(head, noun.start)
        holders = [*before[:2], *after[:2]]
        if len(holders) != 1 or after:
            return None
        nations = {plain(w) for w in vocabulary("party_and_nation")} & {role_word(w) for w in self.words.bare(noun)}
        return None if nations - holders[0].roles else holders[0]

    def _owned(self, noun: Mention, cast: Cast) -> Entity | None:
        """The camp of whom a possessive names ("his campaign" is "the Roe campaign")."""
        head = self._head(noun)
        if head not in CAMPAIGN_NOUNS:
            return None
        first = self._first(noun)
        gender = PRONOUNS.get(first, "")
        if gender in ("m", "f"):
            owner = cast.last_before(noun.start, lambda e: e.named and e.person and one_person(e, gender))
            names = {m.name.key[-1] for m in owner.mentions[:_NAMES] if m.name} if owner else set()
        else:
            within = self.words.names_within(*self.words.inside(noun.start, noun.end))
            names = {w for n in within if noun.start <= n.start and n.end <= noun.end for w in n.key}
        return cast.camp(names, noun.start) if names else None

    def _document(self, noun: Mention, candidates: Sequence[Entity]) -> Entity | None:
        """The text, poll or recording that was last called by the same noun."""
        head = self._head(noun)
        if head not in vocabulary("document_nouns") or self._first(noun) not in vocabulary("definites"):
            return None
        mine = {w for w in self.words.bare(noun) if w != head}
        found: list[tuple[int, Entity]] = []
        for entity in candidates:
            described = wordings(self.words, entity).by_head.get(head, []) if not entity.named else []
            number = bisect_right(described, noun.start, key=lambda m: m.end)
            last = described[number - 1] if number else None
            if last is not None and (not mine or mine & set(self.words.bare(last))):
                found.append((last.start, entity))
        # The last first: whether a description may be of an entity takes time to tell.
        found.sort(key=lambda f: -f[0])
        return next((entity for _, entity in found if may_describe(self.words, noun, entity)), None)
