"""A text as words and marks."""

import pytest
from hypothesis import given, strategies

from onrecord.text.words import plain, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mr. Roe came.", ["Mr.", "Roe", "came", "."]),
        ("the U.S. envoy", ["the", "U.S.", "envoy"]),
        ("J. R. Hill’s car", ["J.", "R.", "Hill", "’s", "car"]),
        ("O’Neill and al-Masri", ["O’Neill", "and", "al-Masri"]),
        ("a 43-year-old man, 1,400.5 km", ["a", "43-year-old", "man", ",", "1,400.5", "km"]),
        ("“Don’t,” she said", ["“", "Don", "’t", ",", "”", "she", "said"]),
        ("", []),
    ],
)
def test_words_and_marks(text: str, words: list[str]) -> None:
    assert [w.text for w in words_of(text)] == words


def test_what_opens_a_sentence_a_line_or_a_quotation() -> None:
    words = words_of("It rained. “He came,” she said.\nRoe left.")
    assert [w.text for w in words if w.opens and w.text.isalpha()] == ["It", "He", "Roe"]
    assert [w.text for w in words if w.line] == ["It", "Roe"]


def test_capitals() -> None:
    assert [w.capital for w in words_of("Roe al-Masri roe el-sewhere")] == [True, True, False, False]


def test_plain_words() -> None:
    assert [plain(w) for w in ("Sen.", "O’Neill", "U.S.")] == ["sen", "o'neill", "u.s"]


@given(strategies.text(max_size=80))
def test_words_are_the_texts_own_and_in_order(text: str) -> None:
    last = 0
    for word in words_of(text):
        assert last <= word.start < word.end
        assert text[word.start : word.end] == word.text
        last = word.end
