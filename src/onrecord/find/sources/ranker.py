"""Which entity a pronoun, a description or an empty source stands for: what is compared, and how it is scored.

A mention-ranking model (Denis and Baldridge 2008; Durrett and Klein 2013): each candidate, and each of the answers "someone
new", "the author" and "no one that can be told", gets a score from features of the pair; the best one is taken.
"""

import functools
import re
from dataclasses import dataclass

import numpy as np

from onrecord.find.mentions.detect import PRONOUNS, ArticleWords, Mention
from onrecord.find.mentions.entities import role_word
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.gender import gender_of_noun
from onrecord.find.sources.source_phrase import Speaker
from onrecord.inference.heads import GIVEN
from onrecord.inference.tagging import FloatArray
from onrecord.text.document import Layout
from onrecord.text.inflection import is_plural
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary

SPECIAL = ("new", "author", "unknown")
TYPES = ("he", "she", "they", "it", "I", "we", "you", "who", "other", "definite", "possessive", "indefinite", "bare", "none")
_TYPE_OF = {"m": "he", "f": "she", "p": "they", "n": "it", "1": "I", "1p": "we", "2": "you", "w": "who", "x": "other"}
_POSSESSIVES = frozenset(["his", "her", "its", "their", "our", "my", "your"])


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A source to be resolved: where it stands, what form it has, and what its attribution is.

    `start`, `end`: the source's core, or the cue where there is none. `content`: pieces of the attribution's content.
    """

    speaker: Speaker
    start: int
    end: int
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]

    @property
    def type(self) -> str:
        core = self.speaker.core
        if core is None or self.speaker.form == "none":
            return "none"
        if core.form == "pronoun":
            return _TYPE_OF[PRONOUNS[core.pronoun]]
        return "bare"


@dataclass(slots=True)
class Context:
    """What has been settled so far, and what encloses the source."""

    last: Entity | str | None = None
    """Holder of the attribution before."""
    last_at: int = -1
    outer: Entity | str | None = None
    """Holder of the attribution whose content holds this source."""
    guest: Entity | None = None
    """The one who answers in an interview that marks no speakers."""
    title: frozenset[int] = frozenset()
    """ids of the entities that the first paragraph names."""


def noun_type(words: ArticleWords, noun: Mention) -> str:
    """Definite, possessive, indefinite or bare."""
    first = words.words[words.word_at(noun.start)].text.casefold()
    if first in ("the", "this", "that", "these", "those", "such"):
        return "definite"
    if first in _POSSESSIVES or "’s" in words.text[noun.start : noun.end] or "'s" in words.text[noun.start : noun.end]:
        return "possessive"
    if first in (
        "a",
        "an",
        "one",
        "another",
        "some",
        "many",
        "several",
        "two",
        "three",
        "four",
        "most",
        "few",
        "any",
        "other",
        "others",
    ):
        return "indefinite"
    return "bare"


_CAMPS = vocabulary("camps")
"""Words of a description that tell one person from a rival."""
PAIR_FEATURES = 58
_RECENT = 6
"""Mentions of a candidate before a source whose places in their sentences are looked at."""
_CUES = (
    re.compile(r"\b(appear|seem|look|sound)(s|ed|ing)?\b"),
    re.compile(r"\b(is|are|was|were|been|being|be|gets?|got)\b( \w+ly)? \w+(ed|en|wn|ld|id|ught|ought)\b"),
    re.compile(r"\A(when )?(asked|pressed|questioned|quizzed|told|reminded)\b"),
    re.compile(r"\A\w+ing\b"),
    re.compile(r"\A(the|a|an|his|her|their|its|no)\b|\A\w+(tion|ment|ence|ance|al|sal|ity)s?\b"),
    re.compile(r"\A\W+\Z"),
    re.compile(r"\A(to )?\w+\b(?<!ed)(?<!ing)"),
    re.compile(r"\b(question|why|whether|doubt|unclear|clear|mystery)\b"),
    re.compile(
        r"\A(said|known|thought|believed|expected|alleged|rumou?red|considered|supposed|reported|claimed|accused|called)\b"
    ),
)
"""Shapes of cues that tell an empty source: "appears", "is expected", "asked", "calling for", "a knack for knowing", …"""
ANAPHOR_FEATURES = len(TYPES) + 13 + 9 + 2
FEATURES = ANAPHOR_FEATURES + len(SPECIAL) + PAIR_FEATURES


def anaphor_features(words: ArticleWords, layout: Layout, anaphor: Anaphor, quoted: bool, context: Context) -> list[float]:
    """What does not depend on the candidate."""
    kind = anaphor.type
    core = anaphor.speaker.core
    noun = core if core is not None and core.form == "nominal" else None
    if noun is not None:
        kind = noun_type(words, noun)
    out = [float(kind == t) for t in TYPES]
    chances = core.chances if core is not None else np.zeros(GIVEN + 1, dtype=np.float32)
    out += [float(c) for c in chances]
    plural = False
    if noun is not None:
        head = words.text[noun.head_start : noun.head_end]
        plural = is_plural(head, words.words[words.word_at(noun.start)].text.casefold())
    first = words.text[anaphor.cue[0] : anaphor.cue[1]].casefold()
    out += [float(plural), float(quoted), float(context.outer is not None)]
    out += [float(bool(shape.search(first))) for shape in _CUES]
    out += [float(layout.interview), float(layout.interview and layout.questions[layout.paragraph(anaphor.start)])]
    return out


def pair_features(
    words: ArticleWords, layout: Layout, anaphor: Anaphor, entity: Entity, context: Context, order: dict[int, int]
) -> list[float]:
    """Features of a source and a candidate. `order`: for each entity how many others were mentioned since its last mention."""
    at = anaphor.start
    core = anaphor.speaker.core
    kind = anaphor.type
    count = entity.before(at)
    before = entity.last_before(at, _RECENT)
    after = None if before else entity.first_after(anaphor.end)
    last = before[-1] if before else after or entity.mentions[-1]
    here, there = layout.sentence(at), layout.sentence(last.start)
    near = abs(layout.paragraph(at) - layout.paragraph(last.start))
    gap = abs(here - there)
    chances = entity.chances
    noun = core if core is not None and core.form == "nominal" else None
    head = plain(words.text[noun.head_start : noun.head_end]) if noun is not None else ""
    wanted = {"he": "m", "she": "f"}.get(kind) or gender_of_noun(head)
    gender = 0.0 if not wanted or entity.gender is None else 1.0 if entity.gender == wanted else -1.0
    plural = kind in ("they", "we") or (
        noun is not None and is_plural(head, words.words[words.word_at(noun.start)].text.casefold())
    )
    inside = any(a <= last.start < b for a, b in anaphor.content) and not _mentioned_outside(entity, at, anaphor.content)
    since = at - last.end if before else last.start - anaphor.end
    sentence_first = _opens(layout, last)
    nouns = _content_words(words, noun) if noun is not None else set()
    known = entity.roles | entity.heads
    shared = len(nouns & known) / len(nouns) if nouns else 0.0
    named = {w for m in entity.mentions[:40] if m.name for w in m.name.key}
    out = [
        1.0, gender, float(gender < 0), float(wanted is not None and entity.gender is None),
        float(plural), float(entity.plural), float(plural == entity.plural), *(float(c) for c in chances[1:5]),
        float(entity.named), float(bool(before)), float(after is not None), np.log1p(gap) / 2, float(gap == 0), float(gap == 1), float(gap == 2),  # noqa: E501
        float(near == 0), float(near == 1), np.log1p(order.get(id(entity), 30)) / 2, float(order.get(id(entity), 30) == 0), float(order.get(id(entity), 30) == 1),  # noqa: E501
        np.log1p(count) / 2, float(id(entity) in context.title), np.log1p(entity.spoke), float(entity.spoke > 0),
        float(sentence_first), float(last.owns), float(last.modifies), float(last.form == "pronoun"), float(inside),
        float(context.last is entity), float(context.last is entity and context.last_at == layout.paragraph(at)),
        float(context.outer is entity), 0.0, float(since < 3), float(since < 12), np.log1p(max(since, 0)) / 8,
        float(head != "" and head in entity.heads), float(head != "" and head in entity.roles), shared,
        float(bool(nouns & named)), float(noun is not None and float(noun.chances[1:4].argmax()) == float(chances[1:4].argmax())),  # noqa: E501
        float(noun is not None and _acronym(nouns, entity)), float(context.guest is entity),
        float(bool(nouns & _CAMPS & known)), float(bool(nouns & _CAMPS) and bool(known & _CAMPS - nouns)), float(after is not None and gap <= 1),  # noqa: E501
        float(head != "" and any(head in group and h in group for group in _same_thing() for h in entity.heads)), *_syntax(words, layout, before, last, here),  # noqa: E501
    ]  # fmt: skip
    return out  # noqa: RET504


@functools.cache
def _same_thing() -> tuple[frozenset[str], ...]:
    """Groups of nouns by which one text calls one thing."""
    return tuple(
        frozenset(group.replace("op-ed", "oped").replace("e-mail", "email").split("-"))
        for group in sorted(vocabulary("same_thing"))
    )


_PREPOSITIONS = vocabulary("prepositions")


def _mentioned_outside(entity: Entity, at: int, content: tuple[tuple[int, int], ...]) -> bool:
    """Whether an entity is mentioned before a position and outside a content."""
    near = reversed(entity.last_before(at, _INSIDE))
    return any(not any(a <= m.start < b for a, b in content) for m in near) or entity.before(at) > _INSIDE


_INSIDE = 40
"""Mentions of one entity that one content can hold."""


def _syntax(
    words: ArticleWords,
    layout: Layout,
    before: list[Mention],
    last: Mention,
    here: int,
) -> list[float]:
    """What stands for a parse.

    Is the last mention the object of a preposition, before a verb, within a quotation; does one of the mentions stand where
    the subject of this sentence, or of the one before, does.
    """
    first = words.word_at(last.start)
    after = words.words[words.word_at(last.end - 1) + 1] if words.word_at(last.end - 1) + 1 < len(words.words) else None
    previous = words.words[first - 1].text.casefold() if first else ""
    near = [m for m in before if here - layout.sentence(m.start) <= 1]
    opening = [layout.sentence(m.start) for m in near if _opens(layout, m) and not m.owns and not m.modifies]
    verb = (
        after is not None
        and after.text.islower()
        and after.start == last.end + 1
        and after.text not in _PREPOSITIONS
        and after.text not in ("and", "or", "who", "that")
    )
    return [
        float(previous in _PREPOSITIONS), float(verb), float(words.quoted(last.start)), float(here in opening), float(here - 1 in opening),  # noqa: E501
        float(len(near)) / 3, float(sum(layout.sentence(m.start) == here for m in near)) / 2, float(previous in ("and", "or", "told", "asked", "'s", "’s")),  # noqa: E501
    ]  # fmt: skip


def _opens(layout: Layout, mention: Mention) -> bool:
    """Whether a mention stands near the beginning of its sentence, where subjects stand."""
    start = layout.sentences[layout.sentence(mention.start)]
    return mention.start - start < 30


def _content_words(words: ArticleWords, noun: Mention) -> set[str]:
    first, last = words.inside(noun.start, noun.end)
    return {
        role_word(w.text)
        for w in words.words[first:last]
        if w.text[0].isalpha() and w.text.casefold() not in ("the", "a", "an", "former", "this", "that", "his", "her")
    }


def _acronym(nouns: set[str], entity: Entity) -> bool:
    """Whether the description shares a body's noun with a name ("the commission", "Federal Election Commission")."""
    return any(m.name and plain(m.name.words[-1]) in nouns for m in entity.mentions[:10])


def rows(
    words: ArticleWords, layout: Layout, anaphor: Anaphor, quoted: bool, candidates: list[Entity], context: Context
) -> FloatArray:
    """Features of every answer: the special ones first, then the candidates."""
    shared = anaphor_features(words, layout, anaphor, quoted, context)
    order = _recency(candidates, anaphor.start)
    out = np.zeros((len(SPECIAL) + len(candidates), FEATURES), dtype=np.float32)
    out[:, :ANAPHOR_FEATURES] = shared
    for i in range(len(SPECIAL)):
        out[i, ANAPHOR_FEATURES + i] = 1
    author = out[SPECIAL.index("author")]
    unknown = out[SPECIAL.index("unknown")]
    author[-1] = float(context.last == "author")
    unknown[-1] = float(context.last == "unknown")
    for i, entity in enumerate(candidates):
        out[len(SPECIAL) + i, ANAPHOR_FEATURES + len(SPECIAL) :] = pair_features(words, layout, anaphor, entity, context, order)
    return out


def _recency(candidates: list[Entity], at: int) -> dict[int, int]:
    """Rank of each entity by its last mention before a position, 0 the nearest."""
    last = [(max((m.end for m in e.last_before(at, _RECENT)), default=-1), i) for i, e in enumerate(candidates)]
    last.sort(reverse=True)
    return {id(candidates[i]): rank for rank, (end, i) in enumerate(last) if end >= 0}
