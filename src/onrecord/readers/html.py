"""HTML as a browser saves it → Article. Nothing is fetched and nothing in the page runs."""

import re
from collections.abc import Iterator

from htmldate import find_date
from lxml.etree import LxmlError, _Element
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from onrecord.errors import NoArticle
from onrecord.readers.composition import compose
from onrecord.readers.decoding import decode
from onrecord.readers.given import Given
from onrecord.readers.html_metadata import metadata
from onrecord.records.article import Article, Block, BlockKind

FEWEST_WORDS = 25
"""A page whose text has fewer words than this has no article in it."""
_KINDS: dict[str, BlockKind] = {"head": "heading", "quote": "quote", "list": "list", "item": "list"}
_SPACES = re.compile(r"[ \t\n\r\f\v]+")


def read_html(data: bytes, name: str, given: Given) -> Article:
    """An article from the bytes of a page. Raises NoArticle, TooLarge."""
    page = decode(data, html=True).replace("\0", "")
    try:
        tree = load_html(page)
        found = (
            None if tree is None else bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=True)
        )
    except (LxmlError, ValueError, RecursionError, AssertionError):
        found = None
    if not isinstance(found, Document) or found.body is None:
        raise _no_article(name)
    known = metadata(load_html(page))
    title = known.title or _clean(found.title)
    text, blocks = _laid_out(found.body, title)
    if len(text.split()) < FEWEST_WORDS:
        raise _no_article(name)
    return compose(
        name=name,
        media_type="text/html",
        title=title or given.title,
        text=text,
        blocks=blocks,
        given=given,
        outlet=known.outlet or _clean(found.sitename),
        byline=known.byline or tuple(part.strip() for part in (found.author or "").split(";") if part.strip()),
        published=known.published or _date(page, original=True),
        modified=known.modified,
        url=known.url or found.url,
    )


def _no_article(name: str) -> NoArticle:
    return NoArticle(f"{name}: no article found in this page; if there is one, copy its text into a .txt file and read that")


def _laid_out(body: _Element, title: str | None) -> tuple[str, list[Block]]:
    """Text of the article, blocks parted by an empty line, and the blocks. The headline, if it stands first, is left out."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, words in _blocks(body):
        if not parts and title and words.casefold() == title.casefold():
            continue
        blocks.append(Block(kind, at, at + len(words)))
        parts.append(words)
        at += len(words) + 2
    return "\n\n".join(parts), blocks


def _blocks(body: _Element) -> Iterator[tuple[BlockKind, str]]:
    for element in body:
        inner = [child for child in element.iter("p", "item", "head") if child is not element]
        for part in inner or [element]:
            words = _words(part)
            if words:
                yield _KINDS.get(str(element.tag), "paragraph"), words


def _words(element: _Element) -> str:
    """The words of a block. White space runs together as in a browser; a line break stays one; other spaces stay."""
    lines = [""]
    for child in element.iter():
        if child.tag == "lb":
            lines.append("")
        elif isinstance(child.tag, str):
            lines[-1] += child.text or ""
        if child is not element:
            lines[-1] += child.tail or ""
    return "\n".join(line for line in (_SPACES.sub(" ", part).strip(" ") for part in lines) if line)


def _clean(value: str | None) -> str | None:
    return _SPACES.sub(" ", value).strip() or None if value else None


def _date(page: str, *, original: bool) -> str | None:
    """A date somewhere in the page, where its metadata has none."""
    try:
        return find_date(page, original_date=original, extensive_search=False) or None
    except (LxmlError, ValueError, RecursionError):
        return None
