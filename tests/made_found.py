"""Attributions as offsets, made by hand: what rules over them do needs no weights."""

from collections.abc import Iterable

from onrecord.find.attributions.extract import Found

Words = tuple[str, str, tuple[str, ...]]
"""The words of source, cue and content; no source and no cue are empty."""


def found(text: str, source: str, cue: str, *content: str) -> Found:
    """An attribution by the words of its parts: the cue is the first of its words, the others the nearest ones to it."""
    at = text.index(cue)
    return Found(
        (_nearest(text, source, at),) if source else (),
        (at, at + len(cue)),
        tuple(_nearest(text, words, at) for words in content),
        0.9,
    )


def words_of_found(text: str, every: Iterable[Found]) -> list[Words]:
    """The words of each attribution; several pieces of a source are joined by spaces."""
    return [
        (" ".join(text[a:b] for a, b in f.source), text[slice(*f.cue)], tuple(text[a:b] for a, b in f.content)) for f in every
    ]


def _nearest(text: str, words: str, at: int) -> tuple[int, int]:
    places = [i for i in range(len(text)) if text.startswith(words, i)]
    start = min(places, key=lambda i: abs(i - at))
    return start, start + len(words)
