"""The sources of a record as every view shows them."""

import pytest

from onrecord.records.source import reserved
from onrecord.views.sources import beside_cue, credited, joined, name_of, number_of_sources, words_here
from tests import made

TEXT = "She, the paper found, had said no."


def test_sources_come_as_they_are_first_credited_and_the_nameless_ones_last() -> None:
    found = credited(made.bridge())
    assert [s.name for s in found] == [
        "Mara Quill", "Two officials of the ministry who have seen the report", "The author", "No one that the article names",
    ]  # fmt: skip
    assert [s.numbers for s in found] == [(0, 3), (1, 2), (5,), (4,)]
    assert number_of_sources(found) == (2, 1)


def test_notes_say_what_the_name_does_not() -> None:
    mayor, officials, *_ = credited(made.bridge())
    assert mayor.notes == ("person", "The mayor", "speaks for the town council")
    assert officials.notes == ("anonymous",)


def test_aliases_differ_by_more_than_an_article() -> None:
    mayor, *_ = credited(made.bridge())
    assert (mayor.aliases, mayor.further) == (("Quill", "mayor of Sandmouth"), 0)


def test_a_source_without_a_name_has_a_description() -> None:
    assert name_of(reserved("author")) == "The author"
    assert name_of(reserved("unknown")) == "No one that the article names"
    assert name_of(made.source("s1", "person", " Ann\n Roe, ")) == "Ann Roe"


@pytest.mark.parametrize(
    ("name", "said", "here"),
    [
        ("Ann Roe", "She", "She"),
        ("Ann Roe", "Ann Roe", ""),
        ("Ann Roe", "the mayor, Ann Roe", ""),
        ("two officials", "the two officials", ""),
    ],
)
def test_the_words_of_the_text_are_shown_where_they_say_more_than_the_name(name: str, said: str, here: str) -> None:
    text = f"{said} had said no."
    source = made.source("s1", "person", name, role="the mayor")
    assert words_here(source, made.attribution(1, text, "s1", (said, "had said", "no"))) == here


def test_words_left_out_between_source_and_cue_are_marked() -> None:
    source = made.source("s1", "person", "Ann Roe")
    assert beside_cue(source, made.attribution(1, TEXT, "s1", ("She", "had said", "no")), TEXT) == ("She …", "")
    after = "According to her friends it rained."
    given = made.attribution(1, after, "s1", ("her friends", "According to", "it rained"))
    assert beside_cue(source, given, after) == ("", "her friends")


def test_pieces_are_joined_on_one_line() -> None:
    assert joined((*made.find("one\n two three", "one\n two"), *made.find("one two three", "three"))) == "one two … three"
