import json

import pytest
from lxml.html import fromstring

from onrecord.readers.html_metadata import metadata, saved_from


def said(head="", body="<p>x</p>"):
    return metadata(fromstring(f"<html><head><title>x</title>{head}</head><body>{body}</body></html>"))


def linked(value, kind="application/ld+json"):
    return f'<script type="{kind}">{value if isinstance(value, str) else json.dumps(value)}</script>'


def test_a_graph_with_references():
    graph = {
        "@graph": [
            {"@type": "WebSite", "name": "Not this"},
            {
                "@type": ["Thing", "NewsArticle"],
                "headline": "Dam held &amp; passed",
                "author": [{"@id": "#ida"}, {"@type": "Person", "name": "By Otto Lund"}, "https://courier.example/x"],
                "publisher": {"@id": "#courier"},
                "datePublished": "2026-03-02T07:15:00.000Z",
                "dateModified": "2026-03-02",
                "url": "https://courier.example/dam",
            },
            {"@type": "NewsArticle", "headline": "A related story"},
            {"@type": "Person", "@id": "#ida", "name": "Ida Venter"},
            {"@type": "Organization", "@id": "#courier", "name": "Ellery Courier"},
        ]
    }
    found = said(linked({"@type": "BreadcrumbList"}) + linked(graph))
    assert found.title == "Dam held & passed"
    assert found.byline == ("Ida Venter", "Otto Lund")
    assert found.outlet == "Ellery Courier"
    assert found.published == "2026-03-02T07:15:00.000Z"
    assert found.modified == "2026-03-02"
    assert found.url == "https://courier.example/dam"


@pytest.mark.parametrize(
    "script",
    [
        linked('\n//<![CDATA[\n{"@type": "ReportageNewsArticle", "headline": "Dam held"}\n//]]>\n'),
        linked('<!-- {"@type": "BlogPosting", "headline": "Dam held"} -->'),
        linked('{"@type": "NewsArticle", "headline": "Dam\theld"}', "Application/LD+JSON; charset=utf-8"),
        linked([{"@type": "WebPage", "mainEntity": {"@type": "Report", "headline": " Dam  held "}}]),
        linked("{broken") + linked({"@type": "Article", "headline": ["Dam held", "Other"]}),
    ],
)
def test_linked_data_as_sites_write_it(script):
    assert said(script).title == "Dam held"


def test_linked_data_of_something_else_is_no_title():
    assert said(linked({"@type": "Organization", "headline": "Ellery Courier", "datePublished": "2020"})).title is None


def test_open_graph_alone():
    found = said(
        """<meta property="og:title" content="Dam held | Ellery Courier"><meta property="og:site_name" content="Ellery Courier">
        <meta property="article:published_time" content="2026-03-02T07:15:00+01:00">
        <meta property="article:modified_time" content="2026-03-02T09:00:00+01:00">
        <meta property="og:url" content="https://courier.example/dam">"""
    )
    assert (found.title, found.outlet) == ("Dam held", "Ellery Courier")
    assert (found.published, found.modified) == ("2026-03-02T07:15:00+01:00", "2026-03-02T09:00:00+01:00")
    assert found.url == "https://courier.example/dam"


def test_a_title_that_is_the_sites_name_stays():
    head = '<meta property="og:title" content="Ellery Courier"><meta property="og:site_name" content="Ellery Courier">'
    assert said(head).title == "Ellery Courier"


def test_microdata_alone():
    found = said(
        body="""<article itemscope itemtype="https://schema.org/NewsArticle">
        <span itemprop="publisher" itemscope><meta itemprop="name" content="Ellery Courier"></span>
        <span itemprop="author" itemscope><span itemprop="name">Ida Venter</span></span>
        <time itemprop="datePublished" datetime="2026-03-02T07:15+01:00">2 March</time>
        <span itemprop="dateModified" content="2026-03-03">3 March</span></article>"""
    )
    assert found.outlet == "Ellery Courier"
    assert (found.published, found.modified) == ("2026-03-02T07:15+01:00", "2026-03-03")


@pytest.mark.parametrize(
    ("content", "published"),
    [
        ("2026-03-02", "2026-03-02"),
        ("2026-03", "2026-03"),
        ("2026-03-02 07:15:00 +0100", "2026-03-02 07:15:00 +0100"),
        ("20260302T071500+0100", "2026-03-02T07:15:00+01:00"),
        ("20260302", "2026-03-02"),
        ("Mon, 02 Mar 2026 07:15:00 +0100", "2026-03-02T07:15:00+01:00"),
        ("2026-02-31", None),
        ("two hours ago", None),
        ("", None),
    ],
)
def test_times_keep_their_grain_and_zone(content, published):
    assert said(f'<meta name="pubdate" content="{content}">').published == published


def test_the_time_of_a_related_story_or_a_comment_is_not_the_articles():
    time = '<time datetime="%s">x</time>'
    body = (
        f"<nav>{time % '2020-01-01'}</nav><div class='related-stories'>{time % '2020-01-02'}</div>"
        f"<article>{time % '2026-03-02T07:15Z'}</article><section id='comments'>{time % '2026-03-05'}</section>"
    )
    assert said(body=body).published == "2026-03-02T07:15Z"
    assert said(body=body.replace("<article>", "<aside>").replace("</article>", "</aside>")).published is None


@pytest.mark.parametrize("address", ["/relative", "javascript:alert(1)", "", "file:///home/ida/dam.html"])
def test_only_web_addresses_count(address):
    assert said(f'<link rel="canonical" href="{address}"><meta property="og:url" content="{address}">').url is None


def test_a_canonical_link_goes_first():
    head = '<link rel="nofollow canonical" href="https://a.example"><meta property="og:url" content="https://b.example">'
    assert said(head).url == "https://a.example"


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("<!DOCTYPE html>\n<!-- saved from url=(0023)https://courier.example/ -->\n<html>", "https://courier.example/"),
        (
            "<html><!--\n Page saved with SingleFile \n url: https://courier.example/a \n saved date: x\n-->",
            "https://courier.example/a",
        ),
        ("<html><!-- saved from url=(0014)about:internet -->", None),
        ("<html>", None),
    ],
)
def test_the_address_that_a_browser_notes(page, address):
    assert saved_from(page) == address


def test_nothing_said():
    found = said()
    assert (found.title, found.outlet, found.byline, found.published, found.modified, found.url) == (
        None,
        None,
        (),
        None,
        None,
        None,
    )
