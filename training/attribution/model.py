"""Cue tagger and, for each cue, a tagger of its source and content.

Every token is projected once as a possible role token and once as a possible cue token. For a cue, the mean of its
cue projections meets each token's role projection and an embedding of their distance in one hidden layer, as in
biaffine semantic role labelling (Dozat and Manning 2017; Cai et al. 2018), so that source and content come with
their cue instead of being linked afterwards.
"""

from torch import Tensor, nn
from torch.nn import functional

from onrecord.inference.roles import DISTANCES, PARAGRAPHS
from onrecord.inference.tagging import label_count
from onrecord.inference.wordpieces import BEFORE, QUOTE, SHAPE
from training.attribution.encoder import WIDTH, Dropout, Encoder

PAIR = 192
CUE_LABELS = label_count(1)
ROLE_LABELS = label_count(2)


class AttributionModel(nn.Module):
    """The shared encoder and the heads of the attribution extractor."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder((len(BEFORE), len(SHAPE), len(QUOTE)))
        self.dropout = Dropout(0.1)
        self.cue = nn.Linear(WIDTH, CUE_LABELS)
        self.role = nn.Linear(WIDTH, ROLE_LABELS)
        self.as_token = nn.Linear(WIDTH, PAIR)
        self.as_cue = nn.Linear(WIDTH, PAIR)
        self.distance = nn.Embedding(DISTANCES, PAIR)
        self.paragraph = nn.Embedding(PARAGRAPHS, PAIR)
        self.pair = nn.Linear(PAIR, ROLE_LABELS)
        nn.init.normal_(self.distance.weight, std=0.1)
        nn.init.normal_(self.paragraph.weight, std=0.1)

    def tokens(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Per token: cue scores, role scores whatever the cue, projection as role token, projection as cue token."""
        hidden = self.dropout(self.encoder(ids, features, mask)).float()
        return self.cue(hidden), self.role(hidden), self.as_token(hidden), self.as_cue(hidden)

    def roles(self, role: Tensor, as_token: Tensor, cue: Tensor, distance: Tensor, paragraph: Tensor) -> Tensor:
        """Role scores (cues, tokens, labels) of every token for each cue; `cue` (cues, PAIR) is its mean projection."""
        mixed = as_token + cue[:, None] + self.distance(distance) + self.paragraph(paragraph)
        return role + self.pair(functional.relu(mixed))

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        """What is exported: the heads' outputs for one window, and the small tables that score pairs with them."""
        cue, role, as_token, as_cue = self.tokens(ids, features)
        # Bias folded in, so that what scores a pair is two tables and one matrix.
        return cue[0], role[0] + self.pair.bias, as_token[0], as_cue[0]

    def tables(self) -> dict[str, Tensor]:
        """The constants that score pairs: exported as outputs of the graph, computed with in NumPy."""
        return {"distance": self.distance.weight, "paragraph": self.paragraph.weight, "pair": self.pair.weight}
