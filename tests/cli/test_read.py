import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import onrecord
from onrecord.formats.csv import COLUMNS
from onrecord.records.json import encode

Run = Callable[..., Result]


def test_text_is_the_default_and_shows_source_cue_and_content(run: Run, text_article: Path) -> None:
    result = run("read", text_article)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "Ruth Ambler" in result.stdout
    assert "There is no warning in it" in result.stdout


def test_jsonl_is_one_record_a_line_in_input_order(run: Run, html_article: Path, text_article: Path) -> None:
    result = run("read", html_article, text_article, html_article, "--format", "jsonl")
    titles = [json.loads(line)["article"]["title"] for line in result.stdout.splitlines()]
    assert titles == [onrecord.read(p).article.title for p in (html_article, text_article, html_article)]


def test_command_line_and_python_give_the_same_bytes(run: Run, html_article: Path) -> None:
    assert run("read", html_article, "--format", "jsonl").stdout_bytes == encode(onrecord.read(html_article)) + b"\n"


def test_json_is_an_object_for_one_article_and_an_array_for_several(run: Run, html_article: Path, text_article: Path) -> None:
    one = json.loads(run("read", html_article, "-f", "json").stdout)
    three = json.loads(run("read", html_article, text_article, html_article, "-f", "json").stdout)
    assert one["format"] == "onrecord.record/1"
    assert [r["article"]["id"] for r in three] == [one["article"]["id"], three[1]["article"]["id"], one["article"]["id"]]


def test_csv_is_one_row_an_attribution(run: Run, text_article: Path, text_record: onrecord.Record) -> None:
    rows = list(csv.DictReader(io.StringIO(run("read", text_article, "-f", "csv").stdout)))
    assert tuple(rows[0]) == COLUMNS["attributions"]
    assert [(r["source"], r["form"]) for r in rows] == [
        (" … ".join(s.text for s in a.source), a.form) for a in text_record.attributions
    ]
    text = text_record.article.text
    assert all(text[int(r["start"]) : int(r["end"])].startswith(r["content"].split(" … ")[0]) for r in rows)


def test_csv_cells_are_no_formulas(run: Run) -> None:
    line = json.dumps({"id": '=HYPERLINK("http://x")', "text": "“We waited for an hour,” Mara Quill said."})
    rows = list(csv.DictReader(io.StringIO(run("read", "-", "-f", "csv", stdin=line).stdout)))
    assert [r["article"][0] for r in rows] == ["'"]


def test_min_confidence_leaves_out_what_is_less_sure(run: Run, text_article: Path, text_record: onrecord.Record) -> None:
    every = sorted(a.confidence for a in text_record.attributions)
    middle = every[len(every) // 2]
    found = json.loads(run("read", text_article, "-f", "jsonl", "--min-confidence", middle).stdout)["attributions"]
    assert [a["confidence"] for a in found] == [a.confidence for a in text_record.attributions if a.confidence >= middle]
    assert 0 < len(found) < len(every)


def test_standard_input_takes_text_html_and_jsonl(run: Run, text_article: Path, html_article: Path) -> None:
    for path in (text_article, html_article):
        line = json.loads(run("read", "-", "-f", "jsonl", stdin=path.read_bytes()).stdout)
        assert line["article"]["id"] == onrecord.read(path).article.id
    lines = "\n".join(json.dumps({"id": i, "text": f"Report {i}. The mayor said that it rained."}) for i in range(3))
    out = run("read", "-", "-f", "jsonl", stdin=lines).stdout.splitlines()
    assert [json.loads(line)["article"]["id"] for line in out] == ["0", "1", "2"]


def test_a_folder_is_read_in_name_order(run: Run, tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md.bak", ".hidden.txt"):
        (tmp_path / name).write_text(f"The mayor said that {name} was late.", encoding="utf-8")
    out = run("read", tmp_path, "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line)["article"]["text"][20:25] for line in out] == ["a.txt", "b.txt"]


def test_options_say_what_the_input_does_not(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mayor said that the bridge was safe. It was built in 1970.", encoding="utf-8")
    given = {
        "title": "Bridge safe",
        "outlet": "The Ledger",
        "published": "2026-03-02T07:15+01:00",
        "url": "https://l.example/1",
    }
    options = [part for key, value in given.items() for part in (f"--{key}", value)]
    article = json.loads(run("read", path, "-f", "jsonl", *options).stdout)["article"]
    assert {key: article[key] for key in given} == given
    assert article["text"].startswith("Bridge safe\n\nThe mayor")
    assert article["blocks"][0] == {"kind": "title", "start": 0, "end": 11}


def test_title_is_for_one_article(run: Run, text_article: Path, html_article: Path) -> None:
    # Through main() this is one line and exit code 2: tests/contracts/test_bad_input.py.
    result = run("read", text_article, html_article, "--title", "Both")
    assert isinstance(result.exception, onrecord.OnrecordError)


def test_output_goes_to_a_file_that_is_whole(run: Run, text_article: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    result = run("read", text_article, "-f", "jsonl", "--output", out)
    assert result.stdout == ""
    assert json.loads(out.read_text(encoding="utf-8"))["format"] == "onrecord.record/1"
    assert list(tmp_path.iterdir()) == [out]


def test_a_text_that_is_not_english_is_read_with_one_warning(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "de.txt"
    path.write_text(
        "Die Bürgermeisterin sagte am Freitag, die Brücke sei sicher und werde nicht geschlossen.", encoding="utf-8"
    )
    result = run("read", path, "-f", "jsonl")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["article"]["language"] == "de"
    assert len(result.stderr.splitlines()) == 1
    assert "not in English (de: 1)" in result.stderr


def test_a_failure_among_many_is_a_record_and_the_others_are_read(run: Run, tmp_path: Path, text_article: Path) -> None:
    lines = tmp_path / "news.jsonl"
    lines.write_text(
        '{"id": "one", "text": "The mayor said no."}\n{"id": "two"\n{"id": "three", "text": " "}\n', encoding="utf-8"
    )
    result = run("read", tmp_path / "gone.txt", lines, text_article, "-f", "jsonl")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert [r["failures"][0]["code"] if r["failures"] else None for r in records] == [
        "missing",
        None,
        "broken_line",
        "empty",
        None,
    ]
    assert records[2]["article"] == {"path": f"{lines}:2"}
    assert records[3]["article"] == {"id": "three"}
    assert len(result.stderr.splitlines()) == 3


def test_nothing_but_failures_is_exit_code_2(run: Run, tmp_path: Path) -> None:
    assert run("read", tmp_path / "a", tmp_path / "b").exit_code == 2


def test_there_is_no_progress_bar_where_no_one_watches(run: Run, html_article: Path, text_article: Path) -> None:
    assert run("read", html_article, text_article, "-f", "csv").stderr == ""


@pytest.mark.parametrize("command", [("--help",), ("read", "--help"), ("schema", "--help")])
def test_help_has_examples(run: Run, command: tuple[str, ...]) -> None:
    result = run(*command)
    assert result.exit_code == 0
    assert "Example" in result.stdout
    assert "onrecord " in result.stdout


def test_version_and_schema(run: Run) -> None:
    assert run("--version").stdout.startswith("onrecord 0.")
    assert json.loads(run("schema").stdout)["$id"] == "onrecord.record/1"


def test_output_never_replaces_an_input(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mayor said that the bridge was safe.", encoding="utf-8")
    for inputs in (path, tmp_path):
        result = run("read", inputs, "-o", path)
        assert isinstance(result.exception, onrecord.OnrecordError)
        assert path.read_text(encoding="utf-8").startswith("The mayor")
