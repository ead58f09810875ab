"""Numbers of time expressions: "two", "twenty four", "2 1/2", "a couple of", "nineteen ninety-six"."""

_SCALES = (12, 100, 1000)
DIGITS = 9
"""No number of a time expression is longer."""


def number(values: list[str]) -> float | None:
    """The number that words stand for, None where they are vague ("several").

    The words are given by what they stand for, `["20", "4"]` for "twenty four".

    >>> number(["a", "100"]), number(["2", "1", "/", "2"]), number(["a", "couple", "of"]), number(["several"])
    (100.0, 2.5, 2.0, None)
    """
    if "couple" in values:
        return 2.0
    if "/" in values:
        i = values.index("/")
        share = int(values[i - 1]) / max(int(values[i + 1]), 1)
        return share + (number(values[: i - 1]) or 0)
    if not any(v in ("half", "½") or _is_number(v) for v in values):
        return 1.0 if values in (["a"], ["an"]) else None
    total = 0.0
    for value in values:
        if value in ("half", "½"):
            total += 0.5
        elif _is_number(value):
            total = total * float(value) if float(value) in _SCALES and total else total + float(value)
    return total


def _is_number(value: str) -> bool:
    return value.replace(".", "", 1).isdecimal() and len(value) <= DIGITS


def full_year(year: str) -> int:
    """The year that two or four digits stand for.

    >>> full_year("12"), full_year("87"), full_year("1887")
    (2012, 1987, 1887)
    """
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)


def year_of(values: list[str]) -> int | None:
    """The year that words stand for: 1996 for "nineteen ninety-six"; None where they are no year."""
    numbers = [int(v) for v in values if v.isdecimal() and len(v) <= DIGITS]
    match numbers:
        case [year] if 1000 <= year < 2200:
            return year
        case [first, (100 | 1000) as scale, *rest] if sum(rest) < 100 and 1000 <= first * scale <= 2100:
            return first * scale + sum(rest)
        case [first, tens, *rest] if 15 <= first <= 21 and tens >= 10 and tens + sum(rest) < 100:
            return first * 100 + tens + sum(rest)
    return None
