"""Records as JSON Lines and as indented JSON."""

import io
import json

from onrecord.formats.json import JsonWriter, LinesWriter
from onrecord.records.json import encode
from onrecord.records.record import FailedRecord
from tests import made

FAILED = FailedRecord(article={"id": "x"}, failures=())


def _written(writer: type[JsonWriter] | type[LinesWriter], *records: object) -> bytes:
    out = io.BytesIO()
    made_writer = writer(out)
    for record in records:
        made_writer.write(record)  # type: ignore[arg-type]
    made_writer.close()
    return out.getvalue()


def test_lines_are_records_and_failures_alike() -> None:
    lines = _written(LinesWriter, made.bridge(), FAILED).splitlines()
    assert lines == [encode(made.bridge()), encode(FAILED)]


def test_indented_json_is_an_object_an_array_or_an_empty_array() -> None:
    one = json.loads(_written(JsonWriter, made.bridge()))
    assert json.loads(_written(JsonWriter, made.bridge(), FAILED, made.bridge())) == [one, json.loads(encode(FAILED)), one]
    assert one == json.loads(encode(made.bridge()))
    assert json.loads(_written(JsonWriter)) == []
