import io
import json
import os
import sys
from itertools import islice
from pathlib import Path
from types import SimpleNamespace

import pytest

from onrecord.errors import BrokenLine, EmptyFolder, EmptyInput, InputError, MissingInput, NoArticle, TooLarge, UnsupportedKind
from onrecord.readers import inputs
from onrecord.readers.given import Given
from onrecord.readers.inputs import items, sources

TEXT = "The harbour council met on Monday, officials said. It approved the plan."
PARAGRAPHS = "".join(f"<p>{TEXT} Vote {n} took place in the {n}th week of the year, said the chair.</p>" for n in range(4))
PAGE = f"<html><head><title>Dredging</title></head><body><article>{PARAGRAPHS}</article></body></html>"


def read(*paths, **given):
    return [item for source in sources(paths) for item in items(source, Given(**given))]


def errors(*paths, **given):
    return [type(item.error) for item in read(*paths, **given)]


@pytest.fixture
def standard_input(monkeypatch):
    def put(data):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=data if hasattr(data, "read") else io.BytesIO(data)))

    return put


class Endless(io.RawIOBase):
    """A pipe that never ends: a beginning, and then the same bytes for ever."""

    def __init__(self, head, again):
        self.head, self.again, self.given = head, again, 0

    def readable(self):
        return True

    def readinto(self, buffer):
        chunk = (self.head or self.again * (len(buffer) // len(self.again) + 1))[: len(buffer)]
        self.head = self.head[len(chunk) :]
        buffer[: len(chunk)] = chunk
        self.given += len(chunk)
        return len(chunk)


def test_files_of_every_kind_in_input_order(tmp_path):
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": TEXT}) + "\n")
    found = read(tmp_path / "b.txt", str(tmp_path / "a.html"), tmp_path / "c.jsonl")
    assert [item.article.media_type for item in found] == ["text/plain", "text/html", "application/jsonl"]
    assert [item.error for item in found] == [None] * 3


def test_a_folder_is_its_readable_files_in_name_order(tmp_path):
    for name in ("b.txt", "B.TXT", "10.txt", "9.txt", "a.htm", ".hidden.txt", "picture.png", "notes.docx"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "sub.txt").mkdir()
    (tmp_path / "sub.txt" / "inner.txt").write_text(TEXT)
    assert [Path(source.name).name for source in sources([tmp_path])] == ["10.txt", "9.txt", "B.TXT", "a.htm", "b.txt"]


@pytest.mark.parametrize("names", [[], ["picture.png"]])
def test_a_folder_without_readable_files(tmp_path, names):
    for name in names:
        (tmp_path / name).write_text("x")
    (item,) = read(tmp_path)
    assert isinstance(item.error, EmptyFolder)
    assert str(tmp_path) in str(item.error)
    assert ".jsonl" in str(item.error)


@pytest.mark.parametrize("path", ["no-such-file.txt", "no/such/folder/", "nul\0.txt", "x" * 5000])
def test_a_missing_path(path):
    assert errors(path) == [MissingInput]


def test_an_empty_path_is_not_the_current_folder(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    assert errors("") == [MissingInput]


def test_a_failure_does_not_stop_the_rest(tmp_path):
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "c.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "d.html").write_text("<html><body><nav>Home</nav></body></html>")
    assert errors(tmp_path, "gone.txt") == [EmptyInput, type(None), UnsupportedKind, NoArticle, MissingInput]


def test_every_message_is_one_line_that_begins_with_the_name(tmp_path):
    (tmp_path / "a.txt").write_text(" ")
    (tmp_path / "b.txt").write_bytes(b"\x7fELF\0\0")
    (tmp_path / "c.jsonl").write_text("{}\nx\n")
    (tmp_path / "d.html").write_text("<html></html>")
    found = read(tmp_path, tmp_path / "gone.txt")
    assert len(found) == 6
    for item in found:
        assert str(item.error).startswith(f"{item.name}: ")
        assert "\n" not in str(item.error)


def test_broken_lines_are_named_and_the_others_read(tmp_path):
    lines = ['\ufeff{"id": "a", "text": "One, he said."}', "", "{broken", '{"id": "b", "text": "  "}', '{"text": "Two."}\r']
    path = tmp_path / "x.jsonl"
    path.write_bytes("\n".join(lines).encode())
    found = read(path)
    assert [item.name for item in found] == [f"{path}:{n}" for n in (1, 3, 4, 5)]
    assert [item.article and item.article.text for item in found] == ["One, he said.", None, None, "Two."]
    assert [type(item.error) for item in found[1:3]] == [BrokenLine, EmptyInput]
    assert found[2].error.article_id == "b"


def test_a_jsonl_file_of_empty_lines(tmp_path):
    (tmp_path / "x.jsonl").write_text("  \n\n\n")
    assert errors(tmp_path / "x.jsonl") == [EmptyInput]


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (TEXT.encode(), "text/plain"),
        (PAGE.encode(), "text/html"),
        (b'{"text": "One."}\n', "application/jsonl"),
        (TEXT.encode("utf-16"), "text/plain"),
    ],
)
def test_standard_input_of_every_kind(standard_input, data, media_type):
    standard_input(data)
    (item,) = read("-", outlet="Ellery Courier")
    assert item.article.media_type == media_type
    assert item.article.outlet == "Ellery Courier"


def test_lines_of_standard_input_are_read_as_they_come(standard_input):
    again = json.dumps({"id": "x", "text": TEXT}).encode() + b"\n"
    pipe = Endless(b"", again)
    standard_input(pipe)
    first = list(islice((item for source in sources(["-"]) for item in items(source, Given())), 1000))
    assert [item.name for item in first[-2:]] == ["standard input:999", "standard input:1000"]
    assert pipe.given < 1_000_000


def test_standard_input_that_is_closed(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert errors("-") == [MissingInput]


@pytest.mark.parametrize(
    ("head", "again", "error"),
    [
        (b"", b"\0", EmptyInput),
        (b"", b"\n", EmptyInput),
        (b"", b"y\n", TooLarge),
        (b"<html><body>", b"<p>x", TooLarge),
        (b'{"text": "', b"x", TooLarge),
        (b'{"text": ', b"\0", TooLarge),
    ],
)
def test_a_pipe_that_never_ends(standard_input, monkeypatch, head, again, error):
    monkeypatch.setattr(inputs, "_FRUITLESS", 5_000_000)
    pipe = Endless(head, again)
    standard_input(pipe)
    found = read("-", max_chars=100_000)
    assert isinstance(found[0].error, error)
    assert all(isinstance(item.error, InputError) for item in found)
    assert pipe.given < 20_000_000


def test_empty_lines_that_never_end_after_an_article(standard_input, monkeypatch):
    monkeypatch.setattr(inputs, "_FRUITLESS", 1_000_000)
    standard_input(Endless(b'{"text": "One."}\n', b"\n"))
    article, stopped = read("-")
    assert article.article.text == "One."
    assert isinstance(stopped.error, TooLarge)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero on this system")
def test_a_device_that_never_ends():
    assert errors("/dev/zero") == [EmptyInput]


@pytest.mark.parametrize(
    ("name", "data"), [("a.txt", "x" * 1_100_000), ("a.jsonl", '{"id": 1, "text": "' + "x" * 1_100_000 + '"}')]
)
def test_the_size_limit_is_stated_with_the_option_that_raises_it(tmp_path, name, data):
    (tmp_path / name).write_text(data)
    (item,) = read(tmp_path / name)
    assert isinstance(item.error, TooLarge)
    assert "1,000,000" in str(item.error)
    assert "--max-chars" in str(item.error)
    (item,) = read(tmp_path / name, max_chars=1_100_000)
    assert len(item.article.text) == 1_100_000


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl"])
def test_an_absurd_limit_costs_no_memory(tmp_path, name):
    data = {"a.txt": TEXT, "a.html": PAGE, "a.jsonl": json.dumps({"text": TEXT})}[name]
    (tmp_path / name).write_text(data)
    assert errors(tmp_path / name, max_chars=10**30) == [type(None)]


def test_a_line_over_the_limit_does_not_take_the_next_one_with_it(tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "' + "x" * 1_500_000 + '"}\n{"text": "Two."}\n')
    first, second = read(path, max_chars=100)
    assert isinstance(first.error, TooLarge)
    assert second.article.text == "Two."


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux alone")
def test_a_file_name_that_is_no_text_is_shown_as_one(tmp_path):
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(name).write_text(TEXT)
    (item,) = read(name)
    assert item.article.text == TEXT
    assert item.name.encode().endswith(b"caf\\udce9.txt")
    (item,) = read(name + "x")
    str(item.error).encode()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    (item,) = read(path)
    assert isinstance(item.error, MissingInput)
    assert "permission" in str(item.error)
