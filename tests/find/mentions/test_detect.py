import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.find.mentions.detect import ArticleWords, Mention
from tests.made_words import article_words


def _words(text: str) -> ArticleWords:
    return article_words(text)


def _mentions(text: str, form: str, **known: str) -> list[str]:
    return [text[m.start : m.end] for m in article_words(text, **known).mentions() if m.form == form]


def _name(text: str) -> Mention:
    return next(m for m in _words(text).mentions() if m.form == "name")


def test_names_descriptions_and_pronouns_are_mentions() -> None:
    text = "Jane Roe met the harbour master on Friday, and she told him about two engineers."
    assert _mentions(text, "name") == ["Jane Roe"]
    assert _mentions(text, "nominal", master="person", Friday="time") == ["the harbour master", "two engineers"]
    assert _mentions(text, "pronoun") == ["she", "him"]


def test_things_are_no_mentions_and_what_may_speak_is() -> None:
    assert _mentions("It rained on the bridge for a day.", "nominal") == []
    assert "the report" in _mentions("The mayor read the report aloud.", "nominal")


@pytest.mark.parametrize(
    ("text", "owns", "modifies"),
    [
        ("Jane Roe’s lawyer spoke for an hour.", True, False),
        ("It was the Roe campaign that spoke.", False, True),
        ("Jane Roe spoke for an hour.", False, False),
    ],
)
def test_a_name_that_owns_or_modifies_a_noun_is_told(text: str, owns: bool, modifies: bool) -> None:
    assert (_name(text).owns, _name(text).modifies) == (owns, modifies)


def test_a_description_begins_with_its_owner() -> None:
    assert "Jane Roe’s lawyer" in _mentions("Then Jane Roe’s lawyer spoke for an hour.", "nominal")


def test_a_description_does_not_go_over_lines_or_cues() -> None:
    assert "aide" in _mentions("The old\naide spoke for an hour.", "nominal")
    text = "“It is open,” added aide Tom."
    words = article_words(text, [(14, 19)])
    aide = words.nominal(words.word_at(text.index("aide")))
    assert text[aide.start : aide.end] == "aide"


def test_a_word_is_found_by_its_place() -> None:
    words = _words("Jane Roe, the mayor")
    assert [words.words[words.word_at(i)].text for i in (0, 3, 4, 5, 8, 9)] == ["Jane", "Jane", "Roe", "Roe", ",", "the"]
    assert words.inside(5, 13) == (1, 4)


def test_quotation_marks_are_known() -> None:
    words = _words("She said “yes” twice.")
    assert (words.quoted(11), words.quoted(3)) == (True, False)


def test_no_words_have_no_mentions() -> None:
    assert _words("").mentions() == []
    assert _words(" … — ").mentions() == []


WORDS = ("Jane Roe", "Mr.", "the official", "’s", "“", "”", ".", ",", "\n", "she", "and", "of", "Gazette", "told", "-")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_whatever_the_text_a_mention_holds_its_head_and_is_in_order(text: str) -> None:
    found = _words(text).mentions()
    assert [m.start for m in found] == sorted(m.start for m in found)
    for m in found:
        assert 0 <= m.start <= m.head_start < m.head_end <= m.end <= len(text)
