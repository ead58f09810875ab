"""People of one name: father and son, told apart by "Sr." and "Jr.", by numerals, by age, by "the elder"."""

from dataclasses import dataclass, field

from onrecord.find.mentions.detect import ArticleWords, Mention
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.names import Name

_RANK = {"sr": 0, "snr": 0, "i": 0, "jr": 1, "jnr": 1, "ii": 1, "iii": 2, "iv": 3, "v": 4}
"""Generations after the first."""
_ELDER, _YOUNGER = frozenset(("elder", "older", "senior")), frozenset(("younger", "junior"))
_ADULT, _OLDEST = 5, 110
"""Numbers beside a name that may be an age."""
_BIRTHDAY = 1
"""Years by which two ages of one person may differ."""


@dataclass(slots=True)
class _One:
    entity: Entity
    suffix: str | None
    age: int | None
    last: int
    """Where the person was mentioned last."""


@dataclass(slots=True)
class Namesakes:
    """Those whom an article calls by one full name; nearly always one person."""

    people: list[_One] = field(default_factory=list)

    @property
    def first(self) -> Entity:
        """The one who was named first."""
        return self.people[0].entity

    def add(self, words: ArticleWords, mention: Mention, name: Name) -> Entity:
        """The person of a mention by the full name, who may be new."""
        suffix, age = name.suffix, _age(words, name)
        found = self._fitting(words, mention, suffix, age)
        if found is None:
            found = _One(Entity(named=True), suffix, age, mention.start)
            self.people.append(found)
        found.suffix, found.age, found.last = found.suffix or suffix, found.age or age, mention.start
        found.entity.add(mention)
        return found.entity

    def meant(self, words: ArticleWords, name: Name) -> Entity:
        """The person of a shorter name."""
        if len(self.people) == 1:
            return self.first
        before = words.words[words.word_at(name.outer) - 1].text.casefold() if words.word_at(name.outer) else ""
        if name.suffix is not None:
            return next((p.entity for p in self.people if p.suffix == name.suffix), self.first)
        if before in _ELDER | _YOUNGER:
            return (min if before in _ELDER else max)(self.people, key=_generation).entity
        near = [p for p in self.people if p.last < name.start and "\n" not in words.text[p.last : name.start]]
        return max(near, key=lambda p: p.last).entity if near else self.first

    def _fitting(self, words: ArticleWords, mention: Mention, suffix: str | None, age: int | None) -> _One | None:
        """Who may be meant; None where each one has another suffix or age."""
        fitting = [
            p for p in self.people
            if (suffix is None or p.suffix == suffix or _only_in_headline(words, p))
            and not (age and p.age and abs(age - p.age) > _BIRTHDAY)
        ]  # fmt: skip
        named = [p for p in fitting if p.last < mention.start]
        return max(named, key=lambda p: p.last) if named else next(iter(fitting), None)


def _only_in_headline(words: ArticleWords, person: _One) -> bool:
    """Whether an article that has named somebody without a suffix did so in its first line alone."""
    return person.suffix is None and "\n" not in words.text[: person.last]


def _generation(person: _One) -> tuple[int, int]:
    return _RANK.get(person.suffix or "", 0), -(person.age or 0)


def _age(words: ArticleWords, name: Name) -> int | None:
    """The age that commas or brackets join to a name: "Henry Pike, 61, said"."""
    following = words.words[name.last : name.last + 3]
    if (
        len(following) == 3
        and following[0].text in (",", "(")
        and following[1].text.isdecimal()
        and following[2].text in ",).;"
    ):
        number = int(following[1].text)
        return number if _ADULT <= number <= _OLDEST else None
    return None
