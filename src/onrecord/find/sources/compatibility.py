"""Whether a description can be of an entity: what has to hold before the ranker is asked.

A wrong merge costs more than a missed one, since it gives one holder's words to another wherever either speaks.
"""

import functools
from bisect import insort

from onrecord.find.mentions.detect import ArticleWords, Mention
from onrecord.find.mentions.entities import kind_of, role_word
from onrecord.find.mentions.entity import Entity, Wordings
from onrecord.find.mentions.names import PERSON_NOUNS, is_person_noun
from onrecord.find.sources.vetoes import vetoed
from onrecord.text.inflection import is_plural
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

_SORTS: dict[str, tuple[ListName, ...]] = {
    "person": (*PERSON_NOUNS, "unnamed_nouns", "group_nouns"),
    "organization": ("organization_nouns",),
    "document": ("document_nouns",),
    "outlet": ("outlet_nouns",),
}
_NO_PERSONS: tuple[ListName, ...] = ("organization_nouns", "document_nouns", "outlet_nouns")


@functools.lru_cache(maxsize=10_000)
def _sorts(head: str) -> frozenset[str]:
    """person, organization, document, outlet: what a noun may name, by the word lists."""
    return frozenset(
        sort
        for sort, lists in _SORTS.items()
        if any(h in vocabulary(name) for name in lists for h in (head, head.removesuffix("s")))
    )


def wordings(words: ArticleWords, entity: Entity) -> Wordings:
    """The words of an entity's descriptions so far."""
    known = entity.wordings
    for noun in entity.nominals[known.seen :]:
        known.names |= words.names_inside(noun)
        known.bare.add(words.bare(noun))
        insort(known.by_head[plain(words.text[noun.head_start : noun.head_end])], noun, key=lambda m: m.start)
    known.seen = len(entity.nominals)
    return known


@functools.cache
def _offices() -> frozenset[str]:
    return frozenset(role_word(w) for w in vocabulary("offices"))


def is_office(head: str) -> bool:
    """Whether a noun, as by `role_word`, is an office that one person holds."""
    return head in _offices()


@functools.cache
def _parties() -> frozenset[str]:
    return frozenset(plain(w) for w in vocabulary("party_and_nation"))


def is_outlet(entity: Entity) -> bool:
    """Whether a name is a news organization's, by itself or by what stands before it ("the website Harbour Watch")."""
    return bool(entity.roles & _news() and not entity.person) or bool(entity.name_edges & vocabulary("outlet_names"))


@functools.cache
def _news() -> frozenset[str]:
    """Nouns that stand before an outlet's name and before no other."""
    return (vocabulary("outlet_nouns") | {"website", "site"}) - vocabulary("loose_outlet_nouns")


def is_firm(entity: Entity) -> bool:
    """Whether a name may be a company's: a body, no public one, no outlet, no place."""
    public = vocabulary("bodies_of_one_kind") | {"agency", "office", "authority"}
    return kind_of(entity) == "organization" and not is_outlet(entity) and not entity.name_words & public


def _unnamed(head: str) -> bool:
    """Whether a noun is one behind which names are kept back."""
    return head in vocabulary("unnamed_nouns") or f"{head}s" in vocabulary("unnamed_nouns")


def one_person(entity: Entity, gender: str) -> bool:
    """Whether "he" (m) or "she" (f) may stand for it."""
    if entity.plural or (entity.gender is not None and entity.gender != gender and entity.person):
        return False
    return entity.person or (not entity.named and float(entity.chances[1]) > 0.3)


def may_describe(words: ArticleWords, noun: Mention, entity: Entity) -> bool:  # noqa: PLR0911
    """Whether a description can be of an entity: a body's noun never describes a person, several people never one.

    A name within the description ("the FBI director") has to be one that the article has used of the entity.
    """
    text = words.text
    head = plain(text[noun.head_start : noun.head_end])
    first = words.words[words.word_at(noun.start)].text.casefold()
    if vetoed(words, noun, entity) is not None:
        return False
    if role_word(head) in _offices() and (entity.person or entity.named) and role_word(head) not in entity.roles | entity.heads:
        return False
    if entity.named and _unnamed(head) and head not in entity.roles | entity.heads:
        # "The official" is no one whom the article names, unless it calls him an official.
        return False
    if entity.named and entity.person:
        if is_plural(head, first) or (not is_person_noun(head) and any(head in vocabulary(name) for name in _NO_PERSONS)):
            return False
        near = words.names_within(*words.inside(noun.start, noun.end))
        inside = [n for n in near if noun.start <= n.start and n.end <= noun.end]
        others = [w for n in inside for w in n.words if w not in vocabulary("party_and_nation")]
        return all(role_word(w) in entity.roles for w in others)
    if entity.named:
        if is_outlet(entity) and head not in vocabulary("outlet_nouns") and head not in entity.name_words:
            return False
        if head in vocabulary("bodies_of_one_kind") and head not in entity.name_words:
            return False
        foreign = words.names_inside(noun) - entity.name_words - entity.roles - _parties()
        return not foreign and not (is_person_noun(head) and head not in vocabulary("organization_nouns"))
    mine = words.names_inside(noun)
    theirs = wordings(words, entity).names if mine else set()
    if theirs and not mine & theirs:
        return False
    if head in vocabulary("bodies_of_one_kind") and head not in entity.heads:
        return False
    sorts = _sorts(head)
    known = {sort for h in entity.heads for sort in _sorts(h)}
    return not (sorts and known and not sorts & known)
