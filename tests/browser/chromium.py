"""The system's Chromium, without a network and without a sandbox of its own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")


def program() -> str | None:
    """Where it is; null where there is none."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Started with a home folder of its own, so that it leaves nothing in the user's, and closed at the end."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as home, sync_playwright() as playwright:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        started = playwright.chromium.launch(executable_path=program(), args=list(ARGUMENTS), env={**kept, "HOME": home})
        yield started
        started.close()
