"""The week before last, the Monday after next, and days of weeks that the text gives: "Thursday of the week before"."""

from datetime import date

from onrecord.find.dates.anchors import FROM_THE_TEXT, Found, Timeline, steps
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.rules.deictic import in_week
from onrecord.find.dates.rules.months import season
from onrecord.values.timex3 import TIMED, at_grain, moved
from onrecord.vocabulary.lexicon import vocabulary

rules = Rules()


@rules(
    "which:(this | last | next) unit:(unit) on? weekday:(WEEKDAY)",
    "the? weekday:(WEEKDAY) (of | comma)? the? which:(WHICH) unit:(unit)",
    "the? weekday:(WEEKDAY) of? the unit:(unit) side:(before | after) (the? edge:(last | next) | that)?",
)
def _weekday_of_week(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Tuesday of last week", "Monday of that week", "Thursday of the week before", "Friday of the week after next"."""
    if phrase.value("unit") != "W":
        return None
    weekday, which = int(phrase.value("weekday")), phrase.values("which")[-1] if phrase.has("which") else ""
    if phrase.has("edge"):
        way = _two_off(phrase)
        return ("DATE", in_week(weekday, way, timeline)) if way else None
    if phrase.has("side"):
        way = -1 if phrase.value("side") == "before" else 1
        known = timeline.reference is not None and not goes_on(phrase)
        return ("DATE", in_week(weekday, way, Timeline(timeline.anchor if known else None)))
    start = timeline.anchor if which in FROM_THE_TEXT else timeline.published
    return ("DATE", in_week(weekday, steps(which), Timeline(start)))


def _two_off(phrase: Phrase) -> int:
    """-2 for "before last", 2 for "after next"; 0 where the words belong to others: "the week before last year's vote"."""
    sides = {("before", "last"): -2, ("after", "next"): 2}
    return 0 if _time_follows(phrase) else sides.get((phrase.value("side"), phrase.value("edge")), 0)


def goes_on(phrase: Phrase) -> bool:
    """Whether what follows says before or after what: "the week before the vote", "the week before last Friday"."""
    if phrase.last >= len(phrase.words.spans):
        return False
    if phrase.words.kind(phrase.last - 1) == "that":
        return phrase.after[:1].islower() and phrase.after not in vocabulary("no_part_of_a_noun_phrase")
    return _time_follows(phrase) or phrase.after.casefold() in vocabulary("determiners")


def _time_follows(phrase: Phrase) -> bool:
    return phrase.last < len(phrase.words.spans) and phrase.words.kind(phrase.last) in _TIMES


_TIMES = frozenset(
    ("weekday", "weekdays", "shortday", "month", "mon", "unit", "units", "season", "seasons", "quarter", "weekend", "part",
     "parts", "holiday", "dayname", "day", "num", "year", "number", "dayth", "ordinal", "new", "good")
)  # fmt: skip


@rules("the? unit:(unit | weekend | quarter) side:(before | after) the? edge:(last | next)")
def _unit_before_last(phrase: Phrase, timeline: Timeline) -> Found:
    """ "The week before last", "the month after next"."""
    way, unit = _two_off(phrase), phrase.value("unit")
    if not way or unit in TIMED:
        return None
    there = moved(timeline.published, way, unit) if timeline.published else None
    return ("DATE", at_grain(there, unit) if there else None)


@rules("the? weekday:(WEEKDAY) side:(before | after) the? edge:(last | next)")
def _weekday_before_last(phrase: Phrase, timeline: Timeline) -> Found:
    """ "The Friday before last", "the Monday after next"."""
    way, weekday = _two_off(phrase), int(phrase.value("weekday"))
    if not way:
        return None
    if way > 0 or not timeline.published:
        return ("DATE", in_week(weekday, way, timeline))
    there = moved(date.fromisoformat(timeline.weekday(weekday, way)), -1, "W")
    return ("DATE", there.isoformat() if there else None)


@rules("the? part:(part) side:(before | after) the? edge:(last | next)")
def _night_before_last(phrase: Phrase, timeline: Timeline) -> Found:
    way = _two_off(phrase)
    return ("TIME", f"{timeline.ago(-way, 'D') or 'XXXX-XX-XX'}T{phrase.value('part')}") if way else None


@rules("the? month:(MONTH) side:(before | after) the? edge:(last | next)")
def _month_before_last(phrase: Phrase, timeline: Timeline) -> Found:
    """ "The March before last"."""
    way, month, here = _two_off(phrase), int(phrase.value("month")), timeline.published
    if not way or not here:
        return ("DATE", f"XXXX-{month:02}") if way else None
    year = here.year - (month >= here.month) - 1 if way < 0 else here.year + (month <= here.month) + 1
    return ("DATE", f"{year:04}-{month:02}")


@rules("the? season:(season) side:(before | after) the? edge:(last | next)")
def _season_before_last(phrase: Phrase, timeline: Timeline) -> Found:
    way = _two_off(phrase)
    found = season(phrase, timeline, way // 2) if way else ""
    if not found[:4].isdecimal():
        return ("DATE", found) if found else None
    return ("DATE", f"{int(found[:4]) + way // 2:04}{found[4:]}")
