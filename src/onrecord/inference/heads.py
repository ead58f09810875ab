"""What the entity head says of word pieces: where a mention's head word ends, and what kind of thing it names."""

import numpy as np

from onrecord.inference.tagging import FloatArray, log_softmax

KINDS = ("none", "person", "organization", "place", "object", "abstract", "event", "time", "other")
"""Kinds of GUM's entities (Zeldes 2017) that matter here; `none`: no mention's head ends at this word piece."""
GIVEN = len(KINDS)
"""Column of the score that what is mentioned was mentioned before."""


def entity_chances(scores: FloatArray) -> FloatArray:
    """(n, KINDS + 1) scores → the chances of each kind, and of being given."""
    out = np.empty_like(scores)
    out[:, :GIVEN] = np.exp(log_softmax(scores[:, :GIVEN]))
    out[:, GIVEN] = 1 / (1 + np.exp(-scores[:, GIVEN]))
    return out
