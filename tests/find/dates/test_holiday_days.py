from datetime import date

import pytest

from onrecord.find.dates.holiday_days import easter, holiday, nth_weekday


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1961, date(1961, 4, 2)),
        (2000, date(2000, 4, 23)),
        (2024, date(2024, 3, 31)),
        (2026, date(2026, 4, 5)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("formula", "eve", "day"),
    [
        ("12-25", False, "2026-12-25"),
        ("12-25", True, "2026-12-24"),
        ("11#4-4", False, "2026-11-26"),
        ("5#1-L", False, "2026-05-25"),
        ("11#2-1+", False, "2026-11-03"),
        ("easter", False, "2026-04-05"),
    ],
)
def test_formulas(formula: str, eve: bool, day: str) -> None:
    assert holiday(formula, 2026, eve) == day


@pytest.mark.parametrize(("count", "day"), [(1, "2026-03-02"), (5, "2026-03-30"), (-1, "2026-03-30"), (6, None), (0, None)])
def test_weekdays_of_a_month(count: int, day: str | None) -> None:
    assert nth_weekday(2026, 3, 1, count) == day
