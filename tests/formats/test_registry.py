"""All formats, for the command line and the library alike."""

import io
import sys
from pathlib import Path

import pytest

from onrecord.errors import BadOption
from onrecord.formats.registry import FORMATS, Options, is_folder, is_terminal, opened
from onrecord.records.record import FailedRecord
from tests import made


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_records_and_failures(form: str, tmp_path: Path) -> None:
    out = tmp_path / f"out.{form}"
    with opened(form, str(out), Options()) as to:
        to.write(FailedRecord(article={"id": "x"}, failures=()))
        to.write(made.bridge())
        to.close()
    assert "Mara Quill" in out.read_text(encoding="utf-8")


def test_an_unknown_format_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="no format is called 'xml'"), opened("xml", str(tmp_path / "a"), Options()):
        pass
    assert list(tmp_path.iterdir()) == []


def test_what_is_a_folder(tmp_path: Path) -> None:
    assert [is_folder(o) for o in (str(tmp_path), "pages/", "pages", "page.html", "", None)] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_a_terminal_gets_no_control_characters(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    seen = io.BytesIO()
    screen = Screen(seen, "utf-8")
    monkeypatch.setattr(sys, "stdout", screen)
    assert is_terminal(None)
    assert not is_terminal("out.txt")
    text = "He \x9b31m said no."
    record = made.record(
        text, (made.source("s1", "person", "Ann \x9b31m"),), (made.attribution(1, text, "s1", ("He", "said", "no")),)
    )
    with opened(form, None, Options()) as to:
        to.write(record)
        to.close()
    screen.flush()
    assert "\x9b" not in seen.getvalue().decode()
