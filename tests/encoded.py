"""Texts as the encoder sees them, for tests of rules that need its chances."""

from collections.abc import Iterable

from onrecord.find.mentions.detect import ArticleWords
from onrecord.inference.models import models
from onrecord.inference.wordpieces import word_pieces
from onrecord.records.span import Range
from onrecord.text.document import Document


def article_words(text: str, cues: Iterable[Range] = ()) -> ArticleWords:
    """The words of a text. `cues` are those of its attributions."""
    document = Document(text)
    return ArticleWords(document, models().attribution.read(word_pieces(document)), cues)
