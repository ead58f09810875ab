"""What an article holds never commands a terminal, and odd surroundings give no stack trace."""

import json
import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("onrecord")
HOSTILE = "\x1b\x07\x9b\x9d\x7f\u202e\u200f\u061c"
TEXT = (
    "“We waited \x1b]0;owned\x07 for \x9b31m an \x9d8;; hour \x7f in \u202e the \u200f cold \u061c rain,” "
    "Mara Quill, the mayor, said on Monday."
)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"id": "one", "title": "Rain \x1b[31m\u202e", "text": TEXT}) + "\n", encoding="utf-8")
    return path


def _on_a_terminal(*arguments: object, stream: str = "stdout") -> str:
    """What a terminal gets from `onrecord` on one stream, byte for byte: line ends are not turned."""
    master, terminal = pty.openpty()
    modes = termios.tcgetattr(terminal)
    modes[1] &= ~termios.OPOST
    termios.tcsetattr(terminal, termios.TCSANOW, modes)
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | {stream: terminal}
    environment = {**os.environ, "TERM": "dumb"}
    with subprocess.Popen([str(COMMAND), *map(str, arguments)], stdin=subprocess.DEVNULL, env=environment, **streams):
        os.close(terminal)
        got = b""
        while chunk := _chunk(master):
            got += chunk
    os.close(master)
    return got.decode()


def _chunk(master: int) -> bytes:
    try:
        return os.read(master, 65_536)
    except OSError:  # the other side was closed
        return b""


@pytest.mark.parametrize("form", ["csv", "json", "jsonl"])
def test_a_terminal_gets_escapes_instead_of_what_it_would_obey(form: str, hostile: Path) -> None:
    got = _on_a_terminal("read", hostile, "--format", form)
    assert "Mara Quill" in got
    assert not set(HOSTILE) & set(got)
    for character in HOSTILE:
        assert f"\\u{ord(character):04x}" in got
    if form != "csv":
        assert json.loads(got)["article"]["text"] == TEXT


@pytest.mark.parametrize("form", ["text", "html"])
def test_views_for_people_hold_nothing_that_a_terminal_would_obey(form: str, hostile: Path) -> None:
    got = _on_a_terminal("read", hostile, "--format", form)
    assert "Mara Quill" in got
    assert not set(HOSTILE) & set(got)


def test_a_pipe_gets_the_characters_as_they_are(hostile: Path) -> None:
    def piped(form: str) -> bytes:
        return subprocess.run([str(COMMAND), "read", str(hostile), "-f", form], capture_output=True, check=True).stdout

    for character in HOSTILE:
        assert character.encode() in piped("csv")
    found = piped("json")
    assert json.loads(found)["article"]["text"] == TEXT
    assert "\u202e".encode() in found


@pytest.mark.parametrize("name", ["a\x1b]0;owned\x07\x9b31m\u202e.txt", "a\x1b[2J\n\u061cb.html"])
@pytest.mark.parametrize("exists", [False, True])
def test_errors_show_file_names_without_what_a_terminal_would_obey(name: str, exists: bool, tmp_path: Path) -> None:
    path = tmp_path / name
    if exists:
        path.write_bytes(b"")
    (line,) = _on_a_terminal("read", path, stream="stderr").splitlines()
    assert line.startswith("onrecord: ")
    assert not set(HOSTILE) & set(line)


def test_the_name_of_an_output_is_shown_safely_too(hostile: Path, tmp_path: Path) -> None:
    link = tmp_path / "out\x1b[2J\u202e"
    link.symlink_to(tmp_path / "there\x9b2J")
    for output in (link, tmp_path / "no\x1b[2J" / "out"):
        (line,) = _on_a_terminal("read", hostile, "-f", "jsonl", "-o", output, stream="stderr").splitlines()
        assert line.startswith("onrecord: ")
        assert not set(HOSTILE) & set(line)


@pytest.mark.parametrize("arguments", [("read", "--\x1b]0;owned\x07"), ("\x1b[2J",), ("read", "x", "-f", "\x9b2J\u202e")])
def test_wrong_options_are_shown_safely(arguments: tuple[str, ...]) -> None:
    got = _on_a_terminal(*arguments, stream="stderr")
    assert "Error" in got
    assert not set(HOSTILE) & set(got)


def _shell(command: str, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "-c", command, "sh", str(COMMAND), *map(str, arguments)],
        capture_output=True, text=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


@pytest.mark.parametrize("form", ["text", "json", "csv", "html"])
def test_a_closed_standard_output_is_one_line(form: str, text_article: Path) -> None:
    result = _shell('exec "$1" read "$2" -f "$3" >&-', text_article, form)
    assert result.stderr == "onrecord: output: standard output is closed: name a file with --output\n"
    assert result.returncode == 2


def test_a_closed_standard_output_does_not_matter_where_a_file_is_named(text_article: Path, tmp_path: Path) -> None:
    result = _shell('exec "$1" read "$2" -f jsonl -o "$3" >&-', text_article, tmp_path / "out")
    assert (result.returncode, result.stderr) == (0, "")
    assert json.loads((tmp_path / "out").read_bytes())["article"]["text"]


def test_closed_standard_input_and_errors_give_no_trace(text_article: Path) -> None:
    assert "Traceback" not in _shell('"$1" read - <&-').stderr
    result = _shell('"$1" read "$2" gone.txt 2>&-', text_article)
    assert result.returncode == 1
    assert "Ruth Ambler" in result.stdout


@pytest.mark.parametrize("columns", ["²", "", "-1", "0", "x", "9" * 30])
def test_an_odd_width_gives_no_trace(columns: str, text_article: Path) -> None:
    result = _shell('exec "$1" read "$2"', text_article, COLUMNS=columns, LINES=columns)
    assert (result.returncode, result.stderr) == (0, "")
    assert "Ruth Ambler" in result.stdout
