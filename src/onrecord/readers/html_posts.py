"""Posts of social networks that a page holds as text: made plain quotations, so that they are not taken for advertisements."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement, builder

from onrecord.readers.html_elements import BLOCK_TAGS, few_words, names, stands_beside, words
from onrecord.vocabulary.lexicon import vocabulary

_ELEMENTS = ("article", "aside", "blockquote", "div", "figure", "section")
_WRAPPERS = ("aside", "div", "figure", "section")
_NOT_READ = ("button", "iframe", "img", "noscript", "script", "style", "svg", "template", "video")
_POSTS = frozenset(("skeet", "toot", "tweet"))
_ATTRIBUTE = re.compile(r"data-(?:\w+-)?(?:embed|oembed|tweet|toot|post-url|social)", re.I)
_HANDLE = re.compile(r"(?<!\w)@[A-Za-z0-9_][\w.-]{1,40}")
_MARKUP = re.compile(r"<(?:div|form|input|p|script)[ >]")
_INTERFACE = re.compile(
    r"""\W*(?:view\ (?:this|on|more|full|post|thread|the)\b.{0,60}|see\ (?:this|more|on)\b.{0,40}
    |read\ (?:more|the\ full)\b.{0,60}
    |show\ (?:more|this)\b.{0,40}|repl(?:y|ies)|retweets?|reposts?|likes?|share|follow|copy\ link|embed
    |translate\ (?:post|tweet)
    |[\d.,]+\s?[KMkm]?(?:\ \w+)?)\W*""",
    re.I | re.X,
)
_POST_PAIRS = [{one, other} for one in ("embed", "embedded", "social") for other in ("embed", "post", "status") if one != other]
_FEWEST_WORDS = 3
_MOST_WORDS = 200


def quote_posts(page: HtmlElement) -> None:
    """Put a plain quotation in the place of each post that stands among the text of a page with its words."""
    for element in [*page.iter(*_ELEMENTS)]:
        if element.getparent() is None or not _is_post(element):
            continue
        # What stands around the quotation of a post is the network's, or asks for consent.
        quotations = [q for q in element.iter("blockquote") if next(q.iterancestors("blockquote"), None) is None] or [element]
        text = [paragraph for paragraph in _paragraphs(quotations[0]) if not _INTERFACE.fullmatch(paragraph)]
        linked = sum(len(words(link).split()) for link in quotations[0].iter("a"))
        if len(quotations) == 1 and sum(len(paragraph.split()) for paragraph in text) - linked >= _FEWEST_WORDS:
            _replace(_outermost(element), builder.BLOCKQUOTE(*map(builder.P, text)))


def _replace(element: HtmlElement, quotation: HtmlElement) -> None:
    quotation.tail = element.tail
    element.getparent().replace(element, quotation)


def _outermost(element: HtmlElement) -> HtmlElement:
    """The largest element around a post that holds nothing else: its names tell that something is embedded."""
    parent = element.getparent()
    while parent.tag in _WRAPPERS and parent.getparent() is not None and _is_all_of(element, parent):
        element, parent = parent, parent.getparent()
    return element


def _is_all_of(element: HtmlElement, parent: HtmlElement) -> bool:
    others = (text for child in parent if child is not element for text in child.itertext())
    beside = (parent.text, *(child.tail for child in parent))
    return not any((text or "").strip() for text in beside) and not any(text.strip() for text in others)


def _is_post(element: HtmlElement) -> bool:
    called = names(element)
    is_named = any(map(_is_a_posts_name, called))
    is_embed = any("embed" in name for name in called) or any(_ATTRIBUTE.match(name) for name, _ in element.items())
    if not is_named and not is_embed:
        return False
    if (
        any(name & vocabulary("network_tool_classes") for name in called)
        or next(element.iter("form", "input", "h1"), None) is not None
    ):
        return False
    text = few_words(element)
    if not text or len(text.split()) > _MOST_WORDS or _MARKUP.search(text) or stands_beside(element):
        return False
    return is_named or next(element.iter("blockquote"), None) is not None or _HANDLE.search(text) is not None


def _is_a_posts_name(name: frozenset[str]) -> bool:
    """Whether one name of an element says that it is a post: "instagram-media", "social-embed", "embedded-post"."""
    if name & vocabulary("topic_classes"):
        return False
    of_a_network = name & vocabulary("network_classes") and name & vocabulary("post_classes")
    return bool(name & _POSTS or of_a_network or any(name >= pair for pair in _POST_PAIRS))


def _paragraphs(element: HtmlElement) -> Iterator[str]:
    """The words of a post, with a break wherever its blocks have one."""
    run = ""
    for text, breaks in _pieces(element):
        if breaks:
            if run.strip():
                yield " ".join(run.split())
            run = ""
        run += text
    if run.strip():
        yield " ".join(run.split())


def _pieces(element: HtmlElement) -> Iterator[tuple[str, bool]]:
    """Texts in their order, and whether a new paragraph begins with each."""
    is_block = element.tag in BLOCK_TAGS or element.tag == "br"
    if isinstance(element.tag, str) and element.tag not in _NOT_READ:
        yield element.text or "", is_block
        for child in element:
            yield from _pieces(child)
            yield child.tail or "", child.tag in BLOCK_TAGS
