"""Figures against the specifications of Recognizers-Text: `python -m benchmarks.quantity_cases [misses]`.

A case passes where all its results are found with their text, value and unit, and nothing else. How each is read is said in
`read_as`; ordinals are left out: a rank is no figure.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpora import corpus
from onrecord.find.quantities.candidate import Figure
from onrecord.find.quantities.numbers import numbers_in
from onrecord.find.quantities.recognize import figures_in
from onrecord.text.document import Document
from onrecord.text.tokens import Token

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
    "Number/English/PercentModelPercentMode.json": "percent, shares too",
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

    number: numbers alone, but those that a unit is joined to. percent: figures in per cent; "shares too": with fractions as
    such ("1/4 of" is 25 %). range: intervals, by low and high alone, without words and open ends. money, dimension,
    temperature, age: figures with such a unit, bounding words cut off, rates by what is counted.
    """
    document = Document(text)
    tokens = document.tokens
    if kind == "number":
        return {
            (_words(text, tokens, n.first, n.last), shown(n.value), "")
            for n in numbers_in(tokens)
            if n.form != "vague"
            and not (n.last < len(tokens) and tokens[n.last].start == tokens[n.last - 1].end and tokens[n.last].word)
        }
    out: Read = set()
    tokens, figures = figures_in(document, everything=True)
    for f in figures:
        words = (
            _rate.split(_words(text, tokens, *f.core))[0] if kind in ("money", "dimension") else _words(text, tokens, *f.core)
        )
        if kind == "range" and (f.low != f.high):
            out.add(("", f"{shown(f.low)},{shown(f.high)}", ""))
        elif kind == "percent, shares too" and f.numbers[0].part and f.low is not None:
            behind = " of" if f.core[1] < len(tokens) and tokens[f.core[1]].low == "of" else ""
            out.add((_words(text, tokens, *f.core) + behind, shown(round(100 * f.low, 8)), ""))
        elif kind.partition(",")[0] in (_kind_of(f), "temperature" if f.unit and f.unit.symbol == "°" else kind[:0]):
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


AIMED = {"Number": "number", "Currency": "money", "Percentage": "percent"}
"""The kinds of which three in four cases are to pass, all of their files together."""


def share(kind: str) -> float:
    """Of the cases of a kind, in all of its files, those that pass, in per cent. Raises Absent."""
    files = (cases for name, cases in recognizers().items() if RECOGNIZERS[name].partition(",")[0] == AIMED[kind])
    passed = [ok for cases in files for ok, *_ in cases]
    return 100 * sum(passed) / len(passed)


def misses() -> Iterator[str]:
    """Failing cases, for reading."""
    for file, cases in recognizers().items():
        yield from (
            f"{Path(file).stem} {failing(w, f)}: {text}\n    {w}\n    {f}" for passed, text, w, f in cases if not passed
        )


def main() -> None:
    if sys.argv[1:] == ["misses"]:
        print("\n".join(misses()))
        return
    for file, cases in recognizers().items():
        classes = Counter(failing(w, f) for passed, _, w, f in cases if not passed)
        print(f"{file:55} {sum(c[0] for c in cases):4} of {len(cases):4}", dict(classes))
    for kind in AIMED:
        print(f"{kind}, all files: {share(kind):.1f} %")


if __name__ == "__main__":
    main()
