"""The entity head: is a word piece the end of a mention's head word, what kind of thing is mentioned, was it mentioned before.

`python -m training.sources.entities`. Trained on the entities of GUM (Zeldes 2017) in the genres whose licence allows it (CC BY,
CC BY-SA), without the documents of benchmarks/gold and without GUM's dev part. A small network on three layers of the encoder,
whose own weights stay as they are.
"""  # noqa: E501

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from benchmarks.corpora import documents
from benchmarks.gold import gold_ids
from onrecord.inference.heads import GIVEN, KINDS
from onrecord.inference.tagging import FloatArray, IntArray
from training.sources.heads import Head, trained
from training.sources.hidden import hidden

GENRES = ("news", "interview", "academic", "court", "bio", "voyage")
INNER, EPOCHS, BATCH, RATE = 192, 10, 512, 2e-3
_ENDS = frozenset(
    [
        "of",
        "for",
        "with",
        "from",
        "in",
        "at",
        "to",
        "by",
        "on",
        "who",
        "which",
        "that",
        "whom",
        "whose",
        "where",
        "when",
        "as",
        "about",
        "into",
        "over",
        "under",
        "against",
        "between",
        "among",
        "familiar",
        "briefed",
        "close",
        "and",
        "or",
        "including",
        "such",
        "than",
        "like",
        "after",
        "before",
        "during",
        "within",
        "without",
        "toward",
        "towards",
        "because",
        "via",
        "per",
        "if",
        "while",
    ]
)


def trainable(document: dict[str, Any]) -> bool:
    """Whether a document of GUM train may be trained on."""
    return document["genre"] in GENRES and document["id"] not in gold_ids("gum")


def head_token(document: dict[str, Any], start: int, end: int) -> int | None:
    """Number of the head word's last token in a mention: the last one before a preposition, a clause or a comma."""
    text, tokens = document["text"], document["tokens"]
    inside = [i for i, (a, b) in enumerate(tokens) if start <= a < b <= end]
    last = None
    for n, i in enumerate(inside):
        word = text[tokens[i][0] : tokens[i][1]]
        goes_on = n + 1 < len(inside)
        if last is not None and (word.lower() in _ENDS or re.fullmatch(r"\W", word)):
            names = (
                word == "of"
                and goes_on
                and text[tokens[inside[n - 1]][0]].isupper()
                and text[tokens[inside[n + 1]][0]].isupper()
            )
            if not names and not (word in "-–" and goes_on):
                break
        elif re.search(r"\w", word) and word not in ("'s", "’s"):
            last = i
    return last


def labels(document: dict[str, Any], starts: IntArray, ends: IntArray) -> tuple[IntArray, IntArray]:  # noqa: ARG001
    """Kind (index into KINDS, 0: no head ends here) and given (1, 0, or −1 where there is no mention) of each word piece."""
    kind, given = np.zeros(len(starts), dtype=np.int64), np.full(len(starts), -1, dtype=np.int64)
    # Of several mentions with one head the widest counts.
    for mention in sorted(document["entities"], key=lambda m: m["end"] - m["start"]):
        token = head_token(document, mention["start"], mention["end"])
        if token is None:
            continue
        piece = int(np.searchsorted(starts, document["tokens"][token][1], side="left")) - 1
        kind[piece] = KINDS.index(mention["type"]) if mention["type"] in KINDS else KINDS.index("other")
        given[piece] = mention["infstat"].startswith("giv")
    return kind, given


def rows(part: list[dict[str, Any]], weights: Path) -> Iterator[tuple[FloatArray, IntArray, IntArray]]:
    """Layers, kinds and givenness of each document."""
    for document in part:
        pieces, layers = hidden(document["text"], weights)
        yield (layers, *labels(document, pieces.starts, pieces.ends))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="the attribution weights whose encoder is read")
    parser.add_argument("--out", type=Path, required=True, help="checkpoint")
    args = parser.parse_args()
    torch.manual_seed(1)
    train = [d for d in documents("gum", "train.jsonl") if trainable(d)]
    inputs, kinds, given = (torch.from_numpy(np.concatenate(part)) for part in zip(*rows(train, args.weights), strict=True))

    def loss_of(scores: Tensor, batch: Tensor) -> Tensor:
        mentioned = given[batch] >= 0
        again = functional.binary_cross_entropy_with_logits(scores[mentioned, GIVEN], given[batch][mentioned].float())
        return functional.cross_entropy(scores[:, :GIVEN], kinds[batch]) + 0.3 * again

    head = Head(inputs.shape[1], INNER, len(KINDS) + 1, 0.2)
    trained(head, inputs, loss_of, passes=EPOCHS, batch=BATCH, rate=RATE, decay=0.01)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(head.state_dict(), args.out)
    report(head, args.weights)


def report(head: Head, weights: Path) -> None:
    """F1 of person and organization heads on GUM dev."""
    found, gold = [], []
    for layers, kinds, _ in rows(documents("gum", "dev.jsonl"), weights):
        with torch.no_grad():
            found.append(head(torch.from_numpy(layers))[:, :GIVEN].argmax(1).numpy())
        gold.append(kinds)
    ours, theirs = np.concatenate(found), np.concatenate(gold)
    for name in ("person", "organization", "place"):
        kind = KINDS.index(name)
        both = int(((ours == kind) & (theirs == kind)).sum())
        print(f"GUM dev, {name}: F1 {200 * both / (int((ours == kind).sum()) + int((theirs == kind).sum())):.1f}")


if __name__ == "__main__":
    main()
