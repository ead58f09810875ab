from datetime import date

import pytest
from hypothesis import given, strategies

from onrecord.find.dates.anchors import Reading, Timeline, offset

DAYS = strategies.dates(date(1000, 1, 1), date(2899, 12, 31))


@given(DAYS, strategies.integers(1, 7), strategies.sampled_from((-2, -1, 1, 2)))
def test_a_weekday_is_near_on_the_side_that_is_asked(day: date, weekday: int, side: int) -> None:
    there = date.fromisoformat(Timeline(day).weekday(weekday, side))
    away = (there - day).days * (1 if side > 0 else -1)
    assert there.isoweekday() == weekday
    assert 0 <= away <= 7
    assert (away == 0) <= (abs(side) == 1)


@given(DAYS, strategies.integers(1, 12), strategies.sampled_from((-1, 0, 1)))
def test_a_month_is_within_a_year_on_the_side_that_is_asked(day: date, month: int, side: int) -> None:
    year = Timeline(day).year_of_month(month, side)
    assert year
    away = year * 12 + month - day.year * 12 - day.month
    assert abs(away) < 12
    assert side == 0 or away * side >= 0


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (2, "D", "2026-03-20"),
        (-2, "W", "2026-W10"),
        (1.5, "Y", "2027-09"),
        (1, "DE", "2036"),
        (1, "TH", None),
        (1.5, "D", None),
    ],
)
def test_offsets_keep_the_units_grain(count: float, unit: str, value: str | None) -> None:
    assert offset(date(2026, 3, 18), count, unit) == value
    assert offset(None, count, unit) is None


def test_what_is_told_is_remembered() -> None:
    timeline = Timeline(date(2026, 3, 18))
    assert timeline.which("that", "Y") is None
    timeline.note(Reading(0, 1, "DATE", "2019-05"))
    assert (timeline.reference, timeline.day) == ("2019-05", None)
    assert timeline.which("that", "Y") == "2019"
    assert timeline.beside(2, "M") == "2019-07"
    assert timeline.beside(2, "D") is None
    timeline.note(Reading(0, 1, "TIME", "2019-05-03TMO"))
    assert (timeline.reference, timeline.day) == ("2019-05-03", "2019-05-03")
    timeline.note(Reading(0, 1, "DURATION", "P3D"))
    timeline.note(Reading(0, 1, "DATE", "XXXX-05-03"))
    assert timeline.reference == "2019-05-03"


def test_a_quarter_that_is_not_over_is_no_last_quarter() -> None:
    timeline = Timeline(date(2026, 3, 18))
    assert timeline.last_quarter() == "2025-Q4"
    timeline.compared("2025-Q3")
    assert timeline.last_quarter() == "2025-Q3"
    timeline.compared("2026-Q1")
    assert timeline.last_quarter() == "2025-Q4"


@pytest.mark.parametrize(
    ("hour", "clock", "side", "day"),
    [
        ("05:40", "21:40", -1, "2026-03-17"),
        ("05:40", "21:40", 1, "2026-03-18"),
        ("05:40", "02:00", -1, "2026-03-18"),
        (None, "21:40", -1, "2026-03-18"),
    ],
)
def test_what_has_happened_did_so_before_the_publication(hour: str | None, clock: str, side: int, day: str) -> None:
    assert Timeline(date(2026, 3, 18), hour).day_of(clock, side) == day
