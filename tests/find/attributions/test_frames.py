"""Who speaks over a block without a verb of speech."""

import pytest

from onrecord.find.attributions.extract import Found
from onrecord.find.attributions.frames import with_frames
from onrecord.text.document import Document
from tests.made_found import Words, found, words_of_found


def _found(text: str, *known: Found) -> list[Words]:
    return words_of_found(text, with_frames(Document(text), known))


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            "KAY ROE, ANCHOR: It rained.\n\nJON BRACK: It did.\n\nROE: Thank you.",
            [("KAY ROE", "It rained."), ("JON BRACK", "It did."), ("ROE", "Thank you.")],
        ),
        ("Q. Is it safe?\n\nA. It is.", [("Q", "Is it safe?"), ("A", "It is.")]),
        ("Q: Is it safe?\n\nA: It is.", [("Q", "Is it safe?"), ("A", "It is.")]),
        (
            "@harbour: The gate is open.\n\n@port_two: It is not.",
            [("@harbour", "The gate is open."), ("@port_two", "It is not.")],
        ),
        (
            "Reporter: Is it safe?\n\nMara Quill: It is.\n\nReporter: Sure?\n\nMara Quill: Yes.",
            [("Reporter", "Is it safe?"), ("Mara Quill", "It is."), ("Reporter", "Sure?"), ("Mara Quill", "Yes.")],
        ),
        ("MARY HOLT (D-OHIO): It rained.\n\nJON BRACK (R-UTAH): No.", [("MARY HOLT", "It rained."), ("JON BRACK", "No.")]),
    ],
)
def test_labelled_paragraphs_are_turns(text: str, turns: list[tuple[str, str]]) -> None:
    assert [(source, *content) for source, _, content in _found(text)] == turns


def test_paragraphs_without_a_label_go_on_with_the_turn_before() -> None:
    text = "KAY ROE: It rained.\n\nA lot.\n\nJON BRACK: It did.\n\nKAY ROE: Thank you.\n\nThe gate was shut."
    assert [content for _, _, content in _found(text)] == [("It rained.", "A lot."), ("It did.",), ("Thank you.",)]


@pytest.mark.parametrize(
    "text",
    [
        "KAY ROE: It rained.\n\nThe gate was shut.",
        "Photo: The gate.\n\nUpdate: It is shut.",
        "What we know: It rained.\n\nWhy it matters: It may rain.",
        "Weather: It rained.\n\nTraffic: It was slow.",
        "The gate: a history.\n\nThe port: a future.",
        "Note: It rained.\n\nNote: It is shut.",
        "KAY ROE: “It rained.”\n\nJON BRACK: “It did.”",
        "At 9:15 it rained.\n\nAt 10:20 it stopped.",
        "lower case: It rained.\n\nlower case: It did.",
    ],
)
def test_headings_and_single_labels_are_no_turns(text: str) -> None:
    assert not [cue for _, cue, _ in _found(text) if cue in (":", ".")]


def test_what_was_found_in_part_of_a_turn_gives_way_to_it() -> None:
    text = "KAY ROE: It rained.\n\nJON BRACK: Ada said that it did.\n\nKAY ROE: Thank you."
    partial = found(text, "KAY ROE", ":", "It rained")
    inner = found(text, "Ada", "said", "that it did")
    beyond = found(text, "KAY ROE", "said", "that it did")
    assert [(s, c) for s, c, _ in _found(text, partial, inner, beyond)] == [
        ("KAY ROE", ":"), ("JON BRACK", ":"), ("Ada", "said"), ("KAY ROE", ":"),
    ]  # fmt: skip


@pytest.mark.parametrize("cue", ["nodded", "smiled", "then shrugged", "paused", "looked up and sighed"])
def test_who_only_nods_after_a_quotation_has_not_said_it(cue: str) -> None:
    text = f"“It is over for us.” Bob Roe {cue}."
    assert _found(text, found(text, "Bob Roe", cue, "“It is over for us.”")) == [("", "", ("“It is over for us.”",))]


@pytest.mark.parametrize("cue", ["said", "added", "wrote", "smiled and said", "agreed"])
def test_who_speaks_after_a_quotation_has(cue: str) -> None:
    text = f"“It is over for us,” Bob Roe {cue}."
    known = ("Bob Roe", cue, ("“It is over for us,”",))
    assert _found(text, found(text, "Bob Roe", cue, "“It is over for us,”")) == [known]


def test_who_smiles_what_is_said_says_it() -> None:
    text = "“It is over,” Bob Roe smiled."
    assert _found(text, found(text, "Bob Roe", "smiled", "“It is over,”")) == [("Bob Roe", "smiled", ("“It is over,”",))]


@pytest.mark.parametrize(
    ("lead", "cue", "begun", "post", "rest"),
    [
        ("Roe wrote on her page:", "wrote", "I am tired.", "I am tired. We leave today.", ""),
        ("Roe posted:", "posted", "We lost the mill.", "We lost the mill. It was ours.", ""),
        ("Roe’s statement reads:", "reads", "My work is done.", "My work is done. The gate is open.", ""),
        ("In a letter Roe said:", "said", "I left.", "I left. It rained.", " He was not there."),
        ("Roe tweeted:", "tweeted", "I’m out.", "I’m out. So is the ferry.", " She then left."),
        ("Roe tweeted:", "tweeted", "I’m out.", "I’m out. So is the ferry.", "\n\nIt rained."),
    ],
)
def test_a_post_in_the_first_person_goes_on(lead: str, cue: str, begun: str, post: str, rest: str) -> None:
    text = f"{lead} {post}{rest}"
    assert _found(text, found(text, "Roe", cue, begun)) == [("Roe", cue, (post,))]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Roe wrote on her page: The mill is shut. It rained.", "wrote", "The mill is shut."),
        ("Roe said: I am tired. It rained.", "said", "I am tired."),
        ("Roe wrote that I am tired. It rained.", "wrote", "that I am tired."),
        ("Roe wrote: “I am tired.” It rained.", "wrote", "“I am tired.”"),
        ("Roe wrote: I am tired.\n\nIt rained.", "wrote", "I am tired."),
    ],
)
def test_other_contents_end_where_they_end(text: str, cue: str, content: str) -> None:
    assert _found(text, found(text, "Roe", cue, content)) == [("Roe", cue, (content,))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was late. “The gate was shut for an hour.” It rained.", ("", "", ("“The gate was shut for an hour.”",))),
        ("“Where is the key to it?” asked the guard. It rained.", ("the guard", "asked", ("“Where is the key to it?”",))),
        ("“The gate is open now,” said Mara Quill.", ("Mara Quill", "said", ("“The gate is open now,”",))),
        ("“The gate is open now!” shouted a man in red.", ("a man in red", "shouted", ("“The gate is open now!”",))),
        ("It was late.\n\n“Nobody came to look at it.”", ("", "", ("“Nobody came to look at it.”",))),
    ],
)
def test_quotations_that_no_attribution_has(text: str, expected: Words) -> None:
    assert _found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It was a “day to remember” for all.",
        "They sang “The gate is open” all night.",
        "It was late. “Hold on.” It rained.",
        "The book “The Gate Is Open Now.” sold well.",
        "It was late. “the gate was shut for an hour.”",
        "It rained. ‘The gate was shut for an hour.’",
        "It was late. “The gate of the harbour” was shut.",
    ],
)
def test_titles_and_pieces_in_marks_are_no_statements(text: str) -> None:
    assert _found(text) == []


def test_a_quotation_that_somebody_has_does_not_float() -> None:
    text = "It was late. “The gate was shut for an hour.” It rained, Roe said."
    known = found(text, "Roe", "said", "“The gate was shut for an hour.”")
    assert _found(text, known) == [("Roe", "said", ("“The gate was shut for an hour.”",))]


def test_what_is_only_nested_in_a_quotation_does_not_have_it() -> None:
    text = "It was late. “Brack told us that it was shut.” It rained."
    inner = found(text, "Brack", "told", "that it was shut")
    assert ("", "", ("“Brack told us that it was shut.”",)) in _found(text, inner)


def test_a_quotation_goes_to_who_follows_it() -> None:
    text = "Roe said: “I am tired.” “The mill is shut,” ran the headline."
    known = found(text, "Roe", "said", "“I am tired.”", "“The mill is shut,”")
    assert _found(text, known) == [
        ("Roe", "said", ("“I am tired.”",)),
        ("the headline", "ran", ("“The mill is shut,”",)),
    ]


def test_a_cue_without_a_source_takes_who_follows_it() -> None:
    text = "“The mill is shut,” ran the headline."
    assert _found(text, found(text, "", "ran", "“The mill is shut,”")) == [("the headline", "ran", ("“The mill is shut,”",))]


def test_a_paragraph_of_a_quotation_belongs_to_one() -> None:
    text = "Roe said: “One is gone.\n\n“Two is gone.”\n\nBrack agreed."
    first = found(text, "Roe", "said", "“One is gone.", "“Two is gone.”")
    second = found(text, "Brack", "agreed", "“Two is gone.”", "Brack")
    assert _found(text, first, second) == [
        ("Roe", "said", ("“One is gone.", "“Two is gone.”")),
        ("Brack", "agreed", ("Brack",)),
    ]
