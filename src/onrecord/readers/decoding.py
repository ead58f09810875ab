"""Bytes → text: byte order mark, declared encoding, UTF-8, detection, in this order.

Line ends become LF; nothing else changes.
"""

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]{2,40})""", re.I
)
_HEAD = 4096
_SAMPLE = 200_000


def decode(data: bytes, *, html: bool = False) -> str:
    """The text of a file. A byte that fits no encoding becomes U+FFFD; nothing raises."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return line_ends(data[len(mark) :].decode(encoding, "replace"))
    for candidate in (_declared(data) if html else None, "utf-8", _detected):
        encoding_ = candidate(data) if callable(candidate) else candidate
        if encoding_ is None:
            continue
        try:
            return line_ends(data.decode(encoding_))
        except UnicodeDecodeError:
            continue
    return line_ends(data.decode("cp1252", "replace"))


def line_ends(text: str) -> str:
    """CRLF and CR become LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
    except LookupError:
        return None
    # As browsers do (WHATWG Encoding): pages that say Latin-1 or ASCII are Windows-1252.
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _detected(data: bytes) -> str | None:
    if data[1:2] == b"\0" or data[:1] == b"\0":
        return "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.encoding in ("ascii", "latin_1", "utf_8"):
        return "cp1252"
    return best.encoding
