"""Forms filled in on the page in a browser: by keyboard alone, with script, and saved in between."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

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
_ASKED = """() => [...document.querySelectorAll('[name=asked]:not(:disabled)')].map((one) => one.value)"""
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
            elif focus["tag"] == "SUMMARY" and not focus["open"] and left.keys() & {*focus["names"]}:
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
