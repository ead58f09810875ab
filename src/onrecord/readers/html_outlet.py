"""The outlet of a page, of all names that it gives itself: not its agency, its owner or one of its sections."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from onrecord.readers.agencies import agency_called
from onrecord.readers.bylines import name_letters
from onrecord.vocabulary.lexicon import vocabulary

_SEPARATOR = re.compile(r"\s+[\-–—·•:»«]\s+|\s*\|\s*")
_LONGEST_TITLE = 500
_FEWEST = 3
"""Letters of a host's name that tell something."""


def chosen_outlet(
    said: Iterable[str | None], page: HtmlElement, headlines: Iterable[str | None], address: str | None
) -> str | None:
    """The first of the names that the title or the address of a page bears out, else the first that can be an outlet's.

    A title that ends in a site's name behind the headline tells it where nothing else does.
    """
    names = [name for name in dict.fromkeys(said) if name]
    plausible = [*filter(_can_be_an_outlet, names)]
    parts = _title_parts(page)
    host = host_names(address)
    shown = {name_letters(part) for part in parts} | host
    if sure := next((name for name in (*plausible, *names) if _is_one_of(name, shown)), None):
        # An agency of its own site is its outlet; one of another's is not, though the title may name it.
        return sure if sure in plausible or not plausible else plausible[0]
    if plausible:
        return plausible[0]
    last = next(filter(_can_be_an_outlet, parts[-1:]), None)
    begins = {name_letters(headline) for headline in headlines if headline} & {name_letters(part) for part in parts[:-1]}
    return last if last and begins and (names or _is_one_of(last, host)) else next(iter(names), None)


def _can_be_an_outlet(name: str) -> bool:
    return agency_called(name) is None and name.casefold() not in vocabulary("section_names")


def _title_parts(page: HtmlElement) -> list[str]:
    title = next((e.text or "" for e in page.iter("title") if next(e.iterancestors("svg"), None) is None), "")
    return [part for found in _SEPARATOR.split(title[:_LONGEST_TITLE]) if (part := " ".join(found.split()))]


def host_names(address: str | None) -> set[str]:
    """The names in an address: `courier` of https://www.courier.example."""
    try:
        labels = (urlsplit(address or "").hostname or "").split(".")
    except ValueError:
        return set()
    return {label.replace("-", "") for label in labels[:-1] if len(label) >= _FEWEST and label != "www"}


def _is_one_of(name: str, shown: set[str]) -> bool:
    """Whether a name is one of those shown, begins as one does, or is what one stands for."""
    letters = name_letters(name)
    initials = "".join(word[0] for word in name.casefold().split() if word[0].isalpha())
    return any(
        min(len(letters), len(other)) >= _FEWEST
        and (letters.startswith(other) or other.startswith(letters) or other in (initials, initials[1:]))
        for other in shown
    )
