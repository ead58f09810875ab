"""What dates stand for in a text of Wednesday, 18 March 2026."""

from onrecord.find.dates.recognize import find_dates
from onrecord.text.document import Document

WEDNESDAY = "2026-03-18"
AFTERNOON = "2026-03-18T15:30+00:00"


def values_in(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    """The words and the value of each date in a text."""
    return [(d.text, d.value) for d in find_dates(Document(text), published)]


def by_words(text: str, published: str | None = WEDNESDAY) -> dict[str, str | None]:
    """The value of each date in a text, by its words."""
    return dict(values_in(text, published))


def value_of(words: str, frame: str = "The gate was tested in {}.", published: str | None = WEDNESDAY) -> str | None:
    """The value of the one date in some words."""
    [(text, value)] = values_in(frame.format(words), published)
    assert text in words
    return value
