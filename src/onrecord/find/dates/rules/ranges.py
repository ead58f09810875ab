"""Both ends of a range, and the items of a list: each with its own words."""

from datetime import date

from onrecord.find.dates.anchors import Reading, Timeline
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.rules.clock import time_of
from onrecord.find.dates.rules.days import month_day
from onrecord.find.dates.rules.deictic import weekday
from onrecord.find.dates.rules.quarters import year_of_part
from onrecord.values.timex3 import day_value

rules = Rules()


@rules(
    "month:(MONTH) day:(DAY) joint:(dash | and | to | through | or | until) other:(day | dayth) (comma? year:(year))?",
    "day:(DAY) joint:(dash | and | to | through | or | until) other:(DAY) of? month:(MONTH) (comma? year:(YEAR))?",
)
def _two_days(phrase: Phrase, timeline: Timeline) -> list[Reading]:
    """ "April 24 and 25": each day with its own words."""
    split = phrase.span("joint")[0]
    first = month_day(phrase, timeline)
    second = month_day(phrase, timeline, phrase.ordinal("other"))
    if not first or not second:
        return []
    return [Reading(phrase.first, split, *first), Reading(phrase.span("joint")[-1] + 1, phrase.last, *second)]


@rules("month:(MONTH) day:(day) comma second:(day) (comma third:(day))? comma? and other:(day) (comma? year:(year))?")
def _days_listed(phrase: Phrase, timeline: Timeline) -> list[Reading]:
    """ "March 3, 4 and 5": each day with its own words."""
    found = []
    for part in ("day", "second", "third", "other"):
        if phrase.has(part):
            day = month_day(phrase, timeline, int(phrase.value(part)))
            at = phrase.span(part)[0]
            first, last = phrase.first if part == "day" else at, phrase.last if part == "other" else at + 1
            found.append(day and Reading(first, last, *day))
    return [r for r in found if r] if all(found) else []


@rules(
    "month:(MONTH) (day:(DAY))? joint:(dash | to | through | or | until | and) other:(MONTH) (last:(DAY))? "
    "(comma? of? year:(year))?",
    "day:(DAY) of? month:(MONTH) joint:(dash | to | through | or | until | and) last:(DAY) of? other:(MONTH) "
    "(comma? year:(year))?",
)
def _two_months(phrase: Phrase, timeline: Timeline) -> list[Reading]:
    """ "3 May to 5 June 2025", "December to March 2025", "May–July": the year that is named last holds for both."""
    if "and" in phrase.values("joint") and not phrase.has("year"):
        return []
    first, second = _years_of_both(phrase, timeline)
    split = phrase.span("joint")
    one, other = _month_or_day(phrase, first, "month", "day"), _month_or_day(phrase, second, "other", "last")
    if one is None or other is None:
        return []
    return [Reading(phrase.first, split[0], "DATE", one), Reading(split[-1] + 1, phrase.last, "DATE", other)]


def _years_of_both(phrase: Phrase, timeline: Timeline) -> tuple[int | None, int | None]:
    """The years of two months in a row."""
    month = int(phrase.value("month"))
    turns = month > int(phrase.value("other"))
    last = phrase.year() if phrase.has("year") else None
    if last:
        return last - turns, last
    first = timeline.year_of_month(month, 0 if phrase.has("day") else phrase.side())
    return first, first + turns if first else None


def _month_or_day(phrase: Phrase, year: int | None, month: str, day: str) -> str | None:
    number = int(phrase.value(month))
    if phrase.has(day):
        return day_value(year, number, phrase.ordinal(day))
    return f"{year:04}-{number:02}" if year else f"XXXX-{number:02}"


@rules("weekday:(WEEKDAY) joint:(to | through | dash) other:(WEEKDAY)")
def _weekdays_from_to(phrase: Phrase, timeline: Timeline) -> list[Reading]:
    """ "Monday to Friday": the second is the first such day after the first."""
    split, found = phrase.span("joint"), weekday(phrase, timeline)
    first = timeline.published and found and date.fromisoformat(str(found[1]))
    other = int(phrase.value("other"))
    last = Timeline(first).weekday(other, 2 if first else 1)
    return [
        Reading(phrase.first, split[0], "DATE", found[1] if found else None),
        Reading(split[-1] + 1, phrase.last, "DATE", last),
    ]


@rules("opens:(day | number) joint:(dash | to | until | and) time:(CLOCK) ZONE? ((comma | on | of)* WHEN)?")
def _hours(phrase: Phrase, timeline: Timeline) -> list[Reading]:
    """ "9-11 a.m. Tuesday": both hours are of the half that the second says, but for "11 to 2 p.m."."""
    found, hour = time_of(phrase, timeline), int(phrase.value("opens"))
    halved = any(phrase.words.kind(i) == "am" for i in phrase.span("time"))
    between = "and" not in phrase.values("joint") or phrase.before == "between"
    if not found or not found[1] or not halved or not between or not 0 < hour < 13 or phrase.match["pre"]:
        return []
    day, _, clock = found[1].partition("T")
    last = int(clock[:2])
    first = hour % 12 + 12 * (last >= 12)
    first -= 12 * (first > last and first >= 12)
    split = phrase.span("joint")[0]
    opening = Reading(phrase.first, split, "TIME", f"{day}T{first:02}:00")
    return [opening, Reading(phrase.span("joint")[-1] + 1, phrase.last, "TIME", found[1])] if first < last else []


@rules("the? nth:(ORDINAL) joint:(and | to) other:(ORDINAL) units:(units) ((of | in)? year:(year))?")
def _two_quarters(phrase: Phrase, timeline: Timeline) -> list[Reading]:
    """ "The first and second quarters of 2025": each with its own words."""
    both = phrase.ordinal("nth"), phrase.ordinal("other")
    if phrase.value("units") != "Q" or not all(1 <= n <= 4 for n in both):
        return []
    one, other = (f"{phrase.value('year') or year_of_part(n, 4, phrase, timeline)}-Q{n}" for n in both)
    split = phrase.span("joint")[0]
    return [Reading(phrase.first, split, "DATE", one), Reading(split + 1, phrase.last, "DATE", other)]
