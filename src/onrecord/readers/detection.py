"""What kind of input some bytes are: told from the bytes first, from the name only where they do not say."""

import json
import re
from pathlib import PurePath
from typing import Literal

from onrecord.errors import EmptyInput, UnsupportedKind

Kind = Literal["plain", "html", "jsonl"]
SUFFIXES: dict[str, Kind] = {
    ".txt": "plain", ".text": "plain", ".md": "plain",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
SUPPORTED = "plain text (.txt), HTML as a browser saves it (.html) and JSON Lines of articles (.jsonl)"

_MAGIC = (
    (b"%PDF", "a PDF"), (b"PK\x03\x04", "a ZIP archive, .docx, .odt or .epub"), (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"), (b"RIFF", "a media file"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"), (b"{\\rtf", "a rich text file"), (b"WARC/", "a web archive (WARC)"),
    (b"SQLite format 3", "a SQLite database"), (b"\x28\xb5\x2f\xfd", "a Zstandard archive"), (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"), (b"MIME-Version:", "a web page saved as MHTML"), (b"bplist", "a Safari web archive"),
)  # fmt: skip
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|article|main|meta|div|p|h1)[\s/>]", re.I)
_FEED = re.compile(rb"<(rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]", re.I)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of an input. Raises EmptyInput or UnsupportedKind, with `name` in the message."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n\0")
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0\x0c"):
        raise EmptyInput(f"{name}: there is nothing in it")
    for magic, what in _MAGIC:
        if head.startswith(magic):
            raise _unsupported(name, what)
    suffix = SUFFIXES.get(PurePath(name).suffix.lower())
    if suffix == "jsonl" or (suffix is None and _is_json_line(head)):
        return "jsonl"
    if _FEED.search(head) and not _HTML.search(head):
        raise _unsupported(name, "an XML feed")
    wide = data.startswith(_UTF16) or (suffix is not None and data[1:2] == b"\0")
    if not wide and _looks_binary(data[:65536]):
        raise _unsupported(name, "a binary file")
    plain_head = head.replace(b"\0", b"")
    if _HTML.match(plain_head) or (plain_head.startswith(b"<") and _HTML.search(plain_head)) or suffix == "html":
        return "html"
    return "plain"


def _unsupported(name: str, what: str) -> UnsupportedKind:
    return UnsupportedKind(f"{name}: this is {what}, which onrecord does not read; it reads {SUPPORTED}")


def _is_json_line(head: bytes) -> bool:
    """Whether input without a telling name begins with a JSON object that has a text."""
    if not head.startswith(b"{"):
        return False
    line = head.split(b"\n", 1)[0]
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return b'"text"' in line or b'"id"' in line
    except RecursionError:
        return True


def _looks_binary(data: bytes) -> bool:
    """Control characters that no text has: one NUL, or more than a few of the others."""
    if b"\0" in data:
        return True
    odd = sum(data.count(bytes([c])) for c in range(32) if c not in (7, 8, 9, 10, 12, 13, 27))
    return odd * 100 > len(data) + 200
