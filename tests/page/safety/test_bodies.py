"""Uploads that are too large, or never come to an end."""

from collections.abc import AsyncIterator

import anyio
import pytest
from starlette.types import Message, Receive, Scope, Send

from mappa_docs.page.app import app
from mappa_docs.page.safety.bodies import Bodies
from mappa_docs.page.settings import Bounds, Settings
from tests.page_visits import TOKEN, Visit, without_end

BOUNDARY = "multipart/form-data; boundary=b"
BEGUN = b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.docx"\r\n\r\nPK'


def with_bounds(**bounds: float) -> Visit:
    return Visit(Settings(TOKEN, port=8765, bounds=Bounds(**bounds)))  # type: ignore[arg-type]


def test_what_says_that_it_is_too_large_is_not_read() -> None:
    with with_bounds(body=1000) as visit:
        visit.enter()
        answer = visit.ask("POST", "/check", content=b"x" * 1001)

        assert answer.status_code == 413
        assert answer.headers["connection"] == "close"


@pytest.mark.parametrize("told", ["-1", "1e3", "１", "18446744073709551616"])
def test_a_size_that_is_none_is_refused(visit: Visit, told: str) -> None:
    headers = [(b"Content-Length", told.encode())]

    assert visit.ask("POST", "/check", headers=headers, content=b"").status_code in (400, 413)


def test_what_does_not_say_how_large_it_is_stops_at_the_limit() -> None:
    given = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal given
        yield BEGUN
        while True:
            given += 1000
            yield b"x" * 1000

    with with_bounds(body=100_000) as visit:
        visit.enter()
        headers = {"Content-Type": BOUNDARY}
        answer = visit.ask("POST", "/check", content=endless(), headers=headers)

        assert answer.status_code == 413
        assert given < 110_000


def test_a_body_of_which_nothing_more_comes_is_given_up() -> None:
    with with_bounds(silence=0.05) as visit:
        visit.enter()
        answer = visit.ask(
            "POST", "/check", content=without_end(BEGUN), headers={"Content-Type": BOUNDARY}
        )

        assert answer.status_code == 408


def test_a_body_that_drips_is_given_up() -> None:
    async def dripping() -> AsyncIterator[bytes]:
        yield BEGUN
        while True:
            await anyio.lowlevel.checkpoint()
            yield b"x"

    with with_bounds(seconds=0.1) as visit:
        visit.enter()
        answer = visit.ask("POST", "/check", content=dripping(), headers={"Content-Type": BOUNDARY})

        assert answer.status_code == 408


def test_too_many_files_or_fields_are_refused(visit: Visit) -> None:
    files = [("files", (f"{number}.json", b"{}")) for number in range(1001)]

    assert visit.post("/check", files=files).status_code == 400


def test_an_answer_that_nobody_takes_is_given_up() -> None:
    ended: list[type[BaseException]] = []

    async def answering(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        except ConnectionAbortedError as fault:
            ended.append(type(fault))

    async def never(_: Message) -> None:
        await anyio.sleep_forever()

    async def nothing() -> Message:
        return {"type": "http.request"}

    asked = {
        "type": "http",
        "headers": [],
        "app": app(Settings(TOKEN, bounds=Bounds(seconds=0.05))),
    }
    anyio.run(Bodies(answering), asked, nothing, never)

    assert ended == [ConnectionAbortedError]
