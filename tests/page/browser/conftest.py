"""A browser, and the page as a program of its own that it visits. Without a browser these tests say
that they were not run."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.page.test_server import started

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
# The rules of WCAG 2.2, level AA and below.
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
DESKTOP, TELEPHONE = (1280, 900), (320, 640)

Opens = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents and item.path.name != "test_firefox.py":
            item.add_marker(
                pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: run make test-page")
            )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    is_root = hasattr(os, "getuid") and os.getuid() == 0
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"] if is_root else []
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def first_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The first address of a page that runs."""
    with started(tmp_path_factory.mktemp("page"), named=True) as (_, address):
        yield address


@pytest.fixture
def opens(browser: Browser, first_address: str) -> Iterator[Opens]:
    """What opens the page in a window of its own, of the size given, by its first address. A page
    that a browser has something to say against fails the test."""
    contexts: list[BrowserContext] = []
    said: list[str] = []

    def opened(size: tuple[int, int] = DESKTOP, **options: Any) -> Page:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(first_address)
        page.wait_for_url(first_address.partition("open?")[0])
        return page

    yield opened
    for context in contexts:
        context.close()
    # Of an answer that refuses, the status is said; that is what was asked for.
    assert [text for text in said if "the server responded with a status of 4" not in text] == []


@pytest.fixture
def checked(first_address: str) -> Callable[[Page], None]:
    """What holds a page against the rules of WCAG, and against the width of the window."""
    if not AXE.is_file():
        pytest.skip("needs axe-core: run make test-page")
    source = AXE.read_text("utf-8")

    def hold(page: Page) -> None:
        page.evaluate(source)
        asked = {"runOnly": {"type": "tag", "values": _TAGS}}
        results = page.evaluate("(asked) => axe.run(document, asked)", asked)
        told = [
            (rule["id"], [node["html"] for node in rule["nodes"]]) for rule in results["violations"]
        ]
        assert told == []
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= page.evaluate("innerWidth")

    return hold
