import json

import jsonschema
import msgspec
import pytest

import onrecord
from onrecord.records.article import Article
from onrecord.records.json import decode, encode, indented, schema
from onrecord.records.record import FailedRecord, Failure

FAILED = FailedRecord(article={"path": "news.jsonl:3"}, failures=(Failure("broken_line", "news.jsonl:3: not JSON"),))


def test_records_keep_their_schema(html_record: onrecord.Record, text_record: onrecord.Record) -> None:
    checker = jsonschema.Draft202012Validator(schema())
    for record in (html_record, text_record, FAILED):
        checker.validate(json.loads(encode(record)))


@pytest.mark.parametrize(
    "key", ["format", "tool", "article", "sources", "attributions", "claims", "dates", "quantities", "failures"]
)
def test_the_schema_refuses_a_record_without(key: str, text_record: onrecord.Record) -> None:
    broken = json.loads(encode(text_record))
    del broken[key]
    assert not jsonschema.Draft202012Validator(schema()).is_valid(broken)


def test_every_span_carries_its_words(html_record: onrecord.Record) -> None:
    line = json.loads(encode(html_record))
    spans = [s for a in line["attributions"] for k in ("source", "cue", "content") for s in a[k]]
    spans += [s for source in line["sources"] for k in ("mentions", "basis") for s in source[k]]
    spans += [s for claim in line["claims"] for s in claim["spans"]]
    assert len(spans) > 30
    assert all(line["article"]["text"][s["start"] : s["end"]] == s["text"] for s in spans)


def test_keys_of_stages_that_are_not_built_are_absent(html_record: onrecord.Record) -> None:
    line = json.loads(encode(html_record))
    assert list(line) == ["format", "tool", "article", "sources", "attributions", "claims", "dates", "quantities", "failures"]
    assert list(line["claims"][0]) == [
        "id", "spans", "attribution", "chain", "author_certainty", "towards", "confidence", "dates", "quantities",
    ]  # fmt: skip
    assert list(line["attributions"][0]) == ["id", "source", "cue", "content", "form", "holder", "within", "confidence"]


def test_every_holder_is_one_of_the_sources(html_record: onrecord.Record, text_record: onrecord.Record) -> None:
    for record in (html_record, text_record):
        ids = [source.id for source in record.sources]
        assert ids[0] == "author"
        assert len(set(ids)) == len(ids)
        assert {a.holder for a in record.attributions} <= set(ids)
        assert {s.speaks_for for s in record.sources} - {None} <= set(ids)


def test_json_and_back(html_record: onrecord.Record) -> None:
    assert decode(encode(html_record)) == html_record
    assert decode(encode(FAILED)) == FAILED
    assert decode(indented(html_record)) == html_record


def test_what_does_not_keep_the_contract_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        decode(b'{"format": "onrecord.record/2", "article": {"id": "x"}, "failures": []}')


def test_a_span_outside_the_text_can_not_be_made(text_record: onrecord.Record) -> None:
    article: Article = text_record.article
    assert article.span(0, 5).text == article.text[:5]
    for start, end in ((-1, 3), (3, 3), (0, len(article.text) + 1)):
        with pytest.raises(ValueError, match="is not a span"):
            article.span(start, end)
