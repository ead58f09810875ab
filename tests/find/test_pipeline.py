"""The list of stages: what they read and add is what they say, and one that fails costs no other."""

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import Result
from pytest import MonkeyPatch  # noqa: PT013

from onrecord.errors import WeightsError
from onrecord.find import pipeline
from onrecord.find.claims import stance_features
from onrecord.find.draft import Draft
from onrecord.find.pipeline import STAGES, find_record
from onrecord.find.pipeline import run as run_stages
from onrecord.find.sources import kinds, ranker
from onrecord.formats.registry import FORMATS
from onrecord.inference.models import Models, models
from onrecord.readers.given import Given
from onrecord.readers.jsonl import read_mapping
from onrecord.records.article import Article
from onrecord.text.document import Layout
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotations import quotations
from onrecord.text.sentences import sentences, wire_sentences
from onrecord.text.tokens import tokens_of
from onrecord.text.urls import urls_in
from onrecord.text.words import words_of

FIELDS = {field.name for field in fields(Draft)} - {"failures"}


def _article() -> Article:
    text = (
        "Mara Quill, the mayor, said on Monday that 1,400 people had left the town. “It is safe,” she told the Ledger. "
        "The ministry denied that the gates had been tested. The bridge was built in 1958 and has two lanes."
    )
    return read_mapping({"id": "t", "text": text, "published": "2026-03-02"}, "t", Given())


def test_every_field_that_a_stage_reads_was_added_by_an_earlier_one() -> None:
    known = {"article"}
    for stage in STAGES:
        assert set(stage.reads) <= known, stage.name
        assert set(stage.adds) <= FIELDS, stage.name
        known |= set(stage.adds)
    assert known == FIELDS


def test_stages_have_names_of_their_own() -> None:
    names = [stage.name for stage in STAGES]
    assert len(names) == len(set(names))


class _Watched(Draft):
    """Notes which fields are read and set."""

    def __getattribute__(self, name: str) -> Any:
        if name in FIELDS:
            seen.add(name)
        return super().__getattribute__(name)

    def __setattr__(self, name: str, value: Any) -> None:
        written.add(name)
        super().__setattr__(name, value)


seen: set[str] = set()
written: set[str] = set()


def test_a_stage_touches_only_what_it_names() -> None:
    draft = _Watched(_article())
    for stage in STAGES:
        seen.clear()
        written.clear()
        stage(draft, models())
        assert seen <= set(stage.reads), stage.name
        assert written <= set(stage.adds), stage.name


def test_a_run_ends_with_the_stage_that_is_asked_for() -> None:
    draft = run_stages(_article(), until="forms")
    assert draft.attributions
    assert draft.sources is None
    assert draft.dates == ()
    with pytest.raises(ValueError, match="no stage is called 'forma'"):
        run_stages(_article(), until="forma")


PARTS = (words_of, tokens_of, urls_in, paragraphs, quotations, sentences, wire_sentences, Layout)
"""What takes a text apart; each is given the whole text, or its words."""


def test_a_run_takes_a_text_apart_once(monkeypatch: MonkeyPatch, text_article: Path) -> None:
    """Whoever calls them: each is replaced in every module that holds it."""
    article = read_mapping({"id": "t", "text": text_article.read_text(encoding="utf-8")}, "t", Given())
    calls: Counter[str] = Counter()

    def counted(part: Callable[..., Any]) -> Callable[..., Any]:
        def call(given: Any, *further: Any) -> Any:
            calls[part.__name__] += given == article.text or not isinstance(given, str)
            return part(given, *further)

        return call

    for module in [m for name, m in sys.modules.items() if name.startswith("onrecord.")]:
        for name, value in list(vars(module).items()):
            if any(value is part for part in PARTS):
                monkeypatch.setattr(module, name, counted(value))
    record = find_record(article)
    assert record.attributions
    assert record.failures == ()
    assert calls == Counter(part.__name__ for part in PARTS)


def _failing(monkeypatch: MonkeyPatch, name: str) -> None:
    def broken(draft: Draft, by: Models) -> None:
        raise ZeroDivisionError("by nought")

    stages = tuple(replace(s, work=broken) if s.name == name else s for s in STAGES)
    monkeypatch.setattr(pipeline, "STAGES", stages)


@pytest.mark.parametrize("name", [stage.name for stage in STAGES])
def test_a_stage_that_fails_leaves_what_the_others_found(monkeypatch: MonkeyPatch, name: str) -> None:
    whole = find_record(_article())
    _failing(monkeypatch, name)
    record = find_record(_article())
    (failure,) = record.failures
    assert (failure.code, failure.stage) == ("stage", name)
    assert "please report it" in failure.message
    if name not in ("document", "encode", "attributions", "forms"):
        assert len(record.attributions) == len(whole.attributions) or name in ("nested", "encode claims")
    if name not in ("document", "dates", "quantities", "values"):
        assert (record.dates, record.quantities) == (whole.dates, whole.quantities)
    ids = {source.id for source in record.sources}
    assert all(a.holder in ids for a in record.attributions)
    assert all(link.holder in ids for claim in record.claims for link in claim.chain)


def test_missing_weights_are_no_failure_of_a_stage(monkeypatch: MonkeyPatch) -> None:
    def missing() -> Models:
        raise WeightsError("claims.onnx is missing")

    monkeypatch.setattr(pipeline, "models", missing)
    with pytest.raises(WeightsError):
        find_record(_article())


@pytest.mark.parametrize("room", [ranker, kinds, stance_features], ids=lambda room: room.INPUTS.network)
def test_weights_trained_with_other_features_are_refused(room: ModuleType, monkeypatch: MonkeyPatch) -> None:
    inputs = room.INPUTS
    monkeypatch.setattr(room, "INPUTS", replace(inputs, features=inputs.features[::-1]))
    with pytest.raises(WeightsError, match=f"{inputs.network!r} was trained with other features"):
        find_record(_article())


def test_without_dates_there_are_still_attributions_and_figures(monkeypatch: MonkeyPatch) -> None:
    _failing(monkeypatch, "dates")
    record = find_record(_article())
    assert record.dates == ()
    assert {s.text for a in record.attributions for s in a.cue} >= {"said", "denied"}
    assert "1,400 people" in [q.text for q in record.quantities]
    assert all(not c.dates for c in record.claims)


def test_without_sources_the_attributions_stay_and_no_holder_is_made_up(monkeypatch: MonkeyPatch) -> None:
    _failing(monkeypatch, "sources")
    record = find_record(_article())
    assert {a.holder for a in record.attributions} == {"unknown"}
    assert {s.id for s in record.sources} == {"author", "unknown"}


@pytest.mark.parametrize("form", FORMATS)
def test_the_command_line_names_the_article_and_ends_with_1(
    form: str, run: Callable[..., Result], monkeypatch: MonkeyPatch, text_article: Path
) -> None:
    _failing(monkeypatch, "dates")
    result = run("read", text_article, "-f", form, "--title", "Dam holds")
    assert result.exit_code == 1
    assert result.stderr.startswith("onrecord: Dam holds: dates: an error in onrecord")
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout
