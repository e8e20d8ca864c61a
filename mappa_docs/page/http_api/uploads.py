"""Files that come with a request: put into a folder of their own, which goes with the reply.

Nothing of what a file is called becomes a path: it is only said again in the reply.
"""

import os
import re
import shutil
import tempfile
import weakref
from collections.abc import AsyncGenerator, AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import anyio.to_thread
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from mappa_docs.intake import readers
from mappa_docs.lazy_patterns import expression
from mappa_docs.page.http_api import bodies
from mappa_docs.page.http_api.contract import FILE_TYPES, MOST_FILES, MULTIPART
from mappa_docs.page.http_api.problems import said

_MOST_PARTS = 10
_LONGEST_NAME = 150
_MEGABYTE = 10**6
_NAMELESS = "file"
_SUFFIX = expression(r"\.[A-Za-z0-9]{1,8}")


class Received:
    """The files of a request, by the paths under which they lie, and the other parts of its body.
    They are gone when this is cleared, or when nobody has it any more."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="mappa-docs-"))
        self._names: list[str] = []
        self.paths: list[Path] = []
        self.parts: dict[str, str] = {}
        self._clear = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        stored = re.escape(f"{self._folder}{os.sep}")
        self._stored = re.compile(rf"{stored}([0-9]{{4}})(\.[A-Za-z0-9]{{1,8}})?")

    def add(self, name: str, source: Any) -> None:
        """Keep the content of a file that was called so, which is read from `source`."""
        shown = _shown(name)
        if shown in self._names:
            stem, dot, end = shown.rpartition(".")
            number = len(self._names) + 1
            shown = f"{stem or end} ({number}){dot}{end if stem else ''}"
        suffix = Path(shown).suffix
        ending = suffix if _SUFFIX.fullmatch(suffix) else ""
        path = self._folder / f"{len(self.paths):04}{ending}"
        with path.open("xb") as file:
            shutil.copyfileobj(source, file)
        self._names.append(shown)
        self.paths.append(path)

    def named(self, record: Any) -> Any:
        """Return a record in which files are called as they were sent."""
        if isinstance(record, str):
            return self._stored.sub(lambda found: self._names[int(found[1])], record)
        if isinstance(record, Mapping):
            return {self.named(key): self.named(value) for key, value in record.items()}
        return [*map(self.named, record)] if isinstance(record, list | tuple) else record

    @property
    def name(self) -> str:
        """How the first file was called."""
        return self._names[0]

    def clear(self) -> None:
        """Take the files away."""
        self._clear()


async def received(request: Request, parts: Collection[str] = ()) -> Received:
    """Return the files that come with a request: several as multipart, or one as it is. Of the
    other `parts` those are taken.

    Raises Problem for a body of another kind, one that is too large, and one without a file.
    """
    kind = bodies.media_type(request)
    if kind != MULTIPART:
        if kind not in FILE_TYPES:
            raise bodies.of_another_kind(MULTIPART, *FILE_TYPES)
        data = await bodies.content(
            request, readers.MAX_BYTES, "HTTP.too_large.file", megabyte=_MEGABYTE
        )
        return await anyio.to_thread.run_sync(_of_one, data)
    async with _form(request) as form:
        return await anyio.to_thread.run_sync(_of_form, form, parts)


class _Parser(MultiPartParser):
    """Reads a multipart body, and knows whether it came to its end: one that was cut off would
    otherwise be a body with fewer files."""

    is_whole = False

    def on_end(self) -> None:
        """Remember that the last boundary was there."""
        self.is_whole = True

    async def whole(self, stream: AsyncIterator[bytes]) -> AsyncGenerator[bytes, None]:
        """Yield the parts of a body. Raises MultiPartException after the last one where it was not
        the end."""
        async for part in stream:
            yield part
        if not self.is_whole:
            raise MultiPartException("Cut off.")


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[FormData]:
    """Give what a multipart body holds, and close it again. Raises Problem where it is damaged."""
    parser = _Parser(
        request.headers, request.stream(), max_files=MOST_FILES, max_fields=_MOST_PARTS
    )
    parser.stream = parser.whole(parser.stream)
    try:
        form = await parser.parse()
    except MultiPartException as fault:
        if fault.message.startswith("Too many files"):
            raise said("too-large", "HTTP.too_many", (("most", MOST_FILES),)) from None
        raise said("unreadable-body", "HTTP.multipart") from None
    try:
        yield form
    finally:
        await form.close()


def _of_one(data: bytes) -> Received:
    sent = Received()
    sent.add("", BytesIO(data))
    return sent


def _of_form(form: FormData, parts: Collection[str]) -> Received:
    sent = Received()
    try:
        _fill(sent, form, parts)
    except BaseException:
        sent.clear()
        raise
    return sent


def _fill(sent: Received, form: FormData, parts: Collection[str]) -> None:
    for name, part in form.multi_items():
        if isinstance(part, UploadFile):
            if (part.size or 0) > readers.MAX_BYTES:
                raise bodies.too_large("HTTP.too_large.file", readers.MAX_BYTES // _MEGABYTE)
            sent.add(part.filename or "", part.file)
        elif name in parts:
            sent.parts[name] = part
        else:
            key = "HTTP.unknown_part" if parts else "HTTP.unknown_part.none"
            raise said("unreadable-body", key, (("names", tuple(parts)),))
    if not sent.paths:
        raise said("unreadable-body", "HTTP.no_file")


def _shown(name: str) -> str:
    """Return what a file is called in the reply: the end of its path, in what can be printed."""
    last = name.replace("\\", "/").rpartition("/")[2]
    printable = "".join(sign for sign in last if sign.isprintable()).strip()
    return printable[-_LONGEST_NAME:] or _NAMELESS
