"""Article → Record: all stages, in order."""

from contextlib import suppress
from threading import Thread

from onrecord.errors import WeightsError
from onrecord.find.attributions import find_attributions
from onrecord.inference.attribution import attribution_weights
from onrecord.records.article import Article
from onrecord.records.record import Record, Tool
from onrecord.version import VERSION


def prepare() -> None:
    """Begin to load the weights in the background, while the first article is being read. Errors wait for find_record."""

    def load() -> None:
        with suppress(WeightsError):
            attribution_weights()

    Thread(target=load).start()


def find_record(article: Article) -> Record:
    """All that onrecord finds in one article. The same article gives the same record, whatever else is read."""
    weights = attribution_weights()
    return Record(
        tool=Tool(VERSION, {"attribution": weights.hash}),
        article=article,
        attributions=find_attributions(article, weights),
    )
