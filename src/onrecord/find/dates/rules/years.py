"""Years, decades, centuries, and halves of them."""

from onrecord.find.dates.anchors import Found, Timeline
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.vocabulary.lexicon import vocabulary

rules = Rules()


@rules("the? unit:(unit)? year:(year)")
def _bare_year(phrase: Phrase, _: Timeline) -> Found:
    """A number of four digits, where it counts nothing."""
    words, at = phrase.words, phrase.span("year")[0]
    year, before = int(phrase.value("year")), words.word(at - 1).casefold() if at else ""
    after = words.word(at + 1) if at + 1 < len(words.spans) else ""
    led = before in vocabulary("before_sure_years")
    if phrase.has("unit") and phrase.value("unit") != "Y":
        return None
    if before in vocabulary("before_counts") or words.kind(at - 1) == "money" or after.casefold() in vocabulary("counted"):
        return None
    if before == "." and words.spans[at - 1][1] == words.spans[at][0]:
        return None
    if year % 100 == 0 and not led and after[:1].islower() and after.endswith("s"):
        return None
    if not 1900 <= year <= 2100 and (not led or (after[:1].islower() and after not in vocabulary("after_old_years"))):
        return None
    return ("DATE", f"{year:04}")


@rules("the? unit:(unit)? year:(SPELT)")
def _spelt(phrase: Phrase, _: Timeline) -> Found:
    year = phrase.year()
    named = phrase.span("year")[0] > phrase.first
    sure = named or phrase.before in vocabulary("before_sure_years") or phrase.value("year") == "19"
    return ("DATE", str(year)) if year and sure and phrase.value("unit") in ("", "Y") else None


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
