"""Words that bound a figure, and words that make it a change."""

import pytest

from onrecord.find.quantities.bounds import bounds_after, bounds_before, change_after, change_before
from onrecord.text.tokens import tokens_of
from tests.find.quantities.figures import figure


@pytest.mark.parametrize(
    ("words", "low", "high", "low_open", "high_open", "approximate"),
    [
        ("1,400 people", 1400, 1400, False, False, False),
        ("more than 1,400 people", 1400, None, True, False, False),
        ("at least 12 people", 12, None, False, False, False),
        ("12 people or more", 12, None, False, False, False),
        ("12 or more people", 12, None, False, False, False),
        ("500+ people", 500, None, False, False, False),
        ("fewer than ten people", None, 10, False, True, False),
        ("up to 300 people", None, 300, False, False, False),
        ("no more than 300 people", None, 300, False, False, False),
        ("about 500 people", 500, 500, False, False, True),
        ("500 or so people", 500, 500, False, False, True),
        ("nearly 500 people", None, 500, False, True, True),
        ("up to about 20 people", None, 20, False, False, True),
        ("hundreds of people", 200, 999, False, False, False),
        ("dozens of people", 24, 99, False, False, False),
        ("a couple of people", 2, 2, False, False, True),
        ("between 80 and 120 people", 80, 120, False, False, False),
        ("from 80 to 120 people", 80, 120, False, False, False),
        ("80 to 120 people", 80, 120, False, False, False),
        ("80-120 people", 80, 120, False, False, False),
        ("80–120 people", 80, 120, False, False, False),
        ("three or four people", 3, 4, False, False, False),
        ("80 to 120 million people", 80_000_000, 120_000_000, False, False, False),
    ],
)
def test_bounds_are_honest(
    words: str, low: int | None, high: int | None, low_open: bool, high_open: bool, approximate: bool
) -> None:
    for sentence in (f"In the harbour {words} waited.", f"{words[0].upper()}{words[1:]} waited."):
        found = figure(sentence)
        assert found.text.casefold() == words.casefold()
        assert (found.low, found.high, found.low_open, found.high_open, found.approximate) == (
            low,
            high,
            low_open,
            high_open,
            approximate,
        )
        assert found.unit == "people"


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Prices rose 8%.", "up"),
        ("Prices rose sharply by about 8%.", "up"),
        ("Prices rose to 8%.", None),
        ("Shares were down 3 per cent.", "down"),
        ("They measured a rise of 30 centimetres.", "up"),
        ("They hope for 5 per cent higher wages.", "up"),
        ("The river stood 2 metres above its normal level.", "up"),
        ("The river stood 2 metres above the town.", None),
        ("They moved the gate by 20 centimetres.", "by"),
        ("They gave up 20 metres.", None),
        ("They raised 5 million crowns.", None),
        ("In all 212 millimetres had fallen.", None),
    ],
)
def test_change(sentence: str, change: str | None) -> None:
    assert figure(sentence).change == change


@pytest.mark.parametrize(
    ("words", "effects", "first"),
    [
        ("It held more than", {"over"}, 2),
        ("It held no more than", {"most"}, 2),
        ("It held up to about", {"most", "about"}, 2),
        ("It held", set(), 2),
        ("", set(), 0),
    ],
)
def test_bounds_before_a_number(words: str, effects: set[str], first: int) -> None:
    tokens = tokens_of(words)
    assert bounds_before(tokens, len(tokens)) == (effects, first)


@pytest.mark.parametrize(
    ("words", "at", "effects", "last"),
    [
        ("500 or so people", 1, {"about"}, 3),
        ("12 or more people", 1, {"least"}, 3),
        ("500+ people", 1, {"least"}, 2),
        ("500 + people", 1, set(), 1),
        ("12 people", 1, set(), 1),
        ("12", 1, set(), 1),
    ],
)
def test_bounds_after_a_number(words: str, at: int, effects: set[str], last: int) -> None:
    assert bounds_after(tokens_of(words), at) == (effects, last)


@pytest.mark.parametrize(
    ("words", "counted", "money", "change"),
    [
        ("prices rose by", False, False, "up"),
        ("prices fell to", False, False, None),
        ("the crowd grew", True, False, None),
        ("the crowd grew by", True, False, "up"),
        ("they lost", False, True, None),
        ("they gave up", False, False, None),
        ("they moved the heavy gate by", False, False, "by"),
        ("it moved. It stood by", False, False, None),
    ],
)
def test_change_before_a_figure(words: str, counted: bool, money: bool, change: str | None) -> None:
    tokens = tokens_of(words + " 5")
    assert change_before(tokens, len(tokens) - 1, counted, money) == change


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("higher than last year", "up"),
        ("pay rise", "up"),
        ("above its normal level", "up"),
        ("below average", "down"),
        ("above the town", None),
        ("of a drop", None),
        ("", None),
    ],
)
def test_change_after_a_figure(words: str, change: str | None) -> None:
    assert change_after(tokens_of("5 " + words), 1) == change
