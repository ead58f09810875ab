"""Where output goes: whole or not at all, and never over or through what is not ours."""

import resource
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.errors import BadOption, OutputWarning
from onrecord.formats.destination import destination

Run = Callable[..., Result]
COMMAND = Path(sys.executable).with_name("onrecord")


def _write(path: Path, words: bytes) -> None:
    with destination(str(path)) as out:
        out.write(words)


def test_a_file_of_somebody_else_that_ends_in_part_is_left_alone(run: Run, text_article: Path, tmp_path: Path) -> None:
    part, out = tmp_path / "z.part", tmp_path / "z"
    part.write_text("notes on a play", encoding="utf-8")
    assert run("read", text_article, "-f", "jsonl", "-o", out).exit_code == 0
    assert part.read_text(encoding="utf-8") == "notes on a play"
    assert out.read_bytes().startswith(b'{"format"')
    assert sorted(tmp_path.iterdir()) == [out, part]


def test_a_link_planted_at_the_parts_name_is_not_followed(run: Run, text_article: Path, tmp_path: Path) -> None:
    part, out, victim = tmp_path / "z.part", tmp_path / "z", tmp_path / "victim"
    victim.write_text("keep me", encoding="utf-8")
    part.symlink_to(victim)
    assert run("read", text_article, "-f", "jsonl", "-o", out).exit_code == 0
    assert victim.read_text(encoding="utf-8") == "keep me"
    assert part.is_symlink()
    assert not out.is_symlink()


def test_an_existing_output_keeps_its_mode_and_is_replaced_only_when_whole(tmp_path: Path) -> None:
    out = tmp_path / "z"
    out.write_bytes(b"old")
    out.chmod(0o640)
    with destination(str(out)) as to:
        to.write(b"new")
        to.flush()
        assert out.read_bytes() == b"old"
    assert out.read_bytes() == b"new"
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [out]


def test_a_new_output_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.touch()
    _write(tmp_path / "z", b"new")
    assert (tmp_path / "z").stat().st_mode == other.stat().st_mode


def test_an_output_that_is_a_link_stays_one_and_its_target_gets_the_content(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    target, link = tmp_path / "far" / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    with pytest.warns(OutputWarning) as said:
        _write(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert [str(s.message) for s in said] == [f"output: {link} is a link: writing to {target.resolve()}"]


def test_the_command_says_in_one_line_that_an_output_is_a_link(run: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    link.symlink_to(target)
    result = run("read", "-", "-f", "jsonl", "-o", link, stdin="The mayor said no.")
    assert result.stderr == f"onrecord: output: {link} is a link: writing to {target.resolve()}\n"


@pytest.mark.parametrize("python_resolves", [False, True])
def test_a_link_in_a_circle_is_refused_in_one_line(
    python_resolves: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if python_resolves:  # as Python 3.13 does
        monkeypatch.setattr(Path, "resolve", lambda path, **_: path)
    one, two = tmp_path / "one", tmp_path / "two"
    one.symlink_to(two)
    two.symlink_to(one)
    with pytest.raises(BadOption, match="is a link that leads nowhere") as refused:
        _write(one, b"new")
    assert "\n" not in str(refused.value)
    assert one.is_symlink()
    assert sorted(tmp_path.iterdir()) == [one, two]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ValueError])
def test_a_run_that_is_stopped_leaves_its_part_and_the_old_output(stop: type[BaseException], tmp_path: Path) -> None:
    out = tmp_path / "z"
    out.write_bytes(b"old")

    def stopped() -> None:
        with destination(str(out)) as to:
            to.write(b"half")
            raise stop

    with pytest.raises(stop), pytest.warns(OutputWarning) as said:
        stopped()
    assert out.read_bytes() == b"old"
    (part,) = set(tmp_path.iterdir()) - {out}
    assert part.read_bytes() == b"half"
    assert [str(s.message) for s in said] == [f"output: what was written so far is in {part}"]


def test_a_run_that_is_stopped_before_it_wrote_leaves_nothing(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    with pytest.raises(KeyboardInterrupt), destination(str(tmp_path / "z")):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []
    assert not recwarn.list


def _read_with_room_for(size: int, *arguments: object) -> subprocess.CompletedProcess[str]:
    """`onrecord read` where no file may grow over `size` bytes."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    command = [str(COMMAND), "read", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=limit)


@pytest.fixture
def short(tmp_path: Path) -> Path:
    """A text so short that its language is not looked for, which takes a temporary file."""
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "short.txt"
    path.write_text("“No,” Ann Bow said.", encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["text", "jsonl", "csv", "json", "html"])
def test_a_disk_without_room_is_blamed_on_the_output_in_one_line(form: str, short: Path, tmp_path: Path) -> None:
    out = tmp_path / "z.html"
    out.write_bytes(b"old")
    result = _read_with_room_for(0, short, "-f", form, "-o", out)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"onrecord: output: {out}: file too large")
    assert result.returncode == 2
    assert out.read_bytes() == b"old"
    assert set(tmp_path.iterdir()) == {out, short.parent}


def test_a_disk_that_fills_up_leaves_the_part_and_the_old_output(short: Path, tmp_path: Path) -> None:
    out = tmp_path / "z"
    out.write_bytes(b"old")
    result = _read_with_room_for(100, short, "-f", "json", "-o", out)
    (part,) = set(tmp_path.iterdir()) - {out, short.parent}
    said, problem = result.stderr.splitlines()
    assert str(part) in said
    assert problem.startswith(f"onrecord: output: {out}: file too large")
    assert result.returncode == 2
    assert out.read_bytes() == b"old"


def test_pages_that_find_no_room_are_blamed_on_the_folder(short: Path, tmp_path: Path) -> None:
    result = _read_with_room_for(0, short, "-f", "html", "-o", tmp_path / "pages")
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"onrecord: output: {tmp_path / 'pages'}/")
    assert result.returncode == 2


def test_no_room_for_temporary_files_is_not_blamed_on_the_article(text_article: Path) -> None:
    result = _read_with_room_for(0, text_article)
    (line,) = result.stderr.splitlines()
    assert line.startswith("onrecord: temporary files: ")
    assert "TMPDIR" in line
    assert result.returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_full_device_is_named(form: str, text_article: Path) -> None:
    command = [str(COMMAND), "read", str(text_article), "-f", form, "-o", "/dev/full"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    (line,) = result.stderr.splitlines()
    assert line.startswith("onrecord: output: /dev/full: ")
    assert result.returncode == 2
