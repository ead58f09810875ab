"""Holidays."""

from datetime import date, timedelta

from dateutil.easter import easter

from onrecord.find.dates.anchors import Found, Timeline, steps
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.holiday_days import holiday
from onrecord.values.timex3 import at_grain, days
from onrecord.vocabulary.lexicon import vocabulary

rules = Rules()


@rules(
    "(which:(last | this | next))? holiday:(holiday | dayname) (s | quote)? (eve:(eve) | unit:(unit))? (comma? of? "
    "year:(year))?",
)
def _holiday(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Christmas Day 2024", "last Halloween", "Thanksgiving week"."""
    return holiday_of(phrase, timeline, phrase.value("unit"))


def holiday_of(phrase: Phrase, timeline: Timeline, unit: str) -> Found:
    """What the part `holiday` of a phrase stands for; `unit`: that of the word behind it, as in "Christmas Day"."""
    formula = phrase.value("holiday")
    named = phrase.word("holiday")
    if unit not in ("", "D", "W"):
        return None
    if named.casefold() in vocabulary("holidays_with_day") and not (unit == "D" and named[0].isupper()):
        return None
    years = [phrase.year()] if phrase.has("year") else _near_years(timeline)
    there = [v for y in years if y and (v := holiday(formula, y, phrase.has("eve")))]
    if not there:
        month = formula[:2]
        return ("DATE", f"XXXX-{formula}" if month.isdecimal() and formula[2] == "-" else None)
    value = _nearest(there, phrase, timeline)
    if unit == "W":
        known = days(value)
        return ("DATE", at_grain(known[0], "W")) if known else None
    return ("DATE", value)


def _near_years(timeline: Timeline) -> list[int | None]:
    return [timeline.published.year + n for n in (-1, 0, 1)] if timeline.published else []


_NEAR = 45
"""Within so many days a holiday is the nearest one, whatever the tense."""


def _nearest(values: list[str], phrase: Phrase, timeline: Timeline) -> str:
    """The value that "last", "next" or the tense mean, else the nearest."""
    here = timeline.published
    if here is None or len(values) == 1:
        return values[0]
    away = {(date.fromisoformat(v) - here).days: v for v in values}
    side = steps(phrase.value("which")) or (phrase.side() if min(map(abs, away)) > _NEAR else 0)
    sided = [s for s in away if s * side >= 0]
    return away[min(sided or away, key=abs)]


@rules("new unit:(unit) s? (eve:(eve) | day:(unit)) (comma? of? year:(year))?")
def _new_year(phrase: Phrase, timeline: Timeline) -> Found:
    if phrase.value("unit") != "Y":
        return None
    years = [phrase.year()] if phrase.has("year") else _near_years(timeline)
    formula = "12-31" if phrase.has("eve") else "01-01"
    there = [f"{y:04}-{formula}" for y in years if y]
    return ("DATE", _nearest(there, phrase, timeline) if there else f"XXXX-{formula}")


@rules("whole:(good | holiday) weekday:(weekday) (comma? of? year:(year))?")
def _easter_day(phrase: Phrase, timeline: Timeline) -> Found:
    word, weekday = phrase.word("whole").casefold(), int(phrase.value("weekday"))
    if (word, weekday) not in (("good", 5), ("easter", 7), ("easter", 1)):
        return None
    years = [phrase.year()] if phrase.has("year") else _near_years(timeline)
    after = {5: -2, 7: 0, 1: 1}[weekday]
    there = [(easter(y) + timedelta(days=after)).isoformat() for y in years if y]
    return ("DATE", _nearest(there, phrase, timeline) if there else None)
