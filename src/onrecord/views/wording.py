"""Every English label of the views, once. Terminal, pages and copied quotations take their words from here."""

from collections import Counter
from collections.abc import Iterable

from onrecord.records.attribution import Attribution, Form
from onrecord.records.claim import Stance
from onrecord.records.source import AUTHOR, UNKNOWN

THE_AUTHOR = "the author"
OWN_VOICE = "the author’s own voice"
CREDITS = "Credits"
"""Agencies that an article was taken from, and who made its pictures."""
RESERVED = {AUTHOR: "The author", UNKNOWN: "No one that the article names"}
"""Names of the two sources that have none."""
STANCES: dict[Stance, str] = {
    "asserts": "asserts", "denies": "denies", "doubts": "doubts", "no_information": "no information", "expects": "expects",
    "intends": "intends", "asks": "asks",
}  # fmt: skip
FORMS: tuple[Form, ...] = ("direct", "mixed", "indirect")
"""In the order in which they are listed; each is its own label."""
UNNAMED = "unnamed"
NESTED = "nested"
ALIASES = "also"
BASIS = "basis given"
CHAIN = "chain"
TARGET = "about"


def certainty_word(certainty: float) -> str:
    """The factuality scale in words: certain, probable, possible, open, possibly not, probably not, certainly not."""
    if abs(certainty) < 0.5:
        return "open"
    words = ("certain", "certainly not") if abs(certainty) >= 2.5 else ("probable", "probably not")
    if abs(certainty) < 1.5:
        words = ("possible", "possibly not")
    return words[certainty < 0]


def number_of(count: int, thing: str) -> str:
    """`1 source`, `2 sources`."""
    return f"{count} {thing}{'' if count == 1 else 's'}"


def more(count: int) -> str:
    """What is left out of a list."""
    return f"{count} more"


def people(count: int) -> str:
    """How many an unnamed source says it is."""
    return f"{count} people"


def of_body(body: str) -> str:
    """What the people behind an unnamed source belong to."""
    return f"of {body}"


def speaks_for(name: str) -> str:
    """For whom a source speaks."""
    return f"speaks for {name}"


def attributions(every: Iterable[Attribution]) -> str:
    """`3 attributions: 1 direct, 2 indirect`."""
    count = Counter(a.form for a in every)
    forms = ", ".join(f"{count[form]} {form}" for form in FORMS if count[form])
    return number_of(count.total(), "attribution") + (f": {forms}" if forms else "")


def sources(told: int, unnamed: int) -> str:
    """`2 sources, 1 of them unnamed`."""
    return number_of(told, "source") + (f", {unnamed} of them {UNNAMED}" if unnamed else "")
