"""Times that are none, links in folders, and what the caller says of one article or of many."""

import json
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import onrecord
from onrecord.errors import BadOption, InputWarning

Run = Callable[..., Result]
TEXT = "Mara Quill, the mayor, said on Monday that the bridge was safe."


def _lines(path: Path, *articles: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps({"text": TEXT, **a}) + "\n" for a in articles), encoding="utf-8")
    return path


@pytest.mark.parametrize("value", ["yesterday", "03/04/2026", "2026-13-01", "2026-02-30", "1772000000", "\x1b[31m2026"])
@pytest.mark.parametrize("field", ["published", "modified"])
def test_a_time_that_is_none_is_left_out_with_a_warning(field: str, value: str, tmp_path: Path) -> None:
    path = _lines(tmp_path / "a.jsonl", {"id": "one", field: value})
    with pytest.warns(InputWarning, match=f"a.jsonl:1: {field} is not a date") as warned:
        record = onrecord.read(path)
    assert len(warned) == 1
    assert getattr(record.article, field) is None
    assert record.attributions


def test_a_time_that_is_none_is_one_line_and_no_failure(run: Run, tmp_path: Path) -> None:
    path = _lines(tmp_path / "a.jsonl", {"published": "soon\x1b[31m"}, {"published": "2026-03-02"})
    result = run("read", path, "-f", "jsonl")
    assert result.exit_code == 0
    assert [json.loads(line)["article"]["published"] for line in result.stdout.splitlines()] == [None, "2026-03-02"]
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"onrecord: warning: {path}:1: published is not a date")
    assert "\x1b" not in line


def test_a_time_in_iso_8601_gives_no_warning(tmp_path: Path) -> None:
    path = _lines(tmp_path / "a.jsonl", {"published": "2026-03-02T07:15+01:00", "modified": "2026-03"})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        article = onrecord.read(path).article
    assert (article.published, article.modified) == ("2026-03-02T07:15+01:00", "2026-03")


@pytest.fixture
def coverage(tmp_path: Path) -> Path:
    """A folder of two articles, a link to one of them and a link that leads out of it."""
    folder = tmp_path / "coverage"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "d.txt").write_text(TEXT.replace("Mara", "Ann"), encoding="utf-8")
    (tmp_path / "secret.txt").write_text(TEXT.replace("bridge", "password"), encoding="utf-8")
    (folder / "b.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "c.txt").symlink_to("a.txt")
    return folder


def test_a_link_that_leads_out_of_a_folder_is_a_failure_and_the_rest_is_read(coverage: Path) -> None:
    first, outside, inside, last = onrecord.read_many([coverage])
    assert isinstance(outside, onrecord.FailedRecord)
    assert [f.code for f in outside.failures] == ["link_outside"]
    assert outside.article == {"path": str(coverage / "b.txt")}
    assert isinstance(inside, onrecord.Record)
    assert isinstance(first, onrecord.Record)
    assert inside.article == first.article
    assert isinstance(last, onrecord.Record)


def test_a_link_that_leads_out_is_one_line_and_nothing_of_its_target_is_shown(run: Run, coverage: Path) -> None:
    result = run("read", coverage, "-f", "jsonl")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert str(coverage / "b.txt") in line
    assert "password" not in result.stdout + result.stderr
    assert len(result.stdout.splitlines()) == 4


def test_a_link_that_is_named_is_read_and_so_is_a_folder_behind_a_link(coverage: Path, tmp_path: Path) -> None:
    assert "password" in onrecord.read(coverage / "b.txt").article.text
    (tmp_path / "link").symlink_to(coverage)
    codes = [[f.code for f in record.failures] for record in onrecord.read_many([tmp_path / "link"])]
    assert codes == [[], ["link_outside"], [], []]


SAID = [("--title", "Bridge"), ("--published", "2026-03-02"), ("--url", "https://ledger.example/1")]


@pytest.mark.parametrize("said", SAID)
def test_what_holds_for_one_article_is_refused_for_several(said: tuple[str, str], run: Run, coverage: Path) -> None:
    for inputs in ((coverage,), (coverage / "a.txt", coverage / "d.txt")):
        result = run("read", *inputs, *said)
        assert isinstance(result.exception, BadOption)
        assert "for one article" in str(result.exception)
        assert "\n" not in str(result.exception)
        assert result.output == ""


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("form", ["text", "jsonl", "json", "csv"])
def test_what_holds_for_one_article_is_refused_for_a_file_of_many(
    said: tuple[str, str], form: str, run: Run, tmp_path: Path
) -> None:
    path = _lines(tmp_path / "a.jsonl", {"id": "one"}, {"id": "two"})
    result = run("read", path, "-f", form, *said, "-o", tmp_path / "out")
    assert isinstance(result.exception, BadOption)
    assert f"{said[0].removeprefix('--')}: {path} holds articles that say this themselves" in str(result.exception)
    assert "\n" not in str(result.exception)
    assert result.output == ""
    assert list(tmp_path.iterdir()) == [path]


def _outlets(result: Result) -> list[str | None]:
    return [json.loads(line)["article"]["outlet"] for line in result.stdout.splitlines()]


def test_an_outlet_wins_for_one_article_and_fills_gaps_for_several(
    run: Run, html_article: Path, text_article: Path, tmp_path: Path
) -> None:
    own = onrecord.read(html_article).article.outlet
    assert own == "The Harwick Ledger"
    options = ("-f", "jsonl", "--outlet", "The Post")
    assert _outlets(run("read", html_article, *options)) == ["The Post"]
    assert _outlets(run("read", text_article, *options)) == ["The Post"]
    assert _outlets(run("read", html_article, text_article, *options)) == [own, "The Post"]
    path = _lines(tmp_path / "a.jsonl", {"outlet": "The Globe"}, {})
    assert _outlets(run("read", path, *options)) == ["The Globe", "The Post"]
