"""What the features of the ranker are asked of: a source to be resolved, and the pair of it and one candidate.

What several features need is computed once.
"""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.find.mentions.detect import ArticleWords, Mention
from onrecord.find.mentions.entities import role_word
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.gender import gender_of_noun
from onrecord.find.sources.anaphor import Anaphor, noun_type
from onrecord.inference.heads import GIVEN
from onrecord.text.document import Layout
from onrecord.text.inflection import is_plural
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary

RECENT = 6
"""Mentions of a candidate before a source whose places in their sentences are looked at."""
_NO_CHANCES = [0.0] * (GIVEN + 1)
_NO_CONTENT_WORDS = frozenset(("the", "a", "an", "former", "this", "that", "his", "her"))
CUE_SHAPES = {
    "that seems": re.compile(r"\b(appear|seem|look|sound)(s|ed|ing)?\b"),
    "in the passive": re.compile(r"\b(is|are|was|were|been|being|be|gets?|got)\b( \w+ly)? \w+(ed|en|wn|ld|id|ught|ought)\b"),
    "that asks": re.compile(r"\A(when )?(asked|pressed|questioned|quizzed|told|reminded)\b"),
    "in -ing": re.compile(r"\A\w+ing\b"),
    "that is a noun": re.compile(r"\A(the|a|an|his|her|their|its|no)\b|\A\w+(tion|ment|ence|ance|al|sal|ity)s?\b"),
    "without a word": re.compile(r"\A\W+\Z"),
    "that is a plain verb": re.compile(r"\A(to )?\w+\b(?<!ed)(?<!ing)"),
    "that doubts": re.compile(r"\b(question|why|whether|doubt|unclear|clear|mystery)\b"),
    "that reports": re.compile(
        r"\A(said|known|thought|believed|expected|alleged|rumou?red|considered|supposed|reported|claimed|accused|called)\b"
    ),
}
"""Shapes of cues that tell an empty source: "appears", "is expected", "asked", "calling for", "a knack for knowing", …"""


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


@dataclass(frozen=True, slots=True)
class Question:
    """A source to be resolved, with what several features ask of it."""

    words: ArticleWords
    layout: Layout
    anaphor: Anaphor
    context: Context
    noun: Mention | None
    """The source itself, if it is a description."""
    type: str
    head: str
    """Its head noun; empty if it is no description."""
    nouns: set[str]
    """The words of a description that say something."""
    alike: frozenset[str]
    """Nouns by which a text may call the same thing as by the head noun."""
    gender: str | None
    plural: bool
    chances: list[float]
    """What the entity head says of the source."""
    shapes: list[bool]
    """Which of the shapes of cues its cue has."""
    sentence: int
    paragraph: int

    @classmethod
    def of(cls, words: ArticleWords, layout: Layout, anaphor: Anaphor, context: Context) -> "Question":
        """The question that a source asks where it stands."""
        core, kind, at = anaphor.speaker.core, anaphor.type, anaphor.start
        noun = core if core is not None and core.form == "nominal" else None
        head, nouns, plural = "", set[str](), kind in ("they", "we")
        cue = words.text[slice(*anaphor.cue)].casefold()
        if noun is not None:
            kind, head, nouns = noun_type(words, noun), plain(words.text[noun.head_start : noun.head_end]), _nouns(words, noun)
            plural = is_plural(head, words.words[words.word_at(noun.start)].text.casefold())
        return cls(
            words, layout, anaphor, context, noun, kind, head, nouns, alike(head),
            {"he": "m", "she": "f"}.get(kind) or gender_of_noun(head), plural,
            core.chances.tolist() if core is not None else _NO_CHANCES,
            [shape.search(cue) is not None for shape in CUE_SHAPES.values()], layout.sentence(at), layout.paragraph(at),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and one candidate, with what several features ask of them."""

    question: Question
    entity: Entity
    rank: int
    """How many other candidates were mentioned since this one was."""
    before: Sequence[Mention]
    """The last mentions before the source."""
    after: Mention | None
    """The first mention after the source, if there is none before."""
    last: Mention
    """The mention nearest to the source, if possible before it."""
    count: int
    """Mentions before the source."""
    sentences: int
    paragraphs: int
    characters: int
    """How far away the nearest mention is; characters are negative if they overlap."""
    chances: list[float]
    known: set[str]
    """Its roles, and the head nouns of its descriptions."""
    near: list[int]
    """The sentence of each mention in this sentence and the one before."""
    subjects: list[int]
    """Those of them where it may be the subject."""
    previous: str
    """The word before the nearest mention."""

    @classmethod
    def of(cls, question: Question, entity: Entity, rank: int) -> "Pair":
        """The pair of a question and one of its candidates."""
        words, layout, asked = question.words, question.layout, question.anaphor
        before = entity.last_before(asked.start, RECENT)
        after = None if before else entity.first_after(asked.end)
        last = before[-1] if before else after or entity.mentions[-1]
        placed = [(layout.sentence(m.start), m) for m in before]
        near = [(sentence, m) for sentence, m in placed if question.sentence - sentence <= 1]
        first = words.word_at(last.start)
        return cls(
            question, entity, rank, before, after, last, entity.before(asked.start),
            abs(question.sentence - layout.sentence(last.start)),
            abs(question.paragraph - layout.paragraph(last.start)),
            asked.start - last.end if before else last.start - asked.end,
            entity.chances.tolist(), entity.roles | entity.heads, [sentence for sentence, _ in near],
            [sentence for sentence, m in near if opens(layout, m) and not m.owns and not m.modifies],
            words.words[first - 1].text.casefold() if first else "",
        )  # fmt: skip


def _nouns(words: ArticleWords, noun: Mention) -> set[str]:
    first, last = words.inside(noun.start, noun.end)
    said = (w.text for w in words.words[first:last])
    return {role_word(w) for w in said if w[0].isalpha() and w.casefold() not in _NO_CONTENT_WORDS}


def alike(head: str) -> frozenset[str]:
    """The nouns by which one text calls what it calls by this one."""
    return frozenset[str]().union(*(group for group in _same_thing() if head in group))


@functools.cache
def _same_thing() -> tuple[frozenset[str], ...]:
    """Groups of nouns by which one text calls one thing."""
    groups = sorted(vocabulary("same_thing"))
    return tuple(frozenset(g.replace("op-ed", "oped").replace("e-mail", "email").split("-")) for g in groups)


def opens(layout: Layout, mention: Mention) -> bool:
    """Whether a mention is near the beginning of its sentence, where subjects are."""
    return mention.start - layout.sentences[layout.sentence(mention.start)] < 30
