"""What is sent in parts is read to its end, or not at all."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from mappa_docs.page import multipart

FILES = {"one.json": b"{}", "two.json": b"[\r\n--bo]"}
PART = 'Content-Disposition: form-data; name="files"; filename="{}"'
BODY = b"".join(
    b"--bound\r\n" + PART.format(name).encode() + b"\r\n\r\n" + content + b"\r\n"
    for name, content in FILES.items()
)
END = b"--bound--"


def _read(
    body: bytes, size: int = 7, kind: bytes = b"multipart/form-data; boundary=bound"
) -> dict[str, bytes]:
    """Return the files in a body that comes in pieces of that size."""
    pieces = [body[start : start + size] for start in range(0, len(body), size)] or [b""]
    messages = [{"type": "http.request", "body": one, "more_body": True} for one in pieces]
    messages.append({"type": "http.request", "body": b"", "more_body": False})
    headers = [(b"content-type", kind)]

    async def receive() -> dict[str, object]:
        return messages.pop(0)

    async def read() -> dict[str, bytes]:
        request = Request({"type": "http", "headers": headers}, receive)
        form = await multipart.whole(request, most_files=5, most_fields=5, longest_field=100)
        files = [file for file in form.getlist("files") if isinstance(file, UploadFile)]
        read = {file.filename or "": await file.read() for file in files}
        await form.close()
        return read

    return asyncio.run(read())


@given(st.integers(1, 300))
def test_a_whole_body_is_read_however_it_comes(size: int) -> None:
    assert _read(BODY + END + b"\r\n", size) == FILES
    assert _read(BODY + END, size) == FILES


@given(st.integers(0, len(BODY + END) - 1))
def test_a_body_that_was_cut_off_anywhere_is_refused(length: int) -> None:
    with pytest.raises(MultiPartException):
        _read((BODY + END)[:length])


@pytest.mark.parametrize(
    "coding", [b"punycode", b"unicode_escape", b"undefined", b"utf-16", b"made-up", b'"utf-7"']
)
def test_a_body_in_another_coding_is_refused(coding: bytes) -> None:
    with pytest.raises(MultiPartException):
        _read(BODY + END, kind=b"multipart/form-data; boundary=bound; charset=" + coding)


def test_a_body_may_say_that_it_is_in_utf_8() -> None:
    kind = b"Multipart/Form-Data; boundary=bound; charset=UTF-8"

    assert _read(BODY + END, kind=kind) == FILES
