"""Bylines and picture credits as a page shows them to its readers, where its metadata has none."""

import re
from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from onrecord.readers.bylines import Byline, is_name, read_byline
from onrecord.readers.html_elements import BLOCK_TAGS, is_beside, named, words

_BYLINES = frozenset(["byline", "bylines", "byl", "author", "authors", "contributor", "contributors", "writer", "writers", "journalist", "journalists", "reporter"])
_NOT_BYLINES = frozenset(
    ["about", "avatar", "bio", "biography", "caption", "comment", "comments", "count", "credit", "date", "description", "follow", "icon", "image", "img", "latest", "more", "photo", "picture", "quote", "related", "share", "social", "thumbnail", "time", "timestamp"]
)
_BESIDE_NAMES = frozenset(
    ["avatar", "bio", "biography", "comments", "contact", "date", "dateline", "description", "email", "follow", "job", "position", "published", "pubdate", "role", "share", "social", "time", "timestamp", "twitter", "updated"]
)
_NOT_READ = frozenset(["button", "figcaption", "figure", "form", "img", "noscript", "script", "style", "svg", "time"])
_WRITTEN_BY = re.compile(r"(?:[A-Z][a-z]+ )?(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR)\b:?\s+[^\W\d_]")
_LONGEST = 160
_MOST = 50
_BYLINE_TAGS = tuple(["a", "address", "div", "em", "footer", "h2", "h3", "h4", "h5", "h6", "header", "li", "p", "section", "small", "span", "strong", "ul"])
_STORY_WORDS = 25
"""Words of a paragraph that begins the story."""
_CREDITS = frozenset(("copyright", "credit", "credits", "imagecredit", "photocredit", "photographer"))
_PICTURE = r"(?:photo(?:graph)?|picture|image|illustration|foto|bild)s?"
_LABEL = re.compile(rf"(?:{_PICTURE}\s+(?:credit|copyright|illustration\s+by|by|via)|{_PICTURE}\s*(?=[:/©])|credit(?=\s*:)|©)s?\s*[:/©]*\s*", re.I)
_CREDITED = re.compile(rf"{_LABEL.pattern}([^()\[\]\n.]{{2,80}})|[(\[]([^()\[\]\n]{{0,60}}\b(?:Photo|Images?|Pool)\b[^()\[\]\n]{{0,40}})[)\]]", re.I)
_MOST_PICTURES = 10


def shown_byline(page: HtmlElement, outlets: Collection[str]) -> Byline:
    """The first byline that a page shows with its article: in an element that is called one, or "By …" below the headline."""
    agencies: tuple[str, ...] = ()
    for lines in (_called_bylines(page), _written_by(page), _linked_authors(page)):
        for alike in lines:
            found = read_byline(alike, outlets)
            names = tuple(filter(is_name, found.names))
            agencies = agencies or found.agencies
            if names:
                return Byline(names, found.agencies or agencies, found.outlets)
    return Byline(agencies=agencies)


def picture_credits(page: HtmlElement) -> list[str]:
    """Who made the pictures of the article, as its page says below them."""
    found: list[str] = []
    for figure in page.iter("figure"):
        if len(found) < _MOST_PICTURES and not any(map(is_beside, figure.iterancestors())) and (credit := _credit(figure)):
            found.append(f"Photo: {credit}")
    return found


def _credit(figure: HtmlElement) -> str | None:
    called = (words(e) for e in figure.iter("span", "div", "p", "small", "cite") if named(e) & _CREDITS)
    text = next(filter(None, called), None)
    if text is None:
        match = _CREDITED.search(words(figure))
        text = (match[1] or match[2]) if match else ""
    label = _LABEL.match(text)
    text = text[label.end() if label else 0 :].strip(" .,;:/–—-()[]©")
    return text if 1 < len(text) <= _LONGEST // 2 else None


def _called_bylines(page: HtmlElement) -> Iterator[list[str]]:
    """The lines above the story of elements that are called bylines or authors; those of siblings together."""
    seen: set[HtmlElement] = set()
    for element in _above_the_story(page):
        if element not in seen and _is_called_a_byline(element) and not any(map(is_beside, element.iterancestors())):
            parent = element.getparent()
            alike = [element] if parent is None else [e for e in parent.iterchildren(element.tag) if _is_called_a_byline(e)]
            seen.update(alike)
            yield [line for e in alike if len(line := _line(e)) <= _LONGEST]


def _is_called_a_byline(element: HtmlElement) -> bool:
    called = named(element)
    return bool(called & _BYLINES) and not called & _NOT_BYLINES


def _written_by(page: HtmlElement) -> Iterator[list[str]]:
    """Lines that begin with "By" above the story."""
    for element in _above_the_story(page):
        if _WRITTEN_BY.match((element.text or "").strip()) and not any(map(is_beside, element.iterancestors())):
            line = _line(element)
            if len(line) <= _LONGEST:
                yield [line]


def _above_the_story(page: HtmlElement) -> Iterator[HtmlElement]:
    """The elements of a page up to the first long paragraph behind its headline."""
    begun = next(page.iter("h1"), None) is None
    for element in page.iter(*_BYLINE_TAGS, "h1"):
        begun = begun or element.tag == "h1"
        if begun and element.tag == "p" and len(words(element).split()) >= _STORY_WORDS:
            return
        yield element


def _linked_authors(page: HtmlElement) -> Iterator[list[str]]:
    found = [
        words(e)
        for e in page.iter("a", "span", "div")
        if ("author" in (e.get("rel") or "").lower().split() or "author" in (e.get("itemprop") or "").split())
        and not any(map(is_beside, e.iterancestors()))
    ]
    if found:
        yield [line for line in found[:_MOST] if len(line) <= _LONGEST]


def _line(element: HtmlElement) -> str:
    """The words of a byline. What stands in elements side by side is parted."""
    return re.sub(r"[ \t\r\n]+", " ", "".join(_pieces(element))).strip(" |")


def _pieces(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        before = child.getprevious()
        if child.tag in BLOCK_TAGS or child.tag == "br" or (before is not None and not (before.tail or "").strip()):
            yield " | "
        if isinstance(child.tag, str) and child.tag not in _NOT_READ and not (named(child) & _BESIDE_NAMES):
            yield from _pieces(child)
        if child.tag in BLOCK_TAGS:
            yield " | "
        yield child.tail or ""
