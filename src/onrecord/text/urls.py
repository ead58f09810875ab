"""Addresses of pages and mail in a text: what looks like a date or a figure in them is none."""

import re

_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"“”]+|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


def urls_in(text: str) -> list[tuple[int, int]]:
    """`[start, end)` of each, in order.

    >>> [("See www.example.org/2026/03/02/dam now"[a:b]) for a, b in urls_in("See www.example.org/2026/03/02/dam now")]
    ['www.example.org/2026/03/02/dam']
    """
    return [m.span() for m in _ADDRESS.finditer(text)] if "." in text else []
