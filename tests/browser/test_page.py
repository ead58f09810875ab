"""The page of an article as people use it: with a mouse, a keyboard, a screen reader, on a telephone, on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

LIT = "e => getComputedStyle(e).backgroundColor"
WIDTHS = (360, 390, 768, 1280, 2000)


@pytest.fixture
def page(browser: Browser, pages: dict[str, Path]) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto(pages["chronicle-2"].as_uri())
    yield opened
    opened.close()


@pytest.fixture
def bridge(browser: Browser, pages: dict[str, Path]) -> Iterator[Page]:
    """An article made by hand: what is found in it does not hang on the model."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto(pages["bridge"].as_uri())
    yield opened
    opened.close()


def lit(page: Page) -> set[str]:
    """The words that stand out from the paper as the chosen source's."""
    colour = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--lit')")
    page.evaluate("c => { const e = document.body.appendChild(document.createElement('i')); e.id = 'probe'; }", colour)
    found = page.evaluate(
        """c => { const probe = document.getElementById('probe'); probe.style.background = c;
        const lit = getComputedStyle(probe).backgroundColor; probe.remove();
        return [...document.querySelectorAll('.text span')].filter(e => getComputedStyle(e).backgroundColor === lit)
        .map(e => e.textContent) }""",
        colour,
    )
    return set(found)


def test_choosing_a_source_lights_up_its_words_and_no_others(bridge: Page) -> None:
    assert lit(bridge) == set()
    bridge.get_by_text("Mara Quill", exact=True).first.click()
    assert lit(bridge) == {
        "The mayor, Mara Quill,", "said", "that the bridge was safe", "She", "asked for", "patience",
    }  # fmt: skip
    bridge.keyboard.press("Escape")
    assert lit(bridge) == set()


def test_words_in_the_text_choose_their_source(bridge: Page) -> None:
    bridge.locator(".text .source", has_text="one of them").click()
    assert {"one of them", "the officials", "no one has looked since May"} <= lit(bridge)
    assert bridge.locator("input:checked ~ .more .basis, input:checked + label .basis").is_visible()


def test_who_is_not_named_is_seen_without_colour(bridge: Page) -> None:
    badge = bridge.locator(".who .badge")
    assert badge.text_content() == "unnamed"
    assert badge.evaluate("e => getComputedStyle(e).borderTopStyle") == "dashed"
    line = "e => getComputedStyle(e).textDecorationLine + ' ' + getComputedStyle(e).textDecorationStyle"
    assert bridge.locator(".text .source", has_text="the officials").evaluate(line) == "underline dashed"
    assert bridge.locator(".text .source", has_text="Mara Quill").evaluate(line).startswith("none")
    assert bridge.get_by_role("radio", name="unnamed Two officials of the ministry").count() == 1


def test_the_authors_own_voice_can_be_seen(page: Page) -> None:
    page.get_by_text("the author’s own voice", exact=True).first.click()
    own = set(page.locator(".text .own").all_text_contents())
    assert own
    assert {words for words in lit(page) if words.strip()} == {words for words in own if words.strip()}


def test_all_works_from_the_keyboard(page: Page) -> None:
    page.locator("#w-all").focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("#w0").is_checked()
    assert lit(page)
    assert page.locator("#w0 ~ .more .said").is_visible()
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.textContent") == "when and how many":
        page.keyboard.press("Enter")
        assert page.locator("#w0 ~ .more .values dl").first.is_visible()
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "in the text"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash").startswith("#a")


def test_without_script_choosing_works_and_no_dead_button_shows(browser: Browser, pages: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages["chronicle-2"].as_uri())
    page.locator("label[for=w0]").click()
    assert page.locator("#w0 ~ .more .said").is_visible()
    assert page.get_by_text("copy with source").first.is_hidden()
    context.close()


def test_a_quotation_is_copied_with_its_source(browser: Browser, pages: dict[str, Path]) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(pages["bridge"].as_uri())
    page.get_by_text("Mara Quill", exact=True).first.click()
    said = page.locator("input:checked ~ .more .said li").last
    said.get_by_role("button", name="copy with source").click()
    page.get_by_text("Copied with its source.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("patience\n— Mara Quill (“She”, asked for). Is the bridge safe?, The Ledger, 2026-03-02 07:15")
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["chronicle-2", "lantern-2", "bridge", "index"])
def test_nothing_sticks_out_at_any_width(browser: Browser, pages: dict[str, Path], name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(pages[name].as_uri())
    for opener in page.query_selector_all(".opener"):
        if opener.is_visible():
            opener.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["chronicle-2", "lantern-2", "bridge", "index"])
def test_axe_finds_no_violation(browser: Browser, pages: dict[str, Path], name: str, scheme: str) -> None:
    for width in (390, 1280):
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        page.goto(pages[name].as_uri())
        for choice in ("#w-all", "#w0", "#w-own"):
            if page.locator(choice).count():
                page.locator(choice).evaluate("e => { e.checked = true; }")
            found = Axe().run(page)
            assert not found.response["violations"], found.generate_report()
        page.close()


def test_paper_holds_the_article_and_every_statement(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.locator(".text").is_visible()
    assert all(said.is_visible() for said in page.locator(".said").all())
    assert not any(button.is_visible() for button in page.locator(".copy").all())
