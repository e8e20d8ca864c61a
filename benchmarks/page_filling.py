"""A section of MAPPA B, the largest form, sent to the page and shown by it, beside validating
it."""

import asyncio
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import mappa_docs
from benchmarks.figures import Figure, Side, ratio
from mappa_docs.definition.form_index import index
from mappa_docs.model import WRITTEN
from mappa_docs.page.app import app
from mappa_docs.page.filling import as_typed, draft, posted, steps
from mappa_docs.page.safety import request_log
from mappa_docs.page.settings import Settings

ROUNDS, EACH = 15, 8
STEM = "mappa-b"
TOKEN = "a-token-of-a-benchmark-alone-0123456789"
# Of those with many questions, with long texts, and with many dates.
SECTIONS = ("offender", "risk_assessment", "conviction")


def measure() -> Iterator[Figure]:
    """Yield how many times as long the page takes for a section as `validate` for the form."""
    request_log.write = lambda _: None  # what is written is not what is measured
    submissions = [mappa_docs.parse(mappa_docs.sample(STEM)) for _ in range(ROUNDS * EACH + 1)]
    validated = Side(mappa_docs.validate, submissions)
    with asyncio.Runner() as runner:
        page = _Page(runner)
        for name in SECTIONS:
            path = f"{page.base}/section/{name}"
            bodies = [page.changed(name, number) for number in range(len(submissions))]
            sent = Side(lambda body, path=path: page.ask("POST", path, body), bodies)
            shown = Side(lambda path: page.ask("GET", path), [path] * len(submissions))
            for what, side in (("sent", sent), ("shown", shown)):
                times = ratio(side, validated, ROUNDS)
                words = f"section {name} of B {what}: times as long as validate of B"
                yield Figure(words, times, 3, at_least=False)


class _Page:
    """The page with the sample of B opened on it."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self._runner = runner
        self._app = app(Settings(TOKEN))
        self._cookie = ""
        answer = self.ask("GET", f"/open?token={TOKEN}")
        self._cookie = answer["headers"]["set-cookie"].partition(";")[0]
        found = re.search(rb'forgery_token" value="([^"]+)', self.ask("GET", "/fill")["body"])
        assert found
        self._token = found[1].decode()
        self._sample = draft.of_submission(mappa_docs.parse(mappa_docs.sample(STEM)))
        begun = self.ask("POST", f"/fill/new/{STEM}", self._form([]))
        self.base = begun["headers"]["location"]
        for step in steps.steps(STEM):
            self.ask("POST", f"{self.base}/section/{step.name}", self.changed(step.name, 0))
            for place in steps.on_page(step):
                rows = self._sample.at(place)
                if place in index(STEM).tables and isinstance(rows, list):
                    for number in range(len(rows)):
                        body = self._form(steps.in_row(STEM, place, number))
                        self.ask("POST", f"{self.base}/row{place}/{number}", body)

    def changed(self, name: str, number: int) -> bytes:
        """Return what a browser sends of a section in which an answer is changed."""
        places = steps.on_page(steps.by_name(STEM)[name])
        return self._form(places, next(filter(self._is_text, places), ""), f" {number}")

    def _is_text(self, place: str) -> bool:
        return index(STEM).fields[place].kind in WRITTEN and isinstance(self._sample.at(place), str)

    def _form(self, places: list[str], changed: str = "", by: str = "") -> bytes:
        pairs = [("forgery_token", self._token), ("then", "open")]
        for place in places:
            field = index(STEM).at(place)
            assert field
            pairs.append((posted.ASKED, place))
            for part, texts in posted.shown(self._sample, place, field).items():
                more = by if place == changed else ""
                pairs += [(as_typed.name(place, part), text + more) for text in texts]
        return urlencode(pairs).encode()

    def ask(self, method: str, address: str, body: bytes = b"") -> dict[str, Any]:
        """Return the answer of the page to a request."""
        return self._runner.run(self._asked(method, address, body))

    async def _asked(self, method: str, address: str, body: bytes) -> dict[str, Any]:
        path, _, query = address.partition("?")
        headers = {
            "host": "127.0.0.1",
            "cookie": self._cookie,
            "content-type": "application/x-www-form-urlencoded",
            "content-length": str(len(body)),
        }
        answer: dict[str, Any] = {"body": b""}

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                pairs = message["headers"]
                answer["headers"] = {name.decode(): value.decode() for name, value in pairs}
                answer["status"] = message["status"]
            else:
                answer["body"] += message["body"]

        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
            "client": ("127.0.0.1", 50000),
            "server": ("127.0.0.1", 80),
            "scheme": "http",
            "http_version": "1.1",
        }
        await self._app(scope, receive, send)
        assert answer["status"] in (200, 303), answer["status"]
        return answer
