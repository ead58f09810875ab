import pytest
from hypothesis import given, strategies

from onrecord.find.quantities.recognize import figures_in
from onrecord.text.document import Document
from tests.find.quantities.figures import figures
from tests.growth import linear


def test_what_another_stage_has_taken_is_left_alone() -> None:
    text = "They waited 12 miles and 30 gates."
    start = text.index("12 miles")
    assert [q.text for q in figures(text, [(start, start + 8)])] == ["30 gates"]


def test_all_numbers_are_there_where_everything_is_asked_for() -> None:
    text = "Jane Roe, 54, waited three years."
    assert figures(text) == ()
    _, every = figures_in(Document(text), everything=True)
    assert [(f.low, f.age) for f in every] == [(54, True), (3, False)]


PIECES = strategies.sampled_from([
    "at least", "two of the", "three", "gates", "$", "5", "1,400", "-", "to", "million", "people", "were hurt", "between",
    "and", "of", "5%", "rose", "by", "(", ")", "km", "½", "a third", "hundreds of", "all", ".", "\n", "£", "4-,", "m",
    "not", "1/2", "’",
])  # fmt: skip


@given(strategies.lists(PIECES, max_size=40).map(" ".join) | strategies.text(max_size=80), strategies.booleans())
def test_figures_are_the_articles_words_and_in_order(text: str, everything: bool) -> None:
    tokens, every = figures_in(Document(text), everything=everything)
    assert all(0 <= f.first < f.last <= len(tokens) for f in every)
    last = -1
    for found in figures(text):
        assert text[found.start : found.end] == found.text != ""
        assert last <= found.start
        assert found.of is None or text[found.of.start : found.of.end] == found.of.text
        assert found.low is None or found.high is None or found.low <= found.high
        assert not (found.low is None and found.low_open)
        assert not (found.high is None and found.high_open)
        last = found.start


@pytest.mark.parametrize(
    "text", ["One woman was killed.", "Only one gate works.", "It has one gate and two locks.", "It fell one metre."]
)
def test_one_is_a_figure_where_something_is_counted_out(text: str) -> None:
    assert figures(text)[0].low == 1


@pytest.mark.process
@pytest.mark.parametrize(
    "piece", ["5- and ", "4-, ", "$5 ", "5 km ", "at least 5 ", "two of the ", "5 to ", "A 5 ", "(", "1/", "zero million "]
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert linear(lambda times: figures_in(Document(piece * times)), 500)
