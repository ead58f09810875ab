"""The word lists of this folder, loaded once: lists of words from the .toml files, true tables from .txt files."""

import functools
import tomllib
from hashlib import sha256
from importlib.resources import files

from onrecord.vocabulary.names import FirstNames, ListName, TableName

GROUPS = ("grammar", "names", "sources", "claims", "dates", "quantities", "bylines", "pages")
"""The .toml files, by who uses them."""


@functools.cache
def vocabulary(name: ListName | FirstNames) -> frozenset[str]:
    """The entries of one list. A space inside an entry is written `\\ ` in the file. Raises KeyError for an unknown list."""
    found = _lists().get(name)
    return _entries(found if found is not None else _own_file(name))


def digest(name: ListName) -> str:
    """SHA-256 of the sorted entries of a list: tells whether it is still the one that a network was trained with."""
    return "sha256:" + sha256("\n".join(sorted(vocabulary(name))).encode()).hexdigest()


@functools.cache
def _lists() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in GROUPS:
        found |= tomllib.loads(files("onrecord.vocabulary").joinpath(f"{group}.toml").read_text(encoding="utf-8"))
    return found


def _own_file(name: str) -> str:
    file = files("onrecord.vocabulary").joinpath(f"{name}.txt")
    if not name.startswith("first_names_"):
        raise KeyError(f"no word list is called {name!r}")
    return "\n".join(line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))


def _entries(words: str) -> frozenset[str]:
    return frozenset(word.replace("\0", " ") for word in words.replace("\\ ", "\0").split())


def lines(name: TableName) -> list[str]:
    """The lines of a table. One that begins with `# ` is a comment."""
    source = files("onrecord.vocabulary").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in source.splitlines() if line.strip() and not line.startswith("# ")]


def table(name: TableName) -> list[tuple[str, ...]]:
    """The rows of a table, whose columns are separated by `|`, without outer white space."""
    return [tuple(column.strip() for column in row.split("|")) for row in lines(name)]


def listed(column: str) -> list[str]:
    """The entries of a column that holds several, separated by commas."""
    return [entry.strip() for entry in column.split(",") if entry.strip()]
