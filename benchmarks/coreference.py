"""Coreference of speaking mentions on GUM dev: `python -m benchmarks.coreference`.

A speaking mention is the longest mention of a person or an organization, or pronoun, inside a source clause. Given these, who are
the same? Scored by the CoNLL measure (Pradhan et al. 2012): the mean F1 of MUC, B³ and CEAF-e over these mentions, singletons
included. Baselines: names that share their last word; the same with each pronoun added to the nearest agreeing mention before it.
"""  # noqa: E501

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks.corpora import documents
from onrecord.find.mentions.detect import PRONOUNS, ArticleWords
from onrecord.find.mentions.gender import gender_of_name, gender_of_noun
from onrecord.find.sources.resolver import Decider, Holder, Holders, Quoted, Ranker
from onrecord.find.sources.source_phrase import speaker
from onrecord.inference.models import models
from onrecord.inference.tagging import FloatArray
from onrecord.inference.wordpieces import word_pieces
from onrecord.text.document import Document

Range = tuple[int, int]
Clusters = list[frozenset[int]]
Speaking = dict[Range, Quoted]


def speaking(document: dict[str, Any]) -> tuple[Speaking, list[str]]:
    """The speaking mentions of a document as sources of their attributions, and the gold chain of each."""
    found: dict[Range, tuple[Quoted, str]] = {}
    for relation in document["attributions"]:
        start, end = relation["source_clause"]
        inside = [
            m for m in document["entities"]
            if start <= m["start"] and m["end"] <= end
            and (m["type"] in ("person", "organization") or m["text"].casefold() in PRONOUNS)
        ]  # fmt: skip
        if not inside:
            continue
        mention = max(inside, key=lambda m: (m["end"] - m["start"], -m["start"]))
        span = mention["start"], mention["end"]
        rest = (span[1], end) if end - span[1] > 1 else (start, span[0])
        contents = relation.get("content_parts") or [relation["content"]]
        quoted = Quoted((span,), (rest,) if rest[0] < rest[1] else (span,), tuple((a, b) for a, b in contents))
        found.setdefault(span, (quoted, mention["chain"]))
    ordered = dict(sorted(found.items()))
    return {span: quoted for span, (quoted, _) in ordered.items()}, [chain for _, chain in ordered.values()]


def clusters(labels: Iterable[Hashable]) -> Clusters:
    """Mentions with one label together."""
    out: defaultdict[Hashable, set[int]] = defaultdict(set)
    for i, label in enumerate(labels):
        out[label].add(i)
    return [frozenset(c) for c in out.values()]


def article_words(text: str) -> ArticleWords:
    """The words of a text as the resolver takes them."""
    document = Document(text)
    return ArticleWords(document, models().attribution.read(word_pieces(document)))


def scores(rows: FloatArray) -> FloatArray:
    """What the ranker says of each answer."""
    return models().sources.ranker.scores(rows)[:, 0]


def holders_of(words: ArticleWords, mentions: Speaking, decider: Decider | None = None) -> list[Holder]:
    """Whom the resolver takes each mention for; `decider` answers in place of the ranker."""
    return Holders(words, list(mentions.values())).resolve(decider or Ranker(scores))


def ours(words: ArticleWords, mentions: Speaking) -> list[Hashable]:
    """The holder of each mention."""
    holders = holders_of(words, mentions)
    return [holder if holder == "author" else i if isinstance(holder, str) else id(holder) for i, holder in enumerate(holders)]


def by_name(words: ArticleWords, mentions: Speaking) -> list[Hashable]:
    """Names and descriptions that share their head word; pronouns of the first person together, others alone."""
    out: list[Hashable] = []
    for i, span in enumerate(mentions):
        core = speaker(words, [span]).core
        said = words.text[span[0] : span[1]].casefold()
        if PRONOUNS.get(said) == "1":
            out.append("I")
        elif core is None or core.form == "pronoun":
            out.append(i)
        else:
            out.append(words.text[core.head_start : core.head_end].casefold())
    return out


def by_nearest(words: ArticleWords, mentions: Speaking) -> list[Hashable]:
    """As by name, each other pronoun with the nearest agreeing speaking mention before it."""
    labels = by_name(words, mentions)
    agreement: list[str | None] = []
    for i, span in enumerate(mentions):
        core = speaker(words, [span]).core
        kind = PRONOUNS.get(words.text[span[0] : span[1]].casefold())
        if kind is None:
            name = core.name if core else None
            agreement.append(
                gender_of_name(name) if name else gender_of_noun(words.text[core.head_start : core.head_end]) if core else None
            )
            continue
        agreement.append(kind if kind in ("m", "f") else None)
        if kind not in ("m", "f", "p", "n", "w"):
            continue
        for j in range(i - 1, -1, -1):
            if agreement[j] is None or agreement[-1] is None or agreement[j] == agreement[-1]:
                labels[i] = labels[j]
                break
    return labels


def _muc(key: Clusters, response: Clusters) -> tuple[int, int]:
    """Links of the key that the response has, and all of them."""
    right = total = 0
    for entity in key:
        parts = sum(bool(entity & other) for other in response)
        right, total = right + len(entity) - parts, total + len(entity) - 1
    return right, total


def _b_cubed(key: Clusters, response: Clusters) -> tuple[float, float]:
    right = sum(len(a & b) ** 2 / len(a) for a in key for b in response)
    return right, float(sum(map(len, key)))


def _ceaf(key: Clusters, response: Clusters) -> tuple[float, float, float]:
    alike = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in response] for a in key])
    rows, columns = linear_sum_assignment(-alike)
    return float(alike[rows, columns].sum()), float(len(key)), float(len(response))


def conll(pairs: Sequence[tuple[Clusters, Clusters]]) -> float:
    """CoNLL F1 × 100 over documents."""

    def f1(right_key: float, key: float, right_response: float, response: float) -> float:
        recall, precision = right_key / key if key else 0.0, right_response / response if response else 0.0
        return 200 * precision * recall / (precision + recall) if precision + recall else 0.0

    sums: defaultdict[str, float] = defaultdict(float)
    for key, response in pairs:
        for name, measure in (("muc", _muc), ("b", _b_cubed)):
            sums[f"{name} key"], sums[f"{name} keys"] = (
                a + b for a, b in zip((sums[f"{name} key"], sums[f"{name} keys"]), measure(key, response), strict=True)
            )
            sums[f"{name} response"], sums[f"{name} responses"] = (
                a + b
                for a, b in zip((sums[f"{name} response"], sums[f"{name} responses"]), measure(response, key), strict=True)
            )
        same, keys, responses = _ceaf(key, response)
        sums["ceaf"] += same
        sums["ceaf keys"] += keys
        sums["ceaf responses"] += responses
    figures = [f1(sums[f"{n} key"], sums[f"{n} keys"], sums[f"{n} response"], sums[f"{n} responses"]) for n in ("muc", "b")]
    return float(np.mean([*figures, f1(sums["ceaf"], sums["ceaf keys"], sums["ceaf"], sums["ceaf responses"])]))


SYSTEMS: dict[str, Callable[[ArticleWords, Speaking], list[Hashable]]] = {
    "onrecord": ours,
    "names that share their last word": by_name,
    "… and the nearest agreeing mention for pronouns": by_nearest,
}


def figures() -> dict[str, float]:
    """CoNLL F1 of each. Raises Absent."""
    answers: defaultdict[str, list[tuple[Clusters, Clusters]]] = defaultdict(list)
    for document in documents("gum", "dev.jsonl"):
        mentions, chains = speaking(document)
        if not mentions:
            continue
        words = article_words(document["text"])
        for name, system in SYSTEMS.items():
            answers[name].append((clusters(chains), clusters(system(words, mentions))))
    return {name: conll(pairs) for name, pairs in answers.items()}


if __name__ == "__main__":
    for name, value in figures().items():
        print(f"{name:50} {value:.1f}")
