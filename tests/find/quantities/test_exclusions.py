"""Numbers that are no figures."""

import pytest

from onrecord.find.quantities.exclusions import Context
from onrecord.find.quantities.numbers import numbers_in
from onrecord.text.tokens import tokens_of
from tests.find.quantities.figures import figures


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 officials met.",
        "It fell on March 15.",
        "It fell on 15 March 2024.",
        "It was 9:40 p.m. when it fell.",
        "It fell at 5am.",
        "Jane Roe, 54, saw it.",
        "The man, aged 61, saw it.",
        "A 54-year-old driver saw it.",
        "The boy is 5 years old.",
        "They won 3-2.",
        "The vote was 52-48.",
        "Call 555-123-4567.",
        "See Section 230 and page 12.",
        "Flight 370 was late.",
        "The iPhone 11 is old.",
        "A Boeing 737 landed.",
        "She lives at 12 Mill Street.",
        "The F-16 and the A4 are loud.",
        "Buses on lines 3 and 7 turn.",
        "1. Shut the gate.",
        "2) Open it.",
        "See the note [3].",
        "The second gate and a third man.",
        "One day it will break.",
        "No one knows, and one of the best left.",
        "They spoke one-on-one.",
        "It took three years.",
        "Twice as loud.",
        "The 1990s were wet.",
        "Open 24/7 since 9/11.",
        "Its number is 2024-03-15.",
        "Voters under 29 stayed away.",
        "One official said that the gate was shut.",
        "The Six Strikes plan failed.",
        "The show “Two And A Half Men” ended.",
        "It is half way there.",
        "He was the 41st president.",
        "The iOS 8.2 version came.",
        "His half-brother left.",
        "A five-star general came.",
        "See www.example.org/42/500-people for more.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert [q.text for q in figures(text)] == []


def _names(text: str) -> list[bool]:
    """Whether each number of a text only names something."""
    tokens = tokens_of(text)
    return [Context(tokens).names_something(n) for n in numbers_in(tokens)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chapter 3 is long", True),
        ("No. 5 is long", True),
        ("The F-16 is loud", True),
        ("He came at 9:40", True),
        ("It fell on March 15", True),
        ("Call 555-123-4567", True),
        ("She lives at 12 Mill Street", True),
        ("See the note [3]", True),
        ("The Six Strikes plan failed", True),
        ("a five-star general", True),
        ("They saw 3 chapters", False),
        ("It has 12 streets", False),
        ("minus-5 degrees", False),
        ("Act now: 5 boats left", False),
        ("half a mile", False),
    ],
)
def test_what_stands_around_a_number_says_whether_it_names_something(text: str, names: bool) -> None:
    assert set(_names(text)) == {names}


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("aged 54", True),
        ("at the age of 54", True),
        ("Jane Roe, 54, left", True),
        ("a man, 54, left", False),
        ("Jane Roe, 154, left", False),
        ("54 yo driver", True),
        ("54 drivers", False),
    ],
)
def test_ages(text: str, age: bool) -> None:
    tokens = tokens_of(text)
    (number,) = numbers_in(tokens)
    assert Context(tokens).age(number) is age
