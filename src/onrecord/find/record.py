"""Article → Record: all stages, in order."""

from contextlib import suppress
from threading import Thread

from onrecord.errors import WeightsError
from onrecord.find.attributions import find_attributions
from onrecord.find.sources import find_sources
from onrecord.inference.attribution import attribution_weights
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

    Thread(target=load).start()


def find_record(article: Article) -> Record:
    """All that onrecord finds in one article. The same article gives the same record, whatever else is read."""
    weights, further = attribution_weights(), source_weights()
    reading = weights.read(word_pieces(article.text))
    attributions, sources = find_sources(article, reading, find_attributions(article, reading, weights), further)
    return Record(
        tool=Tool(VERSION, {"attribution": weights.hash, "sources": further.hash}),
        article=article,
        sources=sources,
        attributions=attributions,
    )
