import pytest
from hypothesis import given, strategies

from onrecord.text.document import Document


def found(text):
    return [text[q.start : q.end] for q in Document(text).quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said.", ["“Yes,”"]),
        ('"Yes," she said. "No," he said.', ['"Yes,"', '"No,"']),
        ("``Yes,'' she said.", ["``Yes,''"]),
        ("''Yes,'' she said.", ["''Yes,''"]),
        ("Elle a dit «\u00a0oui\u00a0».", ["«\u00a0oui\u00a0»"]),
        ("„Ja“, sagte sie.", ["„Ja“"]),  # the closing mark of German opens in English
        ("‘Yes,’ she said.", ["‘Yes,’"]),
        ("'Yes,' she said.", ["'Yes,'"]),
        ("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”"]),
        ("It's the council's dog’s bone.", []),
        ("the '90s were good", []),
        ('He is 6-foot-2" tall, she said.', []),
        ("yes,” she said.", []),
        ("", []),
    ],
)
def test_quotations(text, expected):
    assert found(text) == expected


def test_single_marks_are_told_from_double_ones():
    assert [q.single for q in Document("‘Yes,’ he said. “No,” she said.").quotations] == [True, False]


def test_an_apostrophe_does_not_close_a_single_quotation():
    assert found("‘It’s the council’s job,’ she said.") == ["‘It’s the council’s job,’"]


def test_every_paragraph_of_a_long_quotation_opens_and_the_last_closes():
    text = "“First, she said.\n\n“Second.\n \n“Third.” He left."
    assert [(text[q.start : q.end], q.closed) for q in Document(text).quotations] == [
        ("“First, she said.", False),
        ("“Second.", False),
        ("“Third.”", True),
    ]


def test_the_map_answers_for_positions_marks_included():
    text = "So “yes” it is"
    inside = "".join("x" if Document(text).quotations.at(i) else "." for i in range(len(text)))
    assert inside == "...xxxxx......"


@pytest.mark.parametrize(
    ("text", "share"), [("“abcd”", 1.0), ("ab “cd”", 0.5), ("abcd", 0.0), ("“…”", None), ("", None), ("a ‘bcd’!", 0.75)]
)
def test_the_share_counts_letters_and_digits(text, share):
    assert Document(text).quotations.quoted_share(0, len(text)) == share


@given(strategies.text(strategies.sampled_from("ab1 \n.,“”„«»‹›‘’‚‛'`\"(—\u00a0"), max_size=80))
def test_whatever_the_marks_do_quotations_are_in_order_apart_and_within_paragraphs(text):
    end = 0
    for q in Document(text).quotations:
        assert end <= q.start < q.end <= len(text)
        assert not text[q.start].isalnum()
        assert "\n\n" not in text[q.start : q.end]
        end = q.end


def test_a_paragraph_of_nothing_but_marks_takes_no_time():
    assert len(list(Document("'a " * 50_000 + '"' * 50_000).quotations)) == 25_000


def test_an_apostrophe_that_is_never_closed_is_no_quotation():
    assert found("The ’90s and the 'twenties were long.\n\nNothing more.") == []
