"""Runs where PyTorch is installed: in the training environment."""

from itertools import product

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not here: it is a dependency of training alone")

from onrecord.inference.tagging import encode, spans_of  # noqa: E402
from training.attribution.structured import chances, followers, sequence_loss  # noqa: E402


def well_formed(labels: tuple[int, ...]) -> bool:
    allowed = followers(5)
    steps = all(allowed[a, b] for a, b in zip((0, *labels), labels, strict=False))
    return steps and labels[-1] not in (1, 2)


def test_every_well_formed_sequence_is_one_that_spans_make() -> None:
    import numpy as np

    for labels in product(range(5), repeat=4):
        spans = [(s.start, s.end, s.kind) for s in spans_of(np.array(labels))]
        assert well_formed(labels) == (encode(spans, 4).tolist() == list(labels))


def test_the_loss_is_what_the_gold_lacks_of_the_mass_of_all_sequences() -> None:
    torch.manual_seed(0)
    scores = torch.randn(2, 5, 5, requires_grad=True)
    lengths = torch.tensor([5, 3])
    gold = torch.tensor([[0, 1, 2, 3, 4], [4, 0, 4, 0, 0]])
    expected = []
    for row, length, labels in zip(scores, lengths.tolist(), gold, strict=True):
        every = torch.tensor([c for c in product(range(5), repeat=length) if well_formed(c)])
        mass = row[torch.arange(length), every].sum(1).logsumexp(0)
        expected.append(mass - row[torch.arange(length), labels[:length]].sum())
    found = sequence_loss(scores, torch.nn.functional.one_hot(gold, 5), lengths)
    torch.testing.assert_close(found, torch.stack(expected))
    ours, theirs = (torch.autograd.grad(x, scores)[0] for x in (found.sum(), sum(expected)))
    torch.testing.assert_close(ours, theirs)


def test_chances_add_up_and_the_loss_from_them_is_least_at_the_scores_that_gave_them() -> None:
    torch.manual_seed(1)
    scores, lengths = torch.randn(3, 6, 9), torch.tensor([6, 4, 1])
    likely = chances(scores, lengths)
    inside = torch.arange(6)[None] < lengths[:, None]
    torch.testing.assert_close(likely.sum(2)[inside], torch.ones(int(inside.sum())))
    moved = scores.clone().requires_grad_()
    slope = torch.autograd.grad(sequence_loss(moved, likely, lengths).sum(), moved)[0]
    assert slope.abs().max() < 1e-4
