"""Who and what an article is about: its names, grouped, and the people and bodies that it only describes."""

import functools
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice

from rapidfuzz.distance import JaroWinkler

from onrecord.find.entity import Entity
from onrecord.find.mentions import ORGANIZATION, PERSON, PLACE, PRONOUNS, ArticleWords, Mention
from onrecord.text.names import Name, is_first_name, plain
from onrecord.text.vocabulary import vocabulary

_ALIKE, _SLIP = 0.88, 0.955
"""Jaro-Winkler similarity from which two first names may be spellings of one ("Sergei", "Sergey"), and one word a slip of the
pen for a surname."""
_ENOUGH = 64
"""Names of one entity by which its kind is told."""
_MOST_ALIKE = 100
"""Full names with one surname among which another spelling is looked for."""


@functools.lru_cache(maxsize=20_000)
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
    full = _FullNames(words)
    mentions = [words.name_mention(name) for name in words.names]
    for mention in mentions:
        if mention.name is not None and len(mention.name.key) > 1:
            full.add(mention, mention.name)
    single: dict[tuple[tuple[str, ...], str | None], Entity] = {}
    genders: defaultdict[tuple[str, ...], dict[str | None, None]] = defaultdict(dict)
    titled = {(m.name.key, g) for m in mentions if m.name and m.name.titles and (g := gender_of_name(m.name))}
    told = Counter(key for key, _ in titled)
    count = Counter({key: len(e.mentions) for key, e in full.entities.items()})
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
    out = [*full.entities.values(), *single.values()]
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


class _FullNames:
    """The names of more than one word, and the entities that they stand for, found by the words that they share."""

    def __init__(self, words: ArticleWords) -> None:
        self._text = words.text
        self.entities: dict[tuple[str, ...], Entity] = {}
        self._order: dict[tuple[str, ...], int] = {}
        self._by_word: defaultdict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
        """Keys by what another form shares with them: ("last", surname), ("first", …), ("initials", …), ("slip", …)."""
        self._starts: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        self._shortened: dict[tuple[str, bool, bool], list[tuple[str, ...]]] = {}
        self._genders: dict[tuple[str, ...], str] = {}

    def add(self, mention: Mention, name: Name) -> None:
        """A mention by a full name."""
        key = self._matching(name) or name.key
        if key not in self.entities:
            self.entities[key] = Entity(named=True)
            self._order[key] = len(self._order)
            initials = "".join(w[0] for w in key if w not in ("of", "the", "and", "for", "on", "to"))
            for word in (("last", _bare(key[-1])), ("first", key[0]), ("initials", initials), ("slip", key[-1][:2])):
                self._by_word[word].append(key)
        self.entities[key].add(mention)
        self._starts[key].append(mention.start)
        self._tell_gender(key, name)

    def _tell_gender(self, key: tuple[str, ...], name: Name) -> None:
        gender = gender_of_name(name)
        if gender:
            self._genders.setdefault(key, gender)

    def _matching(self, name: Name) -> tuple[str, ...] | None:
        """The full name that is the same one written another way."""
        if name.key in self.entities:
            return name.key
        mine = _core(name.key)
        for key in self._by_word["last", _bare(mine[-1])][:_MOST_ALIKE]:
            theirs = _core(key)
            if theirs == mine or (
                len(mine) > 1 and len(theirs) > 1 and (mine[-len(theirs) :] == theirs or theirs[-len(mine) :] == mine)
            ):
                return key
            if len(mine) != 2 or len(theirs) != 2:
                continue
            initial = len(mine[0]) == 1 or len(theirs[0]) == 1
            if mine[-1] == theirs[-1] and initial and mine[0][0] == theirs[0][0]:
                return key
            genders = gender_of_name(name), self._genders.get(key)
            if not (genders[0] and genders[1] and genders[0] != genders[1]) and mine != theirs and _spelt(mine, theirs):
                return key
        return None

    def home(self, mention: Mention, name: Name, count: Counter[tuple[str, ...]]) -> Entity | None:
        """The full name that one word shortens."""
        found = self._shortened_by(name)
        gender = gender_of_name(name) if name.titles else None
        if gender:
            fitting = [key for key in found if self._genders.get(key) == gender]
            found = fitting or [key for key in found if key not in self._genders]
        if not found:
            return None
        key = found[0] if len(found) == 1 else self._likeliest(found, mention, count)
        self._tell_gender(key, name)
        return self.entities[key]

    def _shortened_by(self, name: Name) -> list[tuple[str, ...]]:
        word = name.key[0]
        form = word, bool(name.titles), name.words[0].isupper()
        if form not in self._shortened:
            shared = {
                key
                for way in (("last", _bare(word)), ("first", word), ("initials", word.replace(".", "")))
                for key in self._by_word[way]
                if _shortens(word, name, key)
            }
            slips = [] if shared else [key for key in self._by_word["slip", word[:2]] if _misspelt(word, key)]
            self._shortened[form] = sorted(shared or slips, key=self._order.__getitem__)[:_MOST_ALIKE]
        return self._shortened[form]

    def _likeliest(self, found: list[tuple[str, ...]], mention: Mention, count: Counter[tuple[str, ...]]) -> tuple[str, ...]:
        """Of several people with one surname: the one introduced in this paragraph, else the one whom the article is about."""
        before = [key for key in found if self._starts[key][0] < mention.start]
        pool = before or found
        main = max(pool, key=lambda key: (count[key], -self._starts[key][0]))

        def introduced(key: tuple[str, ...]) -> int:
            number = bisect_left(self._starts[key], mention.start)
            return self._starts[key][number - 1] if number else -1

        nearest = max(pool, key=introduced)
        return main if "\n" in self._text[max(introduced(nearest), 0) : mention.start] else nearest


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
    version = entity.name_count, entity.version
    if entity.kind is None or entity.kind[0] != version:
        entity.kind = version, _kind(entity)
    return entity.kind[1]


def _kind(entity: Entity) -> str:
    chances = entity.chances
    names = list(islice((m.name for m in entity.mentions if m.name), _ENOUGH))
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
                home.add(mention)
                home.roles.add(plain(head))
                continue
        if first in ("the", "this", "that", "these", "those") and earlier is not None:
            earlier.add(mention)
            continue
        entity = Entity([mention], gender_of_noun(head), is_plural(head, first), heads=[head])
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
