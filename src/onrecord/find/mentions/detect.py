"""What an article mentions: names, common nouns for people and bodies, personal pronouns; each with the word that is its head."""  # noqa: E501

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from onrecord.find.mentions.first_names import is_first_name
from onrecord.find.mentions.names import Name, names_in
from onrecord.inference.heads import KINDS
from onrecord.inference.tagging import FloatArray
from onrecord.text.document import Document
from onrecord.text.words import Word, plain
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

Form = Literal["name", "nominal", "pronoun"]
PERSON, ORGANIZATION, PLACE = KINDS.index("person"), KINDS.index("organization"), KINDS.index("place")
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f", "they": "p", "them": "p", "their": "p",  # noqa: E501
    "theirs": "p", "themselves": "p", "it": "n", "its": "n", "itself": "n", "i": "1", "me": "1", "my": "1", "mine": "1", "myself": "1", "we": "1p", "us": "1p", "our": "1p",  # noqa: E501
    "ours": "1p", "ourselves": "1p", "you": "2", "your": "2", "yours": "2", "who": "w", "whom": "w", "whose": "w", "which": "w", "that": "w",  # noqa: E501
    "one": "x", "those": "x", "these": "x", "this": "x", "himself or herself": "x", "he or she": "x",
}  # fmt: skip
"""Pronouns with gender (m, f, n), number (p) and person (1, 2); w: relative or interrogative, x: others."""
_ANAPHORA = frozenset("mfpn")
_STOPS = vocabulary("no_part_of_a_noun_phrase")
_DETERMINERS = vocabulary("determiners")
_HEADS: tuple[ListName, ...] = ("organization_nouns", "person_nouns", "unnamed_nouns", "document_nouns", "group_nouns")
"""Nouns that may be, or lead up to, the head of a mention."""
_LONGEST = 6
"""Words before the head of a noun phrase."""
_NO_WORDS = frozenset(("the", "a", "an", "'s", "’s", "'", "’"))


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """`[start, end)` in the text, with its head word `[head_start, head_end)` and the chances of what kind of thing it is.

    `modifies`: the name only modifies a noun that follows ("Trump campaign"). `owns`: it is followed by a possessive 's.
    """

    start: int
    end: int
    head_start: int
    head_end: int
    form: Form
    chances: FloatArray
    name: Name | None = None
    pronoun: str = ""
    modifies: bool = False
    owns: bool = False


class WordChances(Protocol):
    """What the encoder says of the words of a text: an ArticleReading, or a table in tests."""

    def entity_at(self, end: int) -> FloatArray:
        """Chances of each of KINDS, and of being given, for the word that ends at `end`."""
        ...


class ArticleWords:
    """The words of a text, its names, and what the entity head says of each word."""

    def __init__(self, document: Document, reading: WordChances, cues: Iterable[tuple[int, int]] = ()) -> None:
        self.document = document
        self.text, self.words = document.text, document.words
        self.names = names_in(self.words)
        self._surnames = {n.key[-1] for n in self.names if len(n.key) > 1 and is_first_name(n.key[0])}
        self._name_ends = [n.last for n in self.names]
        self._bare: dict[tuple[int, int], tuple[str, ...]] = {}
        self._names_inside: dict[tuple[int, int], set[str]] = {}
        self._reading = reading
        # The words of cues are verbs and end a noun phrase to their right.
        self._cues = {i for start, end in cues for i in range(*self.inside(start, end))}

    def bare(self, noun: Mention) -> tuple[str, ...]:
        """The words of a description without articles and possessive marks, in lower case."""
        key = noun.start, noun.end
        if key not in self._bare:
            first, last = self.inside(*key)
            self._bare[key] = tuple(plain(w.text) for w in self.words[first:last] if w.text.casefold() not in _NO_WORDS)
        return self._bare[key]

    def names_inside(self, noun: Mention) -> set[str]:
        """Words of the names inside a description, in lower case."""
        key = noun.start, noun.end
        if key not in self._names_inside:
            names = self.names_within(*self.inside(*key))
            self._names_inside[key] = {plain(w.text) for n in names for w in self.words[n.first : n.last]}
        return self._names_inside[key]

    def names_within(self, first: int, last: int) -> list[Name]:
        """Names that share a word with the words `[first, last)`."""
        begin = bisect_right(self._name_ends, first)
        return [n for n in self.names[begin : begin + last - first] if n.first < last]

    def quoted(self, position: int) -> bool:
        """Whether a position stands in quotation marks."""
        return self.document.quotations.at(position) is not None

    def surname(self, word: str) -> bool:
        """Whether somebody's full name in the article ends with a word ("Mark Cuban")."""
        return word in self._surnames

    def word_at(self, position: int) -> int:
        """Number of the word that holds, or else follows, a position."""
        return self.document.word_at(position)

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """Numbers of the words that begin in `[start, end)`."""
        return self.document.words_inside(start, end)

    def in_cue(self, number: int) -> bool:
        """Whether a word is part of a cue."""
        return number in self._cues

    def chances(self, word: Word) -> FloatArray:
        """What the entity head says of a word; the full stop of an abbreviation does not count."""
        return self._reading.entity_at(word.end - 1 if word.text.endswith(".") and len(word.text) > 2 else word.end)

    def mentions(self) -> list[Mention]:
        """All of them, in text order."""
        out = [self.name_mention(name) for name in self.names]
        taken = [False] * len(self.words)
        for name in self.names:
            for i in range(name.first, name.last):
                taken[i] = True
        for i, word in enumerate(self.words):
            if taken[i] or not word.text[0].isalpha():
                continue
            small = word.text.casefold()
            kind = PRONOUNS.get(small)
            if kind is not None:
                if kind in _ANAPHORA:
                    out.append(
                        Mention(word.start, word.end, word.start, word.end, "pronoun", self.chances(word), pronoun=small)
                    )
                continue
            if small in _STOPS or small in _DETERMINERS or small in vocabulary("indefinite_pronouns"):
                continue
            chances = self.chances(word)
            speaks = plain(word.text) in vocabulary("document_nouns") or plain(word.text) in vocabulary("outlet_nouns")
            if chances[PERSON] + chances[ORGANIZATION] >= 0.5 or (speaks and chances[0] < 0.5):
                out.append(self.nominal(i, taken))
        return sorted(out, key=lambda m: (m.start, -m.end))

    def name_mention(self, name: Name) -> Mention:
        """A name as a mention."""
        following = self.words[name.last] if name.last < len(self.words) else None
        owns = following is not None and following.text in ("'s", "’s", "'", "’") and following.start == name.end
        modifies = (
            following is not None and not owns and following.start == name.end + 1 and following.text.islower()
            and name.last not in self._cues
            and plain(following.text) not in _STOPS and plain(following.text) not in _DETERMINERS
            and self._noun(following)
        )  # fmt: skip
        head = self.words[name.last - 1]
        return Mention(
            name.start, name.end, head.start, head.end, "name", self.chances(head), name=name, modifies=modifies, owns=owns
        )

    def _noun(self, word: Word) -> bool:
        """Whether a word is, or leads up to, the head of a mention."""
        small = plain(word.text)
        known = any(small in vocabulary(name) for name in _HEADS)
        return known or bool(self.chances(word)[0] < 0.5)

    def nominal(self, head: int, taken: list[bool] | None = None) -> Mention:
        """The noun phrase that ends with a head word: its determiner and what stands between."""
        first = head
        while first > 0:
            before = self.words[first - 1]
            gap = self.words[first].start - before.end
            small = before.text.casefold()
            if gap > 1 or "\n" in self.text[before.end : self.words[first].start]:
                break
            if small in _DETERMINERS:
                first -= 1
                break
            possessive = before.text in ("'s", "’s", "'", "’") and gap >= 1
            if possessive:
                near = self.names_within(first - 2, first - 1)
                owner = next((n for n in near if n.last == first - 1 and n.end == before.start), None)
                if owner is None and first > 1 and self.words[first - 2].text.islower() and head - first < _LONGEST:
                    # "The pilots’ union": whose it is begins further to the left.
                    first -= 2
                    continue
                first = owner.first if owner else first - 1
                break
            if (
                not before.text[0].isalnum()
                or small in _STOPS
                or (taken and taken[first - 1] and before.end == self.words[first].start)
            ):
                break
            if head - first >= _LONGEST or first - 1 in self._cues:
                break
            first -= 1
        word = self.words[head]
        return Mention(self.words[first].start, word.end, word.start, word.end, "nominal", self.chances(word))
