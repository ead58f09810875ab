"""What a phrase of the grammar stands for: type, value and modifier, seen from the publication and from what the text named before."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from onrecord.find.date_grammar import Phrase
from onrecord.find.date_tense import direction
from onrecord.find.timeline import Reading, Timeline, offset
from onrecord.records.date import Modifier, TimeType
from onrecord.text.numerals import number, year_of
from onrecord.text.timex import at_grain, days, moved

Found = tuple[TimeType, str | None] | None
"""None where the words are no time expression after all."""

_BACK = frozenset(("last", "previous", "preceding", "prior", "past"))
_ON = frozenset(("next", "coming", "upcoming", "following", "ensuing", "subsequent"))
_FROM_THE_TEXT = frozenset(("that", "same", "previous", "preceding", "prior", "following", "ensuing", "subsequent"))
_TIMED = frozenset(("TH", "TM", "TS"))


def read(phrase: Phrase, timeline: Timeline) -> list[Reading]:
    """What a phrase stands for; nothing where the words are no time expression after all. Two days may stand in one phrase."""
    if phrase.rule in ("days_of_month", "days_before_month"):
        return _two_days(phrase, timeline)
    found = _READERS[phrase.rule](phrase, timeline)
    if found is None:
        return []
    kind, value = found
    return [Reading(phrase.first, phrase.last, kind, value, _mod(phrase, kind))]


# Days of the calendar


def _whole(phrase: Phrase) -> str:
    return phrase.words.word(phrase.span("whole")[0])


def _iso(phrase: Phrase, _: Timeline) -> Found:
    day, _, time = _whole(phrase).partition("T")
    year, month, number_ = (int(n) for n in day.split("-"))
    value = _day(year, month, number_)
    return ("TIME", f"{value}T{time}") if time and value else ("DATE", value) if value else None


def _numeric(phrase: Phrase, _: Timeline) -> Found:
    """3/14/2026 as in the United States, 14.3.2026 as in Europe, the other way round where only that is a day."""
    word = _whole(phrase)
    mark = next(c for c in word if not c.isdigit())
    parts = word.split(mark)
    if len(parts[0]) > 2:
        year, month, day = (int(n) for n in parts)
        return ("DATE", _day(year, month, day)) if _day(year, month, day) else None
    if len(parts[2]) not in (2, 4):
        return None
    first, second, year = int(parts[0]), int(parts[1]), _full_year(parts[2])
    month, day = (second, first) if mark == "." else (first, second)
    value = _day(year, month, day) or _day(year, day, month)
    return ("DATE", value) if value else None


def _year_month_day(phrase: Phrase, _: Timeline) -> Found:
    value = _day(_year(phrase), int(phrase.value("month")), int(phrase.value("day")))
    return ("DATE", value) if value else None


def _year_month(phrase: Phrase, _: Timeline) -> Found:
    """2026-03, 3/2026; no season over two years (2025-26)."""
    year, month = int(phrase.value("year")), int(phrase.value("month"))
    return ("DATE", f"{year}-{month:02}") if 1 <= month <= 12 and month != (year + 1) % 100 and year > 1900 else None


def _month_slash_day(phrase: Phrase, timeline: Timeline) -> Found:
    """ "On 9/11", as in the United States; the other way round where only that is a day; no fraction."""
    month, day = int(phrase.value("month")), int(phrase.value("day"))
    if month > 12:
        month, day = day, month
    if day in (2, 3, 4, 5, 8) and month < day:
        return None
    value = _day(timeline.year_of_month(month, 0, day), month, day)
    return ("DATE", value) if value else None


def _day_alone(phrase: Phrase, timeline: Timeline) -> Found:
    """ "On the 27th": of this month or, seen from its tense, the one before or after."""
    day, side = _ordinal(phrase.values("day")), _side(phrase)
    after = phrase.words.word(phrase.last) if phrase.last < len(phrase.words.spans) else ""
    if after[:1].isalpha() and phrase.words.kind(phrase.last) == "other":
        return None
    here = timeline.published
    if here is None:
        return ("DATE", f"XXXX-XX-{day:02}")
    there = moved(here.replace(day=1), (day < here.day) if side > 0 else -(day > here.day), "M")
    value = there and _day(there.year, there.month, day)
    return ("DATE", value or f"XXXX-XX-{day:02}")


def _full_year(year: str) -> int:
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)


def _day(year: int | None, month: int, day: int) -> str | None:
    """A day's value; with an open year where that is unknown. None where the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}"


def _ordinal(values: list[str]) -> int:
    return int(sum(float(v) for v in values if v.isdecimal()))


def _side(phrase: Phrase) -> int:
    return direction(phrase.words, phrase.first, phrase.last)


def _year(phrase: Phrase) -> int | None:
    return year_of(phrase.values("year"))


def _month_day(phrase: Phrase, timeline: Timeline, day: int | None = None) -> Found:
    month = int(phrase.value("month"))
    day = day or _ordinal(phrase.values("day"))
    if phrase.has("which") and not phrase.has("weekday"):
        found = _which_month(phrase, timeline)
        year = int(found[1][:4]) if timeline.published and found and found[1] else None
    else:
        year = _year(phrase) if phrase.has("year") else _year_of_day(phrase, timeline, month, day)
    value = _day(year, month, day)
    if value is None and (month, day) == (2, 29) and not phrase.has("year"):
        value = _day(year and min(range(year - 4, year + 5), key=lambda y: (not _day(y, 2, 29), abs(y - (year or 0)))), 2, 29)
    return ("DATE", value) if value else None


def _year_of_day(phrase: Phrase, timeline: Timeline, month: int, day: int) -> int | None:
    """The year of a month or day: the one in which it is the weekday that is named, else what tense and nearness say."""
    year = timeline.year_of_month(month, _side_of_day(phrase) if day else _side(phrase), day or 15)
    if phrase.has("weekday") and timeline.published:
        wanted = int(phrase.value("weekday"))
        for other in sorted(
            range(timeline.published.year - 3, timeline.published.year + 4), key=lambda y: abs(y - (year or y))
        ):
            if _day(other, month, day) and date(other, month, day).isoweekday() == wanted:
                return other
    return year


def _side_of_day(phrase: Phrase) -> int:
    """ "The year ended March 31", "effective June 1"; no tense, for a day is mostly the nearest such day."""
    before = phrase.words.word(phrase.first - 1).casefold() if phrase.first else ""
    return -1 if before in ("ended", "dated") else 1 if before in ("effective", "payable", "ending") else 0


def _two_days(phrase: Phrase, timeline: Timeline) -> list[Reading]:
    """ "April 24 and 25": each day with its own words."""
    split = phrase.span("joint")[0]
    first = _month_day(phrase, timeline)
    second = _month_day(phrase, timeline, _ordinal(phrase.values("other")))
    if not first or not second:
        return []
    return [Reading(phrase.first, split, *first), Reading(phrase.span("joint")[-1] + 1, phrase.last, *second)]


def _weekday_dayth(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Friday the 13th": the nearest one."""
    day, wanted = _ordinal(phrase.values("day")), int(phrase.value("weekday"))
    if not timeline.published:
        return ("DATE", f"XXXX-XX-{day:02}")
    near = sorted((-1, 0, 1, -2, 2, -3, 3), key=lambda n: abs(n + 0.1))
    for step in near:
        there = moved(timeline.published.replace(day=1), step, "M")
        value = there and _day(there.year, there.month, day)
        if value and date.fromisoformat(value).isoweekday() == wanted:
            return ("DATE", value)
    return ("DATE", f"XXXX-XX-{day:02}")


def _day_month_which(phrase: Phrase, timeline: Timeline) -> Found:
    day = _ordinal(phrase.values("day"))
    if phrase.value("unit") != "M" or not timeline.published:
        return None
    there = moved(timeline.published.replace(day=1), _steps(phrase.value("which")), "M")
    value = there and _day(there.year, there.month, day)
    return ("DATE", value) if value else None


def _nth_weekday(phrase: Phrase, timeline: Timeline) -> Found:
    weekday = int(phrase.value("weekday"))
    found = _month_of(phrase, timeline)
    if not found:
        return None
    year, month = found
    count = -1 if "last" in phrase.values("nth") else _ordinal(phrase.values("nth"))
    return ("DATE", nth_weekday(year, month, weekday, count)) if year else ("DATE", f"XXXX-{month:02}")


def _month_of(phrase: Phrase, timeline: Timeline) -> tuple[int | None, int] | None:
    """The year, where it can be told, and the month of "… of March 2026", "… of next month"."""
    if phrase.has("month"):
        month = int(phrase.value("month"))
        return _year(phrase) or timeline.year_of_month(month, _side(phrase)), month
    which = "this" if phrase.value("which") == "the" else phrase.value("which")
    there = moved(timeline.published, _steps(which), "M") if timeline.published else None
    return (there.year, there.month) if there and "M" in (phrase.value("unit"), phrase.value("whole")) else None


def _nth_week(phrase: Phrase, timeline: Timeline) -> Found:
    """ "The first week of March": the week in which the first of it is; the last: the last."""
    if phrase.value("unit") != "W" or not any(phrase.has(name) for name in ("month", "year", "whole")):
        return None
    count = -1 if "last" in phrase.values("nth") else _ordinal(phrase.values("nth"))
    if phrase.has("month") or phrase.value("whole") == "M":
        found = _month_of(phrase, timeline)
        if not found or not found[0]:
            return ("DATE", None)
        first = date(found[0], found[1], monthrange(*cast(tuple[int, int], found))[1] if count < 0 else 1)
    else:
        year = phrase.value("year") or _which(
            "this" if phrase.value("which") == "the" else phrase.value("which"), "Y", timeline
        )
        if not year or (phrase.has("whole") and phrase.value("whole") != "Y"):
            return None
        first = date(int(year), 12, 28) if count < 0 else date(int(year), 1, 4)
    there = moved(first, max(count - 1, 0), "W")
    return ("DATE", at_grain(there, "W") if there else None)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> str | None:
    """The first (1), second … or last (-1) such weekday of a month."""
    length = monthrange(year, month)[1]
    all_days = [d for d in range(1, length + 1) if date(year, month, d).isoweekday() == weekday]
    if not -len(all_days) <= count <= len(all_days) or not count:
        return None
    return _day(year, month, all_days[count - (count > 0)])


# Months and years


def _month_year(phrase: Phrase, _: Timeline) -> Found:
    year = _year(phrase)
    return ("DATE", f"{year:04}-{int(phrase.value('month')):02}") if year else None


def _month_which_year(phrase: Phrase, timeline: Timeline) -> Found:
    if phrase.value("unit") != "Y":
        return None
    year = _which(phrase.value("which"), "Y", timeline)
    month = int(phrase.value("month"))
    return ("DATE", f"{year}-{month:02}" if year else f"XXXX-{month:02}")


def _which_month(phrase: Phrase, timeline: Timeline) -> Found:
    month, which = int(phrase.value("month")), phrase.values("which")[-1]
    if not timeline.published:
        return ("DATE", f"XXXX-{month:02}")
    year, here = timeline.published.year, timeline.published.month
    if which in _BACK:
        year -= month >= here
    elif which in _ON:
        year += month <= here
    return ("DATE", f"{year:04}-{month:02}")


def _month(phrase: Phrase, timeline: Timeline) -> Found:
    month = int(phrase.value("month"))
    before = phrase.words.word(phrase.first - 1).casefold() if phrase.first else ""
    after = phrase.words.word(phrase.last) if phrase.last < len(phrase.words.spans) else ""
    if month in (3, 4, 5, 6, 8) and phrase.first == phrase.span("month")[0] and _a_name(before, after, month):
        return None
    year = timeline.year_of_month(month, _side(phrase))
    return ("DATE", f"{year:04}-{month:02}" if year else f"XXXX-{month:02}")


def _a_name(before: str, after: str, month: int) -> bool:
    """Whether March, April, May, June, August is someone's name or another word: "Theresa May", "May I", "the March of"."""
    if month == 3:
        return before in ("the", "a", "annual", "``", "`", "‘", "“") and after in ("of", "for", "on", "to", "against")
    if month == 5 and before not in _MONTH_PREPOSITIONS:
        return True
    return after[:1].isupper() and before not in _MONTH_PREPOSITIONS and after not in ("The", "A")


_MONTH_PREPOSITIONS = frozenset(("in", "since", "by", "until", "of", "from", "to", "through", "during", "for", "after", "before", "late", "early", "mid", "and", "-", "or", "between", "till", "the", "that"))  # fmt: skip # noqa: E501


def _week_of(phrase: Phrase, timeline: Timeline) -> Found:
    found = _month_day(phrase, timeline)
    known = days(found[1]) if found and found[1] else None
    unit = phrase.value("unit")
    return ("DATE", at_grain(known[0], unit)) if known and unit in ("W", "M") else ("DATE", None)


_YEAR_LEADS = frozenset(("in", "since", "by", "until", "of", "from", "to", "through", "during", "for", "after", "before", "between", "and", "till", "the", "around", "early", "late"))  # fmt: skip # noqa: E501


def _bare_year(phrase: Phrase, _: Timeline) -> Found:
    """A number of four digits, where it counts nothing."""
    if phrase.span("year")[0] - phrase.first > 1 and not phrase.words.classes:
        return None
    words, at = phrase.words, phrase.span("year")[0]
    before = words.word(at - 1).casefold() if at else ""
    after = words.word(at + 1) if at + 1 < len(words.spans) else ""
    year = int(phrase.value("year"))
    if before in (
        "$",
        "£",
        "€",
        "¥",
        "#",
        "no",
        "at",
        "room",
        "flight",
        "about",
        "than",
        "nearly",
        "some",
        "over",
        "%",
    ) or after in ("%", "°"):
        return None
    if before == "." and at > 1 and words.spans[at - 1][1] == words.spans[at][0]:
        return None
    if after.casefold() in _COUNTED or (
        after[:1].islower() and after.endswith("s") and before not in _YEAR_LEADS and year % 100 == 0
    ):
        return None
    if not 1900 <= year <= 2100 and before not in _YEAR_LEADS:
        return None
    if not 1900 <= year <= 2100 and after[:1].islower() and after not in _AFTER_OLD_YEARS:
        return None
    return ("DATE", f"{year:04}")


_COUNTED = frozenset("people men women children miles km kilometers kilometres meters metres feet pounds dollars euros votes troops soldiers jobs homes points degrees percent barrels tons tonnes acres hectares hours members".split())  # fmt: skip # noqa: E501
_AFTER_OLD_YEARS = frozenset(
    ("and", "to", "when", "as", "by", "in", "the", "after", "that", "or", "until", "through", "a", "with", "on")
)


def _spelt(phrase: Phrase, _: Timeline) -> Found:
    year = _year(phrase)
    lead = phrase.words.word(phrase.first - 1).casefold() if phrase.first else ""
    named = phrase.span("year")[0] > phrase.first
    return ("DATE", str(year)) if year and (named or lead in _YEAR_LEADS or phrase.value("year") == "19") else None


def _decade(phrase: Phrase, _: Timeline) -> Found:
    word = _whole(phrase)
    digits = "".join(c for c in word if c.isdecimal())
    if len(digits) == 4:
        return ("DATE", f"{digits[:3]}X" if digits[2:] != "00" or digits == "2000" else f"{digits[:2]}XX")
    decade = digits[:1] or phrase.value("whole")
    the = phrase.words.word(phrase.span("whole")[0] - 1).casefold() if phrase.span("whole")[0] else ""
    if (
        word[0] not in "'’"
        and the not in ("the", "early", "late", "-")
        and phrase.words.kind(phrase.span("whole")[0] - 1) != "number"
    ):
        return None
    lead = phrase.span("whole")[0] - 1
    spoken = phrase.words.value(lead) if lead >= phrase.first and phrase.words.kind(lead) == "number" else ""
    hundreds = spoken or (20 if decade == "0" or (decade in "12" and digits) else 19)
    return ("DATE", f"{hundreds}{decade}X") if len(f"{hundreds}") == 2 else None


def _century(phrase: Phrase, _: Timeline) -> Found:
    if phrase.value("unit") != "CE":
        return None
    return ("DATE", f"{_ordinal(phrase.values('nth')) - 1:02}XX")


def _season(phrase: Phrase, timeline: Timeline) -> Found:
    season, which = phrase.value("season"), phrase.values("which")
    word = phrase.words.word(phrase.span("season")[0])
    if not phrase.has("which") and not _season_meant(phrase, word):
        return None
    if not timeline.published:
        return ("DATE", f"XXXX-{season}")
    here = at_grain(timeline.published, "S")
    order = ("WI", "SP", "SU", "FA")
    year, now = timeline.published.year, order.index(here[5:])
    there = order.index(season)
    side = -1 if which and which[-1] in _BACK else 1 if which and which[-1] in _ON else 0
    if season == "WI":
        year -= timeline.published.month < 11 if side <= 0 else 0
        year -= side < 0 and timeline.published.month in (11, 12)
    elif side < 0:
        year -= there >= now and not (here[5:] == "WI" and timeline.published.month == 12)
    elif side > 0:
        year += there <= now and here[5:] != "WI"
    elif not which and _side(phrase) < 0 and there > now and here[5:] != "WI":
        year -= 1
    return ("DATE", f"{year:04}-{season}")


def _season_meant(phrase: Phrase, word: str) -> bool:
    before = phrase.words.word(phrase.first - 1).casefold() if phrase.first else ""
    after = phrase.words.word(phrase.last).casefold() if phrase.last < len(phrase.words.spans) else ""
    the = phrase.last - phrase.first > 1
    leads = (
        "in",
        "over",
        "during",
        "by",
        "since",
        "until",
        "through",
        "throughout",
        "of",
        "into",
        "for",
        "before",
        "after",
        "late",
        "early",
    )
    return (
        (before in leads or phrase.has("pre"))
        and after not in ("of", "from", "to", "olympics", "games")
        and (the or word != "fall")
    )


def _season_of(phrase: Phrase, _: Timeline) -> Found:
    year = _year(phrase)
    return ("DATE", f"{year:04}-{phrase.value('season')}") if year else None


def _half(phrase: Phrase, timeline: Timeline) -> Found:
    nth = 2 if phrase.value("nth") in ("2", "last", "latest") else 1
    if phrase.has("year"):
        return ("DATE", f"{phrase.value('year')}-H{nth}")
    if phrase.value("unit") != "Y":
        return None
    year = _which(phrase.value("which") or "this", "Y", timeline)
    return ("DATE", f"{year}-H{nth}" if year else f"XXXX-H{nth}")


def _holiday(phrase: Phrase, timeline: Timeline) -> Found:
    formula, unit = phrase.value("holiday"), phrase.value("unit")
    named = phrase.words.word(phrase.span("holiday")[0])
    if unit not in ("", "D", "W") or not named[0].isupper() or (named.casefold() in _DAYS_ONLY and unit != "D"):
        return None
    years = [_year(phrase)] if phrase.has("year") else _near_years(phrase, timeline)
    there = [v for y in years if y and (v := holiday(formula, y, phrase.has("eve")))]
    if not there:
        month = formula[:2]
        return ("DATE", f"XXXX-{formula}" if month.isdecimal() and formula[2] == "-" else None)
    value = _nearest(there, phrase, timeline)
    if unit == "W":
        known = days(value)
        return ("DATE", at_grain(known[0], "W")) if known else None
    return ("DATE", value)


_DAYS_ONLY = frozenset(
    "election labor memorial veterans columbus boxing valentine remembrance armistice independence earth bastille".split()
)


def _near_years(phrase: Phrase, timeline: Timeline) -> list[int | None]:
    return [timeline.published.year + n for n in (-1, 0, 1)] if timeline.published else []


def _nearest(values: list[str], phrase: Phrase, timeline: Timeline) -> str:
    """The value that "last", "next" or the tense mean, else the nearest."""
    which = phrase.value("which")
    here = timeline.published
    if here is None or len(values) == 1:
        return values[0]
    steps = {(date.fromisoformat(v) - here).days: v for v in values}
    side = -1 if which in _BACK else 1 if which in _ON else 0
    side = side or (_side(phrase) if min(abs(s) for s in steps) > 45 else 0)
    sided = [s for s in steps if s * side >= 0]
    return steps[min(sided or steps, key=abs)]


def holiday(formula: str, year: int, eve: bool = False) -> str | None:
    """The day of a holiday: `12-25`, `11#4-4` (the fourth Thursday of November), `11#2-1+` (the Tuesday after the first Monday), `easter`."""
    if formula.startswith("easter"):
        day = easter(year)
    elif "#" in formula:
        month, rest = formula.split("#")
        weekday, nth = rest[0], rest[2:]
        if nth.endswith("+"):
            monday = nth_weekday(year, int(month), 1, 1)
            day = date.fromisoformat(monday or "") + timedelta(days=1)
        else:
            day = date.fromisoformat(nth_weekday(year, int(month), int(weekday), -1 if nth == "L" else int(nth)) or "")
    else:
        day = date(year, int(formula[:2]), int(formula[3:]))
    return (day - timedelta(days=eve)).isoformat()


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    k = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _new_year(phrase: Phrase, timeline: Timeline) -> Found:
    if phrase.value("unit") != "Y":
        return None
    years = [_year(phrase)] if phrase.has("year") else _near_years(phrase, timeline)
    formula = "12-31" if phrase.has("eve") else "01-01"
    there = [f"{y:04}-{formula}" for y in years if y]
    return ("DATE", _nearest(there, phrase, timeline) if there else f"XXXX-{formula}")


def _easter_day(phrase: Phrase, timeline: Timeline) -> Found:
    word, weekday = _whole(phrase).casefold(), int(phrase.value("weekday"))
    if (word, weekday) not in (("good", 5), ("easter", 7), ("easter", 1)):
        return None
    years = [_year(phrase)] if phrase.has("year") else _near_years(phrase, timeline)
    steps = {5: -2, 7: 0, 1: 1}[weekday]
    there = [(easter(y) + timedelta(days=steps)).isoformat() for y in years if y]
    return ("DATE", _nearest(there, phrase, timeline) if there else None)


# Quarters and business years


def _quarter(phrase: Phrase, timeline: Timeline) -> Found:
    nth = _ordinal(phrase.values("nth"))
    if not 1 <= nth <= 4:
        return None
    if phrase.has("year"):
        return ("DATE", f"{phrase.value('year')}-Q{nth}")
    if not timeline.published:
        return ("DATE", f"XXXX-Q{nth}")
    if phrase.has("which"):
        return ("DATE", f"{_which(phrase.value('which'), 'Y', timeline)}-Q{nth}")
    now = (timeline.published.month + 2) // 3
    year = (
        timeline.published.year - (nth > now and not (_side(phrase) > 0)) + (nth < now and _side(phrase) > 0 and now - nth >= 2)
    )
    return ("DATE", f"{year}-Q{nth}")


def _short_quarter(phrase: Phrase, timeline: Timeline) -> Found:
    """Q3, H1 2026."""
    half, nth = phrase.words.word(phrase.span("half")[0]), int(phrase.value("nth"))
    if (
        not 1 <= nth <= (4 if half == "Q" else 2)
        or phrase.words.spans[phrase.span("half")[0]][1] != phrase.words.spans[phrase.span("nth")[0]][0]
    ):
        return None
    year = phrase.value("before") or phrase.value("year")
    if not year and half == "H" and not phrase.has("which"):
        return None
    if not year:
        year = _which(phrase.value("which") or "this", "Y", timeline) or "XXXX"
    return ("DATE", f"{year}-{half}{nth}")


def _quarter_of(phrase: Phrase, timeline: Timeline) -> Found:
    year = phrase.value("year") or _which(phrase.value("which"), "Y", timeline)
    if not year:
        return ("DATE", None)
    if phrase.has("nth"):
        return ("DATE", f"{year}-Q{_ordinal(phrase.values('nth'))}") if phrase.value("unit") == "Q" else None
    quarter = timeline.period[5:] if timeline.period and "-Q" in timeline.period else ""
    return ("DATE", f"{year}-{quarter}" if quarter else year)


def _quarters(phrase: Phrase, _: Timeline) -> Found:
    count = number(phrase.values("count"))
    if count != 2 or phrase.value("units") != "Q":
        return None
    return ("DATE", f"{phrase.value('year')}-H{1 if phrase.value('which') == '1' else 2}")


def _fiscal(phrase: Phrase, _: Timeline) -> Found:
    return ("DATE", phrase.value("year"))


def _last_quarter(timeline: Timeline) -> str | None:
    """The quarter that business news speaks of: the one named last, if that is over, else the last that is over."""
    there = moved(timeline.published, -1, "Q") if timeline.published else None
    over = at_grain(there, "Q") if there else None
    return timeline.period if timeline.period and (over is None or timeline.period <= over) else over


def _business(phrase: Phrase, timeline: Timeline) -> Found:
    if "latest" not in phrase.values("which") and phrase.value("period") == "Q":
        return ("DATE", at_grain(timeline.published, "Q") if timeline.published else None)
    return ("DATE", _last_quarter(timeline))


def _year_before(phrase: Phrase, timeline: Timeline) -> Found:
    """ "A year earlier", "the year-ago quarter": a year before the period that is spoken of, in its grain."""
    unit = phrase.value("unit")
    if unit != "Y":
        back = any(phrase.words.kind(i) == "ago" for i in range(phrase.first, phrase.last))
        return (
            None if back or phrase.has("period") or unit not in ("D", "W", "M") else _sided_value(phrase, timeline, 1, unit, -1)
        )
    if phrase.has("nth"):
        base = _last_quarter(timeline)
        return ("DATE", f"{int(base[:4]) - 1}-Q{_ordinal(phrase.values('nth'))}" if base else None)
    base = _last_quarter(timeline) if phrase.has("period") else timeline.period
    if base is None:
        return ("DATE", timeline.ago(1, "Y"))
    return ("DATE", f"{int(base[:4]) - 1:04}{base[4:]}")


def _corresponding(phrase: Phrase, timeline: Timeline) -> Found:
    base = _last_quarter(timeline)
    return ("DATE", f"{int(base[:4]) - 1:04}{base[4:]}" if base else None)


# This, last, next


def _steps(which: str) -> int:
    return -1 if which in _BACK else 1 if which in _ON else 0


def _which(which: str, unit: str, timeline: Timeline) -> str | None:
    """ "Last year", "that month": from the publication, or from the date named last where the word says so."""
    start = timeline.anchor if which in _FROM_THE_TEXT else timeline.published
    if which in _FROM_THE_TEXT and timeline.reference is None:
        return None
    there = moved(start, _steps(which), unit) if start else None
    return at_grain(there, unit) if there else None


def _deictic(phrase: Phrase, timeline: Timeline) -> Found:
    there = moved(timeline.published, int(phrase.value("deictic")), "D") if timeline.published else None
    value = there.isoformat() if there else None
    if phrase.has("part"):
        return ("TIME", f"{value or 'XXXX-XX-XX'}T{phrase.value('part')}")
    return ("DATE", value)


def _tonight(_: Phrase, timeline: Timeline) -> Found:
    return ("TIME", f"{timeline.published.isoformat() if timeline.published else 'XXXX-XX-XX'}TNI")


def _which_unit(phrase: Phrase, timeline: Timeline) -> Found:
    which, unit = phrase.values("which")[-1], phrase.value("unit")
    if unit in _TIMED:
        return None if unit != "TH" else ("DURATION", "PT1H")
    if which == "latest":
        return ("DATE", _last_quarter(timeline) if unit == "Q" else timeline.ago(1, unit))
    if unit in ("DE", "CE") and which in ("last", "past"):
        return ("DURATION", _period(1, unit))
    if which in ("last", "past") and phrase.value("which") in ("the", "past") and unit not in ("WE",):
        return ("DATE", timeline.ago(1, unit))
    return ("DATE", _which(which, unit, timeline))


def _the_unit(phrase: Phrase, timeline: Timeline) -> Found:
    unit = phrase.value("unit")
    before = phrase.words.word(phrase.first - 1).casefold() if phrase.first else ""
    after = phrase.words.word(phrase.last).casefold() if phrase.last < len(phrase.words.spans) else ""
    if unit == "Y" and after in ("ended", "ending", "through"):
        return ("DURATION", "P1Y")
    if unit in ("TH", "TM", "TS", "DE", "CE", "F", "ML"):
        return None
    if unit == "D" and before not in ("in", "of", "for", "during") and not phrase.match["pre"]:
        return None
    if unit == "Q":
        return ("DATE", _last_quarter(timeline))
    if timeline.published is None:
        return ("DATE", None)
    if unit == "WE" and _side(phrase) <= 0 and timeline.published.isoweekday() < 5:
        return ("DATE", timeline.ago(1, "W") and at_grain(timeline.published - timedelta(days=7), "WE"))
    return ("DATE", at_grain(timeline.published, unit))


def _weekday_steps(which: str, weekday: int, timeline: Timeline) -> str:
    """ "Last Friday" is before today, "this Friday" in this week, "next Friday" in the next, "that Friday" next to the date named last."""
    if not timeline.published:
        return f"XXXX-WXX-{weekday}"
    if which in _FROM_THE_TEXT and timeline.anchor:
        beside = Timeline(timeline.anchor)
        return beside.weekday(weekday, 2 * _steps(which) or 1)
    if which in ("this", "current"):
        return (timeline.published + timedelta(days=weekday - timeline.published.isoweekday())).isoformat()
    if which in _BACK:
        return timeline.weekday(weekday, -2)
    return (timeline.published + timedelta(days=7 + weekday - timeline.published.isoweekday())).isoformat()


def _which_weekday(phrase: Phrase, timeline: Timeline) -> Found:
    return ("DATE", _weekday_steps(phrase.values("which")[-1], int(phrase.value("weekday")), timeline))


def _weekday_of_week(phrase: Phrase, timeline: Timeline) -> Found:
    there = moved(timeline.published, _steps(phrase.value("which")), "W") if timeline.published else None
    weekday = int(phrase.value("weekday"))
    if phrase.value("unit") != "W":
        return None
    return ("DATE", (there + timedelta(days=weekday - there.isoweekday())).isoformat() if there else f"XXXX-WXX-{weekday}")


def _weekday(phrase: Phrase, timeline: Timeline) -> Found:
    return ("DATE", timeline.weekday(int(phrase.value("weekday")), 1 if _side(phrase) > 0 else -1))


def _weekday_part(phrase: Phrase, timeline: Timeline) -> Found:
    if phrase.has("month"):
        found = _month_day(phrase, timeline)
    else:
        found = _which_weekday(phrase, timeline) if phrase.has("which") else _weekday(phrase, timeline)
    return ("TIME", f"{found[1]}T{phrase.value('part')}") if found and found[1] else None


def _which_part(phrase: Phrase, timeline: Timeline) -> Found:
    which, part = phrase.value("which"), phrase.value("part")
    start = timeline.published if which in ("this", "last") else timeline.anchor
    step = -1 if which == "last" else _steps(which)
    there = moved(start, step, "D") if start else None
    return ("TIME", f"{there.isoformat()}T{part}" if there else f"XXXX-XX-XXT{part}")


def _the_part(phrase: Phrase, timeline: Timeline) -> Found:
    return ("TIME", f"{timeline.day or 'XXXX-XX-XX'}T{phrase.value('part')}")


def _overnight(_: Phrase, timeline: Timeline) -> Found:
    there = moved(timeline.published, -1, "D") if timeline.published else None
    return ("TIME", f"{there.isoformat() if there else 'XXXX-XX-XX'}TNI")


def _year_end(phrase: Phrase, timeline: Timeline) -> Found:
    unit = phrase.value("unit")
    if unit not in ("Y", "M", "W") or not timeline.published:
        return ("DATE", None) if unit == "Y" else None
    return ("DATE", at_grain(timeline.published, unit))


# So long ago, so long after


def _ago(phrase: Phrase, timeline: Timeline) -> Found:
    unit = phrase.value("unit")
    values = phrase.values("count")
    count = number(values) if values else None
    if count is None:
        return ("DATE", "PAST_REF")
    if "half" in phrase.values("pre"):
        return None
    if unit == "Y" and count == 1 and timeline.period and "-Q" in timeline.period:
        return ("DATE", f"{int(timeline.period[:4]) - 1}{timeline.period[4:]}")
    return ("DATE", timeline.ago(count, unit))


def _from_now(phrase: Phrase, timeline: Timeline) -> Found:
    count, unit = number(phrase.values("count")), phrase.value("unit")
    if count is None:
        return ("DATE", "FUTURE_REF")
    start = timeline.published
    if phrase.has("deictic") and start:
        start = moved(start, int(phrase.value("deictic")), "D")
    return ("DATE", offset(start, count, unit))


def _spans_off(phrase: Phrase, timeline: Timeline) -> Found:
    """ "2 years and 3 days ago"."""
    way = 1 if phrase.value("side") == "later" else -1
    there = timeline.published if phrase.value("side") == "ago" else timeline.anchor
    for unit, count in _amounts(phrase, phrase.last - 1).items():
        if count is None or count != int(count) or unit in _TIMED:
            return ("DATE", None)
        there = moved(there, way * int(count), unit) if there else None
    return ("DATE", there.isoformat() if there else None)


def _in_span(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Will close in two years": so long from now, where the verb before says so; else how long something took."""
    if direction(phrase.words, phrase.first, phrase.first) <= 0:
        return None
    return ("DATE", offset(timeline.published, number(phrase.values("count")) or 1, phrase.value("unit")))


def _after_next(phrase: Phrase, timeline: Timeline) -> Found:
    return ("DATE", timeline.ago(-2, phrase.value("unit")))


def _sided(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Two days later", "the day before": from the date named last, or from the day that is named behind."""
    unit, side = phrase.value("unit"), phrase.value("side")
    count = number(phrase.values("count")) if phrase.has("count") else 1.0
    way = 1 if side in ("later", "after") else -1
    plural = not phrase.has("count") and phrase.words.word(phrase.span("unit")[0]).casefold().endswith("s")
    if count is None or plural:
        return ("DURATION", f"P{'T' if unit in _TIMED else ''}X{_code(unit)}")
    if unit in _TIMED:
        return ("DURATION", _period(count, unit))
    if phrase.has("deictic") or phrase.has("month"):
        base = _deictic(phrase, timeline) if phrase.has("deictic") else _month_day(phrase, timeline)
        known = days(base[1]) if base and base[1] else None
        return ("DATE", offset(known[0], way * count, unit)) if known else ("DATE", None)
    if side in ("before", "after") and phrase.has("count"):
        return ("DURATION", _period(count, unit))
    return _sided_value(phrase, timeline, count, unit, way)


def _sided_value(phrase: Phrase, timeline: Timeline, count: float, unit: str, way: int) -> Found:
    base = days(timeline.reference) if timeline.reference else None
    order = ("D", "W", "WE", "M", "Q", "S", "H", "Y", "DE", "CE")
    if base is None or order.index(base[2]) > order.index(unit if unit in order else "Y"):
        return ("DATE", None)
    return ("DATE", offset(base[0], way * count, unit))


# So long


def _code(unit: str) -> str:
    return unit[1:] if unit in _TIMED else unit


def _period(count: float | None, unit: str) -> str:
    """A duration: decades and centuries counted are years, quarters months."""
    many = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "Q": (3, "M"), "F": (2, "W")}
    if count is None:
        return f"P{'T' if unit in _TIMED else ''}X{_code('W' if unit == 'F' else unit)}"
    factor, code = many.get(unit, (1, unit))
    whole = count * factor
    finer = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60)}
    if whole != int(whole) and code in finer and (whole * finer[code][1]) % 1 == 0:
        rest = f"{int(whole % 1 * finer[code][1])}{_code(finer[code][0])}"
        head = f"{int(whole)}{_code(code)}" if int(whole) else ""
        return f"P{'T' if code in _TIMED else ''}{head}{rest}"
    return f"P{'T' if code in _TIMED else ''}{whole:g}{_code(code)}"


def _span(phrase: Phrase, _: Timeline) -> Found:
    words = phrase.words
    last = words.word(phrase.last - 1).casefold()
    after = words.word(phrase.last).casefold() if phrase.last < len(words.spans) else ""
    unit = phrase.value("unit")
    if unit in ("Y", "M") and (
        after in ("old", "olds") or (last.startswith("old") and unit == "Y") or after == "of" and _age(phrase)
    ):
        return None
    at = phrase.span("unit")[0]
    if unit == "Q" and after == "of" and words.kind(at - 1) == "dash":
        return None
    if words.word(at).casefold() == "second" and number(phrase.values("count")) != 1 and words.word(at - 1) != "-":
        return None
    return ("DURATION", _period(number(phrase.values("count")), unit if unit != "2" else "TS"))


def _age(phrase: Phrase) -> bool:
    """ "34 years of age" """
    words = phrase.words
    return phrase.last + 1 < len(words.spans) and words.word(phrase.last + 1).casefold() == "age"


def _spans(phrase: Phrase, _: Timeline) -> Found:
    """ "1 year 2 months and 3 days"."""
    found = _amounts(phrase, phrase.last)
    if any(v is None for v in found.values()):
        return None
    days_ = "".join(f"{found[u]:g}{u}" for u in ("Y", "M", "W", "D") if u in found)
    time = "".join(f"{found[u]:g}{u[1:]}" for u in ("TH", "TM", "TS") if u in found)
    return ("DURATION", f"P{days_}{'T' if time else ''}{time}")


def _amounts(phrase: Phrase, last: int) -> dict[str, float | None]:
    """Unit → how many, of a phrase that has several."""
    words, found, numbers = phrase.words, dict[str, float | None](), list[str]()
    for i in range(phrase.span("count")[0], last):
        kind = words.kind(i)
        if kind in ("unit", "units"):
            found[words.value(i)] = number(numbers)
            numbers = []
        elif kind != "comma" and not (kind == "and" and not numbers):
            numbers.append(words.value(i))
    return found


def _to_span(phrase: Phrase, timeline: Timeline) -> Found:
    return _span(phrase, timeline)


def _a_span(phrase: Phrase, _: Timeline) -> Found:
    half = any(phrase.words.word(i).casefold() == "half" for i in range(phrase.first, phrase.last))
    value = _period(1.5 if half else 1, phrase.value("unit"))
    return ("SET" if _a_rate(phrase) else "DURATION", value)


def _a_rate(phrase: Phrase) -> bool:
    """Whether "a year" says how often: after a number or an amount ("$3 million a year", "200 tons a day")."""
    words = phrase.words
    near = range(max(phrase.first - 2, 0), phrase.first)
    return phrase.last - phrase.first == 2 and any(
        words.kind(i) in ("num", "day", "large", "percent", "number", "times") for i in near
    )


def _vague_span(phrase: Phrase, _: Timeline) -> Found:
    unit = phrase.value("unit")
    return ("DURATION", _period(None, unit))


def _long_span(phrase: Phrase, _: Timeline) -> Found:
    word, unit = phrase.words.word(phrase.span("unit")[0]).casefold(), phrase.value("unit")
    if unit == "Y" and phrase.words.kind(phrase.last - 1) == "old" and not word.endswith("s"):
        return None
    return ("DURATION", _period(None if word.endswith("s") else 1, unit))


# Again and again


def _every(phrase: Phrase, _: Timeline) -> Found:
    kind, value = phrase.words.kind(phrase.span("unit")[0]), phrase.value("unit")
    part = f"T{phrase.value('part')}" if phrase.has("part") else ""
    match kind:
        case "weekday" | "shortday":
            return ("SET", f"XXXX-WXX-{value}{part}")
        case "month" | "mon":
            return ("SET", f"XXXX-{int(value):02}")
        case "season" | "seasons":
            return ("SET", f"XXXX-{value}")
        case "part":
            return ("SET", f"XXXX-XX-XXT{value}")
        case "weekend":
            return ("SET", "XXXX-WXX-WE")
    count = 2.0 if phrase.has("other") else number(phrase.values("count")) if phrase.has("count") else 1.0
    return ("SET", _period(count, value if value != "2" else "TS"))


def _weekdays(phrase: Phrase, _: Timeline) -> Found:
    part = f"T{phrase.value('part')}" if phrase.has("part") else ""
    return ("SET", f"XXXX-WXX-{phrase.value('unit')}{part}")


def _often(phrase: Phrase, _: Timeline) -> Found:
    return ("SET", phrase.value("whole"))


def _times_a(phrase: Phrase, _: Timeline) -> Found:
    return ("SET", _period(1, phrase.value("unit")))


# Times of day


def _clock(phrase: Phrase) -> str | None:
    """Hours and minutes: `07:15`, `19`."""
    first = phrase.span("time")[0]
    words = phrase.words
    values = phrase.values("time")
    half = next((v for i, v in zip(phrase.span("time"), values, strict=True) if words.kind(i) == "am"), "")
    if words.kind(first) == "noon":
        return values[0]
    parts = values[0].replace(".", ":").split(":")
    if len(parts) == 1 and len(parts[0]) in (3, 4):
        parts = [parts[0][:-2], parts[0][-2:]]
    elif len(parts) == 1:
        numbers = [int(v) for v in values if v.isdecimal()]
        parts = [str(numbers[0]), *([f"{sum(numbers[1:]):02}"] if len(numbers) > 1 else [])]
    hour = int(parts[0])
    if hour > 24 or (len(parts) > 1 and int(parts[1]) > 59):
        return None
    part = phrase.value("part")
    if (half == "p" or part in ("AF", "EV")) and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return ":".join((f"{hour:02}", *parts[1:])) if len(parts) > 1 else f"{hour:02}:00"


def _time(phrase: Phrase, timeline: Timeline) -> Found:
    clock = _clock(phrase)
    if clock is None:
        return None
    if phrase.has("month"):
        found = _month_day(phrase, timeline)
    elif phrase.has("weekday"):
        found = _which_weekday(phrase, timeline) if phrase.has("which") else _weekday(phrase, timeline)
    elif phrase.has("deictic"):
        found = _deictic(phrase, timeline)
    else:
        found = ("DATE", timeline.day or (timeline.published and timeline.published.isoformat()))
    return ("TIME", f"{(found and found[1]) or 'XXXX-XX-XX'}T{clock}")


# No place on the calendar


def _reference(phrase: Phrase, _: Timeline) -> Found:
    if phrase.first and phrase.words.kind(phrase.first - 1) == "as":
        return None
    return ("DATE", phrase.value("whole"))


def _adjective(phrase: Phrase, _: Timeline) -> Found:
    words = {"current": "PRESENT_REF", "recent": "PAST_REF"}
    return ("DATE", words[phrase.words.word(phrase.span("whole")[0]).casefold()])


def _fixed(kind: TimeType, value: str) -> Callable[[Phrase, Timeline], Found]:
    return lambda phrase, timeline: (kind, value)


# How a modifier changes the value

_EDGES: dict[str, Modifier] = {
    "early": "START", "earlier": "START", "beginning": "START", "mid": "MID", "middle": "MID", "late": "END", "later": "END", "end": "END",
}  # fmt: skip


def _mod(phrase: Phrase, kind: TimeType) -> Modifier | None:
    words = [phrase.words.kind(i) for i in (*phrase.span("pre"), *phrase.span("edge"), *phrase.span("post"))]
    point = kind in ("DATE", "TIME")
    if phrase.rule == "year_end":
        return "END"
    for word in words:
        if word in _EDGES and "and" not in words and "or" not in words:
            return _EDGES[word]
    known: list[tuple[bool, Modifier]] = [
        ("post" in words, "AFTER"),
        ("pre" in words, "BEFORE"),
        ("beyond" in words or ("or" in words and "later" in words), "ON_OR_AFTER"),
        ("or" in words and "earlier" in words, "ON_OR_BEFORE"),
        ("least" in words or ("not" in words and "less" in words), "EQUAL_OR_MORE"),
        (
            "most" in words or "up" in words or "within" in words or (bool({"no", "not"} & {*words}) and "more" in words),
            "EQUAL_OR_LESS",
        ),
        ("more" in words or "over" in words, "BEFORE" if point else "MORE_THAN"),
        ("less" in words or "under" in words, "AFTER" if point else "LESS_THAN"),
        ("nearly" in words, "APPROX" if point else "LESS_THAN"),
        ("about" in words or "some" in words or "so" in words, "APPROX"),
    ]
    return next((mod for found, mod in known if found), None)


_READERS: dict[str, Callable[[Phrase, Timeline], Found]] = {
    "iso": _iso, "numeric": _numeric, "year_month_day": _year_month_day, "year_month": _year_month, "month_of_year": _year_month,
    "month_slash_day": _month_slash_day, "day_alone": _day_alone, "nth_week": _nth_week, "short_quarter": _short_quarter,
    "week_weekday": _weekday_of_week, "after_next": _after_next, "spans_off": _spans_off, "in_span": _in_span, "month_day": _month_day, "day_month": _month_day, "day_month_which": _day_month_which,
    "weekday_dayth": _weekday_dayth, "nth_weekday": _nth_weekday, "month_year": _month_year, "month_which_year": _month_which_year,
    "which_month": _which_month, "month": _month, "week_of": _week_of, "year": _bare_year, "spelt": _spelt, "decade": _decade, "century": _century,
    "season_of": _season_of, "season": _season, "half": _half, "holiday": _holiday, "new_year": _new_year, "easter_day": _easter_day,
    "quarter": _quarter, "quarter_of": _quarter_of, "quarters": _quarters, "fiscal": _fiscal, "business": _business, "year_before": _year_before,
    "corresponding": _corresponding, "ago_of": _corresponding, "deictic": _deictic, "tonight": _tonight, "which_unit": _which_unit,
    "the_unit": _the_unit, "which_weekday": _which_weekday, "which_shortday": _which_weekday, "half_decade": _decade, "weekday_of_week": _weekday_of_week, "weekday": _weekday, "short_weekday": _weekday,
    "weekday_part": _weekday_part, "part_weekday": _weekday_part, "part_day": _weekday_part, "which_part": _which_part, "the_part": _the_part, "mid_part": _the_part,
    "year_end": _year_end, "ago": _ago, "from_now": _from_now, "sided": _sided, "units_ahead": _vague_span, "span": _span, "spans": _spans,
    "to_span": _to_span, "a_span": _a_span, "recent_span": _vague_span, "bare_span": _vague_span, "long_span": _long_span,
    "some_time": _fixed("DURATION", "PXX"), "every": _every, "weekdays": _weekdays, "weekday_parts": _weekdays, "often": _often, "times_a": _times_a,
    "time": _time, "time_part": _time, "when_time": _time, "noon": _time, "overnight": _overnight, "reference": _reference,
    "past": _fixed("DATE", "PAST_REF"), "future": _fixed("DATE", "FUTURE_REF"), "present": _fixed("DATE", "PRESENT_REF"), "adjective": _adjective,
    "as_soon": _fixed("DATE", "FUTURE_REF"),
}  # fmt: skip
