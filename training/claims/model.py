"""The claim model: four layers on the attribution encoder's second, with heads for what is nested, stance and certainty.

The two layers below stay as they are in the attribution weights, and so do those weights' own upper layers: what the flat
extractor finds does not change. The heads for nested attributions begin as the extractor's own.
"""

import copy

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.find.claims.stance_features import FEATURES
from onrecord.inference.claims import STANCES
from training.attribution.encoder import WIDTH, Dropout
from training.attribution.model import AttributionModel

SHARED = 2
"""Layers that are read from the attribution weights."""
POOLED = 192
TOKEN_HEADS = ("cue", "role", "as_token", "as_cue", "source", "act", "content", "weight", "certainty", "main", "voice", "heard")
NESTED_HEADS = TOKEN_HEADS[:4]


class ClaimModel(nn.Module):
    """Layers and heads; the attribution model that they start from is kept beside them, frozen."""

    def __init__(self, attribution: AttributionModel) -> None:
        super().__init__()
        self.below = attribution.encoder.requires_grad_(requires_grad=False)
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in attribution.encoder.layers[SHARED:])
        self.layers.requires_grad_()
        self.nested = nn.ModuleDict(
            {name: copy.deepcopy(getattr(attribution, name)) for name in (*NESTED_HEADS, "distance", "paragraph", "pair")}
        )
        self.nested.requires_grad_()
        self.source, self.act, self.content = (nn.Linear(WIDTH, POOLED) for _ in range(3))
        self.weight, self.certainty, self.main, self.voice, self.heard = (nn.Linear(WIDTH, 1) for _ in range(5))
        self.words = nn.Linear(len(FEATURES), POOLED)
        self.stance = nn.Linear(POOLED, len(STANCES))
        self.sure = nn.Linear(POOLED + 1, 2)
        self.dropout = Dropout(0.15)

    def hidden(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """(batch, length, WIDTH) of the uppermost layer."""
        below = self.below
        wide = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        with torch.no_grad():
            out = below.words(ids) + below.positions(torch.arange(ids.shape[1])) + below.segment
            for i, table in enumerate(below.features):
                out = out + table(features[:, :, i])
            out = below.norm(out)
            for layer in below.layers[:SHARED]:
                out = layer(out, wide)
        for layer in self.layers:
            out = layer(out, wide)
        return self.dropout(out)

    def train(self, mode: bool = True) -> "ClaimModel":
        super().train(mode)
        self.below.eval()
        return self

    def roles(self, role: Tensor, as_token: Tensor, cue: Tensor, distance: Tensor, paragraph: Tensor) -> Tensor:
        """Role scores (cues, tokens, labels) of every token for each nested cue, as in the attribution model."""
        mixed = as_token + cue[:, None] + self.nested["distance"](distance) + self.nested["paragraph"](paragraph)
        return role + self.nested["pair"](functional.relu(mixed))

    def act_of(self, hidden: Tensor, source: Tensor, cue: Tensor, content: Tensor, words: Tensor) -> tuple[Tensor, Tensor]:
        """Stance scores and certainties (the holder's, the author's) of one attribution; `hidden` (length, WIDTH).

        `source`, `cue`, `content` are numbers of word pieces; the first two may be empty. `words` as by `stance_features`.
        """
        inside = hidden[content]
        weights = torch.softmax(self.weight(inside)[:, 0], 0)
        pooled = weights @ self.content(inside) + self.words(words)
        if len(cue):
            pooled = pooled + self.act(hidden[cue]).mean(0)
        if len(source):
            pooled = pooled + self.source(hidden[source]).mean(0)
        pooled = functional.gelu(pooled)
        told = self.told(hidden, content)
        return self.stance(self.dropout(pooled[None])[0]), self.sure(torch.cat([pooled, told[None]]))

    def told(self, hidden: Tensor, content: Tensor) -> Tensor:
        """How certain the words by themselves make what they tell: the certainty of the word pieces that carry it."""
        inside = hidden[content]
        return torch.softmax(self.main(inside)[:, 0], 0) @ self.certainty(inside)[:, 0]

    def own(self, hidden: Tensor, sentence: Tensor) -> Tensor:
        """Score of a sentence for holding a claim in the author's own voice."""
        inside = hidden[sentence]
        return torch.softmax(self.heard(inside)[:, 0], 0) @ self.voice(inside)[:, 0]
