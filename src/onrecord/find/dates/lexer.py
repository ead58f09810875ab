"""The words of a text as classes of time words, one letter a word: what a grammar of time expressions reads.

A grammar over words would be slow and hard to read as a regular expression over characters. Here every word or mark becomes
one letter ("last" `last`, "Monday" `weekday`, all others `other`), and the grammar is a regular expression over that string.
"""

import functools
import re

from onrecord.vocabulary.lexicon import lines

_TOKEN = re.compile(
    r"\d{4}-\d\d?-\d\d?(?:T\d\d:\d\d(?::\d\d)?)?(?![\d-])"  # 2026-03-02
    r"|\d\d?:\d\d(?::\d\d)?(?!\d)"  # 7:15
    r"|\d{1,4}([/.-])\d\d?\1\d{1,4}(?![\d/.,%]{0,3}\d)"  # 3/2/2026, 2.3.2026
    r"|['’]?\d{2,4}['’]?s\b"  # '80s
    r"|\d+(?:st|nd|rd|th)\b"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?= (?:year|month|week|day|hour|minute)s\b)"
    r"|\d+(?:,\d{3})*(?:\.\d+)?"
    r"|[aApP]\.[mM]\b\.?"
    r"|[oO]['’]clock\b"
    r"|[^\W\d_]+"
    r"|['’]s\b"
    r"|\n[ \t\r]*\n"
    r"|[^\w\s]"
)
_MARKS = {
    **dict.fromkeys("-–—‐‑", "dash"),
    **dict.fromkeys("$£€¥#", "money"),
    **dict.fromkeys("'’‘", "quote"),
    "½": "fraction",
    ".": "dot",
    ",": "comma",
    "/": "slash",
    "%": "percent",
    "o'clock": "oclock",
    "o’clock": "oclock",
    "'s": "s",
    "’s": "s",
    "(": "opening",
    ")": "closing",
}
_FORMS = {
    "iso": re.compile(r"\d{4}-\d\d?-\d\d?(?:T.*)?"),
    "clock": re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?"),
    "numeric": re.compile(r"\d{1,4}[/.-]\d\d?[/.-]\d{1,4}"),
    "decade": re.compile(r"['’]?(?:1\d|20)?\d0['’]?s"),
    "day": re.compile(r"0?[1-9]|[12]\d|3[01]"),
    "year": re.compile(r"1\d{3}|2[01]\d\d"),
    "dayth": re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"),
    "numth": re.compile(r"\d+(?:st|nd|rd|th)"),
    "clockdot": re.compile(r"(?:0?\d|1\d|2[0-3])\.[0-5]\d"),
    "num": re.compile(r"\d+(?:[.,: \u00a0\u2009\u202f]\d+)*"),
}
"""Classes of words that begin with a digit, told by their form: the first that fits."""


_ZONE_ENDS = frozenset(("time", "Time", "Eastern", "Central", "Mountain", "Pacific"))
_ZONE = 3
"""So many words may stand before "time" in the name of a zone."""


@functools.cache
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    """Word → class and word → value, in every way of writing it with capitals that tells it."""
    kinds: dict[str, str] = {}
    values: dict[str, str] = {}
    for line in lines("time_words"):
        kind, *entries = line.split()
        for entry in entries:
            word, _, value = entry.partition("=")
            writings = {word} if word[0].isupper() or kind in ("zone", "brief") else {word, word.capitalize(), word.upper()}
            for writing in writings:
                kinds[writing] = kind
                values[writing] = value or word
    return kinds | _MARKS, values


@functools.cache
def letters() -> dict[str, str]:
    """Class → letter."""
    names = sorted({*_lexicon()[0].values(), *_FORMS, "break", "other"})
    return {name: chr(0x100 + i) for i, name in enumerate(names)}


@functools.cache
def _names() -> dict[str, str]:
    return {letter: name for name, letter in letters().items()}


@functools.cache
def _word_letters() -> dict[str, str]:
    return {word: letters()[kind] for word, kind in _lexicon()[0].items()}


class TimeWords:
    """The words of a text, in order: where each stands, and the letter of its class."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [m.span() for m in _TOKEN.finditer(text)]
        words = [text[a:b] for a, b in self.spans]
        known, other = _word_letters(), letters()["other"]
        classes = [known.get(w) or (other if w[0].isalpha() else _form(w)) for w in words]
        for i, word in enumerate(words):
            if word in _ZONE_ENDS:
                _name_zone(words, classes, i)
        self.classes = "".join(classes)

    def beside(self, i: int) -> bool:
        """Whether nothing stands between the i-th word and the one before."""
        return 0 < i < len(self.spans) and self.spans[i - 1][1] == self.spans[i][0]

    def word(self, i: int) -> str:
        """The i-th word as it is written."""
        start, end = self.spans[i]
        return self.text[start:end]

    def kind(self, i: int) -> str:
        """The class of the i-th word."""
        return _names()[self.classes[i]]

    def value(self, i: int) -> str:
        """What the i-th word stands for: the number of a month, of a numeral, of an ordinal; itself where nothing is known."""
        word = self.word(i)
        if word[0].isdigit():
            return re.sub(r"(?<=\d)(?:st|nd|rd|th)$|[, \u00a0\u2009\u202f]", "", word)
        return _lexicon()[1].get(word, word.casefold())


def _name_zone(words: list[str], classes: list[str], i: int) -> None:
    """Class the words of "local time", "Eastern Standard Time", which end at `i`, as a zone where they follow a time of day."""
    if words[i] not in ("time", "Time"):
        if i and _names()[classes[i - 1]] == "am":
            classes[i] = letters()["zone"]
        return
    first = i
    while i - first < _ZONE and first and _names()[classes[first - 1]] in ("other", "season", "zone"):
        if words[first - 1] != "local" and not words[first - 1].istitle():
            break
        first -= 1
    if i and words[i - 1] == "local":
        classes[i - 1 : i + 1] = [letters()["zone"]] * 2
    if i > first > 0 and _names()[classes[first - 1]] in ("am", "clock", "oclock", "noon", "year"):
        classes[first : i + 1] = [letters()["zone"]] * (i + 1 - first)


def _form(word: str) -> str:
    """The letter of a word that no list has, and that is not letters alone."""
    known = letters()
    if word[0].isdigit() or (word[0] in "'’" and len(word) > 2):
        return next((known[kind] for kind, form in _FORMS.items() if form.fullmatch(word)), known["other"])
    if "\n" in word:
        return known["break"]
    return known["other"]
