"""Article → Record: all stages, in order."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

from onrecord.errors import OnrecordError, WeightsError
from onrecord.find.attributions.extract import Found as Attributed
from onrecord.find.attributions.extract import attributions_of, find_attributions
from onrecord.find.attributions.nested import with_nested
from onrecord.find.claims.assemble import find_claims, naming
from onrecord.find.dates.recognize import find_dates, without_rates
from onrecord.find.quantities.recognize import find_quantities
from onrecord.find.sources.profiles import Sourced, find_sources, unresolved
from onrecord.inference.attribution import attribution_weights
from onrecord.inference.claims import claim_weights
from onrecord.inference.network import source_weights
from onrecord.inference.wordpieces import word_pieces
from onrecord.records.article import Article
from onrecord.records.claim import Claim
from onrecord.records.date import TimeExpression
from onrecord.records.quantity import Quantity
from onrecord.records.record import Failure, Record, Tool
from onrecord.records.source import AUTHOR, reserved
from onrecord.version import VERSION

Found = TypeVar("Found")


def prepare() -> None:
    """Begin to load the weights in the background, while the first article is being read. Errors wait for find_record."""

    def load() -> None:
        with suppress(WeightsError):
            attribution_weights()
            source_weights()
            claim_weights()

    Thread(target=load).start()


def find_record(article: Article) -> Record:
    """All that onrecord finds in one article. The same article gives the same record, whatever else is read.

    A stage that fails leaves what the others found, and an entry in `failures`. Raises WeightsError.
    """
    weights, sources, claims = attribution_weights(), source_weights(), claim_weights()
    failures: list[Failure] = []

    def stage(name: str, work: Callable[[], Found], instead: Found) -> Found:
        try:
            return work()
        except OnrecordError:
            raise
        except Exception as fault:
            said = f"{name}: an error in onrecord ({type(fault).__name__}: {fault}): please report it"
            failures.append(Failure("stage", " ".join(said.split()), name))
            return instead

    flat: list[Attributed] = []
    dates: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    reading = stage("encode", lambda: weights.read(word_pieces(article.text)), None)
    further = stage("encode claims", lambda: claims.read(reading) if reading else None, None)
    sourced, made = Sourced((), (reserved(AUTHOR),), ()), tuple[Claim, ...]()
    if reading is not None:
        flat = stage("attributions", lambda: find_attributions(article, reading, weights), flat)
        if further is not None:
            flat = stage("nested", lambda: with_nested(article.text, flat, further, claims), flat)
        given = attributions_of(article, flat)
        sourced = stage("sources", lambda: find_sources(article, reading, given, sources), unresolved(given))
        if further is not None:
            made = stage("claims", lambda: find_claims(article, sourced, further), ())
    dates = stage("dates", lambda: find_dates(article), dates)
    quantities = stage("quantities", lambda: find_quantities(article, [(d.start, d.end) for d in dates]), quantities)
    dates = without_rates(dates, quantities)
    return Record(
        tool=Tool(VERSION, {"attribution": weights.hash, "sources": sources.hash, "claims": claims.hash}),
        article=article,
        sources=sourced.sources,
        attributions=sourced.attributions,
        claims=naming(made, dates, quantities),
        dates=dates,
        quantities=quantities,
        failures=tuple(failures),
    )
