"""A small head on layers of the encoder, whose own weights stay as they are."""

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional


class Head(nn.Module):
    """Layers side by side (n, width) → scores (n, answers)."""

    def __init__(self, width: int, inner: int, answers: int, dropout: float) -> None:
        super().__init__()
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, answers)
        self.dropout = nn.Dropout(dropout)

    def forward(self, layers: Tensor) -> Tensor:
        out: Tensor = self.outer(self.dropout(functional.gelu(self.inner(self.dropout(layers)))))
        return out


def trained(
    head: Head,
    inputs: Tensor,
    loss_of: Callable[[Tensor, Tensor], Tensor],
    *,
    passes: int,
    batch: int,
    rate: float,
    decay: float,
) -> Head:
    """Train a head; `loss_of(scores, rows)` says how wrong the scores of some rows are. Scaling of inputs is folded in."""
    mean, deviation = inputs.mean(0), inputs.std(0) + 1e-5
    scaled = (inputs - mean) / deviation
    optimiser = torch.optim.AdamW(head.parameters(), lr=rate, weight_decay=decay)
    steps = passes * (len(inputs) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps)
    for number in range(passes):
        head.train()
        order = torch.randperm(len(inputs))
        for step in range(len(inputs) // batch):
            rows = order[step * batch : (step + 1) * batch]
            loss = loss_of(head(scaled[rows]), rows)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
        print(f"pass {number + 1}: loss {loss.item():.3f}", flush=True)
    head.eval()
    with torch.no_grad():
        head.inner.bias -= head.inner.weight @ (mean / deviation)
        head.inner.weight /= deviation
    return head
