"""A text taken apart. Each part is computed once, when it is first asked for; no other module computes one of its own.

Where stages were written, or networks trained, with definitions that give different results, each has its name here.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from onrecord.records.article import Article, Block
from onrecord.records.span import Range
from onrecord.text.genre import Paragraphs
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotations import QuotationMap, quotations
from onrecord.text.sentences import sentences, wire_sentences
from onrecord.text.tokens import Token, tokens_of
from onrecord.text.urls import urls_in
from onrecord.text.words import Word, words_of
from onrecord.text.wrapping import flowing


class Layout(Paragraphs):
    """Which paragraph and which sentence a place is in: every line is a paragraph, sentences are `Document.wire_sentences`."""

    def __init__(self, text: str, sentences: list[int]) -> None:
        super().__init__(text)
        self.end = len(text)
        self.sentences = sentences

    def sentence(self, position: int) -> int:
        """Number of the sentence at a position."""
        return bisect_right(self.sentences, position) - 1

    def span(self, position: int) -> Range:
        """Where the sentence at a position begins and ends."""
        number = self.sentence(position)
        end = self.sentences[number + 1] if number + 1 < len(self.sentences) else self.end
        return self.sentences[number], end


class Document:
    """A text, the blocks that its reader saw in it, and its parts."""

    def __init__(self, text: str, blocks: Sequence[Block] = ()) -> None:
        self.text = text
        self.blocks = blocks
        """Paragraphs as the reader saw them, with titles, headings and captions. The author's own voice needs to know those."""

    @classmethod
    def of(cls, article: Article) -> "Document":
        """An article's text with its blocks. Lines that only wrap a paragraph are joined; offsets stay."""
        return cls(flowing(article.text), article.blocks)

    @cached_property
    def words(self) -> list[Word]:
        """Words and marks, as names and noun phrases are read from."""
        return words_of(self.text)

    @cached_property
    def tokens(self) -> list[Token]:
        """Numbers, words and marks, as figures are read from. Unlike `words` they cut at hyphens and within abbreviations."""
        return tokens_of(self.text)

    @cached_property
    def urls(self) -> list[Range]:
        """Addresses of pages and of mail, in order."""
        return urls_in(self.text)

    @cached_property
    def quotations(self) -> QuotationMap:
        """Everything in quotation marks, in order."""
        return QuotationMap(self.text, quotations(self.text, self.paragraphs))

    @cached_property
    def paragraphs(self) -> list[Range]:
        """Paragraphs: separated by empty lines, or, in a text without any, by line ends. Quotations end with them."""
        return list(paragraphs(self.text))

    @cached_property
    def line_ends(self) -> list[int]:
        """Where lines end. The encoder counts them: two or more between word pieces separate paragraphs, one never does."""
        return [m.start() for m in re.finditer("\n", self.text)]

    @cached_property
    def sentences(self) -> list[Range]:
        """Sentences by the sentencex library: what the author's own voice is looked for in."""
        return sentences(self.text)

    @cached_property
    def wire_sentences(self) -> list[int]:
        """Where sentences begin by the rule for wire copy. Sources, their ranker and their basis need it, in `layout`."""
        return wire_sentences(self.words)

    @cached_property
    def layout(self) -> Layout:
        """Every line as a paragraph, and `wire_sentences`, by place. Sources need it, and whatever asks for interviews."""
        return Layout(self.text, self.wire_sentences)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [w.start for w in self.words]

    def word_at(self, position: int) -> int:
        """Number of the word that holds, or else follows, a position."""
        i = bisect_right(self._word_starts, position) - 1
        return i if i >= 0 and position < self.words[i].end else i + 1

    def words_inside(self, start: int, end: int) -> Range:
        """Numbers `[first, last)` of the words that begin in `[start, end)`."""
        return bisect_left(self._word_starts, start), bisect_left(self._word_starts, end)
