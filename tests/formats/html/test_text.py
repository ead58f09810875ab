"""An article's text, cut into pieces."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.formats.html.text import drawn
from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from tests import made


def record_of(text: str, spans: list[tuple[tuple[int, int], tuple[int, int], tuple[int, int]]]) -> Record:
    """A record of one paragraph with attributions at these offsets of source, cue and content."""
    article = made.article(text)
    found = tuple(
        Attribution(f"a{i}", (article.span(*s),), (article.span(*c),), (article.span(*t),), "indirect", "s1", None, 0.7)
        for i, (s, c, t) in enumerate(spans, 1)
    )
    return made.record(text, (made.source("s1", "person", "She"),), found)


SPANS = st.tuples(st.integers(0, 39), st.integers(1, 12)).map(lambda s: (s[0], min(s[0] + s[1], 40)))


@given(st.lists(st.tuples(SPANS, SPANS, SPANS), max_size=6))
def test_spans_that_cross_lose_no_words(spans: list[tuple[tuple[int, int], tuple[int, int], tuple[int, int]]]) -> None:
    text = "She said “no, no” and he said she said so"[:40]
    record = record_of(text, spans)
    pieces = [p for block in drawn(record) for p in block.pieces]
    assert "".join(p.text for p in pieces) == text
    for i, (source, cue, content) in enumerate(spans):
        for role, (start, end) in (("source", source), ("cue", cue), ("content", content)):
            assert "".join(p.text for p in pieces if (role, i) in p.roles) == text[start:end]
        assert sum(i in p.begins for p in pieces) == 1


def test_quotation_and_paraphrase_are_told_apart_word_by_word() -> None:
    text = "She said that it was “a bad day” for the town."
    record = record_of(text, [((0, 3), (4, 8), (9, 46))])
    marked = {p.text: p.quoted for block in drawn(record) for p in block.pieces if ("content", 0) in p.roles}
    assert marked == {"that it was ": False, "“a bad day”": True, " for the town.": False}


def test_values_and_own_claims_are_marked_where_they_begin() -> None:
    pieces = [p for block in drawn(made.flood()) for p in block.pieces]
    assert {p.text: p.value for p in pieces if p.value} == {
        "Yesterday": "2026-03-03", "Monday": "2026-03-02", "more than 1,400 people": "more than 1,400 people",
    }  # fmt: skip
    pieces = [p for block in drawn(made.dispute()) for p in block.pieces]
    assert [(p.text, p.opens) for p in pieces if p.opens] == [("The bridge was built in 1958. ", ("c1",))]


def test_what_is_part_of_no_attribution_is_the_authors_own() -> None:
    pieces = [p for block in drawn(made.flood()) for p in block.pieces]
    assert [p.text for p in pieces if p.own] == ["Yesterday", " it rained.", " ", " that ", "."]
