"""Reasons that keep a description and an entity apart."""

import pytest

from onrecord.find.mentions.detect import ArticleWords, Mention
from onrecord.find.mentions.entities import name_entities
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.vetoes import complement, possessive, vetoed
from tests.made_words import article_words


def _noun(words: ArticleWords, head: str) -> Mention:
    """The noun phrase that ends with the last place of a word."""
    return words.nominal(words.word_at(words.text.rindex(head)))


def _of_a_name(text: str, head: str) -> str | None:
    words = article_words(text)
    return vetoed(words, _noun(words, head), name_entities(words)[0])


def _of_a_description(text: str, known: str, head: str, **kinds: str) -> str | None:
    words = article_words(text, **kinds)
    first = words.nominal(words.word_at(text.index(known)))
    return vetoed(words, _noun(words, head), Entity([first], heads=[known]))


@pytest.mark.parametrize(
    ("text", "head", "why"),
    [
        ("Jane Roe left. The judge was late.", "judge", "no such role"),
        ("Jane Roe, a nurse, left. The driver was late.", "driver", "no such role"),
        ("Mayor Jane Roe left. The teacher was late.", "teacher", "no such role"),
        ("Jane Roe left. Her landlord was late.", "landlord", "possessive"),
        ("Jane Roe left. The mayor's wife was late.", "wife", "possessive"),
        ("Jane Roe, a nurse, left. The nurse was late.", "nurse", None),
        ("Mayor Jane Roe left. The mayor was late.", "mayor", None),
        ("Jane Roe left. The woman was late.", "woman", None),
        ("Jane Roe left. The victim was late.", "victim", None),
        ("Jane Roe, a judge, left. The judge was late.", "judge", None),
    ],
)
def test_a_named_person_is_what_the_article_calls_them(text: str, head: str, why: str | None) -> None:
    assert _of_a_name(text, head) == why


@pytest.mark.parametrize(
    ("text", "known", "head", "why"),
    [
        ("A guard left. The judge was late.", "guard", "judge", "another role"),
        ("A nurse left. The driver was late.", "nurse", "driver", "another role"),
        ("The council met. The driver was late.", "council", "driver", "a person, no body"),
        ("The council met. The ministry was late.", "council", "ministry", "another of the organization_nouns"),
        ("The memo burned. The contract was late.", "memo", "contract", "another of the document_nouns"),
        ("The guard left. Her guard was late.", "guard", "guard", None),
        ("The guard left. Her landlord was late.", "guard", "landlord", "possessive"),
        ("A guard left. The guard was late.", "guard", "guard", None),
        ("A guard left. The man was late.", "guard", "man", None),
        ("A victim left. The judge was late.", "victim", "judge", None),
        ("The letter burned. The note was late.", "letter", "note", None),
        ("The company met. The firm was late.", "company", "firm", None),
        ("The agency met. The ministry was late.", "agency", "ministry", None),
    ],
)
def test_nouns_that_one_holder_cannot_have_both(text: str, known: str, head: str, why: str | None) -> None:
    assert _of_a_description(text, known, head) == why


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("Federal officials", "Border officials", True),
        ("Two senior guards", "The junior guards", True),
        ("Striking nurses", "Young nurses", True),
        ("Federal officials", "The officials", False),
        ("Two federal officials", "The federal officials", False),
        ("Several senior federal officials", "The federal officials", False),
    ],
)
def test_people_of_one_noun_are_told_apart_by_their_adjectives(first: str, second: str, apart: bool) -> None:
    noun = first.rsplit(maxsplit=1)[-1].casefold()
    text = f"Then {first[0].lower()}{first[1:]} left. Later {second[0].lower()}{second[1:]} came."
    assert _of_a_description(text, noun, noun) == ("other people" if apart else None)


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("A letter from the bank", "The letter from her lawyer", True),
        ("A report by the county", "The report by the port", True),
        ("The bank's letter", "The letter from her lawyer", True),
        ("A note found by the guard", "The note found by the nurse", True),
        ("A letter from the bank", "The letter from the bank", False),
        ("A letter from the bank", "The letter", False),
        ("A letter", "The letter from her lawyer", False),
        ("The bank's letter", "The letter from the bank", False),
    ],
)
def test_texts_are_told_apart_by_where_they_come_from(first: str, second: str, apart: bool) -> None:
    head = next(w for w in ("letter", "report", "note") if w in first)
    assert _of_a_description(f"{first} was lost. {second} was late.", head, head) == ("another document" if apart else None)


def test_nothing_speaks_against_an_entity_of_which_nothing_is_known() -> None:
    words = article_words("He left. The guard was late.")
    assert vetoed(words, _noun(words, "guard"), Entity()) is None


@pytest.mark.parametrize(
    ("text", "head", "whose"),
    [
        ("Her landlord left.", "landlord", True), ("The mayor's wife left.", "wife", True),
        ("The mayor’s wife left.", "wife", True), ("Its old owner left.", "owner", True), ("My doctor left.", "doctor", True),
        ("The landlord left.", "landlord", False), ("A wife left.", "wife", False), ("Wives left.", "Wives", False),
    ],
)  # fmt: skip
def test_some_descriptions_say_whose_somebody_is(text: str, head: str, whose: bool) -> None:
    words = article_words(text)
    assert possessive(words, _noun(words, head)) is whose


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The letter from the bank was lost.", {"bank"}),
        ("The bank's letter was lost.", {"bank"}),
        ("The letter was lost.", set()),
        ("The letter in the drawer was lost.", set()),
        ("The letter from her was lost.", set()),
        ("The letter from old friends was lost.", {"old", "friends"}),
        ("The letter", set()),
    ],
)
def test_what_follows_a_noun_says_which_one_is_meant(text: str, said: set[str]) -> None:
    words = article_words(text)
    assert complement(words, _noun(words, "letter")) == said
