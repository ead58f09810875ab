"""What the caller says of an article, used where the input itself is silent."""

import re
from dataclasses import dataclass
from datetime import datetime

from onrecord.errors import BadOption

MAX_CHARACTERS = 1_000_000
"""Longest text that is read unless the caller raises it: about 170,000 words, a long novel."""
_ISO = re.compile(r"(\d{4})(-\d\d)?(-\d\d)?(?:(?<=-\d\d-\d\d)([T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?", re.A)


@dataclass(frozen=True, slots=True)
class Given:
    """Title, outlet, publication time and URL as the caller gave them, and the longest text to read, in characters."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    max_chars: int = MAX_CHARACTERS

    def __post_init__(self) -> None:
        for option in ("title", "outlet", "published", "url"):
            if not is_unicode(getattr(self, option) or ""):
                raise BadOption(f"{option}: it holds bytes that are not text in the terminal's encoding: write it in UTF-8")
        if self.published is not None and not is_iso_time(self.published):
            raise BadOption(
                f"published: {self.published!r} is not a date: write 2026-03-02, 2026-03-02T07:15 or 2026-03-02T07:15+01:00"
            )
        if self.max_chars < 1:
            raise BadOption(f"max-chars: {self.max_chars} is not a size: give a number of characters above 0")


def is_iso_time(value: str) -> bool:
    """Whether a value is a date, or a date with a time, as ISO 8601 writes them, of any grain from the year down."""
    parts = _ISO.fullmatch(value)
    if parts is None:
        return False
    year, month, day, time, zone = parts.groups()
    try:
        datetime.fromisoformat(f"{year}{month or '-01'}{day or '-01'}{time or ''}{zone or ''}")
    except ValueError:
        return False
    return True


def is_unicode(text: str) -> bool:
    """Whether a text can be written: half a surrogate pair is no character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
