"""What kind of source a holder is: person, organization, outlet, document, anonymous or group.

A small network over what is known of the holder: its words by word lists, what the heads say of it, whether a name is given,
how it is spoken of and what it is credited with. Trained on our own labels (training/sources).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log1p

import numpy as np

from onrecord.find.mentions.detect import ArticleWords, Mention
from onrecord.find.mentions.entities import kind_of
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.names import Name
from onrecord.find.sources.anaphor import noun_type
from onrecord.find.sources.kind_rules import SPOKESPEOPLE
from onrecord.find.sources.source_phrase import Speaker, number_of
from onrecord.inference import heads
from onrecord.inference.features import Feature, Inputs, columns, listed, one_hot, vector
from onrecord.inference.sources import KINDS
from onrecord.inference.tagging import FloatArray
from onrecord.records.attribution import Form
from onrecord.text.inflection import is_plural
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

_LISTS: tuple[ListName, ...] = (
    "document_nouns", "outlet_nouns", "organization_nouns", "person_nouns", "person_nouns_male", "person_nouns_female",
    "unnamed_nouns", "group_nouns", "quantifiers",
)  # fmt: skip
_SINGULAR_LISTS: tuple[ListName, ...] = ("document_nouns", "person_nouns", "organization_nouns", "outlet_nouns")
_SPOKES = SPOKESPEOPLE | {"spokesmen", "spokeswomen", "spokespeople", "spokespersons"}


@dataclass(frozen=True, slots=True)
class Credit:
    """What one attribution of a holder tells of it: its speaker, its form and the words of its cue.

    `chances`: log chances of KINDS by the kind head, None for pronouns and where no source is named.
    """

    speaker: Speaker
    form: Form
    cue: str
    chances: FloatArray | None


@dataclass(frozen=True, slots=True)
class Portrait:
    """A holder, with what several features ask of it."""

    words: ArticleWords
    entity: Entity
    credits: Sequence[Credit]
    full: Mention
    """Its longest name, else its longest description."""
    names: Sequence[Name]
    first: str
    """The first word of the fullest mention, in lower case."""
    head: str
    """Its head word, in lower case."""
    form: str
    """Definite, possessive, indefinite or bare if it is a description."""
    kind: str
    """What its names say it is."""
    entity_chances: list[float]
    kind_chances: list[float]
    """Mean log chances of KINDS; all 0 if the kind head has read none of its sources."""

    @classmethod
    def of(cls, words: ArticleWords, entity: Entity, full: Mention, credits: Sequence[Credit]) -> "Portrait":
        """What is known of a holder."""
        names = [m.name for m in entity.mentions if m.name and not m.modifies]
        heard = [c.chances for c in credits if c.chances is not None]
        return cls(
            words, entity, credits, full, names, words.words[words.word_at(full.start)].text.casefold(),
            plain(words.text[full.head_start : full.head_end]), noun_type(words, full) if full.form == "nominal" else "",
            kind_of(entity) if names else "", entity.chances.tolist(),
            np.mean(heard, axis=0).tolist() if heard else [0.0] * len(KINDS),
        )  # fmt: skip

    def share(self, told: Callable[[Credit], bool]) -> float:
        """The share of its attributions of which something holds."""
        return sum(map(told, self.credits)) / max(len(self.credits), 1)


def _names_and_edges(it: Portrait) -> list[str]:
    return [w for n in it.names for w in (n.text, n.words[0], n.words[-1])]


def _words_before_last(it: Portrait) -> list[str]:
    first, last = it.words.inside(it.full.start, it.full.end)
    return [w.text for w in it.words.words[first : max(last - 1, first)]]


def _of_speech(credit: Credit) -> bool:
    return not vocabulary("speech_verbs").isdisjoint(credit.cue.casefold().split())


def _he_or_she(credit: Credit) -> bool:
    core = credit.speaker.core
    return core is not None and core.pronoun in ("he", "she", "his", "her", "him")


def _poll(it: Portrait) -> bool:
    """Percentages and shares of people asked."""
    said = it.words.text[max(0, it.full.start - 25) : it.full.end].casefold()
    return "percent" in said or "per cent" in said or "%" in said


FEATURES: tuple[Feature[Portrait], ...] = columns(
    Feature("a holder", lambda _: 1.0),
    one_hot("known by", ("name", "nominal", "pronoun"), lambda it: it.full.form),
    listed("head", _LISTS, lambda it: (it.head,)),
    listed("head without s", _SINGULAR_LISTS, lambda it: (it.head.removesuffix("s"),)),
    vector("entity, chance", (*heads.KINDS, "given"), lambda it: it.entity_chances),
    one_hot("named as", ("person", "organization", "place", "other"), lambda it: it.kind),
    Feature("plural", lambda it: is_plural(it.head, it.first), ("plurals",)),
    Feature("gender known", lambda it: it.entity.gender is not None),
    Feature("has a title", lambda it: any(n.titles for n in it.names)),
    Feature("has a full name", lambda it: any(len(n.key) > 1 for n in it.names)),
    listed("a name, its first or its last word", ("outlet_names",), _names_and_edges),
    Feature("spokesperson", lambda it: it.head in _SPOKES),
    listed("head, or head without s", ("kept_back",), lambda it: (it.head, it.head.removesuffix("s"))),
    one_hot("description", ("definite", "possessive", "indefinite", "bare"), lambda it: it.form),
    Feature("says how many", lambda it: it.full.form == "nominal" and number_of(it.words, it.full) is not None),
    Feature("begins with a, one", lambda it: it.first in ("a", "an", "one")),
    Feature("begins with some, many", lambda it: it.first in ("some", "many", "most", "several", "few")),
    Feature("a name in its descriptions", lambda it: any(c.speaker.bodies for c in it.credits)),
    listed("a word before the last", ("outlet_names", "party_and_nation"), _words_before_last),
    Feature("share: direct or mixed", lambda it: it.share(lambda c: c.form != "indirect")),
    Feature("share: speech_verbs", lambda it: it.share(_of_speech), ("speech_verbs",)),
    Feature("share: by a pronoun", lambda it: it.share(lambda c: c.speaker.form == "pronoun")),
    Feature("share: by he, she", lambda it: it.share(_he_or_she)),
    Feature("attributions", lambda it: log1p(len(it.credits))),
    Feature("according to", lambda it: any("according" in c.cue.casefold() for c in it.credits)),
    Feature("a percentage", _poll),
    Feature("a description in capitals", lambda it: it.full.form != "name" and it.words.text[it.full.start].isupper()),
    # Always 0: leave them out when training again.
    *(Feature(f"unused {number}", lambda _: 0.0) for number in range(1, 7)),
    vector("kind head", KINDS, lambda it: it.kind_chances),
    Feature("kind head has read it", lambda it: any(c.chances is not None for c in it.credits)),
)
INPUTS = Inputs.of("kinds", *FEATURES)


def kind_features(words: ArticleWords, entity: Entity, credits: Sequence[Credit]) -> FloatArray:
    """(FEATURES,); all 0 for an entity without a mention."""
    full = entity.fullest or (entity.mentions[0] if entity.mentions else None)
    if full is None:
        return np.zeros(len(FEATURES), dtype=np.float32)
    seen = Portrait.of(words, entity, full, credits)
    return np.array([f.value(seen) for f in FEATURES], dtype=np.float32)
