"""Kinds that words settle."""

import pytest

from onrecord.find.mentions.entities import name_entities
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.kind_rules import is_one_person, settled_kind
from onrecord.text.inflection import is_plural
from tests.made_words import ArticleWords, article_words


def _described(text: str, head: str, **kinds: str) -> tuple[ArticleWords, Entity]:
    words = article_words(text, **kinds)
    noun = words.nominal(words.word_at(text.index(head)))
    first = words.words[words.word_at(noun.start)].text.casefold()
    return words, Entity([noun], plural=is_plural(head, first), heads=[head])


def _kind_described(text: str, head: str, kind: str, basis: bool = False, speaks_for: bool = False) -> str:
    words, entity = _described(text, head)
    said = text[entity.mentions[0].start :].removesuffix(" left.")
    return settled_kind(words, entity, kind, [said], basis, speaks_for)


@pytest.mark.parametrize(
    ("text", "head", "one"),
    [
        ("A guard left.", "guard", True),
        ("The mayor left.", "mayor", True),
        ("Her welder left.", "welder", True),
        ("His nurse left.", "nurse", True),
        ("Two guards left.", "guards", False),
        ("A spokesman left.", "spokesman", False),
        ("The ministry left.", "ministry", False),
        ("The welder left.", "welder", False),
        ("Her letter left.", "letter", False),
    ],
)
def test_a_description_may_say_what_one_person_is(text: str, head: str, one: bool) -> None:
    assert is_one_person(*_described(text, head, welder="person")) is one


def test_who_is_named_or_called_by_nothing_is_not_described_as_one() -> None:
    words = article_words("Jane Roe left.")
    assert not is_one_person(words, name_entities(words)[0])
    assert not is_one_person(words, Entity())


@pytest.mark.parametrize(
    ("text", "head", "kind", "settled"),
    [
        ("A man left.", "man", "person", "anonymous"),
        ("Her husband left.", "husband", "person", "anonymous"),
        ("An unidentified guard left.", "guard", "person", "anonymous"),
        ("The unnamed officials left.", "officials", "group", "anonymous"),
        ("One of the guards left.", "guards", "group", "anonymous"),
        ("The mayor left.", "mayor", "person", "person"),
        ("The guards left.", "guards", "group", "group"),
        ("Guards left.", "Guards", "group", "group"),
        ("The ministry left.", "ministry", "organization", "organization"),
        ("A report left.", "report", "document", "document"),
    ],
)
def test_nobody_unnamed_is_a_named_person(text: str, head: str, kind: str, settled: str) -> None:
    words, entity = _described(text, head)
    said = text.removesuffix(" left.")
    assert settled_kind(words, entity, kind, [said], False, False) == settled


def test_a_group_that_says_why_it_knows_is_anonymous() -> None:
    assert _kind_described("The guards left.", "guards", "group", basis=True) == "anonymous"
    assert _kind_described("The ministry left.", "ministry", "organization", basis=True) == "organization"


@pytest.mark.parametrize(
    ("text", "head", "speaks_for", "settled"),
    [
        ("A spokesman left.", "spokesman", True, "organization"),
        ("The spokeswoman left.", "spokeswoman", True, "organization"),
        ("A spokesman left.", "spokesman", False, "anonymous"),
        ("A lawyer left.", "lawyer", True, "anonymous"),
        ("The lawyer left.", "lawyer", True, "person"),
    ],
)
def test_who_speaks_for_a_body_is_the_body(text: str, head: str, speaks_for: bool, settled: str) -> None:
    assert _kind_described(text, head, "person", speaks_for=speaks_for) == settled


@pytest.mark.parametrize(
    ("text", "said", "kind", "settled"),
    [
        ("Jane Roe left.", "Jane Roe", "organization", "person"),
        ("Mayor Carrow Vance left.", "Mayor Carrow Vance", "outlet", "person"),
        ("Jane Roe left.", "Jane Roe", "person", "person"),
        ("Jane left.", "Jane, identified here as", "person", "anonymous"),
        ("Jane left.", "Jane, not her real name", "person", "anonymous"),
        ("Jane left.", "Jane, who asked to be called so", "person", "anonymous"),
        ("Jane left.", "Jane, who agreed to be identified", "person", "anonymous"),
        ("The Blake Memos left.", "The Blake Memos", "organization", "document"),
        ("The Carrow Papers left.", "The Carrow Papers", "outlet", "document"),
        ("The Harbour Trust left.", "The Harbour Trust", "document", "organization"),
        ("The Northmere Gazette left.", "The Northmere Gazette", "document", "outlet"),
        ("The Harbour Trust left.", "The Harbour Trust", "organization", "organization"),
        ("The Harbour Report left.", "The Harbour Report", "document", "document"),
        ("The Harbour Trust left.", "The Harbour Trust, identified here as", "organization", "organization"),
        ("Jane Roe left.", "Jane Roe, who asked to be heard", "person", "person"),
    ],
)
def test_what_a_name_settles(text: str, said: str, kind: str, settled: str) -> None:
    words = article_words(text, Trust="organization", Gazette="organization", Report="object", Memos="object", Papers="object")
    assert settled_kind(words, name_entities(words)[0], kind, [said], False, False) == settled
