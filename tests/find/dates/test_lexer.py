import pytest
from hypothesis import given, strategies

from onrecord.find.dates.lexer import TimeWords


def _kinds(text: str) -> list[str]:
    words = TimeWords(text)
    return [words.kind(i) for i in range(len(words.spans))]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Monday", "weekday"),
        ("monday", "weekday"),
        ("MONDAY", "weekday"),
        ("May", "month"),
        ("may", "other"),
        ("Mon", "shortday"),
        ("mon", "other"),
        ("EST", "zone"),
        ("est", "other"),
        ("17", "day"),
        ("17th", "dayth"),
        ("32", "num"),
        ("1987", "year"),
        ("1,987", "num"),
        ("1980s", "decade"),
        ("’80s", "decade"),
        ("747s", "other"),
        ("7:15", "clock"),
        ("7:75", "num"),
        ("p.m.", "am"),
        ("2026-03-02", "iso"),
        ("3/2/2026", "numeric"),
        ("o’clock", "oclock"),
        ("’s", "s"),
        ("$", "money"),
        ("\n\n", "break"),
        ("gate", "other"),
    ],
)
def test_classes(word: str, kind: str) -> None:
    assert _kinds(word) == [kind]


def test_values() -> None:
    words = TimeWords("the twenty-first of Sept. 2,000")
    assert [words.value(i) for i in range(len(words.spans))] == ["the", "20", "-", "1", "of", "9", ".", "2000"]


@given(strategies.text())
def test_words_are_in_order_and_have_a_class_each(text: str) -> None:
    words = TimeWords(text)
    assert len(words.spans) == len(words.classes)
    assert [words.word(i) for i in range(len(words.spans))] == [text[a:b] for a, b in words.spans]
    assert all(a < b <= c for (a, b), (c, _) in zip(words.spans, words.spans[1:], strict=False))
