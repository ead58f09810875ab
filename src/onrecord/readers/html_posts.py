"""Posts of social networks that a page holds as text: they become quotations, which no network's markup is taken for anything else."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement, builder

from onrecord.readers.html_elements import BLOCK_TAGS, is_beside, names, words

_NETWORKS = frozenset(
    ["tweet", "tweets", "twitter", "instagram", "insta", "facebook", "fb", "tiktok", "threads", "bluesky", "bsky", "mastodon", "fediverse", "reddit", "telegram", "truthsocial", "linkedin", "vk", "weibo", "toot", "skeet"]
)
_POSTS = frozenset(["tweet", "post", "posts", "status", "embed", "embedded", "media", "oembed", "blockquote", "card", "quote", "toot", "skeet", "message", "widget", "xfbml"])
_TOOLS = frozenset(
    ["share", "sharing", "shares", "follow", "button", "buttons", "btn", "link", "links", "icon", "icons", "bar", "login", "comments", "comment", "nav", "menu", "like", "likes", "feed", "timeline", "footer", "header", "list", "tools", "toolbar", "profiles"]
)
_POSTS_THEMSELVES = frozenset(("skeet", "toot", "tweet"))
# Sites tell in an article's classes what it is about.
_TOPICS = frozenset(("category", "tag", "topic", "format", "type"))
_ATTRIBUTE = re.compile(r"data-(?:\w+-)?(?:embed|oembed|tweet|toot|post-url|social)", re.I)
_HANDLE = re.compile(r"(?<!\w)@[A-Za-z0-9_][\w.-]{1,40}")
_MARKUP = re.compile(r"<(?:div|form|input|p|script)[ >]")
_ELEMENTS = ("article", "aside", "blockquote", "div", "figure", "section")
_INTERFACE = re.compile(
    r"\W*(?:view (?:this|on|more|full|post|thread|the)\b.{0,60}|see (?:this|more|on)\b.{0,40}|read (?:more|the full)\b.{0,60}|show (?:more|this)\b.{0,40}"
    r"|repl(?:y|ies)|retweets?|reposts?|likes?|share|follow|copy link|embed|translate (?:post|tweet)|[\d.,]+\s?[KMkm]?(?: \w+)?)\W*",
    re.I,
)
_NOT_READ = ("button", "iframe", "img", "noscript", "script", "style", "svg", "template", "video")
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
            element = _outermost(element)  # noqa: PLW2901  (its wrappers tell that it is embedded, and are taken for advertisements)
            quotation = builder.BLOCKQUOTE(*map(builder.P, text))
            quotation.tail = element.tail
            element.getparent().replace(element, quotation)


def _outermost(element: HtmlElement) -> HtmlElement:
    """The largest element that holds nothing but this one's words."""
    parent = element.getparent()
    while parent.tag in ("aside", "div", "figure", "section") and parent.getparent() is not None and len(words(parent)) == len(words(element)):
        element, parent = parent, parent.getparent()
    return element


def _is_post(element: HtmlElement) -> bool:
    called = names(element)
    is_named = any(map(_is_a_posts_name, called))
    is_embed = any("embed" in name for name in called) or any(_ATTRIBUTE.match(name) for name in element.keys())  # noqa: SIM118  (an element holds elements)
    if not (is_named or is_embed) or any(name & _TOOLS for name in called) or next(element.iter("form", "input", "h1"), None) is not None:
        return False
    text = words(element)
    if len(text.split()) > _MOST_WORDS or _MARKUP.search(text) or any(map(is_beside, element.iterancestors())):
        return False
    return is_named or next(element.iter("blockquote"), None) is not None or _HANDLE.search(text) is not None


def _is_a_posts_name(name: frozenset[str]) -> bool:
    if name & _TOPICS:
        return False
    embedded = name & {"embed", "embedded", "social"} and name & {"embed", "embedded", "post", "status"}
    return bool(name & _POSTS_THEMSELVES or (name & _NETWORKS and name & _POSTS) or (embedded and len(name) > 1 and name & {"post", "social", "status"}))


def _paragraphs(element: HtmlElement) -> Iterator[str]:
    """The words of a post, parted where its blocks are."""
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
