"""Who and what an article is about: its names, grouped, and the people and bodies that it only describes."""

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice

from onrecord.find.mentions.detect import ORGANIZATION, PERSON, PLACE, PRONOUNS, ArticleWords, Mention
from onrecord.find.mentions.entity import ENOUGH, Entity
from onrecord.find.mentions.first_names import is_first_name
from onrecord.find.mentions.gender import gender_of_name, gender_of_noun
from onrecord.find.mentions.name_matching import FullNames
from onrecord.find.mentions.names import PERSON_NOUNS, Name, is_person_noun
from onrecord.text.inflection import is_plural, singular
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

_OPENERS = vocabulary("articles") | vocabulary("possessives_of_others")
"""Words that open a description."""


def name_entities(words: ArticleWords) -> list[Entity]:
    """The names of an article, those that stand for the same thing together.

    Full names first; then a surname, a first name or an acronym goes to the full name that it shortens: to one of the same
    gender where a title tells it, to one introduced in the same paragraph, else to the one whom the article names most.
    """
    full = FullNames(words)
    mentions = [words.name_mention(name) for name in words.names]
    for mention in mentions:
        if mention.name is not None and len(mention.name.key) > 1:
            full.add(mention, mention.name)
    single: dict[tuple[tuple[str, ...], str | None], Entity] = {}
    genders: defaultdict[tuple[str, ...], dict[str | None, None]] = defaultdict(dict)
    titled = {(m.name.key, g) for m in mentions if m.name and m.name.titles and (g := gender_of_name(m.name))}
    told = Counter(key for key, _ in titled)
    count: Counter[tuple[str, ...]] = Counter()
    for key, entity in full.entities:
        count[key] += len(entity.mentions)
    for mention in mentions:
        name = mention.name
        if name is None or len(name.key) != 1:
            continue
        home = full.home(mention, name, count)
        if home is None:
            # Where there are "Mr. Roe" and "Mrs. Roe", they are two people; "Roe" is whichever was named first.
            said = gender_of_name(name) if name.titles and told[name.key] > 1 else None
            gender = said or next(iter(genders[name.key]), None)
            genders[name.key].setdefault(gender)
            home = single.setdefault((name.key, gender), Entity(named=True))
        home.add(mention)
    out = [*(entity for _, entity in full.entities), *single.values()]
    for entity in out:
        _describe(entity, words)
    return sorted(out, key=lambda e: e.mentions[0].start)


def _describe(entity: Entity, words: ArticleWords) -> None:
    """Gender, number and roles from the names themselves."""
    entity.person = kind_of(entity) == "person"
    votes = Counter(g for m in entity.mentions if m.name and (g := gender_of_name(m.name)))
    entity.gender = votes.most_common(1)[0][0] if votes and entity.person else None
    for m in entity.mentions:
        if m.name:
            entity.roles |= {role_word(singular(plain(t))) for t in m.name.titles} - vocabulary("no_roles")
            entity.roles |= {role_word(w) for w in _before(words, m.name)}
            if entity.person:
                entity.roles |= _apposed(words, m.name)
    last = entity.mentions[0].name
    if last is not None:
        final = last.key[-1] if last.key else ""
        entity.plural = (
            len(last.key) == 1 and final.endswith("s") and words.words[last.first - 1].text.casefold() == "the"
            if last.first
            else False
        )


_ONE_FORM = {
    "gop": "republican", "democrat": "democratic", "dem": "democratic", "tory": "conservative", "sen": "senator", "gov": "governor",  # noqa: E501
    "rep": "representative", "congressman": "representative", "congresswoman": "representative", "gen": "general", "prof": "professor",  # noqa: E501
    "dr": "doctor", "col": "colonel", "capt": "captain", "sgt": "sergeant", "lt": "lieutenant", "spokesperson": "spokesman", "spokeswoman": "spokesman",  # noqa: E501
    "chairwoman": "chairman", "chair": "chairman", "chairperson": "chairman",
}  # fmt: skip


def role_word(word: str) -> str:
    """A word of a description, in one form for each party and office."""
    small = plain(word)
    return _ONE_FORM.get(small, small)


def _apposed(words: ArticleWords, name: Name) -> set[str]:
    """The noun that a comma joins to a name: "Jane Roe, a nurse in Northmere", "the mayor of Northmere, Jane Roe"."""
    around = words.words
    found = set()
    start = words.word_at(name.outer)
    if name.last + 1 < len(around) and around[name.last].text == ",":
        found |= _person_noun([w.text for w in around[name.last + 1 : name.last + 8]])
    if start > 2 and around[start - 1].text == ",":
        behind = [w.text for w in around[max(0, start - 9) : start - 1]]
        opened = [i for i, w in enumerate(behind) if w.casefold() in _OPENERS]
        stops = max((i for i, w in enumerate(behind) if w in (",", ".", "”", '"', ";", ":")), default=-1)
        for i in (i for i in opened if i > stops):
            found |= _person_noun(behind[i:])
    return found


def _person_noun(phrase: list[str]) -> set[str]:
    """The head of a phrase that a determiner opens, if it is a noun for a person."""
    if not phrase or phrase[0].casefold() not in _OPENERS | {"who"}:
        return set()
    for i, word in enumerate(phrase[1:], 1):
        small = plain(word)
        known = small in vocabulary("offices") or is_person_noun(small)
        ends = i + 1 == len(phrase) or not phrase[i + 1][0].isalpha() or phrase[i + 1] in vocabulary("after_heads")
        if known and ends:
            return {role_word(small)}
        if word in vocabulary("after_heads") or not word[0].isalnum():
            return set()
    return set()


_BESIDE_NAMES: tuple[ListName, ...] = (*PERSON_NOUNS, "outlet_nouns")


def _before(words: ArticleWords, name: Name) -> set[str]:
    """Nouns right before a name that say what it is ("businessman Tom Barrack", "the actress Ruth Sloane")."""
    out: set[str] = set()
    i = words.word_at(name.outer) - 1
    gap_ok = i >= 0 and name.outer - words.words[i].end == 1
    while gap_ok and i >= 0 and len(out) < 4:
        word = words.words[i]
        small = plain(word.text)
        if not word.text[0].isalpha() or small in PRONOUNS or small in vocabulary("ends_of_roles"):
            break
        known = any(small in vocabulary(name) for name in _BESIDE_NAMES) or small in ("nominee", "candidate")
        if not out and not known:
            break
        out.add(small)
        if i and word.start - words.words[i - 1].end != 1:
            break
        i -= 1
    return out


def kind_of(entity: Entity) -> str:
    """person, organization, place or other: the entity head's view, corrected by titles and by words of bodies' names."""
    version = entity.name_count, entity.version
    if entity.kind is None or entity.kind[0] != version:
        entity.kind = version, _kind(entity)
    return entity.kind[1]


def _kind(entity: Entity) -> str:
    chances = entity.chances
    names = list(islice((m.name for m in entity.mentions if m.name), ENOUGH))
    weight = {"person": float(chances[PERSON]), "organization": float(chances[ORGANIZATION]), "place": float(chances[PLACE])}
    if names and len(names[0].key) == 1 and names[0].words[0].isupper() and 2 < len(names[0].words[0]) < 6:
        weight["organization"] += 0.6
    weight["other"] = max(0.0, 1 - sum(weight.values())) * 0.6
    for name in names:
        if name.titles and {plain(t) for t in name.titles} & _person_titles():
            weight["person"] += 1
        # "Union of Rationalists", "Alliance to Keep the Harbour": the head stands before a small word.
        small = next((i for i, w in enumerate(name.words) if i and w in vocabulary("after_heads_of_names")), len(name.words))
        last = plain(name.words[small - 1])
        if (
            last in vocabulary("organization_nouns")
            or name.words[-1] in vocabulary("outlet_names")
            or name.text in vocabulary("outlet_names")
        ):
            weight["organization"] += 0.8
        first = name.key[0] if name.key else ""
        if len(name.key) in (2, 3) and is_first_name(first):
            weight["person"] += 0.8
    return max(weight, key=lambda k: weight[k])


@functools.cache
def _person_titles() -> frozenset[str]:
    return frozenset(plain(t) for t in vocabulary("titles"))


_COPULA = re.compile(r",?(?: \w+)? (?:is|was|are|were|became|remains|being)(?: (?:also|now|still|not|himself|herself))? ")


def nominal_entities(mentions: Iterable[Mention], words: ArticleWords, homes: dict[int, Entity]) -> list[Entity]:
    """One entity for each description of people or bodies; a definite one goes to the last with the same head word.

    `homes`: the entities of names, by where each name begins.
    """
    out: list[Entity] = []
    by_head: dict[str, Entity] = {}
    subject: Mention | None = None
    for mention in mentions:
        if mention.form != "nominal":
            subject = mention if not mention.modifies and not mention.owns else subject
            continue
        head = words.text[mention.head_start : mention.head_end].casefold()
        first = words.text[mention.start : mention.end].split()[0].casefold()
        earlier = by_head.get(head)
        if (
            subject is not None
            and first in vocabulary("openers_of_one")
            and _COPULA.fullmatch(words.text[subject.end : mention.start])
        ):
            # "Kaine is a former lawyer": what is said of a name is the one who is named.
            home = homes.get(subject.start)
            if home is not None:
                home.add(mention)
                home.roles.add(plain(head))
                continue
        if first in vocabulary("definites") and earlier is not None:
            earlier.add(mention)
            continue
        entity = Entity([mention], gender_of_noun(head), is_plural(head, first), heads=[head])
        by_head[head] = entity
        out.append(entity)
    return out
