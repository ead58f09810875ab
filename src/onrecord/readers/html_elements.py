"""What the readers of pages ask of an element: its words, its names, where it stands, and how to take it away."""

import re

from lxml.html import HtmlElement

BLOCK_TAGS = frozenset(
    ["address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"]
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BESIDE = re.compile(r"comment|related|sidebar|recirc|promo|teaser", re.I)
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def named(element: HtmlElement) -> frozenset[str]:
    """The words in an element's names, in lower case: `bioCard__text` has bio, card and text."""
    return frozenset().union(*names(element))


def names(element: HtmlElement) -> list[frozenset[str]]:
    """The words in each of an element's names: its tag, classes, id, role and test ids."""
    values = (element.tag, *(element.get(name) or "" for name in ("class", "id", "role", "data-testid", "data-component")))
    return [frozenset(word.lower() for word in _WORD.findall(name)) for value in values for name in value[:500].split()]


def words(element: HtmlElement) -> str:
    """The text in an element, white space run together."""
    return " ".join(element.text_content().split())


def is_beside(element: HtmlElement) -> bool:
    """Whether an element holds a menu, other stories or comments."""
    if element.tag in ("aside", "nav", "footer"):
        return True
    # Some sites describe the whole page in the classes of its body.
    if element.tag not in ("div", "section", "ul", "ol", "li"):
        return False
    return _BESIDE.search(f"{element.get('class')} {element.get('id')}") is not None


def has_own_words(element: HtmlElement) -> bool:
    """Whether words stand in an element itself, beside those of the elements in it."""
    return any(any(map(str.isalpha, text or "")) for text in (element.text, *(child.tail for child in element)))


def links_elsewhere(element: HtmlElement) -> bool:
    """Whether all words of an element are a link to another page."""
    text = words(element)
    links = [element] if element.tag == "a" else [*element.iter("a")]
    outer = next(element.iterancestors("a"), None)
    if outer is not None:
        links.append(outer)
    return bool(text) and any(
        len(words(link)) >= len(text) and (link.get("href") or "#").strip()[:1] not in ("#", "") for link in links
    )
