"""A record without what is less sure than asked for."""

from dataclasses import replace

from onrecord.records.record import FailedRecord, Record


def confident(record: Record | FailedRecord, least: float) -> Record | FailedRecord:
    """The record without attributions below `least`, and without their claims.

    What is nested in an attribution that is left out counts as nested in what encloses that one.
    """
    if isinstance(record, FailedRecord) or least <= 0:
        return record
    every = {a.id: a for a in record.attributions}

    def kept(outer: str | None) -> str | None:
        while outer is not None and every[outer].confidence < least:
            outer = every[outer].within
        return outer

    claims = [c for c in record.claims if c.attribution is None or every[c.attribution].confidence >= least]
    there = {c.id for c in claims}
    return replace(
        record,
        attributions=tuple(replace(a, within=kept(a.within)) for a in record.attributions if a.confidence >= least),
        claims=tuple(replace(c, towards=c.towards if c.towards in there else None) for c in claims),
    )
