"""The entities of an article, found by place and by word.

What is asked of them for each attribution must not take longer the longer the text is: everything is looked up, and what lies
too far back is not looked at.
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from onrecord.find.mentions.detect import ArticleWords, Mention
from onrecord.find.mentions.entity import Entity
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary

CAMPAIGN_NOUNS = vocabulary("campaign_nouns")
"""Nouns for those who work for somebody."""
_MOST_MENTIONS, _MOST_ENTITIES = 1_500, 300
"""How far back a holder is looked for: an article of 2,000 words mentions fewer."""
_Place = tuple[int, int, Entity]


def _key(place: _Place) -> tuple[int, int]:
    return place[0], place[1]


class Cast:
    """Entities in the order in which they came to be known, with all places where they are mentioned."""

    def __init__(self, words: ArticleWords, entities: Iterable[Entity]) -> None:
        self._words = words
        self._known: dict[int, Entity] = {}
        self._next = 0
        self._places: list[_Place] = []
        """(end, order, entity) of each mention."""
        self._by_head: defaultdict[int, list[Entity]] = defaultdict(list)
        self._by_noun: defaultdict[str, list[_Place]] = defaultdict(list)
        """(start, order, entity) of those whose first mention has a head noun."""
        self._camps: defaultdict[str, dict[int, tuple[int, Entity]]] = defaultdict(dict)
        self._roles: dict[str, list[_Place]] | None = None
        for entity in entities:
            self.append(entity)

    def __contains__(self, entity: object) -> bool:
        return id(entity) in self._known

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._known.values())

    def append(self, entity: Entity) -> None:
        """One more entity; nothing if it is there."""
        if entity in self:
            return
        entity.order = self._next
        self._next += 1
        self._known[id(entity)] = entity
        for mention in entity.mentions:
            self._note(entity, mention)

    def remove(self, entity: Entity) -> None:
        """Leave an entity out from now on."""
        self._known.pop(id(entity), None)

    def mention(self, entity: Entity, mention: Mention) -> None:
        """One more mention of an entity, which may be new."""
        entity.add(mention)
        if entity in self:
            self._note(entity, mention)
        else:
            self.append(entity)

    def absorb(self, named: Entity, other: Entity) -> None:
        """Make two entities one."""
        mentions = list(other.mentions)
        self.remove(other)
        named.absorb(other)
        for mention in mentions:
            self._note(named, mention)

    def _note(self, entity: Entity, mention: Mention) -> None:
        insort(self._places, (mention.end, entity.order, entity), key=_key)
        same = self._by_head[mention.head_start]
        if entity not in same:
            same.append(entity)
        first = entity.mentions[0] is mention
        if mention.form == "nominal":
            head = self._head(mention)
            if first and not entity.named:
                insort(self._by_noun[head], (mention.start, entity.order, entity), key=_key)
            if head in CAMPAIGN_NOUNS:
                for word in self._words.bare(mention):
                    earliest = self._camps[word].get(id(entity), (mention.end, entity))[0]
                    self._camps[word][id(entity)] = min(earliest, mention.end), entity
        if first and self._roles is not None and entity.named and entity.person:
            for role in entity.roles:
                places = [p for p in self._roles[role] if p[2] is not entity]
                insort(places, (mention.start, entity.order, entity), key=_key)
                self._roles[role] = places

    def _head(self, mention: Mention) -> str:
        return plain(self._words.text[mention.head_start : mention.head_end])

    def near(self, start: int, end: int, ahead: int) -> list[Entity]:
        """Entities mentioned before `start`, of very many the last ones, and up to `ahead` characters after `end`."""
        found: dict[int, Entity] = {}
        at = bisect_right(self._places, start, key=lambda p: p[0])
        for i in range(at - 1, max(at - 1 - _MOST_MENTIONS, -1), -1):
            entity = self._places[i][2]
            found[id(entity)] = entity
            if len(found) >= _MOST_ENTITIES:
                break
        for i in range(at, min(at + _MOST_MENTIONS, len(self._places))):
            place, _, entity = self._places[i]
            if place > end + 2 * ahead:
                break
            found[id(entity)] = entity
        return sorted((e for i, e in found.items() if i in self._known), key=lambda e: e.order)

    def last_before(self, at: int, fits: Callable[[Entity], bool]) -> Entity | None:
        """The entity that was mentioned last before a position, of those that fit."""
        number = bisect_right(self._places, at, key=lambda p: p[0])
        back = (self._places[i][2] for i in range(number - 1, max(number - 1 - _MOST_MENTIONS, -1), -1))
        return next((e for e in back if e in self and fits(e)), None)

    def with_head(self, head_start: int) -> Entity | None:
        """The entity of a head word, by where it begins."""
        return min((e for e in self._by_head.get(head_start, ()) if e in self), key=lambda e: e.order, default=None)

    def described_after(self, head: str, at: int) -> Entity | None:
        """The first unnamed entity that is mentioned only after a position, first by this noun."""
        places = self._by_noun.get(head, [])
        for i in range(bisect_right(places, at, key=lambda p: p[0]), len(places)):
            start, _, entity = places[i]
            if entity in self and entity.mentions[0].start == start:
                return entity
        return None

    def camp(self, names: set[str], at: int) -> Entity | None:
        """The first entity that was described before a position as the camp of one of these names."""
        found = (known for name in names for known in self._camps.get(name, {}).values())
        return min((e for end, e in found if end <= at and e in self), key=lambda e: e.order, default=None)

    def people_with_role(self, role: str, at: int) -> tuple[list[Entity], list[Entity]]:
        """Two of the named people with a role who are first mentioned up to a position, and the first two mentioned later."""
        if self._roles is None:
            self._roles = defaultdict(list)
            for entity in self:
                if entity.named and entity.person:
                    for one in entity.roles:
                        insort(self._roles[one], (entity.mentions[0].start, entity.order, entity), key=_key)
        places = self._roles.get(role, [])
        cut = bisect_right(places, at, key=lambda p: p[0])
        return [e for _, _, e in places[: min(cut, 2)]], [e for _, _, e in places[cut : cut + 2]]
