"""How far the two passes agree, before settling: `python -m benchmarks.gold.agreement`. Needs the corpora."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks import sources
from benchmarks.gold import lines
from benchmarks.labelled import texts
from benchmarks.matching import pairs, word_sets

_TITLES = re.compile(r"^(the|a|an|mr|mrs|ms|dr|sen|rep|gov|president|senator|former)\b\.? ")
Pair = tuple[dict[str, Any], dict[str, Any]]
"""One attribution as either pass has it: `holder` (words), `kind`, `stance`, `basis` (numbers of words), `via`, `within` (words)."""  # noqa: E501


def kappa(labels: Sequence[tuple[str, str]]) -> float:
    """Cohen's κ (1960)."""
    count = len(labels)
    observed = sum(a == b for a, b in labels) / count
    one, other = Counter(a for a, _ in labels), Counter(b for _, b in labels)
    expected = sum(one[k] * other[k] for k in one) / count**2
    return (observed - expected) / (1 - expected)


def _plain(words: str) -> str:
    """A holder in lower case, without articles and titles before it."""
    out = " ".join(words.casefold().split())
    while (shorter := _TITLES.sub("", out)) != out:
        out = shorter
    return out.removesuffix("'s").removesuffix("’s").rstrip(".,")


def _labels(text: str, document: dict[str, Any], attribution: dict[str, Any]) -> dict[str, Any]:
    holders = {h["id"]: h for h in document["holders"]}

    def name(holder: str | None) -> str:
        return _plain(text[holders[holder]["start"] : holders[holder]["end"]]) if holder in holders else str(holder)

    words = [m.span() for m in re.finditer(r"\S+", text)]
    basis = {i for i, (s, e) in enumerate(words) if any(s < b and a < e for a, b in attribution["basis"])}
    kind = holders[attribution["holder"]]["kind"] if attribution["holder"] in holders else attribution["holder"]
    around = [a for a in document["attributions"] if a.get("id", "") == attribution.get("within")]
    within = " ".join(text[s:e] for a in around for s, e in a["cue"] or a["content"])
    label = {"holder": name(attribution["holder"]), "kind": kind, "via": name(attribution.get("via")), "basis": basis}
    return label | {"stance": attribution["stance"], "within": within}


def of_sources(corpus: str, folder: str = "sources") -> tuple[list[Pair], int, int]:
    """Pairs of both passes over a corpus (PolNeAR's by number), and how many attributions each has. Raises Absent."""
    texts = {d["id"]: d["text"] for d in sources.gold(f"{folder}/settled.jsonl")}
    second = {d["id"]: d for d in lines(f"{folder}/second.jsonl")}
    out, ones, others = [], 0, 0
    for one in lines(f"{folder}/first.jsonl"):
        if one["corpus"] != corpus:
            continue
        text, other = texts[one["id"]], second[one["id"]]
        a, b = one["attributions"], other["attributions"]
        ones, others = ones + len(a), others + len(b)
        if corpus == "polnear":
            numbers = {x["number"]: j for j, x in enumerate(b)}
            paired = {i: numbers[x["number"]] for i, x in enumerate(a)}
        else:
            paired = pairs(word_sets(text, a), word_sets(text, b))
        out += [(_labels(text, one, a[i]), _labels(text, other, b[j])) for i, j in sorted(paired.items())]
    return out, ones, others


def table(paired: Sequence[Pair], layers: Sequence[str] = ("holder", "via")) -> Iterable[str]:
    """A line a layer."""
    yield f"kind, Cohen's κ: {kappa([(a['kind'], b['kind']) for a, b in paired]):.3f}"
    yield f"stance, Cohen's κ: {kappa([(a['stance'], b['stance']) for a, b in paired]):.3f}"
    for layer in layers:
        yield f"{layer} equal: {100 * sum(a[layer] == b[layer] for a, b in paired) / len(paired):.1f} %"
    both = sum(len(a["basis"] & b["basis"]) for a, b in paired)
    yield f"basis, token F1: {200 * both / max(sum(len(a['basis']) + len(b['basis']) for a, b in paired), 1):.1f}"


def of_sample() -> list[Pair]:
    """Pairs over the sample, by place; only what neither pass dropped. Words are counted as code points: no text is needed."""

    def labels(line: dict[str, Any]) -> dict[str, Any]:
        basis = {i for a, b in line["basis"] for i in range(a, b)}
        return {"kind": line["kind"], "stance": line["stance"], "basis": basis, "holder": "", "via": ""}

    def place(line: dict[str, Any]) -> tuple[str, ...]:
        return line["corpus"], line["id"], str(line["cue"]), str(line["content"])

    second = {place(line): line for line in lines("sample/second.jsonl")}
    return [(labels(line), labels(second[place(line)])) for line in lines("sample/first.jsonl") if place(line) in second]


def of_nested() -> tuple[list[Pair], int, int]:
    """Pairs of nested attributions over both passes, by the joint rule, and how many each has. Raises Absent."""
    have = texts()
    second = {_passage(line): line for line in lines("nested/second.jsonl")}
    out, ones, others = [], 0, 0
    for one in lines("nested/first.jsonl"):
        other = second.get(_passage(one))
        if other is None:
            continue
        text, a, b = have[one["corpus"], one["id"]]["text"], one["inner"], other["inner"]
        ones, others = ones + len(a), others + len(b)
        out += [(_nested(text, a[i]), _nested(text, b[j])) for i, j in pairs(word_sets(text, a), word_sets(text, b)).items()]
    return out, ones, others


def _passage(line: dict[str, Any]) -> tuple[str, ...]:
    return line["corpus"], line["id"], str(line["outer"]["content"])


def _nested(text: str, attribution: dict[str, Any]) -> dict[str, Any]:
    holder = attribution["holder"]
    name = holder if isinstance(holder, str) else _plain(text[slice(*holder)])
    return {"holder": name, "stance": attribution["stance"]}


def of_voice() -> list[tuple[str, str]]:
    """Whether either pass heard a claim in the author's own voice, sentence by sentence."""
    heard = [[str(line["label"] == "claim") for line in lines(f"voice/{name}.jsonl")] for name in ("first", "second")]
    return list(zip(*heard, strict=True))


if __name__ == "__main__":
    for corpus in ("polnear", "gum"):
        paired, ones, others = of_sources(corpus)
        found = 200 * len(paired) / (ones + others)
        print(f"{corpus}: {ones} and {others} attributions, {len(paired)} pairs, F1 {found:.1f}", *table(paired), sep="\n  ")
    paired, ones, others = of_sources("fnc1", "rumours")
    print(f"rumours: {ones} and {others} attributions, {len(paired)} pairs, F1 {200 * len(paired) / (ones + others):.1f}")
    print(*(f"  {line}" for line in table(paired, ("holder", "via", "within"))), sep="\n")
    alike = sum(a["holder"] in b["holder"] or b["holder"] in a["holder"] for a, b in paired)
    print(f"  holder equal, or one's words among the other's: {100 * alike / len(paired):.1f} %")
    chosen = of_sample()
    print(f"sample: {len(chosen)} pairs", *(line for line in table(chosen) if "equal" not in line), sep="\n  ")
    inner, ones, others = of_nested()
    print(f"nested: {ones} and {others} attributions, {len(inner)} pairs, F1 {200 * len(inner) / (ones + others):.1f}")
    stance, same = kappa([(a["stance"], b["stance"]) for a, b in inner]), sum(a["holder"] == b["holder"] for a, b in inner)
    print(f"  stance, Cohen's κ: {stance:.3f}", f"  holder equal: {100 * same / len(inner):.1f} %", sep="\n")
    voices = of_voice()
    both = sum(a == b == "True" for a, b in voices)
    f1 = 200 * both / sum((a == "True") + (b == "True") for a, b in voices)
    print(f"own voice: {len(voices)} sentences, κ {kappa(voices):.3f}, F1 {f1:.1f}")
