"""Article → Record: all stages, in order."""

from importlib.metadata import version

from onrecord.find.attributions import find_attributions
from onrecord.inference.attribution import attribution_weights
from onrecord.records.article import Article
from onrecord.records.record import Record, Tool


def find_record(article: Article) -> Record:
    """All that onrecord finds in one article. The same article gives the same record, whatever else is read."""
    weights = attribution_weights()
    return Record(
        tool=Tool(version("onrecord"), {"attribution": weights.hash}),
        article=article,
        attributions=find_attributions(article, weights),
    )
