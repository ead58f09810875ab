"""Article → Record: all stages, in order."""

from contextlib import suppress
from threading import Thread

from onrecord.errors import WeightsError
from onrecord.find.attributions import attributions_of, find_attributions
from onrecord.find.claims import find_claims, naming
from onrecord.find.dates import find_dates, without_rates
from onrecord.find.nested import with_nested
from onrecord.find.quantities import find_quantities
from onrecord.find.sources import find_sources
from onrecord.inference.attribution import attribution_weights
from onrecord.inference.claims import claim_weights
from onrecord.inference.network import source_weights
from onrecord.inference.wordpieces import word_pieces
from onrecord.records.article import Article
from onrecord.records.record import Record, Tool
from onrecord.version import VERSION


def prepare() -> None:
    """Begin to load the weights in the background, while the first article is being read. Errors wait for find_record."""

    def load() -> None:
        with suppress(WeightsError):
            attribution_weights()
            source_weights()
            claim_weights()

    Thread(target=load).start()


def find_record(article: Article) -> Record:
    """All that onrecord finds in one article. The same article gives the same record, whatever else is read."""
    weights, sources, claims = attribution_weights(), source_weights(), claim_weights()
    reading = weights.read(word_pieces(article.text))
    flat = find_attributions(article, reading, weights)
    further = claims.read(reading)
    found = find_sources(article, reading, attributions_of(article, with_nested(article.text, flat, further, claims)), sources)
    dates = find_dates(article)
    quantities = find_quantities(article, [(d.start, d.end) for d in dates])
    dates = without_rates(dates, quantities)
    return Record(
        tool=Tool(VERSION, {"attribution": weights.hash, "sources": sources.hash, "claims": claims.hash}),
        article=article,
        sources=found.sources,
        attributions=found.attributions,
        claims=naming(find_claims(article, found, further), dates, quantities),
        dates=dates,
        quantities=quantities,
    )
