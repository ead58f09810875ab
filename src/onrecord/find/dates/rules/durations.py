"""How long something takes."""

from onrecord.find.dates.anchors import Found, Timeline
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.numerals import number
from onrecord.values.timex3 import duration
from onrecord.vocabulary.lexicon import vocabulary

rules = Rules()


@rules("count:(number) unit:(unit)")
def _one_day(phrase: Phrase, _: Timeline) -> Found:
    """ "It will go one day": some day to come; with no word of the future near, how long something takes."""
    one_day = (phrase.value("count"), phrase.value("unit")) == ("1", "D") and not phrase.match["pre"]
    sure = one_day and phrase.before not in vocabulary("prepositions")
    return ("DATE", "FUTURE_REF") if sure and phrase.side() > 0 else None


@rules(
    "(which:(the | this | these | those | that | last | next | previous | coming | following | latest | recent | ordinal | "
    "same | each | of)+)? count:(AMOUNT) (dash | more | trading | coming | additional | full)* unit:(UNIT) (dash (long | "
    "old))?",
)
def _span(phrase: Phrase, _: Timeline) -> Found:
    """ "Three days", "a two-year ban", "the past few weeks"."""
    unit, at, words = phrase.value("unit"), phrase.span("unit")[0], phrase.words
    joined = words.kind(at - 1) == "dash"
    if _age(phrase) or _share(phrase):
        return None
    if words.kind(at) == "second" and phrase.number("count") != 1 and not joined:
        return None
    return ("DURATION", duration(phrase.number("count"), unit))


def _share(phrase: Phrase) -> bool:
    """Whether "a quarter", "three quarters" are a part: "of the town", "of a million", "a quarter million"."""
    words, last = phrase.words, phrase.last
    if phrase.value("unit") != "Q" or last + 1 >= len(words.spans) or phrase.number("count") not in (None, 1, 3):
        return False
    if phrase.after != "of":
        joined = words.kind(last) == "dash" and words.beside(last) and words.beside(last + 1)
        return joined or words.kind(last) in ("large", "hundred") or phrase.after in vocabulary("after_parts_of_things")
    return not any(words.word(i) in vocabulary("lasting_quarters") for i in range(last + 1, min(last + 4, len(words.spans))))


def _age(phrase: Phrase) -> bool:
    """Whether it is someone's: "34 years old", "34-year-old", "34 years of age"; not "an 8-month-old truce"."""
    words = phrase.words
    old = words.kind(phrase.last - 1) == "old"
    of_age = phrase.after == "of" and words.word(min(phrase.last + 1, len(words.spans) - 1)) == "age"
    return phrase.value("unit") in ("Y", "M") and (
        phrase.after in ("old", "olds") or (old and phrase.value("unit") == "Y") or of_age
    )


@rules("count:(AMOUNT) unit:(UNIT) (comma? and? COUNT UNIT)+")
def _spans(phrase: Phrase, _: Timeline) -> Found:
    """ "1 year 2 months and 3 days"."""
    found = amounts(phrase, phrase.last)
    if any(v is None for v in found.values()):
        return None
    days_ = "".join(f"{found[u]:g}{u}" for u in ("Y", "M", "W", "D") if u in found)
    time = "".join(f"{found[u]:g}{u[1:]}" for u in ("TH", "TM", "TS") if u in found)
    return ("DURATION", f"P{days_}{'T' if time else ''}{time}")


def amounts(phrase: Phrase, last: int) -> dict[str, float | None]:
    """Unit → how many, of a phrase that has several."""
    words, found, numbers = phrase.words, dict[str, float | None](), list[str]()
    for i in range(phrase.span("count")[0], last):
        kind = words.kind(i)
        if kind in ("unit", "units") or (kind == "second" and numbers):
            found[words.value(i) if kind != "second" else "TS"] = number(numbers)
            numbers = []
        elif kind != "comma" and not (kind == "and" and not numbers):
            numbers.append(words.value(i))
    return found


@rules("(which:(the | last | next)+)? count:(COUNT) more:((to | or | dash | and) COUNT) dash? more? unit:(UNIT)")
def _to_span(phrase: Phrase, timeline: Timeline) -> Found:
    """ "Two to three weeks": at least the first."""
    return _span(phrase, timeline)


@rules(
    "(a | additional | a additional | all | full | a full) trading? dash? unit:(unit | quarter) (and (a)? half)? (dash long)?",
)
def _a_span(phrase: Phrase, _: Timeline) -> Found:
    if _share(phrase):
        return None
    half = any(phrase.words.word(i).casefold() == "half" for i in range(phrase.first, phrase.last))
    value = duration(1.5 if half else 1, phrase.value("unit"))
    return ("SET" if _a_rate(phrase) else "DURATION", value)


def _a_rate(phrase: Phrase) -> bool:
    """Whether "a year" says how often: after a number or an amount ("$3 million a year", "200 tons a day")."""
    words = phrase.words
    near = range(max(phrase.first - 2, 0), phrase.first)
    return phrase.last - phrase.first == 2 and any(
        words.kind(i) in ("num", "day", "large", "percent", "number", "times") for i in near
    )


QUARTERS = "(count:(a | number))? part:(quarter | units) (of a | of the | dash)? unit:(unit)"
""" "A quarter of an hour", "three quarters of an hour", "a quarter-century"."""


def quarters_of(phrase: Phrase) -> tuple[float, str] | None:
    """How many of which unit the quarters of a unit of time are."""
    finer = {"TH": (15, "TM"), "D": (6, "TH"), "Y": (3, "M"), "CE": (25, "Y")}
    count = phrase.number("count") if phrase.has("count") else 1
    if phrase.value("part") != "Q" or phrase.value("unit") not in finer or count not in (1, 3):
        return None
    times, unit = finer[phrase.value("unit")]
    return count * times, unit


@rules(QUARTERS)
def _quarters_of(phrase: Phrase, _: Timeline) -> Found:
    found = quarters_of(phrase)
    return ("DURATION", duration(*found)) if found else None


@rules("count:(a | number) unit:(unit) more:(or number)")
def _or_two(phrase: Phrase, _: Timeline) -> Found:
    """ "A day or two": one at least."""
    return ("DURATION", duration(1, phrase.value("unit")))


@rules("count:(COUNT) season:(seasons)")
def _seasons(phrase: Phrase, _: Timeline) -> Found:
    """ "Four winters"."""
    count = phrase.number("count")
    return ("DURATION", f"P{count:g}{phrase.value('season')}") if count else None


@rules(
    "the? unit:(units) ahead",
    "the? which:(last | next | coming | previous | following | recent | ordinal | early | latest) unit:(units) (and units)?",
    "(?<= for | within | in | after | over | took | through | during | of | from) the? unit:(units) (or units)?",
)
def _vague_span(phrase: Phrase, _: Timeline) -> Found:
    return ("DURATION", duration(None, phrase.value("unit")))


@rules("(which:(the | last | next | a)+)? unit:(unit) and a half")
def _and_a_half(phrase: Phrase, _: Timeline) -> Found:
    return ("DURATION", duration(1.5, phrase.value("unit")))


@rules("unit:(UNIT) dash (long | old)")
def _long_span(phrase: Phrase, _: Timeline) -> Found:
    word, unit = phrase.word("unit").casefold(), phrase.value("unit")
    if unit == "Y" and phrase.words.kind(phrase.last - 1) == "old" and not word.endswith("s"):
        return None
    return ("DURATION", duration(None if word.endswith("s") else 1, unit))
