"""What README shows is what a user sees."""

import re
import subprocess
import sys
from difflib import SequenceMatcher
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FIGURE = re.compile(r"\d\.\d\d$", re.M)


def test_the_run_in_the_readme_is_a_real_one() -> None:
    shown = re.search(r"```\n\$ \.venv/bin/onrecord (read \S+) \| head -n (\d+)\n(.*?)\n```", README, re.S)
    assert shown is not None
    command = [str(Path(sys.executable).with_name("onrecord")), *shown[1].split()]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    expected = "\n".join(printed.splitlines()[: int(shown[2])])
    # What is as likely as not may go the other way on another processor: benchmarks.attribution.PROCESSOR.
    said, printed_here = ([FIGURE.sub("0.00", line) for line in words.splitlines()] for words in (shown[3], expected))
    assert SequenceMatcher(None, said, printed_here, autojunk=False).ratio() > 0.85


@pytest.mark.parametrize("target", ["demo", "test"])
def test_the_make_targets_of_the_readme_exist(target: str) -> None:
    assert f"make {target}" in README
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)


def test_every_file_that_the_documents_point_to_exists() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (ROOT / link).exists(), f"{name}: {link}"
