"""Words of an article, safe to show: an article is untrusted; terminals, clipboards and spreadsheets obey some characters."""

import re
import unicodedata

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)  # fmt: skip
"""Control characters but tab and line feed, marks that turn the reading direction, halves of surrogate pairs."""
_FORMULA = re.compile(r"(?:[\s\ufeff\u00ad\u180e\u200b-\u200f\u2060-\u2064])*[=+\-@＝＋－＠]|[\t\r]")
"""What spreadsheets take for a formula: they overlook white space and unseen characters before it."""


def printable(words: str) -> str:
    """One line: white space runs together; control, format and unpaired characters become U+FFFD or vanish."""
    out = []
    for character in " ".join(words.split()):
        category = unicodedata.category(character)
        if category in ("Cc", "Cs", "Co"):
            out.append("\N{REPLACEMENT CHARACTER}")
        elif category != "Cf" or character in "\u200c\u200d":
            out.append(character)
    return "".join(out)


def shown(value: str) -> str:
    """Words that change nothing but their own place: no control characters, no marks that turn the reading direction."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", value)


def escaped(value: str) -> str:
    """The same characters as escapes, which are valid in JSON: ESC becomes \\u001b."""
    return _UNSEEN.sub(lambda m: f"\\u{ord(m.group()):04x}", value)


def cell(words: str) -> str:
    """Words for a spreadsheet: what it would take for a formula has an apostrophe before it."""
    return "'" + words if _FORMULA.match(words) else words
