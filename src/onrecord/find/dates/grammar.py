"""A grammar of time expressions over classes of words, and what fits it.

A rule is a regular expression whose letters are classes of `vocabulary/time_words.txt`: `count:(COUNT) unit:(UNIT) ago`.
`name:(…)` names a part, other parentheses group, names in capitals stand for the parts below. White space means nothing.
`*` and `+` mean three times at most: what a rule fits ends near, so that time is in proportion to the length of the text.
"""

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from onrecord.find.dates.anchors import Found, Reading, Timeline
from onrecord.find.dates.lexer import TimeWords, letters
from onrecord.find.dates.numerals import DIGITS, full_year, number, year_of
from onrecord.find.dates.tense import direction

_PARTS = {
    "NUMERAL": "((a dash?)? hundred (and? number (dash? number)?)? "
    "| number (dash? (number | hundred (and number)?))*)",
    "COUNT": "(day | year | num | clockdot | NUMERAL)",
    "VAGUE": "((a | the)? few | several | many | some | (a | the)? couple of? | (a | many)? hundreds of)",
    "AMOUNT": "(COUNT (and a half | and half | dash? fraction | dash? day slash day)? | VAGUE | a half | half a?)",
    "UNIT": "(unit | units | quarter | second)",
    "ORDINAL": "(ordinal | second | dayth | numth | number dash? (ordinal | second))",
    "DAY": "(day | dayth | the? ORDINAL)",
    "MONTH": "(month | mon dot?)",
    "WEEKDAY": "(weekday | shortday dot?)",
    "SPELT": "(number hundred (and? number (dash? number)?)? | number dash? number (dash? number)?)",
    "YEAR": "(year | SPELT)",
    "WHICH": "(this | last | next | that | same | previous | following | coming | current | latest "
    "| (this | last | next) (coming | last) | the last)",
    "CLOCK": "(half last (number | day) am? | clock am? | (day | num | year | clockdot) am | (day | number) oclock "
    "| (num | year) zone | NUMERAL am)",
    "ZONE": "(dash? zone zone? zone? zone?)",
    "WHEN": "(?= (last | next | this)? WEEKDAY | MONTH DAY | deictic)"
    "(deictic:(deictic) | (which:(last | next | this))? (weekday:(WEEKDAY) part:(part)?)? "
    "(comma? month:(MONTH) day:(DAY) (comma? year:(year))?)?)",
}  # fmt: skip

_BEFORE = (
    "pre:(((not | no)? (more | less | later) than | at (least | most) | as (long | much | many | few | little) as | up to "
    "| over | under | within | about | nearly | the? (early | late | mid | earlier | later) (dash | in | on)? "
    "| the? (beginning | end | middle) of | year? (post | pre) dash | some | only)*)"
)
_AFTER = "post:((and beyond | or later | and later | or earlier | or so)?)"
_WORD = re.compile(r"([A-Za-z_]+)(:\()?|\((?!\?)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a rule fits: `[first, last)` of the text's words."""

    first: int
    last: int
    words: TimeWords
    match: re.Match[str]

    def span(self, name: str) -> range:
        """Which words a part has; none where the rule or the text has no such part."""
        found = name in self.match.re.groupindex and self.match[name]
        return range(*self.match.span(name)) if found else range(0)

    def has(self, name: str) -> bool:
        return bool(self.span(name))

    def word(self, name: str) -> str:
        """The first word of a part as it is written."""
        return self.words.word(self.span(name)[0])

    def value(self, name: str) -> str:
        """What the first word of a part stands for, "" where there is none; "second" as a unit is one of time."""
        at = next(iter(self.span(name)), None)
        if at is None:
            return ""
        return "TS" if name == "unit" and self.words.kind(at) == "second" else self.words.value(at)

    def values(self, name: str) -> list[str]:
        """What all words of a part stand for."""
        return [self.words.value(i) for i in self.span(name)]

    def number(self, name: str) -> float | None:
        """The number of a part, None where it is vague."""
        return number(self.values(name))

    def ordinal(self, name: str) -> int:
        """The number of "third", "21st", "twenty-first"; 0 where it is no such number, or longer than any is."""
        return sum(int(v) for v in self.values(name) if v.isdecimal() and len(v) <= DIGITS)

    def year(self) -> int | None:
        """The number of the part `year`."""
        return year_of(self.values("year"))

    def short_year(self) -> int | None:
        """The number of the part `short`, a year in two digits behind an apostrophe: '98."""
        at = self.span("short")[0]
        word = self.words.word(at)
        joined = self.words.beside(at) and self.words.kind(at - 1) == "quote"
        return full_year(word) if joined and len(word) == 2 and word.isdecimal() else None

    def side(self) -> int:
        """-1 where the words around are of the past, 1 of the future, 0 where nothing tells."""
        return direction(self.words, self.first, self.last)

    def same_sentence(self, place: int) -> bool:
        """Whether the word at a place before the phrase is in its sentence, and near enough to look."""
        return self.first - place < _SENTENCE and not any(
            self.words.word(i) in _ENDS or self.words.kind(i) == "break" for i in range(place, self.first)
        )

    def close(self, *names: str) -> bool:
        """Whether no space stands inside the words from the first of these parts to the last: "19-Nov-12"."""
        first, last = self.span(names[0])[0], self.span(names[-1])[-1]
        return all(self.words.beside(i) for i in range(first + 1, last + 1))

    @property
    def before(self) -> str:
        """The word before the phrase, in lower case."""
        return self.words.word(self.first - 1).casefold() if self.first else ""

    @property
    def after(self) -> str:
        """The word after the phrase, as it is written."""
        return self.words.word(self.last) if self.last < len(self.words.spans) else ""


_ENDS = frozenset(".!?")
_SENTENCE = 60
"""Words of a sentence, at most."""
Reader = Callable[[Phrase, Timeline], Found | list[Reading]]
R = TypeVar("R", bound=Reader)


class Rules:
    """Rules of one kind, each with the function that reads the phrases that fit it. A decorator."""

    def __init__(self) -> None:
        self.readers: list[tuple[str, Reader]] = []

    def __call__(self, *rules: str) -> Callable[[R], R]:
        def add(reader: R) -> R:
            self.readers.extend((rule, reader) for rule in rules)
            return reader

        return add


class Grammar:
    """Rules of all kinds, compiled."""

    def __init__(self, kinds: Sequence[Rules]) -> None:
        readers = [pair for kind in kinds for pair in kind.readers]
        self._rules = [
            (re.compile(_expression(f"{_BEFORE} ({rule}) {_AFTER}", named=True)), reader) for rule, reader in readers
        ]
        self._groups = [
            (_any_of(readers[i : i + _GROUP]), range(i, min(i + _GROUP, len(readers)))) for i in range(0, len(readers), _GROUP)
        ]
        self._runs = re.compile(f"[^{letters()['other']}{letters()['break']}]+")
        self._known = lru_cache(maxsize=1 << 15)(self._fits)

    def phrases(self, words: TimeWords) -> Generator[Iterator[tuple[Phrase, Reader]], int | None, None]:
        """Where rules fit, in order: all phrases that begin there, the longest first, and how to read them.

        Send back the end of the one that was taken, or None to go on with the next word.
        """
        for run in self._runs.finditer(words.classes):
            start, at = run.start(), 0
            fits = self._known if run.end() - start < _SHORT else self._fits
            for first, found in fits(run[0]):
                if first >= at:
                    taken = yield self._phrases(words, start + first, found)
                    at = taken - start if taken else first + 1

    def _phrases(self, words: TimeWords, first: int, found: Sequence[int]) -> Iterator[tuple[Phrase, Reader]]:
        for i in found:
            rule, reader = self._rules[i]
            match = rule.match(words.classes, first)
            if match:
                yield Phrase(first, match.end(), words, match), reader

    def _fits(self, run: str) -> list[tuple[int, list[int]]]:
        """Where in a run of time words which rules fit, those that take most first."""
        out = []
        for first in range(len(run)):
            near = [i for fits, group in self._groups if fits.match(run, first) for i in group]
            if near:
                ends = ((i, self._rules[i][0].match(run, first)) for i in near)
                out.append((first, [i for _, i in sorted((-m.end(), i) for i, m in ends if m)]))
        return out


_SHORT = 12
"""Words in a run that is worth remembering: the same few make up most of a text."""


_GROUP = 30
"""Rules that are tried together before each is."""


def _any_of(readers: Sequence[tuple[str, Reader]]) -> re.Pattern[str]:
    """Whether one of the rules fits."""
    return re.compile(_expression(f"{_BEFORE} ({' | '.join(rule for rule, _ in readers)})", named=False))


def _expression(rule: str, *, named: bool) -> str:
    """A rule as a regular expression over the letters of classes."""

    def part(m: re.Match[str]) -> str:
        word, names = m.groups()
        if not word:
            return "(?:"
        if names:
            return f"(?P<{word}>" if named else "(?:"
        return _expression(_PARTS[word], named=named) if word in _PARTS else letters()[word]

    return re.sub(r"\s+", "", _WORD.sub(part, rule)).replace("*", "{0,3}").replace("+", "{1,3}")
