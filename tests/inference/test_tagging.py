import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.inference.tagging import Tagged, best_labels, encode, label_count, spans_of


def _best_by_trying_all(scores: np.ndarray) -> float:
    """The highest sum over all well-formed sequences of two types, found the slow way."""
    best = -np.inf

    def extend(t: int, inside: int | None, total: float) -> None:
        nonlocal best
        if t == len(scores):
            if inside is None:
                best = max(best, total)
            return
        if inside is not None:
            for place in (1, 2):
                extend(t + 1, inside if place == 1 else None, total + scores[t, 1 + 4 * inside + place])
            return
        extend(t + 1, None, total + scores[t, 0])
        for kind in (0, 1):
            extend(t + 1, kind, total + scores[t, 1 + 4 * kind])
            extend(t + 1, None, total + scores[t, 1 + 4 * kind + 3])

    extend(0, None, 0.0)
    return best


def _well_formed(labels: np.ndarray) -> bool:
    return bool((encode([(s.start, s.end, s.kind) for s in spans_of(labels)], len(labels)) == labels).all())


@given(arrays(np.float32, (5, 9), elements=st.integers(-8, 8).map(float)))
def test_viterbi_finds_the_best_well_formed_sequence(scores: np.ndarray) -> None:
    labels = best_labels([scores])[0]
    assert _well_formed(labels)
    assert scores[np.arange(5), labels].sum() == pytest.approx(_best_by_trying_all(scores))


@given(arrays(np.float32, (3, 12, 5), elements=st.floats(-5, 5, width=32)))
def test_sequences_of_a_stack_are_independent(scores: np.ndarray) -> None:
    together = best_labels(scores)
    for i in range(3):
        assert (best_labels(scores[i : i + 1])[0] == together[i]).all()


def test_spans_survive_labels_and_back() -> None:
    spans = [(0, 1, 0), (1, 4, 1), (4, 6, 1), (7, 9, 0)]
    assert spans_of(encode(spans, 10)) == [Tagged(*s) for s in spans]


def test_a_later_span_does_not_overwrite_an_earlier_one() -> None:
    assert spans_of(encode([(2, 5, 0), (4, 8, 1)], 10)) == [Tagged(2, 5, 0)]


def test_no_tokens_no_labels() -> None:
    assert [len(x) for x in best_labels(np.zeros((2, 0, label_count(2)), dtype=np.float32))] == [0, 0]
