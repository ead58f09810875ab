"""A line of JSON, or a mapping, → Article."""

from collections.abc import Mapping
from typing import Any

import msgspec

from onrecord.errors import BrokenLine, InputError
from onrecord.readers.composition import compose, plain_blocks
from onrecord.readers.given import Given
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
    except (msgspec.DecodeError, RecursionError, UnicodeError) as problem:
        raise BrokenLine(f"{name}: not an article: {problem or 'nested too deeply'}; {_WANTED}") from None


def read_mapping(fields: Mapping[str, Any], name: str, given: Given) -> Article:
    """An article from a mapping with the keys of a .jsonl line. Raises as read_line does."""
    try:
        return _article(msgspec.convert(fields, type=_Line), name, given)
    except msgspec.ValidationError as problem:
        raise BrokenLine(f"{name}: not an article: {problem}; {_WANTED}") from None


_WANTED = 'an article is {"id": …, "text": …} with title, outlet, byline, published, url if known'


def _article(line: _Line, name: str, given: Given) -> Article:
    byline = [line.byline] if isinstance(line.byline, str) else line.byline or []
    own_id = None if line.id is None else str(line.id)
    try:
        return _composed(line, own_id, byline, name, given)
    except InputError as problem:
        problem.article_id = own_id
        raise


def _composed(line: _Line, own_id: str | None, byline: list[str], name: str, given: Given) -> Article:
    return compose(
        id=own_id,
        name=name,
        media_type="application/jsonl",
        title=line.title or None,
        text=line.text,
        blocks=plain_blocks(line.text),
        # What a caller says of one page does not hold for a file of many articles.
        given=Given(max_chars=given.max_chars),
        outlet=line.outlet,
        byline=tuple(person for person in byline if person.strip()),
        published=line.published,
        modified=line.modified,
        url=line.url,
    )
