"""One person, body, document or group of an article, and where it is mentioned.

A text may mention one entity thousands of times, so everything that is asked of all its mentions is kept up to date as they are
added.
"""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from onrecord.find.mentions.detect import Mention
from onrecord.inference.tagging import FloatArray

ENOUGH = 64
"""Mentions by which an entity is judged: averaging over more changes nothing."""
_OVERLAP = 8
"""Most mentions of one entity that overlap one position."""


_POOL: dict[str, Callable[[Mention], bool]] = {
    "name": lambda m: m.form == "name" and not m.modifies,
    "described": lambda m: m.form != "pronoun",
    "all": lambda m: bool(m.form),
}
"""Mentions that tell what an entity is."""


def _start(mention: Mention) -> int:
    return mention.start


@dataclass(slots=True)
class Wordings:
    """The words of an entity's descriptions, `seen` of them so far: names inside, bare words, and mentions by head noun."""

    seen: int = 0
    names: set[str] = field(default_factory=set)
    bare: set[tuple[str, ...]] = field(default_factory=set)
    by_head: defaultdict[str, list[Mention]] = field(default_factory=lambda: defaultdict(list))


class Entity:
    """Mentions, in text order, with what the article says of whom they stand for. Equal to itself alone.

    `gender`: m, f or None. `roles`: words that the article uses for it beside its name, titles and nouns in apposition.
    `heads`: head nouns of its descriptions. `spoke`: how often it was the source so far. `person`: whether its name is a
    person's. `order`: its number among the entities of the article.
    """

    def __init__(
        self, mentions: Iterable[Mention] = (), gender: str | None = None, plural: bool = False, named: bool = False,
        roles: Iterable[str] = (), heads: Iterable[str] = (),
    ) -> None:  # fmt: skip
        self.gender, self.plural, self.named = gender, plural, named
        self.roles, self.heads = set(roles), set(heads)
        self.spoke, self.order, self.person = 0, 0, False
        self.mentions: list[Mention] = []
        self.nominals: list[Mention] = []
        """Descriptions, in the order in which they were added."""
        self.wordings = Wordings()
        self.name_words: set[str] = set()
        """Words of its names, in lower case."""
        self.long_name_words: set[str] = set()
        """Words of its names of more than one word."""
        self.name_edges: set[str] = set()
        """First and last words of its names, as written."""
        self.name_count = self._unmodified = self._pronouns = 0
        self._fullest: tuple[tuple[int, int, int, int], Mention] | None = None
        self._chances: tuple[tuple[str, int], FloatArray] | None = None
        self.kind: tuple[object, str] | None = None
        """Of what kind it is, by which mentions (onrecord.find.mentions.entities.kind_of)."""
        for mention in mentions:
            self.add(mention)

    def add(self, mention: Mention) -> None:
        """One more mention."""
        insort(self.mentions, mention, key=_start)
        self._pronouns += mention.form == "pronoun"
        if mention.form == "nominal":
            self.nominals.append(mention)
        name = mention.name
        if name is not None:
            self.name_count += 1
            self._unmodified += not mention.modifies
            self.name_words.update(name.key)
            self.name_edges.update((name.words[0], name.words[-1]))
            if len(name.key) > 1:
                self.long_name_words.update(name.key)
        self._consider(mention)

    def absorb(self, other: "Entity") -> None:
        """Take over the mentions of an entity that turns out to be this one."""
        for mention in other.mentions:
            self.add(mention)
        self.heads |= other.heads
        self.spoke += other.spoke

    @property
    def fullest(self) -> Mention | None:
        """The longest name, else the longest description; the earliest of equals."""
        return self._fullest[1] if self._fullest else None

    def _consider(self, mention: Mention) -> None:
        if mention.form == "pronoun":
            return
        rank = 2 if mention.form == "name" and not mention.modifies else 1 if mention.form == "name" else 0
        key = (rank, len(mention.name.key) if mention.name else 0, mention.end - mention.start, -mention.start)
        if self._fullest is None or key > self._fullest[0]:
            self._fullest = key, mention

    @property
    def chances(self) -> FloatArray:
        """Mean of what the entity head says of its mentions: of names, else of descriptions, else of pronouns."""
        version = self.version
        if self._chances is None or self._chances[0] != version:
            wanted = _POOL[version[0]]
            chosen = (m.chances for m in self.mentions if wanted(m))
            mean: FloatArray = np.mean(list(islice(chosen, ENOUGH)), axis=0)
            self._chances = version, mean
        return self._chances[1]

    @property
    def version(self) -> tuple[str, int]:
        """Which mentions tell what the entity is, and their number."""
        if self._unmodified:
            return "name", self._unmodified
        described = len(self.mentions) - self._pronouns
        return ("described", described) if described else ("all", len(self.mentions))

    def before(self, at: int) -> int:
        """How many mentions end by a position."""
        i = bisect_left(self.mentions, at, key=_start)
        return i - sum(m.end > at for m in self.mentions[max(i - _OVERLAP, 0) : i])

    def past(self, at: int) -> tuple[int, int]:
        """How many mentions end by a position, and where the last of them ends; 0, 0 if none does."""
        last = self.mentions[-1]
        if last.end <= at:
            # Nearly always: whom a text has mentioned so far. Mentions of one entity that overlap end close together.
            return self.before(at) if len(self.mentions) > 1 else 1, last.end
        if self.mentions[0].start >= at:
            return 0, 0
        count = self.before(at)
        return count, self.last_before(at)[0].end if count else 0

    def last_before(self, at: int, most: int = 1) -> list[Mention]:
        """The last mentions that end by a position, in text order."""
        i = bisect_left(self.mentions, at, key=_start)
        near = [m for m in self.mentions[max(i - _OVERLAP - most, 0) : i] if m.end <= at]
        return near[-most:]

    def around(self, at: int) -> list[Mention]:
        """The mentions that begin near a position, all that hold it among them."""
        i = bisect_right(self.mentions, at, key=_start)
        return self.mentions[max(i - _OVERLAP, 0) : i + _OVERLAP]

    def first_after(self, at: int) -> Mention | None:
        """The first mention that begins at a position or after it."""
        i = bisect_left(self.mentions, at, key=_start)
        return self.mentions[i] if i < len(self.mentions) else None
