"""How often figures are right: `python -m benchmarks.quantities [misses]`.

**News quantities** (NewsQuant dev and the four R-Text sets; Almasian, Kazakova, Göldner and Gertz 2023, "CQE: A Comprehensive
Quantity Extractor"). Their strict matching: a quantity of the gold and one found in the same sentence match where their values
are equal (both ends, for a range), for value+unit the normalised unit too, for value+change the change too. The gold has no
spans, so places are not compared; each quantity matches at most once, which their script does not ensure.

Their notion is wider than ours: every number that is no date counts, ages, durations and numbers without a unit too. It is
measured with `figures_in(…, everything=True)`, the same rules without the last decision. How our figures are put into
their terms is in `in_their_terms`. Rules were tuned by hand with these sets in sight; nothing was trained on them.

**The example story**: a figure is right where interval, bounds, approximation, change and unit are those of truth.json and the
spans overlap; *of what* is right where its span overlaps that of the truth, or both have none.
"""

import math
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from benchmarks import story
from benchmarks.corpora import documents
from benchmarks.intervals import interval
from benchmarks.peers import asked
from onrecord.find.quantities.candidate import Figure
from onrecord.find.quantities.recognize import figures_in
from onrecord.text.document import Document
from onrecord.text.inflection import singular
from onrecord.text.tokens import Token

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
            " per " + f.noun.partition("/")[2] if f.noun and "/" in f.noun else ""
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
    tokens, figures = figures_in(Document(text), everything=True)
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


# quantulum3, a peer.

_PEER = """
from quantulum3 import parser

def read(text):
    return [[q.value, q.unit.name] for q in parser.parse(text)]
"""
_PEER_NAMES = {
    "dimensionless": "-", "unk": "-", "per cent": "percentage", "dollar dollar": "dollar", "united states dollar": "dollar",
    "tonne": "metric ton", "degree angle": "degree", "degree celsius": "celsius", "degree fahrenheit": "fahrenheit",
}  # fmt: skip


def quantulum(name: str) -> list[Counts]:
    """quantulum3 on a set, its terms and ranges (their middle) dealt with as CQE's script does. Raises Absent."""
    sentences = documents("newsquant", f"{name}.jsonl")
    names = _PEER_NAMES | ({f"{t}": f"{t} of age" for t in ("year", "month", "week", "day")} if name != "dev" else {})
    out = []
    for sentence, read in zip(sentences, asked(_PEER, (s["text"] for s in sentences)), strict=False):
        found: list[Found] = [(v, names.get(u.casefold(), u), "=") for v, u in read]
        gold = [((v[0] + v[1]) / 2 if isinstance(v, tuple) else v, u, c) for v, u, c in gold_of(sentence)]
        out.append(counts(found, gold))
    return out


# The story.

COMPARED = ("low", "high", "low_open", "high_open", "approximate", "change", "unit")


def of_story() -> tuple[int, int, int, list[str]]:
    """Figures in the truth, right ones, those of them whose *of what* is right, and what is wrong, in words."""
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


def main() -> None:
    if sys.argv[1:] == ["misses"]:
        print("\n".join(misses()))
        return
    for name in SETS:
        rows = by_sentence(name)
        for i, what in enumerate(("value", "value+unit", "value+change")[: 3 if name == "dev" else 2]):
            value, low, high = interval(rows, f1_of(i))
            print(f"{name:18} {what:12} F1 {value:.1f} [{low:.1f}, {high:.1f}]")
    total, right, whole, wrong = of_story()
    print(f"the story: {right} of {total} figures right ({100 * right / total:.1f} %), {whole} with of what")
    print("\n".join(wrong))


if __name__ == "__main__":
    main()
