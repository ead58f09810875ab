"""Names in a text: runs of capitalised words, and the parts of a person's name.

English newspapers write names with capitals, titles before them and, after the first time, the surname alone. All that is told
here is told by form and by word lists; what a name stands for is decided elsewhere.
"""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.find.mentions.first_names import is_first_name
from onrecord.text.words import NAME_SUFFIXES, Word, plain
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

_JOINERS = frozenset(("of", "for", "the", "on", "and", "&", "to"))
_BREAKS = vocabulary("name_breaks")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is written in one place: words `first` up to, without, `last` of the text's words.

    `titles` stand before it and are not part of it. `text` is its words with single spaces, without marks.
    """

    start: int
    end: int
    text: str
    first: int
    last: int
    words: tuple[str, ...]
    titles: tuple[str, ...]
    outer: int
    """Where the titles begin; `start` where there are none."""

    @property
    def key(self) -> tuple[str, ...]:
        """The words in lower case, without suffixes and full stops."""
        return tuple(w for w in (plain(w) for w in self.words) if w not in NAME_SUFFIXES)

    @property
    def suffix(self) -> str | None:
        """What tells a son from his father ("jr", "iii"), in lower case without a full stop."""
        return next((plain(w) for w in self.words[1:] if plain(w) in NAME_SUFFIXES), None)


def names_in(words: list[Word]) -> list[Name]:
    """All names, in order. Words that are capitalised only because they open a sentence are left out.

    In a headline that capitalises all its words, names are those that the rest of the text has.
    """
    headline = _headlines(words)
    lower = {w.text for w, h in zip(words, headline, strict=True) if w.text.islower() and not h}
    capital = {w.text for w, h in zip(words, headline, strict=True) if w.capital and not w.opens and not h}
    out: list[Name] = []
    for first, last in _runs(words):
        if not headline[first] and not _dateline(words, first, last):
            name = _name(words, first, last, lower, capital)
            out += [name] if name else []
    out = _without_openers(words, out, capital)
    out = sorted([*out, *_surnames(words, headline, out)], key=lambda name: name.start)
    if any(headline):
        out = sorted([*out, *_known(words, headline, out)], key=lambda name: name.start)
    return out


def _dateline(words: list[Word], first: int, last: int) -> bool:
    """Whether a run is the place in capitals that opens an agency's dispatch: "CARROW —"."""
    after = words[last].text if last < len(words) else ""
    return (
        words[first].line
        and after in ("—", "–", "-", "(", ",")
        and all(w.text.isupper() or not w.capital for w in words[first:last])
    )


def _without_openers(words: list[Word], names: list[Name], capital: set[str]) -> list[Name]:
    """A word that opens a sentence is no part of a name that the text has without it ("Continued Stone")."""
    known = {name.key for name in names}
    surnames = {key[-1:] for key in known if len(key) > 1 and is_first_name(key[0])}
    out: list[Name] = []
    for name in names:
        opener = words[name.first]
        if len(name.key) == 2 and opener.text in vocabulary("outlet_names") and name.key[1:] in surnames:
            # "told Reuters Kim was well": an outlet, and somebody else.
            out += [n for n in (_made(words, name.first, name.first + 1, (), name.outer),) if n]
            name = _made(words, name.first + 1, name.last, (), words[name.first + 1].start) or name  # noqa: PLW2901
        odd = opener.opens and name.outer == name.start and len(name.key) > 1 and name.key[1:] in known
        if odd and opener.text not in capital and not is_first_name(plain(opener.text)) and not opener.text.isupper():
            name = _made(words, name.first + 1, name.last, (), words[name.first + 1].start) or name  # noqa: PLW2901
        out.append(name)
    return out


def _surnames(words: list[Word], headline: list[bool], names: list[Name]) -> Iterator[Name]:
    """Words that are names only because someone has them for a surname ("Will", after "George Will")."""
    known = {
        name.words[-1] for name in names
        if len(name.key) == 2 and is_first_name(name.key[0]) and plain(name.words[-1]) == name.key[-1]
    }  # fmt: skip
    taken = {i for name in names for i in range(name.first, name.last)}
    for i, word in enumerate(words):
        if word.text in known and not word.opens and not headline[i] and i not in taken:
            made = _made(words, i, i + 1, (), word.start)
            if made:
                yield made


_SMALL = vocabulary("headline_small")
"""Words that headlines write without capitals."""


def _headlines(words: list[Word]) -> list[bool]:
    """For each word, whether its line capitalises (nearly) all words of four letters or more."""
    out = [False] * len(words)
    first = 0
    for i in range(1, len(words) + 1):
        if i < len(words) and not (words[i].opens and words[i].line):
            continue
        long = [w for w in words[first:i] if w.text[0].isalpha() and len(w.text) > 3]
        # Some outlets end headlines with a full stop; a sentence has a verb or noun without a capital.
        stopped = any(w.text == "." for w in words[max(first, i - 2) : i])
        sentence = stopped and any(w.text.islower() and w.text not in _SMALL and w.text[0].isalpha() for w in words[first:i])
        if not sentence and len(long) >= 3 and sum(w.text[0].isupper() for w in long) >= 0.8 * len(long):
            out[first:i] = [True] * (i - first)
        first = i
    return out


def _known(words: list[Word], headline: list[bool], names: list[Name]) -> Iterator[Name]:
    """Names of the text that a headline repeats: in full, or by one word of a longer name."""
    known = {tuple(plain(w) for w in name.words) for name in names}
    known |= {(name[-1],) for name in known if name[-1] not in vocabulary("not_names") and name[-1] not in _all_nouns()}
    longest = max((len(name) for name in known), default=0)
    i = 0
    while i < len(words):
        for size in range(longest, 0, -1):
            part = words[i : i + size]
            if (
                len(part) == size and all(headline[i : i + size]) and part[0].capital
                and tuple(plain(w.text) for w in part) in known
            ):  # fmt: skip
                made = _made(words, i, i + size, (), words[i].start)
                if made:
                    yield made
                i += size - 1
                break
        i += 1


_NOUNS: tuple[ListName, ...] = (
    "organization_nouns", "person_nouns", "unnamed_nouns", "document_nouns", "group_nouns", "outlet_nouns",
)  # fmt: skip
PERSON_NOUNS: tuple[ListName, ...] = ("person_nouns", "person_nouns_male", "person_nouns_female")
"""Lists of what one person is called."""


def is_person_noun(head: str) -> bool:
    """Whether a noun says what one person is."""
    return any(head in vocabulary(name) for name in PERSON_NOUNS)


@functools.cache
def _all_nouns() -> frozenset[str]:
    return frozenset(word for name in _NOUNS for word in vocabulary(name))


def _runs(words: list[Word]) -> Iterator[tuple[int, int]]:
    """Capitalised words in a row, with the small words that names have inside."""
    i, count = 0, len(words)
    while i < count:
        if not words[i].capital:
            i += 1
            continue
        j = i + 1
        while j < count and (step := _further(words, i, j)):
            j += step
        yield i, j
        i = j


def _further(words: list[Word], first: int, j: int) -> int:  # noqa: C901, PLR0911, PLR0912
    """How many words from `j` on belong to the run that began at `first`."""
    if _nickname(words, j):
        return 3
    if _owners(words, j):
        return 2
    near = words[j].start - words[j - 1].end <= 1 and "\n" not in words[j].text
    if not near or (words[j].opens and words[j - 1].text not in ".-–"):
        return 0
    if words[j].text in _BREAKS:
        return 0
    counted = words[j].text.isdigit() and words[j - 1].capital and len(words[j].text) < 3
    if words[j].capital or (counted and plain(words[j - 1].text) not in vocabulary("months")):
        return 1
    particles = [w.text for w in words[j : j + 2] if w.text in vocabulary("particles")]
    if (
        len(particles) == 2
        and j + 2 < len(words)
        and words[j + 2].capital
        and words[j + 2].start == words[j].start + len(" ".join(particles)) + 1
    ):
        return 3  # van der Berg
    if j + 1 < len(words) and words[j + 1].capital and words[j + 1].start - words[j].end == 1:
        small = words[j].text
        if words[j + 1].text in _BREAKS:
            return 0
        if small in vocabulary("particles") and small not in vocabulary("unsure_particles"):
            return 2
        body = any(plain(w.text) in vocabulary("organization_nouns") for w in words[first:j])
        if (
            small == "of"
            and plain(words[j - 1].text) in _titles()
            and j + 2 < len(words)
            and is_first_name(plain(words[j + 2].text))
        ):
            return 2
        if small == "and" and is_first_name(plain(words[j + 1].text)):
            return 0
        if small == "and" and _commission(words, first, j):
            return 2
        if small == "to" and body and plain(words[first].text) in vocabulary("bodies_with_to"):
            return 2
        if small == "on" and plain(words[j - 1].text) in vocabulary("bodies_with_on"):
            return 2
        if small in ("of", "for", "&") or (small in ("and", "on") and body and _has_of(words, first, j)):
            return 2 if small == "&" or body or _bodied(words, first, j) else 0
    if (
        words[j].text in ("of", "for") and j + 2 < len(words) and words[j + 1].text == "the" and words[j + 2].capital
        and any(plain(w.text) in vocabulary("organization_nouns") for w in words[first:j])
    ):  # fmt: skip
        return 3
    return 0


def _owners(words: list[Word], j: int) -> bool:
    """Whether a body is called after its members: the Tram Users' League."""
    mark, after = words[j], words[j + 1] if j + 1 < len(words) else None
    return (
        mark.text in ("'", "’") and mark.start == words[j - 1].end and words[j - 1].text.endswith("s")
        and after is not None and after.capital and after.start == mark.end + 1
        and plain(after.text) in vocabulary("organization_nouns")
    )  # fmt: skip


def _commission(words: list[Word], first: int, j: int) -> bool:
    """Whether "and" stands inside a body's name: the Securities and Exchange Commission."""
    after = [w for w in words[j + 1 : j + 5] if w.capital]
    bodied = any(plain(w.text) in vocabulary("organization_nouns") for w in after[1:3])
    return (
        bodied
        and all(w.start - before.end == 1 for before, w in pairwise(after))
        and not any(is_first_name(plain(w.text)) for w in words[first:j])
    )


def _nickname(words: list[Word], j: int) -> bool:
    """Whether a nickname in marks stands inside a name: Robert C. "Bobby" Scott."""
    inside = words[j : j + 4]
    return (
        len(inside) == 4 and inside[0].text in "\"“'‘(" and inside[2].text in "\"”'’)" and inside[1].capital and inside[3].capital  # noqa: E501
        and inside[0].start - words[j - 1].end == 1 and inside[3].start - inside[2].end == 1
    )  # fmt: skip


def _has_of(words: list[Word], first: int, j: int) -> bool:
    return any(w.text in ("of", "for", "on") for w in words[first:j])


def _bodied(words: list[Word], first: int, j: int) -> bool:
    """Whether "of" goes on with a name: not after a title or a person's first name."""
    run = [plain(w.text) for w in words[first:j]]
    return not any(w in _titles() or is_first_name(w) for w in run) and run[-1].endswith("s") and len(run) < 4


def _name(words: list[Word], first: int, last: int, lower: set[str], capital: set[str]) -> Name | None:
    """The name of a run, without what only opens a sentence, and with titles apart."""
    while first < last and _opener(words[first], last - first, lower, capital):
        first += 1
    if last - first > 2 and words[first].opens and is_person_noun(plain(words[first].text)):
        # "Shopkeeper Jonas Feld": what he is stands before the name.
        first += plain(words[first].text) not in _titles()
    while first < last and (plain(words[first].text) in vocabulary("not_names") and words[first].text[0].isupper()
                            and not (words[first].text.isupper() and len(words[first].text) > 1)
                            and not words[first].text.endswith(".")):  # fmt: skip
        if is_first_name(plain(words[first].text)) and last - first > 1 and not words[first].opens:
            break
        first += 1
    while last > first and not words[last - 1].capital and not words[last - 1].text.isdigit():
        last -= 1
    cut = first
    titles = _titles()
    for i in range(first, last):
        word = plain(words[i].text)
        if word in titles and i + 3 < last and words[i + 1].text == "of" and is_first_name(plain(words[i + 3].text)):
            # "Secretary of State Jane Roe"
            cut = i + 3
            break
        if i > first and words[i - 1].text in "\"“'‘(":
            continue  # a nickname: Tom "Duke" Marsh
        if (
            word in titles
            and i + 1 < last
            and words[i + 1].text.casefold() not in _JOINERS
            and not _last_title_is_surname(words, i, last)
        ):
            cut = i + 1
    if cut == first and first < last:
        cut = _split(words, first, last)
    return _made(words, cut, last, tuple(w.text for w in words[first:cut]), words[min(first, len(words) - 1)].start)


def _last_title_is_surname(words: list[Word], i: int, last: int) -> bool:
    """ "Stephen King said": a title's word at the very end, or one after which only a suffix follows, is a name's word."""
    return all(plain(w.text) in NAME_SUFFIXES for w in words[i + 1 : last])


def _split(words: list[Word], first: int, last: int) -> int:
    """Where a person's name begins in a run that opens with a party, a nation or an outlet ("Republican Jane Roe")."""
    for i in range(first + 1, last - 1):
        word, before = words[i].text, words[i - 1].text
        if is_first_name(plain(word)) and (before in vocabulary("party_and_nation") or before in vocabulary("outlet_names")):
            return i
    if (
        last - first >= 2
        and words[first].text in vocabulary("party_and_nation")
        and is_first_name(plain(words[first + 1].text))
    ):
        return first + 1
    return first


def _made(words: list[Word], first: int, last: int, titles: tuple[str, ...], outer: int) -> Name | None:
    if first >= last:
        return None
    parts = tuple(w.text for w in words[first:last] if w.text[0].isalnum())
    start, end = words[first].start, words[last - 1].end
    return Name(start, end, " ".join(parts), first, last, parts, titles, outer)


@functools.cache
def _titles() -> frozenset[str]:
    return frozenset(plain(t) for t in vocabulary("titles"))


def _opener(word: Word, length: int, lower: set[str], capital: set[str]) -> bool:
    """Whether a word is capitalised only because it opens a sentence."""
    if not word.opens:
        return False
    small = word.text.casefold()
    if plain(word.text) in _titles() and length > 1:
        return False
    if small in vocabulary("not_names"):
        return not (word.text in capital and is_first_name(small) and length > 1)
    if length == 1 and word.text not in capital and small in vocabulary("unnamed_nouns"):
        return True
    if word.text.isupper() and len(word.text) > 1:
        return False
    return small in lower and word.text not in capital and not (length > 1 and is_first_name(small))
