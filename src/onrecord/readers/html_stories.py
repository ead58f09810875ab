"""Other stories on a page, each under a headline that links it: a few beside an article, many on a front page."""

import re
from collections import Counter
from dataclasses import dataclass

from lxml.html import HtmlElement

from onrecord.readers.html_elements import HEADINGS, few_words, links_elsewhere, named, words
from onrecord.text.words import letters_of

_FEWEST_STORIES = 5
_MOST_STORIES = 200
_FEWEST_WORDS = 4
"""Words of a headline that only its class calls one."""
_SHARE = 0.6
"""Of the words that were read, that stand with the headlines of stories elsewhere."""
_LARGEST = 0.4
_LONGEST_TEASER = 120
_FEWEST_OWN = 100
"""Words on a page, beside those of teasers, below which it has no article."""
_HEADLINES = frozenset(("hed", "headline", "title"))
_SENTENCE_END = re.compile(r"[.…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Story:
    """One of several stories on a page: the letters of its headline, and how many words it has there."""

    headline: str
    words: int


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories that a page links, and all elements with a headline of one of them."""

    linked: list[Story]
    places: frozenset[HtmlElement]


def is_front_page(stories: Stories, text: str) -> bool:
    """Whether most of what was read of a page belongs to several of its stories, none of which is most of it."""
    read = letters_of(text)
    total = len(text.split())
    counted = [story.words for story in stories.linked[:_MOST_STORIES] if story.headline in read]
    return len(counted) >= _FEWEST_STORIES and sum(counted) >= _SHARE * total and max(counted) <= _LARGEST * total


def stories_on(page: HtmlElement) -> Stories:
    """The stories that a page lists: each is the largest element around a headline that is a link which holds no other one."""
    headlines = [e for e in page.iter(*HEADINGS, "a", "div", "p", "span") if _is_a_headline(e) and links_elsewhere(e)]
    inside = Counter(ancestor for headline in headlines for ancestor in headline.iterancestors())
    found = []
    for headline in headlines:
        story = headline
        for ancestor in headline.iterancestors():
            if inside[ancestor] > 1:
                break
            story = ancestor
        found.append(Story(letters_of(words(headline)), len(words(story).split())))
    return Stories(found, frozenset(inside))


def drop_linked_lines(page: HtmlElement, stories: Stories) -> None:
    """Take the lines out of a page that are nothing but links to other stories, unless it is a list of those."""
    total = sum(len(words(line).split()) for line in page.iter("p", *HEADINGS[1:]))
    teasers = [story.words for story in stories.linked if story.words <= _LONGEST_TEASER]
    if len(teasers) >= _FEWEST_STORIES and total - sum(teasers) < _FEWEST_OWN:
        return
    for line in [*page.iter("p", "li", *HEADINGS[1:])]:
        if line.getparent() is not None and links_elsewhere(line):
            text = words(line)
            if len(text.split()) >= _FEWEST_WORDS and not _SENTENCE_END.search(text):
                line.drop_tree()


def _is_a_headline(element: HtmlElement) -> bool:
    if element.tag in HEADINGS:
        return True
    if named(element).isdisjoint(_HEADLINES) or next(element.iterancestors(*HEADINGS), None) is not None:
        return False
    return next(element.iter(*HEADINGS), None) is None and len((few_words(element) or "").split()) >= _FEWEST_WORDS
