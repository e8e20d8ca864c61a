"""A form that is filled in on the page, as a browser without script sends it."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode

import httpx

from mappa_docs.definition.form_index import index
from mappa_docs.model import Kind
from mappa_docs.page.filling import as_typed, posted
from mappa_docs.page.filling.draft import Draft
from mappa_docs.page.filling.kept import Kept
from mappa_docs.page.filling.posted import Form
from mappa_docs.page.filling.steps import on_page, steps
from tests.page_visits import Visit

KEY = re.compile(r"/fill/([\w-]{16})")
HEADERS = {"content-type": "application/x-www-form-urlencoded"}


class Boxes(HTMLParser):
    """What a browser would send of a form on a page, as pairs of name and text, when it is sent
    without a change; and what is seen of the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.pairs: list[tuple[str, str]] = []
        self.address = ""
        self._in_form = False
        self._list: str | None = None
        self._area: str | None = None
        self._text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._in_form = "data-filling" in given
            self.address = given["action"] if self._in_form else self.address
        if not self._in_form or "disabled" in given:
            return
        match tag:
            case "input" if given["type"] not in ("radio", "checkbox") or "checked" in given:
                self.pairs.append((given["name"], given["value"]))
            case "select":
                self._list = given["name"]
            case "option" if self._list and "selected" in given:
                self.pairs.append((self._list, given["value"]))
            case "textarea":
                self._area, self._text = given["name"], ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area is not None:
            text = self._text.removeprefix("\n").replace("\n", "\r\n")
            self.pairs.append((self._area, text))
            self._area = None
        if tag == "select":
            self._list = None
        if tag == "form":
            self._in_form = False


class Filler:
    """Somebody who fills in a form on the page."""

    def __init__(self, visit: Visit, base: str) -> None:
        self.visit = visit
        self.base = base
        self._token = visit.forgery_token()

    @classmethod
    def begins(cls, visit: Visit, stem: str) -> "Filler":
        return cls(visit, visit.post(f"/fill/new/{stem}").headers["location"])

    @classmethod
    def opens(cls, visit: Visit, name: str, data: bytes) -> "Filler":
        answer = visit.post("/fill/open", files=[("files", (name, data))])
        return cls(visit, answer.headers["location"])

    @property
    def draft(self) -> Draft:
        """The draft as it is kept."""
        key = self.base.rpartition("/")[2]
        (kept,) = (
            session.kept(key, Kept)
            for session in self.visit.sessions._by_cookie.values()
            if key in session.things
        )
        return kept.draft

    def page(self, path: str) -> str:
        answer = self.visit.get(f"{self.base}{path}")
        assert answer.status_code == 200, path
        return answer.text

    def send(
        self, path: str, pairs: Iterable[tuple[str, str]], then: str = "list"
    ) -> httpx.Response:
        """Return the answer to the form of a page, sent with these pairs in place of its own."""
        every = [("forgery_token", self._token), *pairs, ("then", then)]
        return self.visit.ask(
            "POST", f"{self.base}{path}", content=urlencode(every), headers=HEADERS
        )

    def sends_back(self, path: str, then: str = "list") -> httpx.Response:
        """Return the answer to the form of a page that is sent as it was shown."""
        return self.send(path, Boxes(self.page(path)).pairs, then)

    def fills(self, path: str, answers: Form) -> None:
        """Answer the questions of a page, as often as more arise by that, and at last also those
        that do not arise."""
        left = set(answers)
        while left:
            boxes = Boxes(self.page(path))
            asked = [text for name, text in boxes.pairs if name == posted.ASKED]
            names = {as_typed.name(place, part) for place in asked for part in as_typed.PARTS}
            now = {name: texts for name, texts in answers.items() if name in names}
            if left.isdisjoint(now):
                assert "?" not in path, left
                path = f"{path}?all=1"
                continue
            pairs = [("asked", place) for place in asked]
            pairs += [(name, text.replace("\n", "\r\n")) for name in now for text in now[name]]
            assert self.send(path, pairs).status_code == 303
            left -= now.keys()


def boxes_of(draft: Draft, places: Iterable[str]) -> Form:
    """Return what stands in the boxes for the places of a draft."""
    shown: dict[str, tuple[str, ...]] = {}
    for place in places:
        field = index(draft.stem).at(place)
        assert field
        for part, texts in posted.shown(draft, place, field).items():
            shown[as_typed.name(place, part)] = texts
    return shown


def pages(draft: Draft) -> Iterable[tuple[str, list[str]]]:
    """Yield the path of each page of the form, and of each row, with the pointers of its places."""
    for step in steps(draft.stem):
        places = on_page(step)
        yield f"/section/{step.name}", places
        for place in places:
            field = index(draft.stem).at(place)
            rows: Any = draft.at(place)
            if field and field.kind is Kind.TABLE and isinstance(rows, list):
                for number in range(len(rows)):
                    columns = [f"{place}/{number}/{column.name}" for column in field.fields]
                    yield f"/row{place}/{number}", columns
