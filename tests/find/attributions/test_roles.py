"""Whoever is told, accused or criticised says nothing."""

import pytest

from onrecord.find.attributions.roles import addressed, received, trimmed, with_speakers
from tests.made_found import found, words_of_found


def _speaker(text: str, source: str, cue: str, *content: str) -> str:
    [(speaker, _, _)] = words_of_found(text, with_speakers(text, [found(text, source, cue, *content)]))
    return speaker


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The council was warned that the dam leaks.", "The council", "was warned", "that the dam leaks"),
        ("Roe was charged with theft.", "Roe", "was charged", "with theft"),
        ("Drivers have been told to turn back.", "Drivers", "been told", "to turn back"),
        ("The guard was repeatedly asked whether he slept.", "The guard", "was repeatedly asked", "whether he slept"),
        ("The firm had been accused of a leak.", "The firm", "accused", "of a leak"),
        ("The minister wasn’t informed that it rained.", "The minister", "wasn’t informed", "that it rained"),
        ("The firm drew criticism over the leak.", "The firm", "drew criticism", "over the leak"),
        ("The firm faces accusations that it lied.", "The firm", "faces", "that it lied"),
        ("The firm has received many complaints that it is late.", "The firm", "has received", "that it is late"),
    ],
)
def test_the_subject_of_a_passive_and_of_receiving_does_not_speak(text: str, source: str, cue: str, content: str) -> None:
    assert _speaker(text, source, cue, content) == ""


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "agent"),
    [
        (
            "The council was warned by two engineers that it leaks.",
            "The council",
            "was warned",
            "that it leaks",
            "two engineers",
        ),
        ("Roe was accused by the county of theft.", "Roe", "was accused", "of theft", "the county"),
        ("The firm drew criticism from Mara Quill, who said it lied.", "The firm", "drew criticism", "it lied", "Mara Quill"),
        ("The firm faces accusations from a union that it lied.", "The firm", "faces accusations", "that it lied", "a union"),
        ("Roe was urged by the port to leave.", "Roe", "was urged", "to leave", "the port"),
    ],
)
def test_who_stands_behind_by_or_from_speaks(text: str, source: str, cue: str, content: str, agent: str) -> None:
    assert _speaker(text, source, cue, content) == agent


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The council was told by e-mail that it leaks.", "The council", "was told", "that it leaks"),
        ("The council was told by 9 that it leaks.", "The council", "was told", "that it leaks"),
        ("The council was told that a man hit by a car died.", "The council", "was told", "that a man hit by a car died"),
        ("Roe was charged. It was done by the county.", "Roe", "was charged", "Roe was charged"),
        ("Roe was warned\nby the county.", "Roe", "was warned", "by the county"),
    ],
)
def test_what_else_stands_behind_by_is_no_speaker(text: str, source: str, cue: str, content: str) -> None:
    assert _speaker(text, source, cue, content) == ""


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The council warned that the dam leaks.", "The council", "warned", "that the dam leaks"),
        ("Roe was quoted as saying that it leaks.", "Roe", "was quoted as saying", "that it leaks"),
        ("Roe was sure that it leaks.", "Roe", "was sure", "that it leaks"),
        ("Roe, who was late, warned that it leaks.", "Roe", "warned", "that it leaks"),
        ("That it leaks was asked by the county.", "the county", "was asked", "That it leaks"),
        ("The firm drew a map of what it said.", "The firm", "drew", "of what it said"),
        ("The firm criticised the report.", "The firm", "criticised", "the report"),
        ("Roe has told the council that it leaks.", "Roe", "told", "that it leaks"),
        ("Roe had been mayor, she told a friend.", "she", "told", "Roe had been mayor"),
    ],
)
def test_whoever_speaks_stays(text: str, source: str, cue: str, content: str) -> None:
    assert _speaker(text, source, cue, content) == source


@pytest.mark.parametrize("asked", ["Asked", "When asked", "Pressed", "Asked about", "After being questioned"])
def test_whoever_answers_does_not_ask(asked: str) -> None:
    text = f"It rained. {asked} whether it was safe, Roe said yes."
    assert _speaker(text, "Roe", asked, "whether it was safe") == ""


def test_whoever_asks_does() -> None:
    text = "“Is it safe?” asked Roe."
    assert _speaker(text, "Roe", "asked", "“Is it safe?”") == "Roe"


def test_small_words_alone_speak_for_nobody() -> None:
    assert _speaker("Then said that it leaks.", "Then", "said", "that it leaks") == ""
    assert _speaker("To the end, it leaks.", "To the", "end", "it leaks") == ""
    assert _speaker("the: It leaks.", "the", ":", "It leaks") == "the"


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("CARROW — A guard", "A guard"),
        ("NORTHMERE, Ohio (AP) — Two guards", "Two guards"),
        ("Last night Ada Roe", "Ada Roe"),
        ("On Monday, the council", "the council"),
        ("Earlier this week an official", "an official"),
        ("Yesterday one nurse", "one nurse"),
        ("while the council", "the council"),
        ("Ada Roe. Last week", "Ada Roe."),
        ("Ada Roe", "Ada Roe"),
        ("that", "that"),
        ("That man", "That man"),
        ("Last night", "Last night"),
        ("Today", "Today"),
        ("The night editor", "The night editor"),
        ("Ohio-based Roe", "Ohio-based Roe"),
    ],
)
def test_datelines_and_times_are_no_part_of_a_source(source: str, left: str) -> None:
    text = f"{source} said so."
    start, end = trimmed(text, (0, len(source)))
    assert text[start:end] == left


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Roe was told that it leaks", True),
        ("Roe had been repeatedly told that it leaks", True),
        ("Roe got told that it leaks", True),
        ("Roe told them that it leaks", False),
        ("Roe was in the room and told them that it leaks", False),
    ],
)
def test_an_auxiliary_before_a_cue_makes_a_passive(text: str, told: bool) -> None:
    at = text.index("told")
    assert addressed(text, (0, 3), (at, at + 4)) is told


@pytest.mark.parametrize(
    ("text", "cue", "criticised"),
    [
        ("Roe drew scorn", "drew scorn", True),
        ("Roe drew a lot of criticism", "drew", True),
        ("Roe met with outrage", "met with outrage", True),
        ("Roe drew a long and careful map without criticism", "drew", False),
        ("Roe voiced criticism", "voiced criticism", False),
        ("Roe rejected the complaint", "rejected the complaint", False),
        ("Roe gets up early", "gets", False),
    ],
)
def test_criticism_is_received(text: str, cue: str, criticised: bool) -> None:
    at = text.index(cue)
    assert received(text, (at, at + len(cue))) is criticised
