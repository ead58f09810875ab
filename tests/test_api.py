"""What `import onrecord` hands out; reading is in tests/test_onrecord.py."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import onrecord
from onrecord.errors import BadOption
from onrecord.formats.registry import FORMATS


def test_every_name_that_is_handed_out_is_there() -> None:
    for name in onrecord.__all__:
        assert getattr(onrecord, name) is not None
    with pytest.raises(AttributeError):
        _ = onrecord.nothing


@pytest.mark.parametrize("form", FORMATS)
def test_the_library_writes_what_the_command_line_writes(
    form: str, run: Callable[..., Result], text_article: Path, text_record: onrecord.Record, tmp_path: Path
) -> None:
    ours, theirs = tmp_path / f"ours.{form}", tmp_path / f"theirs.{form}"
    onrecord.write([text_record], form, ours)
    assert run("read", text_article, "--format", form, "--output", theirs).exit_code == 0
    assert ours.read_bytes() == theirs.read_bytes() != b""


def test_options_of_the_formats(text_record: onrecord.Record, tmp_path: Path) -> None:
    onrecord.write([text_record], "csv", tmp_path / "dates.csv", rows="dates")
    assert (tmp_path / "dates.csv").read_text(encoding="utf-8").startswith("article,date,text")
    onrecord.write([text_record, text_record], "html", tmp_path / "pages")
    assert (tmp_path / "pages" / "index.html").is_file()
    onrecord.write([text_record, text_record], "json", tmp_path / "two.json")
    assert len(json.loads((tmp_path / "two.json").read_text(encoding="utf-8"))) == 2


def test_a_format_that_is_not_there(text_record: onrecord.Record, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="no format is called 'xml': text, html, json, jsonl, csv"):
        onrecord.write([text_record], "xml", tmp_path / "a.xml")
    assert list(tmp_path.iterdir()) == []
