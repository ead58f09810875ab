"""What the caller says of an article, used where the input itself is silent."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from onrecord.errors import BadOption

MAX_CHARACTERS = 1_000_000
"""Longest text that is read unless the caller raises it: about 170,000 words, a long novel."""
_EPOCHS = frozenset(("1970-01-01", "1899-12-30", "1900-01-01", "1904-01-01", "1753-01-01", "1601-01-01"))
_FIRST_NEWSPAPER = "1605"
_UNIX_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ISO = re.compile(r"(\d{4})(-\d\d)?(-\d\d)?(?:(?<=-\d\d-\d\d)([T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?", re.A)


@dataclass(frozen=True, slots=True)
class Given:
    """Title, outlet, publication time and URL as the caller gave them, and the longest text to read, in characters.

    `wins`: they hold for the one article that is read, whatever it says; else the outlet fills gaps, and nothing else is given.
    """

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    max_chars: int = MAX_CHARACTERS
    wins: bool = True

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

    def chosen(self, field: str, found: str | None) -> str | None:
        """The value of a field, of what the caller and what the input says."""
        said: str | None = getattr(self, field)
        return (said or found) if self.wins else (found or said)


def is_plausible(value: str) -> bool:
    """Whether a date in ISO 8601 can be when an article came out: not before there were newspapers, not in the future.

    Nor the instants that programs count from, which stand where a date is missing: 1970-01-01 (Unix), 1899-12-30 and 1900-01-01
    (spreadsheets), 1904-01-01, 1753-01-01 and 1601-01-01.
    """
    if value[:10] in _EPOCHS or value[:4] < _FIRST_NEWSPAPER:
        return False
    parts = _ISO.fullmatch(value)
    full = f"{parts[1]}{parts[2] or '-01'}{parts[3] or '-01'}{parts[4] or ''}{parts[5] or ''}" if parts else value
    try:
        when = datetime.fromisoformat(full)
    except ValueError:
        return False
    instant = when if when.tzinfo else when.replace(tzinfo=UTC)
    # Clocks differ, and it is tomorrow already in the east.
    return instant != _UNIX_EPOCH and instant <= _now() + timedelta(days=1)


def _now() -> datetime:
    return datetime.now(UTC)


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
