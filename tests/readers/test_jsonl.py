import json

import pytest

from onrecord.errors import BrokenLine, EmptyInput, TooLarge
from onrecord.readers.given import Given
from onrecord.readers.jsonl import read_line, read_mapping
from onrecord.records.json import encode
from tests.made import bridge


def line(given=None, **fields):
    return read_line(json.dumps(fields).encode(), "a.jsonl:3", given or Given())


def test_the_text_stays_character_for_character():
    text = " \ufeffOne\r\ntwo\rthree \u00a0\u200b\u2028\t\n\n\0end, she said. "
    assert line(text=text, title="Another title").text == text


def test_all_fields():
    article = line(
        id=7, text="The dam held.", title="Dam held", outlet="Ellery Courier", byline=["Ida Venter", " ", "Otto Brenn"],
        published="2026-03-02", modified="2026-03-03", url="https://courier.example/dam", unknown={"deep": [1]},
    )  # fmt: skip
    assert (article.id, article.title, article.outlet) == ("7", "Dam held", "Ellery Courier")
    assert article.byline == ("Ida Venter", "Otto Brenn")
    assert (article.published, article.modified, article.url) == ("2026-03-02", "2026-03-03", "https://courier.example/dam")
    assert article.media_type == "application/jsonl"


def test_one_author_as_a_string():
    assert line(text="The dam held.", byline="Ida Venter").byline == ("Ida Venter",)


@pytest.mark.parametrize("id", [None, ""])
def test_without_an_id_the_hash_gives_one(id):
    article = line(id=id, text="The dam held.")
    assert article.id == article.content_hash.removeprefix("sha256:")[:16]


def test_empty_fields_are_absent():
    article = line(text="The dam held.", title=" ", outlet="", published="", modified="", url="", byline="")
    assert (article.title, article.outlet, article.published, article.modified, article.url) == (None,) * 5
    assert article.byline == ()


def test_of_what_the_caller_says_only_the_outlet_holds_for_many_articles():
    article = line(Given(title="T", outlet="O", published="2026", url="https://o.example"), text="The dam held.")
    assert (article.title, article.outlet, article.published, article.url) == (None, "O", None, None)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"nonsense", "malformed"),
        (b'{"text": "cut', "truncated"),
        (b'{"text": "x"} {"text": "y"}', "trailing"),
        (b'"text"', "object"),
        (b"[]", "object"),
        (b'{"id": 1}', "`text`"),
        (b'{"text": 5}', "`str`"),
        (b'{"text": "x", "id": {}}', r"\$\.id"),
        (b'{"text": "x", "id": ' + b"9" * 5000 + b"}", r"\$\.id"),
        (b'{"text": "x", "byline": [1]}', "byline"),
        (b'{"text": "half a pair: \\ud800 and more"}', "surrogate"),
        (b'{"text": "caf\xe9"}', "UTF-8"),
        (b'{"x": ' + b"[" * 100_000 + b"]" * 100_000 + b', "text": "x"}', "nested"),
    ],
)
def test_a_broken_line_is_named_in_one_line(data, reason):
    with pytest.raises(BrokenLine, match=reason) as problem:
        read_line(data, "a.jsonl:3", Given())
    assert str(problem.value).startswith("a.jsonl:3: ")
    assert "\n" not in str(problem.value)


@pytest.mark.parametrize(("text", "kind"), [("  ", EmptyInput), ("word " * 30, TooLarge)])
def test_a_failure_keeps_the_id_of_its_article(text, kind):
    with pytest.raises(kind) as problem:
        line(Given(max_chars=100), id="x-1", text=text)
    assert problem.value.article_id == "x-1"


def test_a_mapping_is_read_as_its_line_is():
    fields = {"id": "x", "text": "Dam held\n\nIt held, she said.", "title": "Dam held"}
    assert read_mapping(fields, "article x", Given()) == line(**fields)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": b"bytes"},
        {1: 2, "text": "x"},
        {"text": "half a pair \ud800"},
        {"text": "x", "title": "\udfff"},
        {"text": "x", "byline": ["\ud800"]},
        {"text": "x", "id": 10**5000},
    ],
)
def test_a_mapping_that_could_not_be_written_is_refused(fields):
    with pytest.raises(BrokenLine, match=r"^article: not an article: "):
        read_mapping(fields, "article", Given())


def test_a_record_of_our_own_is_told_from_a_broken_line():
    with pytest.raises(BrokenLine, match="a record that onrecord wrote"):
        read_line(encode(bridge()), "out.jsonl:1", Given())
