"""A record as a page that stands alone: the article, who says what in it, and nothing that is loaded or run from elsewhere.

Articles are hostile input. Every word of theirs is escaped by the template engine, an address is a link only if it is http
or https, and the page's Content-Security-Policy allows its own style sheet and script by their hashes and nothing else.
"""

import functools
import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from onrecord.formats.html.sources import listed_sources, own_voice
from onrecord.formats.html.text import Piece, drawn
from onrecord.records.claim import Stance
from onrecord.records.record import FailedRecord, Record
from onrecord.version import VERSION
from onrecord.views import wording
from onrecord.views.printable import shown
from onrecord.views.sources import credited, joined, number_of_sources

UNSURE = 0.5
"""Attributions below this confidence are drawn fainter."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of the index: a page, or an article that could not be read (`file` is None, `note` says why)."""

    name: str
    file: str | None
    outlet: str
    published: str
    note: str
    statements: int = 0
    sources: int = 0
    unnamed: int = 0


def page(record: Record, *, index: str | None = None) -> str:
    """The page of one article. `index` is the address of the page that lists it among others."""
    sources = listed_sources(record)
    group_of = {s.number: g for g, source in enumerate(sources) for s in source.statements}
    own = own_voice(record)
    stances = {s.number: s.claim.stance for source in sources for s in source.statements if s.claim and s.claim.marked}
    unnamed = {s.number for source in sources if source.credited.unnamed for s in source.statements}
    blocks = list(drawn(record))
    pieces = [piece for block in blocks for piece in block.pieces]
    spoken = sum(len(p.text.split()) for p in pieces if not p.own)
    return _filled(
        "article.html",
        style=_style(len(sources), len(record.attributions), [o.claimed.claim.id for o in own]),
        record=record,
        title=record.article.title or record.article.id,
        blocks=blocks,
        sources=sources,
        own=own,
        stances=stances,
        number=number_of_sources([s.credited for s in sources]),
        own_share=round(100 * (1 - spoken / max(sum(len(p.text.split()) for p in pieces), 1))),
        classes=lambda piece: _classes(record, piece, group_of, unnamed, stances),
        group=lambda piece: group_of[piece.roles[-1][1]],
        index=index,
    )


def index_page(entries: Sequence[IndexEntry]) -> str:
    """The page that lists the others."""
    return _filled("index.html", style=_style(0, 0, []), entries=entries)


def entry(record: Record | FailedRecord, file: str | None) -> IndexEntry:
    """The line of the index for one record."""
    if isinstance(record, FailedRecord):
        name = record.article.get("id") or record.article.get("path") or ""
        return IndexEntry(name, None, "", "", "; ".join(f.message for f in record.failures))
    a = record.article
    return IndexEntry(
        a.title or a.id, file, a.outlet or "", (a.published or "").replace("T", " "), "",
        len(record.attributions), *number_of_sources(credited(record)),
    )  # fmt: skip


def file_name(number: int, record: Record) -> str:
    """`07-inspectors-asked-twice.html`: sorts as the input did, and holds nothing but letters, digits and hyphens."""
    title = re.sub(r"[^a-z0-9]+", "-", (record.article.title or record.article.id).casefold())
    return f"{number:02}-{title[:60].strip('-') or 'article'}.html"


def _classes(
    record: Record, piece: Piece, group_of: dict[int, int], unnamed: set[int], stances: dict[int, Stance | None]
) -> str:
    """CSS classes: what the words are, of which attributions (a5) and which sources (s3)."""
    valued = ["valued"] if piece.value else []
    if piece.own:
        return " ".join(["own", *valued, *piece.opens])
    contents = [i for role, i in piece.roles if role == "content"]
    names: list[str] = sorted({role for role, _ in piece.roles})
    if contents:
        names.append("quoted" if piece.quoted else "told")
        if len(contents) > 1:
            names.append("nested")
        names += [str(stances[i]) for i in contents[-1:] if i in stances]
    if any(role == "source" and i in unnamed for role, i in piece.roles):
        names.append("unnamed")
    if all(record.attributions[i].confidence < UNSURE for _, i in piece.roles):
        names.append("unsure")
    numbers = dict.fromkeys(i for _, i in piece.roles)
    return " ".join(
        [*names, *valued, *(f"a{i}" for i in numbers), *(f"s{g}" for g in dict.fromkeys(group_of[i] for i in numbers))]
    )


def _filled(name: str, style: str, **given: object) -> str:
    script = _part("page.js")
    policy = (
        f"default-src 'none'; style-src 'sha256-{_hash(style)}'; script-src 'sha256-{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return _templates().get_template(name).render(
        style=Markup(style), script=Markup(script), policy=policy, version=VERSION, **given  # noqa: S704 (our own files)
    )  # fmt: skip


def _style(sources: int, attributions: int, own: Sequence[str]) -> str:
    """The style sheet, with one selector for each source and each attribution: without script, all is CSS."""
    rules = [_part("page.css")]
    chosen = [f":root:has(#w{i}:checked) .s{i}" for i in range(sources)]
    pointed = [f":root:has(#a{i}:target) .a{i}" for i in range(attributions)]
    pointed += [f":root:has(#{name}:target) .{name}" for name in own]
    if chosen:
        rules.append(f"{','.join(chosen)}{{background:var(--lit)!important;color:var(--lit-ink)!important}}")
    if pointed:
        rules.append(f"{','.join(pointed)}{{outline:2px solid var(--source)}}")
    return "\n".join(rules)


def _hash(words: str) -> str:
    return b64encode(sha256(words.encode()).digest()).decode()


@functools.cache
def _part(name: str) -> str:
    return files("onrecord.formats.html").joinpath("pages", name).read_text(encoding="utf-8")


@functools.cache
def _templates() -> Environment:
    names: Iterable[str] = ("article.html", "index.html")
    made = Environment(
        loader=DictLoader({name: _part(name) for name in names}),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {"words": joined, "shown": shown, "address": address}
    made.globals["wording"] = wording
    return made


def address(url: str | None) -> str | None:
    """An address that may be a link, else None."""
    return url if url and re.match(r"https?://[^\s]+\Z", url, re.IGNORECASE) else None
