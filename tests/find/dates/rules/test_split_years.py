"""Two years written as one."""

import pytest

from tests.find.dates.values import by_words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2012–13", "2012/2013"),
        ("2013-14", "2013/2014"),
        ("2024/25", "2024/2025"),
        ("1999-00", "1999/2000"),
        ("2024/2025", "2024/2025"),
        ("1914-18", "1914/1918"),
        ("2003–09", "2003/2009"),
        ("2008-9", "2008/2009"),
        ("fiscal 2024-25", "2024/2025"),
        ("the winter of 2013-14", "2013-WI"),
        ("the 2013/14 winter", "2013-WI"),
        ("2003-09", "2003-09"),
    ],
)
def test_split_years(words: str, value: str) -> None:
    assert by_words(f"Sales fell in {words}, it said.") == {words: value}


def test_a_season_lies_in_two_years_and_a_span_has_two_ends() -> None:
    assert by_words("It fell in the 2015-2016 season.") == {"the 2015-2016": "2015/2016"}
    assert by_words("It fell from 2015-2016 on.") == {"2015": "2015", "2016": "2016"}
