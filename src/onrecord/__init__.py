"""onrecord reads news and lays out who says what, and on whose word.

>>> import onrecord
>>> record = onrecord.read("article.html")
>>> for attribution in record.attributions: ...
>>> for record in onrecord.read_many(["folder", "news.jsonl"]): ...
>>> onrecord.write([record], "csv", "attributions.csv")
"""

from typing import TYPE_CHECKING, Any

from onrecord.telemetry import switch_off

switch_off()

if TYPE_CHECKING:
    from onrecord.api import read, read_many, write
    from onrecord.errors import OnrecordError
    from onrecord.records.record import FailedRecord, Record

__all__ = ["FailedRecord", "OnrecordError", "Record", "read", "read_many", "write"]

_HOMES = {
    "read": "onrecord.api",
    "read_many": "onrecord.api",
    "write": "onrecord.api",
    "OnrecordError": "onrecord.errors",
    "Record": "onrecord.records.record",
    "FailedRecord": "onrecord.records.record",
}


def __getattr__(name: str) -> Any:
    """Import on first use: `onrecord --version` and `import onrecord.records` need no inference engine."""
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
