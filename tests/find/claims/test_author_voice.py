"""What attributions leave of a sentence, and which sentences may be the author's."""

import numpy as np
import pytest

from onrecord.find.claims.author_voice import Free, spoken_sentences, taken_by
from onrecord.records.article import Block
from onrecord.text.document import Document
from tests.made import article, attribution


def free(text: str, *taken: str) -> Free:
    mask = np.zeros(len(text), dtype=bool)
    for words in taken:
        at = text.index(words)
        mask[at : at + len(words)] = True
    return Free.of(text, mask, 0, len(text))


def test_a_sentence_that_no_attribution_touches_is_whole() -> None:
    text = "The bridge was built in 1958."
    assert free(text).clauses == ((0, len(text)),)
    assert free(text).evidence == (1.0, 0.6, 1.0)


def test_a_clause_beside_an_attribution_is_left() -> None:
    text = "The bridge was built in 1958, and Quill said that it moves."
    left = free(text, "Quill", "said", "that it moves")
    assert [text[a:b] for a, b in left.clauses] == ["The bridge was built in 1958, and"]


def test_nothing_is_left_of_what_is_all_attributed() -> None:
    text = "Quill said that it moves."
    assert free(text, "Quill said that it moves").clauses == ()


def test_titles_captions_and_questions_are_no_claims() -> None:
    text = "Bridge closed\n\nIt moves. Does it move?\n\nThe bridge in May."
    blocks = (Block("title", 0, 13), Block("paragraph", 15, 38), Block("caption", 40, 58))
    made = article(text, blocks=blocks)
    assert [text[a:b] for a, b in spoken_sentences(Document.of(made))] == ["It moves."]


def test_source_cue_and_content_are_taken() -> None:
    text = "Quill said that it moves."
    mask = taken_by(article(text), [attribution(1, text, "s1", ("Quill", "said", "that it moves"))])
    assert "".join(c for c, m in zip(text, mask, strict=True) if not m) == "  ."


def test_turns_of_an_interview_are_nobody_s_own_voice_but_the_speakers() -> None:
    text = (
        "An interview with Jane Roe\n\nWe met her at the port.\n\nIs it open?\n\nIt has been open for years.\n\n"
        "Who runs it?\n\nThe town runs it."
    )
    made = article(text, blocks=(Block("title", 0, 26), Block("paragraph", 28, len(text))))
    assert [text[a:b] for a, b in spoken_sentences(Document.of(made))] == ["We met her at the port."]


def test_calls_are_no_claims() -> None:
    text = "Let us look at the gate. It moves. Please sign up here."
    assert [text[a:b] for a, b in spoken_sentences(Document(text))] == ["It moves."]


def test_a_sentence_that_is_mostly_the_author_s_is_shown_whole() -> None:
    text = "The old bridge was built in 1958 and Quill said so."
    left = free(text, "Quill", "said", "so")
    assert left.said(0, len(text)) == [(0, len(text))]
    text = "Quill said that the bridge was old, but nobody came to look at it."
    left = free(text, "Quill", "said", "that the bridge was old")
    assert [text[a:b] for a, b in left.said(0, len(text))] == [text]
    text = "Quill said that the old bridge over the river Ellin moves at night, but nobody came to look."
    left = free(text, "Quill", "said", "that the old bridge over the river Ellin moves at night")
    assert [text[a:b] for a, b in left.said(0, len(text))] == ["but nobody came to look."]


def test_single_words_between_attributions_are_no_clause() -> None:
    text = "Late on Sunday Quill said that it moves, and Brack said no."
    assert free(text, "Quill said that it moves", "Brack said no").clauses == ()
    assert free(text, "Quill said that it moves", "Brack said no").evidence == (4 / 12, 0.3, 1.0)


def test_a_clause_begins_where_clauses_do() -> None:
    text = "Quill said it moves to the old town hall."
    assert free(text, "Quill said it moves").clauses == ()
    text = "Quill said it moves, to the old town hall."
    assert [text[a:b] for a, b in free(text, "Quill said it moves").clauses] == ["to the old town hall."]
    text = "Quill said it moves although the old bolts hold."
    assert [text[a:b] for a, b in free(text, "Quill said it moves").clauses] == ["although the old bolts hold."]


@pytest.mark.parametrize(
    "call",
    [
        "Don’t miss it.", "Let’s look.", "Subscribe now.", "Click to read on.", "Thanks for all.", "Good luck then.",
        "“Please wait.”", "So good luck.",
    ],
)  # fmt: skip
def test_calls_of_all_sorts_are_no_claims(call: str) -> None:
    assert spoken_sentences(Document(call)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to the rain it moved.",
        "Letters came.",
        "Clicks were heard.",
        "Pleased guests left.",
        "Luck was good.",
        "He asked please.",
    ],
)
def test_what_only_looks_like_a_call_may_be_one(text: str) -> None:
    assert spoken_sentences(Document(text)) == [(0, len(text))]
