"""Months, weeks of a month, and seasons."""

from calendar import monthrange
from datetime import date

from onrecord.find.dates.anchors import FROM_THE_TEXT, Found, Timeline, steps
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.values.timex3 import at_grain, moved
from onrecord.vocabulary.lexicon import vocabulary

rules = Rules()


@rules("month:(MONTH) dash? (comma | of | slash | dash)? year:(YEAR)")
def _month_year(phrase: Phrase, _: Timeline) -> Found:
    year = phrase.year()
    return ("DATE", f"{year:04}-{int(phrase.value('month')):02}") if year else None


@rules(
    "year:(year) (dash | slash) month:(day)",
    "month:(day) (dash | slash) year:(year)",
)
def _year_month(phrase: Phrase, _: Timeline) -> Found:
    """2026-03, 3/2026; no season over two years (2025-26)."""
    year, month = int(phrase.value("year")), int(phrase.value("month"))
    return ("DATE", f"{year}-{month:02}") if 1 <= month <= 12 and month != (year + 1) % 100 and year > 1900 else None


@rules("month:(MONTH) (comma | of)? the? which:(this | last | next | same | that | previous | following) unit:(unit)")
def _month_which_year(phrase: Phrase, timeline: Timeline) -> Found:
    if phrase.value("unit") != "Y":
        return None
    year = timeline.which(phrase.value("which"), "Y")
    month = int(phrase.value("month"))
    return ("DATE", f"{year}-{month:02}" if year else f"XXXX-{month:02}")


@rules("the? which:(WHICH) month:(MONTH)")
def which_month(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Last March" is before this month, "next March" after it, "this March" in this year."""
    month, which = int(phrase.value("month")), phrase.values("which")[-1]
    start = timeline.anchor if which in FROM_THE_TEXT else timeline.published
    if not start:
        return ("DATE", f"XXXX-{month:02}")
    year, here = start.year, start.month
    if steps(which) < 0:
        year -= month >= here
    elif steps(which) > 0:
        year += month <= here
    return ("DATE", f"{year:04}-{month:02}")


@rules("month:(month)")
def _month(phrase: Phrase, timeline: Timeline) -> Found:
    month = int(phrase.value("month"))
    if phrase.first == phrase.span("month")[0] and _a_name(phrase.before, phrase.after, month):
        return None
    year = timeline.year_of_month(month, phrase.side())
    return ("DATE", f"{year:04}-{month:02}" if year else f"XXXX-{month:02}")


def _a_name(before: str, after: str, month: int) -> bool:
    """Whether March, April, May, June, August is someone's name or another word: "Theresa May", "May I", "the March of"."""
    if month not in (3, 4, 5, 6, 8):
        return False
    if month == 3:
        return before in ("the", "a", "annual", "``", "`", "‘", "“") and after in ("of", "for", "on", "to", "against")
    return before not in vocabulary("before_months") and (month == 5 or (after[:1].isupper() and after not in ("The", "A")))


def month_of(phrase: Phrase, timeline: Timeline) -> tuple[int | None, int] | None:
    """The year, where it can be told, and the month of "… of March 2026", "… of next month"."""
    if phrase.has("month"):
        month = int(phrase.value("month"))
        return phrase.year() or timeline.year_of_month(month, phrase.side()), month
    there = moved(timeline.published, steps(phrase.value("which")), "M") if timeline.published else None
    return (there.year, there.month) if there and "M" in (phrase.value("unit"), phrase.value("whole")) else None


@rules(
    "the? nth:(ORDINAL | last) unit:(unit) (of | in)? (month:(MONTH) | which:(this | last | next | the) whole:(unit))? "
    "(comma? of? year:(year))?",
)
def _nth_week(phrase: Phrase, timeline: Timeline) -> Found:
    """ "The first week of March": the week in which the first of it is; the last: the last."""
    if phrase.value("unit") != "W" or not any(phrase.has(name) for name in ("month", "year", "whole")):
        return None
    count = -1 if "last" in phrase.values("nth") else phrase.ordinal("nth")
    if phrase.has("month") or phrase.value("whole") == "M":
        found = month_of(phrase, timeline)
        if not found or not found[0]:
            return ("DATE", None)
        first = date(found[0], found[1], monthrange(found[0], found[1])[1] if count < 0 else 1)
    else:
        year = phrase.value("year") or timeline.which(phrase.value("which"), "Y")
        if not year or (phrase.has("whole") and phrase.value("whole") != "Y"):
            return None
        first = date(int(year), 12, 28) if count < 0 else date(int(year), 1, 4)
    there = moved(first, max(count - 1, 0), "W")
    return ("DATE", at_grain(there, "W") if there else None)


@rules("the? season:(season) (comma | of)? year:(YEAR)")
def _season_of(phrase: Phrase, _: Timeline) -> Found:
    year = phrase.year()
    return ("DATE", f"{year:04}-{phrase.value('season')}") if year else None


@rules("the? season:(season) (comma | of)? the? which:(this | last | next | same | that | previous | following) unit:(unit)")
def _season_which_year(phrase: Phrase, timeline: Timeline) -> Found:
    if phrase.value("unit") != "Y":
        return None
    year = timeline.which(phrase.value("which"), "Y")
    return ("DATE", f"{year or 'XXXX'}-{phrase.value('season')}")


@rules("(which:(WHICH) | the)? season:(season)")
def _season(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Last spring", "this summer", "in the fall": seen from the season of the publication, by counting four a year."""
    season = phrase.value("season")
    if not phrase.has("which") and not _season_meant(phrase):
        return None
    which = phrase.values("which")[-1] if phrase.has("which") else ""
    start = timeline.anchor if which in FROM_THE_TEXT else timeline.published
    if not start:
        return ("DATE", f"XXXX-{season}")
    here, year = at_grain(start, "S"), start.year
    now = int(here[:4]) * 4 + _SEASONS.index(here[5:])
    past = now - (now - _SEASONS.index(season)) % 4
    side = steps(which)
    if side:
        there = past - 4 * (past == now) if side < 0 else past + 4
    else:
        nearest = sorted((past, past + 4), key=lambda n: (abs(n - now), n // 4 != year))
        there = past if not phrase.has("which") and phrase.side() < 0 else nearest[0]
    return ("DATE", f"{there // 4:04}-{season}")


_SEASONS = ("SP", "SU", "FA", "WI")


def _season_meant(phrase: Phrase) -> bool:
    """Whether words around say that a season is meant, not a leap, a coil or a defeat."""
    led = phrase.before in vocabulary("before_seasons") or phrase.has("pre") or phrase.after in vocabulary("after_seasons")
    bare_fall = phrase.word("season").casefold() == "fall" and phrase.last - phrase.first == 1
    return led and not bare_fall and phrase.after.casefold() not in ("of", "from", "to", "olympics", "games")
