"""Two years as one: 2012–13, 2024/25, the winter of 2013-14."""

from onrecord.find.dates.anchors import Found, Timeline
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.rules.years import joined, numbered
from onrecord.vocabulary.lexicon import vocabulary

rules = Rules()
_LONGEST = 50
"""Years of a span that is written so, at most."""


@rules(
    "the? (fiscal unit? | unit:(unit))? year:(year) joint:(dash | slash) other:(day | num | year)",
    "the? year:(year) joint:(dash | slash) other:(day | num) season:(season)",
    "the? season:(season) of? year:(year) joint:(dash | slash) other:(day | num)",
)
def _two_years(phrase: Phrase, _: Timeline) -> Found:
    """2012–13, 2024/25, 1914-18: from the one to the other; the winter of 2013-14 is one."""
    words, at = phrase.words, phrase.span("year")[0]
    year, joint, other = int(phrase.value("year")), phrase.word("joint"), phrase.word("other")
    if not phrase.close("year", "other") or phrase.value("unit") not in ("", "Y") or len(other) > 4:
        return None
    if not other.isdecimal() or numbered(words, at) or joined(words, at, -1, year) or joined(words, at + 2, 1, year):
        return None
    scale = 10 ** len(other)
    last = year - year % scale + int(other)
    last += scale * (last + scale == year + 1)
    if phrase.has("season"):
        return ("DATE", f"{year}-WI") if phrase.value("season") == "WI" and last == year + 1 else None
    one_year = last == year + 1 and (len(other) == 1 or joint == "/" or phrase.after in vocabulary("over_two_years"))
    if not year < last < year + _LONGEST or (not one_year and (len(other) != 2 or joint == "/")):
        return None
    return ("DATE", f"{year}/{last}")
