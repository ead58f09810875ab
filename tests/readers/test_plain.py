import sys
from subprocess import run

import pytest

from onrecord.errors import EmptyInput, TooLarge
from onrecord.readers.given import Given
from onrecord.readers.plain import read_plain

STORY = (
    "Council approves dredging\n\nThe harbour council met on Monday, officials said.\n\n"
    "“We have waited,” said Marta Quell.\nShe left early.\n"
)


def read(text, **given):
    return read_plain(text if isinstance(text, bytes) else text.encode(), "a.txt", Given(**given))


def words(article):
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def test_title_and_paragraphs():
    article = read(STORY)
    assert article.text == STORY
    assert article.title == "Council approves dredging"
    assert article.media_type == "text/plain"
    assert article.language == "en"
    assert words(article) == [
        ("title", "Council approves dredging"),
        ("paragraph", "The harbour council met on Monday, officials said."),
        ("paragraph", "“We have waited,” said Marta Quell.\nShe left early."),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_and_line_ends_give_the_same_article(encoding):
    assert read(STORY.replace("\n", "\r\n").encode(encoding)) == read(STORY)


def test_offsets_hold_beside_wide_and_invisible_characters():
    text = "\u200bBridge 🚧 shut\n\n\u00a0\u00a0It is shut,\u00a0she\u200b said 🏗️. \n \nNo e\u0301nd in sight.\u3000"
    article = read(text)
    assert article.text == text
    assert words(article)[1:] == [("paragraph", "It is shut,\u00a0she\u200b said 🏗️."), ("paragraph", "No e\u0301nd in sight.")]


def test_what_the_caller_says():
    article = read(
        "The dam held, she said. It rained all night.",
        title="Dam  held\n",
        outlet="Ellery Courier",
        published="2026-03-02T07:15+01:00",
        url="https://courier.example/dam",
    )
    assert article.text == "Dam held\n\nThe dam held, she said. It rained all night."
    assert words(article)[0] == ("title", "Dam held")
    assert (article.title, article.outlet, article.published, article.url) == (
        "Dam held",
        "Ellery Courier",
        "2026-03-02T07:15+01:00",
        "https://courier.example/dam",
    )


def test_other_languages_are_read():
    article = read("Мост закрыт\n\nМэр города заявил в понедельник, что мост будет закрыт на год.")
    assert (article.language, article.title) == ("ru", "Мост закрыт")


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff\u00a0\u2028"])
def test_white_space_alone_is_empty(text):
    with pytest.raises(EmptyInput, match=r"^a\.txt: "):
        read(text)


def test_the_limit_and_how_to_raise_it_are_stated():
    assert read("word " * 20, max_chars=100).text == "word " * 20
    with pytest.raises(TooLarge, match=r"101 characters, over the limit of 100;.*--max-chars"):
        read("x" * 101, max_chars=100)


def test_plain_text_needs_no_page_parser(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    code = (
        "import sys; from onrecord.readers.inputs import items, sources; from onrecord.readers.given import Given;"
        "assert [i.article.title for s in sources(sys.argv[1:]) for i in items(s, Given())] == ['Council approves dredging'];"
        "sys.exit(' '.join({'lxml', 'trafilatura', 'htmldate', 'charset_normalizer'} & set(sys.modules)) or 0)"
    )
    done = run([sys.executable, "-c", code, str(tmp_path / "a.txt")], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
