"""The part of the report on rumours, denials and second-hand reports."""

from benchmarks import rumours
from benchmarks.floors import below

HOW = (
    'End to end, on the five articles of `benchmarks/gold/rumours` that are for reporting only: {gold} attributions, {denials} denials, {silent} of "no information". '  # noqa: E501
    "Holders, kinds, stances and chains: where the attribution was found right by the joint rule. Recall: of all gold attributions with the stance, found or not; "  # noqa: E501
    "precision: of all that were given the stance. A chain is right if each of its holders is, in order. So few articles say little: see the intervals (95 % bootstrap over articles)."  # noqa: E501
)


def section(broken: list[str]) -> str:
    """Figures on the reporting half, floors checked. Raises Absent."""
    found = rumours.figures(reporting=True)
    broken += below("rumours_reporting", {name: value for name, (value, _, _) in found.items()})
    given = [gold for part in rumours.part(reporting=True) for gold, _ in part.stances if gold]
    how = HOW.format(gold=len(given), denials=given.count("denies"), silent=given.count("no_information"))
    lines = ["## Rumours, denials and second-hand reports", "", "| measure, per cent | onrecord | 95 % |", "|---|---|---|"]
    lines += [f"| {name} | {v:.1f} | {low:.1f} to {high:.1f} |" for name, (v, low, high) in found.items()]
    return "\n".join([*lines, "", how])
