"""How results are sent: with tags and names, and piece by piece while they are made."""

import asyncio
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from mappa_docs.page.http_api import replies
from mappa_docs.page.http_api.replies import Flowing

NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


@given(NAMES)
def test_a_name_is_told_exactly_and_never_ends_its_header(name: str) -> None:
    (header,) = replies.attached(name).values()

    assert header.isascii()
    assert header.isprintable()
    plain, _, exact = header.removeprefix('attachment; filename="').partition('"')
    assert (unquote(exact.removeprefix("; filename*=UTF-8''")) if exact else plain) == name


def test_half_a_sign_does_not_keep_a_reply_from_being_sent() -> None:
    assert replies.encoded({"a": "\ud800Ŵ"}) == '{"a": "?Ŵ"}'.encode()


@pytest.mark.parametrize(
    ("sent", "status"),
    [("*", 304), ("{}", 304), ("W/{}", 304), ('"x", {}', 304), ('"x"', 200), ("", 200)],
)
def test_a_tag_says_whether_it_is_the_same(sent: str, status: int) -> None:
    response = replies.of_bytes(b"[]", "application/json")
    tag = replies.tagged(_request(""), response).headers["etag"]
    again = replies.of_bytes(b"[]", "application/json")

    assert replies.tagged(_request(sent.format(tag)), again).status_code == status


def _request(tag: str) -> Request:
    return Request({"type": "http", "headers": [(b"if-none-match", tag.encode())]})


def _sent(flowing: Flowing, *, leaves: bool = False) -> list[dict[str, Any]]:
    """Return what a reply sends to somebody who waits for it, or `leaves` at once."""
    messages: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        if not leaves:
            await asyncio.sleep(3600)
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        messages.append(message)

    asyncio.run(flowing({"type": "http", "headers": []}, receive, send))
    return messages


def test_pieces_are_sent_in_order_and_what_they_needed_is_cleared_away() -> None:
    cleared: list[bool] = []
    pieces = [b"one", b"two", b"three"]
    flowing = Flowing(lambda: pieces, "text/plain", clear=lambda: cleared.append(True))
    start, *bodies = _sent(flowing)

    assert start["status"] == 200
    assert b"content-length" not in dict(start["headers"])
    assert [body["body"] for body in bodies] == [*pieces, b""]
    assert [body["more_body"] for body in bodies] == [True, True, True, False]
    assert cleared == [True]


def test_what_breaks_halfway_never_looks_whole() -> None:
    cleared: list[bool] = []

    def pieces() -> Iterator[bytes]:
        yield b"one"
        raise ValueError

    messages: list[Any] = []

    async def send(message: Any) -> None:
        messages.append(message)

    async def receive() -> dict[str, Any]:
        await asyncio.sleep(3600)
        raise AssertionError

    flowing = Flowing(pieces, "text/plain", clear=lambda: cleared.append(True))
    with pytest.raises(ValueError, match=r"^$"):
        asyncio.run(flowing({"type": "http", "headers": []}, receive, send))

    assert all(message.get("more_body", True) for message in messages)
    assert cleared == [True]


def test_nothing_more_is_made_when_nobody_waits() -> None:
    made: list[int] = []

    def pieces() -> Iterator[bytes]:
        for number in range(100):
            made.append(number)
            yield b"piece"

    _sent(Flowing(pieces, "text/plain"), leaves=True)

    assert len(made) == 1
