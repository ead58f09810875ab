from datetime import date, timedelta

import pytest
from hypothesis import given, strategies

from onrecord.values.calendar import contains, excludes, extent, relation
from onrecord.values.timex3 import at_grain

DAYS = strategies.dates(date(1900, 1, 1), date(2100, 12, 31))
GRAINS = strategies.sampled_from(("D", "W", "WE", "M", "Q", "H", "S", "Y", "DE", "CE"))
OPEN = (
    "PAST_REF",
    "P3D",
    "XXXX-WXX-1",
    "XXXX-XX-XXT10:00",
    "nonsense",
    "",
    "2026-13",
    "2026-02-30",
    "2026-03-02T",
    "2026-03-02T25:00",
)
TIMES = strategies.sampled_from(("", "TMO", "TNI", "T07", "T07:15", "T24:00", "T07:15:30"))
ANY = strategies.one_of(
    strategies.builds(at_grain, DAYS, GRAINS),
    strategies.builds(lambda day, time: day.isoformat() + time, DAYS, TIMES),
    strategies.builds(lambda day: f"XXXX-{day:%m-%d}", DAYS),
    strategies.none(),
    strategies.sampled_from(OPEN),
)
CONVERSE = {"before": "after", "after": "before", "same": "same", "overlaps": "overlaps", None: None}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2026-03-02", "2026-03-02", "same"),
        ("2026-03-02", "2026-03-03", "before"),
        ("2026-03-03", "2026-03-02", "after"),
        ("2026-03", "2026-03-02", "overlaps"),
        ("2026-02", "2026-03-01", "before"),
        ("2026-W11", "2026-03-09", "overlaps"),
        ("2026-W11", "2026-03-16", "before"),
        ("2026-W11-WE", "2026-03-13", "after"),
        ("2026-W11-7", "2026-03-15", "same"),
        ("2026-Q1", "2026-SP", "overlaps"),
        ("2026-H1", "2026-Q3", "before"),
        ("2026-WI", "2027-02", "overlaps"),
        ("2026", "202X", "overlaps"),
        ("20XX", "1999", "after"),
        ("2026-03-02TMO", "2026-03-02T07:15", "overlaps"),
        ("2026-03-02TMO", "2026-03-02TAF", "before"),
        ("2026-03-02TNI", "2026-03-03T02", "overlaps"),
        ("2026-03-02T07:15", "2026-03-02T07:16", "before"),
        ("2026-03-02T24:00", "2026-03-03T00:00", "same"),
        ("2026-03-02", None, None),
        (None, None, None),
        ("XXXX-10-07", "2026-10-07", None),
        *((value, "2026", None) for value in OPEN),
    ],
)
def test_relation(a: str | None, b: str | None, expected: str | None) -> None:
    assert relation(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2026-03-02", "2026-03-03", True),
        ("2026-03", "2026-03-03", False),
        ("2026-03-02", "2026-03-02", False),
        ("XXXX-10-07", "2026-10-08", True),
        ("XXXX-10-07", "2026-10", False),
        ("XXXX-10-07", "XXXX-10-08", True),
        ("XXXX-10-07", "XXXX-10", False),
        ("XXXX-10", "202X", False),
        ("XXXX-WI", "2027-02-03", False),
        ("XXXX-02-29", "2027-02-28", True),
        ("XXXX-WI", "XXXX-02", False),
        ("XXXX-13-40", "2026", None),
        ("XXXX-10-07", None, None),
        ("PAST_REF", "2026", None),
    ],
)
def test_excludes(a: str | None, b: str | None, expected: bool | None) -> None:
    assert excludes(a, b) is expected
    assert excludes(b, a) is expected


@given(ANY, ANY)
def test_a_relation_has_its_converse_and_exclusion_is_symmetric(a: str | None, b: str | None) -> None:
    assert relation(b, a) == CONVERSE[relation(a, b)]
    assert excludes(a, b) is excludes(b, a)


@given(ANY)
def test_a_value_is_the_same_as_itself_and_contains_itself(a: str | None) -> None:
    assert relation(a, a) == (None if extent(a) is None else "same")
    assert contains(a, a) is (None if extent(a) is None else True)
    assert excludes(a, a) is not True


@given(DAYS, GRAINS)
def test_a_day_is_within_every_period_that_it_names(day: date, grain: str) -> None:
    value = at_grain(day, grain)
    if grain != "WE" or day.isoweekday() > 5:
        assert contains(value, day.isoformat())
        assert excludes(value, day.isoformat()) is False
        assert relation(value, day.isoformat()) == ("same" if grain == "D" else "overlaps")


@given(ANY, ANY, ANY)
def test_what_is_within_shares_all_exclusions(a: str | None, b: str | None, c: str | None) -> None:
    if contains(a, b):
        assert relation(a, b) in ("same", "overlaps")
        if relation(a, c) in ("before", "after"):
            assert relation(b, c) == relation(a, c)
        if contains(b, c):
            assert contains(a, c)


@given(ANY, ANY, ANY)
def test_before_is_transitive(a: str | None, b: str | None, c: str | None) -> None:
    if relation(a, b) == "before" and relation(b, c) == "before":
        assert relation(a, c) == "before"


@given(DAYS, GRAINS)
def test_periods_of_a_grain_follow_each_other_without_a_gap(day: date, grain: str) -> None:
    found = extent(at_grain(day, grain))
    assert found
    if grain != "WE":
        after = at_grain(found[1].date(), grain)
        assert relation(at_grain(day, grain), after) == "before"
        next_one = extent(after)
        assert next_one
        assert next_one[0] == found[1]
        assert at_grain(found[1].date() - timedelta(days=1), grain) == at_grain(day, grain)
