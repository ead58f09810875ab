import pytest

from tests.readers.pages import STORY, page, paragraphs, read, text_of

POST = "I want my swim back."


def around(post: str) -> str:
    return page(f"<div class=story>{paragraphs(STORY[:2])}{post}{paragraphs(STORY[2:])}</div>")


@pytest.mark.parametrize(
    "post",
    [
        f'<blockquote class="twitter-tweet"><p>{POST}</p>&mdash; Ole Strand (@ole) <a href="x">May 4</a></blockquote>',
        f'<figure class="wp-block-embed"><div class="wrapper"><blockquote class="twitter-tweet"><p>{POST}</p>— Ole (@ole)'
        "</blockquote></div></figure>",
        f'<div class="tweet-embed"><div class="tweet-header"><span>@ole</span></div><div class="tweet-body">{POST}</div></div>',
        f'<aside class="social-embed social-embed--bluesky"><p>Ole Strand @ole.example</p><p>{POST}</p></aside>',
        f'<div class="embed" data-embed-type="mastodon"><p>{POST}</p><cite>@ole@social.example</cite></div>',
        f'<blockquote class="instagram-media"><p>{POST}</p><a href="x">A post shared by Ole (@ole)</a></blockquote>',
        f'<div class="fb-post"><blockquote cite="x"><p>{POST}</p>Posted by <a>Ole Strand</a></blockquote></div>',
        f'<section class="embedded-post"><header>Ole Strand</header><p>{POST}</p></section>',
        f'<div class="media--embed"><article class="toot"><b>Ole Strand</b><div>{POST}</div></article></div>',
        f'<figure class="embed"><blockquote><p>{POST}</p></blockquote><figcaption>Ole Strand on X</figcaption></figure>',
    ],
)  # fmt: skip
def test_a_post_in_the_page_is_in_the_text(post):
    article = read(around(post))
    blocks = [article.text[b.start : b.end] for b in article.blocks if b.kind == "quote"]
    assert POST in blocks
    assert STORY[0] in article.text
    assert STORY[3] in article.text


@pytest.mark.parametrize(
    "tool",
    [
        '<div class="social-share"><a href="x">Share on Twitter</a> <a href="y">Facebook post</a></div>',
        '<div class="post-social-mobile"><a href="x">Twitter</a><a href="y">Facebook</a><a href="z">Send it on</a></div>',
        '<div class="fb-comments">Comments are closed here now</div>',
        '<div class="twitter-timeline"><p>News from @ellerycourier</p></div>',
    ],
)
def test_tools_of_networks_are_no_posts(tool):
    assert "quote" not in [b.kind for b in read(around(tool)).blocks]


def test_the_classes_of_an_article_about_a_network_make_no_post():
    html = page(paragraphs(STORY)).replace("<article>", '<article class="post tag-twitter category-facebook-post">')
    assert [b.kind for b in read(html).blocks] == ["title"] + 4 * ["paragraph"]


def test_what_a_network_says_around_a_post_is_left_out():
    post = f'<div class="tweet"><p>{POST}</p><span>View on X</span><p>12 Likes</p><button>Follow</button></div>'
    text = text_of(around(post))
    assert POST in text
    assert "View on" not in text
    assert "Likes" not in text
