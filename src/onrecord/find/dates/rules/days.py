"""Days of the calendar."""

from calendar import isleap
from datetime import date

from onrecord.find.dates.anchors import Found, Timeline, steps
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.numerals import full_year
from onrecord.find.dates.rules.months import which_month
from onrecord.text.inflection import is_plural_form
from onrecord.values.timex3 import CLOCK, at_grain, day_value, days, moved

rules = Rules()


@rules("whole:(iso)")
def _iso(phrase: Phrase, _: Timeline) -> Found:
    day, *time = phrase.word("whole").split("T")
    year, month, day_of_month = (int(n) for n in day.split("-"))
    value = day_value(year, month, day_of_month)
    if value is None or (time and not CLOCK.fullmatch(time[0])):
        return None
    return ("TIME", f"{value}T{time[0]}") if time else ("DATE", value)


@rules("whole:(numeric)")
def _numeric(phrase: Phrase, _: Timeline) -> Found:
    """3/14/2026 as in the United States, 14.3.2026 as in Europe, the other way round where only that is a day."""
    word = phrase.word("whole")
    mark = next(c for c in word if not c.isdigit())
    parts = word.split(mark)
    if len(parts[0]) > 2:
        year, month, day = (int(n) for n in parts)
        return ("DATE", day_value(year, month, day)) if day_value(year, month, day) else None
    if len(parts[2]) not in (2, 4):
        return None
    first, second, year = int(parts[0]), int(parts[1]), full_year(parts[2])
    month, day = (second, first) if mark == "." else (first, second)
    value = day_value(year, month, day) or day_value(year, day, month)
    return ("DATE", value) if value else None


@rules("day:(day) (dash | slash | dot) month:(MONTH) (dash | slash) year:(day | num)")
def _day_month_year(phrase: Phrase, _: Timeline) -> Found:
    """19-Nov-12."""
    year = phrase.word("year")
    if len(year) != 2 or not year.isdecimal() or not phrase.close("day", "month", "year"):
        return None
    value = day_value(full_year(year), int(phrase.value("month")), int(phrase.value("day")))
    return ("DATE", value) if value else None


@rules("year:(year) (dash | slash) month:(MONTH) (dash | slash) day:(day)")
def _year_month_day(phrase: Phrase, _: Timeline) -> Found:
    value = day_value(phrase.year(), int(phrase.value("month")), int(phrase.value("day")))
    return ("DATE", value) if value else None


@rules("(?<= on | since | until | from | to | before | after) month:(day) slash day:(day)")
def _month_slash_day(phrase: Phrase, timeline: Timeline) -> Found:
    """ "On 9/11", as in the United States; the other way round where only that is a day; no fraction."""
    month, day = int(phrase.value("month")), int(phrase.value("day"))
    if month > 12:
        month, day = day, month
    if day in (2, 3, 4, 5, 8) and month < day:
        return None
    value = day_value(timeline.year_of_month(month, 0, day), month, day)
    return ("DATE", value) if value else None


@rules(
    "(weekday:(WEEKDAY) (comma | opening)* | which:(last | next | this))? month:(MONTH) (dash | slash)? the? day:(DAY | "
    "number dash? number) (comma? of? year:(YEAR))?",
    "(weekday:(WEEKDAY) comma?)? the? day:(DAY) dash? of? month:(MONTH) dash? (comma? of? year:(YEAR))?",
    "month:(MONTH) day:(DAY) comma? quote short:(day | num)",
    "the? day:(DAY) of? month:(MONTH) comma? quote short:(day | num)",
)
def month_day(phrase: Phrase, timeline: Timeline, day: int | None = None) -> Found:
    """ "Friday, Oct. 7, 2026", "7 October"; `day` in place of the one that is named."""
    month = int(phrase.value("month"))
    if (
        not day
        and phrase.before == "in"
        and not phrase.has("year")
        and phrase.span("day")[-1] == phrase.last - 1
        and is_plural_form(phrase.after)
    ):
        return None  # "In March 12 people left"
    day = day or phrase.ordinal("day")
    if phrase.has("short"):
        year = phrase.short_year()
        if year is None:
            return None
    elif phrase.has("which") and not phrase.has("weekday"):
        found = which_month(phrase, timeline)
        year = int(found[1][:4]) if timeline.published and found and found[1] else None
    else:
        year = phrase.year() if phrase.has("year") else _year_of_day(phrase, timeline, month, day)
    value = day_value(year, month, day)
    if value is None and (month, day) == (2, 29) and not phrase.has("year"):
        value = day_value(_leap_year(year) if year else None, 2, 29)
    return ("DATE", value) if value else None


def _leap_year(near: int) -> int:
    return min(filter(isleap, range(near - 4, near + 5)), key=lambda year: abs(year - near))


def _year_of_day(phrase: Phrase, timeline: Timeline, month: int, day: int) -> int | None:
    """The year of a day: one near in which it is the weekday that is named, else the nearest."""
    year = timeline.year_of_month(month, _side_of_day(phrase), day)
    if year and phrase.has("weekday"):
        for other in sorted((year - 1, year, year + 1), key=lambda y: abs(y - year)):
            if day_value(other, month, day) and date(other, month, day).isoweekday() == int(phrase.value("weekday")):
                return other
    return year


def _side_of_day(phrase: Phrase) -> int:
    """ "The year ended March 31", "effective June 1"; no tense, for a day is mostly the nearest such day."""
    before = phrase.before
    return -1 if before in ("ended", "dated") else 1 if before in ("effective", "payable", "ending") else 0


@rules("(?<= on | for | by | until | since | before | after) the day:(dayth)")
def _day_alone(phrase: Phrase, timeline: Timeline) -> Found:
    """ "On the 27th": of this month or, seen from its tense, the one before or after."""
    day, side = phrase.ordinal("day"), phrase.side()
    if phrase.after[:1].isalpha() and phrase.words.kind(phrase.last) == "other":
        return None
    here = timeline.published
    if here is None:
        return ("DATE", f"XXXX-XX-{day:02}")
    there = moved(here.replace(day=1), (day < here.day) if side > 0 else -(day > here.day), "M")
    value = there and day_value(there.year, there.month, day)
    return ("DATE", value or f"XXXX-XX-{day:02}")


@rules("weekday:(WEEKDAY) comma? the day:(dayth)")
def _weekday_dayth(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Friday the 13th": the nearest one."""
    day, wanted = phrase.ordinal("day"), int(phrase.value("weekday"))
    if not timeline.published:
        return ("DATE", f"XXXX-XX-{day:02}")
    for step in (0, -1, 1, -2, 2, -3, 3):
        there = moved(timeline.published.replace(day=1), step, "M")
        value = there and day_value(there.year, there.month, day)
        if value and date.fromisoformat(value).isoweekday() == wanted:
            return ("DATE", value)
    return ("DATE", f"XXXX-XX-{day:02}")


@rules("the? day:(DAY) of which:(this | last | next) unit:(unit)")
def _day_month_which(phrase: Phrase, timeline: Timeline) -> Found:
    day = phrase.ordinal("day")
    if phrase.value("unit") != "M" or not timeline.published:
        return None
    there = moved(timeline.published.replace(day=1), steps(phrase.value("which")), "M")
    value = there and day_value(there.year, there.month, day)
    return ("DATE", value) if value else None


@rules("the? unit:(unit) (of | beginning on?) month:(MONTH) day:(DAY) (comma year:(year))?")
def _week_of(phrase: Phrase, timeline: Timeline) -> Found:
    found = month_day(phrase, timeline)
    known = days(found[1]) if found and found[1] else None
    unit = phrase.value("unit")
    return ("DATE", at_grain(known[0], unit)) if known and unit in ("W", "M") else ("DATE", None)
