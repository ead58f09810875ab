"""Reasons that keep a description and an entity apart, whatever the ranker would say.

Two holders are united only for a reason that can be shown. A role ("the judge") is evidence for whoever the article calls so,
and against everybody whom it calls something else.
"""

from collections.abc import Iterator
from itertools import pairwise

from onrecord.find.mentions.detect import ORGANIZATION, PERSON, PRONOUNS, ArticleWords, Mention
from onrecord.find.mentions.entities import role_word
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.names import is_person_noun
from onrecord.find.sources.question import alike
from onrecord.text.inflection import is_plural
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

_PERSON_LIKE = 0.5
_THINGS: tuple[ListName, ...] = ("document_nouns", "organization_nouns")
_MOST = 8
"""Descriptions of one entity that a new one is compared with."""
_COMPLEMENTS = vocabulary("before_complements")
_POSSESSIVES = vocabulary("possessives")
_SMALL = vocabulary("determiners") | vocabulary("prepositions") | _COMPLEMENTS
_REACH = 6
"""Words of a complement that tell one document from another."""


def vetoed(words: ArticleWords, noun: Mention, entity: Entity) -> str | None:
    """Why a description cannot be of an entity, in a word or two; None where nothing speaks against it."""
    head = plain(words.text[noun.head_start : noun.head_end])
    if possessive(words, noun) and not _described_as(head, entity):
        return "possessive"
    if entity.named:
        return "no such role" if entity.person and _person_like(noun, head) and not _has_role(head, entity) else None
    if not entity.heads:
        return None
    if not _akin(_singular(head), {_singular(h) for h in entity.heads}) and (sort := _other_sort(noun, head, entity)):
        return sort
    if _other_people(words, noun, head, entity):
        return "other people"
    texts = head in vocabulary("document_nouns") and any(_other_text(words, noun, m) for m in entity.nominals[-_MOST:])
    return "another document" if texts else None


def _other_sort(noun: Mention, head: str, entity: Entity) -> str | None:
    """What tells two unnamed holders apart that are called by different nouns."""
    if _person_like(noun, head):
        if any(is_person_noun(h) for h in entity.heads) or entity.chances[PERSON] >= _PERSON_LIKE:
            return "another role"
        if entity.chances[ORGANIZATION] >= _PERSON_LIKE:
            return "a person, no body"
    things = (sort for sort in _THINGS if all(h in vocabulary(sort) for h in (head, *entity.heads)))
    return next((f"another of the {sort}" for sort in things), None)


def _other_people(words: ArticleWords, noun: Mention, head: str, entity: Entity) -> bool:
    """Whether several people of one noun are told apart by its adjectives: "federal officials", "border officials"."""
    if head not in entity.heads or not is_plural(head, "") or not (mine := _told_by(words, noun)):
        return False
    theirs = [_told_by(words, m) for m in entity.nominals[-_MOST:]]
    return not any(mine <= other for other in theirs)


def _told_by(words: ArticleWords, noun: Mention) -> set[str]:
    """The words before a noun that say which ones are meant."""
    first, last = words.inside(noun.start, noun.head_start)
    said = {plain(w.text) for w in words.words[first:last] if w.text[0].isalnum()}
    return said - vocabulary("determiners") - vocabulary("quantifiers") - vocabulary("indefinites")


def _has_role(head: str, entity: Entity) -> bool:
    """Whether the article gives somebody a role, or the noun is one that says hardly anything."""
    return _called(head, entity) or _akin(_singular(head), {_singular(role) for role in entity.roles})


def possessive(words: ArticleWords, noun: Mention) -> bool:
    """Whether a description says whose somebody is: "her landlord", "the mayor's wife"."""
    first, last = words.inside(noun.start, noun.head_start)
    inside = [w.text.casefold() for w in words.words[first:last]]
    return bool(inside) and (inside[0] in _POSSESSIVES or any(w in ("'s", "’s") for w in inside))


def _described_as(head: str, entity: Entity) -> bool:
    """Whether the article describes an entity by a noun; that its name has the word is not enough for "the mayor's office"."""
    return head in entity.heads or role_word(head) in entity.roles or head in entity.roles


def _called(head: str, entity: Entity) -> bool:
    """Whether the article calls an entity by a noun."""
    return _described_as(head, entity) or head in entity.name_words


def _akin(head: str, known: set[str]) -> bool:
    """Whether a noun may be another word for what an entity was called: a guard is no prosecutor, a man may be either."""
    if head in known or any(h in vocabulary("generic_nouns") for h in (head, *known)):
        return True
    return not alike(head).isdisjoint(known)


def _person_like(noun: Mention, head: str) -> bool:
    return noun.chances[PERSON] >= _PERSON_LIKE or is_person_noun(head)


def _singular(head: str) -> str:
    return role_word(head.removesuffix("s") if is_plural(head, "") else head)


def _other_text(words: ArticleWords, one: Mention, other: Mention) -> bool:
    """Whether two texts have different authors or places: "a letter from the bank", "the letter from her lawyer"."""
    if one.head_start == other.head_start:
        return False
    mine, theirs = complement(words, one), complement(words, other)
    return bool(mine and theirs) and not mine & theirs


def complement(words: ArticleWords, noun: Mention) -> frozenset[str]:
    """The words of what follows a noun and says which one is meant ("from the bank"), and of whose it is ("the bank's")."""
    return frozenset(_complement(words, noun))


def _complement(words: ArticleWords, noun: Mention) -> Iterator[str]:
    first, last = words.inside(noun.start, noun.head_start)
    for word, after in pairwise(words.words[first : last + 1]):
        if after.text in ("'s", "’s"):
            yield plain(word.text)
    following = range(last + 1, min(last + 1 + _REACH, len(words.words)))
    if not following or words.words[following[0]].text.casefold() not in _COMPLEMENTS:
        return
    for number in following[1:]:
        word = words.words[number]
        small = word.text.casefold()
        if not word.text[0].isalnum() or small in vocabulary("auxiliaries") or words.in_cue(number):
            return
        if small not in _SMALL and small not in PRONOUNS:
            yield plain(word.text)
