"""The promises of the design that hold for any text at all. `make bench` tries ten thousand more."""

import subprocess
import sys
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord
from benchmarks.mutations import MARKS, ODD, stream
from benchmarks.robustness import problems
from onrecord.inference.attribution import WEIGHTS, AttributionWeights, attribution_weights
from onrecord.inference.wordpieces import word_pieces
from onrecord.records.json import encode

WORDS = (
    "the mayor",
    "said",
    "“",
    "”",
    '"',
    "that",
    "no",
    ".",
    ",",
    "according to",
    "\n\n",
    "’s",
    "he",
    "told",
    "'",
    "was",
    "Quill",
)
NEWSLIKE = st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS + ODD), max_size=60).map(" ".join)


def _records(texts: list[str]) -> list[bytes]:
    return [encode(r) for r in onrecord.read_many({"id": str(n), "text": t} for n, t in enumerate(texts))]


def test_mutated_articles_break_nothing() -> None:
    assert list(problems(stream(300, seed=1))) == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300) | NEWSLIKE)
def test_no_text_breaks_anything(text: str) -> None:
    assert list(problems([text])) == []


def test_a_record_does_not_depend_on_what_else_is_read() -> None:
    texts = list(stream(40, seed=2))
    together = _records(texts)
    alone = [encode(next(iter(onrecord.read_many([{"id": str(n), "text": t}])))) for n, t in enumerate(texts)]
    backwards = [encode(r) for r in onrecord.read_many({"id": str(n), "text": t} for n, t in reversed(list(enumerate(texts))))]
    at_once = [encode(r) for r in onrecord.read_many(({"id": str(n), "text": t} for n, t in enumerate(texts)), workers=4)]
    assert together == alone == backwards[::-1] == at_once


def test_scores_do_not_depend_on_the_number_of_threads() -> None:
    data = (Path(onrecord.__file__).parent / "inference" / "weights" / WEIGHTS).read_bytes()
    one, three = AttributionWeights(data, threads=1), AttributionWeights(data, threads=3)
    for text in stream(20, seed=3):
        pieces = word_pieces(text * 8)
        for a, b, c in zip(*(w.read(pieces).scores for w in (one, three, attribution_weights())), strict=True):
            assert a.role.tobytes() == b.role.tobytes() == c.role.tobytes()
            assert a.cue.tobytes() == b.cue.tobytes() == c.cue.tobytes()


def test_another_process_gives_the_same_bytes(text_article: Path, text_record: onrecord.Record) -> None:
    code = (
        "import onrecord, sys; from onrecord.records.json import encode;"
        f"sys.stdout.buffer.write(encode(onrecord.read({str(text_article)!r})))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert out == encode(text_record)
