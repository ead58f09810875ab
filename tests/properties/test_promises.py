"""The promises of the design that hold for any text at all. `make fuzz` tries twenty thousand more, and pages."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import onrecord
from benchmarks.mutations import MARKS, ODD, stream
from benchmarks.robustness import problems
from onrecord.inference.attribution import AttributionWeights
from onrecord.inference.models import FILES, models
from onrecord.inference.wordpieces import word_pieces
from onrecord.records.json import encode
from onrecord.records.record import Record
from onrecord.text.document import Document

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
    "on Monday",
    "two people",
    "more than 1,400",
    "told",
    "'",
    "was",
    "Quill",
)
NEWSLIKE = st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS + ODD), max_size=60).map(" ".join)


SENTENCES = (
    "A senior official said that the port would close.",
    "The official added that it was late.",
    "Jane Roe, the mayor, said that the port would stay.",
    "“It is open,” she said.",
    "“It is shut,” he said.",
    "Hugh Hill, a doctor, said that the ward was full.",
    "Roe told Hill that it rained.",
    "The official said that no date was set.",
)
PHRASES = (
    "Jane Roe",
    "Mr. Roe",
    "Mrs. Roe",
    "a senior official",
    "the official",
    "people familiar with the talks",
    "I",
    "she",
    "who",
    "and",
)
SPEECH = st.lists(st.sampled_from(SENTENCES + PHRASES + WORDS), max_size=25).map(" ".join)


PHRASES_THAT_ATTRIBUTE = (
    "allegedly", "It is unclear whether the port would close.", "did not respond to a request", ", he said,", "citing",
    "quoting two officials,", "KAY ROE: It rained.\n\nJON BRACK: It did.\n\n", "Q. Is it open?\n\nA. It is.\n\n",
    "“The gate is open now.”", "asked the guard.", "was told by Roe that", "According to Roe, a nurse,", "is said to be",
    "could not be verified.", "denied it.", "the claim", "Roe wrote on her page: I am tired.", "\n\n“And",
    "confirmed Jane Roe as judge.",
)  # fmt: skip
ATTRIBUTED = st.lists(st.sampled_from(PHRASES_THAT_ATTRIBUTE + SENTENCES + PHRASES + WORDS), max_size=20).map(" ".join)


def _records(texts: list[str]) -> list[bytes]:
    return [encode(r) for r in onrecord.read_many({"id": str(n), "text": t} for n, t in enumerate(texts))]


def _check_sources(record: Record) -> None:
    ids = [source.id for source in record.sources]
    assert ids[0] == "author"
    assert len(ids) == len(set(ids))
    assert {a.holder for a in record.attributions} <= set(ids)
    for source in record.sources:
        assert source.speaks_for is None or source.speaks_for in ids
        for span in (*source.mentions, *source.basis):
            assert span.text
            assert record.article.text[span.start : span.end] == span.text
    _check_claims(record, set(ids))


def _check_claims(record: Record, sources: set[str]) -> None:
    attributions = [a.id for a in record.attributions]
    assert sorted(c.attribution for c in record.claims if c.attribution is not None) == sorted(attributions)
    seen: set[str] = set()
    holders = {a.id: a.holder for a in record.attributions}
    for claim in record.claims:
        assert claim.towards is None or claim.towards in seen
        seen.add(claim.id)
        assert claim.spans
        for span in claim.spans:
            assert record.article.text[span.start : span.end] == span.text
        assert claim.chain[0].holder == "author"
        links = claim.chain[1:]
        assert {link.holder for link in links} <= sources - {"author"}
        assert len({link.holder for link in links}) == len(links)
        assert claim.chain[-1].holder == (holders[claim.attribution] if claim.attribution else "author")
        assert all(link.stance is not None and -3 <= (link.certainty or 0) <= 3 for link in links)
        assert 0 <= claim.confidence <= 1
        named = {d.id: d for d in record.dates if d.id in claim.dates} | {
            q.id: q for q in record.quantities if q.id in claim.quantities
        }
        assert set(named) == {*claim.dates, *claim.quantities}
        assert all(any(s.start <= one.start < s.end for s in claim.spans) for one in named.values())


def test_mutated_articles_break_nothing() -> None:
    assert list(problems(stream(300, seed=1))) == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300) | NEWSLIKE)
def test_no_text_breaks_anything(text: str) -> None:
    assert list(problems([text])) == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SPEECH | NEWSLIKE)
@example("that told “ ” according to")
def test_every_holder_is_a_source_and_every_source_stands_in_the_text(text: str) -> None:
    for record in onrecord.read_many([{"id": "t", "text": text}]):
        if isinstance(record, Record):
            _check_sources(record)


def _check_attributions(record: Record) -> None:
    outer = {a.id: a.within for a in record.attributions}
    assert len(outer) == len(record.attributions)
    for attribution in record.attributions:
        parts = (*attribution.source, *attribution.cue, *attribution.content)
        assert attribution.content or (attribution.source and attribution.cue)
        for span in parts:
            assert span.start < span.end
            assert record.article.text[span.start : span.end] == span.text
        for pieces in (attribution.source, attribution.cue, attribution.content):
            assert all(one.end <= other.start for one, other in pairwise(pieces)), attribution
        around, seen = attribution.within, {attribution.id}
        while around is not None:
            assert around in outer
            assert around not in seen
            seen.add(around)
            around = outer[around]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ATTRIBUTED | NEWSLIKE)
def test_every_attribution_has_its_words_and_stands_in_no_circle(text: str) -> None:
    """Without source and cue there is a content; parts are the article's words; `within` leads outwards and ends."""
    for record in onrecord.read_many([{"id": "t", "text": text}]):
        if isinstance(record, Record):
            _check_attributions(record)


def test_attributions_of_mutated_articles_stand_in_no_circle() -> None:
    for record in onrecord.read_many({"id": str(n), "text": text} for n, text in enumerate(stream(100, seed=5))):
        if isinstance(record, Record):
            _check_attributions(record)


def test_every_holder_is_a_source_in_mutated_articles() -> None:
    for record in onrecord.read_many({"id": str(n), "text": text} for n, text in enumerate(stream(100, seed=4))):
        if isinstance(record, Record):
            _check_sources(record)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(SENTENCES), max_size=6).map(lambda further: " ".join([SENTENCES[0], *further])))
def test_an_unnamed_source_stays_unnamed(text: str) -> None:
    """Whoever else speaks, an official whom the text does not name is none of those whom it names."""
    record = onrecord.read({"id": "t", "text": text})
    for source in record.sources:
        if any("official" in mention.text for mention in source.mentions):
            assert (source.kind, source.named) == ("anonymous", False)
            assert not any(name in mention.text for name in ("Roe", "Hill", "Quill") for mention in source.mentions)


DENIED = ("denied that", "said it was not true that", "rejected the claim that", "disputed reports that")
UNKNOWN = (
    "said there was no evidence that",
    "could not confirm that",
    "said it had no information that",
    "did not know whether",
)
SPEAKERS = ("The ministry", "A spokesman for the council", "Mara Quill, the mayor,", "The police", "Northmere Water")
CLAIMS = ("two people were killed", "the gates had been tested", "the letter was sent in June", "the bridge was unsafe")


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("said", CLAIMS)
def test_no_information_is_never_a_denial_and_a_denial_never_support(speaker: str, said: str) -> None:
    for cues, stance in ((DENIED, "denies"), (UNKNOWN, "no_information")):
        for cue in cues:
            record = onrecord.read({"id": "t", "text": f"{speaker} {cue} {said}, two days after the storm."})
            outer = {a.id for a in record.attributions if a.within is None}
            stances = {c.chain[-1].stance for c in record.claims if c.attribution in outer}
            assert stances == {stance}, cue


def test_a_record_does_not_depend_on_what_else_is_read() -> None:
    texts = list(stream(40, seed=2))
    together = _records(texts)
    alone = [encode(next(iter(onrecord.read_many([{"id": str(n), "text": t}])))) for n, t in enumerate(texts)]
    backwards = [encode(r) for r in onrecord.read_many({"id": str(n), "text": t} for n, t in reversed(list(enumerate(texts))))]
    at_once = [encode(r) for r in onrecord.read_many(({"id": str(n), "text": t} for n, t in enumerate(texts)), workers=4)]
    assert together == alone == backwards[::-1] == at_once


def test_scores_do_not_depend_on_the_number_of_threads() -> None:
    data = (Path(onrecord.__file__).parent / "inference" / "weights" / FILES["attribution"]).read_bytes()
    one, three = AttributionWeights(data, threads=1), AttributionWeights(data, threads=3)
    for text in stream(20, seed=3):
        pieces = word_pieces(Document(text * 8))
        for a, b, c in zip(*(w.read(pieces).narrow for w in (one, three, models().attribution)), strict=True):
            assert a["role"].tobytes() == b["role"].tobytes() == c["role"].tobytes()
            assert a["cue"].tobytes() == b["cue"].tobytes() == c["cue"].tobytes()


def test_another_process_gives_the_same_bytes(text_article: Path, text_record: onrecord.Record) -> None:
    code = (
        "import onrecord, sys; from onrecord.records.json import encode;"
        f"sys.stdout.buffer.write(encode(onrecord.read({str(text_article)!r})))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert out == encode(text_record)
