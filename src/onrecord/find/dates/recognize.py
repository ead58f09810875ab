"""Dates: every time expression of a text, with its TIMEX3 type, value and modifier, by grammar."""

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from onrecord.find.dates.anchors import Reading, Timeline
from onrecord.find.dates.grammar import Grammar, Phrase, Reader
from onrecord.find.dates.lexer import TimeWords
from onrecord.find.dates.modifiers import modifier
from onrecord.find.dates.rules import (
    clock,
    days,
    durations,
    holidays,
    months,
    nth,
    offsets,
    ranges,
    sets,
    split_years,
    weeks,
    years,
)
from onrecord.find.dates.rules import deictic as nearby
from onrecord.find.dates.rules import quarters as business
from onrecord.find.dates.rules import vague as references
from onrecord.records.date import TimeExpression
from onrecord.records.quantity import Quantity
from onrecord.text.document import Document

_FEW = 3
"""Figures that begin before a date and may hold it, one within the other."""
_FEASTS = frozenset(("holiday", "dayname"))
_KINDS = (
    days, nth, months, years, split_years, ranges, holidays, business, nearby, weeks, offsets, durations, sets, clock,
    references,
)  # fmt: skip


@functools.cache
def _grammar() -> Grammar:
    return Grammar([kind.rules for kind in _KINDS])


def find_dates(document: Document, published: str | None) -> tuple[TimeExpression, ...]:
    """Every time expression of a text, in order. `published`: `2026-03-02`, or with a time of day and zone.

    Without a publication time what is relative to it has no value ("yesterday": None) or an open one ("Oct. 7": `XXXX-10-07`).
    """
    text, beside = document.text, document.urls
    words = TimeWords(text)
    found: list[TimeExpression] = []
    for reading in _readings(words, _timeline(published)):
        start, end = words.spans[reading.first][0], words.spans[reading.last - 1][1]
        last = bisect_right(beside, (start, end)) - 1
        if last < 0 or beside[last][1] <= start:
            number = f"d{len(found) + 1}"
            found.append(TimeExpression(number, start, end, text[start:end], reading.type, reading.value, reading.mod))
    return tuple(found)


def without_rates(dates: Sequence[TimeExpression], quantities: Sequence[Quantity]) -> tuple[TimeExpression, ...]:
    """The dates without those that are part of a figure: "a year" in "$3 million a year". Both in the order of the text."""
    starts = [q.start for q in quantities]

    def part(d: TimeExpression) -> bool:
        near = quantities[max(bisect_right(starts, d.start) - _FEW, 0) : bisect_right(starts, d.start)]
        return d.type == "SET" and any(q.start <= d.start and d.end <= q.end for q in near)

    kept = (d for d in dates if not part(d))
    return tuple(replace(d, id=f"d{number}") for number, d in enumerate(kept, 1))


def _readings(words: TimeWords, timeline: Timeline) -> Iterator[Reading]:
    """At each place the longest phrase that is a time expression."""
    places = _grammar().phrases(words)
    phrases = next(places, None)
    while phrases:
        readings = next(filter(None, (_read(phrase, reader, timeline) for phrase, reader in phrases)), [])
        for reading in readings:
            timeline.note(reading, feast=any(words.kind(i) in _FEASTS for i in range(reading.first, reading.last)))
        yield from readings
        try:
            phrases = places.send(readings[-1].last if readings else None)
        except StopIteration:
            return


def _read(phrase: Phrase, reader: Reader, timeline: Timeline) -> list[Reading]:
    """What a phrase stands for: one reading, two where it names two days, none where it is no time expression after all."""
    found = reader(phrase, timeline)
    if not found:
        return []
    if isinstance(found, list):
        lead = modifier(phrase, found[0].type) if phrase.match["pre"] else None
        return [replace(found[0], mod=lead or found[0].mod), *found[1:]]
    kind, value = found
    return [Reading(phrase.first, phrase.last, kind, value, modifier(phrase, kind))]


def _timeline(published: str | None) -> Timeline:
    """From a publication time, if there is one from which earlier and later years can be reckoned."""
    m = re.match(r"([12]\d{3}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?", published or "")
    try:
        return Timeline(date.fromisoformat(m[1]), m[2]) if m else Timeline(None)
    except ValueError:
        return Timeline(None)
