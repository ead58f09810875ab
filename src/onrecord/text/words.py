"""A text as words and marks, with their places, as names and noun phrases are read from."""

import re
from dataclasses import dataclass

from onrecord.vocabulary.lexicon import vocabulary

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., J.D.
    r"|(?:Mc|Mac|O['’]|D['’]|al-|el-)?[^\W\d_][^\W_]*(?:[-'’&./](?!(?:s|ll|ve|re|d|m|t)\b)[^\W_]+)*"
    r"|\d+(?:-year-olds?\b|(?:[.,:]\d+)*(?:st|nd|rd|th)?)"
    r"|['’](?:s|ll|ve|re|d|m|t)?\b|[^\w\s]|_"
)
BARE_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
"""Letters or digits, with an apostrophe inside: what word lists are asked for."""
NAME_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark, `[start, end)` in the text.

    `opens`: it is the first of a sentence, line or quotation; `line`: of a line.
    """

    start: int
    end: int
    text: str
    opens: bool
    line: bool

    @property
    def capital(self) -> bool:
        """Whether the word is written as a name's word is."""
        return self.text[0].isupper() or (self.text[:3] in ("al-", "el-") and self.text[3:4].isupper())


def words_of(text: str) -> list[Word]:
    """All words and marks of a text. A full stop belongs to a title or initial that it shortens."""
    out: list[Word] = []
    opens, last = True, 0
    for m in _WORD.finditer(text):
        start, end = m.span()
        if start < last:
            continue
        words = m.group()
        if text.startswith(".", end) and _shortened(words, text, end):
            end += 1
            words = text[start:end]
        line = not out or "\n" in text[last:start]
        opens = opens or line
        out.append(Word(start, end, words, opens, line))
        if words in ".!?:;" or words in '“"‘«„(—–-[•*|':
            opens = True
        elif words not in "”\"’'»)]":
            opens = False
        last = end
    return out


def _shortened(word: str, text: str, end: int) -> bool:
    """Whether the full stop after a word belongs to it, and does not end the sentence."""
    if len(word) == 1 and word.isupper():
        return bool(re.match(r"\.\s?[\"“'‘(]?[A-Z]", text[end : end + 4]))
    plain = word.casefold() + "."
    return word[0].isupper() and (
        plain in vocabulary("titles") or plain in NAME_SUFFIXES or plain in ("inc.", "corp.", "ltd.", "co.")
    )


def letters_of(text: str) -> str:
    """The letters and digits of a text in lower case: the same for a headline in other marks, spaces or capitals."""
    return "".join(filter(str.isalnum, text.casefold()))


def folded_words(text: str) -> list[str]:
    """The words of a text in lower case, apostrophes as they stand, without marks."""
    return [w.casefold() for w in BARE_WORD.findall(text)]


def plain(word: str) -> str:
    """A word in lower case, with straight apostrophes and without the full stop of an abbreviation."""
    return word.casefold().replace("’", "'").rstrip(".")
