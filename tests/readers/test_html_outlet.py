import json

import pytest

from tests.readers.pages import STORY, page, paragraphs, read


def head(publisher=None, site=None, url=None):
    parts = [f'<meta property="og:site_name" content="{site}">' if site else ""]
    if publisher:
        linked = {"@type": "NewsArticle", "headline": "Council approves dredging", "publisher": {"name": publisher}}
        parts.append(f'<script type="application/ld+json">{json.dumps(linked)}</script>')
    return "".join(parts) + (f'<link rel="canonical" href="{url}">' if url else "")


@pytest.mark.parametrize(
    ("said", "title", "outlet"),
    [
        (head("North Wire", "Ellery Courier"), "Council approves dredging | Ellery Courier", "Ellery Courier"),
        (head("Associated Press", "Ellery Courier"), "Council approves dredging", "Ellery Courier"),
        (head("Ostland Holdings", "Ellery Courier"), "Council approves dredging - Ellery Courier", "Ellery Courier"),
        (head("Ostland Holdings", "Ellery Courier", "https://www.ellerycourier.example/x"), "Dredging", "Ellery Courier"),
        (head("Ellery Courier", "World"), "Council approves dredging", "Ellery Courier"),
        (head(None, "World"), "Council approves dredging | Ellery Courier", "Ellery Courier"),
        (head(None, "News"), "Council approves dredging | World | Ellery Courier", "Ellery Courier"),
        (head("Wall Street Courier", "WSC", "https://www.wsc.example/x"), "Dredging - WSC", "Wall Street Courier"),
        (head("Associated Press", "AP News", "https://apnews.example/x"), "Dredging | AP News", "AP News"),
        (head("Ellery Courier", "Ellery Courier Online"), "Dredging", "Ellery Courier"),
        (head(None, "World"), "Dredging", "World"),
    ],
)
def test_where_a_page_came_out(said, title, outlet):
    assert read(page(paragraphs(STORY), said, title)).outlet == outlet


def test_an_agency_that_is_not_the_outlet_is_credited():
    article = read(page(paragraphs(STORY), head("Associated Press", "Ellery Courier")))
    assert article.credits == ("Associated Press",)
