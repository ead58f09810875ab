"""Read articles with the PyTorch model, by the same windows and decoding as the package, and score them."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import torch

from benchmarks.corpora import attribution_scorer, corpus
from onrecord.inference.decoding import Bias, Candidate, PairTables, candidates
from onrecord.inference.reading import Outputs, Reading, read_windows
from onrecord.inference.windows import windows
from onrecord.inference.wordpieces import CLS, SEP, WordPieces, word_pieces
from onrecord.text.document import Document
from training.attribution.data import AnnotatedText
from training.attribution.model import AttributionModel

NO_BIAS = Bias()
TAGS = ("cue", "role", "as_token", "as_cue")


def tables_of(model: AttributionModel) -> PairTables:
    """The model's pair tables as arrays."""
    return PairTables(**{k: v.detach().numpy() for k, v in model.tables().items()})


@torch.no_grad()
def reading(model: AttributionModel, pieces: WordPieces) -> Reading:
    """The model's view of a whole text."""
    cut = windows(len(pieces))

    def read(number: int) -> Outputs:
        w = cut[number]
        ids = torch.tensor([[CLS, *pieces.ids[w.start : w.end], SEP]])
        features = torch.zeros(1, ids.shape[1], 3, dtype=torch.long)
        features[0, 1:-1] = torch.from_numpy(pieces.features[w.start : w.end]) + 1
        return {name: x[1:-1].numpy() for name, x in zip(TAGS, model(ids, features), strict=True)}

    with ThreadPoolExecutor(1) as alone:
        narrow, vectors, _ = read_windows(len(cut), torch.no_grad()(read), alone, ["as_token", "as_cue"], NO_BIAS.cue)
        return Reading(pieces, cut, narrow, vectors)


def as_attribution(pieces: WordPieces, found: Candidate) -> dict[str, Any]:
    """Ranges of word pieces as offsets of the text."""

    def spans(ranges: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
        return [(int(pieces.starts[a]), int(pieces.ends[b - 1])) for a, b in ranges]

    return {"source": spans(found.source), "cue": spans((found.cue,)), "content": spans(found.content)}


def evaluate(model: AttributionModel, documents: list[AnnotatedText]) -> dict[str, Any]:
    """The scorer's figures with the plainest decoding: every cue counts, none is calibrated."""
    model.eval()
    tables, records = tables_of(model), []
    for d in documents:
        pieces = word_pieces(Document(d["text"]))
        found = [as_attribution(pieces, c) for c in candidates(reading(model, pieces), tables, NO_BIAS)]
        records.append({"article": {"id": d["id"], "text": d["text"]}, "attributions": found})
    result: dict[str, Any] = attribution_scorer().score(
        {d["id"]: d for d in documents}, records, corpus("polnear", "cofenet_dev.jsonl")
    )
    return result
