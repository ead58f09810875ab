"""Which entity a pronoun, a description or an empty source stands for: the features by which answers are ranked.

A mention-ranking model (Denis and Baldridge 2008; Durrett and Klein 2013): each candidate, and each of the answers "someone
new", "the author" and "no one that can be told", gets a score from features of the pair; the best one is taken.
"""

from collections.abc import Sequence
from math import log1p

import numpy as np

from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.anaphor import TYPES
from onrecord.find.sources.question import CUE_SHAPES, RECENT, Pair, Question, opens
from onrecord.inference.features import Feature, Inputs, columns, one_hot, vector
from onrecord.inference.heads import KINDS
from onrecord.inference.tagging import FloatArray
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

SPECIAL = ("new", "author", "unknown")
_INSIDE = 40
"""Mentions of one entity that one content can hold."""
_UNRANKED = 30
"""What counts as the rank of an entity that the text names only later."""


def _gender(pair: Pair) -> float:
    """1 if it agrees, −1 if it differs, 0 if one of the two is not known."""
    wanted, found = pair.question.gender, pair.entity.gender
    return 0.0 if not wanted or found is None else 1.0 if found == wanted else -1.0


def _only_in_content(pair: Pair) -> bool:
    asked = pair.question.anaphor
    if not any(a <= pair.last.start < b for a, b in asked.content):
        return False
    recent = pair.entity.last_before(asked.start, _INSIDE)
    return pair.count <= _INSIDE and all(any(a <= m.start < b for a, b in asked.content) for m in recent)


def _shares_name_word(pair: Pair) -> bool:
    nouns = pair.question.nouns
    return bool(nouns) and any(m.name and not nouns.isdisjoint(m.name.key) for m in pair.entity.mentions[:40])


def _ends_a_name(pair: Pair) -> bool:
    """Whether the description shares a body's noun with a name ("the commission", "Federal Election Commission")."""
    nouns = pair.question.nouns
    return bool(nouns) and any(m.name and plain(m.name.words[-1]) in nouns for m in pair.entity.mentions[:10])


def _rivals(pair: Pair) -> bool:
    camps, nouns = vocabulary("camps"), pair.question.nouns
    return not camps.isdisjoint(nouns) and not (pair.known & camps) <= nouns


def _before_verb(pair: Pair) -> bool:
    """Whether the nearest mention stands before what may be its verb."""
    words, last = pair.question.words, pair.last
    number = words.word_at(last.end - 1) + 1
    after = words.words[number] if number < len(words.words) else None
    return (
        after is not None
        and after.text.islower()
        and after.start == last.end + 1
        and after.text not in vocabulary("prepositions")
        and after.text not in ("and", "or", "who", "that")
    )


def _same_kind(pair: Pair) -> bool:
    """Whether source and entity are most likely both people, both bodies or both places."""
    one, other = (max(range(1, 4), key=chances.__getitem__) for chances in (pair.question.chances, pair.chances))
    return pair.question.noun is not None and one == other


def _spoke_here(pair: Pair) -> bool:
    context = pair.question.context
    return context.last is pair.entity and context.last_at == pair.question.paragraph


_GENDERED: tuple[ListName, ...] = ("person_nouns_male", "person_nouns_female")
_JOINING = frozenset(("and", "or", "told", "asked", "'s", "’s"))

QUESTION: tuple[Feature[Question], ...] = columns(
    one_hot("source", TYPES, lambda q: q.type),
    vector("source, chance", (*KINDS, "given"), lambda q: q.chances),
    Feature("source: a plural noun", lambda q: q.plural and q.noun is not None, ("plurals",)),
    Feature("source: in quotation marks", lambda q: q.words.quoted(q.anaphor.start)),
    Feature("source: in what another holder says", lambda q: q.context.outer is not None),
    vector("cue", CUE_SHAPES, lambda q: q.shapes),
    Feature("article: an interview", lambda q: q.layout.interview),
    Feature("article: a question of an interview", lambda q: q.layout.interview and q.layout.questions[q.paragraph]),
)
"""What does not depend on the answer."""
ANSWER: tuple[Feature[str], ...] = tuple(one_hot("answer", SPECIAL, str))
PAIR: tuple[Feature[Pair], ...] = columns(
    Feature("answer: an entity", lambda _: 1.0),
    Feature("gender agrees", _gender, _GENDERED),
    Feature("gender differs", lambda p: _gender(p) < 0, _GENDERED),
    Feature("gender not known", lambda p: p.question.gender is not None and p.entity.gender is None, _GENDERED),
    Feature("source is plural", lambda p: p.question.plural, ("plurals",)),
    Feature("entity is plural", lambda p: p.entity.plural),
    Feature("number agrees", lambda p: p.question.plural == p.entity.plural, ("plurals",)),
    vector("entity, chance", KINDS[1:5], lambda p: p.chances[1:5]),
    Feature("entity has a name", lambda p: p.entity.named),
    Feature("mentioned before", lambda p: bool(p.before)),
    Feature("mentioned only after", lambda p: p.after is not None),
    Feature("sentences between", lambda p: log1p(p.sentences) / 2),
    Feature("same sentence", lambda p: p.sentences == 0),
    Feature("next sentence", lambda p: p.sentences == 1),
    Feature("next sentence but one", lambda p: p.sentences == 2),
    Feature("same paragraph", lambda p: p.paragraphs == 0),
    Feature("next paragraph", lambda p: p.paragraphs == 1),
    Feature("others mentioned since", lambda p: log1p(p.rank) / 2),
    Feature("mentioned last", lambda p: p.rank == 0),
    Feature("mentioned last but one", lambda p: p.rank == 1),
    Feature("mentions before", lambda p: log1p(p.count) / 2),
    Feature("named in the first paragraph", lambda p: id(p.entity) in p.question.context.title),
    Feature("times it has spoken", lambda p: log1p(p.entity.spoke)),
    Feature("has spoken", lambda p: p.entity.spoke > 0),
    Feature("nearest mention: opens its sentence", lambda p: opens(p.question.layout, p.last)),
    Feature("nearest mention: owns", lambda p: p.last.owns),
    Feature("nearest mention: modifies a noun", lambda p: p.last.modifies),
    Feature("nearest mention: a pronoun", lambda p: p.last.form == "pronoun"),
    Feature("mentioned only in the content", _only_in_content),
    Feature("holds the attribution before", lambda p: p.question.context.last is p.entity),
    Feature("holds the attribution before, in this paragraph", _spoke_here),
    Feature("holds the enclosing attribution", lambda p: p.question.context.outer is p.entity),
    # Always 0: leave it out when training again.
    Feature("unused", lambda _: 0.0),
    Feature("within 3 characters", lambda p: p.characters < 3),
    Feature("within 12 characters", lambda p: p.characters < 12),
    Feature("characters between", lambda p: log1p(max(p.characters, 0)) / 8),
    Feature("head noun describes it", lambda p: p.question.head in p.entity.heads and p.question.head != ""),
    Feature("head noun is its role", lambda p: p.question.head in p.entity.roles and p.question.head != ""),
    Feature("share of words that describe it", lambda p: len(p.question.nouns & p.known) / (len(p.question.nouns) or 1)),
    Feature("a word is in its name", _shares_name_word),
    Feature("same kind of thing", _same_kind),
    Feature("a word ends its name", _ends_a_name),
    Feature("guest of the interview", lambda p: p.question.context.guest is p.entity),
    Feature("same camp", lambda p: not vocabulary("camps").isdisjoint(p.question.nouns & p.known), ("camps",)),
    Feature("rival camp", _rivals, ("camps",)),
    Feature("mentioned soon after", lambda p: p.after is not None and p.sentences <= 1),
    Feature("head nouns call the same thing", lambda p: not p.question.alike.isdisjoint(p.entity.heads), ("same_thing",)),
    Feature("nearest mention: after a preposition", lambda p: p.previous in vocabulary("prepositions"), ("prepositions",)),
    Feature("nearest mention: before a verb", _before_verb, ("prepositions",)),
    Feature("nearest mention: in quotation marks", lambda p: p.question.words.quoted(p.last.start)),
    Feature("subject of this sentence", lambda p: p.question.sentence in p.subjects),
    Feature("subject of the sentence before", lambda p: p.question.sentence - 1 in p.subjects),
    Feature("mentions in this sentence and the one before", lambda p: len(p.near) / 3),
    Feature("mentions in this sentence", lambda p: p.near.count(p.question.sentence) / 2),
    Feature("nearest mention: after and, told; author, unknown: hold the attribution before", lambda p: p.previous in _JOINING),
)
INPUTS = Inputs.of("ranker", *QUESTION, *ANSWER, *PAIR)
_ANSWER, _PAIR = len(QUESTION), len(QUESTION) + len(ANSWER)


def rows(question: Question, candidates: Sequence[Entity]) -> FloatArray:
    """Features of every answer: the special ones first, then the candidates."""
    out = np.zeros((len(SPECIAL) + len(candidates), len(INPUTS.features)), dtype=np.float32)
    out[:, :_ANSWER] = [f.value(question) for f in QUESTION]
    out[: len(SPECIAL), _ANSWER:_PAIR] = [[f.value(answer) for f in ANSWER] for answer in SPECIAL]
    for answer in ("author", "unknown"):
        out[SPECIAL.index(answer), -1] = question.context.last == answer
    ranks = _ranks(candidates, question.anaphor.start)
    for i, entity in enumerate(candidates):
        pair = Pair.of(question, entity, ranks.get(i, _UNRANKED))
        out[len(SPECIAL) + i, _PAIR:] = [f.value(pair) for f in PAIR]
    return out


def _ranks(candidates: Sequence[Entity], at: int) -> dict[int, int]:
    """Rank of each candidate mentioned before a position, by its number: 0 is the one mentioned last."""
    last = [(max((m.end for m in e.last_before(at, RECENT)), default=-1), i) for i, e in enumerate(candidates)]
    last.sort(reverse=True)
    return {number: rank for rank, (end, number) in enumerate(last) if end >= 0}
