"""Which names are forms of one name: shorter ones, initials, other spellings, slips of the pen."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict

from rapidfuzz.distance import JaroWinkler

from onrecord.find.mentions.detect import PERSON, ArticleWords, Mention
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.first_names import is_first_name
from onrecord.find.mentions.gender import gender_of_name
from onrecord.find.mentions.generations import Namesakes
from onrecord.find.mentions.names import Name
from onrecord.vocabulary.lexicon import vocabulary

_NO_INITIALS = vocabulary("no_initials")
_ALIKE, _SLIP = 0.88, 0.955
"""Jaro-Winkler similarity from which two first names may be spellings of one ("Sergei", "Sergey"), and one word a slip of the
pen for a surname."""


_A_PERSON = 0.5
"""The chance of being a person from which a name may be a first name."""
_MOST_ALIKE = 100
"""Full names with one surname among which another spelling is looked for."""


class FullNames:
    """The names of more than one word, and the entities that they stand for, found by the words that they share."""

    def __init__(self, words: ArticleWords) -> None:
        self._words = words
        self._text = words.text
        self._namesakes: dict[tuple[str, ...], Namesakes] = {}
        self._order: dict[tuple[str, ...], int] = {}
        self._by_word: defaultdict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
        """Keys by what another form shares with them: ("last", surname), ("first", …), ("initials", …), ("slip", …)."""
        self._starts: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        self._shortened: dict[tuple[str, bool, bool], list[tuple[str, ...]]] = {}
        self._genders: dict[tuple[str, ...], str] = {}

    def add(self, mention: Mention, name: Name) -> None:
        """A mention by a full name."""
        key = self._matching(name) or name.key
        if key not in self._namesakes:
            self._namesakes[key] = Namesakes()
            self._order[key] = len(self._order)
            initials = "".join(w[0] for w in key if w not in _NO_INITIALS)
            for word in (("last", _bare(key[-1])), ("first", key[0]), ("initials", initials), ("slip", key[-1][:2])):
                self._by_word[word].append(key)
        self._namesakes[key].add(self._words, mention, name)
        self._starts[key].append(mention.start)
        self._tell_gender(key, name)

    @property
    def entities(self) -> list[tuple[tuple[str, ...], Entity]]:
        """Each full name with each person, body or place that it stands for, in the order of their first mentions."""
        return [(key, person.entity) for key, same in self._namesakes.items() for person in same.people]

    def _tell_gender(self, key: tuple[str, ...], name: Name) -> None:
        gender = gender_of_name(name)
        if gender:
            self._genders.setdefault(key, gender)

    def _matching(self, name: Name) -> tuple[str, ...] | None:
        """The full name that is the same one written another way."""
        if name.key in self._namesakes:
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
        if mention.chances[PERSON] < _A_PERSON:
            # "Halden" is no short form of "Halden Foods Live": only people go by their first word.
            found = (
                [key for key in found if key[0] != name.key[0] or _bare(key[-1]) == _bare(name.key[0])]
                if len(name.key) == 1
                else found
            )
        gender = gender_of_name(name) if name.titles else None
        if gender:
            fitting = [key for key in found if self._genders.get(key) == gender]
            found = fitting or [key for key in found if key not in self._genders]
        if not found:
            return None
        key = found[0] if len(found) == 1 else self._likeliest(found, mention, count)
        self._tell_gender(key, name)
        return self._namesakes[key].meant(self._words, name)

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
        return len(key) < 3 or key[-2] not in vocabulary("before_last_of_bodies") or is_first_name(key[0])
    body = (
        key[-1] in vocabulary("organization_nouns")
        or key[-1] in vocabulary("group_nouns")
        or key[-1].title() in vocabulary("outlet_names")
    )
    if key[0] == word and not name.titles and not body:
        known = is_first_name(word)
        return known or (len(key) == 2 and word not in vocabulary("not_names") and word not in _PLACE_WORDS)
    initials = "".join(w[0] for w in key if w not in _NO_INITIALS)
    return name.words[0].isupper() and len(word) > 2 and initials == word.replace(".", "")
