"""What went well in a run and what did not."""

from dataclasses import replace

import pytest

from onrecord.cli.tally import Tally
from onrecord.readers.inputs import Item
from onrecord.records.record import FailedRecord, Failure
from tests import made

READ = made.bridge()
FAILED = FailedRecord(article={"path": "b.txt"}, failures=(Failure("missing", "b.txt: no such file"),))
PARTIAL = replace(READ, failures=(Failure("internal", "no dates"),))


@pytest.mark.parametrize(
    ("records", "code"),
    [([READ], 0), ([], 0), ([READ, FAILED], 1), ([READ, PARTIAL], 1), ([FAILED], 2), ([FAILED, FAILED], 2)],
)
def test_the_exit_code_says_how_much_was_read(records: list, code: int) -> None:
    tally = Tally()
    for record in records:
        tally.count(record)
    assert tally.exit_code() == code


def test_a_failure_is_said_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally()
    tally.count(FAILED)
    tally.count(PARTIAL)
    assert capsys.readouterr().err == "onrecord: b.txt: no such file\nonrecord: Is the bridge safe?: no dates\n"


@pytest.mark.parametrize(
    ("languages", "line"),
    [
        (["en", None], ""),
        (["de"], "“Is the bridge safe?” is not in English (de: 1)"),
        (["de", "fr", "de"], "3 articles are not in English (de: 2, fr: 1)"),
    ],
)
def test_other_languages_are_one_line_at_the_end(
    languages: list[str | None], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = Tally()
    for language in languages:
        tally.count(replace(READ, article=replace(READ.article, language=language)))
    tally.warn()
    said = capsys.readouterr().err
    assert said.count("\n") == bool(line)
    assert said.startswith(f"onrecord: warning: {line}" if line else "")


def test_records_are_passed_on_and_the_bar_moves_once_they_are_written() -> None:
    sizes: list[int] = []
    passed = Tally().counted([(Item("a", 3, None, None), READ), (Item("b", 4, None, None), READ)], sizes.append)
    assert next(passed) is READ
    assert sizes == []
    assert list(passed) == [READ]
    assert sizes == [3, 4]
