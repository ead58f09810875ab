"""Kinds that words settle, whatever the network makes of a source: nobody unnamed is a named person, no guard is a body."""

import re
from collections.abc import Sequence

from onrecord.find.mentions.detect import ORGANIZATION, PERSON, ArticleWords, Mention
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.first_names import is_first_name
from onrecord.find.mentions.names import is_person_noun
from onrecord.find.sources.compatibility import is_outlet
from onrecord.find.sources.vetoes import possessive
from onrecord.text.inflection import singular
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary

_PERSON_LIKE, _LIKELY = 0.5, 0.7
_PERSONAL = frozenset(("his", "her", "my"))
_BODIES = frozenset(("organization", "outlet", "document", "group"))
SPOKESPEOPLE = frozenset(("spokesman", "spokeswoman", "spokesperson"))
_KEPT_BACK = re.compile(
    r"\b(?:only as|identified (?:here )?as|asked to be (?:called|named|identified)"
    r"|(?:wanted|wished|agreed) to be (?:called|named|identified)"
    r"|not (?:his|her|their) real name|pseudonym|whose (?:real )?name (?:has|was|is))\b",
    re.IGNORECASE,
)
"""Words by which a source is called by another name than their own."""
_UNIDENTIFIED = re.compile(r"(?:an? |the )?(?:unidentified|unnamed|unknown)\b", re.IGNORECASE)
_SOME_OF = re.compile(r"(?:one|two|three|another|both) of (?:the|those|these|his|her|their|its)\b", re.IGNORECASE)


def is_one_person(words: ArticleWords, entity: Entity) -> bool:
    """Whether all that an unnamed source is called says what one person is, and not that they speak for a body."""
    if entity.named or entity.plural or not entity.heads or entity.heads & (SPOKESPEOPLE | vocabulary("people_or_bodies")):
        return False
    # What a person has, and what looks like a person, is one: "her welder".
    theirs = entity.chances[PERSON] >= _PERSON_LIKE and any(_first(words, m) in _PERSONAL for m in entity.nominals)
    return all(is_person_noun(h) or theirs for h in entity.heads)


def settled_kind(words: ArticleWords, entity: Entity, kind: str, said: Sequence[str], basis: bool, speaks_for: bool) -> str:
    """The kind of a holder.

    `kind`: what the network says, `said`: its source spans, `basis`: whether they say why it knows, `speaks_for`: whether they
    name a body for which it speaks.
    """
    if entity.named:
        return _of_a_name(entity, kind, said)
    if entity.plural and not entity.nominals:
        # "You" and "they" without a noun are people in general.
        return "group" if kind in ("person", "anonymous") else kind
    if speaks_for and not entity.plural and entity.heads & SPOKESPEOPLE:
        return "organization"
    if any(_UNIDENTIFIED.match(span) for span in said):
        return "anonymous"
    if kind == "person":
        return "anonymous" if _introduced(words, entity) else kind
    return "anonymous" if kind == "group" and (basis or any(_SOME_OF.match(span) for span in said)) else kind


def _of_a_name(entity: Entity, kind: str, said: Sequence[str]) -> str:
    if _called_a_text(entity):
        return "document"
    if any(_UNIDENTIFIED.match(span) or (kind == "person" and _KEPT_BACK.search(span)) for span in said):
        return "anonymous"
    if kind in _BODIES and not entity.plural and _a_person(entity):
        return "person"
    if kind == "document" and not _a_text(entity):
        return "outlet" if is_outlet(entity) else "organization"
    return kind


def _first(words: ArticleWords, noun: Mention) -> str:
    return words.words[words.word_at(noun.start)].text.casefold()


def _introduced(words: ArticleWords, entity: Entity) -> bool:
    """Whether somebody is only described, by "a man" or "her husband": a role that the article ties to no name."""
    first = [_first(words, m) for m in entity.nominals]
    known = vocabulary("indefinites") | _PERSONAL
    return bool(first) and all(w in known or possessive(words, m) for w, m in zip(first, entity.nominals, strict=True))


def _a_person(entity: Entity) -> bool:
    """Whether a name is a person's: it has a gender, or a role that only people have."""
    role = any(is_person_noun(r) for r in entity.roles - vocabulary("roles_of_bodies"))
    if entity.person:
        return role or (entity.gender is not None and entity.chances[PERSON] >= _LIKELY)
    full = entity.fullest.name if entity.fullest is not None else None
    given = (
        full is not None
        and is_first_name(full.key[0] if full.key else "")
        and entity.chances[PERSON] >= entity.chances[ORGANIZATION]
    )
    body = any(w in vocabulary("organization_nouns") or w in vocabulary("outlet_nouns") for w in entity.name_words)
    return (role or given) and full is not None and len(full.key) in (2, 3) and not body and not is_outlet(entity)


def _called_a_text(entity: Entity) -> bool:
    """Whether a name is that of papers: "the Blake Memos"."""
    name = entity.fullest.name if entity.fullest is not None else None
    last = plain(name.words[-1]) if name is not None and len(name.words) > 1 else ""
    body = not vocabulary("organization_nouns").isdisjoint(entity.name_words)
    return not body and singular(last) != last and singular(last) in vocabulary("document_nouns")


def _a_text(entity: Entity) -> bool:
    """Whether a name may be a text's: it has a word for one, or is described by one."""
    words = {*entity.name_words, *entity.roles, *entity.heads}
    return len(entity.name_words) == 1 or any(w in vocabulary("document_nouns") for w in words)
