"""People of one name: father and son."""

import pytest

from onrecord.find.mentions.entities import name_entities
from onrecord.find.mentions.generations import Namesakes
from tests.made_words import article_words


def _people(text: str) -> list[list[str]]:
    """The names of each person of an article, without titles."""
    words = article_words(text)
    return [[m.name.text for m in e.mentions if m.name] for e in name_entities(words)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("They met Henry Pike Sr. and Henry Pike Jr. today.", 2),
        ("They met Henry Pike II and later Henry Pike III at noon.", 2),
        ("They met Henry Pike, 61, and Henry Pike, 29, today.", 2),
        ("They met Henry Pike (61) and Henry Pike (29) today.", 2),
        ("They met Henry Pike and, later, Henry Pike Jr. today.", 1),
        ("They met Henry Pike.\n\nThey met Henry Pike Jr. and Henry Pike Sr. today.", 2),
        ("They met Henry Pike, 61, and later Henry Pike, 62, today.", 1),
        ("They met Henry Pike Jr. and later Henry Pike Jr. again.", 1),
        ("They met Henry Pike, 61, and later Henry Pike again.", 1),
        ("They met Henry Pike, 300, and later Henry Pike, 4, today.", 1),
        ("They met Henry Pike at 61 and later Henry Pike at 29 today.", 1),
        ("They met Henry Pike, 61 guards and Henry Pike, 29 guards.", 1),
    ],
)
def test_suffixes_and_ages_tell_people_of_one_name_apart(text: str, people: int) -> None:
    assert len(_people(text)) == people


def test_a_name_without_a_suffix_in_the_text_is_another_than_the_one_with_it() -> None:
    text = "A fire\n\nThey met Henry Pike. Later they met Henry Pike Jr. there."
    assert len(_people(text)) == 2


@pytest.mark.parametrize(
    ("last", "which"),
    [
        ("the elder Pike", 0), ("the younger Pike", 1), ("the older Pike", 0), ("the senior Pike", 0), ("the junior Pike", 1),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "first",
    [
        "They met Henry Pike Sr. and Henry Pike Jr. today.", "They met Henry Pike, 61, and Henry Pike, 29, today.",
        "They met Henry Pike II and Henry Pike III at noon.",
    ],
)  # fmt: skip
def test_the_elder_and_the_younger(first: str, last: str, which: int) -> None:
    words = article_words(f"{first}\n\nLater they met {last} again.")
    people = name_entities(words)
    assert len(people) == 2
    assert [len(people[which].mentions), len(people[1 - which].mentions)] == [2, 1]


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("They met Henry Pike Sr. today.\n\nThey met Henry Pike Jr. there. Pike left.", 1),
        ("They met Henry Pike Jr. today.\n\nThey met Henry Pike Sr. there. Pike left.", 1),
        ("They met Henry Pike Sr. and Henry Pike Jr. today.\n\nLater Pike left.", 0),
    ],
)
def test_the_surname_alone_is_of_the_one_named_in_this_paragraph_else_of_the_first(text: str, which: int) -> None:
    people = name_entities(article_words(text))
    assert [len(people[which].mentions), len(people[1 - which].mentions)] == [2, 1]


def test_people_of_one_name_keep_their_suffix_and_their_place() -> None:
    words = article_words("They met Henry Pike Sr. and Henry Pike Jr. today. Henry Pike Sr. left.")
    same = Namesakes()
    made = [same.add(words, words.name_mention(name), name) for name in words.names]
    assert made[0] is made[2] is same.first
    assert made[1] is not made[0]
    assert [p.suffix for p in same.people] == ["sr", "jr"]
