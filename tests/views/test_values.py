"""Values in words."""

import pytest

from onrecord.records.date import TimeExpression
from onrecord.records.quantity import Quantity
from onrecord.views.values import date_words, quantity_words


@pytest.mark.parametrize(
    ("kind", "value", "mod", "words"),
    [
        ("DATE", "2026-03-02", None, "2026-03-02"),
        ("DATE", "2026-03", "START", "early in 2026-03"),
        ("DATE", None, None, "not resolved"),
        ("DATE", "PAST_REF", None, "some time past"),
        ("DATE", "2026-W11", None, "week 11 of 2026"),
        ("DATE", "2026-SU", None, "summer 2026"),
        ("DATE", "199X", "END", "end of the 1990s"),
        ("DATE", "2012/2013", None, "2012 to 2013"),
        ("DATE", "XXXX-10-07", None, "October 7, no year told"),
        ("TIME", "2026-03-17TNI", None, "2026-03-17 night"),
        ("TIME", "XXXX-XX-XXT21:12", None, "21:12"),
        ("SET", "XXXX", None, "every time"),
        ("DURATION", "PXX", None, "some time"),
        ("DURATION", "P3D", "APPROX", "about 3 days"),
        ("DURATION", "P1Y6M", None, "1 year, 6 months"),
        ("DURATION", "PT1H30M", "MORE_THAN", "more than 1 hour, 30 minutes"),
        ("DURATION", "PXW", None, "some weeks"),
        ("DURATION", "P2CE", None, "2 centuries"),
        ("SET", "P1D", None, "every day"),
        ("SET", "XXXX-WXX-1", None, "every Monday"),
    ],
)
def test_dates(kind: str, value: str | None, mod: str | None, words: str) -> None:
    assert date_words(TimeExpression("d1", 0, 1, "x", kind, value, mod)) == words


@pytest.mark.parametrize(
    ("low", "high", "known", "words"),
    [
        (1400, None, {"low_open": True}, "more than 1,400 people"),
        (1400, None, {}, "at least 1,400 people"),
        (None, 500, {"high_open": True, "approximate": True}, "less than about 500 people"),
        (None, 500, {}, "at most 500 people"),
        (200, 999, {}, "200 to 999 people"),
        (5, 5, {"change": "up", "unit": "%"}, "up by 5 %"),
        (0.5, 0.5, {"unit": None, "approximate": True}, "about 0.5"),
        (1e9, 1e9, {"unit": "USD"}, "1,000,000,000 USD"),
        (12345.67, 12345.67, {"unit": "USD"}, "12,345.67 USD"),
        (1 / 3, 1 / 3, {"unit": None}, "0.3333"),
        (1e-7, 1e-7, {"unit": "m"}, "1e-07 m"),
    ],
)
def test_figures(low: float | None, high: float | None, known: dict[str, object], words: str) -> None:
    given = {"low_open": False, "high_open": False, "approximate": False, "change": None, "unit": "people", "of": None}
    assert quantity_words(Quantity("q1", 0, 1, "x", low, high, **{**given, **known})) == words
