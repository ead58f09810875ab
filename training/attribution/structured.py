"""Loss of whole label sequences: what decoding maximises is what training learns.

A linear-chain CRF (Lafferty et al. 2001) whose transitions are given, not learned: a BIOES sequence is well-formed
or it is not. Its loss is the log of how much of the mass of all well-formed sequences the gold one lacks.
"""

import functools
from typing import Any

import torch
from torch import Tensor
from torch.autograd.function import once_differentiable

from onrecord.inference.tagging import BEGIN, INSIDE


@functools.cache
def followers(labels: int) -> Tensor:
    """(labels, labels): 1 where the second may come right after the first."""
    types = (labels - 1) // 4
    inner = torch.zeros(labels, dtype=torch.bool)
    owner = torch.full((labels,), -1)
    for kind in range(types):
        first = 1 + 4 * kind
        owner[first : first + 4] = kind
        inner[[first + INSIDE, first + INSIDE + 1]] = True
    opened = torch.zeros(labels, dtype=torch.bool)
    opened[1 + BEGIN :: 4] = opened[1 + INSIDE :: 4] = True
    same = owner[:, None] == owner[None]
    return torch.where(opened[:, None], inner[None] & same, ~inner[None].expand(labels, -1)).float()


class _LogMass(torch.autograd.Function):
    """Log of the summed mass of all well-formed sequences; its gradient is the chance of each label at each token."""

    @staticmethod
    def forward(ctx: Any, scores: Tensor, lengths: Tensor) -> Tensor:  # type: ignore[override]
        sequences, tokens, labels = scores.shape
        allowed = followers(labels)
        top = scores.amax(2, keepdim=True)
        mass = (scores - top).exp().transpose(0, 1).contiguous()
        # After its last token a sequence goes on outside at no cost.
        past = torch.arange(tokens)[:, None] >= lengths[None]
        idle = torch.zeros(labels)
        idle[0] = 1
        mass = torch.where(past[:, :, None], idle, mass)
        top = torch.where(past, 0.0, top[:, :, 0].T)
        before = torch.empty_like(mass)
        total = top.sum(0)
        start = allowed[0].expand(sequences, -1)
        for t in range(tokens):
            here = (start if t == 0 else before[t - 1] @ allowed) * mass[t]
            norm = here.sum(1, keepdim=True).clamp_min(1e-30)
            before[t] = here / norm
            total = total + norm[:, 0].log()
        # A sequence does not end inside a span.
        closed = 1 - torch.zeros(labels)
        closed[1 + BEGIN :: 4] = closed[1 + INSIDE :: 4] = 0
        total = total + (before[-1] @ closed).clamp_min(1e-30).log()
        ctx.save_for_backward(mass, before, past, closed)
        return total

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, given: Tensor) -> tuple[Tensor, None]:  # type: ignore[override]
        mass, before, past, closed = ctx.saved_tensors
        tokens, _, labels = mass.shape
        allowed = followers(labels).T
        chances = torch.empty_like(mass)
        after = closed.expand(mass.shape[1], -1)
        for t in range(tokens - 1, -1, -1):
            both = before[t] * after
            chances[t] = both / both.sum(1, keepdim=True).clamp_min(1e-30)
            after = (after * mass[t]) @ allowed
            after = after / after.sum(1, keepdim=True).clamp_min(1e-30)
        chances = chances.masked_fill(past[:, :, None], 0).transpose(0, 1)
        return chances * given[:, None, None], None


def sequence_loss(scores: Tensor, gold: Tensor, lengths: Tensor) -> Tensor:
    """Minus log chance of each gold sequence among all well-formed ones: (sequences,).

    `scores` and `gold` (sequences, tokens, labels), `lengths` (sequences,). `gold` is 1 for each token's label, or its chances
    under a distribution over well-formed sequences: then the loss is the cross entropy from that distribution.
    """
    inside = torch.arange(scores.shape[1])[None] < lengths[:, None]
    reached = (scores * gold).sum(2)
    mass: Tensor = _LogMass.apply(scores, lengths)  # type: ignore[no-untyped-call]
    return mass - (reached * inside).sum(1)


def chances(scores: Tensor, lengths: Tensor) -> Tensor:
    """The chance of each label at each token among all well-formed sequences: (sequences, tokens, labels)."""
    with torch.enable_grad():
        scores = scores.detach().requires_grad_()
        mass: Tensor = _LogMass.apply(scores, lengths)  # type: ignore[no-untyped-call]
        found: Tensor = torch.autograd.grad(mass.sum(), scores)[0]
    return found
