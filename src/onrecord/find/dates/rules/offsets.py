"""So long ago, so long after."""

from datetime import date

from onrecord.find.dates.anchors import Found, Reading, Timeline, a_year_before, offset, time_off
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.rules.days import month_day
from onrecord.find.dates.rules.deictic import deictic
from onrecord.find.dates.rules.durations import QUARTERS, amounts, quarters_of
from onrecord.find.dates.rules.holidays import holiday_of
from onrecord.find.dates.rules.weeks import goes_on
from onrecord.find.dates.tense import direction
from onrecord.values.timex3 import TIMED, days, duration, moved

rules = Rules()


@rules("the? (count:(AMOUNT | a) (dash | more)? )? unit:(UNIT) half:(and a half)? (or so | or number)? dash? ago")
def _ago(phrase: Phrase, timeline: Timeline) -> Found:
    """By the unit's grain; in business news a year ago is the same quarter of the year before."""
    count, unit = phrase.number("count"), phrase.value("unit")
    if count is None:
        return ("DATE", "PAST_REF")
    count += phrase.has("half") / 2
    if unit in TIMED:
        return ("TIME", time_off(timeline.now, -count, unit))
    if unit == "Y" and count == 1 and timeline.period:
        return ("DATE", a_year_before(timeline.period))
    return ("DATE", timeline.ago(count, unit))


@rules(f"{QUARTERS} ago")
def _quarters_ago(phrase: Phrase, timeline: Timeline) -> Found:
    """ "A quarter of a century ago"."""
    found = quarters_of(phrase)
    if not found:
        return None
    count, unit = found
    return ("TIME", time_off(timeline.now, -count, unit)) if unit in TIMED else ("DATE", timeline.ago(count, unit))


@rules(
    "count:(COUNT | a) unit:(UNIT) ago weekday:(WEEKDAY)",
    "count:(COUNT | a) unit:(UNIT) (from | after | before) weekday:(WEEKDAY)",
    "the unit:(unit) (after | before) weekday:(WEEKDAY)",
)
def _weeks_from(phrase: Phrase, timeline: Timeline) -> Found:
    """ "A week ago Monday", "two weeks from Friday", "the day after Monday's vote"."""
    unit, weekday = phrase.value("unit"), int(phrase.value("weekday"))
    count = phrase.number("count") if phrase.has("count") else 1.0
    joint = phrase.words.kind(phrase.span("weekday")[0] - 1)
    if count is None or count != int(count) or unit in TIMED:
        return None
    if not timeline.published:
        return ("DATE", None)
    base = timeline.weekday(weekday, 1 if joint == "from" or (joint != "ago" and phrase.side() > 0) else -1)
    there = moved(date.fromisoformat(base), int(count) * (-1 if joint in ("ago", "before") else 1), unit)
    return ("DATE", there.isoformat() if there else None)


@rules("count:(AMOUNT | a) dash? unit:(UNIT) (from (deictic:(deictic) | now) | hence)")
def _from_now(phrase: Phrase, timeline: Timeline) -> Found:
    count, unit = phrase.number("count"), phrase.value("unit")
    if count is None:
        return ("DATE", "FUTURE_REF")
    if unit in TIMED:
        return None if phrase.has("deictic") else ("TIME", time_off(timeline.now, count, unit))
    start = timeline.published
    if phrase.has("deictic") and start:
        start = moved(start, int(phrase.value("deictic")), "D")
    return ("DATE", offset(start, count, unit))


@rules("count:(day | num) unit:(brief) ago")
def _briefly_ago(phrase: Phrase, timeline: Timeline) -> Found:
    """ "4h ago"."""
    return _ago(phrase, timeline) if phrase.close("count", "unit") else None


@rules("(?<= in) count:(COUNT | a) unit:(UNIT) ((quote | s) time)?")
def _in_span(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Will close in two years", "in two years' time": so long from now, where words say so; else how long something took."""
    said = phrase.words.kind(phrase.last - 1) == "time"
    count, unit = phrase.number("count") or 1, phrase.value("unit")
    if said and unit in TIMED:
        return ("TIME", time_off(timeline.now, count, unit))
    ahead = said or direction(phrase.words, phrase.first, phrase.first) > 0
    return ("DATE", offset(timeline.published, count, unit)) if ahead else None


@rules("count:(AMOUNT) unit:(UNIT) (comma? and? COUNT UNIT)+ side:(ago | later | earlier)")
def _spans_off(phrase: Phrase, timeline: Timeline) -> Found:
    """ "2 years and 3 days ago"."""
    way = 1 if phrase.value("side") == "later" else -1
    there = timeline.published if phrase.value("side") == "ago" else timeline.anchor
    for unit, count in amounts(phrase, phrase.last - 1).items():
        if count is None or count != int(count) or unit in TIMED:
            return ("DATE", None)
        there = moved(there, way * int(count), unit) if there else None
    return ("DATE", there.isoformat() if there else None)


@rules("count:(AMOUNT | a) unit:(UNIT) side:(before | after) that")
def _before_that(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Two years before that": from the date named last; "before that vote" is told by the vote."""
    count, unit = phrase.number("count"), phrase.value("unit")
    if count is None or unit in TIMED or goes_on(phrase):
        return None
    return ("DATE", timeline.beside(count if phrase.value("side") == "after" else -count, unit))


@rules(
    "(the)? (count:(AMOUNT | a))? dash? unit:(UNIT) side:(later | earlier | before | after) (deictic:(deictic) | "
    "month:(MONTH) day:(DAY) (comma year:(year))?)?",
)
def _sided(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Two days later", "the day before": from the date named last, or from the day that is named behind."""
    unit, side = phrase.value("unit"), phrase.value("side")
    count = phrase.number("count") if phrase.has("count") else 1.0
    way = 1 if side in ("later", "after") else -1
    if count is None or _several(phrase):
        return ("DURATION", duration(None, unit))
    if not phrase.has("count") and (phrase.after == phrase.word("unit") or phrase.word("unit").casefold() == "second"):
        return None  # "day after day"; "the second after": the second of some things
    if unit in TIMED:
        exact = time_off(timeline.then, way * count, unit) if side in ("later", "earlier") and unit != "TS" else None
        return ("TIME", exact) if exact else ("DURATION", duration(count, unit))
    if phrase.has("deictic") or phrase.has("month"):
        base = deictic(phrase, timeline) if phrase.has("deictic") else month_day(phrase, timeline)
        known = days(base[1]) if base and base[1] else None
        return ("DATE", offset(known[0], way * count, unit)) if known else ("DATE", None)
    if side in ("before", "after") and phrase.has("count"):
        return ("DURATION", duration(count, unit))
    told_by_another = side in ("before", "after") and goes_on(phrase)
    return ("DATE", None if told_by_another else timeline.beside(way * count, unit))


def _several(phrase: Phrase) -> bool:
    """Whether it is said of several units without how many: "days before"."""
    return not phrase.has("count") and phrase.word("unit").casefold().endswith("s")


@rules(
    "(the)? (count:(AMOUNT | a))? unit:(UNIT) side:(before | after) (which:(last | this | next))? "
    "holiday:(holiday | dayname) whole:(unit)?",
)
def _beside_a_holiday(phrase: Phrase, timeline: Timeline) -> Found | list[Reading]:
    """ "The day before Easter", "two weeks after Christmas"; "hours before Christmas" are two."""
    unit, base = phrase.value("unit"), holiday_of(phrase, timeline, phrase.value("whole"))
    known = days(base[1]) if base and base[1] else None
    if not base or not known:
        return None
    count = phrase.number("count") if phrase.has("count") else 1.0
    if count is None or _several(phrase) or unit in TIMED:
        split = phrase.span("side")[-1] + 1
        span = duration(None if _several(phrase) else count, unit)
        return [Reading(phrase.first, split, "DURATION", span), Reading(split, phrase.last, *base)]
    return ("DATE", offset(known[0], count if phrase.value("side") == "after" else -count, unit))
