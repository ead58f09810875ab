"""Bodies that a page holds in several containers of one class, or as several posts, of which extraction takes one."""

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from lxml.html import HtmlElement, builder

from onrecord.readers.html_elements import has_own_words, is_beside, words

_CONTAINERS = frozenset(("article", "div", "li", "main", "section", "td"))
_WRAPPERS = frozenset(("center", "font", "span"))
_FEWEST_LETTERS = 40
"""Paragraphs with fewer are not looked at: captions and labels are as short."""
_COMPARED = 60
_MOST_CONTAINERS = 500
_LEAST_SHARE = 0.3
"""Of the article that is in containers whose like is looked for: boxes inside the article have their like beside it."""
_LONGEST_POST = 2_500
"""Letters above which an <article> beside the one that was taken is a story of its own."""
_BODY = re.compile(r"article|body|chunk|content|copy|entry|paragraph|story|text", re.I)
# What a class says of the place of a container, and not of its kind.
_PLACE = re.compile(
    r"\d+|(?<![a-z])(?:first|second|third|last|odd|even|top|bottom|lead|rest|begin|start|end|continued)(?![a-z])|--.*", re.I
)


@dataclass(slots=True, eq=False)
class _Container:
    """An element with paragraphs of its own, and how many of their letters the article has and lacks."""

    element: HtmlElement
    kept: int = 0
    lost: int = 0
    lacking: list[str] = field(default_factory=list)


def beginning(paragraph: str) -> str:
    """What tells a paragraph from others: its first letters."""
    return "".join(filter(str.isalnum, paragraph))[:_COMPARED].casefold()


def unite_containers(page: HtmlElement, article: Collection[str], others: Collection[HtmlElement] = ()) -> set[str]:
    """Put what the article lacks of containers like its own into the first of them.

    `article` has the beginnings of its paragraphs; `others` are elements with headlines of other stories. Returns the
    beginnings of what was lacking.
    """
    lacking: set[str] = set()
    groups = _groups(page, article)
    total = sum(c.kept for group in groups for c in group)
    for group in groups:
        kept = [c for c in group if c.kept > c.lost]
        if len(group) > _MOST_CONTAINERS or not kept or sum(c.kept for c in kept) < _LEAST_SHARE * total:
            continue
        if lost := _of_the_same_story(kept, [c for c in group if c.lost and c not in kept], others):
            lacking.update(start for c in lost for start in c.lacking)
            _unite([c.element for c in group if c in kept or c in lost])
    return lacking


def _of_the_same_story(kept: list[_Container], lost: list[_Container], others: Collection[HtmlElement]) -> list[_Container]:
    """Those of the containers that an article lacks which are neither teasers nor stories of their own, nor stand beside it."""
    ancestors = {*kept[0].element.iterancestors()}
    found = [c for c in lost if not _is_beside_the_story(c.element, ancestors, others)]
    posts = [c for c in found if _post(c.element) is not _post(kept[0].element)]
    if any(c.lost > _LONGEST_POST for c in posts):
        return [c for c in found if c not in posts]
    return found


def _post(container: HtmlElement) -> HtmlElement | None:
    """The <article> that a container is, or is in."""
    return container if container.tag == "article" else next(container.iterancestors("article"), None)


def _unite(containers: list[HtmlElement]) -> None:
    """Put what is in containers into the first of them; what lies in another one moves with it."""
    known = {*containers}
    first, *others = [c for c in containers if known.isdisjoint(c.iterancestors())]
    for other in others:
        if other.text and other.text.strip():
            first.append(builder.P(other.text))
            other.text = None
        first.extend(list(other))


def _groups(page: HtmlElement, article: Collection[str]) -> list[list[_Container]]:
    """The containers of a page, up to the headline of its next story, those that are called alike together."""
    groups: dict[tuple[str, ...], dict[HtmlElement, _Container]] = defaultdict(dict)
    begun = False
    for element in page.iter("h1", "p", *_CONTAINERS):
        if element.tag == "h1":
            if begun:
                break
            continue
        container = _container_of(element)
        if container is None:
            continue
        text = words(element) if element.tag == "p" else _own_words(element)
        letters = sum(map(str.isalnum, text))
        if letters < _FEWEST_LETTERS:
            continue
        found = groups[_called(container)].setdefault(container, _Container(container))
        if beginning(text) in article:
            begun = True
            found.kept += letters
        else:
            found.lost += letters
            found.lacking.append(beginning(text))
    return [[*group.values()] for group in groups.values()]


def _container_of(element: HtmlElement) -> HtmlElement | None:
    """What holds a paragraph. A container whose own words are one holds itself, unless it stands among others like it."""
    if element.tag != "p":
        if not has_own_words(element):
            return None
        beside = (other for other in (element.getprevious(), element.getnext()) if other is not None)
        if not any(other.tag == element.tag and other.get("class") == element.get("class") for other in beside):
            return element
    parent = element.getparent()
    while parent is not None and parent.tag in _WRAPPERS:
        parent = parent.getparent()
    return parent if parent is not None and parent.tag in _CONTAINERS else None


def _own_words(container: HtmlElement) -> str:
    return " ".join(" ".join(text for text in (container.text, *(c.tail for c in container)) if text).split())


def _called(container: HtmlElement) -> tuple[str, ...]:
    """Tag and classes of a container; if it has no class, those of what it is in as well."""
    path: list[str] = []
    for element in (container, *container.iterancestors()):
        classes = sorted({_PLACE.sub("", name) for name in (element.get("class") or "").split()} - {""})
        path.append(" ".join((element.tag, *([name for name in classes if _BODY.search(name)] or classes))))
        if classes or element.tag in ("article", "main", "body"):
            break
    return tuple(path)


def _is_beside_the_story(container: HtmlElement, ancestors: Collection[HtmlElement], others: Collection[HtmlElement]) -> bool:
    """Whether a container is a teaser or stands beside the article. `ancestors` are those of a container of the article."""
    branch = [container]
    for element in container.iterancestors():
        if element in ancestors:
            break
        branch.append(element)
    if branch[-1] in others or any(map(is_beside, branch)):
        return True
    return 2 * sum(len(words(link)) for link in container.iter("a")) > len(words(container))
