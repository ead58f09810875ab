"""A piece of an article's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """`text` is the article's text from `start` up to, without, `end`, counted in Unicode code points."""

    start: int
    end: int
    text: str
