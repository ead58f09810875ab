"""Years, decades, centuries, and halves of them."""

from onrecord.find.dates.anchors import Found, Timeline
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.lexer import TimeWords
from onrecord.find.quantities.counted_nouns import is_person
from onrecord.text.inflection import is_plural_form
from onrecord.vocabulary.lexicon import vocabulary

rules = Rules()


@rules("the? unit:(unit)? year:(year)")
def _bare_year(phrase: Phrase, _: Timeline) -> Found:
    """A number of four digits, where it counts nothing and is no part of a longer number."""
    words, at = phrase.words, phrase.span("year")[0]
    year, before = int(phrase.value("year")), words.word(at - 1) if at else ""
    after = words.word(at + 1) if at + 1 < len(words.spans) else ""
    led = before.casefold() in vocabulary("before_sure_years")
    if phrase.has("unit") and phrase.value("unit") != "Y":
        return None
    if numbered(words, at) or _counting(before, after) or joined(words, at, -1, year) or joined(words, at, 1, year):
        return None
    if year % 100 == 0 and not led and after[:1].islower() and after.endswith("s"):
        return None
    if not 1900 <= year <= 2100 and (not led or (after[:1].islower() and after not in vocabulary("after_old_years"))):
        return None
    return ("DATE", f"{year:04}")


@rules("(?<= in | since | until | from | to | by | during | of) quote short:(day | num)")
def _short(phrase: Phrase, _: Timeline) -> Found:
    """ "In '98"."""
    year = phrase.short_year()
    return ("DATE", str(year)) if year and phrase.after not in ("'", "’", "-") else None


def _counting(before: str, after: str) -> bool:
    """Whether a number between two words counts something: "2019 sheep", "carried 2012 passengers"."""
    if before in _SAID:
        return False
    acted = before.casefold() in vocabulary("past_words") or before.endswith("ed")
    return after.casefold() in vocabulary("counted") or (acted and is_plural_form(after) and is_person(after))


_SAID = frozenset(("In", "since", "Since", "until", "Until", "during", "During"))
"""Words before a year, whatever follows: "In 2019 people fled"."""


def numbered(words: TimeWords, at: int) -> bool:
    """Whether words before say that a number is none of a year: "$1990", "case 2019", "No. 2019"."""
    before = words.word(at - 1).casefold() if at else ""
    short = before == "." and at > 1 and words.word(at - 2).casefold() in ("no", "nos", "nr")
    return short or before in vocabulary("before_counts") or (at > 0 and words.kind(at - 1) == "money")


def joined(words: TimeWords, at: int, way: int, year: int) -> bool:
    """Whether a mark joins a year to more of a number before (-1) or behind it (1): "2019-1407", "AB-2019", not "1914-1918"."""
    mark, other = at + way, at + 2 * way
    if not words.beside(max(at, mark)):
        return False
    if words.word(mark) == "." and way < 0:
        return True
    if (
        words.kind(mark) not in ("dash", "slash", "dot")
        or not 0 <= other < len(words.spans)
        or not words.beside(max(mark, other))
    ):
        return False
    word = words.word(other)
    if words.kind(other) == "year":
        return (int(word) - year) * way < 0
    return (word[0].isdigit() and words.kind(other) not in ("decade", "dayth")) or (word.isupper() and len(word) > 1)


@rules("the? unit:(unit)? year:(SPELT)")
def _spelt(phrase: Phrase, _: Timeline) -> Found:
    year = phrase.year()
    named = phrase.span("year")[0] > phrase.first
    if not named and _counts(phrase):
        return None
    sure = named or phrase.before in vocabulary("before_sure_years") or phrase.value("year") == "19"
    return ("DATE", str(year)) if year and sure and phrase.value("unit") in ("", "Y") else None


def _counts(phrase: Phrase) -> bool:
    """Whether "nineteen hundred" or "two thousand" counts something: "nineteen hundred people", "by two thousand votes"."""
    words, at = phrase.words, phrase.last
    if not {"hundred"} & {words.kind(i) for i in phrase.span("year")}:
        return False
    while (
        at < len(words.spans)
        and at - phrase.last < _TO
        and (words.kind(at) in _NUMERALS or words.word(at) in ("to", "or", "and"))
    ):
        at += 1
    return at < len(words.spans) and (is_plural_form(words.word(at)) or words.kind(at) in ("units", "large", "percent"))


_NUMERALS = frozenset(("number", "hundred", "day", "num", "year", "dash"))
_TO = 6
"""So many words from a number to the end of a range."""


@rules(
    "the? number? dash? whole:(decade | decadeword)",
    "the? (ordinal | second | last) dash? half of the whole:(decade | decadeword)",
)
def _decade(phrase: Phrase, _: Timeline) -> Found:
    word, at, words = phrase.word("whole"), phrase.span("whole")[0], phrase.words
    digits = "".join(c for c in word if c.isdecimal())
    if (
        len(digits) == 4
        and ("'" in word or "’" in word)
        and not {"the", "early", "late", "mid", "dash"} & {words.kind(i) for i in range(max(at - 2, 0), at)}
    ):
        return ("DATE", digits)  # "2010's best": of that year
    if len(digits) == 4:
        return ("DATE", f"{digits[:3]}X" if digits[2:] != "00" or digits == "2000" else f"{digits[:2]}XX")
    spoken = words.value(at - 1) if at > phrase.first and words.kind(at - 1) == "number" else ""
    lead = words.kind(at - 1) if at else ""
    if not spoken and word[0] not in "'’" and lead not in ("the", "early", "late", "dash"):
        return None
    decade = digits[:1] or phrase.value("whole")
    hundreds = spoken or ("20" if decade == "0" or (decade in "12" and digits) else "19")
    return ("DATE", f"{hundreds}{decade}X") if len(hundreds) == 2 else None


@rules("the? nth:(ORDINAL) dash? unit:(unit)")
def _century(phrase: Phrase, _: Timeline) -> Found:
    if phrase.value("unit") != "CE":
        return None
    century = phrase.ordinal("nth")
    return ("DATE", f"{century - 1:02}XX") if 1 <= century <= 30 else None


@rules(
    "the? nth:(ordinal | second | last | latest) dash? half of? the? (year:(year) | which:(this | last | next)? unit:(unit))",
)
def _half(phrase: Phrase, timeline: Timeline) -> Found:
    nth = 2 if phrase.value("nth") in ("2", "last", "latest") else 1
    if phrase.has("year"):
        return ("DATE", f"{phrase.value('year')}-H{nth}")
    if phrase.value("unit") != "Y":
        return None
    year = timeline.which(phrase.value("which") or "this", "Y")
    return ("DATE", f"{year}-H{nth}" if year else f"XXXX-H{nth}")


@rules("(the)? unit:(unit) s? dash? edge:(end)")
def _year_end(phrase: Phrase, timeline: Timeline) -> Found:
    unit = phrase.value("unit")
    return ("DATE", timeline.grain(unit)) if unit in ("Y", "M", "W") else None
