import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.formats import html
from onrecord.formats.html_sources import quotation_with_source, written_sources
from onrecord.formats.html_text import drawn
from onrecord.records.article import Article, Block, content_hash
from onrecord.records.attribution import Attribution
from onrecord.records.record import Record, Tool


class Reader(HTMLParser):
    """Elements with their attributes, and the words of the article as a browser gets them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {"style": "", "script": "", "main": ""}
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in self.words:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            self.words[tag] += data


def record_of(text: str, spans: list[tuple[tuple[int, int], tuple[int, int], tuple[int, int]]]) -> Record:
    """A record of one paragraph with attributions at these offsets of source, cue and content."""
    article = Article(
        "x", content_hash(None, text), "text/plain", None, None, (), None, None, None, "en", text,
        (Block("paragraph", 0, len(text)),),
    )  # fmt: skip
    found = tuple(
        Attribution(f"a{i}", (article.span(*s),), (article.span(*c),), (article.span(*t),), "indirect", None, 0.7)
        for i, (s, c, t) in enumerate(spans, 1)
    )
    return Record(tool=Tool("0", {}), article=article, attributions=found)


def test_the_page_shows_the_whole_text_and_nothing_else_as_the_article(html_record: Record, text_record: Record) -> None:
    for record in (html_record, text_record):
        shown = Reader(html.page(record)).words["main"]
        assert "".join(shown.split()) == "".join(record.article.text.split())


def test_every_span_is_marked_as_what_it_is(html_record: Record) -> None:
    pieces = [p for block in drawn(html_record) for p in block.pieces]
    for i, attribution in enumerate(html_record.attributions):
        for role in ("source", "cue", "content"):
            marked = "".join(p.text for p in pieces if (role, i) in p.roles)
            wanted = "".join(s.text for s in getattr(attribution, role))
            assert "".join(marked.split()) == "".join(wanted.split())


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


ATTACKS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><b>", "{{ 7*7 }}", "javascript:alert(1)")


@pytest.mark.parametrize("attack", ATTACKS)
def test_words_of_an_article_are_never_markup(attack: str) -> None:
    record = onrecord.read({"id": attack, "text": f"“{attack}” said Ann {attack}."})
    article = replace(record.article, title=attack, outlet=attack, byline=(attack,), published=attack, url=attack)
    calm = replace(record.article, title="T", outlet="O", byline=("B",), published="P", url="U", text=record.article.text)
    hostile = Reader(html.page(replace(record, article=article)))
    expected = Reader(html.page(replace(record, article=calm)))
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in expected.elements]
    assert not any(name.startswith("on") or value == attack for _, each in hostile.elements for name, value in each.items())
    listed = html.index_page([html.entry(replace(record, article=article), "01-x.html")])
    assert attack not in listed or "<" not in attack


def test_only_web_addresses_become_links(html_record: Record) -> None:
    for url, linked in (("https://ledger.example/a", True), ("javascript:alert(1)", False), ("https://a b", False)):
        page = html.page(replace(html_record, article=replace(html_record.article, url=url)))
        links = [a["href"] for tag, a in Reader(page).elements if tag == "a" and "href" in a]
        assert (url in links) is linked


def test_the_policy_allows_the_pages_own_style_and_script_alone(html_record: Record) -> None:
    page = Reader(html.page(html_record))
    policy = next(a["content"] for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    for part in ("style", "script"):
        hashed = b64encode(sha256(page.words[part].encode()).digest()).decode()
        assert f"{part}-src 'sha256-{hashed}'" in policy
    assert not any("style" in a or tag in ("link", "img", "iframe") for tag, a in page.elements)


def test_reading_direction_cannot_be_turned_around() -> None:
    record = onrecord.read({"id": "x", "text": "\u202eevil” said Ann.\u2066 “No,” she said."})
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", html.page(record))


def test_the_same_words_are_one_source_and_pronouns_are_none() -> None:
    text = "The county said no. the county, said yes. He said so."
    record = record_of(text, [((0, 10), (11, 15), (16, 18)), ((20, 31), (32, 36), (37, 40)), ((42, 44), (45, 49), (50, 52))])
    found = written_sources(record)
    assert [(s.name, s.told, len(s.statements)) for s in found] == [("The county", True, 2), ("he, she, they, who …", False, 1)]


def test_a_copied_quotation_names_its_source_and_place(html_record: Record) -> None:
    quoted = next(a for a in html_record.attributions if a.form == "direct")
    copied = quotation_with_source(html_record.article, quoted)
    assert copied.startswith(quoted.content[0].text)
    for part in (quoted.source[0].text, html_record.article.title, html_record.article.outlet):
        assert str(part) in copied


def test_file_names_hold_nothing_that_a_shell_or_a_disk_dislikes(html_record: Record) -> None:
    def named(title: str) -> str:
        return html.file_name(7, replace(html_record, article=replace(html_record.article, title=title)))

    assert named("Dam held, says “ministry”") == "07-dam-held-says-ministry.html"
    assert named("../../etc/passwd") == "07-etc-passwd.html"
    assert named("水") == "07-article.html"


@pytest.mark.parametrize("title", ["a" * 5000, "\n", "…"])
def test_no_title_makes_a_bad_file_name(html_record: Record, title: str) -> None:
    name = html.file_name(1, replace(html_record, article=replace(html_record.article, title=title)))
    assert re.fullmatch(r"01-[a-z0-9-]{1,60}\.html", name)
