"""Times of day."""

import re

from onrecord.find.dates.anchors import Found, Timeline
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.rules.days import month_day
from onrecord.find.dates.rules.deictic import deictic, weekday, which_weekday

rules = Rules()
_JOINTS = frozenset("-–—/%$£€")


@rules(
    "time:(CLOCK) ZONE? ((comma | on | of)* WHEN (comma? ZONE)?)?",
    "time:(CLOCK) ZONE? opening CLOCK ZONE? closing (comma | on | of)* WHEN",
    "time:(CLOCK | day | number) in the part:(part)",
    "(the)? part:(tonight) at? time:(CLOCK | day | number)",
    "time:(CLOCK | noon) ZONE? (comma | on)* (weekday:(WEEKDAY) comma?)? the? day:(DAY) of? month:(MONTH) "
    "(comma? year:(year))?",
    "(weekday:(WEEKDAY) comma?)? the? day:(DAY) of? month:(MONTH) (comma? year:(year))? (comma | at | about | by)* "
    "time:(CLOCK | noon) ZONE?",
    "WHEN (comma | at | about | by)* time:(CLOCK | noon) ZONE?",
    "time:(noon) ZONE? ((comma | on)* WHEN)?",
)
def time_of(phrase: Phrase, timeline: Timeline) -> Found:
    """ "7:15 a.m. Tuesday", "5 p.m. local time on 4 May", "noon"."""
    clock = _clock(phrase)
    if clock is None:
        return None
    if phrase.has("month"):
        found = month_day(phrase, timeline)
    elif phrase.has("weekday"):
        found = which_weekday(phrase, timeline) if phrase.has("which") else weekday(phrase, timeline)
    elif phrase.has("deictic"):
        found = deictic(phrase, timeline)
    else:
        return ("TIME", _alone(phrase, timeline, clock))
    return ("TIME", f"{(found and found[1]) or 'XXXX-XX-XX'}T{clock}")


def _alone(phrase: Phrase, timeline: Timeline, clock: str) -> str:
    """A time of day named without a day."""
    if phrase.value("part") == "tonight":
        return f"{timeline.grain('D') or 'XXXX-XX-XX'}T{clock}"
    in_sentence = 0 <= timeline.day_at <= phrase.first and phrase.same_sentence(timeline.day_at)
    kinds = [phrase.words.kind(i) for i in phrase.span("time")]
    if "01:00" <= clock < "13:00" and not {"am", "noon", "clock"} & {*kinds} and not phrase.has("part"):
        there = timeline.hour_of(clock, phrase.side(), in_sentence=in_sentence)
        return there or f"XXXX-XX-XXT{clock}"
    return f"{timeline.day_of(clock, phrase.side(), in_sentence=in_sentence) or 'XXXX-XX-XX'}T{clock}"


@rules("(?<= at | since | until) time:(number)")
def _hour(phrase: Phrase, timeline: Timeline) -> Found:
    """ "At four.", "since five,": an hour where nothing is counted."""
    clock = None if phrase.after[:1].isalnum() or phrase.after in _JOINTS or phrase.match["pre"] else _clock(phrase)
    return ("TIME", _alone(phrase, timeline, clock)) if clock and "01:00" <= clock < "13:00" else None


def _clock(phrase: Phrase) -> str | None:
    """Hours and minutes, and seconds where they are said: `07:15`, `19:00`."""
    kinds = [phrase.words.kind(i) for i in phrase.span("time")]
    values = phrase.values("time")
    if kinds[0] == "noon":
        return values[0]
    half = values[kinds.index("am")] if "am" in kinds else ""
    if kinds[0] == "half":
        if "past" not in values:
            return None
        values = [*(v for v in values if v.isdecimal()), "30"]
    numbers = None if "hundred" in kinds else _numbers(values)
    if numbers is None:
        return None
    hour, minute, *second = numbers
    part = phrase.value("part")
    if hour < 12 and (half == "p" or part in ("AF", "EV") or (part in ("NI", "tonight") and hour > 5)):
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    if (hour, minute) == (24, 0) and not second:
        return "24:00"
    return ":".join(f"{n:02}" for n in (hour, minute, *second)) if hour <= 23 and max(minute, *second, 0) <= 59 else None


def _numbers(values: list[str]) -> list[int] | None:
    """Hour, minute and perhaps second of 7:15, 7.15, 0715, 7, "seven thirty"; None where they are no such numbers."""
    parts = values[0].replace(".", ":").split(":")
    if not all(re.fullmatch("[0-9]{1,4}", part) for part in parts):
        return None
    if len(parts) > 1:
        return [int(part) for part in parts]
    if len(values[0]) in (3, 4):
        return [*divmod(int(values[0]), 100)]
    numbers = [int(v) for v in values if re.fullmatch("[0-9]{1,2}", v)]
    return [numbers[0], sum(numbers[1:])]
