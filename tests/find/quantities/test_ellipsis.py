"""Figures that leave out what they count."""

import pytest

from tests.find.quantities.figures import figures


@pytest.mark.parametrize(
    ("text", "last", "unit"),
    [
        ("The hospital treated 14 people. The firm says that it was fewer than ten.", "fewer than ten", "people"),
        ("It earned 61 million crowns. It spent 4 million on dams.", "4 million", "crowns"),
        ("There are 22 dams here, and 9 of them are old.", "9 of them", "dams"),
        ("Someone asked about the gates, two of which were stuck.", "two of which", "gates"),
        ("The number of people who left is higher. It stands at 2,350.", "2,350", "people"),
        ("He saved four of the boats. “Four. I counted.”", "Four", "boats"),
        ("At least 12 were hurt and two are missing.", "two", "people"),
        ("1,400 flee as dam breaks", "1,400", "people"),
        ("It used to run from 20 km to 24.", "24", "km"),
        ("Shares in A were down 2%, those in B by 3%.", "3%", "%"),
    ],
)
def test_what_is_left_out_is_what_was_counted_before(text: str, last: str, unit: str) -> None:
    found = figures(text)[-1]
    assert (found.text, found.unit) == (last, unit)


def test_the_same_in_another_unit_has_the_same_bounds() -> None:
    miles, kilometres = figures("It is more than 10 miles (16 km) away.")
    assert (miles.low, miles.low_open, miles.high) == (10, True, None)
    assert (kilometres.low, kilometres.low_open, kilometres.high) == (16, True, None)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The flood took 14 boats. Fewer than ten came back.", "boats"),
        ("The toll is high. It reached 2,350.", "people"),
        ("Three were hurt.", "people"),
        ("The gates were old. All three broke.", "gates"),
    ],
)
def test_what_was_counted_before_or_people(text: str, unit: str) -> None:
    assert figures(text)[-1].unit == unit


@pytest.mark.parametrize("text", ["He stood at 12.", "One came.", "It was two against the world."])
def test_a_bare_number_alone_is_no_figure(text: str) -> None:
    assert figures(text) == ()


def test_what_was_counted_long_before_does_not_count() -> None:
    assert figures("The flood took 14 boats. " + "It went on and on. " * 30 + "Fewer than ten came back.")[-1].unit is None
