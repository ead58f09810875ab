from datetime import date

import pytest
from hypothesis import given, strategies

from onrecord.values.timex3 import at_grain, day_value, days, duration, moved

GRAINS = strategies.sampled_from(("D", "W", "M", "Q", "H", "S", "Y", "DE", "CE"))
DAYS = strategies.dates(date(1000, 1, 1), date(2199, 12, 31))


@given(DAYS, GRAINS)
def test_a_day_is_in_the_period_that_is_named_by_it(day: date, grain: str) -> None:
    found = days(at_grain(day, grain))
    assert found
    assert found[0] <= day < found[1]
    assert found[2] == grain


@pytest.mark.parametrize(
    ("day", "grain", "value"),
    [
        (date(2026, 1, 1), "W", "2026-W01"),
        (date(2027, 1, 1), "W", "2026-W53"),
        (date(2026, 1, 15), "S", "2025-WI"),
        (date(2026, 12, 1), "S", "2026-WI"),
        (date(2026, 6, 30), "H", "2026-H1"),
        (date(1999, 12, 31), "CE", "19XX"),
        (date(2026, 3, 14), "F", "2026-W11"),
    ],
)
def test_at_grain(day: date, grain: str, value: str) -> None:
    assert at_grain(day, grain) == value


@pytest.mark.parametrize(
    "value",
    [
        "2013/2012",
        "2012/",
        "/2012",
        "2012/2013/2014",
        "",
        "XXXX-10-07",
        "2026-13",
        "2026-02-30",
        "2026-W60",
        "2026-Q5",
        "0000",
        "P3D",
        "PAST_REF",
        "2026-03-02TMO",
        "2026-3-2",
    ],
)
def test_what_is_no_date_of_the_calendar(value: str) -> None:
    assert days(value) is None


@given(DAYS, strategies.integers(-30_000, 30_000), strategies.sampled_from(("D", "W", "M", "Q", "Y", "DE", "CE", "ML", "F")))
def test_moving_on_goes_the_way_that_is_asked(day: date, count: int, unit: str) -> None:
    there = moved(day, count, unit)
    assert there is None or (there > day) == (count > 0)


def test_the_last_of_a_month_stays_its_last() -> None:
    assert moved(date(2026, 1, 31), 1, "M") == date(2026, 2, 28)
    assert moved(date(2024, 2, 29), 1, "Y") == date(2025, 2, 28)
    assert moved(date(9999, 12, 31), 1, "D") is None


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (3, "D", "P3D"),
        (3, "TH", "PT3H"),
        (1.5, "TH", "PT1H30M"),
        (0.5, "Y", "P6M"),
        (2.5, "D", "P2.5D"),
        (2, "DE", "P20Y"),
        (2, "Q", "P6M"),
        (1, "F", "P2W"),
        (None, "W", "PXW"),
        (None, "TM", "PTXM"),
        (None, "F", "PXW"),
    ],
)
def test_durations(count: float | None, unit: str, value: str) -> None:
    assert duration(count, unit) == value


def test_days_of_the_calendar() -> None:
    assert day_value(2026, 3, 2) == "2026-03-02"
    assert day_value(None, 2, 29) == "XXXX-02-29"
    assert day_value(2026, 2, 29) is None
    assert day_value(2026, 13, 1) is None
