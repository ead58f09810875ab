"""What a page says of itself: JSON-LD (schema.org), Open Graph and HTML metadata, with the time of day."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from onrecord.readers.given import is_iso_time

_ARTICLE = re.compile(r"Article|Posting|Report$|Review$", re.I)
_DEEPEST = 8
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each field is None, or empty, where the page does not say."""

    title: str | None
    outlet: str | None
    byline: tuple[str, ...]
    published: str | None
    modified: str | None
    url: str | None


def metadata(page: HtmlElement | None) -> Metadata:
    """Metadata of a parsed page. What is malformed is as good as absent; nothing raises."""
    if page is None:
        return Metadata(None, None, (), None, None, None)
    linked = next((d for d in _linked_data(page) if _ARTICLE.search(str(d.get("@type")))), {})
    meta = _meta_tags(page)

    def first(*candidates: object) -> str | None:
        return next((words for c in candidates if (words := _words(c))), None)

    def time(*candidates: object) -> str | None:
        return next((t for c in candidates if (t := _words(c)) and is_iso_time(t)), None)

    return Metadata(
        title=first(linked.get("headline"), meta.get("og:title")),
        outlet=first(_names(linked.get("publisher")), meta.get("og:site_name")),
        byline=tuple(_names(linked.get("author"))),
        published=time(
            linked.get("datePublished"), meta.get("article:published_time"), meta.get("datepublished"),
            meta.get("parsely-pub-date"), meta.get("dc.date"), _itemprop(page, "datePublished"), _first_time(page),
        ),
        modified=time(
            linked.get("dateModified"), meta.get("article:modified_time"), meta.get("og:updated_time"),
            _itemprop(page, "dateModified"),
        ),
        url=_web_address(first(_canonical(page), meta.get("og:url"))),
    )  # fmt: skip


def _words(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    return " ".join(value.split())[:_LONGEST] or None


def _linked_data(page: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in page.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                yield from _objects(json.loads(script.text or "", strict=False), 0)
            except (ValueError, RecursionError):
                continue


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for part in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(part), depth + 1)
    elif isinstance(value, list):
        for part in value:
            yield from _objects(part, depth + 1)


def _names(value: object) -> list[str]:
    """Names of people or organizations, given as a string, an object or a list of either."""
    parts = value if isinstance(value, list) else [value]
    named = (_words(p.get("name") if isinstance(p, dict) else p) for p in parts)
    return [n for n in named if n and not n.startswith(("http://", "https://"))]


def _meta_tags(page: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        key, value = tag.get("property") or tag.get("name") or tag.get("itemprop"), tag.get("content")
        if key and value:
            found.setdefault(key.strip().lower(), value)
    return found


def _itemprop(page: HtmlElement, name: str) -> str | None:
    for element in page.iter("time", "span"):
        if element.get("itemprop") == name:
            return _words(element.get("datetime") or element.get("content"))
    return None


def _first_time(page: HtmlElement) -> str | None:
    return next((t.get("datetime") for t in page.iter("time") if t.get("datetime")), None)


def _canonical(page: HtmlElement) -> str | None:
    return next((e.get("href") for e in page.iter("link") if (e.get("rel") or "").lower() == "canonical"), None)


def _web_address(value: str | None) -> str | None:
    return value if value and value.startswith(("http://", "https://")) else None
