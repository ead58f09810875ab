"""Which names are forms of one name."""

from collections import Counter

import pytest

from onrecord.find.mentions.name_matching import FullNames
from tests.made_words import article_words


def _full(text: str) -> tuple[FullNames, list[list[str]]]:
    """The full names of a text, and the words of each that is kept apart."""
    words = article_words(text)
    full = FullNames(words)
    for name in words.names:
        if len(name.key) > 1:
            full.add(words.name_mention(name), name)
    return full, [[m.name.text for m in e.mentions if m.name] for _, e in full.entities]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Roe", "Jane A. Roe"),
        ("J. R. Hill", "John Hill"),
        ("Sergei Volkin", "Sergey Volkin"),
        ("Omar Al-Masri", "Omar al-Masri"),
        ("Mohammed Karim", "Muhammad Karim"),
        ("Anna Maria Berg", "Maria Berg"),
    ],
)
def test_two_ways_to_write_one_full_name(one: str, other: str) -> None:
    assert _full(f"They met {one} and later met {other}.")[1] == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Roe", "Jane Roe"),
        ("Tom Roe", "Jane Roe"),
        ("Yusuf Karim", "Youssef Marsh"),
        ("Anna Berg", "Anna Bergstrom"),
        ("Michael Hill", "Michelle Hill"),
    ],
)
def test_two_people_stay_apart(one: str, other: str) -> None:
    assert _full(f"They met {one} and later met {other}.")[1] == [[one], [other]]


def _home(text: str) -> str | None:
    """The full name to which the last name of a text goes."""
    full, _ = _full(text)
    words = article_words(text)
    name = words.names[-1]
    found = full.home(words.name_mention(name), name, Counter({key: len(e.mentions) for key, e in full.entities}))
    return found.mentions[0].name.text if found and found.mentions[0].name else None


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("They met Jane Roe. Later they met Roe.", "Jane Roe"),
        ("They met Jane Roe. Later they met Jane.", "Jane Roe"),
        ("They met the Northmere Port Authority. Later they met the NPA.", "Northmere Port Authority"),
        ("They met Anna Bornstein. Later they met Bornsten.", "Anna Bornstein"),
        ("They met Jane Roe and Tom Roe. Later they met Mr. Roe.", "Tom Roe"),
        ("They met Jane Roe and Tom Roe. Later they met Mrs. Roe.", "Jane Roe"),
        ("They met Jane Roe and Ann Roe. Ann Roe left.\n\nLater they met Roe.", "Ann Roe"),
        ("They met Jane Roe. Later they met Hill.", None),
        ("They met Jane Roe. Later they met Mr. Roe.", None),
    ],
)
def test_one_word_goes_to_the_full_name_that_it_shortens(text: str, home: str | None) -> None:
    assert _home(text) == home
