import pytest

import onrecord
from onrecord.find.attributions.extract import form_of
from onrecord.find.attributions.nesting import enclosing
from onrecord.text.document import Document


def _found(text: str) -> list[tuple[str, str, str, str]]:
    record = onrecord.read({"id": "t", "text": text})
    return [
        (*(" … ".join(piece.text for piece in pieces) for pieces in (a.source, a.cue, a.content)), a.form)
        for a in record.attributions
    ]


def _form(text: str, cue: str, *content: str) -> str:
    def place(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    return form_of(Document(text).quotations, place(cue), [place(c) for c in content])


@pytest.mark.parametrize(
    ("text", "cue", "content", "form"),
    [
        ("“It holds,” she said, “for now.”", "said", ("“It holds,”", "“for now.”"), "direct"),
        ("She said that it “holds for now”.", "said", ("that it “holds for now”",), "mixed"),
        ("She said that it holds.", "said", ("that it holds",), "indirect"),
        ('"It holds," she said. It is "fine".', "said", ('"It holds,"',), "direct"),
        ("“He told me that it holds,” she said.", "told", ("that it holds",), "indirect"),
        ("She said: “It holds", "said", ("“It holds",), "direct"),
    ],
)
def test_form_says_how_much_of_the_content_is_quoted(text: str, cue: str, content: tuple[str, ...], form: str) -> None:
    assert _form(text, cue, *content) == form


def test_direct_speech() -> None:
    assert _found("“The gate was closed at noon,” said Mara Quill, the harbour master.") == [
        ("Mara Quill, the harbour master", "said", "“The gate was closed at noon,”", "direct")
    ]


def test_indirect_speech() -> None:
    assert ("The council", "said", "that the bridge would be closed on Friday", "indirect") in _found(
        "The council said that the bridge would be closed on Friday."
    )


def test_a_cue_in_the_middle_leaves_content_in_two_candidate() -> None:
    assert ("she", "said", "“We waited for an hour,” … “and then we left.”", "direct") in _found(
        "“We waited for an hour,” she said, “and then we left.”"
    )


def test_according_to() -> None:
    found = _found("The ferry was late on forty days last year, according to the port authority.")
    assert [(source, cue) for source, cue, *_ in found] == [("the port authority", "according to")]


def test_nothing_attributed_nothing_found() -> None:
    assert _found("The ferry left the port at nine. It was raining.") == []


def test_the_whole_of_a_long_text_is_read() -> None:
    """A sentence at the end of a text of many windows is read as it is in the beginning."""
    sentence = "“The gate was closed at noon,” said Mara Quill, the harbour master."
    filler = "The ferry left the port at nine in the morning and reached the island at ten. "
    text = sentence + "\n\n" + "\n\n".join([filler * 5] * 40) + "\n\n" + sentence
    first, last = [f for f in _found(text) if f[1] == "said"]
    assert first == last
    assert last[2:] == ("“The gate was closed at noon,”", "direct")


def test_the_same_words_at_any_window_edge() -> None:
    """Wherever the windows' edges fall, a quotation is found whole."""
    sentence = "“We waited for an hour at the gate,” Mara Quill said on Friday, “and then we left.”"
    filler = "The ferry left the port at nine. "
    for before in range(0, 130, 10):
        text = filler * before + "\n\n" + sentence + "\n\n" + filler * 130
        assert "“We waited for an hour at the gate,” … “and then we left.”" in [f[2] for f in _found(text)], before


def test_an_attribution_inside_the_content_of_another_is_within_the_tightest() -> None:
    outer, middle, inner, beside = (0, 1, 2, 30), (2, 3, 4, 20), (5, 6, 7, 9), (25, 26, 27, 35)
    every = (outer, middle, inner, beside)
    contents = [[(c, d)] for _, _, c, d in every]
    assert enclosing([[(a, b), (b, c), (c, d)] for a, b, c, d in every], contents) == [None, 0, 1, None]


def test_two_attributions_of_the_same_words_do_not_enclose_each_other() -> None:
    assert enclosing([[(0, 1), (1, 2), (2, 9)], [(10, 11), (9, 10), (2, 9)]], [[(2, 9)], [(2, 9)]]) == [None, None]


def test_a_quotation_that_goes_on_over_paragraphs_is_one_content() -> None:
    text = (
        "“It has been so for two years,” Dana Whitlock told the council. “The winches are worn. The hinges are rusty.\n\n"
        "“And nobody came to look at them.”\n\nThe council said nothing."
    )
    [found] = [f for f in _found(text) if f[1] == "told"]
    assert found[0] == "Dana Whitlock"
    assert found[2].endswith("“And nobody came to look at them.”")
    assert found[3] == "direct"


@pytest.mark.parametrize("last", ["9:12 p.m.", "the U.S.", "noon"])
def test_an_abbreviation_keeps_its_full_stop_and_a_sentence_does_not(last: str) -> None:
    text = f"The mayor said that the bridge would be closed before {last}"
    found = _found(text if text.endswith(".") else f"{text}.")
    assert [content for _, _, content, _ in found] == [f"that the bridge would be closed before {last}"]
