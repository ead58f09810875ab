"""Bylines and picture credits as a page shows them to its readers, where its metadata has none."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from lxml.html import HtmlElement

from onrecord.readers.bylines import Byline, is_name, read_byline
from onrecord.readers.html_elements import BLOCK_TAGS, HEADINGS, few_words, is_beside, named, stands_beside, words
from onrecord.vocabulary.lexicon import vocabulary

_TAGS = (*HEADINGS, "a", "address", "div", "em", "footer", "header", "li", "p", "section", "small", "span", "strong", "ul")
_NOT_READ = frozenset(("button", "figcaption", "figure", "form", "img", "noscript", "script", "style", "svg", "time"))
_WRITTEN_BY = re.compile(r"(?:[A-Z][a-z]+ )?(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR)\b:?\s+[^\W\d_]")
_LONGEST = 160
_MOST = 50
_MOST_ELEMENTS = 60
"""Elements in a byline: more make a list of people, or a whole page."""
_STORY_WORDS = 25
"""Words of a paragraph that begins the story."""
_PICTURE = r"(?:photo(?:graph)?|picture|image|illustration|foto|bild)s?"
_LABEL = re.compile(
    rf"(?:{_PICTURE}\s+(?:credit|copyright|illustration\s+by|by|via)|{_PICTURE}\s*(?=[:/©])|credit(?=\s*:)|©)s?\s*[:/©]*\s*",
    re.I,
)
_CREDITED = re.compile(
    rf"{_LABEL.pattern}([^()\[\]\n.]{{2,80}})|[(\[]([^()\[\]\n]{{0,60}}\b(?:Photo|Images?|Pool)\b[^()\[\]\n]{{0,40}})[)\]]",
    re.I,
)
_MOST_PICTURES = 10
_LONGEST_CREDIT = 80


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


def is_of_another_story(page: HtmlElement, name: str) -> bool:
    """Whether a page shows a name, and only with other stories or comments."""
    shown = [e for e in page.iter() if isinstance(e.tag, str) and name in (e.text or "")]
    return bool(shown) and all(is_beside(e) or stands_beside(e) for e in shown)


def picture_credits(page: HtmlElement) -> list[str]:
    """Who made the pictures of the article, as its page says below them."""
    found: list[str] = []
    for figure in page.iter("figure"):
        if len(found) < _MOST_PICTURES and not stands_beside(figure) and (credit := _credit(figure)):
            found.append(f"Photo: {credit}")
    return found


def _credit(figure: HtmlElement) -> str | None:
    caption = few_words(figure)
    if not caption:
        return None
    called = (e for e in figure.iter("span", "div", "p", "small", "cite") if named(e) & vocabulary("picture_credit_classes"))
    text = next(filter(None, map(words, called)), None)
    if text is None:
        match = _CREDITED.search(caption)
        text = (match[1] or match[2]) if match else ""
    label = _LABEL.match(text)
    text = text[label.end() if label else 0 :].strip(" .,;:/–—-()[]©")
    return text if 1 < len(text) <= _LONGEST_CREDIT else None


def _called_bylines(page: HtmlElement) -> Iterator[list[str]]:
    """The lines above the story of elements that are called bylines or authors; those of siblings together."""
    seen: set[HtmlElement] = set()
    for element in _above_the_story(page):
        if element not in seen and _is_called_a_byline(element) and not stands_beside(element):
            parent = element.getparent()
            alike = [element] if parent is None else [e for e in parent.iterchildren(element.tag) if _is_called_a_byline(e)]
            seen.update(alike)
            yield [line for e in alike if (line := _line(e))]


def _is_called_a_byline(element: HtmlElement) -> bool:
    called = named(element)
    return bool(called & vocabulary("byline_classes")) and not called & vocabulary("not_byline_classes")


def _written_by(page: HtmlElement) -> Iterator[list[str]]:
    """Lines that begin with "By" above the story."""
    for element in _above_the_story(page):
        if _WRITTEN_BY.match((element.text or "").strip()) and not stands_beside(element) and (line := _line(element)):
            yield [line]


def _above_the_story(page: HtmlElement) -> Iterator[HtmlElement]:
    """The elements of a page up to the first long paragraph behind its headline."""
    begun = next(page.iter("h1"), None) is None
    for element in page.iter(*_TAGS):
        begun = begun or element.tag == "h1"
        if begun and element.tag == "p" and len(words(element).split()) >= _STORY_WORDS:
            return
        yield element


def _linked_authors(page: HtmlElement) -> Iterator[list[str]]:
    """What links or microdata say is an author."""
    found = [e for e in page.iter("a", "span", "div") if "author" in f"{e.get('rel')} {e.get('itemprop')}".lower().split()]
    yield [line for e in found[:_MOST] if not stands_beside(e) and (line := _line(e))]


def _line(element: HtmlElement) -> str | None:
    """The words of a byline, None where they are too many. Elements side by side are kept apart."""
    if few_words(element) is None or sum(1 for _ in islice(element.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        return None
    line = " ".join("".join(_pieces(element)).split()).strip(" |")
    return line if len(line) <= _LONGEST else None


def _pieces(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        before = child.getprevious()
        if child.tag in BLOCK_TAGS or child.tag == "br" or (before is not None and not (before.tail or "").strip()):
            yield " | "
        if isinstance(child.tag, str) and child.tag not in _NOT_READ and not (named(child) & vocabulary("beside_name_classes")):
            yield from _pieces(child)
        if child.tag in BLOCK_TAGS:
            yield " | "
        yield child.tail or ""
