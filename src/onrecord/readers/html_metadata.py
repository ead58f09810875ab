"""What a page says of itself: JSON-LD (schema.org), Open Graph, microdata and HTML metadata, with the time of day."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from onrecord.readers.agencies import agency_called, distinct
from onrecord.readers.bylines import Byline, is_name, read_byline
from onrecord.readers.given import is_iso_time, is_plausible, is_unicode
from onrecord.readers.html_bylines import picture_credits, shown_byline
from onrecord.readers.html_elements import stands_beside
from onrecord.readers.html_outlet import chosen_outlet, host_names

_ARTICLE = re.compile(r"Article|Posting|Report\b|Review\b", re.I)
_WRAPPED = re.compile(r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$")
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>\"]{1,2000})", re.I
)
_PUBLISHED_KEYS = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
    "publish-date", "publishdate", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "date",
)  # fmt: skip
_MODIFIED_KEYS = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod")
_AUTHOR_KEYS = (
    "author", "authors", "article:author", "og:author", "byl", "byline", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "dcsext.author", "citation_author",
)  # fmt: skip
_DEEPEST = 8
_LONGEST = 500
_MOST_OBJECTS = 10_000
_MOST_NAMES = 50
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each field is None, or empty, where the page does not say."""

    title: str | None
    outlet: str | None
    byline: tuple[str, ...]
    credits: tuple[str, ...]
    published: str | None
    modified: str | None
    url: str | None


def metadata(page: HtmlElement) -> Metadata:
    """Metadata of a parsed page. What is malformed is as good as absent; nothing raises."""
    objects = _linked_data(page)
    linked = next((d for d in objects if _is_article(d)), {})
    by_id = {d["@id"]: d for d in reversed(objects) if isinstance(d.get("@id"), str) and "name" in d}
    meta = _meta_tags(page)
    address = next(filter(None, map(_web_address, (_canonical(page), meta.get("og:url"), linked.get("url")))), None)
    headline = _first(linked.get("headline"))
    sites = [name for d in objects if d.get("@type") == "WebSite" for name in _names(d, by_id)]
    publishers = map(_words, (meta.get("og:site_name"), *_microdata_names(page, "publisher")))
    outlets = [name for name in (*_names(linked.get("publisher"), by_id), *publishers, *sites) if name]
    h1 = next((e.text_content() for e in page.iter("h1")), None)
    outlet = chosen_outlet(outlets, page, (headline, _first(meta.get("og:title")), h1), address)
    byline = _byline(_names(linked.get("author"), by_id), meta, page, [*outlets, *host_names(address)])
    # What is only credited with a part of a page's text is no publisher of it.
    agencies = [name for name in map(agency_called, outlets) if name and name != outlet]
    return Metadata(
        title=_first(headline, _without_site(_first(meta.get("og:title")), outlet)),
        outlet=outlet,
        byline=byline.names or byline.outlets,
        credits=distinct((*byline.agencies, *agencies, *picture_credits(page))),
        published=_time(
            linked.get("datePublished"), *map(meta.get, _PUBLISHED_KEYS), _itemprop(page, "datePublished"), *_times(page)
        ),
        modified=_time(linked.get("dateModified"), *map(meta.get, _MODIFIED_KEYS), _itemprop(page, "dateModified")),
        url=address,
    )


def _byline(linked: list[str], meta: dict[str, str], page: HtmlElement, outlets: list[str]) -> Byline:
    """The people whom a page says, or else shows, to have written its article; where it names none, its outlet."""
    tags = [[name] for key in _AUTHOR_KEYS if (name := _words(meta.get(key))) and not _web_address(name)]
    said = [read_byline(lines, outlets) for lines in (linked, *tags)]
    people = [byline for byline in said if any(map(is_name, byline.names))]
    if people:
        return _first_with_names([*people, *said])
    shown = shown_byline(page, outlets)
    # A single word is a first name, or the account of someone whose name is shown.
    accounts = [
        byline for byline in said if byline.names and not any(name[0].isupper() and name.isalpha() for name in byline.names)
    ]
    return _first_with_names([*(b for b in said if b not in accounts), shown, *accounts])


def _first_with_names(bylines: list[Byline]) -> Byline:
    """The first byline that names someone, with all agencies and outlets."""
    return Byline(
        next((b.names for b in bylines if b.names), ()),
        distinct(name for b in bylines for name in b.agencies),
        next((b.outlets for b in bylines if b.outlets), ()),
    )


def saved_from(page: str) -> str | None:
    """The address that a browser (Chrome, Edge) or SingleFile notes at the top of a page that it saves."""
    match = _SAVED.search(page[:_HEAD])
    return match[1] if match else None


def _words(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str) or not is_unicode(value[:_LONGEST]):
        return None
    return " ".join(unescape(value[: 2 * _LONGEST]).replace("\0", "").split())[:_LONGEST].strip() or None


def _first(*candidates: object) -> str | None:
    return next((words for c in candidates if (words := _words(c))), None)


def _time(*candidates: object) -> str | None:
    """The first candidate that is a time at which an article can have come out."""
    return next((time for c in candidates if (words := _words(c)) and (time := _iso(words)) and is_plausible(time)), None)


def _iso(value: str) -> str | None:
    """A time in ISO 8601, as it was given where it was; mail's and the compact form are rewritten, grain and zone kept."""
    if is_iso_time(value):
        return value
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(value).isoformat() if ":" in value or "T" in value else parse(value).date().isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _linked_data(page: HtmlElement) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for script in page.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            try:
                found.extend(_objects(json.loads(_WRAPPED.sub("", script.text or ""), strict=False), 0))
            except (ValueError, RecursionError):
                continue
        if len(found) > _MOST_OBJECTS:
            break
    return found


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for part in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(part), depth + 1)
    elif isinstance(value, list):
        for part in value[:_MOST_OBJECTS]:
            yield from _objects(part, depth + 1)


def _is_article(value: dict[str, Any]) -> bool:
    kinds = value.get("@type")
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _names(value: object, by_id: dict[str, dict[str, Any]]) -> list[str]:
    """Names of people or organizations, given as a string, an object, a reference to one (`@id`) or a list of these."""
    found: list[str] = []
    for part in (value if isinstance(value, list) else [value])[:_MOST_NAMES]:
        name = _words(_referred_to(part, by_id).get("name") if isinstance(part, dict) else part)
        if name and not name.startswith(("http://", "https://")) and name not in found:
            found.append(name)
    return found


def _referred_to(part: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> dict[str, Any]:
    known = part.get("@id")
    return by_id.get(known, part) if "name" not in part and isinstance(known, str) else part


def _without_site(title: str | None, outlet: str | None) -> str | None:
    """An Open Graph title without the site's name at its end."""
    if not title or not outlet:
        return title
    return re.sub(rf"\s+[|\-–—·:]\s+{re.escape(outlet)}$", "", title, flags=re.I) or title


def _meta_tags(page: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        key, value = tag.get("property") or tag.get("name") or tag.get("itemprop"), tag.get("content")
        if key and value:
            found.setdefault(key.strip().lower(), value)
    return found


def _itemprop(page: HtmlElement, name: str) -> str | None:
    for element in page.iter("time", "span", "div", "p"):
        if name in (element.get("itemprop") or "").split():
            return _words(element.get("datetime") or element.get("content"))
    return None


def _microdata_names(page: HtmlElement, role: str) -> Iterator[str]:
    for element in page.iter("meta", "span", "div", "a", "p"):
        if element.get("itemprop") == "name" and any(e.get("itemprop") == role for e in element.iterancestors()):
            yield element.get("content") or element.text_content()


def _times(page: HtmlElement) -> Iterator[str]:
    """The times that stand neither in a menu nor with other stories or comments."""
    for time in page.iter("time"):
        if time.get("datetime") and not stands_beside(time):
            yield str(time.get("datetime"))


def _canonical(page: HtmlElement) -> str | None:
    return next((e.get("href") for e in page.iter("link") if "canonical" in (e.get("rel") or "").lower().split()), None)


def _web_address(value: object) -> str | None:
    address = _words(value)
    return address if address and address.startswith(("http://", "https://")) else None
