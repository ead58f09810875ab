"""Nothing leaves the machine, and nothing is left on it: no socket, no file but the output."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "examples" / "story"
SECONDS = 22
"""onrecord waits this long for a library to call its maker: onnxruntime 1.32 does so within 15 seconds."""
READ = (
    "import onrecord, sys, time; begun = time.monotonic();"
    "assert sum(len(r.attributions) for r in onrecord.read_many([sys.argv[1]], workers=2)) > 100;"
    f"time.sleep(max(0, {SECONDS} - (time.monotonic() - begun)))"
)
TRACED = ("-f", "--seccomp-bpf", "-e", "trace=%network", "-o")


def _environment(home: Path, **further: str) -> dict[str, str]:
    """The environment of a user who has set nothing, with a home of its own."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "LANG", "LD_LIBRARY_PATH") or k.startswith("OPENBLAS")}
    return {**kept, "HOME": str(home), "TMPDIR": str(home / "tmp"), **further}


def _run(home: Path, *command: str) -> subprocess.CompletedProcess[str]:
    (home / "tmp").mkdir(exist_ok=True)
    return subprocess.run(command, env=_environment(home), cwd=home, capture_output=True, text=True, check=True)


def _files(home: Path) -> list[str]:
    return sorted(str(path.relative_to(home)) for path in home.rglob("*") if not path.is_dir())


def test_a_run_leaves_no_file_behind(tmp_path: Path) -> None:
    command = str(Path(sys.executable).with_name("onrecord"))
    _run(tmp_path, command, "read", str(STORY), "--format", "jsonl", "--workers", "2")
    _run(tmp_path, command, "read", str(STORY / "gazette-2.html"))
    _run(tmp_path, sys.executable, "-c", READ.split("time.sleep", maxsplit=1)[0], str(STORY))
    assert _files(tmp_path) == []


def test_only_the_output_is_written(tmp_path: Path) -> None:
    command = str(Path(sys.executable).with_name("onrecord"))
    _run(tmp_path, command, "read", str(STORY), "--format", "csv", "--output", "out.csv")
    assert _files(tmp_path) == ["out.csv"]


def test_no_socket_is_opened(tmp_path: Path) -> None:
    """Nor by what only training and tests import."""
    strace = shutil.which("strace")
    if strace is None:
        assert os.environ.get("ONRECORD_STRACE") != "required", "strace is missing: apt-get install strace"
        pytest.skip("strace is not installed")
    log = tmp_path / "calls"
    code = f"import onrecord, tokenizers; {READ}"
    _run(
        tmp_path, strace, "-f", "--seccomp-bpf", "-e", "trace=%network", "-o", str(log), sys.executable, "-c", code, str(STORY)
    )
    calls = [
        line for line in log.read_text().splitlines() if re.search(r"\b(socket|connect|sendto|sendmsg|getaddrinfo)\(", line)
    ]
    assert calls == []
    assert _files(tmp_path) == ["calls"]


def test_strace_sees_a_socket(tmp_path: Path) -> None:
    """The test above can fail."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    log = tmp_path / "calls"
    code = "import socket; socket.socket().close()"
    _run(tmp_path, strace, *TRACED, str(log), sys.executable, "-c", code)
    assert "socket(" in log.read_text()


@pytest.mark.parametrize(
    "first", ["onrecord", "onrecord.records.record", "onrecord.inference.attribution", "onrecord.cli.main"]
)
def test_whatever_is_imported_first_the_switch_is_set(tmp_path: Path, first: str) -> None:
    code = f"import {first}, os; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    assert _run(tmp_path, sys.executable, "-W", "error", "-c", code).stdout == "1\n"


@pytest.mark.parametrize("first", ["benchmarks.start", "training"])
def test_benchmarks_and_training_set_the_switch(tmp_path: Path, first: str) -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import {first}, os; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    assert _run(tmp_path, sys.executable, "-c", code).stdout == "1\n"


def test_a_program_that_imports_onnxruntime_first_is_warned_once(tmp_path: Path) -> None:
    code = "import onnxruntime, onrecord, onrecord.records.record"
    assert _run(tmp_path, sys.executable, "-c", code).stderr.count("telemetry may be on") == 1
    switched = f"import os; os.environ['ORT_DISABLE_TELEMETRY'] = '1'; {code}"
    assert _run(tmp_path, sys.executable, "-W", "error", "-c", switched).stderr == ""
