"""What kind of source a holder is: person, organization, outlet, document, anonymous or group.

A small network over what is known of the holder: its words by word lists, what the heads say of it, whether a name is given,
how it is spoken of and what it is credited with. Learnt from our own labels (training/sources).
"""

from dataclasses import dataclass

import numpy as np

from onrecord.find.mentions.detect import ArticleWords, Mention
from onrecord.find.mentions.entities import kind_of
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.ranker import noun_type
from onrecord.find.sources.source_phrase import Speaker, number_of
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
_SPOKES = frozenset(["spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokeswomen", "spokespeople", "spokespersons"])
_SPEECH = vocabulary("speech_verbs")
_OFFICIAL = vocabulary("kept_back")
FEATURES = 62 + len(KINDS) + 1


@dataclass(frozen=True, slots=True)
class Credit:
    """What one attribution of a holder tells of it: its speaker, its form and the words of its cue.

    `chances`: log chances of KINDS by the kind head, null for pronouns and where no source is named.
    """

    speaker: Speaker
    form: Form
    cue: str
    chances: FloatArray | None


def kind_features(words: ArticleWords, entity: Entity, credits: list[Credit]) -> FloatArray:
    """(FEATURES,)"""
    full = entity.fullest or (entity.mentions[0] if entity.mentions else None)
    out = np.zeros(FEATURES, dtype=np.float32)
    if full is None:
        return out
    first = words.words[words.word_at(full.start)].text.casefold()
    head = plain(words.text[full.head_start : full.head_end])
    single = head.removesuffix("s")
    named = [m.name for m in entity.mentions if m.name and not m.modifies]
    at = 0

    def put(*values: float) -> None:
        nonlocal at
        for value in values:
            out[at] = value
            at += 1

    put(1.0, float(full.form == "name"), float(full.form == "nominal"), float(full.form == "pronoun"))
    put(*(float(head in vocabulary(name)) for name in _LISTS))
    put(*(float(single in vocabulary(name)) for name in _SINGULAR_LISTS))
    put(*(float(c) for c in entity.chances))
    kind = kind_of(entity) if named else ""
    put(*(float(kind == k) for k in ("person", "organization", "place", "other")))
    put(
        float(is_plural(head, first)),
        float(entity.gender is not None),
        float(any(n.titles for n in named)),
        float(max((len(n.key) for n in named), default=0) > 1),
    )
    outlet = any(
        n.words[-1] in vocabulary("outlet_names")
        or n.text in vocabulary("outlet_names")
        or n.words[0] in vocabulary("outlet_names")
        for n in named
    )
    put(float(outlet), float(head in _SPOKES), float(head in _OFFICIAL or head.removesuffix("s") in _OFFICIAL))
    kinds = ("definite", "possessive", "indefinite", "bare")
    form = noun_type(words, full) if full.form == "nominal" else ""
    put(*(float(form == k) for k in kinds))
    put(
        float(number_of(words, full) is not None) if full.form == "nominal" else 0.0,
        float(first in ("a", "an", "one")),
        float(first in ("some", "many", "most", "several", "few")),
    )
    bodies = [m for c in credits for m in c.speaker.bodies]
    put(float(bool(bodies)), _phrase(words, full, "outlet_names"), _phrase(words, full, "party_and_nation"))
    count = max(len(credits), 1)
    direct = sum(c.form != "indirect" for c in credits) / count
    speech = sum(any(w in _SPEECH for w in c.cue.casefold().split()) for c in credits) / count
    pronoun = sum(c.speaker.form == "pronoun" for c in credits) / count
    they = (
        sum(c.speaker.core is not None and c.speaker.core.pronoun in ("he", "she", "his", "her", "him") for c in credits)
        / count
    )
    put(
        direct,
        speech,
        pronoun,
        they,
        float(np.log1p(len(credits))),
        float(any("according" in c.cue.casefold() for c in credits)),
    )
    seen = [c.chances for c in credits if c.chances is not None]
    if seen:
        out[-len(KINDS) - 1 : -1] = np.mean(seen, axis=0)
        out[-1] = 1
    put(float(_poll(words, full)), float(words.text[full.start : full.end][:1].isupper() and full.form != "name"))
    return out


def _phrase(words: ArticleWords, mention: Mention, name: ListName) -> float:
    first, last = words.inside(mention.start, mention.end)
    return float(any(w.text in vocabulary(name) for w in words.words[first : max(last - 1, first)]))


def _poll(words: ArticleWords, mention: Mention) -> bool:
    """Percentages and shares of people asked."""
    said = words.text[max(0, mention.start - 25) : mention.end].casefold()
    return "percent" in said or "per cent" in said or "%" in said
