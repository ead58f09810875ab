"""The parts of a text."""

import pytest

from onrecord.text.document import Layout
from onrecord.text.words import words_of


def _layout(text: str) -> Layout:
    return Layout(text, words_of(text))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The port is shut. Roe said so.", ["The port is shut. ", "Roe said so."]),
        ("Gen. Roe spoke. Mr. Hill left.", ["Gen. Roe spoke. ", "Mr. Hill left."]),
        ("The port\nRoe said so.", ["The port\n", "Roe said so."]),
        ("", [""]),
    ],
)
def test_sentences_end_where_they_do_and_not_at_a_rank(text: str, sentences: list[str]) -> None:
    layout = _layout(text)
    spans = [layout.span(start) for start in layout.sentences]
    assert [text[a:b] for a, b in spans] == sentences


def test_the_sentence_and_the_paragraph_of_a_place() -> None:
    layout = _layout("It rained. He left.\n\nRoe came.")
    assert [layout.sentence(at) for at in (0, 9, 11, 25)] == [0, 0, 1, 2]
    assert [layout.paragraph(at) for at in (0, 18, 25)] == [0, 0, 1]
