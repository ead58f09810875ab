"""Bytes → text: byte order mark, declared encoding, UTF-8, detection, in this order.

Line ends become LF; nothing else changes.
"""

import codecs
import re

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
_SINGLE_BYTE = {
    # As browsers do (WHATWG Encoding): pages that say Latin-1 or ASCII are Windows-1252, and so on.
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    **{n: n for n in ("cp866", "cp874", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic")},
    **{f"cp125{n}": f"cp125{n}" for n in range(9)},
    **{f"iso8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}  # fmt: skip
_MULTI_BYTE = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "big5hkscs": "big5hkscs",
    "shift_jis": "cp932", "cp932": "cp932", "euc_jp": "euc_jp", "iso2022_jp": "iso2022_jp", "euc_kr": "cp949", "cp949": "cp949",
}  # fmt: skip
_LATIN = frozenset(("cp1250", "cp1254", "cp1257", "cp1258", "iso8859_2", "iso8859_4", "iso8859_10", "iso8859_16"))
_WESTERN = frozenset(("ca", "da", "de", "en", "es", "fi", "fr", "ga", "gl", "is", "it", "nb", "nl", "nn", "no", "pt", "sv"))
_HEAD = 4096
_SAMPLE = 200_000


def decode(data: bytes, *, html: bool = False) -> str:
    """The text of a file. A byte that fits no encoding becomes U+FFFD; nothing raises."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return line_ends(data[len(mark) :].decode(encoding, "replace"))
    return line_ends(_without_mark(data, _declared(data) if html else None))


def wide_encoding(data: bytes) -> str | None:
    """The encoding of text in units of two or four bytes, told by its mark or by the zeros that Latin letters leave."""
    for mark, encoding in _MARKS[1:]:
        if data.startswith(mark):
            return encoding
    head = data[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd * 4 > len(head) and even * 50 <= odd:
        return "utf-16-le"
    return "utf-16-be" if even * 4 > len(head) and odd * 50 <= even else None


def line_ends(text: str) -> str:
    """CRLF and CR become LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _without_mark(data: bytes, declared: str | None) -> str:
    # Valid UTF-8 is never by chance a single-byte encoding, whatever a page says that was saved in another encoding
    # than it was written in; of the encodings in several bytes this does not hold.
    for encoding in (wide_encoding(data), declared if declared in _MULTI_BYTE.values() else None, "utf-8"):
        try:
            if encoding:
                return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * 10 <= sum(c > "\x7f" for c in text):
        return text  # UTF-8 with a few damaged or cut letters
    return data.decode(declared or _detected(data), "replace")


def _declared(data: bytes) -> str | None:
    """The encoding that a page declares, if it is one that browsers know, and not UTF-8, which is tried anyway."""
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
    except (LookupError, UnicodeError):
        return None
    return _SINGLE_BYTE.get(name) or _MULTI_BYTE.get(name)


def _detected(data: bytes) -> str:
    # Imported on use: hardly any file needs it.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.encoding in ("ascii", "latin_1", "utf_8"):
        return "cp1252"
    if best.encoding in _LATIN and _is_western(str(best)):
        return "cp1252"
    return best.encoding


def _is_western(text: str) -> bool:
    """Whether a language of Western Europe speaks: its few accents alone do not tell Windows-1252 from its neighbours."""
    from onrecord.readers.language import language_of

    return language_of(text) in _WESTERN
