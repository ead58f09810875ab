"""The word lists of `onrecord.vocabulary`, loaded once."""

import functools
from importlib.resources import files


@functools.cache
def vocabulary(name: str) -> frozenset[str]:
    """The entries of one list. A space inside an entry is written `\\ ` in the file, a comment begins with `#`."""
    source = files("onrecord.vocabulary").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line for line in source.splitlines() if not line.startswith("#"))
    return frozenset(word.replace("\0", " ") for line in lines for word in line.replace("\\ ", "\0").split())
