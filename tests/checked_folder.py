"""A folder of forms as it comes in, and what a check of it prints."""

from html.parser import HTMLParser

import pytest

from mappa_docs import cli
from tests.support import ROOT

AS_OF = ("--as-of", "2026-12-31")
# What CSV begins with, so that Excel takes it for UTF-8.
MARK = "\ufeff"
SAMPLES = ROOT / "samples"


def run_check(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Return the exit code of a check, what it prints, and what it says beside that."""
    code = cli.run(["check", *(str(argument) for argument in arguments), *AS_OF])
    captured = capfd.readouterr()
    return code, captured.out, captured.err


STATUSES = {
    "beach.JPG": "unreadable",
    "half.json": "unreadable",
    "wrong.json": "invalid",
    "mappa-a.json": "incomplete",
    "mappa-e.json": "complete",
    "mappa-f.json": "complete",
}


class BrowsedPage(HTMLParser):
    """What a browser would make of the page: texts, and whatever it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.tags: list[str] = []
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag != "a":  # a link is followed by whoever wants to
            wanted = ("src", "href", "action")
            self.fetched += [str(value) for name, value in attrs if name in wanted]

    def handle_data(self, data: str) -> None:
        self.said += data
