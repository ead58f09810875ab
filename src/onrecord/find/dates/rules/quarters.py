"""Quarters, and the periods that business news compares."""

from onrecord.find.dates.anchors import Found, Timeline, a_year_before
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.find.dates.numerals import full_year

rules = Rules()
_IN = frozenset(("in", "for", "since"))
"""Words before H1 and H2 without a year that say that half of a year is meant, and no gas."""


@rules(
    "(the | this | last)? (comparable | latest)? fiscal? dash? nth:(ORDINAL) dash? quarter (of? fiscal? unit? year:(year) | "
    "of which:(this | last | next) unit)?",
)
def _quarter(phrase: Phrase, timeline: Timeline) -> Found:
    nth = phrase.ordinal("nth")
    if not 1 <= nth <= 4:
        return None
    if phrase.has("year"):
        return timeline.compared(f"{phrase.value('year')}-Q{nth}")
    if not timeline.published:
        return ("DATE", f"XXXX-Q{nth}")
    if phrase.has("which"):
        return timeline.compared(f"{timeline.which(phrase.value('which'), 'Y')}-Q{nth}")
    return timeline.compared(f"{year_of_part(nth, 4, phrase, timeline)}-Q{nth}")


def year_of_part(nth: int, parts: int, phrase: Phrase, timeline: Timeline) -> str:
    """The year of a quarter or half that is named without one: the last that has begun, or the next where the tense says so."""
    if not timeline.published:
        return "XXXX"
    year, now = timeline.published.year, (timeline.published.month - 1) * parts // 12 + 1
    return str(year + (now - nth >= parts // 2) if phrase.side() > 0 else year - (nth > now))


@rules(
    "(before:(year))? half:(q) nth:(day) "
    "((comma | of)? year:(year) | (of)? which:(this | last | next) unit | quote? short:(day | num))?",
    "nth:(day) half:(q) (year:(year) | of? which:(this | last | next) unit | quote? short:(day | num))?",
)
def _short_quarter(phrase: Phrase, timeline: Timeline) -> Found:
    """Q3, H1 2026, 4Q25."""
    half, nth = phrase.word("half"), int(phrase.value("nth"))
    parts = 4 if half == "Q" else 2
    first, second = sorted((phrase.span("half")[0], phrase.span("nth")[0]))
    start = phrase.words.spans[first][0]
    part_of_a_code = not phrase.has("before") and phrase.words.text[max(start - 1, 0) : start].isalnum()
    if part_of_a_code or not phrase.words.beside(second) or not 1 <= nth <= parts:
        return None
    year = phrase.value("before") or phrase.value("year")
    if phrase.has("short"):
        joined = phrase.words.kind(first) != "q" and phrase.span("short")[0] == second + 1 and phrase.close("nth", "short")
        short = full_year(phrase.word("short")) if joined and len(phrase.word("short")) == 2 else phrase.short_year()
        if short is None:
            return None
        year = str(short)
    if not year and half == "H" and not phrase.has("which") and phrase.before not in _IN:
        return None
    if not year and phrase.has("which"):
        year = timeline.which(phrase.value("which"), "Y") or "XXXX"
    return timeline.compared(f"{year or year_of_part(nth, parts, phrase, timeline)}-{half}{nth}")


@rules("(which:(this | last | next) unit s | the? fiscal? year:(year)) fiscal? nth:(ORDINAL)? dash? unit:(quarter | period)")
def _quarter_of(phrase: Phrase, timeline: Timeline) -> Found:
    year = phrase.value("year") or timeline.which(phrase.value("which"), "Y")
    if not year:
        return ("DATE", None)
    if phrase.has("nth"):
        nth = phrase.ordinal("nth")
        return ("DATE", f"{year}-Q{nth}") if phrase.value("unit") == "Q" and 1 <= nth <= 4 else None
    quarter = timeline.period[5:] if timeline.period and "-Q" in timeline.period else ""
    return ("DATE", f"{year}-{quarter}" if quarter else year)


@rules("the? which:(ordinal | last) count:(COUNT) units:(units) of year:(year)")
def _quarters(phrase: Phrase, _: Timeline) -> Found:
    if phrase.number("count") != 2 or phrase.value("units") != "Q":
        return None
    return ("DATE", f"{phrase.value('year')}-H{1 if phrase.value('which') == '1' else 2}")


@rules("the? fiscal unit? year:(year)")
def _fiscal(phrase: Phrase, _: Timeline) -> Found:
    """By its own name, for where it begins is not known."""
    return ("DATE", phrase.value("year"))


@rules("the? which:(latest | current | comparable)+ period:(period | quarter)")
def _business(phrase: Phrase, timeline: Timeline) -> Found:
    if "latest" not in phrase.values("which") and phrase.value("period") == "Q":
        return timeline.compared(timeline.grain("Q"))
    return timeline.compared(timeline.last_quarter())


@rules(
    "(a | the)? (comparable | same)* dash? unit:(unit) dash? (ago | earlier) fiscal? dash? (nth:(ORDINAL)? dash? "
    "period:(quarter | period))?",
)
def _year_before(phrase: Phrase, timeline: Timeline) -> Found:
    """ "A year earlier", "the year-ago quarter": a year before the period that is spoken of, in its grain."""
    unit = phrase.value("unit")
    if unit != "Y":
        back = any(phrase.words.kind(i) == "ago" for i in range(phrase.first, phrase.last))
        return None if back or phrase.has("period") or unit not in ("D", "W", "M") else ("DATE", timeline.beside(-1, unit))
    base = timeline.last_quarter() if phrase.has("period") else timeline.period
    if phrase.has("nth"):
        nth = phrase.ordinal("nth")
        return ("DATE", f"{int(base[:4]) - 1}-Q{nth}" if base and 1 <= nth <= 4 else None)
    earlier = not any(phrase.words.kind(i) == "ago" for i in range(phrase.first, phrase.last))
    beside = timeline.beside(-1, "Y") if earlier and not base else None
    return ("DATE", a_year_before(base) if base else beside or timeline.ago(1, "Y"))


@rules(
    "the (comparable | same)+ period:(quarter | period) of? (which:(last) unit | a unit ago | the? year)",
    "the period:(quarter | period) a unit (ago | earlier)",
)
def _corresponding(_: Phrase, timeline: Timeline) -> Found:
    base = timeline.last_quarter()
    return ("DATE", a_year_before(base) if base else None)
