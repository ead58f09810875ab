"""The part of the report on claims, and docs/claims.md: which stances are taken for which, by document and place."""

from collections import Counter
from pathlib import Path

from benchmarks import certainty, nested, own_voice, stages, stances, story_claims
from benchmarks.floors import below
from onrecord.inference.claims import STANCES

PAGE = Path(__file__).resolve().parents[1] / "docs" / "claims.md"
PUBLISHED = {
    "stance, macro F1 (sample)": "87.5 accuracy of affirm or refute (NewsClaims; people 94.9)",
    "nested, both holders and within, F1": "25.3 (FactBank, nested)",
    "own-voice claims, F1": "67.2 for the journalist's voice (NewsClaims; people 88.9)",
}
HOW = (
    "End to end, over attributions that were found right by the joint rule. Stances: the reporting half of "
    "`benchmarks/gold/sample` and the reporting part of `benchmarks/gold/sources`. Nested: the reporting half of "
    "`benchmarks/gold/nested` and GUM's documents of the gold; right if source and content are, the enclosing attribution"
    " is the gold one, and both holders are right; what is found inside a labelled content and is in no label counts "
    "against it. Origin: the last holder of chains with two or more besides the author. Own voice: 300 sentences of the "
    "gold documents. Intervals: 95 % bootstrap over stories and documents."
)


def section(broken: list[str]) -> str:
    """Figures on the reporting parts, with intervals, floors checked. Raises Absent."""
    found = stances.figures(reporting=True) | nested.figures(reporting=True)
    found["own-voice claims, F1"] = own_voice.figures()
    scale = certainty.figures()
    broken += below("claims_reporting", {name: value for name, (value, _, _) in found.items()} | scale)
    lines = [
        "## Claims: chains, stance, certainty, own voice", "",
        "| measure, per cent | onrecord | 95 % | best published |", "|---|---|---|---|",
        *(f"| {name} | {v:.1f} | {a:.1f} to {b:.1f} | {PUBLISHED.get(name, '')} |" for name, (v, a, b) in found.items()),
        "", HOW, "", "| certainty | onrecord |", "|---|---|", *(f"| {name} | {value:.3f} |" for name, value in scale.items()),
        "", "The model was trained on UDS train, not on CommitmentBank or verb veridicality.", "",
        "| the example story | per cent; the error of certainty in steps |", "|---|---|",
        *(f"| {name} | {value:.1f} |" for name, value in story_claims.figures().items()), "",
    ]  # fmt: skip
    before, after = stages.seconds()["sources"], stages.seconds()["claims"]
    lines.append(f"Time with claims: {after / before:.2f} × attribution and sources, same run.")
    return "\n".join(lines)


def write_page() -> None:
    """docs/claims.md, from the tuning parts. Raises Absent."""
    both = [p for of in (stances.of_sample, stances.of_gold) for document in of(False) for p in document]
    table = Counter(both)
    lines = [
        "# Claims: which stance is taken for which", "",
        "Written by `make bench`. The tuning parts of `benchmarks/gold/sample` and `benchmarks/gold/sources`; the reporting parts were not looked at.", "",  # noqa: E501
        "## Stances: gold down, found across", "",
        "| | " + " | ".join(STANCES) + " | F1 |", "|---" * (len(STANCES) + 2) + "|",
        *(
            "| " + " | ".join([g, *(str(table[g, s] or "") for s in STANCES), f"{stances.f1_of(both, g):.1f}"]) + " |"
            for g in STANCES
        ), "", *WHY,
    ]  # fmt: skip
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


WHY = (
    "## How to read certainty", "",
    "From −3 (certainly not) over 0 (open) to 3 (certainly), for the claim as it is worded: \"said that no letter had come\" is 3 for that claim. A denial is −3 "  # noqa: E501
    "for what it denies, \"no information\" and a question are 0. `author_certainty` is what the author's own wording adds (\"admitted\", \"revealed\"), 0 where he",  # noqa: E501
    "leaves it to the holder (\"said\").",
)  # fmt: skip
