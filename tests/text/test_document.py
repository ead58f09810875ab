"""Parts of a text are computed once and only when asked for; definitions that differ have different names."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from onrecord.records.article import Block
from onrecord.text import document as module
from onrecord.text.document import Document
from tests.made import article

PARTS = ("words", "tokens", "urls", "quotations", "paragraphs", "line_ends", "sentences", "wire_sentences", "layout")
WRAPPED = "The gate was shut on Friday after a boat\nhit it. “It moved,”\nshe said.\n\nNo one was hurt."
"""Lines as wire copy breaks them."""


@pytest.mark.parametrize("name", PARTS)
def test_a_part_is_computed_once(name: str) -> None:
    document = Document(WRAPPED)
    assert name not in vars(document)
    assert getattr(document, name) is getattr(document, name)


def test_nothing_is_computed_before_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Callable[..., Any]:
        raise AssertionError

    for name in ("words_of", "tokens_of", "urls_in", "quotations", "paragraphs", "sentences", "wire_sentences"):
        monkeypatch.setattr(module, name, refuse)
    document = Document(WRAPPED)
    assert document.line_ends == [40, 60, 70, 71]
    with pytest.raises(AssertionError):
        assert document.words


def test_an_article_keeps_its_blocks() -> None:
    made = article("Gate shut\n\nIt moved.", blocks=(Block("title", 0, 9), Block("paragraph", 11, 20)))
    document = Document.of(made)
    assert (document.text, document.blocks) == (made.text, made.blocks)


def test_empty_lines_part_paragraphs_where_there_are_any_and_lines_are_the_layouts() -> None:
    document = Document(WRAPPED)
    assert [WRAPPED[a:b] for a, b in document.paragraphs] == [WRAPPED[:70], "No one was hurt."]
    starts = [*document.layout.paragraphs, len(WRAPPED)]
    lines = [WRAPPED[a:b].strip() for a, b in pairwise(starts)]
    assert lines == [line for line in WRAPPED.split("\n") if line]


def test_sentences_of_the_two_definitions() -> None:
    text = "He rang at 9 p.m. No one came. iPads were sold. No. 5 is “open.” It shut."
    document = Document(text)
    assert [text[a:b] for a, b in document.sentences] == [
        "He rang at 9 p.m.", "No one came.", "iPads were sold.", "No. 5 is “open.”", "It shut.",
    ]  # fmt: skip
    assert document.layout.sentences == document.wire_sentences
    wire = [text[slice(*document.layout.span(start))].strip() for start in document.wire_sentences]
    assert wire == ["He rang at 9 p.m. No one came. iPads were sold.", "No.", "5 is “open.", "”", "It shut."]


def test_words_are_found_by_their_place() -> None:
    document = Document("Roe said: no.")
    assert [w.text for w in document.words] == ["Roe", "said", ":", "no", "."]
    assert [document.word_at(i) for i in (0, 2, 3, 4, 9, 12, 13)] == [0, 0, 1, 1, 3, 4, 5]
    assert document.words_inside(1, 10) == (1, 3)


def test_what_is_quoted_is_found_by_its_place() -> None:
    text = "“It moved,” she said."
    quoted = Document(text).quotations
    assert [quoted.at(i) is not None for i in (0, 5, 10, 11, 15)] == [True, True, True, False, False]
    assert [text[q.start : q.end] for q in quoted] == ["“It moved,”"]


def test_addresses_are_urls() -> None:
    text = "See www.example.org/2026/03/02/dam or write to a.roe@example.org now."
    assert [text[a:b] for a, b in Document(text).urls] == ["www.example.org/2026/03/02/dam", "a.roe@example.org"]
    assert Document("No address here").urls == []


def test_an_empty_text_has_no_parts() -> None:
    document = Document("")
    assert not any(
        [document.words, document.tokens, document.urls, document.paragraphs, document.sentences, document.line_ends]
    )
    assert list(document.quotations) == []
    assert document.layout.span(0) == (0, 0)
