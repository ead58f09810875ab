"""The questions that sources ask, with right answers, from our own labels and from GUM's coreference; and the ranker fitted to them."""  # noqa: E501

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from benchmarks.corpora import documents
from onrecord.find.mentions.detect import PRONOUNS, ArticleWords
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.ranker import INPUTS, SPECIAL
from onrecord.find.sources.resolver import Holder, Holders, Quoted
from onrecord.find.sources.source_phrase import speaker
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.models import loaded
from onrecord.inference.network import Network
from onrecord.inference.tagging import FloatArray
from onrecord.inference.wordpieces import word_pieces
from onrecord.text.document import Document
from training.sources.entities import trainable

LABELS = Path(__file__).resolve().parent / "labels.jsonl"
WIDTH, EPOCHS, RATE, MEMBERS = 64, 80, 3e-3, 3


def quoted(attribution: dict[str, Any]) -> Quoted:
    """An annotated attribution as pieces."""
    return Quoted(*(tuple((a, b) for a, b in attribution[k]) for k in ("source", "cue", "content")))


def head_of(words: ArticleWords, start: int, end: int) -> int | None:
    """Where the head word of a holder's fullest mention begins."""
    core = speaker(words, [(start, end)]).core
    return core.head_start if core else None


class Teacher:
    """Answers with the label, and keeps what was asked."""

    def __init__(self, words: ArticleWords, record: dict[str, Any], counts: bool = True) -> None:
        self.counts = counts
        self.heads = {h["id"]: head_of(words, h["start"], h["end"]) for h in record["holders"]}
        self.labels = [a["holder"] for a in record["attributions"]]
        self.entities: dict[str, list[Entity]] = {}
        self.asked: list[tuple[FloatArray, list[int], int]] = []
        self.holders: Holders | None = None

    def right(self, candidates: list[Entity], number: int) -> list[int]:
        """The answers that are right."""
        label = self.labels[number]
        if label in ("author", "unknown"):
            return [SPECIAL.index(label)]
        head = self.heads[label]
        known = self.entities.get(label, [])
        found = [
            len(SPECIAL) + i for i, e in enumerate(candidates)
            if any(m.head_start == head for m in e.mentions) or any(e is k for k in known)
        ]  # fmt: skip
        return found or [SPECIAL.index("new")]

    def choose(self, features: FloatArray, candidates: list[Entity], number: int) -> int:
        right = self.right(candidates, number)
        assert self.holders is not None  # noqa: S101
        core = self.holders.speakers[number].core
        new = SPECIAL.index("new")
        own = core is not None and self.heads.get(self.labels[number]) == core.head_start
        if right == [new] and not own:
            # The holder is none of the candidates: nothing to learn from.
            return new
        self.asked.append((features, right, number))
        return right[0]

    def decided(self, number: int, holder: Holder) -> None:
        """Keep the entity of a label."""
        if isinstance(holder, Entity):
            holder.spoke *= self.counts
            self.entities.setdefault(self.labels[number], []).append(holder)


def examples(words: ArticleWords, record: dict[str, Any], counts: bool = True) -> Teacher:
    """All questions of one article, with right answers, the answers before them taken from the labels.

    `counts`: whether sources are speakers (not so where every pronoun is put as a question).
    """
    teacher = Teacher(words, record, counts)
    teacher.holders = Holders(words, [quoted(a) for a in record["attributions"]])
    teacher.holders.resolve(teacher)
    return teacher


def coreference(document: dict[str, Any]) -> dict[str, Any]:
    """GUM's pronouns and definite descriptions of people and bodies, as questions: each is put as if it were a source."""
    chains: dict[str, list[dict[str, Any]]] = {}
    for mention in document["entities"]:
        if mention["type"] in ("person", "organization"):
            chains.setdefault(mention["chain"], []).append(mention)
    holders, asked = [], []
    text = document["text"]
    for chain, mentions in chains.items():
        full = [m for m in mentions if m["text"].casefold() not in PRONOUNS]
        if len(mentions) < 2 or not full:
            continue
        best = max(full, key=lambda m: (sum(w[0].isupper() for w in m["text"].split()[:4]), -len(m["text"])))
        holders.append({"id": chain, "start": best["start"], "end": best["end"]})
        for mention in mentions:
            small = mention["text"].casefold()
            answers = document["genre"] == "interview" and PRONOUNS.get(small) in ("1", "2")
            if (
                answers
                or PRONOUNS.get(small) in ("m", "f", "p", "w")
                or (small.startswith("the ") and mention["infstat"].startswith("giv") and len(small) < 60)
            ):
                source = [mention["start"], mention["end"]]
                asked.append(
                    {"source": [source], "cue": [[source[1], min(source[1] + 1, len(text))]], "content": [], "holder": chain}
                )
    return {"holders": holders, "attributions": sorted(asked, key=lambda a: a["source"])}


def texts() -> dict[tuple[str, str], str]:
    """Texts of the documents that are labelled."""
    found = {("polnear", d["id"]): d["text"] for d in documents("polnear", "train.jsonl")}
    found |= {("gum", d["id"]): d["text"] for d in documents("gum", "train.jsonl") if trainable(d)}
    return found | {("fnc1", str(d["body_id"])): d["text"] for d in documents("fnc1", "bodies.jsonl")}


def labelled() -> list[tuple[ArticleWords, dict[str, Any]]]:
    """Labelled articles with their words."""
    have, weights = texts(), loaded("attribution", AttributionWeights)
    out = []
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = Document(have[record["corpus"], record["id"]])
        cues = [(a, b) for given in record["attributions"] for a, b in given["cue"]]
        out.append((ArticleWords(text, weights.read(word_pieces(text)), cues), record))
    return out


def spoken_of() -> list[tuple[ArticleWords, dict[str, Any]]]:
    """GUM's coreference, where training on it is allowed."""
    weights = loaded("attribution", AttributionWeights)
    part = [d for d in documents("gum", "train.jsonl") if trainable(d)]
    read = [(Document(d["text"]), d) for d in part]
    return [(ArticleWords(text, weights.read(word_pieces(text))), coreference(d)) for text, d in read]


def network(inner: nn.Linear, outer: nn.Linear) -> Network:
    """What was trained, as the package computes it."""
    bias = outer.bias.detach().numpy().copy() if outer.bias is not None else np.zeros(outer.out_features, dtype=np.float32)
    weights = (layer.weight.detach().numpy().T.copy() for layer in (inner, outer))
    first, last = weights
    return Network(first, inner.bias.detach().numpy().copy(), last, bias)


def fit(asked: list[tuple[FloatArray, list[int], int]], members: int = MEMBERS) -> Network:
    """Train the ranker: several networks that differ by chance, side by side in one, whose scores are their mean."""
    made = [_fit(asked, seed) for seed in range(members)]
    return Network(
        np.concatenate([net.inner for net in made], axis=1), np.concatenate([net.inner_bias for net in made]),
        (np.concatenate([net.outer for net in made]) / members).astype(np.float32),
        np.mean([net.outer_bias for net in made], axis=0, dtype=np.float32),
    )  # fmt: skip


def _fit(asked: list[tuple[FloatArray, list[int], int]], seed: int) -> Network:
    """One network: the chance of the right answers together, softmax over all."""
    torch.manual_seed(seed)
    widest = max(len(f) for f, _, _ in asked)
    inputs = torch.zeros(len(asked), widest, len(INPUTS.features))
    mask = torch.full((len(asked), widest), -1e4)
    right = torch.full((len(asked), widest), -1e4)
    for i, (features, answers, _) in enumerate(asked):
        inputs[i, : len(features)] = torch.from_numpy(features)
        mask[i, : len(features)] = 0
        right[i, answers] = 0
    net = nn.Sequential(nn.Linear(len(INPUTS.features), WIDTH), nn.ReLU(), nn.Dropout(0.3), nn.Linear(WIDTH, 1, bias=False))
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, EPOCHS)
    for _ in range(EPOCHS):
        net.train()
        for batch in torch.randperm(len(asked)).split(64):
            scores = net(inputs[batch]).squeeze(-1) + mask[batch]
            loss = (scores.logsumexp(1) - (scores + right[batch]).logsumexp(1)).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        schedule.step()
    net.eval()
    return network(net[0], net[3])
