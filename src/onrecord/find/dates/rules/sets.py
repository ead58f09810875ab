"""Again and again."""

from onrecord.find.dates.anchors import Found, Timeline
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.values.timex3 import duration

rules = Rules()


@rules(
    "(every | each) (of the)? which:(last)? (other:(other_unit))? (count:(COUNT | few | ordinal | second))? unit:(UNIT | "
    "weekday | WEEKDAY | MONTH | season | seasons | part | weekend) part:(part | parts)?",
)
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
    count = 2.0 if phrase.has("other") else phrase.number("count") if phrase.has("count") else 1.0
    return ("SET", duration(count, value))


@rules(
    "unit:(weekdays) part:(parts | part)?",
    "unit:(weekday) part:(parts)",
)
def _weekdays(phrase: Phrase, _: Timeline) -> Found:
    part = f"T{phrase.value('part')}" if phrase.has("part") else ""
    return ("SET", f"XXXX-WXX-{phrase.value('unit')}{part}")


@rules("the? (ORDINAL | last) (WEEKDAY | unit) (of | in) (every | each) unit:(unit | quarter)")
def _nth_of_every(phrase: Phrase, _: Timeline) -> Found:
    """ "The first Monday of every month"."""
    return ("SET", duration(1, phrase.value("unit")))


@rules("unit:(unit) dash to dash unit")
def _day_to_day(phrase: Phrase, _: Timeline) -> Found:
    return ("SET", duration(1, phrase.value("unit")))


@rules("(each | every) time")
def _each_time(_: Phrase, __: Timeline) -> Found:
    return ("SET", "XXXX")


@rules("whole:(often)")
def _often(phrase: Phrase, _: Timeline) -> Found:
    """ "Daily", but for names: "the Daily Mirror", "NBC Nightly News"."""
    capital = phrase.word("whole")[0].isupper()
    opens = not phrase.first or not (phrase.before[0].isalnum() or phrase.before in ("’s", "'s"))
    if capital and (phrase.after[:1].isupper() or not opens):
        return None
    return ("SET", phrase.value("whole"))


@rules("((COUNT times | once | twice | several times) (a | every | each)) unit:(UNIT)")
def _times_a(phrase: Phrase, _: Timeline) -> Found:
    return ("SET", duration(1, phrase.value("unit")))
