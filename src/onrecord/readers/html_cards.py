"""What stands inside a sentence of a page but is not part of it: hover cards, boxes that link other stories."""

import re
from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from onrecord.readers.html_elements import BLOCK_TAGS, few_words, has_own_words, named, words
from onrecord.vocabulary.lexicon import vocabulary

_PARAGRAPHS = ("p", "h1", "h2", "h3", "h4")
_LOOSE_PARAGRAPHS = ("blockquote", "dd", "div", "li", "section", "td")
_TRIGGERS = frozenset(("a", "abbr", "b", "button", "cite", "dfn", "em", "i", "label", "mark", "span", "strong", "sup", "u"))
_ROLES = frozenset(("alertdialog", "dialog", "tooltip"))
_POINTERS = ("aria-describedby", "aria-controls", "aria-details", "popovertarget", "data-target", "href")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_COMMENT = re.compile(r"/\*(?:[^*]++|\*(?!/))*+(?:\*/|$)")
# Rules for some devices only are left out: a page that hides its text in print still shows it.
_AT_RULE = re.compile(r"@[\w-]++[^{};@]*+(?:\{(?:[^{}]*+\{[^{}]*+\})*+[^{}]*+\}|;)")
_CLASSES_AT_END = re.compile(r"(?<![\w.-])[\w-]*((?:\.[\w-]+)+)$")
_LONGEST_STYLES = 200_000
_LONGEST_SELECTOR = 200
_MOST_RULES = 500
_INVITATION = re.compile(
    r"""\W{0,3}(?:(?:read|see|also|related|watch|listen|don.t\ miss|recommended)\b[^.:]{0,24}
        |more(?:\ (?:on|from|about|stories)\b[^.:]{0,24})?):
    |\W{0,3}(?:READ\ (?:MORE|ALSO|NEXT)|SEE\ ALSO|ALSO\ READ|MORE\ ON|RELATED)\b""",
    re.I | re.X,
)
_OTHER_STORIES = ({"read", "more"}, {"read", "also"}, {"see", "also"})
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_FEW = 3


def drop_cards(page: HtmlElement) -> None:
    """Remove from the paragraphs of a page what belongs to none of their sentences, and rejoin the sentences around it."""
    hidden = _hidden_classes(page)
    for paragraph in [*page.iter("p")]:
        if (block := _cut_by(paragraph)) is not None and (
            _is_hidden(block, hidden) or _is_called_a_card(block) or _links_other_stories(block)
        ):
            _join_around(block)
    for paragraph in [*page.iter(*_PARAGRAPHS, *_LOOSE_PARAGRAPHS)]:
        if paragraph.tag in _PARAGRAPHS or has_own_words(paragraph):
            _clear(paragraph, hidden)


def _clear(paragraph: HtmlElement, hidden: set[frozenset[str]]) -> None:
    """Drop what is a card or a box in a paragraph, unless it is all that the paragraph has."""
    pointed_at = {*_pointed_at(paragraph)} if paragraph.tag in _PARAGRAPHS else set()
    left = len(paragraph.text_content())
    for element in [*_within(paragraph)]:
        if element.getparent() is not None:  # not dropped with what it was in
            for alien in _aliens(element, hidden, pointed_at):
                size = len(alien.text_content())
                if size < left:
                    left -= size
                    _take_out(alien)


def _aliens(element: HtmlElement, hidden: set[frozenset[str]], pointed_at: Collection[str]) -> list[HtmlElement]:
    """The parts of an element, or of it and the next one, that do not belong to its sentence."""
    if _is_never_shown(element) or element.get("id") in pointed_at:
        return [element]
    called = _is_called_a_card(element)
    if called or _is_hidden(element, hidden) or _runs_into_its_trigger(element):
        if _follows_its_trigger(element):
            return [element]
        return _cards_in(element) if called else []
    if _links_other_stories(element):
        return [element] if _stands_between_sentences(element) else []
    link = _invited_to(element)
    return [] if link is None else [link, element]


def _within(paragraph: HtmlElement) -> Iterator[HtmlElement]:
    """The elements in a paragraph, outer ones first. What has paragraphs of its own is not gone into."""
    for child in paragraph.iterchildren("*"):
        yield child
        if paragraph.tag in _PARAGRAPHS or child.tag not in BLOCK_TAGS:
            yield from _within(child)


def _take_out(element: HtmlElement) -> None:
    """Drop an element. A button before it that opens it is a word of the sentence; a button would be taken for a control."""
    before = element.getprevious()
    element.drop_tree()
    if before is not None and before.tag in ("button", "label"):
        before.drop_tag()


def _cards_in(element: HtmlElement) -> list[HtmlElement]:
    """The cards in an element that holds words of the sentence as well."""
    if any((child.tail or "").strip() for child in element):
        return []
    if (element.text or "").strip():
        return [child for child in reversed(element) if _follows_its_trigger(child)]
    return [*reversed(element[1:])] if len(element) and element[0].tag in _TRIGGERS and few_words(element[0]) else []


def _follows_its_trigger(element: HtmlElement) -> bool:
    """Whether an element stands directly behind what a reader points at."""
    before = element.getprevious()
    between = (element.getparent().text if before is None else before.tail) or ""
    text = few_words(element) or ""
    if between.strip():
        return between[-1].isalnum() and text[:1].isalnum()
    if before is None or before.tag not in _TRIGGERS or not few_words(before):
        return False
    return not between or len(text.split()) >= _FEW


def _runs_into_its_trigger(element: HtmlElement) -> bool:
    """Whether an element repeats or runs into the one before it, as no writer would have it: "Ruth DahlRuth Dahl, mayor"."""
    before = element.getprevious()
    if before is None or before.tail or before.tag not in _TRIGGERS or element.tag == "br" or not _goes_on(element):
        return False
    if element.tag in BLOCK_TAGS and element.getparent().tag in _TRIGGERS:
        return True
    text, trigger = few_words(element), few_words(before)
    if not text or not trigger or len(text.split()) < _FEW:
        return False
    if " " in trigger and text.startswith(trigger):
        return True
    is_apart = before.text_content()[-1].isspace() or element.text_content()[0].isspace()
    return not is_apart and trigger[-1].islower() and text[0].isupper()


def _goes_on(element: HtmlElement) -> bool:
    """Whether the sentence has words behind an element, or behind what it is wrapped in."""
    parent = element.getparent()
    return bool((element.tail or "").strip()) or (
        parent.tag in _TRIGGERS and element.getnext() is None and bool((parent.tail or "").strip())
    )


def _is_never_shown(element: HtmlElement) -> bool:
    """Whether an element is shown only once something is done with it, whatever the page's style."""
    if element.tag in ("dialog", "template"):
        return element.get("open") is None
    return element.get("hidden") is not None or element.get("popover") is not None or element.get("role") in _ROLES


def _is_hidden(element: HtmlElement, hidden: set[frozenset[str]]) -> bool:
    """Whether an element's style or that of its classes hides it, or it is more than a sign and hidden from screen readers."""
    if _HIDING.search(element.get("style") or "") or _is_never_shown(element):
        return True
    classes = frozenset((element.get("class") or "").split())
    if classes and any(rule <= classes for rule in hidden):
        return True
    return element.get("aria-hidden") == "true" and len((few_words(element) or "").split()) >= _FEW


def _is_called_a_card(element: HtmlElement) -> bool:
    names = named(element)
    subjects, surfaces = vocabulary("card_subject_classes"), vocabulary("card_surface_classes")
    return bool(
        names & vocabulary("card_classes")
        or (names & subjects and names & surfaces and len(names & (subjects | surfaces)) > 1)
        or (names & {"hover", "hovering"} and names & vocabulary("hovered_part_classes"))
    )


def _pointed_at(paragraph: HtmlElement) -> Iterator[str]:
    """The ids of what the elements of a paragraph are described by, or open."""
    for element in paragraph.iterdescendants("*"):
        for pointer in _POINTERS:
            yield from (element.get(pointer) or "").removeprefix("#").split()[:1]


def _links_other_stories(element: HtmlElement) -> bool:
    """Whether an element is a box that invites to read something else."""
    text = few_words(element)
    links = [element] if element.tag == "a" else [*element.iter("a")]
    if not text or not links:
        return False
    names = named(element)
    called = names & vocabulary("other_story_classes") or any(names >= pair for pair in _OTHER_STORIES)
    invites = (called and len(text.split()) >= _FEW) or _INVITATION.match(text)
    return bool(invites) and 2 * sum(len(words(link)) for link in links) >= len(text)


def _invited_to(element: HtmlElement) -> HtmlElement | None:
    """The link behind an element that says no more than "Read more:"."""
    after = element.getnext()
    if after is None or after.tag != "a" or (element.tail or "").strip() or element.tag not in _TRIGGERS:
        return None
    text = few_words(element) or ""
    invitation = _INVITATION.match(text)
    return after if invitation and invitation.end() >= len(text) else None


def _stands_between_sentences(element: HtmlElement) -> bool:
    """Whether the text before an element is a whole sentence or runs into it, as no word of the same sentence would."""
    before = element.getprevious()
    text = ((element.getparent().text if before is None else before.tail) or "").rstrip()
    return (
        _follows_its_trigger(element) or bool(_SENTENCE_END.search(text)) or bool(_INVITATION.match(few_words(element) or ""))
    )


def _cut_by(paragraph: HtmlElement) -> HtmlElement | None:
    """A block inside a sentence: parsers end the paragraph at it, and what follows is in none."""
    block = paragraph.getnext()
    if block is None or block.tag not in BLOCK_TAGS or not any(map(str.isalpha, block.tail or "")):
        return None
    return None if _SENTENCE_END.search(words(paragraph)) else block


def _join_around(block: HtmlElement) -> None:
    """Drop a block and give what follows it back to the paragraph before it."""
    paragraph = block.getprevious()
    rest, tail = [], block.tail or ""
    after = block.getnext()
    while after is not None and after.tag not in BLOCK_TAGS:
        rest.append(after)
        after = after.getnext()
    block.tail = None
    block.drop_tree()
    if len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + tail
    else:
        paragraph.text = (paragraph.text or "") + tail
    paragraph.extend(rest)


def _hidden_classes(page: HtmlElement) -> set[frozenset[str]]:
    """The classes of elements that a rule of the page's own style sheets hides."""
    found: set[frozenset[str]] = set()
    left = _LONGEST_STYLES
    for style in page.iter("style"):
        css = _AT_RULE.sub("", _COMMENT.sub("", (style.text or "")[:left]))
        left -= len(style.text or "")
        for block in css.split("}"):
            selectors, _, rule = block.rpartition("{")
            if _HIDING.search(rule):
                ends = (_CLASSES_AT_END.search(selector.strip()[-_LONGEST_SELECTOR:]) for selector in selectors.split(","))
                found.update(frozenset(end[1].split(".")[1:]) for end in ends if end)
            if len(found) > _MOST_RULES:
                return found
        if left <= 0:
            break
    return found
