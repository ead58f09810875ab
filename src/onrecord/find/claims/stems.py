"""Words as far as claims are compared by them."""

from collections.abc import Set

from onrecord.text.words import folded_words

_STEM = 5
"""Letters by which forms of one word are taken for the same: "tested", "testing"."""


def stems(text: str, stops: Set[str], shortest: int) -> frozenset[str]:
    """The beginnings of the words of a text that have at least `shortest` letters and are not among `stops`."""
    return frozenset(w[:_STEM] for w in folded_words(text) if len(w) >= shortest and w not in stops)
