import pytest

from onrecord.find.quantities.recognize import figures_in
from onrecord.text.document import Document


def _figures(text: str) -> list[float | None]:
    return [f.low for f in figures_in(Document(text))[1]]


@pytest.mark.parametrize(
    "text",
    [
        "The pilot of the 787 aircraft left.",
        "The 737 planes were grounded, and a 777 jet too.",
        "A 320 jet landed.",
        "The 320 aircraft was late.",
        "The Leopard 2 tanks came, and Germany’s Gripen 39 jets.",
        "An Airbus 340 came. The 340 planes are old.",
        "Each 500 car has a number.",
    ],
)
def test_numbers_of_models(text: str) -> None:
    assert _figures(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The airline has 14 aircraft.", [14]),
        ("The 320 aircraft were late.", [320]),
        ("All 787 seats were empty.", [787]),
        ("It burned 747 cars.", [747]),
        ("It sent Poland 12 tanks.", [12]),
        ("In Oslo 40 cars burned.", [40]),
        ("The Army 12 tanks short.", [12]),
    ],
)
def test_counts_of_what_has_models(text: str, values: list[int]) -> None:
    assert _figures(text) == values
