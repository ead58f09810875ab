"""What the features of the ranker are asked of."""

import pytest

from onrecord.find.mentions.detect import ArticleWords
from onrecord.find.mentions.entities import name_entities
from onrecord.find.sources.anaphor import Anaphor, noun_type
from onrecord.find.sources.question import CUE_SHAPES, Context, Pair, Question, alike, opens
from onrecord.find.sources.source_phrase import speaker
from tests.made_words import article_words


def _question(words: ArticleWords, source: str, cue: str) -> Question:
    """The question that the last place of a source asks."""
    at = words.text.rindex(source) if source else words.text.rindex(cue)
    found = speaker(words, [(at, at + len(source))] if source else [])
    start, end = (found.core.start, found.core.end) if found.core else (at, at)
    placed = words.text.index(cue, at)
    return Question.of(words, words.document.layout, Anaphor(found, start, end, (placed, placed + len(cue)), ()), Context())


@pytest.mark.parametrize(
    ("source", "kind", "head", "gender", "plural"),
    [
        ("He", "he", "", "m", False),
        ("She", "she", "", "f", False),
        ("They", "they", "", None, True),
        ("We", "we", "", None, True),
        ("The nurse", "definite", "nurse", None, False),
        ("Her brother", "possessive", "brother", "m", False),
        ("A woman", "indefinite", "woman", "f", False),
        ("Officials", "bare", "officials", None, True),
        ("Two guards", "indefinite", "guards", None, True),
    ],
)
def test_what_a_source_asks(source: str, kind: str, head: str, gender: str | None, plural: bool) -> None:
    asked = _question(article_words(f"It rained.\n\n{source} said that it was late."), source, "said")
    assert (asked.type, asked.head, asked.gender, asked.plural) == (kind, head, gender, plural)
    assert (asked.noun is None) == (head == "")
    assert (asked.paragraph, asked.sentence) == (1, 1)


def test_an_empty_source_asks_as_well() -> None:
    asked = _question(article_words("It is expected that the ferry will be sold."), "", "is expected")
    assert (asked.type, asked.head, asked.noun, asked.nouns) == ("none", "", None, set())


def test_the_words_of_a_description_that_say_something() -> None:
    asked = _question(article_words("The former harbour guard said that it was late."), "The former harbour guard", "said")
    assert asked.nouns == {"harbour", "guard"}


@pytest.mark.parametrize(
    ("cue", "shape", "has"),
    [
        ("appears", "that seems", True), ("appeals", "that seems", False), ("is expected", "in the passive", True),
        ("is long", "in the passive", False), ("asked", "that asks", True), ("was asked", "that asks", False),
        ("calling for", "in -ing", True), ("was calling", "in -ing", False), ("the claim", "that is a noun", True),
        ("claimed", "that is a noun", False), (":", "without a word", True), ("so:", "without a word", False),
        ("mystery", "that doubts", True), ("said", "that reports", True), ("had said", "that reports", False),
    ],
)  # fmt: skip
def test_shapes_of_cues(cue: str, shape: str, has: bool) -> None:
    asked = _question(article_words(f"She left. She {cue} that it was late."), "She", cue)
    assert dict(zip(CUE_SHAPES, asked.shapes, strict=True))[shape] is has


def test_nouns_for_one_thing() -> None:
    assert {"firm", "company"} <= alike("company")
    assert "judge" in alike("court")
    assert "oped" in alike("article")
    assert "op" not in alike("article")
    assert alike("guard") == alike("") == frozenset()


@pytest.mark.parametrize(
    ("phrase", "head", "kind"),
    [
        ("the old guard", "guard", "definite"), ("those guards", "guards", "definite"), ("her guard", "guard", "possessive"),
        ("the mayor’s guard", "guard", "definite"), ("Roe’s guard", "guard", "possessive"),
        ("many guards", "guards", "indefinite"),        ("guards", "guards", "bare"), ("twelve guards", "guards", "bare"),
    ],
)  # fmt: skip
def test_forms_of_descriptions(phrase: str, head: str, kind: str) -> None:
    words = article_words(f"Then {phrase} left.")
    assert noun_type(words, words.nominal(words.word_at(words.text.index(head)))) == kind


TEXT = "Jane Roe met Tom Hill. Later Roe’s brother came, and Hill told Roe.\n\nShe said that it was late."


def test_a_pair_knows_the_places_of_its_mentions() -> None:
    words = article_words(TEXT)
    jane = name_entities(words)[0]
    pair = Pair.of(_question(words, "She", "said"), jane, 1)
    assert [m.start for m in pair.before] == [m.start for m in jane.mentions]
    assert (pair.count, pair.sentences, pair.paragraphs, pair.after) == (3, 1, 1, None)
    assert (pair.previous, pair.characters) == ("told", TEXT.index("She") - TEXT.index("Roe.\n") - 3)
    assert pair.subjects == []


def test_a_pair_with_somebody_who_is_named_only_later() -> None:
    words = article_words("She said that it was late. Jane Roe left.")
    pair = Pair.of(_question(words, "She", "said"), name_entities(words)[0], 1)
    assert (pair.before, pair.count, pair.after, pair.last) == ([], 0, pair.last, pair.after)
    assert pair.characters > 0


def test_subjects_stand_near_the_beginning() -> None:
    words = article_words("Jane Roe met, after a long walk along the harbour, Tom Hill.")
    jane, tom = (e.mentions[0] for e in name_entities(words))
    assert opens(words.document.layout, jane)
    assert not opens(words.document.layout, tom)
