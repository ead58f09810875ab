"""What kind of input some bytes are: told from the bytes first, from the name only where they do not say."""

import json
import re
import unicodedata
from pathlib import PurePath
from typing import Literal

from onrecord.errors import EmptyInput, UnsupportedKind
from onrecord.readers.decoding import wide_encoding

Kind = Literal["plain", "html", "jsonl"]
SUFFIXES: dict[str, Kind] = {
    ".txt": "plain", ".text": "plain",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
SUPPORTED = "plain text (.txt), HTML as a browser saves it (.html) and JSON Lines of articles (.jsonl)"

_MAGIC = (
    (b"%PDF", "a PDF"), (b"PK\x03\x04", "a ZIP archive, .docx, .odt or .epub"), (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"), (b"\xd0\xcf\x11\xe0", "an old Office document"), (b"{\\rtf", "a rich text file"),
    (b"WARC/", "a web archive (WARC)"), (b"SQLite format 3", "a SQLite database"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"), (b"\xfd7zXZ", "an xz archive"),
    (b"MIME-Version:", "a web page saved as MHTML"), (b"From: <Saved by", "a web page saved as MHTML"),
    (b"bplist", "a Safari web archive"),
)  # fmt: skip
_OTHER_SUFFIXES = {
    ".csv": "a table (CSV)", ".tsv": "a table", ".eml": "an e-mail", ".json": "JSON, but not one article a line (.jsonl)",
    ".mht": "a web page saved as MHTML", ".mhtml": "a web page saved as MHTML", ".rtf": "a rich text file",
    ".xml": "an XML file",
}  # fmt: skip
_PAGE = re.compile(rb"<(!doctype\s+html|html)[\s/>]", re.I)
_TAG = re.compile(rb"<(!doctype\s+html|html|head|body|article|main|meta|div|p|h1)[\s/>]", re.I)
_FEED = re.compile(rb"<(rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]", re.I)
_JSON = re.compile(rb'(\[\s*)?\{\s*"[^"\n]{0,80}"\s*:')
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n\0\x0c"
_LINE_CONTROLS = frozenset("\a\b\t\n\v\f\r\x1b")


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of an input, told from its first bytes. Raises EmptyInput or UnsupportedKind, with `name` in the message."""
    if not data.strip(_BLANK):
        raise EmptyInput(f"{name}: there is nothing in it; save the article again")
    wide = wide_encoding(data)
    head = data[:4096].decode(wide, "ignore").encode("utf-8", "ignore") if wide else data[:4096]
    head = head.lstrip(_BLANK)
    suffix = PurePath(name).suffix.lower()
    kind = SUFFIXES.get(suffix)
    if (magic := next((what for m, what in _MAGIC if head.startswith(m)), None)) is not None:
        raise _unsupported(name, magic)
    if kind is None and suffix != ".json" and suffix in _OTHER_SUFFIXES and not _PAGE.search(head):
        raise _unsupported(name, _OTHER_SUFFIXES[suffix])
    if (kind == "jsonl" and head.startswith(b"{")) or (kind is None and _is_json_line(head)):
        if wide:
            raise _unsupported(name, f"JSON in {wide.upper()}; save it as UTF-8")
        return "jsonl"
    if _looks_binary(data[:65536], wide):
        raise _unsupported(name, "a binary file")
    if kind == "jsonl":
        return "jsonl"
    return _kind_of_text(head, name, kind)


def _kind_of_text(head: bytes, name: str, kind: Kind | None) -> Kind:
    page, feed = _PAGE.search(head), _FEED.search(head)
    if feed and not (page and page.start() < feed.start()):
        raise _unsupported(name, "an XML feed")
    if page is None and head.startswith(b"<?xml"):
        raise _unsupported(name, "an XML file")
    if kind == "html" or _TAG.match(head) or (head.startswith(b"<") and _TAG.search(head)):
        return "html"
    if kind is None and (_JSON.match(head) or name.lower().endswith(".json")):
        raise _unsupported(name, _OTHER_SUFFIXES[".json"])
    return "plain"


def _unsupported(name: str, what: str) -> UnsupportedKind:
    return UnsupportedKind(f"{name}: this is {what}, which onrecord does not read; it reads {SUPPORTED}")


def _is_json_line(head: bytes) -> bool:
    """Whether input without a telling name begins with a line that is a JSON object, or the beginning of a long one."""
    if not head.startswith(b"{"):
        return False
    line, *more = head.split(b"\n", 1)
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return b'"text"' in line or b'"id"' in line or (not more and _JSON.match(line) is not None)
    except RecursionError:
        return True


def _looks_binary(data: bytes, wide: str | None) -> bool:
    """Characters that no text has: one NUL, or more than a few other controls; in wide encodings, unassigned ones too."""
    if wide:
        text = data[:4096].decode(wide, "replace")
        odd = sum(unicodedata.category(c) in ("Cc", "Cn", "Co") and c not in _LINE_CONTROLS for c in text)
        return odd * 20 > len(text)
    if b"\0" in data:
        return True
    odd = sum(data.count(bytes([c])) for c in range(32) if chr(c) not in _LINE_CONTROLS)
    return odd * 100 > len(data) + 200
