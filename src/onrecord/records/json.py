"""Records ↔ JSON, and the JSON Schema of the contract."""

from typing import Any

import msgspec

from onrecord.records.record import FailedRecord, Record

_encoder = msgspec.json.Encoder()


def encode(record: Record | FailedRecord) -> bytes:
    """One record as one line of UTF-8 JSON, keys in the order of the contract, without a line end."""
    return _encoder.encode(record)


def indented(record: Record | FailedRecord) -> bytes:
    """One record as JSON for people to look at."""
    return msgspec.json.format(encode(record), indent=2)


def decode(line: bytes | str) -> Record | FailedRecord:
    """A record from its JSON. Raises msgspec.ValidationError where it does not keep the contract."""
    failed = "tool" not in msgspec.json.decode(line, type=dict[str, msgspec.Raw])
    return msgspec.json.decode(line, type=FailedRecord) if failed else msgspec.json.decode(line, type=Record)


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one line of `onrecord read --format jsonl`."""
    (record, failed), definitions = msgspec.json.schema_components((Record, FailedRecord))
    for name in ("Record", "FailedRecord"):
        # The key that tells readers the contract is always written, though it has a default in Python.
        definitions[name]["required"] = ["format", *definitions[name]["required"]]
    definitions["Record"]["required"].append("failures")
    for definition in definitions.values():
        definition["description"] = " ".join(definition.get("description", "").split())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "onrecord.record/1",
        "title": "onrecord.record/1",
        "anyOf": [record, failed],
        "$defs": definitions,
    }
