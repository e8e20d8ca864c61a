"""The page in a browser, as somebody has it who uses a mouse, a keyboard, a telephone, paper."""

import io
import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.page.browser.conftest import DESKTOP, TELEPHONE, Opens
from tests.support import ROOT

INBOX = sorted(str(path) for path in (ROOT / "samples" / "inbox").iterdir())
DRAFT = str(ROOT / "samples" / "mappa-a" / "draft.json")
WORD = str(ROOT / "samples" / "inbox" / "referral.docx")
_LIBRARY = (
    *("/", "/check", "/blanks", "/blanks/mappa-j", "/rules?words=victim", "/rules/14.25"),
    "/markings",
)
Holds = Callable[[Page], None]


def check(page: Page, *paths: str) -> None:
    """Check files, and wait for the report."""
    page.get_by_role("navigation").get_by_role("link", name="Check forms").click()
    page.get_by_label("Files").set_input_files([*paths])
    page.get_by_role("button", name="Check them").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("checked on", timeout=60_000)


@pytest.mark.parametrize("size", [DESKTOP, TELEPHONE], ids=["desktop", "telephone"])
def test_everybody_can_use_every_page_of_the_library(
    opens: Opens, checked: Holds, size: tuple[int, int]
) -> None:
    page = opens(size)
    base = page.url.rstrip("/")
    for path in _LIBRARY:
        page.goto(base + path)
        checked(page)
    page.get_by_label("Word and PDF files").set_input_files(WORD)
    page.get_by_role("button", name="Look at them").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Markings looked at")
    checked(page)


@pytest.mark.parametrize("size", [DESKTOP, TELEPHONE], ids=["desktop", "telephone"])
def test_everybody_can_use_the_report(opens: Opens, checked: Holds, size: tuple[int, int]) -> None:
    page = opens(size)
    page.goto(f"{page.url}check")
    page.get_by_role("button", name="Check them").click()
    expect(page.get_by_role("alert").first).to_contain_text("Choose at least one file")
    checked(page)
    check(page, *INBOX)
    checked(page)
    for details in page.locator("details").all():
        details.locator("summary").click()
    checked(page)
    page.get_by_role("link", name="referral-unfinished.docx").first.click()
    checked(page)
    page.goto(f"{page.url}0000")
    checked(page)


def test_everybody_can_use_what_is_rarely_seen(
    opens: Opens, checked: Holds, browser: Browser
) -> None:
    page = opens(TELEPHONE)
    base = page.url
    page.route("**/waiting.js", lambda route: route.fulfill(body=""))  # so that it stays
    page.goto(f"{base}check")
    page.get_by_label("Files").set_input_files(INBOX)
    page.get_by_role("button", name="Check them").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your files are being checked")
    checked(page)
    page.get_by_role("button", name="Stop and forget").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check forms")
    page.get_by_role("button", name="Forget everything now").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Everything is forgotten")
    checked(page)
    other = browser.new_context(viewport={"width": 320, "height": 640})
    try:
        stranger = other.new_page()
        stranger.goto(base)
        expect(stranger.get_by_role("heading", level=1)).to_have_text("This can’t be done")
        checked(stranger)
    finally:
        other.close()


def test_what_is_wrong_is_read_first_and_leads_to_its_field(opens: Opens) -> None:
    page = opens()
    page.goto(f"{page.url}check")
    page.get_by_role("button", name="Check them").click()
    expect(page.locator(".error-summary")).to_be_focused()
    assert page.title().startswith("Error: ")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Files")).to_be_focused()


def test_a_check_is_done_by_keyboard_alone(opens: Opens) -> None:
    page = opens()
    # Before the page is there: a browser that is told too late opens a window of the system.
    page.on("filechooser", lambda chooser: chooser.set_files(DRAFT))
    page.goto(f"{page.url}check")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Files")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_label("Files")).to_have_value(re.compile("draft.json"))
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Check them")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("checked on", timeout=60_000)


def test_the_focus_is_seen_wherever_it_is(opens: Opens) -> None:
    page = opens()
    page.goto(f"{page.url}markings")
    seen = """() => {
      const style = getComputedStyle(document.activeElement);
      return style.boxShadow !== 'none' || style.outlineStyle !== 'none';
    }"""
    stops = 0
    while stops < 40:
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        assert page.evaluate(seen), page.evaluate("document.activeElement.outerHTML")
        stops += 1
    assert stops > 10


def test_files_can_be_dropped(opens: Opens) -> None:
    page = opens()
    page.goto(f"{page.url}check")
    content = Path(DRAFT).read_text("utf-8")
    page.evaluate(
        """(content) => {
          const given = new DataTransfer();
          given.items.add(new File([content], 'dropped.json'));
          document.querySelector('.drop').dispatchEvent(
            new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true }));
        }""",
        content,
    )
    page.get_by_role("button", name="Check them").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("checked on", timeout=60_000)
    expect(page.get_by_role("link", name="dropped.json")).to_be_visible()


def test_everything_works_without_script(opens: Opens) -> None:
    page = opens(java_script_enabled=False)
    check(page, *INBOX)
    page.get_by_label("File or reference has").fill("unfinished")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("Only some of it is shown: 1 of 5 files.")).to_be_visible()
    page.get_by_text("Notes to send back").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the notes").click()
    assert download.value.suggested_filename == "MAPPA-notes.zip"


def test_every_printed_page_carries_the_marking_at_its_head_and_foot(opens: Opens) -> None:
    page = opens()
    check(page, *INBOX)
    for details in page.locator("details").all():
        details.locator("summary").click()
    with pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4"))) as pdf:
        texts = [pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf))]

    assert len(texts) > 1
    for text in texts:
        lines = [line for line in text.splitlines() if line.strip()]
        assert (lines[0], lines[-1]) == ("RESTRICTED", "RESTRICTED")
        assert "Check forms" not in text


def test_whoever_is_away_is_asked_before_all_is_forgotten(opens: Opens) -> None:
    page = opens()
    page.clock.install()
    page.reload()
    page.clock.fast_forward("12:59")
    expect(page.locator("#idle")).to_be_hidden()
    page.clock.fast_forward("00:02")
    expect(page.get_by_text("will soon be forgotten")).to_be_visible()
    with page.expect_response("**/stay") as answer:
        page.get_by_role("button", name="Keep it").click()
    assert answer.value.status == 204
    expect(page.locator("#idle")).to_be_hidden()


def test_another_browser_gets_nothing(browser: Browser, first_address: str, opens: Opens) -> None:
    page = opens()
    check(page, DRAFT)
    other = browser.new_context()
    try:
        stranger = other.new_page()
        answer = stranger.goto(page.url)
        assert answer
        assert answer.status == 403
        assert "draft.json" not in stranger.content()
    finally:
        other.close()


def test_a_page_of_somebody_else_sends_and_frames_nothing(
    browser: Browser, first_address: str, opens: Opens
) -> None:
    page = opens()
    base = page.url
    foreign = page.context.new_page()
    foreign.route(
        "http://evil.example/",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f"<form method=post action='{base}forget'><button>Win</button></form>"
            f"<iframe name=frame src='{base}'></iframe>",
        ),
    )
    foreign.goto("http://evil.example/")
    assert "forgery_token" not in str([frame.content() for frame in foreign.frames[1:]])
    with foreign.expect_response(re.compile("forget")) as answer:
        foreign.get_by_role("button", name="Win").click()
    assert answer.value.status == 403


def test_a_server_of_another_user_gets_no_cookie(opens: Opens) -> None:
    # Browsers send cookies to every port of a machine: nobody can know the name of the page.
    sent: list[str] = []

    class Other(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            sent.append(self.headers.get("Cookie") or "")
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<!doctype html><a href=/again>again</a>")

        def log_message(self, *_: object) -> None:
            pass

    other = HTTPServer(("127.0.0.1", 0), Other)
    thread = threading.Thread(target=other.serve_forever)
    thread.start()
    try:
        page = opens().context.new_page()
        for name in ("127.0.0.1", "localhost"):
            page.goto(f"http://{name}:{other.server_port}/")
            page.get_by_role("link").click()
            page.wait_for_url("**/again")
    finally:
        other.shutdown()
        thread.join()
        other.server_close()

    assert len(sent) >= 4
    assert not any(sent)
