"""Front pages, sections and blogs: lists of stories, each under a headline that links it."""

from collections import Counter

from lxml.html import HtmlElement

from onrecord.readers.html_elements import HEADINGS, links_elsewhere, named, words

_FEWEST_STORIES = 5
_MOST_STORIES = 200
_FEWEST_WORDS = 4
"""Words of a headline that only its class calls one."""
_SHARE = 0.6
"""Of the words that were read, that stand with the headlines of stories elsewhere."""
_LARGEST = 0.4


def is_front_page(page: HtmlElement, text: str) -> bool:
    """Whether most of what was read of a page belongs to several stories, none of which is most of it."""
    read = _letters(text)
    total = len(text.split())
    stories = [len(words(story).split()) for headline, story in _stories(page) if _letters(words(headline)) in read]
    return len(stories) >= _FEWEST_STORIES and sum(stories) >= _SHARE * total and max(stories) <= _LARGEST * total


def _stories(page: HtmlElement) -> list[tuple[HtmlElement, HtmlElement]]:
    """Each headline that is a link, and the largest element that holds no other one."""
    headlines = [e for e in page.iter(*HEADINGS, "a", "div", "p", "span") if _is_a_headline(e) and links_elsewhere(e)]
    inside = Counter(ancestor for headline in headlines for ancestor in headline.iterancestors())
    found = []
    for headline in headlines[:_MOST_STORIES]:
        story = headline
        for ancestor in headline.iterancestors():
            if inside[ancestor] > 1:
                break
            story = ancestor
        found.append((headline, story))
    return found


def _is_a_headline(element: HtmlElement) -> bool:
    if element.tag in HEADINGS:
        return True
    called = not named(element).isdisjoint(("hed", "headline", "title")) and next(element.iter(*HEADINGS), None) is None
    return called and next(element.iterancestors(*HEADINGS), None) is None and len(words(element).split()) >= _FEWEST_WORDS


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
