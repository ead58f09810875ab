"""The part of the report on dates and figures, and docs/values.md: what fails, and what was checked by eye."""

from collections import Counter
from pathlib import Path

from benchmarks import date_cases, dates, quantities, quantity_cases, stages
from benchmarks.corpora import Absent
from benchmarks.floors import below
from benchmarks.gold import lines
from benchmarks.intervals import interval

PAGE = Path(__file__).resolve().parents[1] / "docs" / "values.md"
CHECKED = "values/checked.jsonl"
HOW = (
    "Time expressions: TempEval-3 train, whole; paired by overlap, right with an equal TIMEX3 value. Figures: NewsQuant dev, "
    "CQE's strict matching, every number that is no date; the gold has no spans, so places are not compared and each quantity "
    'matches once. Rules were tuned by hand with both in sight, so these figures are not beside those of others: see "Unseen '
    'parts". No weights were trained on them. Intervals: 95 % bootstrap over documents and sentences.'
)


def figures() -> dict[str, tuple[float, float, float]]:
    """Each figure with its interval. Raises Absent."""
    scores = dates.tempeval()
    found = {
        f"time expressions, {name} F1": interval(scores, lambda s, what=what: dates.f1(s, what))  # type: ignore[misc]
        for name, what in (("value", "value"), ("detection (any overlap)", "relaxed"), ("detection (same ends)", "strict"))
    }
    rows = quantities.by_sentence("dev")
    for i, what in enumerate(("value", "value+unit", "value+change")):
        found[f"figures, {what} F1"] = interval(rows, quantities.f1_of(i))
    return found


def shares() -> dict[str, float]:
    """Kinds of broad cases, and what passes of them in per cent. Raises Absent."""
    return {kind: date_cases.share(kind) for kind in date_cases.AIMED} | {
        kind: quantity_cases.share(kind) for kind in quantity_cases.AIMED
    }


def story() -> dict[str, float]:
    """Of the truth of the example story what is right, in per cent."""
    total, right, _ = dates.of_story()
    counted, same, _, _ = quantities.of_story()
    return {"story, dates right": 100 * right / total, "story, figures right": 100 * same / counted}


def section(broken: list[str]) -> str:
    """Figures, floors checked. Raises Absent."""
    found, passed, told = figures(), shares(), story()
    broken += below("values", {name: value for name, (value, _, _) in found.items()} | passed | told)
    spent = stages.seconds()
    return "\n".join([
        "## Dates and figures", "",
        "| measure, per cent, tuned on this data | onrecord | 95 % |", "|---|---|---|",
        *(f"| {name} | {v:.1f} | {a:.1f} to {b:.1f} |" for name, (v, a, b) in found.items()),
        "", HOW, "", *_peers(), "",
        "| cases of Recognizers-Text | passed, per cent |", "|---|---|",
        *(f"| {kind} | {value:.1f} |" for kind, value in passed.items()), "",
        "The files one by one, and what fails in them: [values.md](values.md).", "",
        "| the example story | per cent |", "|---|---|", *(f"| {name} | {value:.1f} |" for name, value in told.items()), "",
        f"Time, attribution with dates and figures: {spent['values'] / spent['attribution']:.2f} × attribution alone, same "
        "run.",
    ])  # fmt: skip


def _peers() -> list[str]:
    try:
        theirs, ours = dates.peer()
        rows = [("dateparser's search", theirs), ("onrecord", ours)]
        lines_ = [
            "| peers, same run | what | F1 |", "|---|---|---|",
            *(
                f"| {who} | time expressions, value; the first {len(scores)} documents | {dates.f1(scores, 'value'):.1f} |"
                for who, scores in rows
            ),
        ]  # fmt: skip
        peer, own = quantities.quantulum("dev"), quantities.by_sentence("dev")
    except Absent as absent:
        return [f"Peers: {absent}."]
    for who, counts in (("quantulum3", peer), ("onrecord", own[: len(peer)])):
        cells = " / ".join(f"{quantities.f1_of(i)(counts):.1f}" for i in range(2))
        lines_.append(f"| {who} | figures, value / value+unit; {len(counts)} sentences | {cells} |")
    return lines_


def write_page() -> None:
    """docs/values.md. Raises Absent."""
    rows = [
        "# Dates and figures: what fails", "",
        "Written by `make bench`.", "",
        "## Checked by eye", "", *_checked(), "",
        "## Broad cases of Recognizers-Text, by specification file", "",
        "A case passes where everything that it expects is found with its value, and nothing else. How the two schemes are "
        "mapped is said in `benchmarks/date_cases.py` and `benchmarks/quantity_cases.py`.", "",
        "| file | cases | passed | what fails |", "|---|---|---|---|",
    ]  # fmt: skip
    for name in date_cases.FILES:
        results = [passed for _, passed in date_cases.recognizers(name)]
        rows.append(_row(f"DateTime/{name}", results, date_cases.failing(name)))
    for file, cases in quantity_cases.recognizers().items():
        classes = Counter(quantity_cases.failing(w, f) for passed, _, w, f in cases if not passed)
        rows.append(_row(file.replace("/English", "").removesuffix(".json"), [c[0] for c in cases], classes))
    PAGE.write_text("\n".join(rows) + "\n", encoding="utf-8")


def _row(name: str, passed: list[bool], classes: Counter[str]) -> str:
    named = ", ".join(f"{kind} {n}" for kind, n in classes.most_common())
    return f"| {name} | {len(passed)} | {100 * sum(passed) / len(passed):.0f} % | {named} |"


def _checked() -> list[str]:
    """How many of those that people looked at were wrong."""
    out = []
    every = lines(CHECKED)
    for what in ("date", "quantity"):
        mine = [line for line in every if line["what"] == what]
        wrong = Counter(line["wrong"] for line in mine if line["wrong"])
        number = sum(wrong.values())
        kinds = ", ".join(f"{kind} {n}" for kind, n in wrong.most_common())
        name = {"date": "dates", "quantity": "figures"}[what]
        share = 100 * number / len(mine)
        out.append(f"- {len(mine)} {name} from PolNeAR train and fnc1: {number} wrong ({share:.1f} %): {kinds}.")
    return [*out, "", f"Places and verdicts: `benchmarks/gold/{CHECKED}`. What was not found at all does not show here."]
