"""Sentences keep their offsets, and abbreviations do not end them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It broke. No one saw it.", ["It broke.", "No one saw it."]),
        ("Gen. Roe of the U.S. Army spoke. He left.", ["Gen. Roe of the U.S. Army spoke.", "He left."]),
        ("He rang at 9 p.m. Monday. No one answered.", ["He rang at 9 p.m. Monday.", "No one answered."]),
        ("A heading\nA sentence. Another.", ["A heading", "A sentence.", "Another."]),
        ("", []),
        (" \n ", []),
        ("One half of it\u2029moved.\u2028The rest did not.", ["One half of it", "moved.", "The rest did not."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_every_word_stands_in_one_sentence(text: str) -> None:
    found = sentences(text)
    assert all(a < b for a, b in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    inside = "".join(text[a:b] for a, b in found)
    assert "".join(inside.split()) == "".join(text.split())
