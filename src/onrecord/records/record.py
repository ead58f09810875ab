"""What onrecord found in one article, or why it could not read it: the contract `onrecord.record/1`."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.article import Article
from onrecord.records.attribution import Attribution
from onrecord.records.claim import Claim
from onrecord.records.date import TimeExpression
from onrecord.records.quantity import Quantity
from onrecord.records.source import Source

Format = Literal["onrecord.record/1"]
FORMAT: Format = "onrecord.record/1"


@dataclass(frozen=True, slots=True)
class Tool:
    """What made a record: the version of onrecord and the hash of each weight file it used."""

    version: str
    weights: dict[str, str]


@dataclass(frozen=True, slots=True)
class Failure:
    """`code` is a fixed word for programs, `message` a line for people; `stage` failed, null where the article was not read."""

    code: str
    message: str
    stage: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One article and what was found in it. A stage that is not built yet has no field."""

    format: Format = FORMAT
    tool: Tool
    article: Article
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    dates: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedRecord:
    """An article that could not be read: a record too, so that nothing is lost in a run over many.

    `article` has one key: `id` where it is known, else `path` (`news.jsonl:12` is line 12 of that file).
    """

    format: Format = FORMAT
    article: dict[Literal["id", "path"], str]
    failures: tuple[Failure, ...]
