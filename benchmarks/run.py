"""All benchmarks: prints one report and writes it to docs/benchmarks.md. Exit code 1 where a floor or a promise breaks."""

import platform
import sys
from pathlib import Path

from benchmarks import attribution, calibration, robustness, size, start
from benchmarks.corpora import Absent
from benchmarks.mutations import stream

REPORT = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
HEAD = (
    "# Benchmarks\n\nWritten by `make bench`, which measures every figure of onrecord on this page. "
    "Those of others come from their papers, or from Citron and two annotators scored on the same data in the same way."
)
MEASURES = (
    "All by score_attribution.py. Token: words inside a span. Exact: both edges right, quotation marks and punctuation at the "
    "edges apart. Joint: whole attributions, matched one to one where content and source each share at least half of their "
    "words with the gold ones."
)


def accuracy(broken: list[str]) -> str:
    """Figures on PolNeAR dev beside those of others."""
    scores = attribution.scores()
    broken += attribution.below_floor(scores)
    joint = scores["joint"]
    found = (
        f"Joint precision {joint['p']}, recall {joint['r']}. Spans that are not the article's text: {scores['not_verbatim']}."
    )
    return "\n".join(["## Attribution: PolNeAR dev, 84 articles", "", *attribution.table(scores), "", found, MEASURES])


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
    """Mutated texts."""
    problems = list(robustness.problems(stream(robustness.COUNT)))
    broken += problems
    return f"## Robustness\n\n{robustness.COUNT:,} mutated texts: {len(problems)} exceptions or spans that are not the text's."


def speed() -> str:
    """Cold start and size."""
    ours, yardstick = start.seconds()
    machine = f"{platform.machine()}, {platform.system()}"
    return (
        "## Start and size\n\n"
        f"Cold start, one plain text of {start.WORDS} words: {ours / yardstick:.2f} × the time to import onnxruntime and "
        f"tokenizers and to classify the text with py3langid, in the same run "
        f"({ours:.2f} s and {yardstick:.2f} s; {machine}).\n"
        f"Base install: {size.megabytes()} MB (`du -sm` of site-packages without pip)."
    )


def main() -> None:
    """Run all."""
    broken: list[str] = []
    try:
        measured = [accuracy(broken), confidence()]
    except Absent as absent:
        # Without the corpora the published report is left as it is.
        print(absent, file=sys.stderr)
        measured = []
    report = "\n\n".join([HEAD, *measured, promises(broken), speed()]) + "\n"
    if measured:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(report, encoding="utf-8")
    print(report)
    for line in broken[:20]:
        print(f"BROKEN: {line}", file=sys.stderr)
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
