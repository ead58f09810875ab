import pytest

from onrecord.readers.extraction import load_html
from onrecord.readers.html_containers import beginning, unite_containers
from tests.readers.pages import REST, STORY, page, paragraphs, text_of

FIRST, SECOND = paragraphs(STORY), paragraphs(REST)
AD = '<div class="promo">Subscribe for two crowns</div>'
ROWS = '<div class="row"><div class="story-body">%s</div></div>'
DIVS = [paragraphs(part, "div") for part in (STORY, REST)]


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="article-text">{FIRST}</div>{AD}<div class="article-text">{SECOND}</div>',
        ROWS % FIRST + AD + ROWS % SECOND,
        f'<div class="body-1 content__body">{FIRST}</div><div class="body-2 content__body">{SECOND}</div>',
        f'<section class="article__content">{FIRST}</section><section class="article__content last">{SECOND}</section>',
        f'<div><div itemprop="articleBody">{FIRST}</div></div>{AD}<div><div itemprop="articleBody">{SECOND}</div></div>',
        f'<div class="post-content"><div>{FIRST}</div></div><div class="post-content"><div>{SECOND}</div></div>',
        f'<div class="article-body">{DIVS[0]}</div>{AD}<div class="article-body">{DIVS[1]}</div>',
        f'<div class="article-body main">{FIRST}</div><div class="article-body more">{SECOND}</div>',
    ],
)
def test_a_body_in_several_containers_is_whole(body):
    text = text_of(page(body))
    places = [text.index(paragraph) for paragraph in STORY + REST]
    assert places == sorted(places)
    assert "Subscribe" not in text
    assert "Sport desk" not in text


POSTS = (
    ("Divers in", "Two divers are looking at the drain, the parks office says. “It is dark,” one of them, Kai Wold, tells us."),
    ("Schools told", "Head teachers have been sent an email. The bus to Hallay will leave at noon, it says."),
    ("Pool shut", "The pool is shut and there is water in the hall, says Lotte Brun, who teaches there."),
)


@pytest.mark.parametrize(
    ("around", "post"),
    [
        ("%s", '<article><time datetime="2026-05-04T10:20Z">10.20</time><h2>{h}</h2><p>{t}</p></article>'),
        ("%s", '<article class="post"><h3>{h}</h3><div class="body"><p>{t}</p></div></article>'),
        ("%s", '<div class="liveblog-entry"><time>10.20</time><h3>{h}</h3><p>{t}</p></div>'),
        ('<ol class="updates">%s</ol>', "<li class='update'><span>10.20</span><p><b>{h}</b></p><p>{t}</p></li>"),
        ("%s", '<section itemprop="liveBlogUpdate"><h2>{h}</h2><div itemprop="articleBody"><p>{t}</p></div></section>'),
        (
            "<div>%s</div>",
            '<article><header><h2><a href="#p1">{h}</a></h2></header><p>{t}</p><a href="#p1">Share</a></article>',
        ),
        ("%s", '<div class="entry"><div class="entry-meta">10.20</div><div class="entry-content"><p>{t}</p></div></div>'),
    ],
)
def test_live_posts_are_all_read(around, post):
    posts = around % "".join(post.format(h=headline, t=text) for headline, text in POSTS)
    title = "Pool: the day so far"
    text = text_of(f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{posts}</main></body></html>")
    assert all(words in text for _, words in POSTS)


@pytest.mark.parametrize(
    "other",
    [
        f'<article class="s"><h3><a href="/2">Goats win the prize</a></h3><div class="text">{SECOND}</div></article>',
        f'<aside><div class="text">{SECOND}</div></aside>',
        f'<div class="related-stories"><div class="text">{SECOND}</div></div>',
        f'<article class="s"><h1>Goats win the prize</h1><div class="text">{SECOND}</div></article>',
    ],
)
def test_other_stories_in_the_same_container_are_not_taken(other):
    html = page("").replace("</h1></article>", f'</h1><div class="text">{FIRST}</div></article>{other}')
    text = text_of(html)
    assert STORY[3] in text
    assert REST[0] not in text


def test_a_long_article_beside_the_one_that_was_taken_is_another_story():
    def lacking(times):
        html = f'<article><div class="text">{FIRST}</div></article><article><div class="text">{SECOND * times}</div></article>'
        return unite_containers(load_html(f"<html><body>{html}</body></html>"), {*map(beginning, STORY)})

    assert lacking(1) == {*map(beginning, REST)}
    assert lacking(12) == set()
