"""Of what a figure is."""

import pytest

from tests.find.quantities.figures import figure, figures


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("Two of the three gates are stuck.", "gates"),
        ("All three gates work.", "gates"),
        ("At least 12 people were hurt.", "hurt"),
        ("The clinic treated 14 people.", "treated"),
        ("It left 1,400 people dead.", "dead"),
        ("It held 31 million cubic metres of brown water.", "brown water"),
        ("A 16-metre section of the old wall fell.", "section of the old wall"),
        ("The section is 16 metres long.", "The section"),
        ("She put the damage to houses at 90 million crowns.", "the damage to houses"),
        ("The inflow to the lake has fallen to 210 litres.", "The inflow to the lake"),
        ("He was on a salary of 640,000 crowns.", "a salary"),
        ("It is a town of 6,200 people.", "a town"),
        ("It hit 60 per cent of voters.", "voters"),
        ("Some 400 people came.", None),
    ],
)
def test_of_what(sentence: str, of: str | None) -> None:
    found = figures(sentence)[0]
    assert (found.of and found.of.text) == of


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("It killed at least 12 people.", "killed"),
        ("Twelve people were arrested for theft.", "arrested for theft"),
        ("It costs 5 crowns.", None),
        ("They cost 5 crowns.", None),
        ("The price of bread rose to 5 crowns.", "The price of bread"),
        ("A rise of 5 crowns was agreed.", "A rise"),
        ("The wall of the old dam measured 16 metres.", "The wall of the old dam"),
        ("The tower, 16 metres high, fell.", None),
    ],
)
def test_verbs_and_nouns_beside_a_figure(sentence: str, of: str | None) -> None:
    found = figure(sentence)
    assert (found.of and found.of.text) == of
