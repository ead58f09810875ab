"""The word lists of `onrecord.vocabulary`, loaded once."""

import functools
from importlib.resources import files


@functools.cache
def vocabulary(name: str) -> frozenset[str]:
    """The entries of one list. A space inside an entry is written `\\ ` in the file, a comment begins with `#`."""
    source = files("onrecord.vocabulary").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line for line in source.splitlines() if not line.startswith("#"))
    return frozenset(word.replace("\0", " ") for line in lines for word in line.replace("\\ ", "\0").split())


def table(name: str) -> list[tuple[str, ...]]:
    """The rows of a table, columns without outer white space. A line that begins with `# ` is a comment."""
    source = files("onrecord.vocabulary").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    rows = (line for line in source.splitlines() if line.strip() and not line.startswith("# "))
    return [tuple(column.strip() for column in row.split("|")) for row in rows]


def listed(column: str) -> list[str]:
    """The entries of a column that holds several, parted by commas."""
    return [entry.strip() for entry in column.split(",") if entry.strip()]
