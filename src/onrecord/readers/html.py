"""HTML as a browser saves it → Article. Nothing is fetched and nothing in the page runs."""

import re
import warnings
from collections.abc import Iterator

from lxml.etree import _Element, iterwalk
from lxml.html import HtmlElement

from onrecord.errors import InputWarning, NoArticle, TooLarge
from onrecord.readers.bylines import Byline, read_byline
from onrecord.readers.composition import compose
from onrecord.readers.decoding import decode
from onrecord.readers.extraction import Document, bare_extraction, find_date, load_html, use_config
from onrecord.readers.given import Given, is_plausible
from onrecord.readers.html_bylines import is_of_another_story
from onrecord.readers.html_cards import drop_cards
from onrecord.readers.html_containers import beginning, unite_containers
from onrecord.readers.html_metadata import Metadata, metadata, saved_from
from onrecord.readers.html_notices import drop_boxes, is_notice
from onrecord.readers.html_posts import quote_posts
from onrecord.readers.html_stories import Stories, drop_linked_lines, is_front_page, stories_on
from onrecord.records.article import Article, Block, BlockKind
from onrecord.text.words import letters_of

FEWEST_WORDS = 25
"""A page whose text has fewer words than this has no article in it."""
_KINDS: dict[str, BlockKind] = {"head": "heading", "quote": "quote", "list": "list", "item": "list"}
_BLOCKS = frozenset(("body", "cell", "div", "head", "item", "list", "p", "quote", "row", "table"))
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_LINE_BREAK = "\0"
_PARAGRAPH_BREAK = re.compile(r"\0[ \t\n\r\f\v]*\0[\0 \t\n\r\f\v]*")
# A letter of a script that is written without spaces counts for half a word.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W\u0e00-\u9fff]+|\w+")
# Nothing here is given back once it matched: every page is gone through once.
_ATTRIBUTE = re.compile(r"[\s/]*+(?:[^\s\"'>=/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]++))?+|[\"'=]++)")
_TAG = re.compile(rf"<[A-Za-z][^\s>/]*+(?:{_ATTRIBUTE.pattern})*+")
_INLINE_DATA = re.compile(r"data:[\w/+.-]{1,80};base64,[\w+/=%-]*", re.ASCII)
# What takes pages apart slows down with the square of their elements, and stops at texts of ten million characters.
_LONGEST_PAGE = 10_000_000
_MOST_ELEMENTS = 40_000
_MOST_CHILDREN = 4_000
_MOST_ATTRIBUTES = 1_000
_LONGEST_SCRIPT = 200_000
_MOST_FOR_THOROUGH = 6_000
# trafilatura takes whatever stands on a page, menus and all, where the article that it finds has fewer characters than
# _TOO_FEW, as short news have. What it takes then is hardly ever longer than _SHORT.
_TOO_FEW = 250
_SHORT = 3_000
_FEWEST_CHARACTERS = 50
# Shares of what an article lacked and of what it had that must be in it once its containers are one.
_FOUND = 0.5
_STILL_THERE = 0.9


def read_html(data: bytes, name: str, given: Given) -> Article:
    """An article from the bytes of a page. Raises NoArticle, TooLarge."""
    page = _INLINE_DATA.sub("data:,", decode(data, html=True).replace("\0", ""))
    known, found, lists_stories = _taken_apart(page, name)
    title = known.title or _clean(found.title)
    text, blocks = _laid_out(found.body, title)
    if len(_WORD.findall(text)) < FEWEST_WORDS:
        raise _no_article(name)
    if is_notice(text):
        raise NoArticle(
            f"{name}: no article found in this page, only a menu or a notice (cookies, login, subscription, error); "
            "save the page again when it shows the article"
        )
    if lists_stories:
        warnings.warn(
            f"{name}: this looks like a front page: many stories, read as one article; save the page of each story instead",
            InputWarning,
            stacklevel=2,
        )
    outlet = known.outlet or _outlet(found, given)
    # Asked last: what it takes for an author is often the name of a section.
    guessed = read_byline((found.author or "").split(";"), [outlet] if outlet else []) if not known.byline else Byline()
    return compose(
        name=name,
        media_type="text/html",
        title=given.chosen("title", title),
        text=text,
        blocks=blocks,
        given=given,
        outlet=outlet,
        byline=known.byline or guessed.names or guessed.outlets,
        credits=(*known.credits, *guessed.agencies),
        published=known.published or (None if given.published else _date(page)),
        modified=known.modified,
        url=known.url or _clean(found.url) or saved_from(page),
    )


def _taken_apart(page: str, name: str) -> tuple[Metadata, Document, bool]:
    """What a page says of itself, the article in it, and whether that is a list of stories."""
    found = None
    if len(page) > _LONGEST_PAGE:
        raise _too_large(name, f"{_LONGEST_PAGE:,} characters of HTML")
    _check_attributes(page, name)
    try:
        tree = load_html(page)
        if tree is not None:
            elements = _counted(tree, name)
            known = metadata(tree)
            _lighten(tree)
            _mark_quotations(tree)
            drop_boxes(tree)
            drop_cards(tree)
            quote_posts(tree)
            stories = stories_on(tree)
            drop_linked_lines(tree, stories)
            found = _whole_article_in(tree, stories, fast=elements > _MOST_FOR_THOROUGH)
            if found is not None and found.author:
                found.author = ";".join(name for name in found.author.split(";") if not is_of_another_story(tree, name.strip()))
            lists_stories = (
                found is not None and found.body is not None and is_front_page(stories, " ".join(_paragraphs_of(found.body)))
            )
    except TooLarge:
        raise
    except Exception:  # noqa: BLE001, RUF100  (pages are malformed in ways that no library expects all of)
        raise _no_article(name) from None
    if not isinstance(found, Document) or found.body is None:
        raise _no_article(name)
    return known, found, lists_stories


def _whole_article_in(tree: HtmlElement, stories: Stories, *, fast: bool) -> Document | None:
    """The article in a page, of all containers of its text, with the page's metadata."""
    found = _article_in(tree, fast=fast, with_metadata=True)
    if found is None or found.body is None:
        return found
    has = _beginnings(found.body)
    if (
        (lacking := unite_containers(tree, has, stories.places))
        and (more := _article_in(tree, fast=fast))
        and more.body is not None
    ):
        has_now = _beginnings(more.body)
        if len(lacking & has_now) >= _FOUND * len(lacking) and len(has & has_now) >= _STILL_THERE * len(has):
            found.body = more.body
    return found


def _beginnings(body: _Element) -> set[str]:
    return {*map(beginning, _paragraphs_of(body))}


def _paragraphs_of(body: _Element) -> list[str]:
    return [words for _, words in _blocks(body)]


def _article_in(tree: HtmlElement, *, fast: bool, with_metadata: bool = False) -> Document | None:
    """The article in a page, without its comments and tables."""
    found = bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        with_metadata=with_metadata,
        fast=fast,
        date_extraction_params={"extensive_search": False},  # the date that it looks for is not used
    )
    if not isinstance(found, Document):
        return None
    if len(found.text or "") < _SHORT:
        settings = use_config()
        settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_FEWEST_CHARACTERS))
        short = bare_extraction(tree, include_comments=False, include_tables=False, fast=True, config=settings)
        if isinstance(short, Document) and 0 < len(short.text or "") < _TOO_FEW:
            found.body = short.body
    return found


def _counted(tree: HtmlElement, name: str) -> int:
    """How many elements a page has. Raises TooLarge where they are more than can be taken apart in reasonable time."""
    elements = 0
    for element in tree.iter():
        elements += 1
        if elements > _MOST_ELEMENTS:
            raise _too_large(name, f"{_MOST_ELEMENTS:,} elements")
        if len(element) > _MOST_CHILDREN:
            raise _too_large(name, f"{_MOST_CHILDREN:,} elements in one place")
    return elements


def _check_attributes(page: str, name: str) -> None:
    """Raises TooLarge where one element has more attributes than a parser compares in reasonable time."""
    for tag in _TAG.finditer(page):
        if tag.end() - tag.start() > _MOST_ATTRIBUTES and sum(1 for _ in _ATTRIBUTE.finditer(tag.group())) > _MOST_ATTRIBUTES:
            raise _too_large(name, f"{_MOST_ATTRIBUTES:,} attributes in one element")


def _lighten(tree: HtmlElement) -> None:
    """Empty scripts and attributes of absurd size: what looks for an article in a page copies them many times over."""
    for element in tree.iter("script", "style", "title"):
        if len(element.text or "") > _LONGEST_SCRIPT:
            element.text = None
    for element in tree.iter():
        for name, value in element.items():
            if len(value) > _LONGEST_SCRIPT:
                element.set(name, "")


def _mark_quotations(tree: HtmlElement) -> None:
    """Set the marks that a browser shows around <q>: they are not in the page's own text."""
    for q in list(tree.iter("q")):
        opening, closing = "‘’" if next(q.iterancestors("q"), None) is not None else "“”"
        q.text = opening + (q.text or "")
        if len(q):
            q[-1].tail = (q[-1].tail or "") + closing
        else:
            q.text += closing
    for q in list(tree.iter("q")):
        q.drop_tag()


def _no_article(name: str) -> NoArticle:
    return NoArticle(f"{name}: no article found in this page; if there is one, copy its text into a .txt file and read that")


def _too_large(name: str, what: str) -> TooLarge:
    return TooLarge(f"{name}: the page has over {what}, more than onrecord reads; copy its text into a .txt file and read that")


def _laid_out(body: _Element, title: str | None) -> tuple[str, list[Block]]:
    """Text of the article, blocks separated by an empty line, and the blocks. The headline, if it stands first, is left out."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, words in _blocks(body):
        if not parts and title and letters_of(words) == letters_of(title):
            continue
        blocks.append(Block(kind, at, at + len(words)))
        parts.append(words)
        at += len(words) + 2
    return "\n\n".join(parts), blocks


def _blocks(body: _Element) -> Iterator[tuple[BlockKind, str]]:
    """The blocks in text order, wherever they are nested, and text that stands between them."""
    kinds: list[BlockKind] = ["paragraph"]
    run = ""
    for event, element in iterwalk(body, events=("start", "end", "comment", "pi")):
        parts_blocks = element.tag in _BLOCKS
        if parts_blocks:
            yield from ((kinds[-1], words) for words in _paragraphs(run))
            run = ""
        if event == "start":
            if parts_blocks:
                kinds.append(_KINDS.get(element.tag, kinds[-1]))
            run += (_LINE_BREAK if element.tag == "lb" else "") + (element.text or "")
        else:
            if event == "end" and parts_blocks:
                kinds.pop()
            run += (element.tail or "") if element is not body else ""


def _paragraphs(run: str) -> Iterator[str]:
    """The words of a block. White space runs together; a line break stays one, two of them part paragraphs."""
    for part in _PARAGRAPH_BREAK.split(run):
        lines = (_SPACES.sub(" ", line).strip() for line in part.split(_LINE_BREAK))
        if words := "\n".join(line for line in lines if line):
            yield words


def _clean(value: str | None) -> str | None:
    return _SPACES.sub(" ", value).strip() or None if value else None


def _outlet(found: Document, given: Given) -> str | None:
    """The site's name; where only its host is known, what the caller says goes first."""
    site = _clean(found.sitename)
    is_host = site is not None and "." in site and " " not in site
    return given.outlet or site if is_host else site


def _date(page: str) -> str | None:
    """A date somewhere in the page, where its metadata has none."""
    try:
        found = find_date(page, original_date=True, extensive_search=False) or None
        return found if found and is_plausible(found) else None
    except Exception:  # noqa: BLE001, RUF100  (as above)
        return None
