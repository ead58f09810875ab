import pytest

from onrecord.find.dates.numerals import number, year_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["2"], 2),
        (["1,400"], None),
        (["20", "4"], 24),
        (["2", "100"], 200),
        (["a", "100"], 100),
        (["2", "1000", "and", "5"], 2005),
        (["2", "and", "a", "half"], 2.5),
        (["half", "a"], 0.5),
        (["2", "1", "/", "2"], 2.5),
        (["3", "1", "/", "0"], 4),
        (["2", "½"], 2.5),
        (["a"], 1),
        (["a", "few"], None),
        (["several"], None),
        ([], None),
    ],
)
def test_numbers(words: list[str], expected: float | None) -> None:
    assert number(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["1996"], 1996),
        (["19", "-", "90", "-", "6"], 1996),
        (["19", "13"], 1913),
        (["20", "20", "4"], 2024),
        (["2", "1000", "and", "5"], 2005),
        (["20", "4"], None),
        (["2", "100"], None),
        (["12", "30"], None),
        ([], None),
    ],
)
def test_years(words: list[str], expected: int | None) -> None:
    assert year_of(words) == expected
