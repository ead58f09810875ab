"""A line of JSON, or a mapping, → Article."""

import warnings
from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from onrecord.errors import BrokenLine, InputError, InputWarning
from onrecord.readers.bylines import read_byline
from onrecord.readers.composition import compose, plain_blocks
from onrecord.readers.given import Given, is_iso_time, is_unicode
from onrecord.records.article import Article


class _Line(msgspec.Struct):
    text: str
    id: str | int | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | list[str] | None = None
    published: str | None = None
    modified: str | None = None
    url: str | None = None


def read_line(line: bytes, name: str, given: Given) -> Article:
    """An article from one line of a .jsonl file. Raises BrokenLine, EmptyInput, TooLarge; `name` names file and line."""
    try:
        return _article(msgspec.json.decode(line, type=_Line), name, given)
    except RecursionError:
        raise BrokenLine(f"{name}: not an article: it is nested too deeply; {_WANTED}") from None
    except UnicodeError:
        raise BrokenLine(f"{name}: not an article: it is not UTF-8; save the file as UTF-8") from None
    except msgspec.DecodeError as problem:
        if line.startswith(b'{"format":"onrecord.record/'):
            raise BrokenLine(f"{name}: this is a record that onrecord wrote, not an article; leave the file out") from None
        raise BrokenLine(f"{name}: not an article: {problem}; {_WANTED}") from None


def read_mapping(fields: Mapping[str, Any], name: str, given: Given) -> Article:
    """An article from a mapping with the keys of a .jsonl line. Raises as read_line does."""
    try:
        return _article(msgspec.convert(fields, type=_Line), name, given)
    except msgspec.ValidationError as problem:
        raise BrokenLine(f"{name}: not an article: {problem}; {_WANTED}") from None


_FIELDS = _Line.__struct_fields__
_WANTED = 'an article is {"id": …, "text": …} with title, outlet, byline, published, url if known'


def _article(line: _Line, name: str, given: Given) -> Article:
    byline = [line.byline] if isinstance(line.byline, str) else line.byline or []
    if (field := next((f for f in _FIELDS if not _is_writable(getattr(line, f))), None)) is not None:
        raise BrokenLine(f"{name}: not an article: {field} holds half a surrogate pair or a number of absurd size")
    own_id = None if line.id in (None, "") else str(line.id)
    try:
        return _composed(line, own_id, byline, name, given)
    except InputError as problem:
        problem.article_id = own_id
        raise


def _is_writable(value: str | int | list[str] | None) -> bool:
    """Whether a value can go into a record: only values from Python, never those from JSON, can fail this."""
    if isinstance(value, int):
        return -(2**63) <= value < 2**64
    return all(map(is_unicode, [value] if isinstance(value, str) else value or []))


def _composed(line: _Line, own_id: str | None, byline: list[str], name: str, given: Given) -> Article:
    return compose(
        id=own_id,
        name=name,
        media_type="application/jsonl",
        title=line.title,
        text=line.text,
        blocks=plain_blocks(line.text),
        # What a caller says of one page does not hold for a file of many articles, but its outlet fills gaps.
        given=Given(outlet=given.outlet, max_chars=given.max_chars, wins=False),
        outlet=_filled(line.outlet),
        byline=tuple(person for person in byline if person.strip()),
        credits=read_byline(byline).agencies,
        published=_time(line, "published", name),
        modified=_time(line, "modified", name),
        url=_filled(line.url),
    )


def _time(line: _Line, field: Literal["published", "modified"], name: str) -> str | None:
    """A time in ISO 8601; anything else is left out, with a warning."""
    value = _filled(getattr(line, field))
    if value is None or is_iso_time(value):
        return value
    warnings.warn(
        f"{name}: {field} is not a date, and is left out: {value[:40]!r}; write 2026-03-02", InputWarning, stacklevel=2
    )
    return None


def _filled(value: str | None) -> str | None:
    return value if value and value.strip() else None
