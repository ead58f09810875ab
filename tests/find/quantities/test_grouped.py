import pytest
from hypothesis import given, strategies

from onrecord.find.quantities.grouped import grouped
from onrecord.find.quantities.recognize import figures_in
from onrecord.text.document import Document
from onrecord.text.tokens import tokens_of
from tests.growth import linear


def _grouped(text: str, taken: list[tuple[int, int]] | None = None) -> list[str]:
    return [t.text for t in grouped(text, tokens_of(text), taken or []) if " " in t.text]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("615 000 t of grain and 12 400 sheep", ["615 000", "12 400"]),
        ("3 400 000 crowns", ["3 400 000"]),
        ("$17 250 million", ["17 250"]),
        ("between 12 000 and 15 000.", ["12 000", "15 000"]),
        ("10 000–12 000 left", ["10 000", "12 000"]),
        ("12 400.5 tonnes", ["12 400.5"]),
        ("a 2 500-seat hall", ["2 500"]),
    ],
)
def test_groups_of_three_are_one_number(text: str, groups: list[str]) -> None:
    assert _grouped(text) == groups


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 400 people left.",
        "12 40 people",
        "12 4000 people",
        "12\n400 people",
        "12  400 people",
        "0 400 people",
        "1984 12 400 people",
        "12 400 50 people",
        "Room 12 400 people",
        "May 12 400 people",
        "Call 612 345 678 now",
        "+44 200 794 people",
        "F-16 400 people",
        "two 2 500-watt bulbs",
    ],
)
def test_others_stay_apart(text: str) -> None:
    assert _grouped(text) == []


def test_a_date_keeps_its_number() -> None:
    text = "On 12 400 people left."
    assert _grouped(text, [(0, 5)]) == []


@given(strategies.lists(strategies.sampled_from(["1", "12", "400", "000", "2019", "5.5", ".", "-", "m"])).map(" ".join))
def test_grouped_tokens_are_the_texts_own_words(text: str) -> None:
    tokens = grouped(text, tokens_of(text), [])
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert "".join(text.split()) == "".join("".join(t.text.split()) for t in tokens)


@pytest.mark.process
@pytest.mark.parametrize("piece", ["400 ", "1 400 ", "12 400-"])
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert linear(lambda times: figures_in(Document(piece * times)), 500)
