"""Set phrases that attribute."""

import pytest

from onrecord.find.attributions.extract import Found
from onrecord.find.attributions.formulas import nobody_knows, with_formulas
from onrecord.text.document import Document
from tests.made_found import Words, found, words_of_found


def _added(text: str, *known: Found) -> list[Words]:
    return words_of_found(text, [f for f in with_formulas(Document(text), known) if f not in known])


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("It is not clear whether the gate held.", "is not clear", "whether the gate held"),
        ("It is unclear who left it open.", "is unclear", "who left it open"),
        ("It was not immediately known if she swam.", "was not immediately known", "if she swam"),
        ("It remains uncertain when the ferry will sail.", "remains uncertain", "when the ferry will sail"),
        ("It is still unknown how many left, but the port is shut.", "is still unknown", "how many left"),
        ("On Monday it was unclear on Tuesday why they left.", "was unclear", "why they left"),
    ],
)
def test_what_nobody_knows(text: str, cue: str, content: str) -> None:
    assert _added(text) == [("", cue, (content,))]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The video could not be verified.", "could not be verified", "The video"),
        ("The claim has not been independently confirmed.", "has not been independently confirmed", "The claim"),
        ("The number remains unverified.", "remains unverified", "The number"),
        ("The letters couldn’t be authenticated at once.", "couldn’t be authenticated", "The letters"),
        ("It rained, and the cause has not yet been established.", "has not yet been established", "the cause"),
    ],
)
def test_what_is_not_verified(text: str, cue: str, content: str) -> None:
    assert _added(text) == [("", cue, (content,))]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The ministry did not respond to a request for comment.",
            "The ministry",
            "did not respond",
            "to a request for comment",
        ),
        ("Roe did not immediately reply to messages.", "Roe", "did not immediately reply", "to messages"),
        ("The firm could not be reached on Sunday.", "The firm", "could not be reached", "on Sunday"),
        ("Brack hasn’t returned calls.", "Brack", "hasn’t returned", "calls"),
        ("The port was shut, and the mayor would not comment on it.", "the mayor", "would not comment", "on it"),
        ("The firm, which did not answer questions, is small.", "The firm", "did not answer", "questions, is small"),
    ],
)
def test_silence(text: str, source: str, cue: str, content: str) -> None:
    assert _added(text)[0][:2] == (source, cue)
    assert _added(text)[0][2][0].startswith(content.split(",", maxsplit=1)[0])


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The guard allegedly took the key.", "allegedly", ("The guard", "took the key")),
        ("Reportedly the ferry sank.", "Reportedly", ("the ferry sank",)),
        ("It rained; the mill reportedly flooded.", "reportedly", ("the mill", "flooded")),
        ("The ferry sank, and two men supposedly swam ashore.", "supposedly", ("two men", "swam ashore")),
        ("However, the firm purportedly knew, but the port did not.", "purportedly", ("the firm", "knew")),
    ],
)
def test_hearsay(text: str, cue: str, content: tuple[str, ...]) -> None:
    assert _added(text) == [("", cue, content)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The owner is rumoured to be ill.", "is rumoured", ("The owner", "to be ill")),
        ("Two people were believed missing on Monday.", "were believed", ("Two people", "missing on Monday")),
        ("The painting is thought to have burned.", "is thought", ("The painting", "to have burned")),
        ("A third man has been reported dead.", "has been reported", ("A third man", "dead")),
        ("The firm was widely said to be for sale.", "was widely said", ("The firm", "to be for sale")),
    ],
)
def test_what_is_said_of_somebody(text: str, cue: str, content: tuple[str, ...]) -> None:
    assert _added(text) == [("", cue, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The ward was shut on Monday, according to Ada Roe.", "Ada Roe", "The ward was shut on Monday"),
        ("According to Ada Roe, a nurse, the ward was shut.", "Ada Roe, a nurse", "the ward was shut"),
        ("According to the port, boats were late.", "the port", "boats were late"),
        ("It rained; the old mill flooded, according to two guards.", "two guards", "the old mill flooded"),
        ("According to Mara Quill, who owns the mill, it will shut.", "Mara Quill, who owns the mill", "it will shut"),
    ],
)
def test_according_to(text: str, source: str, content: str) -> None:
    [(found_source, cue, contents)] = _added(text)
    assert (found_source, cue.casefold(), contents) == (source, "according to", (content,))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mill would close, two people in the room said.", "two people in the room", "said", "The mill would close"),
        ("The gate was old, Ada Roe says.", "Ada Roe", "says", "The gate was old"),
        ("The port is shut, the mayor told a friend.", "the mayor", "told", "The port is shut"),
        (
            "It rained, and the gate was open, his brother said on Monday.",
            "his brother",
            "said",
            "It rained, and the gate was open",
        ),
        ("The ferry has sunk, a guard had said.", "a guard", "had said", "The ferry has sunk"),
    ],
)
def test_who_says_it_at_the_end(text: str, source: str, cue: str, content: str) -> None:
    assert _added(text) == [(source, cue, (content,))]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The machines, he went on, had been ordered.", "he", "went on", ("The machines", "had been ordered")),
        ("The bridge, Quill insisted, was safe.", "Quill ", "insisted", ("The bridge", "was safe")),
        ("The gates, they argued, are old.", "they", "argued", ("The gates", "are old")),
        ("The mill, Ada Roe recalled, was full.", "Ada Roe ", "recalled", ("The mill", "was full")),
        ("The plan, it added, has failed; it rained.", "it", "added", ("The plan", "has failed")),
    ],
)
def test_who_says_it_in_the_middle(text: str, source: str, cue: str, content: tuple[str, ...]) -> None:
    assert [(s.strip(), c, t) for s, c, t in _added(text)] == [(source.strip(), cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that the gate held.",
        "It is certain who left it open.",
        "The water was not clear.",
        "It was not known.",
        "The video could be verified.",
        "The claim was confirmed.",
        "The pilot could not be heard.",
        "The ministry responded to a request for comment.",
        "The patient did not respond.",
        "He did not respond.",
        "The alleged thief took the key.",
        "The report was read to the council.",
        "The owner is said by friends.",
        "The owner is believed.",
        "They acted according to.",
        "The mill is old, and the mayor agreed.",
        "In the end, the mayor said.",
        "The machines, he went on holiday, had been ordered.",
        "“It is unclear who left it open.”",
        "“The guard allegedly took the key.”",
        "“The mill would close, according to Ada Roe.”",
    ],
)
def test_what_is_no_set_phrase(text: str) -> None:
    assert _added(text) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("It is unclear who left.", "", "is unclear", "who left"),
        ("The guard allegedly left.", "", "allegedly", "left"),
        ("The ministry did not respond to us.", "The ministry", "not respond", "to us"),
        ("The mill was shut then, according to Roe.", "Roe", "according to", "The mill was shut then"),
        ("The mill was shut, the mayor said.", "the mayor", "said", "The mill was shut"),
    ],
)
def test_what_a_cue_covers_is_not_added_again(text: str, source: str, cue: str, content: str) -> None:
    assert _added(text, found(text, source, cue, content)) == []


def test_a_phrase_inside_a_content_stays_inside() -> None:
    text = "Roe said that the guard allegedly took the key before it rained."
    known = found(text, "Roe", "said", "that the guard allegedly took the key")
    assert _added(text, known) == [("", "allegedly", ("that the guard", "took the key"))]


def test_what_stands_beside_a_source_is_no_part_of_what_is_said() -> None:
    text = "According to Roe, a nurse, the ward was shut."
    known = found(text, "Roe", "According to", "a nurse, the ward was shut.")
    assert words_of_found(text, with_formulas(Document(text), [known])) == [
        ("Roe, a nurse", "According to", ("the ward was shut.",))
    ]


def test_all_is_in_the_order_of_the_cues() -> None:
    text = "The gate allegedly fell. Roe said that it was old. It is unclear who built it."
    every = with_formulas(Document(text), [found(text, "Roe", "said", "that it was old")])
    assert [cue for _, cue, _ in words_of_found(text, every)] == ["allegedly", "said", "is unclear"]


@pytest.mark.parametrize(
    ("cue", "nobody"),
    [
        ("is not clear", True), ("was not immediately known", True), ("remains unclear", True), ("could not be verified", True),
        ("has not yet been confirmed", True), ("unconfirmed", True), ("is clear", False), ("did not respond", False),
        ("is known", False), ("was confirmed", False), ("said", False), ("allegedly", False),
    ],
)  # fmt: skip
def test_cues_that_say_that_nobody_knows(cue: str, nobody: bool) -> None:
    assert nobody_knows(cue) is nobody
