"""A time expression: what the text says of when, with its value (TIMEX3 of ISO-TimeML, Pustejovsky et al. 2003)."""

from dataclasses import dataclass
from typing import Literal

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Modifier = Literal[
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "START",
    "MID",
    "END",
    "APPROX",
]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """The words `[start, end)` and what they stand for.

    `value` keeps the grain of the words: `2026-03-02`, `2026-W11`, `2026-03`, `2026-Q1`, `2026-SP`, `2026`, `202X` (a decade), `20XX` (a
    century), `2012/2013` ("2012–13": from the first day of the one to the last of the other), `2026-03-02TMO`, `2026-03-02T07:15`; a
    duration `P3D`, `PXW` ("weeks"); a set `XXXX-WXX-1` ("every Monday"). Parts that the text leaves open are X: `XXXX-10-07` without a
    year. `PAST_REF`, `PRESENT_REF` and `FUTURE_REF` stand for "recently", "now", "soon". Null: it can't be told. `mod`: what the words do
    to the value ("early", "about", "more than"); null where nothing.
    """  # noqa: E501

    id: str
    start: int
    end: int
    text: str
    type: TimeType
    value: str | None
    mod: Modifier | None
