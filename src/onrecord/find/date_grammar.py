"""The grammar of time expressions, over the classes of words in `vocabulary/time_words.txt`.

A rule is a regular expression whose letters are class names: `count:(COUNT) unit:(UNIT) ago`. `name:(…)` names a part, other
parentheses group, names in capitals stand for the parts below. White space means nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.text.time_words import TimeWords, letters

_PARTS = {
    "NUMERAL": "((a dash?)? hundred (and? number (dash? number)?)? | number (dash? (number | hundred (and number)?))*)",
    "COUNT": "(day | year | num | clockdot | NUMERAL)",
    "VAGUE": "((a | the)? few | several | many | some | (a | the)? couple of? | (a | many)? hundreds of)",
    "AMOUNT": "(COUNT (and a half | and half | dash? fraction | dash? day slash day)? | VAGUE | a half | half a?)",
    "UNIT": "(unit | units | quarter | second)",
    "ORDINAL": "(ordinal | second | dayth | numth | number dash? (ordinal | second))",
    "DAY": "(day | dayth | the? ORDINAL)",
    "MONTH": "(month | mon dot?)",
    "WEEKDAY": "(weekday | shortday dot?)",
    "SPELT": "(number hundred (and? number (dash? number)?)? | number dash? number (dash? number)?)",
    "YEAR": "(year | SPELT)",
    "WHICH": "(this | last | next | that | same | previous | following | coming | current | latest | (this | last | next) (coming | last) | the last)",
    "EDGE": "(early | late | mid | earlier | later | beginning of | end of | middle of | (half) of)",
    "CLOCK": "(clock am? | (day | num | year | clockdot) am | (day | number) oclock | num zone | year zone | NUMERAL am)",
    "WHEN": "(?= (last | next | this)? WEEKDAY | MONTH DAY | deictic)"
    " (deictic:(deictic) | (which:(last | next | this))? (weekday:(WEEKDAY))? comma? (month:(MONTH) day:(DAY) (comma? year:(year))?)?)",
}  # fmt: skip

_RULES = {
    # Days and months of the calendar
    "iso": "whole:(iso)",
    "numeric": "whole:(numeric)",
    "year_month_day": "year:(year) (dash | slash) month:(MONTH) (dash | slash) day:(day)",
    "year_month": "year:(year) (dash | slash) month:(day)",
    "month_of_year": "month:(day) (dash | slash) year:(year)",
    "month_slash_day": "(?<= on | since | until | from | before | after) month:(day) slash day:(day)",
    "day_alone": "(?<= on | for | by | until | since | before | after) the day:(dayth)",
    "month_day": "(weekday:(WEEKDAY) (comma | opening)* | which:(last | next | this))? month:(MONTH) (dash | slash)? the? day:(DAY | number dash? number) (comma? of? year:(YEAR))?",
    "day_month": "(weekday:(WEEKDAY) comma?)? the? day:(DAY) dash? of? month:(MONTH) dash? (comma? of? year:(YEAR))?",
    "day_month_which": "the? day:(DAY) of which:(this | last | next) unit:(unit)",
    "days_of_month": "month:(MONTH) day:(DAY) joint:(dash | and | to | through | or | until) other:(day | dayth) (comma? year:(year))?",
    "days_before_month": "day:(DAY) joint:(dash | and | to | through | or | until) other:(DAY) of? month:(MONTH) (comma? year:(YEAR))?",
    "weekday_dayth": "weekday:(WEEKDAY) comma? the day:(dayth)",
    "nth_weekday": "the? nth:(ORDINAL | last) weekday:(WEEKDAY) (of | in) (month:(MONTH) (comma? of? year:(YEAR))? | which:(this | last | next) unit:(unit))",
    "nth_week": "the? nth:(ORDINAL | last) unit:(unit) (of | in)? (month:(MONTH) | which:(this | last | next | the) whole:(unit))? (comma? of? year:(year))?",
    "month_year": "month:(MONTH) dash? (comma | of | slash | dash)? year:(YEAR)",
    "month_which_year": "month:(MONTH) (comma | of)? the? which:(this | last | next | same | that | previous | following) unit:(unit)",
    "which_month": "the? which:(WHICH) month:(MONTH)",
    "month": "month:(month)",
    "week_of": "the? unit:(unit) (of | beginning on?) month:(MONTH) day:(DAY) (comma year:(year))?",
    # Years and more
    "year": "the? unit? year:(year)",
    "spelt": "the? unit? year:(SPELT)",
    "decade": "the? number? dash? whole:(decade | decadeword)",
    "century": "the? nth:(ORDINAL) dash? unit:(unit)",
    "season_of": "the? season:(season) (comma | of)? year:(YEAR)",
    "season": "(which:(WHICH) | the)? season:(season)",
    "half": "the? nth:(ordinal | second | last | latest) dash? half of? the? (year:(year) | which:(this | last | next)? unit:(unit))",
    "half_decade": "the? (ordinal | second | last) dash? half of the whole:(decade | decadeword)",
    "holiday": "(which:(last | this | next))? holiday:(holiday | dayname) (s | quote)? (eve:(eve) | unit:(unit))? (comma? of? year:(year))?",
    "new_year": "new unit:(unit) s? (eve:(eve) | day:(unit)) (comma? of? year:(year))?",
    "easter_day": "whole:(good | holiday) weekday:(weekday) (comma? of? year:(year))?",
    # Quarters and business years
    "quarter": "(the | this | last)? (comparable | latest)? fiscal? dash? nth:(ORDINAL) dash? quarter (of? fiscal? unit? year:(year) | of which:(this | last | next) unit)?",
    "short_quarter": "(before:(year))? half:(q) nth:(day) ((comma | of)? year:(year) | (of)? which:(this | last | next) unit)?",
    "quarter_of": "(which:(this | last | next) unit s | the? fiscal? year:(year)) fiscal? nth:(ORDINAL)? dash? unit:(quarter | period)",
    "quarters": "the? which:(ordinal | last) count:(COUNT) units:(units) of year:(year)",
    "fiscal": "the? fiscal unit? year:(year)",
    "business": "the? which:(latest | current | comparable)+ period:(period | quarter)",
    "year_before": "(a | the)? (comparable | same)* dash? unit:(unit) dash? (ago | earlier) fiscal? dash? (nth:(ORDINAL)? dash? period:(quarter | period))?",
    "corresponding": "the (comparable | same)+ period:(quarter | period) of? (which:(last) unit | a unit ago | the? year)",
    "ago_of": "the period:(quarter | period) a unit (ago | earlier)",
    # This, last, next
    "deictic": "deictic:(deictic) part:(part)?",
    "tonight": "tonight",
    "which_unit": "the? which:(WHICH) (full | same)? fiscal? unit:(unit | quarter | weekend)",
    "the_unit": "the full? fiscal? unit:(unit | quarter | weekend)",
    "which_weekday": "the? which:(WHICH) weekday:(weekday)",
    "which_shortday": "which:(last | next | this) weekday:(shortday) dot?",
    "weekday_of_week": "weekday:(WEEKDAY) (of | comma)? which:(this | last | next) unit:(unit)",
    "week_weekday": "which:(this | last | next) unit:(unit) on? weekday:(WEEKDAY)",
    "after_next": "the? unit:(unit | weekend | quarter) after the? next",
    "weekday": "weekday:(weekday)",
    "short_weekday": "(?<= on | by | until | since | before | after) weekday:(shortday) dot?",
    "weekday_part": "(which:(last | this | next))? weekday:(WEEKDAY) comma? (in the)? (edge:(early | late | mid))? dash? part:(part | overnight)",
    "part_weekday": "the? (edge:(early | late | mid))? dash? part:(part) (of | on)? (which:(last | this | next))? weekday:(WEEKDAY) (comma? month:(MONTH) day:(DAY))?",
    "which_part": "the? which:(this | last | that | next | same | following | previous) same? part:(part)",
    "the_part": "(?<= in | during | by | on | through) the (edge:(early | late | mid))? dash? part:(part)",
    "mid_part": "edge:(mid) dash? part:(part)",
    "year_end": "(the)? unit:(unit) s? dash? end",
    # So long ago, so long after
    "ago": "the? (count:(AMOUNT | a) (dash | more)? )? unit:(UNIT) (and a half)? (or so | or number)? dash? ago",
    "spans_off": "count:(AMOUNT) unit:(UNIT) (comma? and? COUNT UNIT)+ side:(ago | later | earlier)",
    "in_span": "(?<= in) count:(COUNT | a) unit:(UNIT)",
    "from_now": "count:(AMOUNT | a) dash? unit:(UNIT) (from (deictic:(deictic) | now) | hence)",
    "sided": "(the)? (count:(AMOUNT | a))? dash? unit:(UNIT) side:(later | earlier | before | after) (deictic:(deictic) | month:(MONTH) day:(DAY) (comma year:(year))?)?",
    "units_ahead": "the? unit:(units) ahead",
    # So long
    "span": "(which:(the | this | these | those | that | last | next | previous | coming | following | latest | recent | ordinal | same | each | of)+)? count:(AMOUNT) (dash | more | trading | coming | additional | full)* unit:(UNIT) (dash (long | old))?",
    "spans": "count:(AMOUNT) unit:(UNIT) (comma? and? COUNT UNIT)+",
    "to_span": "(which:(the | last | next)+)? count:(COUNT) (to | or | dash | and) COUNT dash? more? unit:(UNIT)",
    "a_span": "(a | additional | a additional | all | full | a full) trading? dash? unit:(unit | quarter) (and (a)? half)? (dash long)?",
    "recent_span": "the? which:(last | next | coming | previous | following | recent | ordinal | early | latest) unit:(units) (and units)?",
    "bare_span": "(?<= for | within | in | after | over | took | through | during | of | from) the? unit:(units) (or units)?",
    "long_span": "unit:(UNIT) dash (long | old)",
    "some_time": "(some time | a while | a long (time | period))",
    # Again and again
    "every": "(every | each) (of the)? which:(last)? (other:(other_unit))? (count:(COUNT | few | ordinal | second))? unit:(UNIT | weekday | WEEKDAY | MONTH | season | seasons | part | weekend) part:(part | parts)?",
    "weekdays": "unit:(weekdays) part:(parts | part)?",
    "weekday_parts": "unit:(weekday) part:(parts)",
    "often": "whole:(often)",
    "times_a": "((COUNT times | once | twice | several times) (a | every | each)) unit:(UNIT)",
    # Times of day
    "time": "time:(CLOCK) (dash? zone)? ((comma | on | of)* WHEN)?",
    "time_part": "time:(CLOCK | day | number) in the part:(part)",
    "when_time": "WHEN (comma | at | about | by)* time:(CLOCK | noon) zone?",
    "noon": "time:(noon) ((comma | on)* WHEN)?",
    "overnight": "overnight",
    # No place on the calendar
    "reference": "right? more? whole:(nowadays | now)",
    "past": "(?<= in) the last",
    "future": "(the | in) near? future | the (near | long) term",
    "present": "these units | at the (moment | time)",
    "adjective": "whole:(current | recent)",
    "as_soon": "as nowadays as other",
}  # fmt: skip

_BEFORE = (
    "pre:(((not | no)? (more | less | later) than | at (least | most) | as (long | much | many | few | little) as | up to | over | under"
    " | within | about | nearly | the? (early | late | mid | earlier | later) (dash | in)? | the? (beginning | end | middle) of"
    " | year? (post | pre) dash | some | only)*)"
)
_AFTER = "post:((and beyond | or later | and later | or earlier | or so)?)"
_WORD = re.compile(r"([A-Za-z_]+)(:\()?|\((?!\?)")


def _expression(rule: str, named: bool) -> str:
    """A rule as a regular expression over the letters of classes."""

    def part(m: re.Match[str]) -> str:
        word, names = m.groups()
        if not word:
            return "(?:"
        if names:
            return f"(?P<{word}>" if named else "(?:"
        return _expression(_PARTS[word], named) if word in _PARTS else letters()[word]

    return re.sub(r"\s+", "", _WORD.sub(part, rule))


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(_expression(f"{_BEFORE} ({rule}) {_AFTER}", True)) for name, rule in _RULES.items()}


@cache
def _any() -> re.Pattern[str]:
    return re.compile(_expression(f"{_BEFORE} ({' | '.join(_RULES.values())})", False))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a rule fits: `[first, last)` of the text's words."""

    rule: str
    first: int
    last: int
    words: TimeWords
    match: re.Match[str]

    def span(self, name: str) -> range:
        """Which words a part has; none where the rule or the text has no such part."""
        found = name in self.match.re.groupindex and self.match[name]
        return range(*self.match.span(name)) if found else range(0)

    def has(self, name: str) -> bool:
        return bool(self.span(name))

    def value(self, name: str) -> str:
        """What the first word of a part stands for, "" where there is none."""
        return next((self.words.value(i) for i in self.span(name)), "")

    def values(self, name: str) -> list[str]:
        """What all words of a part stand for."""
        return [self.words.value(i) for i in self.span(name)]


def phrases(words: TimeWords) -> Iterator[list[Phrase]]:
    """Where a rule fits, in order: all readings that begin there, the longest first.

    Send back the end of the one that was taken, or None to go on with the next word.
    """
    at = 0
    while found := _any().search(words.classes, at):
        first = found.start()
        fits = ((name, rule.match(words.classes, first)) for name, rule in _rules().items())
        readings = [Phrase(name, first, m.end(), words, m) for name, m in fits if m]
        at = (yield sorted(readings, key=lambda phrase: -phrase.last)) or first + 1
