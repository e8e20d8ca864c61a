"""Pictures of the page in the browser, for its guide: the report of a check of the sample inbox,
and a section that is filled in. Playwright has Chromium draw them; without it they stay as they
are."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

REPORT, SECTION = "page-check.png", "page-section.png"
_INBOX = Path(__file__).resolve().parents[1] / "samples" / "inbox"
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/open\S+")
_SIZE = {"width": 1000, "height": 1250}
_DAY = {"Day": "31", "Month": "7", "Year": "2026"}


def pictures(browser: str) -> dict[str, bytes]:
    """Return the pictures as PNG, by file name; none without Playwright or a `browser`."""
    if not browser or not find_spec("playwright"):
        return {}
    from playwright.sync_api import sync_playwright

    with _started() as address, sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=shutil.which(browser), args=["--no-sandbox"]
        )
        page = launched.new_page(viewport=_SIZE)  # type: ignore[arg-type]  # as it is
        page.goto(address)
        page.wait_for_selector("nav")
        drawn = {REPORT: _report(page), SECTION: _section(page)}
        launched.close()
        return drawn


def _report(page: "Page") -> bytes:
    page.get_by_role("navigation").get_by_role("link", name="Check forms").click()
    page.get_by_label("Files").set_input_files(sorted(_INBOX.iterdir()))
    page.get_by_text("Another day").click()
    for part, typed in _DAY.items():
        page.get_by_label(part, exact=True).fill(typed)
    page.get_by_role("button", name="Check them").click()
    page.wait_for_selector(".totals", timeout=60_000)
    return page.screenshot()


def _section(page: "Page") -> bytes:
    page.get_by_role("link", name="attendance-still-marked-as-blank.docx").first.click()
    page.get_by_role("button", name="Put it right on this page").click()
    page.wait_for_selector(".tasks")
    page.locator(".tasks a").nth(1).click()
    page.wait_for_selector("form")
    return page.screenshot()


@contextmanager
def _started() -> Iterator[str]:
    """Start the page, and yield its first address."""
    command = [sys.executable, "-m", "mappa_docs", "serve", "--no-browser"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout
        try:
            process.stdout.readline()
            found = _ADDRESS.search(process.stdout.readline())
            assert found
            yield found[0]
        finally:
            process.terminate()
