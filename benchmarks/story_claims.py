"""Chains, stances, certainty and own voice of the example story: `python -m benchmarks.story_claims`."""

import functools

from benchmarks import sources, story
from benchmarks.matching import pairs, spans_of, word_sets
from benchmarks.sources import Range, meets, right, same_chain
from benchmarks.stances import macro_f1, told_apart
from onrecord.records.record import Record
from onrecord.records.source import AUTHOR

MISSES: list[str] = []
"""What is wrong, one line each, filled by `figures`."""


def figures() -> dict[str, float]:
    """Per cent, but for the error of certainty, which is in steps of the scale."""
    return dict(_figures())


@functools.cache
def _figures() -> tuple[tuple[str, float], ...]:
    stances, chains, origins, errors, nested, pointed = [], [], [], [], [], []
    for document, record in sources.of_story():
        text = record.article.text
        truth = story.truth()["articles"][document["id"]]
        holders: dict[str, Range] = {h["id"]: (h["start"], h["end"]) for h in document["holders"]}
        spans = document["annotations"][0]
        paired = pairs(word_sets(text, spans), word_sets(text, spans_of(record)))
        claims = {c.attribution: c for c in record.claims}
        by_id = {s.id: s for s in record.sources}
        for i, j in sorted(paired.items()):
            gold, claim = truth["attributions"][i], claims[record.attributions[j].id]
            last = claim.chain[-1]
            stances.append((gold["stance"], last.stance or "asserts"))
            errors.append(abs(gold["certainty"] - (last.certainty or 0.0)))
            wanted = [link["holder"] for link in gold["chain"] if link["holder"] != AUTHOR]
            ours = [by_id[link.holder] for link in claim.chain if link.holder != AUTHOR]
            same = same_chain(text, ours, wanted, holders)
            chains.append(same)
            if len(wanted) > 1:
                origins.append(bool(ours) and right(text, ours[-1], wanted[-1], holders, meets))
            if gold["towards"]:
                pointed.append(_points_at(record, claim.towards, gold["towards"]))
            _note(document["id"], gold, last.stance, last.certainty, same, [o.name or o.id for o in ours])
        # What encloses what, over all of the truth.
        inner = [i for i, a in enumerate(truth["attributions"]) if a["within"]]
        nested += [i in paired and record.attributions[paired[i]].within is not None for i in inner]
    own = [_own_voice(name, record) for name, record in story.records().items()]
    found, gold_own, hit = (sum(o[k] for o in own) for k in range(3))
    return (
        ("stance, macro F1", macro_f1([stances])),
        ("stance, right", 100 * sum(g == f for g, f in stances) / len(stances)),
        ("denial told from no information", told_apart([stances])),
        ("certainty, mean error", sum(errors) / len(errors)),
        ("chain, every holder", 100 * sum(chains) / len(chains)),
        ("origin of longer chains", 100 * sum(origins) / len(origins)),
        ("nested attributions found as such", 100 * sum(nested) / len(nested)),
        ("denials and confirmations that point at their claim", 100 * sum(pointed) / len(pointed)),
        ("own-voice claims, F1", 200 * hit / (found + gold_own)),
    )


def _points_at(record: Record, towards: str | None, gold: dict[str, int]) -> bool:
    claim = next((c for c in record.claims if c.id == towards), None)
    return claim is not None and any(s.start < gold["end"] and gold["start"] < s.end for s in claim.spans)


def _own_voice(name: str, record: Record) -> tuple[int, int, int]:
    """Claims found, gold ones, and those that are both, by overlap."""
    gold = story.truth()["articles"][name]["own_voice"]
    ours = [c for c in record.claims if c.attribution is None]

    def overlaps(claim_start: int, claim_end: int) -> bool:
        return any(s.start < claim_end and claim_start < s.end for c in ours for s in c.spans)

    for g in gold:
        if not overlaps(g["start"], g["end"]):
            MISSES.append(f"{name} {g['start']}: own voice not found {g['text'][:60]!r}")
    for c in ours:
        if not any(g["start"] < c.spans[-1].end and c.spans[0].start < g["end"] for g in gold):
            MISSES.append(f"{name} {c.spans[0].start}: not the author's {c.spans[0].text[:60]!r}")
    return len(ours), len(gold), sum(overlaps(g["start"], g["end"]) for g in gold)


def _note(name: str, gold: dict, stance: str | None, certainty: float | None, same: bool, ours: list[str]) -> None:  # type: ignore[type-arg]
    words = gold["content"][0]["text"][:50]
    if gold["stance"] != (stance or "asserts"):
        MISSES.append(f"{name} {gold['id']}: {gold['stance']}, found {stance} {words!r}")
    elif abs(gold["certainty"] - (certainty or 0.0)) > 1:
        MISSES.append(f"{name} {gold['id']}: certainty {gold['certainty']}, found {certainty} {words!r}")
    if not same:
        MISSES.append(f"{name} {gold['id']}: chain {[link['holder'] for link in gold['chain'][1:]]}, found {ours}")


if __name__ == "__main__":
    for label, value in figures().items():
        print(f"{label:55} {value:6.2f}")
    print("\n".join(MISSES))
