"""A text as numbers, words and marks, with their places."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\d{1,9}(?:\.\d{1,9})?[eE][+-]?\d{1,2}(?!\w)|\d{1,9}(?:\.\d{1,9})?[x×]10(?:\^[-−]?|[-−])\d{1,2}(?!\d)"
    r"|\d{1,3}(?:[,\u202f\u00a0\u2009]\d{3}(?!\d))+(?:\.\d+)?|\d{1,2}(?:,\d{2}){1,5},\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+"
    r"|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]"
    r"|(?:[kcdmn]?m|ft|in|yd|mi)[23²³](?!\w)"
    r"|[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]+(?:['’][^\W\d_]+)?"
    r"|\S"
)

DASHES = frozenset("-‐‑–—−")


@dataclass(frozen=True, slots=True)
class Token:
    """A number, word or mark, `[start, end)` in the text; `low`: in lower case, with straight apostrophes."""

    start: int
    end: int
    text: str
    low: str

    @property
    def digits(self) -> bool:
        """Whether it is written in digits."""
        return self.text[-1].isdecimal() and (self.text[0].isdecimal() or self.text[0] == ".")

    @property
    def word(self) -> bool:
        """Whether it is a word."""
        return self.text[0].isalpha()


def tokens_of(text: str) -> list[Token]:
    """All tokens of a text."""
    return [Token(m.start(), m.end(), m.group(), m.group().casefold().replace("’", "'")) for m in _TOKEN.finditer(text)]
