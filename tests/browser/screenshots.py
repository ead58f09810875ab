"""The picture in README: `make screenshot` writes docs/page.png from an article of the example story."""

from pathlib import Path
from tempfile import TemporaryDirectory

import onrecord
from onrecord.formats.html import page as html
from tests.browser.chromium import chromium

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "examples" / "story" / "chronicle-2.html"
SOURCE = ".who:has(.badge):has(.basis) > label"
"""The first that is not named and of which the article says why it may know."""
WIDTH, HEIGHT = 1280, 860


def main() -> None:
    with TemporaryDirectory() as folder, chromium() as browser:
        path = Path(folder) / "page.html"
        path.write_text(html.page(onrecord.read(ARTICLE)), encoding="utf-8")
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(path.as_uri())
        page.locator(SOURCE).first.click()
        page.mouse.move(0, 0)
        page.screenshot(path=ROOT / "docs" / "page.png")


if __name__ == "__main__":
    main()
