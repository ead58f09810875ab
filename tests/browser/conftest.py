"""A real browser: the system's Chromium, without a network.

Skipped where there is none. With ONRECORD_BROWSER=required, as in CI, its absence is a failure.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import onrecord
from onrecord.formats.html import page as html
from tests import made
from tests.browser.chromium import chromium, program

STORY = Path(__file__).resolve().parents[2] / "examples" / "story"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if program() is None:
        if os.environ.get("ONRECORD_BROWSER") == "required":
            pytest.fail("browser tests are required, and Chromium is not installed")
        pytest.skip("Chromium is not installed")
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A long and a short article of the example story, one whose sources are known for sure, and the index."""
    folder = tmp_path_factory.mktemp("pages")
    entries = []
    records = {name: onrecord.read(STORY / f"{name}.html") for name in ("chronicle-2", "lantern-2")}
    for name, record in (records | {"bridge": made.bridge()}).items():
        (folder / f"{name}.html").write_text(html.page(record, index="index.html"), encoding="utf-8")
        entries.append(html.entry(record, f"{name}.html"))
    (folder / "index.html").write_text(html.index_page(entries), encoding="utf-8")
    return {path.stem: path for path in folder.iterdir()}
