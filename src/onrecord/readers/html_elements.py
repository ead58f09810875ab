"""What the readers of pages ask of an element: its words, its names, and whether it stands beside the article."""

import functools
import re

from lxml.html import HtmlElement

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCK_TAGS = frozenset(
    (
        *HEADINGS, "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
_BESIDE = re.compile(r"comment|related|sidebar|recirc|promo|teaser", re.I)
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_LETTER = re.compile(r"[^\W\d_]")
_NAMING = ("class", "id", "role", "data-testid", "data-component")
_LONGEST_NAMES = 500
_SHORT = 2_000


def names(element: HtmlElement) -> list[frozenset[str]]:
    """The words in each of an element's names, its tag, classes, id and role: `bioCard__text` has bio, card and text."""
    values = (element.tag, *(element.get(attribute) for attribute in _NAMING))
    return [name for value in values if value for name in _split(value[:_LONGEST_NAMES])]


def named(element: HtmlElement) -> frozenset[str]:
    """The words in all names of an element."""
    return frozenset().union(*names(element))


@functools.lru_cache(maxsize=4096)
def _split(value: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(word.lower() for word in _WORD.findall(name)) for name in value.split())


def words(element: HtmlElement) -> str:
    """The text in an element, white space run together."""
    return " ".join(element.text_content().split())


def few_words(element: HtmlElement) -> str | None:
    """The text in an element, None where it is long: elements lie in elements, and none should be read many times."""
    found, size = [], 0
    for text in element.itertext():
        found.append(text)
        size += len(text)
        if size > _SHORT:
            return None
    return " ".join("".join(found).split())


def has_own_words(element: HtmlElement) -> bool:
    """Whether words stand in an element itself, beside those of the elements in it."""
    if element.text and _LETTER.search(element.text):
        return True
    return any(child.tail and _LETTER.search(child.tail) for child in element)


def is_beside(element: HtmlElement) -> bool:
    """Whether an element holds a menu, other stories or comments."""
    if element.tag in ("aside", "nav", "footer"):
        return True
    # Some sites describe the whole page in the classes of its body.
    if element.tag not in ("div", "section", "ul", "ol", "li"):
        return False
    return _BESIDE.search(f"{element.get('class')} {element.get('id')}") is not None


def stands_beside(element: HtmlElement) -> bool:
    """Whether an element stands in a menu, with other stories or with comments."""
    return any(map(is_beside, element.iterancestors()))


def links_elsewhere(element: HtmlElement) -> bool:
    """Whether all words of an element, which are few, are a link to another page."""
    text = few_words(element)
    if not text:
        return False
    links = [element] if element.tag == "a" else [*element.iter("a"), *element.iterancestors("a")]
    return any((link.get("href") or "#").strip()[:1] not in ("", "#") and len(words(link)) >= len(text) for link in links)
