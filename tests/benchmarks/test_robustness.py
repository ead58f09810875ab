"""The fuzz finds what it looks for."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from benchmarks.mutations import pages, stream
from benchmarks.robustness import broken_promises, page_problems, problems
from onrecord.find.pipeline import find_record
from onrecord.records.article import Article, Block
from onrecord.records.record import Record
from onrecord.records.span import Span
from tests import made

PAGE = (
    "<html><title>Dam holds</title><article>"
    + "<p>Mara Quill, the mayor, said on Monday that the dam had held and that 40 people could go home.</p>" * 3
    + "</article></html>"
).encode()
TEXT = "Mara Quill said that the dam had held."


def test_mutations_are_the_same_for_one_seed_and_keep_to_the_length() -> None:
    assert list(pages(20)) == list(pages(20)) != list(pages(20, seed=1))
    assert len(set(pages(20))) == 20
    assert max(len(text.split()) for text in stream(500, longest_words=30)) == 30


def test_what_is_in_order_is_no_problem() -> None:
    assert list(page_problems([PAGE, b"<html></html>", b"\x00", b""])) == []
    assert list(problems([TEXT, " "])) == []


def _raise(*_: object) -> None:
    raise ValueError("a defect")


@pytest.mark.parametrize("where", ["onrecord.find.pipeline.find_dates", "onrecord.batch.threads.find_record"])
def test_a_defect_is_a_problem_though_the_run_goes_on(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(where, _raise)
    assert ["ValueError: a defect" in problem for problem in page_problems([PAGE])] == [True]
    assert ["ValueError: a defect" in problem for problem in problems([TEXT])] == [True]


def test_a_reader_that_raises_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.readers.html.is_notice", _raise)
    assert list(page_problems([PAGE])) == ["page 0: ValueError: a defect"]


def _then(change: Callable[[Record], Record]) -> Callable[[Article], Record]:
    return lambda article: change(find_record(article))


def test_what_is_printed_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def prints(record: Record) -> Record:
        os.write(2, b"warning: odd page")
        return record

    monkeypatch.setattr("onrecord.batch.threads.find_record", _then(prints))
    (problem,) = page_problems([PAGE])
    assert "warning: odd page" in problem


def test_broken_spans_are_problems() -> None:
    record = made.dispute()
    assert list(broken_promises(record)) == []
    wrong = Span(3, 6, "not")
    article = replace(record.article, blocks=(Block("paragraph", 0, 20), Block("paragraph", 10, 30)))
    for change in (
        {"article": article},
        {"attributions": (replace(record.attributions[0], content=(wrong,)),)},
        {"sources": (replace(record.sources[1], mentions=(wrong,)),)},
        {"claims": (replace(record.claims[0], spans=(wrong,)),)},
    ):
        assert list(broken_promises(replace(record, **change)))


def test_the_command_counts_and_draws_nothing_where_no_one_watches() -> None:
    command = [sys.executable, "-m", "benchmarks.robustness", "--texts", "5", "--pages", "3", "--longest-words", "20"]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stdout.endswith("5 mutated texts and 3 mutated pages, 0 problems\n")
    assert result.stderr == ""
