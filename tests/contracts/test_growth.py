"""Hostile texts cost time in proportion to their length, stage by stage, and bounded memory."""

import functools
import gc
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from onrecord.find.draft import Draft
from onrecord.find.pipeline import STAGES
from onrecord.inference.models import models
from onrecord.inference.wordpieces import word_pieces
from onrecord.readers.given import Given
from onrecord.readers.jsonl import read_mapping
from onrecord.text.document import Document
from onrecord.text.sentences import sentences
from tests.growth import growth

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _numbered(number: int) -> str:
    return "".join(LETTERS[number // 26**k % 26] for k in range(3))


def _many(pattern: str, length: int) -> str:
    """A sentence again and again; `{n}` is a number, `{x}` letters that are different each time."""
    times = length // len(pattern) + 1
    return "".join(pattern.format(n=n, x=_numbered(n)) for n in range(times))


HOSTILE = {
    "unnamed": "An official who asked not to be named said {n} people left. ",
    "names": "Jane Roe told Hugh Hill that Ada Novak left. ",
    "other names": "Jane R{x}son said that it was late. ",
    "pronouns": "He said that it was late. ",
    "descriptions": "The minister said that the port would close. ",
    "other descriptions": "A guard in X{x} said the nurse from Q{x} left. ",
    "quotations": "“He said that she said that they said,” he said. ",
    "denials": "He denied that. “No,” she said. ",
    "citing": "officials said that it was late, citing people who said that it was, citing ",
    "camps": "His campaign said that Jane Roe left. ",
    "labels": "A: x.\n",
    "roles": "ROE{x}: It is late.\n\n",
    "bare quotations": '"Quote." ',
    "sentences in marks": "“It was late again.” ",
    "hearsay": "allegedly ",
    "said between": ", he said, ",
    "cited": "citing ",
    "cited people": "The Post said it was late, citing a guard, ",
    "according to": "according to Roe, ",
    "answers": "Roe accused Hill of theft. He denied it. ",
    "wrapped": "the old ferry left the port at nine in the morning and it was so late that\n",
    "dates and figures": "On Monday, May 3, 2012, 1,400 people left 3$2m. ",
}
T = TypeVar("T")
SIZES = (3_000, 12_000)
_SLACK = 0.4
"""Seconds up to which a stage is not measured. Stages that were quadratic took 3 s."""


NETWORKS = ("encode", "encode claims")
"""Stages that are networks, run side by side: they read windows of one size."""


def _stages(text: str) -> dict[str, float]:
    """CPU seconds of this thread for each stage but the networks."""
    seconds: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        begun = time.thread_time()
        found = work()
        seconds[name] = time.thread_time() - begun
        return found

    article = timed("reader", lambda: read_mapping({"text": text, "published": "2026-03-02"}, "x", Given()))
    timed("word pieces", lambda: word_pieces(Document(article.text)))
    draft, by = Draft(article), models()
    for stage in STAGES:
        timed(stage.name, functools.partial(stage, draft, by))
    return {name: spent for name, spent in seconds.items() if name not in NETWORKS}


@pytest.mark.parametrize("kind", HOSTILE)
def test_every_stage_takes_time_in_proportion(kind: str) -> None:
    """Tried up to three times: a busy machine can slow one down, but never speeds quadratic work up."""
    _stages(_many(HOSTILE[kind], 1_000))
    times = SIZES[1] / SIZES[0]
    for _ in range(3):
        gc.disable()
        try:
            small, large = (_stages(_many(HOSTILE[kind], size)) for size in SIZES)
        finally:
            gc.enable()
        slow = {n: (small[n], s) for n, s in large.items() if s > _SLACK and s > 1.8 * times * small[n]}
        if not slow:
            return
    raise AssertionError(f"not in proportion: {slow}")


@pytest.mark.parametrize("piece", ["“", "„", "«", "“a ", "« a. ", "“A b? "])
def test_sentences_of_a_line_of_open_quotation_marks(piece: str) -> None:
    assert growth(lambda length: sentences((piece * length)[:length]), 40_000) < 6


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u3000", "\u2009\u3000"])
def test_no_library_prints_why_it_failed(space: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert sentences(f"He and I{space}. Then she said no.")
    assert capfd.readouterr().err == ""


def _peak(tmp_path: Path, name: str, content: str) -> int:
    """Peak memory in MB of a process that reads a file."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    # Not getrusage: on Linux its peak includes that of the process which started this one.
    code = "import onrecord, sys; onrecord.read(sys.argv[1]); print(open('/proc/self/status').read())"
    command = [sys.executable, "-c", code, str(tmp_path / name)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return int(said.split("VmHWM:")[1].split()[0]) // 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")
def test_punctuation_alone_costs_little_memory(tmp_path: Path) -> None:
    # 120,000 characters took 1,900 MB when all outputs of the networks were kept, 24,000 took 500.
    assert _peak(tmp_path, "marks.txt", ".,;:!?" * 4_000) <= 300


PARAGRAPHS = "".join(
    f"<p>On day {i} the mayor said that bridge {i} was safe and would stay open until May.</p>" for i in range(12)
)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")
def test_metadata_of_absurd_size_costs_little_memory(tmp_path: Path) -> None:
    headline = "The mayor said the bridge is safe. " * 257_000
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}"}}</script>'
    page = f"<html><head>{script}</head><body><article>{PARAGRAPHS}</article></body></html>"
    assert len(page) > 8_990_000
    assert _peak(tmp_path, "page.html", page) <= 500
