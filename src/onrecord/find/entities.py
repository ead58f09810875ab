"""Who and what an article is about: its names, grouped, and the people and bodies that it only describes."""

import functools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from rapidfuzz.distance import JaroWinkler

from onrecord.find.mentions import ORGANIZATION, PERSON, PLACE, PRONOUNS, ArticleWords, Mention
from onrecord.inference.tagging import FloatArray
from onrecord.text.names import Name, is_first_name, plain
from onrecord.text.vocabulary import vocabulary

_ALIKE, _SLIP = 0.88, 0.955
"""Jaro-Winkler similarity from which two first names may be spellings of one ("Sergei", "Sergey"), and one word a slip of the
pen for a surname."""


@dataclass(slots=True, eq=False)
class Entity:
    """One person, body, document or group of an article, with its mentions so far, in text order. Equal to itself alone."""

    mentions: list[Mention] = field(default_factory=list)
    gender: str | None = None
    plural: bool = False
    named: bool = False
    roles: set[str] = field(default_factory=set)
    """Words that the article uses for it beside its name: titles, and nouns in apposition."""
    heads: set[str] = field(default_factory=set)
    spoke: int = 0
    """How often it was the source so far."""
    person: bool = False
    """Whether its name is a person's."""

    @property
    def chances(self) -> FloatArray:
        """Mean of what the entity head says of its mentions."""
        named = [m.chances for m in self.mentions if m.form == "name" and not m.modifies] or [
            m.chances for m in self.mentions if m.form != "pronoun"
        ]
        if not named:
            named = [m.chances for m in self.mentions]
        mean: FloatArray = np.mean(named, axis=0)
        return mean

    @property
    def fullest(self) -> Mention | None:
        """The longest name, else the longest description; the earliest of equals."""
        named = [m for m in self.mentions if m.form == "name" and not m.modifies] or [
            m for m in self.mentions if m.form == "name"
        ]
        pool = named or [m for m in self.mentions if m.form == "nominal"]
        return max(pool, key=lambda m: (len(m.name.key) if m.name else 0, m.end - m.start, -m.start), default=None)


def gender_of_name(name: Name) -> str | None:
    """m or f by titles and first name, null where they do not tell."""
    titles = {plain(t) for t in name.titles}
    for gender in ("m", "f"):
        if titles & _honorifics(gender):
            return gender
    # One word alone may be a surname that is a first name as well.
    if len(name.key) > 1 or (not titles and name.key and name.key[0] not in vocabulary("first_names_as_surnames")):
        first = name.key[0] if name.key else ""
        if first in vocabulary("first_names_male"):
            return "m"
        if first in vocabulary("first_names_female"):
            return "f"
    return None


@functools.cache
def _honorifics(gender: str) -> frozenset[str]:
    return frozenset(plain(w) for w in vocabulary(f"honorifics_{gender}"))


def gender_of_noun(head: str) -> str | None:
    """m or f where a common noun tells."""
    small = plain(head)
    if small in vocabulary("person_nouns_male"):
        return "m"
    return "f" if small in vocabulary("person_nouns_female") else None


def name_entities(words: ArticleWords) -> list[Entity]:
    """The names of an article, those that stand for the same thing together.

    Full names first; then a surname, a first name or an acronym goes to the full name that it shortens: to one of the same
    gender where a title tells it, to one introduced in the same paragraph, else to the one whom the article names most.
    """
    full: dict[tuple[str, ...], Entity] = {}
    mentions = [words.name_mention(name) for name in words.names]
    for mention in mentions:
        name = mention.name
        assert name is not None  # noqa: S101
        if len(name.key) < 2:
            continue
        key = _matching(full, name) or name.key
        full.setdefault(key, Entity(named=True)).mentions.append(mention)
    single: dict[tuple[tuple[str, ...], str | None], Entity] = {}
    titled = {(m.name.key, g) for m in mentions if m.name and m.name.titles and (g := gender_of_name(m.name))}
    genders = Counter(key for key, _ in titled)
    count = Counter({key: len(e.mentions) for key, e in full.items()})
    for mention in mentions:
        name = mention.name
        assert name is not None  # noqa: S101
        if len(name.key) != 1:
            continue
        home = _home(full, mention, count, words)
        if home is None:
            # Where there are "Mr. Roe" and "Mrs. Roe", they are two people; "Roe" is whichever was named first.
            said = gender_of_name(name) if name.titles and genders[name.key] > 1 else None
            gender = said or next((g for k, g in single if k == name.key), None)
            home = single.setdefault((name.key, gender), Entity(named=True))
        home.mentions.append(mention)
    out = [*full.values(), *single.values()]
    for entity in out:
        entity.mentions.sort(key=lambda m: m.start)
        _describe(entity, words)
    return sorted(out, key=lambda e: e.mentions[0].start)


def _describe(entity: Entity, words: ArticleWords) -> None:
    """Gender, number and roles from the names themselves."""
    entity.person = kind_of(entity) == "person"
    votes = Counter(g for m in entity.mentions if m.name and (g := gender_of_name(m.name)))
    entity.gender = votes.most_common(1)[0][0] if votes and entity.person else None
    for m in entity.mentions:
        if m.name:
            entity.roles |= {role_word(t) for t in m.name.titles} - {"mr", "mrs", "ms", "former"}
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
        opened = [i for i, w in enumerate(behind) if w.casefold() in ("the", "a", "an", "his", "her", "their", "its")]
        stops = max((i for i, w in enumerate(behind) if w in (",", ".", "”", '"', ";", ":")), default=-1)
        for i in (i for i in opened if i > stops):
            found |= _person_noun(behind[i:])
    return found


def _person_noun(phrase: list[str]) -> set[str]:
    """The head of a phrase that a determiner opens, if it is a noun for a person."""
    if not phrase or phrase[0].casefold() not in ("the", "a", "an", "his", "her", "their", "its", "who"):
        return set()
    for i, word in enumerate(phrase[1:], 1):
        small = plain(word)
        lists = ("person_nouns", "person_nouns_male", "person_nouns_female", "offices")
        known = any(small in vocabulary(name) for name in lists)
        ends = i + 1 == len(phrase) or not phrase[i + 1][0].isalpha() or phrase[i + 1] in vocabulary("after_heads")
        if known and ends:
            return {role_word(small)}
        if word in vocabulary("after_heads") or not word[0].isalnum():
            return set()
    return set()


_BESIDE_NAMES = ("person_nouns", "person_nouns_male", "person_nouns_female", "outlet_nouns")


def _before(words: ArticleWords, name: Name) -> set[str]:
    """Nouns right before a name that say what it is ("businessman Tom Barrack", "the actress Ruth Sloane")."""
    out: set[str] = set()
    i = words.word_at(name.outer) - 1
    gap_ok = i >= 0 and name.outer - words.words[i].end == 1
    while gap_ok and i >= 0 and len(out) < 4:
        word = words.words[i]
        small = plain(word.text)
        if not word.text[0].isalpha() or small in PRONOUNS or small in ("the", "a", "an", "and", "of", "to", "for", "in", "by"):
            break
        known = any(small in vocabulary(f"{kind}") for kind in _BESIDE_NAMES) or small in ("nominee", "candidate")
        if not out and not known:
            break
        out.add(small)
        if i and word.start - words.words[i - 1].end != 1:
            break
        i -= 1
    return out


def _matching(full: dict[tuple[str, ...], Entity], name: Name) -> tuple[str, ...] | None:
    """The full name that is the same one written another way."""
    if name.key in full:
        return name.key
    mine = _core(name.key)
    for key, entity in full.items():
        theirs = _core(key)
        if theirs == mine or (
            len(mine) > 1 and len(theirs) > 1 and (mine[-len(theirs) :] == theirs or theirs[-len(mine) :] == mine)
        ):
            return key
        if (
            len(mine) == len(theirs) == 2
            and mine[-1] == theirs[-1]
            and ((len(mine[0]) == 1 or len(theirs[0]) == 1) and mine[0][0] == theirs[0][0])
        ):
            return key
        genders = gender_of_name(name), next((g for m in entity.mentions if m.name and (g := gender_of_name(m.name))), None)
        if (
            len(mine) == len(theirs) == 2
            and not (genders[0] and genders[1] and genders[0] != genders[1])
            and mine != theirs
            and _spelt(mine, theirs)
        ):
            return key
    return None


def _core(key: tuple[str, ...]) -> tuple[str, ...]:
    """First and last word of a person's name, without initials between."""
    if len(key) == 3 and len(key[1]) <= 1:
        return key[0], key[2]
    return key


def _spelt(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Two spellings of one name: both words alike, and their consonants nearly so."""
    return all(
        a == b
        or (
            min(len(a), len(b)) > 3
            and _bare(a)[0] == _bare(b)[0]
            and (JaroWinkler.similarity(_bare(a), _bare(b)) >= _ALIKE or _consonants(a) == _consonants(b))
        )
        for a, b in zip(mine, theirs, strict=True)
    ) and (mine[-1] == theirs[-1] or _bare(mine[-1]) == _bare(theirs[-1]))


def _consonants(word: str) -> str:
    """The consonants of a word, doubled ones once: what spellings of one Arabic name share."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", _bare(word)))


def _bare(word: str) -> str:
    return word.removeprefix("al-").removeprefix("el-").replace("'", "").replace("-", "")


def _home(
    full: dict[tuple[str, ...], Entity], mention: Mention, count: Counter[tuple[str, ...]], words: ArticleWords
) -> Entity | None:
    """The full name that one word shortens."""
    name = mention.name
    assert name is not None  # noqa: S101
    word = name.key[0]
    found = [key for key in full if _shortens(word, name, key)] or [key for key in full if _misspelt(word, key)]
    gender = gender_of_name(name) if name.titles else None
    if gender:
        fitting = [key for key in found if _gender(full[key]) == gender] or [key for key in found if _gender(full[key]) is None]
        found = fitting
    if not found:
        return None
    if len(found) == 1:
        return full[found[0]]
    # Two people with one surname: the one introduced in this paragraph, else the one whom the article is about.
    before = [key for key in found if full[key].mentions[0].start < mention.start]
    pool = before or found
    main = max(pool, key=lambda key: (count[key], -full[key].mentions[0].start))

    def introduced(key: tuple[str, ...]) -> int:
        return max(
            (m.start for m in full[key].mentions if m.start < mention.start and m.name and len(m.name.key) > 1), default=-1
        )

    nearest = max(pool, key=introduced)
    if "\n" not in words.text[max(introduced(nearest), 0) : mention.start]:
        return full[nearest]
    return full[main]


def _gender(entity: Entity) -> str | None:
    return next((g for m in entity.mentions if m.name and (g := gender_of_name(m.name))), None)


def _misspelt(word: str, key: tuple[str, ...]) -> bool:
    """Whether a word is a surname with a slip of the pen ("Bornsten" for "Bornstein")."""
    return len(word) > 4 and key[-1][:2] == word[:2] and JaroWinkler.similarity(word, key[-1]) >= _SLIP


_PLACE_WORDS = vocabulary("place_words")


def _shortens(word: str, name: Name, key: tuple[str, ...]) -> bool:
    """Whether one word stands for a longer name: its surname, its first name, its initials, or the end of an outlet's name."""
    if len(word) < 2:
        return False
    if key[-1] == word or _bare(key[-1]) == _bare(word):
        # "University of Nicaragua" is not Nicaragua.
        return len(key) < 3 or key[-2] not in ("of", "de", "for", "in") or is_first_name(key[0])
    body = (
        key[-1] in vocabulary("organization_nouns")
        or key[-1] in vocabulary("group_nouns")
        or key[-1].title() in vocabulary("outlet_names")
    )
    if key[0] == word and not name.titles and not body:
        known = is_first_name(word)
        return known or (len(key) == 2 and word not in vocabulary("not_names") and word not in _PLACE_WORDS)
    initials = "".join(w[0] for w in key if w not in ("of", "the", "and", "for", "on", "to"))
    return name.words[0].isupper() and len(word) > 2 and initials == word.replace(".", "")


def kind_of(entity: Entity) -> str:
    """person, organization, place or other: the entity head's view, corrected by titles and by words of bodies' names."""
    chances = entity.chances
    names = [m.name for m in entity.mentions if m.name]
    weight = {"person": float(chances[PERSON]), "organization": float(chances[ORGANIZATION]), "place": float(chances[PLACE])}
    if names and len(names[0].key) == 1 and names[0].words[0].isupper() and 2 < len(names[0].words[0]) < 6:
        weight["organization"] += 0.6
    weight["other"] = max(0.0, 1 - sum(weight.values())) * 0.6
    for name in names:
        if name.titles and {plain(t) for t in name.titles} & _person_titles():
            weight["person"] += 1
        # "Union of Rationalists", "Alliance to Keep the Harbour": the head stands before a small word.
        small = next((i for i, w in enumerate(name.words) if i and w in ("of", "to", "for", "on")), len(name.words))
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
            and first in ("a", "an", "the", "one")
            and _COPULA.fullmatch(words.text[subject.end : mention.start])
        ):
            # "Kaine is a former lawyer": what is said of a name is the one who is named.
            home = homes.get(subject.start)
            if home is not None:
                home.mentions.append(mention)
                home.mentions.sort(key=lambda m: m.start)
                home.roles.add(plain(head))
                continue
        if first in ("the", "this", "that", "these", "those") and earlier is not None:
            earlier.mentions.append(mention)
            continue
        entity = Entity([mention], gender_of_noun(head), is_plural(head, first), False, set(), {head})
        by_head[head] = entity
        out.append(entity)
    return out


_PLURALS = vocabulary("plurals")


def is_plural(head: str, first: str) -> bool:
    """Whether a noun phrase with this head and first word speaks of several."""
    if first in ("a", "an", "one", "each", "every", "another", "this", "that"):
        return False
    small = plain(head)
    return small in _PLURALS or (small.endswith("s") and not small.endswith(("ss", "us", "is", "'s")))
