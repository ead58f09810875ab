"""Expressions relative to the publication time: today, last week, Monday, this morning."""

from datetime import timedelta

from onrecord.find.dates.anchors import FROM_THE_TEXT, Found, Timeline, steps
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.rules.days import month_day
from onrecord.values.timex3 import PARTS, TIMED, duration, moved
from onrecord.vocabulary.lexicon import vocabulary

rules = Rules()


def named(phrase: Phrase, part: str) -> bool:
    """Whether the capital of a word says that it is part of a name: "the Today programme", "USA TODAY", “This Week”."""
    at, words = phrase.span(part)[0], phrase.words
    word, before = words.word(at), words.word(at - 1) if at else "."
    if not word[0].isupper() or (at > phrase.first and not before[0].isupper()):
        return at > phrase.first and word[0].isupper() and not word.isupper() and before[0].islower()
    if at > phrase.first:
        return not word.isupper()
    return before[0].islower() or (before.isupper() and len(before) > 1)


@rules("deictic:(deictic) part:(part)?")
def deictic(phrase: Phrase, timeline: Timeline) -> Found:
    """Today, yesterday, tomorrow, and a part of them; "USA TODAY" and "the Today programme" are names."""
    if not phrase.has("part") and (named(phrase, "deictic") or _of_an_age(phrase) or _title(phrase, "deictic")):
        return None
    value = timeline.ago(-int(phrase.value("deictic")), "D")
    if phrase.has("part"):
        return ("TIME", f"{value or 'XXXX-XX-XX'}T{phrase.value('part')}")
    return ("DATE", value)


def _of_an_age(phrase: Phrase) -> bool:
    """Whether no day is meant: "the cars of tomorrow", "the youth of today", not "the vote of yesterday"."""
    if phrase.before != "of" or phrase.first < 2 or phrase.after in ("'s", "’s"):
        return False
    at = phrase.first - 2
    return phrase.words.kind(at) == "other" and phrase.words.word(at).casefold() not in vocabulary("before_of_a_day")


def _title(phrase: Phrase, part: str) -> bool:
    """Whether the word stands alone in quotation marks: the song “Yesterday”."""
    word, text = phrase.word(part), phrase.words.text
    start, end = phrase.words.spans[phrase.first][0], phrase.words.spans[phrase.last - 1][1]
    return (
        word[0].isupper()
        and phrase.first > 1
        and text[start - 1] in "“‘\"'"
        and text[end : end + 1] in ("”", "’", '"', "'")
        and not text[end + 1 : end + 2].isalpha()
    )


@rules("tonight")
def _tonight(_: Phrase, timeline: Timeline) -> Found:
    return ("TIME", f"{timeline.grain('D') or 'XXXX-XX-XX'}TNI")


@rules("the? which:(WHICH) (full | same)? fiscal? unit:(unit | quarter | weekend)")
def _which_unit(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Last week", "that year", "the past decade"."""
    which, unit = phrase.values("which")[-1], phrase.value("unit")
    at = phrase.span("which")[-1]
    if named(phrase, "unit") or (which == "last" and phrase.after == "of" and at and phrase.words.kind(at - 1) == "the"):
        return None  # "the last day of the strike"
    if unit in TIMED:
        return None if unit != "TH" else ("DURATION", "PT1H")
    if which == "latest":
        return timeline.compared(timeline.last_quarter() if unit == "Q" else timeline.ago(1, unit))
    if unit in ("DE", "CE") and which in ("last", "past", "next"):
        return ("DURATION", duration(1, unit))
    return timeline.compared(timeline.which(which, unit))


@rules("the full? fiscal? unit:(unit | quarter | weekend)")
def _the_unit(phrase: Phrase, timeline: Timeline) -> Found:
    """ "The quarter", "the week", "the weekend"; the day only where words before say that it is one of the calendar."""
    unit = phrase.value("unit")
    whole = any(phrase.words.kind(i) == "full" for i in range(phrase.first, phrase.last))
    if unit == "Y" and phrase.after in ("ended", "ending", "through"):
        return ("DURATION", "P1Y")
    if whole and unit not in ("Q", "WE"):
        return ("DURATION", duration(1, unit))
    if unit in TIMED or unit in ("DE", "CE", "F", "ML"):
        return None
    if unit == "D" and phrase.before not in vocabulary("before_the_day") and not phrase.match["pre"]:
        return None
    if unit == "Q":
        return timeline.compared(timeline.last_quarter())
    past_weekend = unit == "WE" and timeline.published and timeline.published.isoweekday() < 5 and phrase.side() <= 0
    return ("DATE", timeline.ago(1, "WE") if past_weekend else timeline.grain(unit))


@rules(
    "the? which:(WHICH) weekday:(weekday)",
    "which:(last | next | this) weekday:(shortday) dot?",
)
def which_weekday(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Last Friday" is before today, "this Friday" in this week, "next Friday" in the next.

    "That Friday" is beside the date named last.
    """
    which, weekday = phrase.values("which")[-1], int(phrase.value("weekday"))
    if which in FROM_THE_TEXT and timeline.anchor:
        return ("DATE", Timeline(timeline.anchor).weekday(weekday, 2 * steps(which) or 1))
    if steps(which) < 0:
        return ("DATE", timeline.weekday(weekday, -2))
    return ("DATE", in_week(weekday, steps(which), timeline))


def in_week(weekday: int, after: int, timeline: Timeline) -> str:
    """A weekday of this week, of the last (-1) or of the next (1)."""
    there = moved(timeline.published, after, "W") if timeline.published else None
    return (there + timedelta(days=weekday - there.isoweekday())).isoformat() if there else f"XXXX-WXX-{weekday}"


@rules(
    "weekday:(weekday)",
    "(?<= on | by | until | since | before | after) weekday:(shortday) dot?",
)
def weekday(phrase: Phrase, timeline: Timeline) -> Found:
    """The last such day, or the next where words around are of the future; "early on Monday" is its morning."""
    if _title(phrase, "weekday"):
        return None
    day = timeline.weekday(int(phrase.value("weekday")), 1 if phrase.side() > 0 else -1)
    before = [phrase.words.kind(i) for i in phrase.span("pre")]
    return ("TIME", f"{day}TMO") if before == ["early", "on"] else ("DATE", day)


@rules(
    "(which:(last | this | next))? weekday:(WEEKDAY) comma? (in the)? (edge:(early | late | mid))? dash? part:(part | "
    "overnight)",
    "the? (edge:(early | late | mid))? dash? part:(part) (of | on)? (which:(last | this | next))? weekday:(WEEKDAY) (comma? "
    "month:(MONTH) day:(DAY) (comma? year:(year))?)?",
    "the? (edge:(early | late | mid))? part:(part) of month:(MONTH) day:(DAY) (comma? year:(year))?",
)
def _weekday_part(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Monday night"; "Monday Night Football" is a name."""
    if phrase.word("part")[0].isupper() and phrase.after[:1].isupper():
        return None
    if phrase.has("month"):
        found = month_day(phrase, timeline)
    else:
        found = which_weekday(phrase, timeline) if phrase.has("which") else weekday(phrase, timeline)
    return ("TIME", f"{found[1]}T{phrase.value('part')}") if found and found[1] else None


@rules("the? which:(this | last | that | next | same | following | previous) same? part:(part)")
def _which_part(phrase: Phrase, timeline: Timeline) -> Found:
    which, part = phrase.value("which"), phrase.value("part")
    start = timeline.published if which in ("this", "last") else timeline.anchor
    there = moved(start, steps(which), "D") if start else None
    return ("TIME", f"{there.isoformat()}T{part}" if there else f"XXXX-XX-XXT{part}")


@rules(
    "(?<= in | during | by | on | through) the (edge:(early | late | mid))? dash? part:(part)",
    "edge:(mid) dash? part:(part)",
)
def _the_part(phrase: Phrase, timeline: Timeline) -> Found:
    part = phrase.value("part")
    return ("TIME", f"{timeline.day_of(f'{PARTS[part][0]:02}:00', phrase.side()) or 'XXXX-XX-XX'}T{part}")


@rules("the? early units:(units) (of (which:(last | this | next))? weekday:(WEEKDAY))?")
def _early_hours(phrase: Phrase, timeline: Timeline) -> Found:
    """ "The early hours of Tuesday"."""
    if phrase.value("units") != "TH":
        return None
    if not phrase.has("weekday"):
        return ("TIME", f"{timeline.day_of('05:00', phrase.side()) or 'XXXX-XX-XX'}TMO")
    found = which_weekday(phrase, timeline) if phrase.has("which") else weekday(phrase, timeline)
    return ("TIME", f"{found[1]}TMO") if found and found[1] else None


@rules("overnight")
def _overnight(phrase: Phrase, timeline: Timeline) -> Found:
    day = timeline.grain("D") if phrase.side() > 0 else timeline.ago(1, "D")
    return ("TIME", f"{day or 'XXXX-XX-XX'}TNI")
