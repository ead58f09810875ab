"""A stage that fails costs what it would have found, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import onrecord
from onrecord.records.json import encode
from onrecord.records.record import Record

Run = Callable[..., Result]
TEXT = "Mara Quill, the mayor, said on Monday that 40 people had left. It rained. She denied that the dam had burst."
STAGES = {
    "attributions": "find_attributions",
    "nested": "with_nested",
    "sources": "find_sources",
    "claims": "find_claims",
    "dates": "find_dates",
    "quantities": "find_quantities",
}
LOST = {
    "attributions": ("attributions", "sources", "claims"),
    "nested": ("attributions", "sources", "claims"),
    "sources": ("attributions", "sources", "claims"),
    "claims": ("claims",),
    "dates": ("dates", "claims", "quantities"),
    "quantities": ("quantities", "claims", "dates"),
}
"""What a stage changes: claims name dates and figures, and a figure may take a date in."""


def _read() -> Record:
    return onrecord.read({"id": "one", "title": "Dam holds", "text": TEXT, "published": "2026-03-04"})


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def breaks(stage: str) -> None:
        def fail(*_: object) -> None:
            raise ValueError("a defect\nof ours")

        monkeypatch.setattr(f"onrecord.find.pipeline.{STAGES[stage]}", fail)

    return breaks


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_that_fails_leaves_what_the_others_found(stage: str, broken: Callable[[str], None]) -> None:
    whole = _read()
    assert all((whole.attributions, whole.claims, whole.dates, whole.quantities))
    broken(stage)
    record = _read()
    (failure,) = record.failures
    assert (failure.code, failure.stage) == ("stage", stage)
    assert failure.message == f"{stage}: an error in onrecord (ValueError: a defect of ours): please report it"
    for kept in {"attributions", "sources", "claims", "dates", "quantities"} - set(LOST[stage]):
        assert getattr(record, kept) == getattr(whole, kept)
    assert record.article == whole.article
    assert encode(record)


def test_without_dates_there_are_still_attributions_and_figures(broken: Callable[[str], None]) -> None:
    broken("dates")
    record = _read()
    assert record.dates == ()
    assert [s.text for a in record.attributions for s in a.cue] == ["said", "denied"]
    assert "40 people" in [q.text for q in record.quantities]
    assert all(not c.dates for c in record.claims)


def test_without_sources_the_attributions_stay_and_no_holder_is_made_up(broken: Callable[[str], None]) -> None:
    broken("sources")
    record = _read()
    assert {a.holder for a in record.attributions} == {"unknown"}
    assert {s.id for s in record.sources} == {"author", "unknown"}


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "html"])
def test_the_command_line_names_the_article_and_ends_with_1(
    form: str, run: Run, broken: Callable[[str], None], text_article: Path
) -> None:
    broken("dates")
    result = run("read", text_article, "-f", form, "--title", "Dam holds")
    assert result.exit_code == 1
    assert result.stderr.startswith("onrecord: Dam holds: dates: an error in onrecord")
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout


def test_errors_of_our_own_are_not_a_stages_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise onrecord.OnrecordError("the weights are damaged")

    monkeypatch.setattr("onrecord.find.pipeline.find_dates", fail)
    with pytest.raises(onrecord.OnrecordError, match="weights"):
        _read()
