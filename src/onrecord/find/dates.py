"""Dates: every time expression of a text, with its TIMEX3 type, value and modifier, by grammar."""

import re
from collections.abc import Iterator
from datetime import date

from onrecord.find.date_grammar import phrases
from onrecord.find.date_values import read
from onrecord.find.timeline import Reading, Timeline
from onrecord.records.article import Article
from onrecord.records.date import TimeExpression
from onrecord.text.time_words import TimeWords


def find_dates(article: Article) -> tuple[TimeExpression, ...]:
    """Every time expression of the article's text, in order, against its publication time.

    Without a publication time what is relative to it has no value ("yesterday": null) or an open one ("Oct. 7": `XXXX-10-07`).
    """
    return dates_in(article.text, article.published)


def dates_in(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    """Every time expression of a text. `published`: `2026-03-02`, or with a time of day and zone."""
    words = TimeWords(text)
    found = []
    for number, reading in enumerate(_readings(words, _timeline(published)), 1):
        start, end = words.spans[reading.first][0], words.spans[reading.last - 1][1]
        found.append(TimeExpression(f"d{number}", start, end, text[start:end], reading.type, reading.value, reading.mod))
    return tuple(found)


def _readings(words: TimeWords, timeline: Timeline) -> Iterator[Reading]:
    """The longest phrase at each place that is a time expression."""
    found = phrases(words)
    candidates = next(found, None)
    while candidates:
        taken = None
        for phrase in candidates:
            readings = read(phrase, timeline)
            if readings:
                taken = phrase.last
                for reading in readings:
                    timeline.note(reading, phrase.rule in ("quarter", "business", "the_unit", "fiscal", "which_unit"))
                yield from readings
                break
        try:
            candidates = found.send(taken)
        except StopIteration:
            return


def _timeline(published: str | None) -> Timeline:
    m = re.match(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?", published or "")
    try:
        return Timeline(date.fromisoformat(m[1]), m[2]) if m else Timeline(None)
    except ValueError:
        return Timeline(None)
