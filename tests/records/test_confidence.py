from onrecord.records.attribution import Attribution
from onrecord.records.confidence import confident
from onrecord.records.record import FailedRecord, Record
from onrecord.records.source import reserved
from onrecord.records.span import Span
from tests import made


def test_what_is_left_out_encloses_nothing() -> None:
    def attribution(number: int, within: str | None, confidence: float) -> Attribution:
        return Attribution(f"a{number}", (), (Span(0, 1, "a"),), (Span(1, 2, "b"),), "indirect", "author", within, confidence)

    every = (attribution(1, None, 0.9), attribution(2, "a1", 0.3), attribution(3, "a2", 0.8), attribution(4, "a2", 0.2))
    claims = tuple(made.claim(i, a, towards=f"c{i - 1}" if i > 1 else None) for i, a in enumerate(every, 1))
    found = made.record("abc", (reserved("author"),), every, (*claims, made.claim(5, (Span(0, 1, "a"),))))
    kept = confident(found, 0.5)
    assert isinstance(kept, Record)
    assert [(a.id, a.within) for a in kept.attributions] == [("a1", None), ("a3", "a1")]
    assert [(c.id, c.attribution, c.towards) for c in kept.claims] == [
        ("c1", "a1", None),
        ("c3", "a3", None),
        ("c5", None, None),
    ]


def test_whoever_asks_for_all_gets_the_record_itself() -> None:
    record = made.bridge()
    assert confident(record, 0.0) is record


def test_a_failure_has_no_confidence() -> None:
    failed = FailedRecord(article={"id": "x"}, failures=())
    assert confident(failed, 0.9) is failed
