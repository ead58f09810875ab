"""Every kind of bad input, as a user meets it: a new process, one clear line, exit code 2, no stack trace."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("onrecord")
NAVIGATION = "<html><head><title>Home</title></head><body><nav><a href='/a'>News</a> <a href='/b'>Sport</a></nav></body></html>"

BAD = {
    "missing.txt": (None, "no such file or folder"),
    "empty.txt": (b"", "there is nothing in it"),
    "blank.txt": (b" \r\n\t\n", "there is nothing in it"),
    "binary.txt": (bytes(range(256)) * 40, "plain text (.txt), HTML"),
    "report.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "this is a PDF"),
    "article.docx": (b"PK\x03\x04\x14\x00\x06\x00", "onrecord does not read"),
    "picture.png": (b"\x89PNG\r\n\x1a\n\x00\x00", "onrecord does not read"),
    "home.html": (NAVIGATION.encode(), "no article found in this page"),
    "huge.txt": (b"The mayor said no. " * 60_000, "--max-chars"),
    "broken.jsonl": (b'{"id": "one", "text": \n', "broken.jsonl:1: not an article"),
    "fields.jsonl": (b'{"id": "one", "title": "No text"}\n', "fields.jsonl:1: not an article"),
    "empty.jsonl": (b"\n\n", "there is nothing in it"),
}


def _read(*arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([str(COMMAND), "read", *map(str, arguments)], input=stdin, capture_output=True, check=False)


def _assert_one_line(result: subprocess.CompletedProcess[bytes], wanted: str) -> None:
    lines = result.stderr.decode().splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("onrecord: ")
    assert wanted in lines[0]
    assert result.returncode == 2


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_clear_line_and_exit_code_2(name: str, tmp_path: Path) -> None:
    content, wanted = BAD[name]
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    _assert_one_line(_read(path), wanted)


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "notes.pdf").write_bytes(b"%PDF-1.4")
    _assert_one_line(_read(tmp_path), "no file in this folder that onrecord reads")


def test_empty_standard_input() -> None:
    _assert_one_line(_read("-"), "standard input: there is nothing in it")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("The mayor said no.")
    path.chmod(0)
    _assert_one_line(_read(path), "permission denied")


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (("--published", "yesterday"), "is not a date"),
        (("--output", "/no/such/folder/out.txt"), "no such file or directory"),
        (("--output", "."), "is a folder"),
    ],
)
def test_a_bad_option(options: tuple[str, ...], wanted: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mayor said that the bridge was safe.")
    _assert_one_line(_read(path, *options), wanted)


def test_a_title_for_several_articles(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The mayor said that the bridge was safe.")
    _assert_one_line(_read(tmp_path, "--title", "Bridge"), "for one article")


def test_the_limit_can_be_raised(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mayor said that the bridge was safe. " * 4)
    _assert_one_line(_read(path, "--max-chars", 100), "164 characters, over the limit of 100")
    assert _read(path, "--max-chars", 200).returncode == 0


def test_a_name_with_control_characters_is_printed_safely(tmp_path: Path) -> None:
    _assert_one_line(_read(tmp_path / "a\x1b[31m\nb.txt"), "no such file")


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    for n in range(4):
        (tmp_path / f"{n}.txt").write_text("The mayor said that the bridge was safe. " * 200)
    command = [str(COMMAND), "read", str(tmp_path), "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(100)
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("form", ["text", "jsonl", "csv"])
def test_a_full_disk(form: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mayor said that the bridge was safe.")
    _assert_one_line(_read(path, "-f", form, "-o", "/dev/full"), "no space left")
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run([str(COMMAND), "read", str(path), "-f", form], stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
    assert b"no space left" in result.stderr
