"""Lines that end only because the page was full."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.wrapping import flowing
from tests.growth import linear

STORY = (
    "The ferry that has carried workers across the bay for sixty years will stop at the end of the month, the port said, "
    "because nobody could be found who would repair its engine for the money that was left in the budget of the town. "
    "A bus over the bridge is meant to take its place, but it needs an hour and a half where the ferry took ten minutes."
)


@pytest.mark.parametrize("width", [60, 66, 72, 80])
def test_mail_and_wire_copy_flow(width: int) -> None:
    text = "\n\n".join(textwrap.fill(part, width) for part in (STORY, STORY))
    assert flowing(text) == f"{STORY}\n\n{STORY}"


def test_the_last_line_of_a_paragraph_ends_it() -> None:
    text = f"{textwrap.fill(STORY, 72)}\n\n- one\n- two\n"
    assert flowing(text) == f"{STORY}\n\n- one\n- two\n"


@pytest.mark.parametrize(
    "text",
    [
        "The rain came down,\nthe rain went by,\nthe town stood up\nto see it die,\nand nobody,\nand nobody cried.",
        "- bread for the week\n- a pound of flour and of the other things that are needed for baking\n- salt\n- yeast",
        "1. Open the gate.\n2. Close it after you, whatever the guard who stands there tells you about it.\n3. Leave.",
        f"{STORY}\n{STORY}\n{STORY}",
        "The ferry sank.\nNobody was hurt.\nThe port was shut for a day.\nIt opens again on Monday.",
        "Ada Roe\nHarbour Street 12\n4410 Northmere\nThe Republic of the Northern Islands and Their Waters",
        "It rained.",
        "",
        "\n\n\n",
        "One line that is as long as mail is where it is broken into lines, or nearly.\nShort.",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert flowing(text) == text


def test_items_of_a_list_begin_lines_of_their_own() -> None:
    lines = textwrap.wrap(STORY, 72)
    text = "\n".join([*lines[:3], f"- {lines[3][:-2]}", *lines[4:]])
    assert "\n- " in flowing(text)
    assert flowing(text).count("\n") < text.count("\n")


LINES = st.lists(st.text("abc defg.- \n", max_size=90) | st.sampled_from(textwrap.wrap(STORY, 72)), max_size=12).map("\n".join)


@given(LINES | st.text(max_size=200))
def test_only_line_ends_become_spaces(text: str) -> None:
    flown = flowing(text)
    assert len(flown) == len(text)
    assert all(one == other or (one, other) == ("\n", " ") for one, other in zip(text, flown, strict=True))
    assert flown.count("\n\n") == text.count("\n\n")


@given(st.lists(st.sampled_from(STORY.split()), min_size=40, max_size=120).map(" ".join), st.integers(60, 80))
def test_what_flows_already_stays(words: str, width: int) -> None:
    flown = flowing(textwrap.fill(words, width))
    assert flowing(flown) == flown


@pytest.mark.process
@pytest.mark.parametrize("piece", ["a\n", "\n", "a b c d\n\n", f"{'ab ' * 24}\n"])
def test_time_grows_with_the_text(piece: str) -> None:
    assert linear(lambda length: flowing(piece * (length // len(piece))), 20_000)
