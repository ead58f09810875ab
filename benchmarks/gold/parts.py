"""Which part of the gold is for tuning and which for reporting only, by hash."""

from collections.abc import Iterable
from hashlib import sha256


def _share(name: str) -> int:
    return int(sha256(f"report:{name}".encode()).hexdigest()[:8], 16)


def reporting_document(name: str) -> bool:
    """One document in three of gold/sources."""
    return _share(name) % 3 == 0


def reporting_story(name: str) -> bool:
    """One story in two of gold/sample."""
    return _share(name) % 2 == 0


def reporting_half(names: Iterable[str]) -> frozenset[str]:
    """Half of gold/rumours: those with the smallest hashes."""
    ordered = sorted(names, key=_share)
    return frozenset(ordered[: len(ordered) // 2])
