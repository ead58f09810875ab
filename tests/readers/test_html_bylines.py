import json

import pytest

from tests.readers.pages import STORY, page, paragraphs, read


def byline(above, head=""):
    return read(page(f"{above}<div>{paragraphs(STORY)}</div>", head)).byline


@pytest.mark.parametrize(
    "above",
    [
        '<p class="meta">By Frida Holm <time datetime="2026-05-04">May 4, 2026, 6.15 am</time></p>',
        '<div class="author">By Frida Holm MAY 4, 2026 08:10</div>',
        '<div class="m-author"><div class="m-author__text">By <a href="/s">Frida Holm</a><span class="m-date">May 4</span>'
        "</div></div>",
        '<div class="byline"><span class="byline__name">Frida Holm</span><span class="byline__role">Editor</span></div>',
        '<div class="ArticleByline"><a href="/h">Frida Holm</a><span>BBC News</span></div>',
        '<address>By <a rel="author" href="/h">Frida Holm</a></address>',
        '<span itemprop="author"><span itemprop="name">Frida Holm</span></span>',
        "<p>By Frida Holm, Ellery Courier Staff</p>",
        '<p class="contributors"><strong>Analysis by Frida Holm</strong></p>',
    ],
)  # fmt: skip
def test_a_byline_that_only_readers_see(above):
    assert byline(above) == ("Frida Holm",)


@pytest.mark.parametrize(
    "above",
    [
        '<div class="byline">By <a href="/h">Frida Holm</a> and <a href="/s">Ole Strand</a>, North Wire</div>',
        '<ul class="authors"><li class="author">Frida Holm</li><li class="author">Ole Strand</li></ul>',
        '<div><a class="author-link2" href="/h">Frida Holm</a><a class="author-link2" href="/s">Ole Strand</a></div>',
    ],
)
def test_two_people(above):
    assert byline(above) == ("Frida Holm", "Ole Strand")


@pytest.mark.parametrize(
    "above",
    [
        '<aside><p>By Ada Novak: Goats win the prize</p></aside>',
        '<div class="related"><span class="author">Ada Novak</span></div>',
        '<div class="comment-author">Ada Novak</div>',
        "<p>By land and sea they came, and it rained.</p>",
    ],
)  # fmt: skip
def test_who_wrote_something_else(above):
    assert byline(above) == ()


def linked(author):
    said = json.dumps({"@type": "NewsArticle", "headline": "Council", "author": author})
    return f'<script type="application/ld+json">{said}</script>'


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (linked([{"name": "By FRIDA HOLM and OLE STRAND, North Wire"}]), ("FRIDA HOLM", "OLE STRAND")),
        (linked({"name": "Frida Holm, Ole Strand"}), ("Frida Holm", "Ole Strand")),
        ('<meta name="author" content="Frida Holm | Ellery Courier">', ("Frida Holm",)),
        ('<meta name="author" content="https://x.example/holm"><meta name="byl" content="Frida Holm">', ("Frida Holm",)),
        (linked({"@type": "Organization", "name": "Reuters"}), ()),
        (linked({"name": "Staff"}), ()),
    ],
)  # fmt: skip
def test_metadata_as_sites_write_it(head, names):
    assert byline("", head) == names


def test_names_that_readers_see_go_before_the_outlets():
    head = '<meta property="og:site_name" content="Ellery Courier">' + linked({"name": "Ellery Courier"})
    assert byline("<p>By Frida Holm</p>", head) == ("Frida Holm",)
    assert byline("", head) == ("Ellery Courier",)


@pytest.mark.parametrize(
    ("figure", "credit"),
    [
        ("<figcaption>The port. Photo: Ole Strand/Reuters</figcaption>", "Photo: Ole Strand/Reuters"),
        ('<figcaption>The port. <span class="photo-credit">Ole Strand</span></figcaption>', "Photo: Ole Strand"),
        ("<figcaption>The port (AP Photo/Ole Strand)</figcaption>", "Photo: AP Photo/Ole Strand"),
        ('<figcaption>The port. <cite class="copyright">Image copyright Getty</cite></figcaption>', "Photo: Getty"),
    ],
)  # fmt: skip
def test_who_made_a_picture(figure, credit):
    article = read(page(f"<figure><img src='p.jpg'>{figure}</figure><div>{paragraphs(STORY)}</div>"))
    assert article.credits == (credit,)
    assert "Ole Strand" not in article.text
