"""A source: the holder that source mentions refer to, over the whole article."""

from dataclasses import dataclass
from typing import Final, Literal

from onrecord.records.span import Span

Kind = Literal["author", "document", "outlet", "person", "organization", "anonymous", "group", "unknown"]
AUTHOR: Final = "author"
UNKNOWN: Final = "unknown"
"""The two reserved ids: the article's own voice, and no one that can be told."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who or what speaks, over the whole article.

    `name`: the fullest mention, in the article's own words; null for `author` and `unknown`. `aliases`: other words that
    the article has for it, pronouns apart. `named`: whether a name is given; an unnamed source stays unnamed. `count`: how many
    an unnamed source says it is; `of`: what they belong to; `role`: the description; `speaks_for`: the id of
    the organization for which a person speaks. `basis`: the words that say why it may know.
    """

    id: str
    kind: Kind
    name: str | None
    named: bool
    count: int | None
    of: str | None
    role: str | None
    speaks_for: str | None
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...]
    basis: tuple[Span, ...]


def reserved(kind: Literal["author", "unknown"]) -> Source:
    """The source `author` or `unknown`."""
    return Source(kind, kind, None, False, None, None, None, None, (), (), ())
