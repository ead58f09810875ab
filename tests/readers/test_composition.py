from hashlib import sha256

import pytest
from hypothesis import given, strategies

from onrecord.readers.composition import compose, first_line_title, plain_blocks
from onrecord.readers.given import Given
from onrecord.records.article import Block


def composed(title, text, media_type="text/plain", **more):
    blocks = more.pop("blocks", None)
    return compose(
        name="a",
        media_type=media_type,
        title=title,
        text=text,
        blocks=plain_blocks(text) if blocks is None else blocks,
        given=more.pop("given", Given()),
        **more,
    )


def kinds(text):
    return [(b.kind, text[b.start : b.end]) for b in plain_blocks(text)]


def test_a_title_is_put_before_a_text_that_does_not_begin_with_it():
    article = composed("Dam held", "It held, she said.")
    assert article.text == "Dam held\n\nIt held, she said."
    assert article.blocks == (Block("title", 0, 8), Block("paragraph", 10, 28))


@pytest.mark.parametrize("text", ["Dam held\n\nIt held.", "\n  Dam held\nIt held.", "Dam held.\n\nIt held."])
def test_a_title_that_the_text_begins_with_is_not_repeated(text):
    article = composed("Dam held", text)
    assert article.text == text
    assert [(b.kind, text[b.start : b.end]) for b in article.blocks] == [("title", "Dam held"), ("paragraph", "It held.")]


def test_a_title_is_told_from_a_first_sentence_with_the_same_words():
    assert composed("Dam held", "Dam held back the water, she said.").text.startswith("Dam held\n\nDam held back")


def test_words_in_the_paragraph_of_the_title_stay_in_a_block():
    text = "Dam held\nIt held, she said.\n\nRain fell."
    found = [text[b.start : b.end] for b in composed("Dam held", text, "application/jsonl").blocks]
    assert found == ["Dam held", "It held, she said.", "Rain fell."]


def test_the_text_of_json_lines_stays_as_it_is():
    article = composed("Dam held", "It held, she said.", "application/jsonl")
    assert (article.text, article.title) == ("It held, she said.", "Dam held")
    assert article.blocks == (Block("paragraph", 0, 18),)


def test_the_hash_is_of_title_and_text_without_the_title_before_it():
    expected = sha256(b"Dam held\0It held, she said.").hexdigest()
    for media_type in ("text/plain", "application/jsonl"):
        article = composed("Dam held", "It held, she said.", media_type)
        assert article.content_hash == f"sha256:{expected}"
        assert article.id == expected[:16]


def test_a_given_id_is_kept():
    assert composed(None, "It held.", id="x-1").id == "x-1"


@pytest.mark.parametrize("title", [None, "", " \n"])
def test_no_title(title):
    article = composed(title, "It held, she said.")
    assert (article.title, article.text) == (None, "It held, she said.")


def test_of_several_articles_what_they_say_goes_before_what_the_caller_says():
    said = Given(outlet="B", published="2026", url="https://b.example", wins=False)
    article = composed("T", "It held.", outlet="A", published="2025", url="https://a.example", given=said)
    assert (article.outlet, article.published, article.url) == ("A", "2025", "https://a.example")
    article = composed("T", "It held.", given=said)
    assert (article.outlet, article.published, article.url) == ("B", "2026", "https://b.example")


def test_what_the_caller_says_of_one_article_wins():
    said = Given(outlet="B", published="2026", url="https://b.example")
    article = composed("T", "It held.", outlet="A", published="2025", url="https://a.example", given=said)
    assert (article.outlet, article.published, article.url) == ("B", "2026", "https://b.example")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dam held\n\nIt held.", "Dam held"),
        ("\n\n Dam held \n \nIt held.", "Dam held"),
        ("Dam held: “It is fine”\n\nIt held.", "Dam held: “It is fine”"),
        ("Dam held\nIt held.", None),  # does not stand alone
        ("The dam held.\n\nIt rained.", None),  # a sentence
        ("“The dam held.”\n\nIt rained.", None),
        ("Who will pay?\n\nIt rained.", None),
        ("word " * 60 + "\n\nIt rained.", None),  # too long
        ("Dam held", None),  # nothing follows
        ("Dam held\n\n \n", None),
    ],
)
def test_first_line_title(text, title):
    assert first_line_title(text) == title


def test_lines_are_paragraphs_where_no_line_is_empty():
    assert kinds("One, he said.\nTwo, she said.\n") == [("paragraph", "One, he said."), ("paragraph", "Two, she said.")]


def test_lists_and_headings():
    text = "It rained, he said.\n\nWhat happens next\n\n- Tenders open.\n\n2. Work begins.\n\nThe end"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "heading", "list", "list", "paragraph"]


@given(strategies.text(strategies.sampled_from("ab.-1 \n\t\r\u00a0\u200b\u2028\x1c"), max_size=60))
def test_blocks_hold_all_words_in_order_and_no_white_space_at_their_ends(text):
    blocks = plain_blocks(text)
    at = 0
    for block in blocks:
        assert text[at : block.start].strip() == ""
        words = text[block.start : block.end]
        assert words
        assert words == words.strip()
        at = block.end
    assert text[at:].strip() == ""
