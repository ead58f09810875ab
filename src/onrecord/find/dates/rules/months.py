"""Months, weeks of a month, and seasons."""

from onrecord.find.dates.anchors import FROM_THE_TEXT, Found, Timeline, steps
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.rules.years import numbered
from onrecord.values.timex3 import at_grain
from onrecord.vocabulary.lexicon import vocabulary

rules = Rules()


@rules("month:(MONTH) dash? (comma | of | slash | dash)? year:(YEAR)")
def _month_year(phrase: Phrase, _: Timeline) -> Found:
    year = phrase.year()
    return ("DATE", f"{year:04}-{int(phrase.value('month')):02}") if year else None


@rules("(month:(MONTH) | the? season:(season) of?) quote short:(day | num)")
def _short_year(phrase: Phrase, _: Timeline) -> Found:
    """May '68, the summer of '69."""
    year = phrase.short_year()
    if year is None:
        return None
    return ("DATE", f"{year}-{phrase.value('season')}" if phrase.has("season") else f"{year}-{int(phrase.value('month')):02}")


@rules(
    "year:(year) joint:(dash | slash) month:(day)",
    "month:(day) joint:(dash | slash) year:(year)",
)
def _year_month(phrase: Phrase, _: Timeline) -> Found:
    """2026-03, 3/2026; no two years (2025-26, 2003–09)."""
    year, month = int(phrase.value("year")), int(phrase.value("month"))
    numbered_so = numbered(phrase.words, min(phrase.span("year")[0], phrase.span("month")[0]))
    if numbered_so or (year % 100 < month and phrase.word("joint") in "–—"):
        return None
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
        return before in ("the", "a", "annual", "``", "`", "‘", "“") and after in vocabulary("after_a_march")
    return before not in vocabulary("before_months") and (month == 5 or (after[:1].isupper() and after not in ("The", "A")))


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
    if not phrase.has("which") and not _season_meant(phrase):
        return None
    which = phrase.values("which")[-1] if phrase.has("which") else ""
    return ("DATE", season(phrase, timeline, steps(which), which))


def season(phrase: Phrase, timeline: Timeline, side: int, which: str = "") -> str:
    """The last (-1), next (1) or nearest season of the name in a phrase."""
    name = phrase.value("season")
    start = timeline.anchor if which in FROM_THE_TEXT else timeline.published
    if not start:
        return f"XXXX-{name}"
    here, year = at_grain(start, "S"), start.year
    now = int(here[:4]) * 4 + _SEASONS.index(here[5:])
    past = now - (now - _SEASONS.index(name)) % 4
    if side:
        there = past - 4 * (past == now) if side < 0 else past + 4
    else:
        nearest = sorted((past, past + 4), key=lambda n: (abs(n - now), n // 4 != year))
        there = past if not which and phrase.side() < 0 else nearest[0]
    return f"{there // 4:04}-{name}"


_SEASONS = ("SP", "SU", "FA", "WI")


def _season_meant(phrase: Phrase) -> bool:
    """Whether words around say that a season is meant, not a leap, a coil or a defeat."""
    led = phrase.before in vocabulary("before_seasons") or phrase.has("pre") or phrase.after in vocabulary("after_seasons")
    bare_fall = phrase.word("season").casefold() == "fall" and phrase.last - phrase.first == 1
    return led and not bare_fall and phrase.after.casefold() not in vocabulary("after_no_season")
