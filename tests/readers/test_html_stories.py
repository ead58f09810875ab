import warnings

import pytest

from onrecord.errors import InputWarning
from tests.readers.pages import STORY, page, paragraphs, read, text_of

HEADLINES = (
    "Ferry delayed again by gale warnings", "Council approves dredging of harbour", "Goats win the county prize again",
    "Pool shuts after its pump fails", "Bridge to stay closed until June", "Mayor defends the cost of repairs",
    "School bus route to be cut", "Fish market moves to the old hall",
)  # fmt: skip
TEASER = "It was said on Monday that nothing would happen before Thursday, when the boats are back."


@pytest.mark.parametrize(
    "story",
    [
        '<div class="item"><h2><a href="/s{n}">{h}</a></h2><p>{n} {t}</p></div>',
        '<li><h3><a href="/s{n}">{h}</a></h3><p>{n} {t}</p></li>',
        '<div class="teaser"><a class="teaser__headline" href="/s{n}">{h}</a><div class="summary">{n} {t}</div></div>',
        '<section><a href="/s{n}"><h3>{h}</h3></a><p>{n} {t}</p></section>',
        '<div><h2><a href="/s{n}">{h}.</a></h2></div>',
    ],
)
def test_a_front_page_is_told(story):
    stories = "".join(story.format(n=n, h=headline, t=TEASER) for n, headline in enumerate(HEADLINES))
    html = f"<html><head><title>Ellery Courier</title></head><body><main><div>{stories}</div></main></body></html>"
    with pytest.warns(InputWarning, match=r"^a\.html: this looks like a front page: .*; save the page of each story instead$"):
        read(html)


def test_an_article_with_many_other_stories_beside_it_is_none():
    related = "".join(f'<div class="item"><h3><a href="/s{n}">{h}</a></h3></div>' for n, h in enumerate(HEADLINES))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        text = text_of(page(f"<div>{paragraphs(STORY)}</div><div>{related}</div>"))
    assert STORY[3] in text


@pytest.mark.parametrize(
    "line",
    [
        '<p><a href="/1">Ferry delayed again by gale warnings</a></p>',
        '<h3><a href="/1">FERRY DELAYED AGAIN BY GALES</a></h3>',
        '<ul><li><a href="/1">Ferry delayed again by gales</a></li><li><a href="/2">Ferry delayed by goats</a></li></ul>',
    ],
)
def test_a_line_that_only_links_another_story_is_left_out(line):
    text = text_of(page(f"<div>{paragraphs(STORY[:2])}{line}{paragraphs(STORY[2:])}</div>")).lower()
    assert "ferry delayed" not in text
    assert STORY[2].lower() in text


@pytest.mark.parametrize(
    "line",
    [
        '<p><a href="/1">The whole report is on the page of the port office.</a></p>',
        '<h3><a href="#dredging">What the dredging will cost</a></h3>',
        '<p>The <a href="/1">report of the port office on dredging</a></p>',
    ],
)
def test_a_line_with_more_than_a_link_stays(line):
    html = page(f"<div>{paragraphs(STORY[:2])}{line}{paragraphs(STORY[2:])}</div>")
    assert any(
        words in text_of(html) for words in ("The whole report is", "What the dredging will cost", "The report of the port")
    )
