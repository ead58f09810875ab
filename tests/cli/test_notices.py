"""What the command line says on standard error."""

import warnings

import pytest

from onrecord.cli.notices import say, warnings_said
from onrecord.errors import InputWarning, OutputWarning


def test_a_line_is_one_line_whatever_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    say("a file\nwith \x1b[31m red  words")
    assert capsys.readouterr().err == "onrecord: a file with \N{REPLACEMENT CHARACTER}[31m red words\n"


def test_each_warning_is_said_at_once_and_as_often_as_it_comes(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings_said():
        for _ in range(2):
            warnings.warn("a.jsonl:1: no date", InputWarning, stacklevel=1)
        warnings.warn("output: b is a link", OutputWarning, stacklevel=1)
        assert capsys.readouterr().err == (
            "onrecord: warning: a.jsonl:1: no date\nonrecord: warning: a.jsonl:1: no date\nonrecord: output: b is a link\n"
        )


def test_warnings_are_pythons_again_afterwards() -> None:
    with warnings_said():
        pass
    with pytest.warns(InputWarning):
        warnings.warn("no date", InputWarning, stacklevel=1)
