"""Articles are hostile input: whatever stands in them, a page runs nothing of it and asks for nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import onrecord
from onrecord.formats.html import page as html
from tests.browser.attacks import ATTACKS


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_of_an_article_runs(browser: Browser, tmp_path: Path, attack: str) -> None:
    text = f"Mayor {attack} said: “{attack}” He added that {attack} was closed.\n\n{attack}"
    record = onrecord.read({"id": "x", "text": text, "title": attack})
    record = replace(
        record, article=replace(record.article, title=attack, outlet=attack, byline=(attack,), published=attack, url=attack)
    )
    path = tmp_path / "page.html"
    path.write_bytes(html.page(record, index="index.html").encode("utf-8", "replace"))
    (tmp_path / "index.html").write_bytes(html.index_page([html.entry(record, "page.html")]).encode("utf-8", "replace"))
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    for name in ("page.html", "index.html"):
        page.goto((tmp_path / name).as_uri())
        for radio in page.query_selector_all("input"):
            radio.evaluate("e => e.click()")
        page.mouse.move(200, 200)
        assert page.evaluate("window.harmed") is None
    assert {url.rpartition("/")[2] for url in asked} == {"page.html", "index.html"}
    page.close()


def test_the_policy_stops_a_script_that_would_slip_through(browser: Browser, tmp_path: Path) -> None:
    record = onrecord.read({"id": "x", "text": "“No,” said Ann."})
    broken = html.page(record).replace("</main>", "<script>window.harmed=1</script><img src=x onerror=window.harmed=1></main>")
    (tmp_path / "page.html").write_text(broken, encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    assert page.evaluate("window.harmed") is None
    page.close()
