"""How far a token stands from a cue, as the two small tables of the pair scorer count it."""

import numpy as np

from onrecord.inference.tagging import IntArray

_EDGES = np.array([1, 2, 3, 4, 6, 9, 13, 20, 30, 45, 70, 110, 170], dtype=np.int64)
DISTANCES = 2 * len(_EDGES) + 1
"""Buckets of signed distance in word pieces; the middle one is inside the cue."""
PARAGRAPHS = 7
"""Paragraphs away: 3 or more before, …, the same (3), …, 3 or more after."""


def distance_buckets(positions: IntArray, cue_start: int, cue_end: int) -> IntArray:
    """Bucket of each position's distance to the cue `[cue_start, cue_end)`."""
    before = np.searchsorted(_EDGES, np.maximum(cue_start - positions, 0), side="right")
    after = np.searchsorted(_EDGES, np.maximum(positions - (cue_end - 1), 0), side="right")
    return len(_EDGES) - before + after


def paragraph_buckets(paragraphs: IntArray, cue_paragraph: int) -> IntArray:
    """Bucket of how many paragraphs lie between each token and the cue."""
    return np.clip(paragraphs - cue_paragraph, -3, 3) + 3
