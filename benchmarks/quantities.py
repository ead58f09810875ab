"""How often figures are right: `python -m benchmarks.quantities [misses]`.

**News quantities** (NewsQuant dev and the four R-Text sets; Almasian, Kazakova, Göldner and Gertz 2023, "CQE: A Comprehensive
Quantity Extractor"). Their strict matching: a quantity of the gold and one found in the same sentence match where their values
are equal (both ends, for a range), for value+unit the normalised unit too, for value+change the change too. The gold has no
spans, so places are not compared; each quantity matches at most once, which their script does not ensure.

Their notion is wider than ours: every number that is no date counts, ages, durations and numbers without a unit too. It is
measured with `figures_in(…, everything=True)`, the same rules without the last decision. How our figures are put into
their terms is in `in_their_terms`. Rules were tuned by hand with these sets in sight; nothing was learnt from them by machine.

**Recognizers-Text** (Number and NumberWithUnit, English): a case passes where all its results are found with their text, value
and unit, and nothing else. How each is read is said in `read_as`; ordinals are left out.

**The example story**: a figure is right where interval, bounds, approximation, change and unit are those of truth.json and the
spans overlap; *of what* is right where its span overlaps that of the truth, or both have none.
"""

import json
import math
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks import story
from benchmarks.corpora import Absent, corpus, documents
from benchmarks.intervals import interval
from onrecord.find.quantities import Figure, figures_in
from onrecord.text.numbers import numbers_in
from onrecord.text.plurals import singular
from onrecord.text.tokens import Token, tokens_of

SETS = ("dev", "rtext_age", "rtext_currency", "rtext_dimension", "rtext_temperature")
Value = float | tuple[float, float]
Found = tuple[Value, str, str]
"""A value or both ends of a range, a unit and a change, in CQE's words."""
Counts = tuple[int, int, int, int, int]
"""Of a sentence: right by value, value+unit, value+change; found; gold."""

# CQE's terms.

NAMES = {
    "USD": "dollar", "%": "percentage", "°C": "celsius", "°F": "fahrenheit", "rpm": "revolutions per minute",
    "ppb": "parts-per-billion", "N·m": "newton metre", "lb-ft": "foot pound-force",
}  # fmt: skip
LEFT_OUT = frozenset(("the", "of", "more", "its", "their", "his", "her", "and", "most", "one", "my", "our"))
BASE_FORMS = {"best": "good", "worst": "bad", "biggest": "big", "largest": "large", "smallest": "small", "highest": "high"}


def in_their_terms(tokens: list[Token], f: Figure) -> Found:
    """A figure as CQE says it.

    "Hundreds" are 100 to 1,000; a bound is its number with `>` or `<`, and that comes before a change; an age is in "year of
    age"; a share of things has the unit "% things"; a counted noun keeps its adjectives, in base forms; a change counts where
    its word stands before the figure.
    """
    number = f.numbers[0]
    if number.base > 2:
        value: Value = (float(number.base), 10.0 * number.base)
    elif f.low is not None and f.high is not None and f.low != f.high:
        value = (float(f.low), float(f.high))
    else:
        stated = f.high if f.low is None else f.low
        value = float(stated or 0)
    return value, _their_unit(tokens, f), _their_change(f)


def _their_change(f: Figure) -> str:
    if f.high is None:
        return ">"
    if f.approximate and not f.high_open:
        return "~"
    if f.change in ("up", "down") and not f.late:
        return f.change
    return "<" if f.low is None else "="


def _their_unit(tokens: list[Token], f: Figure) -> str:
    if f.age:
        return f"{f.unit.name if f.unit else 'year'} of age"
    if f.unit:
        head, per, rest = f.unit.name.partition(" per ")
        return NAMES.get(f.unit.symbol) or NAMES.get(f.unit.symbol.partition("/")[0], head) + per + rest
    if f.numbers[0].part:
        return "% " + (_base_forms(tokens, *f.of) if f.of else "-")
    if f.counted and f.counted.unit:
        first = f.counted.first
        return _base_forms(tokens, first, f.counted.head + 1) + (
            " per " + f.noun.partition("/")[2] if "/" in (f.noun or "") else ""
        )
    if f.counted and not f.counted.back:
        return "count"
    return "-"


def _base_forms(tokens: list[Token], first: int, last: int) -> str:
    run = [t for t in tokens[first:last] if t.low not in LEFT_OUT]
    joined = (
        "".join(t.low + ("" if n.start == t.end else " ") for t, n in zip(run, [*run[1:], run[-1]], strict=True)) if run else ""
    )
    words = [w for w in joined.split() if w[-1].isalpha()]
    return (
        " ".join(BASE_FORMS.get(w, w) for w in [*words[:-1], *(w if w == "people" else singular(w) for w in words[-1:])]) or "-"
    )


def ours(text: str) -> list[Found]:
    """What onrecord finds in a sentence, in CQE's terms."""
    tokens, figures = figures_in(text, everything=True)
    out: list[Found] = []
    for before, f in zip([None, *figures], figures, strict=False):
        said = in_their_terms(tokens, f)
        if before and _from_to(tokens, before, f) and not isinstance(said[0], tuple) and not isinstance(out[-1][0], tuple):
            out[-1] = ((out[-1][0], said[0]), *out[-1][1:])
        else:
            out.append(said)
    return out


def _from_to(tokens: list[Token], one: Figure, other: Figure) -> bool:
    """Whether two figures are "from X … to Y", one range to CQE whatever stands between; to us they are two figures."""
    between = {t.text for t in tokens[one.last : other.first]}
    same = one.symbol == other.symbol or bool(one.unit and other.unit and one.symbol.startswith(f"{other.symbol}/"))  # type: ignore[union-attr]
    starts = "from" in (tokens[one.first - 1].low if one.first else "", tokens[one.first].low)
    return starts and same and tokens[other.first - 1].low == "to" and not between & {".", ";", "and"}


# CQE's matching.


def gold_of(sentence: dict[str, Any]) -> list[Found]:
    """The quantities of a sentence in the gold."""
    return [(_value(q["value"]), q["normalized_unit"].casefold(), q.get("change") or "=") for q in sentence["quantities"]]


def _value(written: str) -> Value:
    if not written.startswith("-") and "-" in written.replace("E-", "E"):
        low, high = written.replace("E-", "E").split("-")
        return float(low), float(high)
    return float(written)


def _close(one: Value, other: Value) -> bool:
    if isinstance(one, tuple) != isinstance(other, tuple):
        return False
    pairs = zip(one, other, strict=True) if isinstance(one, tuple) and isinstance(other, tuple) else [(one, other)]
    return all(math.isclose(float(a), float(b), rel_tol=1e-5, abs_tol=1e-8) for a, b in pairs)  # type: ignore[arg-type]


def matched(found: Sequence[Found], gold: Sequence[Found]) -> list[tuple[Found, Found]]:
    """Pairs of equal value, each in one pair at most; those that agree in unit, then in change, are paired first."""
    pairs = [
        ((f[1].casefold() == g[1]) + (f[2] == g[2]) / 2, i, j)
        for i, f in enumerate(found) for j, g in enumerate(gold) if _close(f[0], g[0])
    ]  # fmt: skip
    out, used, done = [], set(), set()
    for _, i, j in sorted(pairs, key=lambda p: -p[0]):
        if i not in used and j not in done:
            used.add(i)
            done.add(j)
            out.append((found[i], gold[j]))
    return out


def counts(found: Sequence[Found], gold: Sequence[Found]) -> Counts:
    """What is right in a sentence."""
    pairs = matched(found, gold)
    units = sum(f[1].casefold() == g[1] for f, g in pairs)
    return len(pairs), units, sum(f[2] == g[2] for f, g in pairs), len(found), len(gold)


def f1_of(which: int) -> Callable[[Sequence[Counts]], float]:
    """F1 × 100 of value (0), value+unit (1) or value+change (2) over sentences."""
    return lambda rows: 200 * sum(r[which] for r in rows) / max(sum(r[3] + r[4] for r in rows), 1)


def by_sentence(name: str, reader: Callable[[str], list[Found]] = ours) -> list[Counts]:
    """Counts of each sentence of a set. Raises Absent."""
    return [counts(reader(s["text"]), gold_of(s)) for s in documents("newsquant", f"{name}.jsonl")]


# quantulum3, a peer, in an environment of its own: ONRECORD_QUANTULUM names its python.

_PEER = """
import json, sys
from quantulum3 import parser
for line in sys.stdin:
    try:
        found = parser.parse(json.loads(line))
    except Exception:
        found = []
    print(json.dumps([[q.value, q.unit.name] for q in found]), flush=True)
"""
_PEER_NAMES = {
    "dimensionless": "-", "unk": "-", "per cent": "percentage", "dollar dollar": "dollar", "united states dollar": "dollar",
    "tonne": "metric ton", "degree angle": "degree", "degree celsius": "celsius", "degree fahrenheit": "fahrenheit",
}  # fmt: skip


def quantulum(name: str) -> list[Counts]:
    """quantulum3 on a set, its terms and ranges (their middle) dealt with as CQE's script does. Raises Absent."""
    python = os.environ.get("ONRECORD_QUANTULUM")
    if not python:
        raise Absent("skipped: quantulum3 is not measured; set ONRECORD_QUANTULUM to the python that has it")
    sentences = documents("newsquant", f"{name}.jsonl")
    lines = "".join(json.dumps(s["text"]) + "\n" for s in sentences)
    run = subprocess.run([python, "-c", _PEER], input=lines, capture_output=True, text=True, check=True)
    names = _PEER_NAMES | ({f"{t}": f"{t} of age" for t in ("year", "month", "week", "day")} if name != "dev" else {})
    out = []
    for sentence, line in zip(sentences, run.stdout.splitlines(), strict=True):
        found: list[Found] = [(v, names.get(u.casefold(), u), "=") for v, u in json.loads(line)]
        gold = [((v[0] + v[1]) / 2 if isinstance(v, tuple) else v, u, c) for v, u, c in gold_of(sentence)]
        out.append(counts(found, gold))
    return out


# Recognizers-Text.

_rate = re.compile(r"\s*-?\s*\b(?:per(?! hour| milli)|(?<=\w )an?|(?<=-)a|each)\b")
Read = set[tuple[str, str, str]]
"""Text, value and unit of what is found."""
AMERICAN = (("metre", "meter"), ("litre", "liter"), ("pound-mass", "pound"))
THEIR_MONEY = {"GBP": "british pound", "NLG": "netherlands guilder", "pence": "pence", "pennies": "penny"}
RECOGNIZERS = {
    "Number/English/NumberModel.json": "number",
    "Number/English/NumberModelExperimentalMode.json": "number",
    "Number/English/NumberModelPercentMode.json": "number",
    "Number/English/PercentModel.json": "percent",
    "Number/English/PercentModelPercentMode.json": "percent",
    "Number/English/NumberRangeModel.json": "range",
    "Number/English/NumberRangeModelExperimentalMode.json": "range",
    "NumberWithUnit/English/CurrencyModel.json": "money",
    "NumberWithUnit/English/DimensionModel.json": "dimension",
    "NumberWithUnit/English/TemperatureModel.json": "temperature",
    "NumberWithUnit/English/AgeModel.json": "age",
}
"""Ordinals are left out: a rank is no figure."""


def shown(value: float | None) -> str:
    """A value as it is compared: ten digits."""
    return "" if value is None else f"{float(value):.10g}"


def read_as(kind: str, text: str) -> Read:
    """What onrecord reads in a case of a kind.

    number: numbers alone, but those that a unit is joined to. percent: figures in per cent. range: intervals, by low and high
    alone, without words and open ends. money, dimension, temperature, age: figures with such a unit, bounding words cut off,
    rates by what is counted.
    """
    tokens = tokens_of(text)
    if kind == "number":
        return {
            (_words(text, tokens, n.first, n.last), shown(n.value), "")
            for n in numbers_in(tokens)
            if n.form != "vague"
            and not (n.last < len(tokens) and tokens[n.last].start == tokens[n.last - 1].end and tokens[n.last].word)
        }
    out: Read = set()
    for f in figures_in(text, everything=True)[1]:
        words = (
            _rate.split(_words(text, tokens, *f.core))[0] if kind in ("money", "dimension") else _words(text, tokens, *f.core)
        )
        if kind == "range" and (f.low != f.high):
            out.add(("", f"{shown(f.low)},{shown(f.high)}", ""))
        elif kind in (_kind_of(f), "temperature" if f.unit and f.unit.symbol == "°" else kind[:0]):
            out.add((words, shown(f.low if f.low is not None else f.high), _recognized_unit(f)))
    return out


def _words(text: str, tokens: list[Token], first: int, last: int) -> str:
    return text[tokens[first].start : tokens[last - 1].end].casefold()


def _kind_of(f: Figure) -> str:
    if f.age:
        return "age"
    if not f.unit:
        return "none"
    measure = f.unit.measure.partition("/")[0]
    kinds = {"share": "percent", "money": "money", "temperature": "temperature", "time": "time"}
    return kinds.get(measure, "dimension")


def _recognized_unit(f: Figure) -> str:
    if f.age:
        return f.unit.name if f.unit else "year"
    if not f.unit or f.unit.symbol == "%":
        return ""
    name = THEIR_MONEY.get(f.unit.symbol, f.unit.name)
    name = name if " per hour" in name or " per milli" in name else name.partition(" per ")[0]
    name = {"degree celsius": "c", "degree fahrenheit": "f", "metric ton": "metric ton"}.get(name, name)
    for british, american in AMERICAN:
        name = name.replace(british, american)
    return name


def expected(kind: str, case: dict[str, Any]) -> Read:
    """What a case wants, in the same form."""
    out = set()
    for result in case["Results"]:
        resolution = result["Resolution"]
        value = str(resolution.get("value") or "").replace("null", "")
        if not value:
            continue  # a unit without a number: nothing is said to be so many
        if kind == "range":
            low, high = value.strip("[]()").split(",")
            low, high = (shown(float(v)) if v.strip().lstrip("-").replace(".", "").isdigit() else "" for v in (low, high))
            out.add(("", f"{low},{high}", ""))
        else:
            number = shown(float(value.rstrip("%")))
            out.add((result["Text"].casefold(), number, (resolution.get("unit") or "").casefold()))
    return out


def recognized(kind: str, wanted: Read, found: Read) -> bool:
    """Whether a case passes. Values are compared to ten digits, ranges without their ends' openness."""
    if kind == "money":
        wanted = {(t, v, _same_money(u)) for t, v, u in wanted}
        found = {(t, v, _same_money(u)) for t, v, u in found}
    return wanted == found


def _same_money(unit: str) -> str:
    return {"united states dollar": "dollar", "british pound": "pound", "pound sterling": "pound", "swiss franc": "franc"}.get(
        unit, unit
    )


def recognizers() -> dict[str, list[tuple[bool, str, Read, Read]]]:
    """Each case of each file: whether it passes, its text, what it wants and what was found. Raises Absent."""
    out = {}
    for name, kind in RECOGNIZERS.items():
        cases = json.loads(corpus("recognizers", *name.split("/")).read_text(encoding="utf-8-sig"))
        rows = []
        for case in cases:
            wanted, found = expected(kind, case), read_as(kind, case["Input"])
            rows.append((recognized(kind, wanted, found), case["Input"], wanted, found))
        out[name] = rows
    return out


def failing(wanted: Read, found: Read) -> str:
    """The class of a failure."""
    if not wanted:
        return "found where nothing is wanted"
    if not found:
        return "nothing found"
    texts, ours_ = {w[0] for w in wanted}, {f[0] for f in found}
    if {w[:2] for w in wanted} == {f[:2] for f in found}:
        return "another unit"
    if texts == ours_:
        return "another value"
    return "more found" if texts < ours_ else "fewer found" if texts > ours_ else "other words"


# The story.

COMPARED = ("low", "high", "low_open", "high_open", "approximate", "change", "unit")


def of_story() -> tuple[int, int, int, list[str]]:
    """Figures in the truth, right ones, those of them whose *of what* is right, and what is wrong, in words.
    """
    right = whole = total = 0
    wrong = []
    for name, truth in story.truth()["articles"].items():
        left = list(story.records()[name].quantities)
        for gold in truth["quantities"]:
            total += 1
            near = [q for q in left if q.start < gold["end"] and gold["start"] < q.end]
            best = min(near, key=lambda q: abs(q.start - gold["start"]) + abs(q.end - gold["end"]), default=None)
            if best is None:
                wrong.append(f"{name}: {gold['text']}: not found")
                continue
            left.remove(best)
            other = [k for k in COMPARED if not _equal(getattr(best, k), gold[k])]
            right += not other
            of, wanted = best.of, gold["of"]
            same = (of is None) == (wanted is None) and (of is None or (of.start < wanted["end"] and wanted["start"] < of.end))
            whole += not other and same
            wrong += [f"{name}: {gold['text']}: {k} {getattr(best, k)}, not {gold[k]}" for k in other]
            wrong += [f"{name}: {gold['text']}: of {of and of.text}, not {wanted and wanted['text']}"] if not same else []
        wrong += [f"{name}: {q.text}: not in the truth" for q in left]
    return total, right, whole, wrong


def _equal(one: Any, other: Any) -> bool:
    numbers = isinstance(one, int | float) and isinstance(other, int | float)
    return math.isclose(one, other, rel_tol=1e-9) if numbers else one == other


# The report.


def table() -> Iterator[str]:
    """The figures, as lines of Markdown. Raises Absent."""
    yield "| set | who | value | value+unit | value+change |"
    yield "|---|---|---|---|---|"
    for name in SETS:
        rows = by_sentence(name)
        cells = [
            f"{v:.1f} [{lo:.1f}, {hi:.1f}]"
            for v, lo, hi in (interval(rows, f1_of(i)) for i in range(3 if name == "dev" else 2))
        ]
        yield f"| {name} | onrecord | " + " | ".join([*cells, "–"][:3]) + " |"
        try:
            peer = quantulum(name)
            yield f"| {name} | quantulum3 | {f1_of(0)(peer):.1f} | {f1_of(1)(peer):.1f} | – |"
        except Absent:
            continue
    yield ""
    yield "| specification | cases | passed | what fails |"
    yield "|---|---|---|---|"
    for file, cases in recognizers().items():
        classes = Counter(failing(w, f) for passed, _, w, f in cases if not passed)
        named = ", ".join(f"{kind} {n}" for kind, n in classes.most_common())
        share = 100 * sum(c[0] for c in cases) / len(cases)
        yield f"| {file.replace('/English', '')} | {len(cases)} | {share:.0f} % | {named} |"
    total, right, whole, wrong = of_story()
    yield ""
    yield f"The story: {right} of {total} figures right ({100 * right / total:.1f} %), {whole} with of what."
    yield from (f"- {line}" for line in wrong)


def misses() -> Iterator[str]:
    """What differs from the gold, sentence by sentence: for reading on a machine that has the corpora, never for a file."""
    for name in SETS:
        for sentence in documents("newsquant", f"{name}.jsonl"):
            found, gold = ours(sentence["text"]), gold_of(sentence)
            pairs = matched(found, gold)
            if len(pairs) < max(len(found), len(gold)) or any(
                f[1].casefold() != g[1] or (f[2] != g[2] and name == "dev") for f, g in pairs
            ):
                yield f"{sentence['id']} {sentence['text']}\n    gold  {gold}\n    found {found}"
    for file, cases in recognizers().items():
        yield from (
            f"{Path(file).stem} {failing(w, f)}: {text}\n    {w}\n    {f}" for passed, text, w, f in cases if not passed
        )


if __name__ == "__main__":
    for row in misses() if sys.argv[1:] == ["misses"] else table():
        print(row)
