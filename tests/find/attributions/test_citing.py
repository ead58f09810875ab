"""Who is cited becomes a source of their own."""

import pytest

from onrecord.find.attributions.citing import with_cited
from onrecord.find.attributions.extract import Found
from tests.made_found import found, words_of_found

POST = ("The Post", "reported", "that it moves")


def _cited(text: str, reporter: tuple[str, str, str], cue: str, cited: str) -> list[Found]:
    return with_cited(text, [found(text, *reporter), found(text, reporter[0], cue, cited)])


@pytest.mark.parametrize(
    ("text", "reporter", "cue", "cited"),
    [
        ("The Post reported that it moves, citing two officials.", POST, "citing", "two officials"),
        ("The Post said it failed, quoting an engineer.", ("The Post", "said", "it failed"), "quoting", "an engineer"),
        ("Roe said it was shut and cited a port letter.", ("Roe", "said", "it was shut"), "cited", "a port letter"),
        ("Roe wrote that it moves; she quotes the county.", ("Roe", "wrote", "that it moves"), "quotes", "the county"),
        (
            "The Post reported that it moves, citing people not authorized to speak.",
            POST, "citing", "people not authorized to speak",
        ),
    ],
)  # fmt: skip
def test_those_cited_say_what_is_reported(text: str, reporter: tuple[str, str, str], cue: str, cited: str) -> None:
    both = _cited(text, reporter, cue, cited)
    assert words_of_found(text, both) == [(cited, cue, (reporter[2],)), (reporter[0], reporter[1], (reporter[2],))]
    assert [f.cited_by for f in both] == [both[1].cue, None]


@pytest.mark.parametrize(
    ("text", "reporter", "cue", "cited"),
    [
        ("The Post reported that it moves. It cited two officials.", POST, "cited", "two officials"),
        ("The Post reported that it moves,\nciting two officials.", POST, "citing", "two officials"),
        ("The Post reported that it moves, telling two officials.", POST, "telling", "two officials"),
        (
            "The Post reported that it moves, citing that two officials left.",
            POST, "citing", "that two officials left",
        ),
        (
            "The Post reported that it moves, citing “a grave fault”.",
            POST, "citing", "“a grave fault”",
        ),
        (
            "The Post reported that it moves, citing how old the bolts were.",
            POST, "citing", "how old the bolts were",
        ),
        ("Citing two men, the Post reported that it moves.", ("the Post", "reported", "that it moves"), "Citing", "two men"),
    ],
)  # fmt: skip
def test_what_is_cited_is_nobody_s_word(text: str, reporter: tuple[str, str, str], cue: str, cited: str) -> None:
    both = _cited(text, reporter, cue, cited)
    assert (reporter[0], cue, (cited,)) in words_of_found(text, both)
    assert all(f.cited_by is None for f in both)


def test_who_cites_has_to_be_somebody_and_near() -> None:
    text = f"It was reported that it moves {'and moves ' * 30}, citing two officials."
    assert all(f.cited_by is None for f in _cited(text, ("", "was reported", "that it moves"), "citing", "two officials"))
    text = text.replace("It was reported", "The Post reported")
    assert all(f.cited_by is None for f in _cited(text, POST, "citing", "two officials"))


def test_the_last_one_before_cites() -> None:
    text = "The Post reported that Roe said that it moves, citing two officials."
    every = with_cited(
        text,
        [
            found(text, "The Post", "reported", "that Roe said that it moves"),
            found(text, "Roe", "said", "that it moves"),
            found(text, "Roe", "citing", "two officials"),
        ],
    )
    assert ("two officials", "citing", ("that it moves",)) in words_of_found(text, every)


def test_who_is_cited_does_not_cite_in_turn() -> None:
    text = "Roe said it moves, citing a guard, quoting a nurse."
    every = with_cited(
        text,
        [
            found(text, "Roe", "said", "it moves"),
            found(text, "Roe", "citing", "a guard"),
            found(text, "a guard", "quoting", "a nurse"),
        ],
    )
    cues = {text[slice(*f.cue)]: f for f in every}
    assert cues["citing"].cited_by == cues["said"].cue
    assert cues["quoting"].cited_by != cues["quoting"].cue
    assert {f.content for f in every} == {cues["said"].content}


def test_nothing_found_nothing_cited() -> None:
    assert with_cited("It rained.", []) == []
