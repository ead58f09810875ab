"""The holder of each attribution: the entity of the article that its source stands for.

Names go to their entity by their words. Pronouns, descriptions and empty sources are put before a ranker, outer attributions
first, so that "I" inside a quotation can be its speaker.
"""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Protocol

import numpy as np

from onrecord.find.attributions.formulas import nobody_knows
from onrecord.find.attributions.nesting import depths, enclosing
from onrecord.find.mentions.detect import ArticleWords, Mention
from onrecord.find.mentions.entities import kind_of, name_entities, nominal_entities, role_word
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.gender import gender_of_noun
from onrecord.find.sources.anaphor import Anaphor, noun_type
from onrecord.find.sources.cast import Cast
from onrecord.find.sources.compatibility import is_outlet, may_describe, one_person
from onrecord.find.sources.indexicals import Persons
from onrecord.find.sources.nominals import Descriptions
from onrecord.find.sources.pronouns import Pronouns
from onrecord.find.sources.question import Context, Question
from onrecord.find.sources.ranker import SPECIAL, rows
from onrecord.find.sources.relative_pronouns import antecedent
from onrecord.find.sources.source_phrase import Speaker, speaker
from onrecord.find.sources.vetoes import complement
from onrecord.inference.network import SourceWeights
from onrecord.inference.reading import ArticleReading
from onrecord.inference.tagging import FloatArray
from onrecord.records.attribution import Attribution
from onrecord.records.span import Range
from onrecord.text.document import Document
from onrecord.text.inflection import is_plural
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary

_AHEAD = 400
"""Characters after a source within which whom it stands for may be named first."""
_LAST = 20
"""Attributions of a sentence that are looked at."""
_OPENING = 60
"""Characters within which a sentence names its subject."""
_MOST_BODIES = 50
_MOST_CANDIDATES = 24
_MEANT_BEFORE_NAMED = frozenset(("none", "bare", "he", "she", "they", "who"))
"""Types of source that may stand for whom the text names only after it."""
_FORMER = re.compile(r"\b(?:former|ex|onetime|retired)\b", re.IGNORECASE)
Holder = Entity | str
"""An entity, or one of the reserved holders `author` and `unknown`."""
NEW, AUTHOR, UNKNOWN = (SPECIAL.index(name) for name in SPECIAL)


class Decider(Protocol):
    """Answers what words and places alone do not tell. Training has one that knows the right answers."""

    def choose(self, features: FloatArray, candidates: list[Entity], number: int) -> int:
        """The answer taken for attribution `number`: a row of `features`; the SPECIAL answers come before the candidates."""

    def decided(self, number: int, holder: Holder) -> None:
        """Told whose attribution `number` is, once that is settled."""


class Ranker:
    """Takes the answer that scores highest, the first of equals. `scores`: (answers, features) → (answers,)."""

    def __init__(self, scores: Callable[[FloatArray], FloatArray]) -> None:
        self._scores = scores

    def choose(self, features: FloatArray, candidates: list[Entity], number: int) -> int:  # noqa: ARG002
        return int(np.argmax(self._scores(features)))

    def decided(self, number: int, holder: Holder) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Quoted:
    """One attribution as pieces `[start, end)`; `cue` and `source` may be empty."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]

    @property
    def place(self) -> Range:
        """Where it is introduced: its source, else its cue, else its content."""
        return (self.source or self.cue or self.content)[0]


def introductions(given: Sequence[Quoted]) -> list[Sequence[Range]]:
    """By what each attribution is introduced: its source and cue, else its content."""
    return [[*q.source[:1], *q.cue[:1]] or q.content[:1] for q in given]


def find_holders(
    document: Document, outlet: str | None, reading: ArticleReading, attributions: Sequence[Attribution], weights: SourceWeights
) -> tuple["Holders", list[Holder]]:
    """Whose each attribution is, and what was used to tell it."""
    given = [Quoted(*(tuple((s.start, s.end) for s in spans) for spans in (a.source, a.cue, a.content))) for a in attributions]
    words = ArticleWords(document, reading, [cue for q in given for cue in q.cue])
    resolved = Holders(words, given, outlet)
    return resolved, resolved.resolve(Ranker(lambda rows: weights.ranker.scores(rows)[:, 0]))


class Holders:
    """Resolves the sources of one article."""

    def __init__(self, words: ArticleWords, given: Sequence[Quoted], outlet: str | None = None) -> None:
        self.words = words
        self.given = given
        self._outlet = tuple(plain(w) for w in (outlet or "").split() if plain(w) != "the")
        self.layout = words.document.layout
        self.described = Descriptions(words, self.layout)
        self.speakers: list[Speaker] = [speaker(words, list(q.source)) for q in given]
        self.named = name_entities(words)
        self.by_name = {m.start: e for e in self.named for m in e.mentions}
        self.cast = Cast(words, [*self.named, *self._nominals()])
        self.holders: list[Holder | None] = [None] * len(given)
        self.outer: list[int | None] = [None] * len(given)
        """The attribution in whose content each one stands."""
        self.title = frozenset(id(e) for e in self.named if self.layout.paragraph(e.mentions[0].start) == 0)
        self.persons = Persons(words, self.layout, self.named)
        self.pronouns = Pronouns(words, self.layout, given)
        self._resolved: dict[int, Holder] = {}
        self._cores: defaultdict[int, list[int]] = defaultdict(list)
        """Where the cores of sources begin that were resolved to an entity."""
        self.numbers: defaultdict[int, list[int]] = defaultdict(list)
        """The attributions of each entity, by its id."""
        self._settled_at: list[Range] = []
        """(place, number) of each attribution whose holder is known, in text order."""
        self._unnamed: defaultdict[str, dict[int, Entity]] = defaultdict(dict)
        """Unnamed holders of one head noun."""
        self._bodies: defaultdict[int, list[tuple[int, Mention]]] = defaultdict(list)
        self._starts: set[tuple[int, int]] = set()
        self._joint: dict[tuple[str, ...], Entity] = {}
        self._joined: set[int] = set()
        self._role_of_names()
        self._couples()

    def _couples(self) -> None:
        """Two people whom "and" joins may be meant together later ("they said")."""
        for one, other in pairwise(self.words.names):
            first, second = (self.by_name.get(n.start) for n in (one, other))
            if first is None or second is None:
                continue
            between = self.words.words[one.last : self.words.word_at(other.outer)]
            if first is not second and first.person and second.person and [w.text for w in between] == ["and"]:
                last = self.words.name_mention(other)
                self._together([first, second], [], self.words.name_mention(one), last)

    def _together(self, members: Sequence[Entity], described: Sequence[str], first: Mention, last: Mention) -> Entity:
        """Those who are named, or described, together as one holder."""
        key = tuple(sorted([*_keys(members), *described]))
        if key not in self._joint:
            self._joint[key] = Entity([], None, True, True)
            self._joined.add(id(self._joint[key]))
            self.cast.append(self._joint[key])
        joint = self._joint[key]
        if (id(joint), first.start) not in self._starts:
            self._starts.add((id(joint), first.start))
            whole = Mention(first.start, last.end, last.head_start, last.head_end, "name", first.chances, first.name)
            self.cast.mention(joint, whole)
        return joint

    def _nominals(self) -> list[Entity]:
        """Descriptions of people and bodies, without those that are a source's own words or stand beside a name."""
        own = {s.core.head_start for s in self.speakers if s.core} | {s.noun.head_start for s in self.speakers if s.noun}
        return nominal_entities((m for m in self.words.mentions() if m.head_start not in own), self.words, self.by_name)

    def _role_of_names(self) -> None:
        """What sources say beside a name ("Hugh Hill, a doctor") is a role of the one who is named."""
        for s in self.speakers:
            if s.form == "name" and s.core and s.noun and s.core.start in self.by_name:
                entity = self.by_name[s.core.start]
                entity.roles.add(role_word(self.words.text[s.noun.head_start : s.noun.head_end]))
                entity.gender = entity.gender or gender_of_noun(self.words.text[s.noun.head_start : s.noun.head_end])

    def resolve(self, decider: Decider) -> list[Holder]:
        """The holder of each attribution, in their order."""
        self.outer = outer = enclosing(introductions(self.given), [q.content for q in self.given])
        depth = depths(outer)
        order = sorted(range(len(self.given)), key=lambda i: (depth[i], self.given[i].place))
        for i in order:
            self.holders[i] = holder = self._settled(i, outer[i], decider)
            insort(self._settled_at, (self.given[i].place[0], i))
            decider.decided(i, holder)
            if isinstance(holder, Entity):
                self._note(i, holder)
        return [h if h is not None else "unknown" for h in self.holders]

    def _note(self, number: int, holder: Entity) -> None:
        """What later questions ask of those who hold an attribution."""
        insort(self.numbers[id(holder)], number)
        if not holder.named and not holder.plural:
            for head in holder.heads:
                self._unnamed[head][id(holder)] = holder
        spoken = self.speakers[number]
        if spoken.bodies and spoken.span is not None and not _FORMER.search(self.words.text[slice(*spoken.span)]):
            for body in spoken.bodies:
                insort(self._bodies[id(holder)], (number, body), key=lambda b: b[0])

    def _settled(self, number: int, outer: int | None, decider: Decider) -> Holder:
        found = self.speakers[number]
        holder: Holder
        if (framed := self._framed(number)) is not None:
            holder = framed
        elif found.form == "name" and found.core is not None and found.core.start in self.by_name:
            holder = "author" if self.own_outlet(found.core) else self._named(found)
        elif found.core is not None and found.core.start in self._resolved:
            holder = self._resolved[found.core.start]
        else:
            holder = self._chosen(number, outer, decider)
            if found.core is not None:
                self._resolved[found.core.start] = holder
                self._cores[id(holder)].append(found.core.start)
        if isinstance(holder, Entity):
            holder.spoke += 1
        return holder

    def _framed(self, number: int) -> Holder | None:
        """Who speaks where a frame and no cue tells it: the turns "Q" and "A", and quotations that stand by themselves."""
        given = self.given[number]
        label = self.words.text[slice(*given.source[0])] if given.source else ""
        if label in ("Q", "A") and given.cue:
            return "author" if label == "Q" else self.persons.guest or self._subject(0, given.source[0][0]) or "unknown"
        if given.source or given.cue:
            return None
        at = self.words.word_at(given.content[0][0])
        if not at:
            # The text begins with it: whom the next sentence is about.
            following = self.words.word_at(given.content[-1][1])
            if following >= len(self.words.words):
                return "unknown"
            start = self.words.words[following].start
            return self._subject(*self.layout.span(start)) or "unknown"
        before = self.words.words[at - 1].start
        start, end = self.layout.span(before)
        if self.words.quoted(before):
            return "unknown"
        first, last = (bisect_left(self._settled_at, (place,)) for place in (start, end))
        said = [i for _, i in self._settled_at[max(first, last - _LAST) : last] if self.given[i].cue]
        return (self.holders[said[-1]] if said else self._subject(start, end)) or "unknown"

    def _subject(self, start: int, end: int) -> Entity | None:
        """The first person whom a sentence names, where its subject stands."""
        for name in self.words.names_within(*self.words.inside(start, min(end, start + _OPENING))):
            entity = self.by_name.get(name.start)
            if name.start >= start and entity is not None and entity.person and not self.words.name_mention(name).owns:
                return entity
        return None

    def _reported(self, number: int, outer: int | None) -> Holder | None:
        """Whose report "allegedly" goes back to: that of the outlet, body or text of this sentence or the one before."""
        given = self.given[number]
        cue = " ".join(self.words.text[a:b] for a, b in given.cue).casefold()
        if outer is not None or cue not in vocabulary("hearsay_adverbs"):
            return None
        place = given.cue[0][0]
        first = bisect_left(self._settled_at, (self.layout.sentences[max(self.layout.sentence(place) - 1, 0)],))
        last = bisect_left(self._settled_at, (place,))
        for at, i in reversed(self._settled_at[max(first, last - _LAST) : last]):
            holder = self.holders[i]
            near = self.layout.paragraph(at) == self.layout.paragraph(place)
            if near and isinstance(holder, Entity) and (is_outlet(holder) or holder.heads & vocabulary("document_nouns")):
                return holder
        return "unknown"

    def own_outlet(self, core: Mention) -> bool:
        """Whether a name is the article's own outlet ("the Gazette" in the Northmere Gazette): its author speaks."""
        key = core.name.key if core.name else ()
        if not key or not self._outlet:
            return False
        return self._outlet[-len(key) :] == key or (
            len(key) == 1 and len(self._outlet) > 1 and key[0] == "".join(w[0] for w in self._outlet)
        )

    def _named(self, found: Speaker) -> Entity:
        assert found.core is not None  # noqa: S101
        first = self.by_name[found.core.start]
        if not found.others:
            self._introduce(found, first)
            return first
        members = [first, *(self.by_name[o.start] for o in found.others if o.start in self.by_name)]
        described = [plain(self.words.text[o.head_start : o.head_end]) for o in found.others if o.form == "nominal"]
        return self._together(members, described, found.core, found.others[-1])

    def _introduce(self, found: Speaker, named: Entity) -> None:
        """ "The spokesman, Carla Benning": whoever was "a spokesman" before is named now."""
        noun = found.noun
        if noun is None or noun_type(self.words, noun) != "definite":
            return
        head = plain(self.words.text[noun.head_start : noun.head_end])
        holder = min(
            (e for e in self._unnamed[head].values() if e.mentions[0].start < noun.start),
            key=lambda e: self.numbers[id(e)][0],
            default=None,
        )
        if holder is None:
            return
        self.cast.absorb(named, holder)
        for other in holder.heads:
            self._unnamed[other].pop(id(holder), None)
        for number in self.numbers.pop(id(holder)):
            self.holders[number] = named
            insort(self.numbers[id(named)], number)
        for body in self._bodies.pop(id(holder), []):
            insort(self._bodies[id(named)], body, key=lambda b: b[0])
        for core in self._cores.pop(id(holder), []):
            self._resolved[core] = named
            self._cores[id(named)].append(core)

    def anaphor(self, number: int) -> Anaphor:
        """The question that a source asks."""
        quoted, found = self.given[number], self.speakers[number]
        cue = quoted.cue[0] if quoted.cue else quoted.place
        start, end = (found.core.start, found.core.end) if found.core else cue
        return Anaphor(found, start, end, cue, quoted.content)

    def _chosen(self, number: int, outer: int | None, decider: Decider) -> Holder:
        asked = self.anaphor(number)
        speaking = self.holders[outer] if outer is not None else None
        spoken = self.persons.meant(asked, outer is not None, speaking, self.bodies)
        if spoken is not None:
            return self._joins(asked, spoken) if spoken is self.persons.readers else spoken
        if asked.type == "none" and self._noun_of_saying(number):
            return "unknown"
        if asked.type == "none" and (reported := self._reported(number, outer)) is not None:
            return reported
        if asked.speaker.core is not None and self._rumour(asked.speaker.core):
            return "unknown"
        if asked.type == "none" and nobody_knows(" ".join(self.words.text[a:b] for a, b in self.given[number].cue)):
            return "author" if outer is None else speaking or "unknown"
        candidates = self._candidates(asked)
        if isinstance(speaking, Entity) and self._another(asked, speaking):
            candidates = [e for e in candidates if e is not speaking]
        candidates = self.pronouns.possible(number, asked, candidates, self.holders)
        told = self.pronouns.meant(number, asked, candidates, self.holders, self.cast) or self._told(asked, candidates)
        return self._joins(asked, told) if told is not None else self._answered(number, outer, asked, candidates, decider)

    def _noun_of_saying(self, number: int) -> bool:
        """Whether the cue is a noun that names nobody: "claims that the dam would break"."""
        said = [w for a, b in self.given[number].cue for w in self.words.text[a:b].split()]
        return bool(said) and all(
            plain(w) in vocabulary("nouns_of_saying") or plain(w) in vocabulary("around_nouns_of_saying") for w in said
        )

    def _rumour(self, core: Mention) -> bool:
        """Whether a source is a rumour and nobody's: "rumours suggest", not "rumours from the harbour"."""
        head = plain(self.words.text[core.head_start : core.head_end])
        return core.form == "nominal" and head in vocabulary("rumours") and not complement(self.words, core)

    def _told(self, asked: Anaphor, candidates: list[Entity]) -> Entity | None:
        """The holder where words and places tell it."""
        core = asked.speaker.core
        if asked.type == "who":
            return self._antecedent(asked)
        if core is None or core.form != "nominal":
            return None
        later = self.described.named_soon(core, self.cast)
        if later is not None or self._introduces(asked):
            return later
        return self.described.meant(core, asked.speaker.span or (core.start, core.end), candidates, self.cast)

    def _answered(
        self, number: int, outer: int | None, asked: Anaphor, candidates: list[Entity], decider: Decider
    ) -> Holder:  # fmt: skip
        """The holder by the ranker's answer."""
        answer = NEW
        if not self._introduces(asked):
            question = Question.of(self.words, self.layout, asked, self._context(number, outer))
            answer = decider.choose(rows(question, candidates), candidates, number)
        core = asked.speaker.core
        if answer == AUTHOR:
            # Inside what somebody else says, the author says nothing.
            return "author" if outer is None else self.holders[outer] or "unknown"
        if answer == UNKNOWN or (answer == NEW and (core is None or core.form == "pronoun")):
            return "unknown"
        if answer != NEW:
            return self._joins(asked, candidates[answer - len(SPECIAL)])
        assert core is not None  # noqa: S101
        head = self.words.text[core.head_start : core.head_end].casefold()
        first = self.words.words[self.words.word_at(core.start)].text.casefold()
        entity = Entity([core], gender_of_noun(head), is_plural(head, first), heads=[plain(head)])
        self.cast.append(entity)
        return entity

    def bodies(self, speaking: Entity) -> Iterator[Mention]:
        """Names within the descriptions of a speaker, but for what he was once."""
        return (body for _, body in self._bodies[id(speaking)][:_MOST_BODIES])

    def _joins(self, asked: Anaphor, entity: Entity) -> Entity:
        """The entity, with the source as one more mention of it."""
        core = asked.speaker.core
        if core is not None:
            self.cast.mention(entity, core)
            if core.form == "nominal":
                entity.heads.add(plain(self.words.text[core.head_start : core.head_end]))
        return entity

    def _another(self, asked: Anaphor, speaking: Entity) -> bool:
        """Whether a source inside what somebody says cannot be himself: "he" in his quotation, "the man" in his words."""
        if asked.type in ("he", "she"):
            return self.words.quoted(asked.start)
        if asked.type == "they":
            return not speaking.plural and (speaking.person or self.words.quoted(asked.start) or is_outlet(speaking))
        core = asked.speaker.core
        return core is not None and core.form == "nominal" and (speaking.person or is_outlet(speaking))

    def _context(self, number: int, outer: int | None) -> Context:
        before = bisect_left(self._settled_at, (self.given[number].place[0],))
        last = self._settled_at[before - 1] if before else None
        return Context(
            last=self.holders[last[1]] if last else None,
            last_at=self.layout.paragraph(last[0]) if last else -1,
            outer=self.holders[outer] if outer is not None else None,
            guest=self.persons.guest,
            title=self.title,
        )

    def _introduces(self, asked: Anaphor) -> bool:
        """Whether the source is an indefinite description, which speaks of someone new."""
        core = asked.speaker.core
        if core is None or core.form != "nominal":
            return False
        start = asked.speaker.span[0] if asked.speaker.span else core.start
        first = self.words.words[self.words.word_at(start)].text.casefold()
        shares = (
            "percent" in self.words.text[core.start : core.end] or self.words.text[core.head_end : core.head_end + 1] == "%"
        )
        return first in _NEWCOMERS or shares

    def _antecedent(self, asked: Anaphor) -> Entity | None:
        """What stands before "who", if anything does; what is no entity yet becomes one ("some who warned").

        A clause that tells some of a kind from others makes them a holder of their own ("Democrats who stayed at home").
        """
        mention = antecedent(self.words, asked.start)
        if mention is None:
            return None
        if mention.form == "name":
            return self.by_name.get(mention.start)
        head = self.words.text[mention.head_start : mention.head_end].casefold()
        first = self.words.words[self.words.word_at(mention.start)].text.casefold()
        known = self.cast.with_head(mention.head_start)
        telling = self.words.text[mention.end : asked.start].strip() == "" and is_plural(head, first)
        own = known is not None and (len(known.mentions) > 1 or mention.start < known.mentions[0].start)
        if known is not None and not (telling and own):
            return known
        made = Entity([mention], gender_of_noun(head), is_plural(head, first), heads=[plain(head)])
        self.cast.append(made)
        return made

    def _candidates(self, asked: Anaphor) -> list[Entity]:
        """Entities that may be meant: people, bodies, and whatever has spoken; near ones and frequent ones."""
        at = asked.start
        ranked: list[tuple[float, Entity]] = []
        for entity in self.cast.near(at, asked.end, _AHEAD):
            before, last = entity.past(at)
            if before:
                ranked.append(((at - last) / (1 + min(before, 12) / 2 + 3 * entity.spoke), entity))
            elif asked.type in _MEANT_BEFORE_NAMED and (first := entity.mentions[0].start - asked.end) <= _AHEAD:
                ranked.append((first + 200, entity))
        ranked.sort(key=lambda r: r[0])
        return list(islice((e for _, e in ranked if self._possible(asked, e)), _MOST_CANDIDATES))

    def _possible(self, asked: Anaphor, entity: Entity) -> bool:
        """Whether a source may stand for an entity, by its form and words."""
        core, kind = asked.speaker.core, asked.type
        if core is not None and any(m.head_start == core.head_start for m in entity.around(core.head_start)):
            return False
        if kind in ("he", "she") and not one_person(entity, "m" if kind == "he" else "f"):
            return False
        person = entity.named and entity.person
        if (kind == "it" and person) or (kind == "they" and person and not entity.plural and entity.gender):
            return False
        if kind != "they" and not entity.spoke and entity.plural and id(entity) in self._joined:
            return False
        if core is not None and core.form == "nominal" and not may_describe(self.words, core, entity):
            return False
        likely = entity.chances[1:4].sum() >= 0.3
        return not entity.named or entity.spoke > 0 or bool(likely) or kind_of(entity) != "other"


def _keys(members: Sequence[Entity]) -> list[str]:
    return [" ".join(m.fullest.name.key) if m.fullest and m.fullest.name else "" for m in members]


_NEWCOMERS = vocabulary("indefinites")
