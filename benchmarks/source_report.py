"""The part of the report on sources, and docs/sources.md: what is taken for what, by document and place."""

from collections import Counter
from pathlib import Path

from benchmarks import basis, coreference, gap, gum_holders, sources, stages
from benchmarks.floors import below

PAGE = Path(__file__).resolve().parents[1] / "docs" / "sources.md"
PUBLISHED = {
    "holder, names": "89.8 (best LLM, SCU benchmark)",
    "holder, pronouns and nominals": "88.3 for pronouns given gold mentions (Citron); 2.7 F1 in another sentence (NewsClaims)",
    "unknown though the article says who": "26 (CoreNLP)",
    "kind": "93.5 (best LLM)",
    "pronoun → name, both names given": "66.9 (best baseline, Webster et al. 2018)",
}
HOW = (
    "End to end: attributions found and right by the joint rule, {found} of {gold} gold ones of the reporting part. A holder is right if the head of one of "  # noqa: E501
    "its mentions is that of the gold holder's fullest mention and none is that of another gold holder's; by plain overlap: shared characters instead of "  # noqa: E501
    "heads. Intervals: 95 % bootstrap over documents."
)
GIVEN = (
    "By gold chain: attributions of GUM dev whose source clause names one person or body; right if the source is taken for an entity that is mentioned elsewhere "  # noqa: E501
    "in its gold chain, and in nobody else's. Pronoun → name: GAP dev; F1 over all names, of which the resolver takes the likelier of two; in one case of seven neither is right."  # noqa: E501
)


def section(broken: list[str]) -> str:
    """Figures on the reporting parts, with intervals, floors checked. Raises Absent."""
    found = sources.figures(reporting=True)
    value, low, high = basis.figure()
    clusters = coreference.figures()
    spent = stages.seconds()
    elsewhere = gum_holders.figures() | gap.figures()
    measured = {name: figure for name, (figure, *_) in (found | elsewhere).items()}
    broken += below("sources_reporting", measured | {"basis, token F1": value, "coreference": clusters["onrecord"]})
    part = [(g, len(f)) for _, report, g, f in sources.judged() if report]
    lines = [
        "## Sources: whose words, on our own gold, reporting part",
        "",
        "| measure, per cent | onrecord | 95 % | best published |",
        "|---|---|---|---|",
    ]
    lines += [f"| {name} | {v:.1f} | {a:.1f} to {b:.1f} | {PUBLISHED.get(name, '')} |" for name, (v, a, b, _) in found.items()]
    lines.append(f"| basis, token F1 (sample, reporting half) | {value:.1f} | {low:.1f} to {high:.1f} | 56.2 (best LLM) |")
    lines += ["", HOW.format(found=sum(f for _, f in part), gold=sum(g for g, _ in part)), ""]
    lines += ["| coreference of speaking mentions, GUM dev | CoNLL F1 |", "|---|---|"]
    lines += [f"| {name} | {figure:.1f} |" for name, figure in clusters.items()]
    lines += ["", "| given the source's words or the pronoun | per cent, F1 | 95 % | published |", "|---|---|---|---|"]
    lines += [f"| {name} | {v:.1f} | {a:.1f} to {b:.1f} | {PUBLISHED.get(name, '')} |" for name, (v, a, b) in elsewhere.items()]
    lines += ["", GIVEN]
    lines += ["", "| the example story | per cent |", "|---|---|"]
    lines += [f"| {name} | {figure(sources.story_judged()):.1f} |" for name, figure in sources.FIGURES.items()]
    lines += [
        "",
        f"Time, attribution and sources together: {spent['sources'] / spent['attribution']:.2f} × attribution alone, "
        "same run, one encoder pass.",
    ]
    return "\n".join(lines)


def write_page() -> None:
    """docs/sources.md, from the tuning part of the gold. Raises Absent."""
    part = [j for _, report, _, found in sources.judged() if not report for j in found]
    kinds = sorted({j.kind for j in part} | {j.found_kind for j in part})
    table = Counter((j.kind, j.found_kind) for j in part)
    lines = [
        "# Sources: what is taken for what", "",
        "Written by `make bench`. The tuning part of `benchmarks/gold/sources`; the reporting part was not looked at. Texts are not shown: a place is a",  # noqa: E501
        "document's id and the offset of the source.", "", "## Kinds: gold down, found across", "",
        "| | " + " | ".join(kinds) + " |", "|---" * (len(kinds) + 1) + "|",
        *("| " + " | ".join([gold, *(str(table[gold, k] or "") for k in kinds)]) + " |" for gold in kinds),
        "", "## Holders that are wrong, by the form of the source", "", "| form | right | of | places of wrong ones |", "|---|---|---|---|",  # noqa: E501
    ]  # fmt: skip
    for form in sources.FORMS:
        of = [j for j in part if j.form == form]
        wrong = [f"{j.document} {j.at[0]}" for j in of if not j.right]
        lines.append(
            f"| {form} | {len(of) - len(wrong)} | {len(of)} | {'; '.join(wrong[:12])}{' …' if len(wrong) > 12 else ''} |"
        )
    lines += ["", *WHY]
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


WHY = (
    "## Why", "",
    "- *Another noun for the same thing*: a survey that becomes \"the findings\", a video that becomes \"the ad\". `vocabulary/same_thing.txt` knows some.",  # noqa: E501
    "- *Interviews and speeches in the first person*: of two who are asked, \"I\" is either; what a speaker says of himself is the author's.",  # noqa: E501
    "- *Offices that the article does not give*: \"the Northmere senator\" of someone whom it never calls a senator, \"the candidate\" where there are several.",  # noqa: E501
    "- *\"They\" and \"we\"*: bodies and groups that are named in passing; two or three people who are not joined by \"and\".",
    "- *One wrong merge counts for all*: a holder whose mentions include another holder's is wrong wherever it speaks. Hence offices (\"the mayor\") go only to whom",  # noqa: E501
    "  the article gives the office, and \"the official\" never to someone who is named.",
    "- *Unnamed people or a class of people*: \"Engineers said\" (anonymous if they took part in something particular, else a group).",  # noqa: E501
    "- *No source in the sentence*: lists of reproaches without a subject; questions that reporters ask.",
)  # fmt: skip
