"""Forms filled in on the page in a browser: by keyboard alone, with script and without."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

import mappa_docs
from mappa_docs.definition import schema_files
from mappa_docs.intake.submission import from_answers
from mappa_docs.page.filling.draft import of_submission
from mappa_docs.page.filling.posted import Form
from mappa_docs.page.filling.steps import steps
from tests.filled_pages import boxes_of, pages
from tests.page.browser.conftest import DESKTOP, TELEPHONE, Opens
from tests.support import sample

Holds = Callable[[Page], None]
# What has the focus: all that whoever uses the keyboard hears of it.
_FOCUS = """() => {
  const it = document.activeElement;
  return { tag: it.tagName, type: it.type ?? '', name: it.name ?? '', value: it.value ?? '',
           checked: Boolean(it.checked), options: [...it.options ?? []].map((one) => one.value),
           group: it.type === 'radio'
             ? [...document.getElementsByName(it.name)].map((one) => one.value) : [],
           text: it.innerText ?? '', open: Boolean(it.parentElement?.open),
           names: [...it.parentElement?.querySelectorAll('[name]') ?? []].map((one) => one.name) };
}"""
# What somebody sees of the questions that are asked.
_ASKED = """() => [...document.querySelectorAll('[name=asked]:not(:disabled)')]
  .map((one) => one.value)"""
# Answers as somebody gives them with a mouse and a clipboard.
_FILL = """(answers) => {
  for (const [name, texts] of Object.entries(answers)) {
    for (const box of document.getElementsByName(name)) {
      if (box.closest('[hidden]')) continue;
      if (box.type === 'radio' || box.type === 'checkbox') box.checked = texts.includes(box.value);
      else box.value = texts[0];
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}"""

# Those that are asked for in no box that is seen.
_LEFT = """(answers) => Object.keys(answers).filter((name) =>
  [...document.getElementsByName(name)].every((box) => box.closest('[hidden]')))"""


class Keyboard:
    """Somebody who has a keyboard and nothing else."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def presses(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def enters(self) -> None:
        """Press what has the focus, and wait for the page that it leads to."""
        with self.page.expect_navigation():
            self.presses("Enter")

    def downloads(self, words: str) -> bytes:
        """Press the button with these words, and return the file that it gives."""
        with self.page.expect_download() as download:
            self.finds(words)
            self.presses("Enter")
        return Path(download.value.path()).read_bytes()

    def goes_to(self, words: str) -> None:
        """Press the link or button with these words."""
        self.finds(words)
        self.enters()

    def finds(self, words: str) -> None:
        """Go on by Tab until a link or button with these words has the focus."""
        for _ in range(400):
            self.presses("Tab")
            if words in self.focus()["text"].replace("\n", " "):
                return
        pytest.fail(f"Nothing says “{words}”.")

    def focus(self) -> dict[str, Any]:
        found: dict[str, Any] = self.page.evaluate(_FOCUS)
        return found

    def fills(self, answers: Form, button: str) -> None:
        """Go through the boxes of a page, answer what is asked, and press a button at its end."""
        left = dict(answers)
        for _ in range(600):
            self.presses("Tab")
            focus = self.focus()
            name = focus["name"]
            if focus["tag"] == "BUTTON" and focus["value"] == button and not left:
                self.enters()
                return
            if focus["tag"] == "BUTTON" and focus["value"] == "all" and left:
                self.enters()  # what does not arise is answered all the same
            elif (
                focus["tag"] == "SUMMARY" and not focus["open"] and left.keys() & {*focus["names"]}
            ):
                self.presses("Enter")
            elif focus["tag"] == "SELECT" and name in left:
                self._chooses(focus["options"].index(left.pop(name)[0]))
            elif focus["type"] == "radio" and name in left:
                self._picks(focus["group"].index(left.pop(name)[0]))
            elif focus["type"] == "checkbox" and name in left:
                if focus["value"] in left[name]:
                    self.presses("Space")
                if focus["value"] == self._last(name):
                    del left[name]
            elif focus["tag"] in ("INPUT", "TEXTAREA") and name in left:
                self.page.keyboard.insert_text(left.pop(name)[0])
        pytest.fail(f"No way leads to {sorted(left) or button}.")

    def _chooses(self, number: int) -> None:
        self.presses("Home", *(["ArrowDown"] * number))

    def _picks(self, number: int) -> None:
        self.presses("Space", *(["ArrowDown"] * number))

    def _last(self, name: str) -> str:
        last: str = self.page.evaluate(
            "(name) => [...document.getElementsByName(name)].at(-1).value", name
        )
        return last


def test_a_whole_form_is_filled_in_by_keyboard_alone(opens: Opens, tmp_path: Path) -> None:
    wanted = from_answers(sample("mappa-a")).answers
    source = of_submission(from_answers(wanted))
    page = opens()
    keyboard = Keyboard(page)
    keyboard.goes_to("Fill in a form")
    keyboard.goes_to("MAPPA A")
    keyboard.goes_to("Begin")
    every = [*pages(source)]
    for number, step in enumerate(steps("mappa-a")):
        if number == len(steps("mappa-a")) // 2:
            _saves_and_opens_again(page, keyboard, tmp_path / "draft.json")
        keyboard.goes_to(step.title)
        places = dict(every)[f"/section/{step.name}"]
        for table in [one for one in places if _rows(source.at(one))]:
            for row in range(len(source.at(table))):
                keyboard.fills({}, f"add:{table}")
                columns = dict(every)[f"/row{table}/{row}"]
                keyboard.fills(boxes_of(source, columns), "next")
        keyboard.fills(boxes_of(source, places), "list")
    keyboard.goes_to("Check the answers")
    keyboard.goes_to("Go on to the finished form")
    word = keyboard.downloads("Download")
    page.locator("[name=to]:checked").focus()
    keyboard.presses("ArrowDown", "ArrowDown")
    data = keyboard.downloads("Download")

    assert json.loads(data) == wanted
    assert mappa_docs.extract(word).submission == wanted


def _rows(value: Any) -> bool:
    return isinstance(value, list) and isinstance(value[0], dict)


def _saves_and_opens_again(page: Page, keyboard: Keyboard, path: Path) -> None:
    """Download the draft, forget everything, and open it again."""
    keyboard.goes_to("Save a draft")
    path.write_bytes(keyboard.downloads("Download the draft"))
    keyboard.goes_to("Forget everything now")
    keyboard.goes_to("Fill in a form")
    page.get_by_label("The file of the draft").set_input_files(str(path))
    page.get_by_label("The file of the draft").focus()
    keyboard.goes_to("Open it")


@pytest.mark.parametrize("stem", schema_files.stems())
def test_a_form_filled_in_from_its_sample_gives_the_same_answers(opens: Opens, stem: str) -> None:
    """And what the script shows of each page is what the server shows."""
    wanted = from_answers(sample(stem, "minimal")).answers
    source = of_submission(from_answers(wanted))
    page = opens()
    page.add_init_script("addEventListener('beforeunload', (e) => e.stopImmediatePropagation())")
    begin(page, stem)
    base = page.url
    for path, places in pages(source):
        answers = {name: [*texts] for name, texts in boxes_of(source, places).items()}
        page.goto(f"{base}{path}", wait_until="domcontentloaded")
        page.evaluate(_FILL, answers)
        page.evaluate(_FILL, answers)  # what has arisen meanwhile, too
        left = page.evaluate(_LEFT, answers)
        by_script = page.evaluate(_ASKED)
        send(page)
        shown = page.evaluate("(at) => fetch(at).then((answer) => answer.text())", base + path)
        assert by_script == re.findall(r'name="asked" value="([^"]+)" autocomplete="off">', shown)
        if left:  # what does not arise is answered all the same
            page.goto(f"{base}{path}?all=1", wait_until="domcontentloaded")
            page.evaluate(_FILL, answers)
            send(page)
    page.goto(f"{base}/finish")
    page.get_by_label("Data (JSON)").check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()

    got = json.loads(Path(download.value.path()).read_bytes())
    assert got == {name: value for name, value in wanted.items() if name != "carried"}


def test_script_shows_what_arises_at_once_and_hides_it_again(opens: Opens) -> None:
    page = opens()
    begin(page, "mappa-a")
    page.get_by_role("link", name="2. Offender information").click()
    prison = page.get_by_label("Prison", exact=True)
    expect(prison).to_be_hidden()
    page.get_by_label("In custody").check()
    expect(prison).to_be_visible()
    prison.fill("HMP Specimen")
    page.get_by_label("In the community").check()
    expect(prison).to_be_visible()  # nothing that somebody wrote is out of sight
    expect(page.locator(".beside:visible")).to_have_text(re.compile("this does not arise"))
    prison.fill("")
    expect(prison).to_be_hidden()


def test_without_script_what_arises_is_asked_once_the_page_is_sent(opens: Opens) -> None:
    page = opens(java_script_enabled=False)
    begin(page, "mappa-a")
    page.get_by_role("link", name="2. Offender information").click()
    page.get_by_label("Last name").fill("  Testcase  ")
    page.get_by_label("In custody").check()
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_text("By your answers, more is asked:")).to_be_visible()
    expect(page.get_by_label("Prison New")).to_be_visible()
    assert page.get_by_label("Last name").input_value() == "  Testcase  "


def test_what_is_wrong_is_said_at_the_top_and_beside_the_question_and_kept(opens: Opens) -> None:
    page = opens()
    begin(page, "mappa-a")
    page.get_by_role("link", name="2. Offender information").click()
    born = page.get_by_role("group", name="Date of birth")
    for part, text in (("Day", "31"), ("Month", "2"), ("Year", "2026")):
        born.get_by_label(part).fill(text)
    page.get_by_role("button", name="Save and continue").click()
    summary = page.locator(".error-summary")
    expect(summary).to_be_focused()
    link = summary.get_by_role(
        "link", name=re.compile("Date of birth: what was written is no date")
    )
    link.click()
    expect(born.get_by_label("Day")).to_be_focused()
    assert [box.input_value() for box in born.get_by_role("textbox").all()] == ["31", "2", "2026"]
    expect(born.locator(".error")).to_contain_text("Error: Date of birth")


def test_leaving_with_what_is_not_saved_asks_first(opens: Opens) -> None:
    page = opens()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    begin(page, "mappa-a")
    page.get_by_role("link", name="About this document").click()
    page.get_by_label("Version").fill("1.0")
    page.get_by_role("link", name="All sections").click()
    page.wait_for_url(re.compile(r"/fill/[\w-]{16}$"))
    assert asked == ["beforeunload"]
    page.get_by_role("link", name="About this document").click()
    page.get_by_label("Version").fill("1.0")
    page.get_by_role("button", name="Save and return to the list").click()
    expect(page.get_by_text("This draft has not been downloaded yet")).to_be_visible()
    assert asked == ["beforeunload"]
    page.get_by_role("link", name="mappa-docs").first.click()  # the draft is nowhere else
    expect(page.get_by_role("heading", level=1)).to_contain_text("MAPPA forms")
    assert asked == ["beforeunload"] * 2


def test_a_long_list_is_searched_by_any_word(opens: Opens) -> None:
    page = opens()
    begin(page, "mappa-a")
    page.get_by_role("link", name="About this referral").click()
    page.get_by_label(re.compile("Search the list.*MAPPA Area")).fill("yorks")
    page.keyboard.press("Enter")
    area = page.get_by_label("MAPPA Area", exact=True)
    expect(area).to_be_focused()
    assert "Yorkshire" in area.evaluate("(list) => list.selectedOptions[0].text")


@pytest.mark.parametrize("size", [DESKTOP, TELEPHONE], ids=["desktop", "telephone"])
def test_everybody_can_use_the_pages_of_filling_in(
    opens: Opens, checked: Holds, size: tuple[int, int], tmp_path: Path
) -> None:
    page = opens(size)
    page.goto(f"{page.url}fill")
    checked(page)
    begin(page, "mappa-b")
    checked(page)
    page.get_by_role("link", name="2. Offender information").click()
    page.get_by_role("button", name="Save and continue").click()
    for details in page.locator("details:visible").all():
        details.locator("summary").click()
    checked(page)
    page.goto(page.url.partition("/section")[0])
    draft = tmp_path / "draft.json"
    draft.write_text(json.dumps(sample("mappa-b", "draft")), "utf-8")
    page.goto(f"{page.url.partition('/fill')[0]}/fill")
    page.get_by_label("The file of the draft").set_input_files(str(draft))
    page.get_by_role("button", name="Open it").click()
    page.wait_for_url(re.compile(r"/fill/[\w-]{16}$"))
    base = page.url
    for path in (
        *("", "/section/risk_assessment?look=1", "/section/attendance?look=1&all=1"),
        *("/row/attendance/0?look=1", "/row/attendance/0/remove", "/answers", "/finish", "/save"),
        *("/prefill", "/confirm"),
    ):
        page.goto(f"{base}{path}")
        checked(page)


def test_the_answers_carry_their_marking_on_paper(opens: Opens) -> None:
    page = opens()
    begin(page, "mappa-b")
    page.goto(f"{page.url}/answers")
    with pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4"))) as pdf:
        texts = [pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf))]

    assert len(texts) > 1
    for text in texts:
        lines = [line for line in text.splitlines() if line.strip()]
        assert (lines[0], lines[-1]) == ("RESTRICTED", "RESTRICTED")


def send(page: Page) -> None:
    """Send the form of a page."""
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.locator("form[data-filling]").evaluate("(form) => form.requestSubmit()")


def begin(page: Page, stem: str) -> None:
    """Begin a form, from the first page."""
    page.goto(f"{'/'.join(page.url.split('/')[:3])}/fill/new/{stem}")
    page.get_by_role("button", name="Begin", exact=True).click()
    page.wait_for_url(re.compile(r"/fill/[\w-]{16}$"))
