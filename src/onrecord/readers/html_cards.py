"""What stands inside a sentence of a page but is no part of it: cards shown when pointed at, and boxes that link other stories."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from onrecord.readers.html_elements import BLOCK_TAGS, has_own_words, named, words

_PARAGRAPHS = ("p", "h1", "h2", "h3", "h4")
_LOOSE_PARAGRAPHS = ("blockquote", "dd", "div", "li", "section", "td")
_TRIGGERS = frozenset(["a", "abbr", "b", "button", "cite", "dfn", "em", "i", "label", "mark", "span", "strong", "sup", "u"])
_ROLES = frozenset(("alertdialog", "dialog", "tooltip"))
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
# Rules for some devices only are left out: a page that hides its text in print still shows it.
_AT_RULE = re.compile(r"@[\w-]++[^{};]*+(?:\{(?:[^{}]*+\{[^{}]*+\})*+[^{}]*+\}|;)|/\*.*?\*/", re.S)
_RULE = re.compile(r"([^{}]++)\{([^{}]*+)\}")
_CLASSES_AT_END = re.compile(r"(?<![\w.-])[\w-]*((?:\.[\w-]+)+)$")
_LONGEST_STYLES = 200_000
_MOST_RULES = 2_000
_POINTERS = ("aria-describedby", "aria-controls", "aria-details", "popovertarget", "data-target", "href")

_CARDS = frozenset(
    ["tooltip", "tooltips", "tooltiptext", "popover", "popovers", "popup", "popups", "popper", "hovercard", "hovercards", "hoverbox", "flyout", "infocard", "card"]
)
_ABOUT = frozenset(
    ["hover", "hovering", "tool", "pop", "info", "quick", "mini", "bio", "biography", "author", "person", "people", "profile", "entity", "topic", "glossary", "definition"]
)
_SURFACES = frozenset(["card", "box", "panel", "preview", "pop", "layer", "window", "bubble", "tip", "overlay"])
_HOVERED = frozenset(["content", "text", "body", "title", "detail", "details"])
_OTHER_STORIES = frozenset(["related", "readmore", "seealso", "alsoread", "readalso", "recirc", "recirculation", "promo", "teaser", "newsletter"])
_INVITATION = re.compile(
    r"\W{0,3}(?:(?:read|see|also|related|watch|listen|don.t miss|recommended)\b[^.:]{0,24}|more(?: (?:on|from|about|stories)\b[^.:]{0,24})?):"
    r"|\W{0,3}(?:READ (?:MORE|ALSO|NEXT)|SEE ALSO|ALSO READ|MORE ON|RELATED)\b",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_FEW = 3


def drop_cards(page: HtmlElement) -> None:
    """Take out of the paragraphs of a page what belongs to none of their sentences, and put sentences that it cut together."""
    hidden = _hidden_classes(page)
    for element in [e for p in page.iter("p") if (e := p.getnext()) is not None and _cuts_a_sentence(p, e)]:
        if _is_hidden(element, hidden) or _is_called_a_card(element) or _links_other_stories(element):
            _join_around(element)
    for paragraph in [*page.iter(*_PARAGRAPHS, *_LOOSE_PARAGRAPHS)]:
        if paragraph.tag in _PARAGRAPHS or has_own_words(paragraph):
            pointed_at = frozenset(_pointed_at(paragraph)) if paragraph.tag in _PARAGRAPHS else frozenset()
            for element in [*_within(paragraph)]:
                if element.getparent() is not None:
                    _clear(element, paragraph, hidden, pointed_at)


def _within(paragraph: HtmlElement) -> Iterator[HtmlElement]:
    """The elements in a paragraph, outer ones first. What has paragraphs of its own is not gone into."""
    for child in paragraph.iterchildren("*"):
        yield child
        if paragraph.tag in _PARAGRAPHS or child.tag not in BLOCK_TAGS:
            yield from _within(child)


def _clear(element: HtmlElement, paragraph: HtmlElement, hidden: list[frozenset[str]], pointed_at: frozenset[str]) -> None:
    """Drop an element of a paragraph, or a part of it, if it is a card or a box."""
    if _is_never_shown(element) or element.get("id") in pointed_at:
        _drop(element, paragraph)
        return
    called = _is_called_a_card(element)
    if called or _is_hidden(element, hidden) or _runs_into_its_trigger(element):
        if _follows_its_trigger(element):
            _drop(element, paragraph)
        elif called:
            _open_wrapper(element)
    elif _links_other_stories(element) and _stands_between_sentences(element):
        _drop(element, paragraph)
    elif (link := _invited_to(element)) is not None:
        link.drop_tree()
        element.drop_tree()


def _drop(element: HtmlElement, paragraph: HtmlElement) -> None:
    """Drop an element unless it is all that its paragraph has."""
    if len(words(element)) < len(words(paragraph)):
        _take_out(element)


def _take_out(element: HtmlElement) -> None:
    """Drop an element. A button before it that opens it is a word of the sentence, and else taken for a control."""
    before = element.getprevious()
    element.drop_tree()
    if before is not None and before.tag in ("button", "label"):
        before.drop_tag()


def _open_wrapper(element: HtmlElement) -> None:
    """Keep only the sentence's own words of an element that holds both them and their card."""
    if any((child.tail or "").strip() for child in element):
        return
    if (element.text or "").strip():
        cards = [child for child in element if _follows_its_trigger(child)]
    else:
        cards = element[1:] if len(element) and element[0].tag in _TRIGGERS and words(element[0]) else []
    for card in reversed(cards):
        _take_out(card)


def _follows_its_trigger(element: HtmlElement) -> bool:
    """Whether an element stands directly behind what a reader points at."""
    before = element.getprevious()
    between = (element.getparent().text if before is None else before.tail) or ""
    if between.strip():
        return between[-1].isalnum() and words(element)[:1].isalnum()
    if before is None or before.tag not in _TRIGGERS or not words(before):
        return False
    return not between or len(words(element).split()) >= _FEW


def _runs_into_its_trigger(element: HtmlElement) -> bool:
    """Whether no one can have written an element behind the one before it: "Ruth DahlRuth Dahl, mayor", "Ruth DahlSix things"."""
    before = element.getprevious()
    if before is None or before.tail or before.tag not in _TRIGGERS or element.tag == "br" or not _goes_on(element):
        return False
    if element.tag in BLOCK_TAGS and element.getparent().tag in _TRIGGERS:
        return True
    text, trigger = element.text_content(), before.text_content()
    if " " in trigger.strip() and len(words(element)) > len(words(before)) and words(element).startswith(words(before)):
        return True
    return len(text.split()) >= _FEW and trigger[-1:].islower() and text[0].isupper()


def _goes_on(element: HtmlElement) -> bool:
    """Whether the sentence has words behind an element, or behind what it is wrapped in."""
    parent = element.getparent()
    return bool((element.tail or "").strip()) or (parent.tag in _TRIGGERS and element.getnext() is None and bool((parent.tail or "").strip()))


def _is_never_shown(element: HtmlElement) -> bool:
    """Whether an element is shown only once something is done with it, whatever the page's style."""
    if element.tag in ("dialog", "template"):
        return element.get("open") is None
    return element.get("hidden") is not None or element.get("popover") is not None or element.get("role") in _ROLES


def _is_hidden(element: HtmlElement, hidden: list[frozenset[str]]) -> bool:
    """Whether an element's style, or that of its classes, hides it, or it is hidden from screen readers and more than a sign."""
    if _HIDING.search(element.get("style") or "") or _is_never_shown(element):
        return True
    classes = frozenset((element.get("class") or "").split())
    if classes and any(rule <= classes for rule in hidden):
        return True
    return element.get("aria-hidden") == "true" and len(words(element).split()) >= _FEW


def _is_called_a_card(element: HtmlElement) -> bool:
    names = named(element)
    return bool(
        names & _CARDS
        or (names & _ABOUT and names & _SURFACES and len(names & (_ABOUT | _SURFACES)) > 1)
        or (names & {"hover", "hovering"} and names & _HOVERED)
    )


def _pointed_at(paragraph: HtmlElement) -> Iterator[str]:
    """The ids of what the elements of a paragraph are described by, or open."""
    for element in paragraph.iterdescendants("*"):
        for pointer in _POINTERS:
            yield from (element.get(pointer) or "").removeprefix("#").split()[:1]


def _links_other_stories(element: HtmlElement) -> bool:
    """Whether an element is a box that invites to read something else."""
    names = named(element)
    called = names & _OTHER_STORIES or names >= {"read", "more"} or names >= {"see", "also"} or names >= {"read", "also"}
    if not called and element.tag not in ("a", "aside", "b", "div", "em", "i", "small", "span", "strong"):
        return False
    links = [element] if element.tag == "a" else [*element.iter("a")]
    if not links:
        return False
    text = words(element)
    return bool((called and len(text.split()) >= _FEW) or _INVITATION.match(text)) and 2 * sum(
        len(words(link)) for link in links
    ) >= len(text)


def _invited_to(element: HtmlElement) -> HtmlElement | None:
    """The link behind an element that says no more than "Read more:"."""
    after = element.getnext()
    if after is None or after.tag != "a" or (element.tail or "").strip() or element.tag not in _TRIGGERS:
        return None
    invitation = _INVITATION.match(text := words(element))
    return after if invitation and invitation.end() >= len(text) else None


def _stands_between_sentences(element: HtmlElement) -> bool:
    """Whether the text before an element is a whole sentence or runs into it, as no word of the same sentence would."""
    before = element.getprevious()
    text = ((element.getparent().text if before is None else before.tail) or "").rstrip()
    return _follows_its_trigger(element) or bool(_SENTENCE_END.search(text)) or bool(_INVITATION.match(words(element)))


def _cuts_a_sentence(paragraph: HtmlElement, block: HtmlElement) -> bool:
    """Whether a block stands where a sentence is: parsers end a paragraph at it, and what follows is no one's."""
    return (
        isinstance(block.tag, str)
        and block.tag in BLOCK_TAGS
        and any(map(str.isalpha, block.tail or ""))
        and not _SENTENCE_END.search(words(paragraph))
    )


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


def _hidden_classes(page: HtmlElement) -> list[frozenset[str]]:
    """The classes of elements that a rule of the page's own style sheets hides."""
    found: list[frozenset[str]] = []
    left = _LONGEST_STYLES
    for style in page.iter("style"):
        css = _AT_RULE.sub("", (style.text or "")[:left])
        left -= len(css)
        for selectors, rule in _RULE.findall(css):
            if _HIDING.search(rule):
                ends = (_CLASSES_AT_END.search(selector.strip()) for selector in selectors.split(","))
                found.extend(frozenset(end[1].split(".")[1:]) for end in ends if end)
        if left <= 0 or len(found) > _MOST_RULES:
            break
    return found
