import pytest

from onrecord.text.document import Document, Layout


def _layout(text: str) -> Layout:
    return Document(text).layout


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


def test_questions_with_long_answers_are_an_interview() -> None:
    answer = "We went to the harbour every day and wrote down what we saw there, " * 3
    text = "\n\n".join(["Jane Roe keeps the harbour.", *(f"What did you do in year {i}?\n\n{answer}" for i in range(5))])
    assert _layout(text).interview
    assert not _layout(text.replace("?", ".")).interview
    assert not _layout("\n\n".join(["Ready?", "No."] * 6)).interview
