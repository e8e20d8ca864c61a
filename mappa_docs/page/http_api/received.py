"""Files that come with a request: put into a folder of their own, which goes with the reply."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import anyio.to_thread
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from mappa_docs.intake import readers
from mappa_docs.page import multipart, scratch, uploads
from mappa_docs.page.http_api import bodies
from mappa_docs.page.http_api.contract import FILE_TYPES, MOST_FILES
from mappa_docs.page.http_api.problems import said
from mappa_docs.page.scratch import Scratch

_MOST_PARTS, _LONGEST_PART = 10, 10_000
_MEGABYTE = 10**6


class Received(NamedTuple):
    """The files of a request: the folder in which they lie, their paths in it, and the other parts
    of the body."""

    folder: Path
    paths: list[Path]
    parts: dict[str, str]

    def clear(self) -> None:
        """Take the files away."""
        scratch.remove(self.folder)


async def received(request: Request, parts: Collection[str] = ()) -> Received:
    """Return the files that come with a request: several as multipart, or one as it is. Of the
    other `parts` those are taken.

    Raises Problem for a body of another kind, one that is too large, and one without a file.
    """
    kind = bodies.media_type(request)
    if kind != multipart.MEDIA_TYPE:
        if kind not in FILE_TYPES:
            raise bodies.of_another_kind(multipart.MEDIA_TYPE, *FILE_TYPES)
        data = await bodies.content(
            request, readers.MAX_BYTES, "HTTP.too_large.file", megabyte=_MEGABYTE
        )
        return await _saved(request, [UploadFile(BytesIO(data))], {})
    async with _form(request) as form:
        files, others = _told_apart(form, parts)
        return await _saved(request, files, others)


async def _saved(request: Request, files: list[UploadFile], parts: dict[str, str]) -> Received:
    own: Scratch = request.app.state.scratch

    def saved() -> Received:
        folder = own.folder()
        try:
            return Received(folder, uploads.save(files, folder), parts)
        except BaseException:
            scratch.remove(folder)
            raise

    return await anyio.to_thread.run_sync(saved)


def _told_apart(form: FormData, parts: Collection[str]) -> tuple[list[UploadFile], dict[str, str]]:
    """Return the files of a body and its other parts. Raises Problem where something is too
    large, not known or there twice, and where there is no file."""
    files: list[UploadFile] = []
    others: dict[str, str] = {}
    for name, part in form.multi_items():
        if isinstance(part, UploadFile):
            if (part.size or 0) > readers.MAX_BYTES:
                raise bodies.too_large("HTTP.too_large.file", readers.MAX_BYTES // _MEGABYTE)
            files.append(part)
        elif name in others:
            raise said("unreadable-body", "HTTP.parameter.twice", (("name", name),))
        elif name in parts:
            others[name] = part
        else:
            key = "HTTP.unknown_part" if parts else "HTTP.unknown_part.none"
            raise said("unreadable-body", key, (("names", tuple(parts)),))
    if not files:
        raise said("unreadable-body", "HTTP.no_file")
    return files, others


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[FormData]:
    """Give what a multipart body holds, and close it again. Raises Problem where it is damaged."""
    try:
        form = await multipart.whole(
            request, most_files=MOST_FILES, most_fields=_MOST_PARTS, longest_field=_LONGEST_PART
        )
    except MultiPartException as fault:
        if fault.message.startswith("Too many files"):
            raise said("too-large", "HTTP.too_many", (("most", MOST_FILES),)) from None
        raise said("unreadable-body", "HTTP.multipart") from None
    try:
        yield form
    finally:
        await form.close()
