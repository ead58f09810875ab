import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

import onrecord
from onrecord.formats.html import page as html
from onrecord.formats.html.sources import listed_sources
from onrecord.formats.html.text import drawn
from onrecord.records.record import Record
from tests import made


class Reader(HTMLParser):
    """Elements with their attributes, and the words of the article as a browser gets them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {"style": "", "script": "", "main": "", "nav": ""}
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


def test_a_source_is_listed_once_with_all_it_says_and_those_without_a_name_of_their_own_last() -> None:
    found = [(s.credited.name, [each.number for each in s.statements]) for s in listed_sources(made.bridge())]
    assert found == [
        ("Mara Quill", [0, 3]),
        ("Two officials of the ministry who have seen the report", [1, 2]),
        ("The author", [5]),
        ("No one that the article names", [4]),
    ]


def test_the_page_says_what_is_known_of_a_source() -> None:
    shown = " ".join(Reader(html.page(made.bridge())).words["nav"].split())
    for words in ("Mara Quill", "person", "The mayor", "speaks for the town council", "also: Quill, mayor of Sandmouth",
                  "She asked for", "According to the officials", "basis given: who have seen the report"):  # fmt: skip
        assert words in shown
    page = html.page(made.bridge())
    assert "2 sources, 1 of them unnamed" in " ".join(page.split())


def test_who_is_not_named_is_told_in_words_and_in_shape() -> None:
    page = html.page(made.bridge())
    rows = re.findall(r"<label for=\"w\d+\">(.*?)</label>", page, re.S)
    assert [("unnamed</span>" in row, "anonymous" in row) for row in rows] == [
        (False, False),
        (True, True),
        (False, False),
        (False, False),
    ]
    marked = re.findall(r"<span class=\"([^\"]*)\" data-who=\"\d+\">([^<]*)</span>", page)
    assert [words for classes, words in marked if "unnamed" in classes.split()] == ["one of them", "the officials"]
    assert re.search(r"\.badge \{[^}]*dashed", page)
    assert re.search(r"\.source\.unnamed \{[^}]*dashed", page)


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_is_known_of_a_source_is_never_markup(attack: str) -> None:
    def tags(words: str) -> list[str]:
        text = "He said no."
        known = {"role": f"{words} r", "of": f"{words} o", "aliases": (f"{words} a",), "basis": (made.Span(0, 1, words),)}
        sources = (made.source("s1", "anonymous", words, speaks_for="s2", **known), made.source("s2", "organization", words))
        said = made.attribution(1, text, "s1", ("He", "said", "no"))
        return [tag for tag, _ in Reader(html.page(made.record(text, sources, (said,)))).elements]

    assert tags(attack) == tags("calm")


def test_the_index_counts_sources_and_how_many_are_unnamed() -> None:
    entry = html.entry(made.bridge(), "01-bridge.html")
    assert (entry.statements, entry.sources, entry.unnamed) == (6, 2, 1)
    index = html.index_page([entry])
    assert re.findall(r'<td class="figure">(\d+)</td>', index) == ["6", "2", "1"]
    assert "Unnamed</th>" in index


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


def test_a_denial_and_no_information_are_told_in_words_and_marks() -> None:
    page = html.page(made.dispute())
    stances = re.findall(r'<li class="indirect">.*?</li>', page, re.S)
    told = {re.search(r"<i class=\"cue\">([^<]*)", row).group(1): row for row in stances if 'class="cue"' in row}  # type: ignore[union-attr]
    assert '<span class="stance denies">denies</span>' in told["denied"]
    assert '<span class="stance no_information">no information</span>' in told["could not confirm"]
    assert not any("stance" in row for cue, row in told.items() if cue not in ("denied", "could not confirm"))
    for name in ("denies", "no_information"):
        assert f'class="place {name}"' in page
        assert re.search(rf"\.place\.{name}::before[^{{]*\{{ content:", page)


def test_the_page_shows_the_chain_and_what_a_denial_is_about() -> None:
    shown = " ".join(Reader(html.page(made.dispute())).words["nav"].split())
    assert "the author ← The Ledger ← two engineers" in shown
    assert "about: that it moves (two engineers)" in shown


def test_own_claims_are_listed_and_lead_to_their_place() -> None:
    page = html.page(made.dispute())
    row = page[page.index('id="w-own"') :]
    assert "The bridge was built in 1958." in row[: row.index("</ol>")]
    assert 'href="#c1"' in row
    assert page.count('id="c1"') == 1


def test_dates_and_figures_tell_their_value_where_they_stand_and_under_the_statement() -> None:
    page = html.page(made.flood())
    assert re.search(r'class="own valued"[^>]* title="2026-03-03">Yesterday<', page)
    assert re.search(r'class="content [^"]*valued[^"]*"[^>]* title="more than 1,400 people">more than 1,400 people<', page)
    assert "<dt><bdi>Monday</bdi></dt><dd><bdi>2026-03-02</bdi></dd>" in page
    assert "<dt><bdi>Yesterday</bdi></dt>" not in page


def test_the_clipboard_gets_nothing_that_a_terminal_would_obey() -> None:
    bad = "\x1b[2J\x9b\u202e\u200e\x7f"
    text = f"He {bad} said no{bad} today. It {bad} rained."
    given = made.attribution(1, text, "s1", (f"He {bad}", "said", f"no{bad} today"))
    claims = (
        made.claim(1, given, ("s1", "denies", -3.0)),
        made.claim(2, made.find(text, f"It {bad} rained."), author_certainty=2.0),
    )
    source = made.source("s1", "person", f"Ann{bad}", basis=made.find(text, f"He {bad}"))
    known = {"title": f"T{bad}", "outlet": f"O{bad}", "published": f"P{bad}", "url": f"https://l.example/{bad}"}
    page = Reader(html.page(made.record(text, (made.reserved("author"), source), (given,), claims, **known)))
    copied = [attributes["data-copy"] or "" for _, attributes in page.elements if "data-copy" in attributes]
    assert len(copied) == 2
    for words in copied:
        assert not set(bad) & set(words) - set("[2J")
        assert "\ufffd" in words
    assert "no\ufffd[2J" in copied[0]
    assert "https://l.example/" in copied[0]
