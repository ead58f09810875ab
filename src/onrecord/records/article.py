"""An article: its immutable text, the blocks of the text, and what is known of it."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from onrecord.records.span import Span

BlockKind = Literal["title", "heading", "paragraph", "list", "quote", "caption"]
MediaType = Literal["text/plain", "text/html", "application/jsonl"]


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the layout, `[start, end)` in the article's text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A title and a text with blocks, and what is known of it.

    `published` and `modified` keep the grain and zone that they were given in (`2026-03-02`, `2026-03-02T07:15+01:00`).
    `credits` are the agencies that an article was taken from, as they are called in it, and who made its pictures (`Photo: …`).
    `language` is an ISO 639-1 code, null where it can't be told. A title that was put before the text is part of `text`.
    """

    id: str
    content_hash: str
    media_type: MediaType
    title: str | None
    outlet: str | None
    byline: tuple[str, ...]
    credits: tuple[str, ...] = field(default=(), kw_only=True)
    published: str | None
    modified: str | None
    url: str | None
    language: str | None
    text: str
    blocks: tuple[Block, ...]

    def span(self, start: int, end: int) -> Span:
        """The words at `[start, end)`. Raises ValueError where that is empty or outside the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"[{start}, {end}) is not a span of a text of {len(self.text)} characters")
        return Span(start, end, self.text[start:end])


def content_hash(title: str | None, text: str) -> str:
    """`sha256:` and the hash of title, U+0000 and the text without a title that was put before it."""
    return "sha256:" + sha256(f"{title or ''}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
