"""Through whom an article has an attribution."""

import pytest

from onrecord.find.sources.intermediaries import find_intermediaries
from onrecord.find.sources.resolver import Holder, Holders, Quoted
from tests.made_words import article_words


def _via(text: str, *said: tuple[str, str, str], outlet: str | None = None) -> list[str | None]:
    """`said`: source, cue and content; each speaks for itself."""
    places = [[(text.index(part), text.index(part) + len(part)) for part in parts] for parts in said]
    resolved = Holders(article_words(text), [Quoted(*(((p),) for p in parts)) for parts in places], outlet)
    by_name = {text[e.mentions[0].start : e.mentions[0].end]: e for e in resolved.named}
    holders: list[Holder] = [by_name[source] for source, _, _ in said]
    found = find_intermediaries(resolved, holders)
    return [text[e.mentions[0].start : e.mentions[0].end] if e else None for e in found]


ROE = ("Jane Roe", "told", "that it was open")


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Jane Roe told the Northmere Gazette that it was open.", "Northmere Gazette"),
        ("Jane Roe told the council that it was open.", None),
        ("Jane Roe told reporters that it was open. The Northmere Gazette was late.", None),
        ("Jane Roe told him in a letter that it was open.", None),
    ],
)
def test_the_outlet_that_was_told(text: str, via: str | None) -> None:
    assert _via(text, ROE) == [via]


def test_the_articles_own_outlet_is_no_intermediary() -> None:
    text = "Jane Roe told the Northmere Gazette that it was open."
    assert _via(text, ROE, outlet="Northmere Gazette") == [None]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("In a letter Jane Roe said that it was open.", "a letter"),
        ("Jane Roe said in a letter that it was open.", "a letter"),
        ("Jane Roe said in the harbour that it was open.", None),
        ("Jane Roe said that it was open, and wrote of it in a letter.", None),
    ],
)
def test_the_document_in_which_it_stands(text: str, via: str | None) -> None:
    assert _via(text, ("Jane Roe", "said", "that it was open")) == [via]


def test_what_is_added_at_once_came_the_same_way() -> None:
    text = "Jane Roe told the Northmere Gazette that it was open. She added that the gate held."
    resolved = Holders(
        article_words(text),
        [
            Quoted(((0, 8),), ((9, 13),), ((35, 52),)),
            Quoted(((54, 57),), ((58, 63),), ((64, 82),)),
        ],
    )
    jane = next(e for e in resolved.named if e.mentions[0].start == 0)
    first, second = find_intermediaries(resolved, [jane, jane])
    assert first is second is not None
