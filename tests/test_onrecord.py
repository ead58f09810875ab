"""The Python interface, as short as the command line."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.errors import InputError

SENTENCE = "“We waited for an hour,” Mara Quill said."


def test_read_takes_a_path_or_the_fields_of_a_jsonl_line(text_article: Path) -> None:
    assert onrecord.read(text_article) == onrecord.read(str(text_article))
    record = onrecord.read({"id": "x", "text": SENTENCE, "outlet": "The Ledger"})
    assert (record.article.id, record.article.outlet) == ("x", "The Ledger")
    assert record.attributions[0].source[0].text == "Mara Quill"


def test_read_says_what_the_input_does_not(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    assert onrecord.read(path, title="An hour at the gate").article.text.startswith("An hour at the gate\n\n“We")


def test_read_raises_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        onrecord.read(tmp_path / "gone.txt")
    path = tmp_path / "two.jsonl"
    path.write_text('{"text": "one"}\n{"text": "two"}\n', encoding="utf-8")
    with pytest.raises(InputError, match="use read_many"):
        onrecord.read(path)


def hundred_articles(taken: list[int]) -> Iterator[dict[str, str]]:
    """Writes down which were asked for."""
    for n in range(100):
        taken.append(n)
        yield {"id": str(n), "text": SENTENCE}


def test_read_many_is_a_stream() -> None:
    taken: list[int] = []
    records = onrecord.read_many(hundred_articles(taken))
    assert next(records).article.id == "0"
    assert taken == [0]


def test_several_workers_read_ahead_by_no_more_than_as_many_again() -> None:
    taken: list[int] = []
    records = onrecord.read_many(hundred_articles(taken), workers=3)
    assert [next(records).article.id for _ in range(10)] == [str(n) for n in range(10)]
    assert len(taken) <= 10 + 2 * 3


def test_no_workers_are_refused() -> None:
    with pytest.raises(InputError, match="at least one"):
        onrecord.read_many([], workers=0)


@pytest.mark.parametrize("workers", [1, 3])
def test_read_many_keeps_failures_in_their_place(text_article: Path, workers: int) -> None:
    found = list(onrecord.read_many([text_article, "gone.txt", {"id": "e", "text": ""}, text_article], workers=workers))
    assert [type(r).__name__ for r in found] == ["Record", "FailedRecord", "FailedRecord", "Record"]


def test_records_alone_need_no_inference_engine() -> None:
    code = "import onrecord, onrecord.records.record, sys; sys.exit('onnxruntime' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_plain_text_needs_no_html_machinery(text_article: Path) -> None:
    code = f"""if True:
        import onrecord, sys
        onrecord.read({str(text_article)!r})
        sys.exit('trafilatura' in sys.modules or 'rich' in sys.modules)
    """
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_read_many_refuses_a_single_path() -> None:
    for single in ("article.html", Path("article.html"), {"text": SENTENCE}):
        with pytest.raises(InputError, match="put this one into a list"):
            onrecord.read_many(single)
