"""Whether a description can be of an entity."""

import pytest

from onrecord.find.mentions.detect import ArticleWords
from onrecord.find.mentions.entities import name_entities
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.compatibility import is_firm, is_office, is_outlet, may_describe, one_person
from tests.made_words import article_words


def _named(words: ArticleWords) -> Entity:
    return name_entities(words)[0]


def _may(text: str, head: str) -> bool:
    """Whether the noun phrase that ends with the last place of `head` can be of the first name."""
    words = article_words(text, Works="organization", Trust="organization")
    return may_describe(words, words.nominal(words.word_at(text.rindex(head))), _named(words))


@pytest.mark.parametrize(
    ("text", "head", "may"),
    [
        ("Jane Roe left. The nurse was late.", "nurse", False),
        ("Jane Roe, a nurse, left. The nurse was late.", "nurse", True),
        ("Jane Roe, a nurse, left. The driver was late.", "driver", False),
        ("Jane Roe left. The woman was late.", "woman", True),
        ("Jane Roe left. The ministry was late.", "ministry", False),
        ("Jane Roe left. Two nurses were late.", "nurses", False),
        ("Jane Roe left. The mayor was late.", "mayor", False),
        ("Mayor Jane Roe left. The mayor was late.", "mayor", True),
        ("Jane Roe left. The official was late.", "official", False),
        ("Jane Roe left. The Harbour Trust nurse was late.", "nurse", False),
    ],
)
def test_what_may_describe_a_person(text: str, head: str, may: bool) -> None:
    assert _may(text, head) is may


@pytest.mark.parametrize(
    ("text", "head", "may"),
    [
        ("The Ministry of Works met. The ministry was late.", "ministry", True),
        ("The Harbour Trust met. The ministry was late.", "ministry", False),
        ("The Harbour Trust met. The nurse was late.", "nurse", False),
        ("The Harbour Trust met. The group was late.", "group", True),
        ("The Harbour Trust met. The Carrow group was late.", "group", False),
    ],
)
def test_what_may_describe_a_body(text: str, head: str, may: bool) -> None:
    assert _may(text, head) is may


@pytest.mark.parametrize(
    ("first", "second", "may"),
    [
        ("An aide to Roe", "The aide", True),
        ("An aide to Roe", "The report", False),
        ("A report", "The report", True),
        ("The Roe campaign", "The Hill campaign", False),
    ],
)
def test_two_descriptions_of_one_sort_may_be_of_one(first: str, second: str, may: bool) -> None:
    text = f"{first} came late. {second} came early."
    words = article_words(text)
    heads = [phrase.split(" to ")[0].split()[-1] for phrase in (first, second)]
    known = words.nominal(words.word_at(text.index(heads[0])))
    entity = Entity([known], heads=[heads[0]])
    assert may_describe(words, words.nominal(words.word_at(text.rindex(heads[1]))), entity) is may


def test_he_is_one_man() -> None:
    jane, tom = (_named(article_words(f"{name} left.")) for name in ("Jane Roe", "Tom Marsh"))
    trust = _named(article_words("The Harbour Trust met."))
    assert [one_person(e, "f") for e in (jane, tom, trust)] == [True, False, False]
    assert [one_person(e, "m") for e in (jane, tom, trust)] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "outlet", "firm"),
    [
        ("It was in the newspaper Harbour Watch.", True, False),
        ("It was in the Washington Post.", True, False),
        ("It was Harbour Holdings that came late.", False, True),
        ("The Port Authority met.", False, False),
    ],
)
def test_outlets_and_firms_are_told_by_their_names(text: str, outlet: bool, firm: bool) -> None:
    entity = _named(article_words(text, Watch="organization", Post="organization", Holdings="organization"))
    assert (is_outlet(entity), is_firm(entity)) == (outlet, firm)


def test_offices_are_held_by_one_person() -> None:
    assert [is_office(head) for head in ("mayor", "nurse")] == [True, False]
