"""A number with its unit of measure, its currency, or the noun that it counts."""

import pytest

from tests.find.quantities.figures import figure, figures


@pytest.mark.parametrize(
    ("sentence", "text", "unit"),
    [
        ("It brought 40,000 sandbags.", "40,000 sandbags", "sandbags"),
        ("It sent 180 men and women.", "180 men and women", "people"),
        ("It asked two unnamed officials.", "two unnamed officials", "people"),
        ("They had one borrowed digger and two boats.", "one borrowed digger", "diggers"),
        ("They shut five old steel gates.", "five old steel gates", "gates"),
        ("They make 300 tests a day.", "300 tests a day", "tests/day"),
        ("There are 2,000 Norwegians here.", "2,000 Norwegians", "people"),
        ("They have two real choices.", "two real choices", "choices"),
        ("They crossed three stone bridges.", "three stone bridges", "bridges"),
        ("It cost 10,000 won.", "10,000 won", "KRW"),
        ("It cost 900 to 1,200 million crowns.", "900 to 1,200 million crowns", "crowns"),
        ("It has 20 states.", "20 states", "states"),
        ("The panel has 12 members.", "12 members", "people"),
        ("A five-member panel met.", "five-member", "members"),
        ("It cost $5.4m.", "$5.4m", "dollars"),
        ("It cost 61 million crowns.", "61 million crowns", "crowns"),
        ("It cost 3 dollars 50 cents.", "3 dollars 50 cents", "dollars"),
        ("It cost 20 million pounds.", "20 million pounds", "pounds"),
        ("The fish weighed 20 pounds.", "20 pounds", "lb"),
        ("It took a quarter of a mile.", "a quarter of a mile", "mi"),
        ("Its share was 12 per cent.", "12 per cent", "%"),
    ],
)
def test_units(sentence: str, text: str, unit: str) -> None:
    found = figures(sentence)[0]
    assert (found.text, found.unit) == (text, unit)


@pytest.mark.parametrize(
    ("sentence", "low", "unit"),
    [
        ("It cost 3 dollars 50 cents.", 3.5, "dollars"),
        ("The post is 5 feet 6 inches tall.", 5.5, "ft"),
        ("It cost $31 US.", 31, "dollars"),
        ("Half an acre was lost.", 0.5, "acre"),
    ],
)
def test_numbers_in_two_units_and_parts_are_one_figure(sentence: str, low: float, unit: str) -> None:
    found = figure(sentence)
    assert (found.low, found.unit) == (low, unit)


def test_a_row_of_numbers_shares_its_noun() -> None:
    assert [(q.low, q.unit) for q in figures("They sell four-, five- and six-door cars.")] == [
        (4, "doors"), (5, "doors"), (6, "doors"),
    ]  # fmt: skip


def test_a_number_that_could_be_a_year_counts_where_people_or_bounds_say_so() -> None:
    assert [q.low for q in figures("In all 2000 people came.")] == [2000]
    assert [q.low for q in figures("More than 1950 homes were lost.")] == [1950]
    assert figures("The 1950 homes were lost.") == ()
