"""The sources of an article: who each attribution's holder is, of what kind, and why it may know.

Reads attributions and the encoder's view of the text; adds the holder of each attribution, and the sources.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import numpy as np

from onrecord.find.mentions.detect import Mention
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.basis import basis_of
from onrecord.find.sources.compatibility import is_outlet
from onrecord.find.sources.kind_rules import SPOKESPEOPLE, is_one_person, settled_kind
from onrecord.find.sources.kinds import Credit, kind_features
from onrecord.find.sources.resolver import Holder, Holders
from onrecord.find.sources.source_phrase import Speaker, number_of
from onrecord.inference.network import SourceWeights
from onrecord.inference.reading import ArticleReading
from onrecord.inference.sources import KINDS, kind_chances
from onrecord.records.article import Article
from onrecord.records.attribution import Attribution
from onrecord.records.source import AUTHOR, UNKNOWN, Kind, Source, reserved
from onrecord.records.span import Range, Span, apart
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary


def find_sources(
    article: Article, reading: ArticleReading, attributions: Sequence[Attribution], resolved: Holders,
    holders: Sequence[Holder], intermediaries: Sequence[Entity | None], weights: SourceWeights,
) -> tuple[tuple[Attribution, ...], tuple[Source, ...], tuple[str | None, ...]]:  # fmt: skip
    """Attributions with their holders, all sources, and the intermediary of each attribution.

    Sources: `author` first, then in the order in which they are first credited. Intermediaries: source ids, None where the
    article names none.
    """
    made = _Sources(article, reading, attributions, resolved, holders, weights)
    ids, sources, through = made.all(intermediaries or [None] * len(attributions))
    return tuple(replace(a, holder=i) for a, i in zip(attributions, ids, strict=True)), sources, through


class _Sources:
    """Entities that hold attributions → sources of the record."""

    def __init__(
        self, article: Article, reading: ArticleReading, attributions: Sequence[Attribution], resolved: Holders,
        holders: Sequence[Holder], weights: SourceWeights,
    ) -> None:  # fmt: skip
        self.article, self.reading, self.attributions = article, reading, attributions
        self.resolved, self.holders, self.weights = resolved, holders, weights
        self.words = resolved.words
        self.ids: dict[int, str] = {}
        self.numbers = resolved.numbers
        self.entities: list[Entity] = []
        self.pronouns: set[int] = set()

    def all(self, via: Sequence[Entity | None]) -> tuple[list[str], tuple[Source, ...], tuple[str | None, ...]]:
        """The holder's id of each attribution, the sources, and the ids of those through whom attributions came."""
        ids = [h if isinstance(h, str) else self._id(h) for h in self.holders]
        # Bodies that are spoken for are sources too, though nothing is credited to them.
        spoken_for = {id(e): self._spoken_for(e) for e in list(self.entities)}
        for body in spoken_for.values():
            if body is not None:
                self._id(body)
        through = tuple(None if e is None else self._id(e) for e in via)
        self.pronouns = {m.start for e in self.entities for m in e.mentions if m.form == "pronoun"}
        sources = [self._source(e, spoken_for.get(id(e))) for e in self.entities]
        unknown = [reserved(UNKNOWN)] if UNKNOWN in ids else []
        return ids, (reserved(AUTHOR), *sources, *unknown), through

    def _id(self, entity: Entity) -> str:
        if id(entity) not in self.ids:
            self.entities.append(entity)
            self.ids[id(entity)] = f"s{len(self.entities)}"
        return self.ids[id(entity)]

    def _speakers(self, entity: Entity) -> list[Speaker]:
        return [self.resolved.speakers[i] for i in self.numbers[id(entity)]]

    def _source(self, entity: Entity, body: Entity | None) -> Source:
        kind = self._kind(entity)
        named = kind not in ("anonymous", "group") and (kind != "person" or entity.named)
        mentions = self._mentions(entity)
        full = self._fullest(entity, mentions)
        speakers = self._speakers(entity)
        noun = next((m for s in speakers if (m := s.noun) is not None), None)
        return Source(
            id=self.ids[id(entity)],
            kind=cast(Kind, kind),
            name=full.text if full else None,
            named=named,
            count=self._count(entity, kind, noun),
            of=self._of(kind, speakers, noun),
            role=self._role(kind, speakers, noun),
            speaks_for=self.ids[id(body)] if body is not None else None,
            mentions=tuple(mentions),
            aliases=self._aliases(entity, mentions, full),
            basis=tuple(self._basis(entity)),
        )

    def _kind(self, entity: Entity) -> str:
        credits = []  # noqa: A001
        for i in self.numbers[id(entity)]:
            found, a = self.resolved.speakers[i], self.attributions[i]
            chances = None
            if found.form in ("name", "nominal") and a.source:
                chances = kind_chances(self.reading, a.source[0].start, a.source[0].end)
            credits.append(Credit(found, a.form, a.cue[0].text if a.cue else "", chances))
        if not credits:
            return _uncredited(entity)
        scores = self.weights.kinds.scores(kind_features(self.words, entity, credits))
        if is_one_person(self.words, entity):
            # "The guard" is somebody, whatever the network makes of the word.
            scores[[KINDS.index("organization"), KINDS.index("document"), KINDS.index("outlet")]] = -np.inf
        said = [self.article.text[slice(*s.span)] for s in self._speakers(entity) if s.span is not None]
        return settled_kind(
            self.words,
            entity,
            KINDS[int(np.argmax(scores))],
            said,
            bool(self._basis(entity)),
            self._spoken_for(entity) is not None,
        )

    def _mentions(self, entity: Entity) -> list[Span]:
        """Every mention that is known, in text order: names as written, descriptions in full, pronouns that speak."""
        spans: dict[Range, None] = {}
        described = {s.core.head_start: s.span for s in self._speakers(entity) if s.form == "nominal" and s.core and s.span}
        for m in entity.mentions:
            if m.modifies:
                continue
            start, end = described.get(m.head_start) or (m.start, m.end)
            spans[start, end] = None
        return [self.article.span(a, b) for a, b in apart(sorted(spans, key=lambda r: (r[0], -r[1])))]

    def _fullest(self, entity: Entity, mentions: list[Span]) -> Span | None:
        full = entity.fullest
        if full is None:
            return mentions[0] if mentions else None
        holding = next((m for m in mentions if m.start <= full.start and full.end <= m.end), None)
        if full.form == "nominal":
            longest = [m for m in mentions if not self._pronoun(m)]
            return max(longest, key=lambda m: (len(m.text.split()), -m.start), default=holding)
        return holding or self.article.span(full.start, full.end)

    def _pronoun(self, mention: Span) -> bool:
        return mention.start in self.pronouns

    def _aliases(self, entity: Entity, mentions: list[Span], full: Span | None) -> tuple[str, ...]:
        pronouns = {m.start for m in entity.mentions if m.form == "pronoun"}
        seen = {_same(full.text)} if full else set()
        out = []
        for m in mentions:
            if m.start not in pronouns and _same(m.text) not in seen:
                seen.add(_same(m.text))
                out.append(" ".join(m.text.split()))
        return tuple(out)

    def _count(self, entity: Entity, kind: str, noun: Mention | None) -> int | None:
        if kind != "anonymous" or noun is None:
            return None
        said = number_of(self.words, noun)
        return said if said is not None else None if entity.plural else 1

    def _of(self, kind: str, speakers: list[Speaker], noun: Mention | None) -> str | None:
        """What an unnamed source belongs to: a name within its description."""
        if kind not in ("anonymous", "group") or noun is None:
            return None
        for s in speakers:
            for body in s.bodies:
                if s.span and s.span[0] <= body.start and body.end <= s.span[1] and body.head_start != noun.head_start:
                    start = body.start
                    before = self.article.text[max(0, start - 4) : start]
                    return (
                        self.article.text[start - 4 : body.end]
                        if before.casefold() == "the " and start - 4 >= noun.end
                        else self.article.text[start : body.end]
                    )
        return None

    def _role(self, kind: str, speakers: list[Speaker], noun: Mention | None) -> str | None:
        text = self.article.text
        if kind == "person":
            for s in speakers:
                described = [p for p in s.pieces if any(c.isalpha() for c in text[slice(*p)])]
                if s.form == "name" and described:
                    return " ".join(text[slice(*described[0])].split())
            for s in speakers:
                if s.form == "name" and s.core and s.span and s.span[0] < s.core.start:
                    before = text[s.span[0] : s.core.start].strip(" ,")
                    if before.casefold() not in ("the", "mr", "mr.", "mrs.", "ms.", "miss", "mrs", "ms"):
                        return " ".join(before.split())
            return None
        if kind in ("anonymous", "group") and noun is not None:
            first, last = self.words.inside(noun.start, noun.end)
            skip = vocabulary("quantifiers") | vocabulary("articles") | vocabulary("possessives_of_others")
            kept = [w for w in self.words.words[first:last] if plain(w.text) not in skip and not w.text.isdigit()]
            return text[kept[0].start : noun.end] if kept else None
        return None

    def _spoken_for(self, entity: Entity) -> Entity | None:
        """The body for which a spokesperson speaks: the name or description that the source ties to the word."""
        for s in self._speakers(entity):
            noun = s.noun or s.core
            if s.span is None or noun is None:
                continue
            said = self.article.text[s.span[0] : s.span[1]]
            if not any(word in said.casefold() for word in SPOKESPEOPLE):
                continue
            for body in s.bodies:
                found = self.resolved.by_name.get(body.start)
                adjective = body.name is not None and all(w in vocabulary("party_and_nation") for w in body.name.words)
                if found is not None and found is not entity and not found.person and not adjective:
                    return found
        return None

    def _basis(self, entity: Entity) -> list[Span]:
        found: dict[Range, None] = {}
        for i in self.numbers[id(entity)]:
            source = [(s.start, s.end) for s in self.attributions[i].source]
            if not source:
                continue
            for r in basis_of(self.words.document, source):
                found[r] = None
        return [self.article.span(a, b) for a, b in apart(sorted(found))]


def _uncredited(entity: Entity) -> str:
    """The kind of who is spoken for or passed something on, and says nothing itself."""
    if is_outlet(entity):
        return "outlet"
    return "document" if not entity.named and entity.heads & vocabulary("document_nouns") else "organization"


def _same(words: str) -> str:
    return re.sub(r"^(the|a|an) ", "", " ".join(words.casefold().split()))
