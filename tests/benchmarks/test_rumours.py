import math

import pytest

from benchmarks import nested
from benchmarks.rumours import FIGURES, Scored, chain, of_stance

TEXT = "Rook Online, citing Ada Holt, wrote on Twitter that Ben Ruiz had fled."


def holder(name: str) -> dict[str, object]:
    start = TEXT.index(name)
    return {"id": name, "start": start, "end": start + len(name)}


def said(number: int, holder: str, within: int | None = None, via: str | None = None) -> dict[str, object]:
    return {"id": number, "holder": holder, "within": within, "via": via}


def document(*attributions: dict[str, object]) -> dict[str, object]:
    named = [holder(name) for name in ("Rook Online", "Ada Holt", "Twitter", "Ben Ruiz")]
    return {"text": TEXT, "attributions": attributions, "holders": named}


def scored(*stances: tuple[str, str]) -> Scored:
    return Scored([], list(stances), [], nested.Counts(0, 0, 0, 0, 0, 0))


@pytest.mark.parametrize(
    ("attributions", "expected"),
    [
        ([said(1, "Ada Holt")], ["Ada Holt"]),
        ([said(1, "Ada Holt", via="Rook Online")], ["Rook Online", "Ada Holt"]),
        ([said(1, "Ada Holt", via="Twitter")], ["Ada Holt"]),
        ([said(1, "Rook Online"), said(2, "Ada Holt", within=1)], ["Rook Online", "Ada Holt"]),
        ([said(1, "Rook Online"), said(2, "Rook Online", within=1)], ["Rook Online"]),
        ([said(1, "Ben Ruiz"), said(2, "Ada Holt", within=1), said(3, "Ben Ruiz", within=2)], ["Ada Holt", "Ben Ruiz"]),
        ([said(1, "author"), said(2, "unknown", within=1)], ["unknown"]),
        ([said(1, "author")], []),
    ],
)
def test_a_chain_runs_from_the_outside_in(attributions: list[dict[str, object]], expected: list[str]) -> None:
    assert chain(document(*attributions), attributions[-1]) == expected


def test_recall_counts_what_was_missed_and_precision_what_is_in_no_gold() -> None:
    articles = [scored(("denies", "denies"), ("denies", "")), scored(("denies", "asserts"), ("", "denies"), ("asks", "asks"))]
    figures = {name: figure(articles) for name, figure in of_stance("denies").items()}
    assert figures == {
        "recall": pytest.approx(100 / 3),
        "recall where the attribution was found": 50,
        "precision": 50,
    }


def test_no_denial_has_no_recall() -> None:
    assert math.isnan(of_stance("denies")["recall"]([scored(("asserts", "asserts"))]))


def test_attributions_are_found_or_missed_or_in_no_gold() -> None:
    assert FIGURES["attributions, joint F1"]([scored(("asserts", "asks"), ("asserts", ""), ("", "asserts"))]) == 50
