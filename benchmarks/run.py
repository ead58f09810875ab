"""All benchmarks: prints one report and writes it to docs/benchmarks.md. Exit code 1 where a floor or a promise breaks."""

import json
import platform
import subprocess
import sys
from collections import Counter
from pathlib import Path

from benchmarks import (
    attribution,
    calibration,
    claim_report,
    clauses,
    errors,
    memory,
    robustness,
    rumour_report,
    size,
    source_report,
    start,
    story,
    unseen,
    value_report,
)
from benchmarks.corpora import Absent
from benchmarks.dev import nested
from benchmarks.mutations import pages, stream

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "docs" / "benchmarks.md"
TRAINING = ROOT / ".venv-train" / "bin" / "python"
"""PyTorch is a peer here, and a dependency of training alone."""
TEXTS, PAGES = 2_000, 500
HEAD = (
    "# Benchmarks\n\nWritten by `make bench`, which measures every figure of onrecord on this page but those of unseen parts. "
    "Those of others come from their papers, or from Citron and two annotators scored on the same data in the same way."
)
MEASURES = (
    "All by score_attribution.py. Token: words inside a span. Exact: both edges right, quotation marks and punctuation at the "
    "edges apart. Joint: whole attributions, matched one to one where content and source each share at least half of their "
    "words with the gold ones."
)
PROCESSORS = (
    "Between processors the last bits of sums differ, and 8-bit activations make more of that: `python -m benchmarks.noise` "
    "changes the weights by a relative 2e-7 and measures again. Four times gave joint F1 76.2, 76.0, 76.0, 75.6 (76.0 without, "
    "on an AMD EPYC without VNNI), exact source 83.1 to 83.5, cue 75.0 to 75.3, content 70.8 to 71.0; about 1 attribution in "
    f"20 is another one. `make test` therefore allows {attribution.PROCESSOR} points below the floors."
)


def accuracy(broken: list[str]) -> str:
    """Figures on PolNeAR dev beside those of others."""
    scores = attribution.scores()
    broken += attribution.below_floor(scores)
    joint, whole = scores["joint"], attribution.scores(nested())
    found = (
        f"Joint precision {joint['p']}, recall {joint['r']}. Spans that are not the article's text: {whole['not_verbatim']}. "
        "PolNeAR's annotation is flat, and so are these figures: with what is found inside contents besides, which it does not "
        f"have, token F1 is {' / '.join(str(whole['token_f1'][k]) for k in attribution.KINDS)} (source, cue, content), exact "
        f"F1 {' / '.join(str(whole['exact_f1'][k]) for k in attribution.KINDS)}, joint F1 {whole['joint']['f']}."
    )
    return "\n".join(
        [
            "## Attribution: PolNeAR dev, 84 articles, tuned on",
            "",
            *attribution.table(scores),
            "",
            found,
            MEASURES,
            "",
            PROCESSORS,
        ]
    )


def example_story() -> str:
    """The invented story beside PolNeAR dev."""
    ours = story.scores()
    lines = ["## The example story, 16 invented articles", "", "| measure | source | cue | content |", "|---|---|---|---|"]
    for measure in ("token_f1", "exact_f1"):
        cells = " | ".join(f"{ours[measure][kind]:.1f}" for kind in attribution.KINDS)
        lines.append(f"| {attribution.MEASURES[measure]} | {cells} |")
    joint = ours["joint"]
    return "\n".join(
        [*lines, "", f"Joint F1 {joint['f']} (precision {joint['p']}, recall {joint['r']}). Nothing was trained on it."]
    )


def by_form_and_error() -> str:
    """What is right by form, and what the wrong ones are."""
    counted = errors.tally()
    lines = ["## By form and kind of error, on the same articles", "", "| form | gold | precision | recall | joint F1 |"]
    lines.append("|---|---|---|---|---|")
    lines += [f"| {form} | {n} | {p:.1f} | {r:.1f} | {f:.1f} |" for form, n, p, r, f in counted.by_form()]
    right, number = sum(counted.right_gold.values()), Counter(e.kind for e in counted.errors)
    lines += ["", "Precision by the form found, recall by the form of the gold attribution.", ""]
    lines += ["| error | attributions | what it is |", "|---|---|---|"]
    lines += [f"| {kind} | {number[kind]} | {what} |" for kind, what in errors.KINDS.items()]
    exact = ", ".join(f"{100 * counted.exact[part] / max(right, 1):.1f} % the exact {part}" for part in ("source", "content"))
    return "\n".join([*lines, "", f"Of the {right} attributions that are right by the joint rule, {exact} have."])


def out_of_domain() -> str:
    """GUM's attribution clauses."""
    head = "## Out of domain: attribution clauses of GUM, by genre, 207 documents"
    mapping = (
        "The extractor was not trained on GUM. An attribution found answers to a relation if its cue lies in the source clause and its "  # noqa: E501
        "content shares at least half of the words of both with the relation's. Precision is a lower bound: what a noun, a "
        'preposition or a mark attributes ("according to") is no clause there.'
    )
    return "\n".join([head, "", *clauses.table(clauses.by_genre()), "", mapping])


def confidence() -> str:
    """How far confidences can be believed."""
    found = calibration.judged()
    rows = [f"| {said:.2f} | {right:.2f} | {count} |" for said, right, count in calibration.reliability(found)]
    summary = (
        f"Expected calibration error {calibration.expected_error(found):.3f} over {calibration.BINS} bins of equal mass; "
        f"AUROC of right against wrong {calibration.auroc(found):.3f}. Right: by the joint rule above."
    )
    sure = [right for said, right in found if said >= 0.9]
    if sure:
        summary += f" Of the {len(sure)} attributions at 0.9 or more, {100 * sum(sure) / len(sure):.0f} % are right."
    head = ["## Confidence, on the same articles", "", "| mean confidence | share right | attributions |", "|---|---|---|"]
    return "\n".join([*head, *rows, "", summary])


def promises(broken: list[str]) -> str:
    """Mutated texts and pages; `make fuzz` tries ten times as many."""
    problems = [*robustness.problems(stream(TEXTS)), *robustness.page_problems(pages(PAGES))]
    broken += problems
    return (
        f"## Robustness\n\n{TEXTS:,} mutated texts and {PAGES:,} mutated pages: "
        f"{len(problems)} exceptions or spans that are not the text's."
    )


def speed() -> str:
    """Beside the same network in PyTorch."""
    if not TRAINING.exists():
        return "## Speed\n\nNot measured: `make bench` installs the PyTorch that it is compared with."
    given = subprocess.check_output([str(TRAINING), "-m", "benchmarks.speed"], text=True, cwd=ROOT)
    rates: dict[str, float] = json.loads(given.splitlines()[-1])
    lines = ["## Speed", "", "| what | onrecord | PyTorch, 32-bit floats | ratio |", "|---|---|---|---|"]
    for what in ("network", "extraction"):
        ours, peer = rates[f"{what}, onrecord"], rates[f"{what}, PyTorch"]
        lines.append(f"| {what} | {ours:,.0f} | {peer:,.0f} | {ours / peer:.2f} × |")
    rest = "Word pieces a second, on all cores of one machine, the same windows of the same articles in the same run."
    return "\n".join([*lines, "", rest])


def footprint() -> str:
    """Cold start, memory and size."""
    ours, yardstick = start.seconds()
    machine = f"{platform.machine()}, {platform.system()}"
    return (
        "## Start, memory and size\n\n"
        f"Cold start, one plain text of {start.WORDS} words: {ours / yardstick:.2f} × the time to import onnxruntime and "
        f"tokenizers and to classify the text with py3langid, in the same run "
        f"({ours:.2f} s and {yardstick:.2f} s; {machine}).\n"
        f"Peak memory: {memory.megabytes(1):.0f} MB for one such article, {memory.megabytes(memory.ARTICLES):.0f} MB for "
        f"{memory.ARTICLES}.\n"
        f"Base install: {size.megabytes()} MB (`du -sm` of site-packages without pip)."
    )


def main() -> None:
    """Run all."""
    broken: list[str] = []
    try:
        measured = [
            unseen.section(),
            accuracy(broken),
            by_form_and_error(),
            confidence(),
            example_story(),
            source_report.section(broken),
            claim_report.section(broken),
            rumour_report.section(broken),
            value_report.section(broken),
            out_of_domain(),
            speed(),
        ]
        source_report.write_page()
        claim_report.write_page()
        value_report.write_page()
    except Absent as absent:
        # Without the corpora the published report is left as it is.
        print(absent, file=sys.stderr)
        measured = []
    report = "\n\n".join([HEAD, *measured, promises(broken), footprint()]) + "\n"
    if measured:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(report, encoding="utf-8")
    print(report)
    for line in broken[:20]:
        print(f"BROKEN: {line}", file=sys.stderr)
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
