"""Files that somebody hands over → the forms in them, read in processes apart."""

from functools import partial
from typing import NamedTuple

from starlette.datastructures import FormData
from starlette.requests import Request

from mappa_docs.errors import MappaDocsError
from mappa_docs.files import opening
from mappa_docs.files.signs import Kind
from mappa_docs.intake import readers, single_files
from mappa_docs.intake.single_files import Others, Unread
from mappa_docs.local import reader
from mappa_docs.messages import catalogue
from mappa_docs.model import Submission
from mappa_docs.page import uploads, visit, work
from mappa_docs.page.safety import forgery

# So many files at once are enough for one form.
MOST_FILES = 20
_FIELD = "files"


class Read(NamedTuple):
    """The forms that were read, and in a sentence each what could not be."""

    submissions: list[Submission]
    failures: list[str]


async def posted(request: Request) -> Read:
    """Return what is in the files that a form of ours was posted with. Raises Refused where it is
    none of ours."""
    form = await forgery.posted(request, most_files=MOST_FILES)
    try:
        return await _read(request, form)
    finally:
        await form.close()


async def _read(request: Request, form: FormData) -> Read:
    result = Read([], [])
    given = uploads.of(form, _FIELD)
    if not given:
        result.failures.append(catalogue.sentence("FILL.no_file"))
    for upload in given:
        name = uploads.safe_name(upload.filename or "")
        if (upload.size or 0) > readers.MAX_BYTES:  # many such would fill the memory
            why = opening.too_large(readers.MAX_BYTES)
            result.failures.append(_not_read(name, why))
            continue
        data = await upload.read()
        find = partial(readers.all_in, data, name, _others(request))
        try:
            # Data are read within limits of their own, and nothing waits for a process of theirs.
            is_data = single_files.kind_of(data, name) == Kind.JSON
            found = await (work.beside(find) if is_data else work.apart(request, find))
        except MappaDocsError as fault:
            found = [Unread(name, str(fault))]
        for one in found:
            if isinstance(one, Unread):
                result.failures.append(_not_read(one.source, one.why))
            else:
                result.submissions.append(one)
    return result


def _not_read(name: str, why: str) -> str:
    return catalogue.sentence("FILL.not_read", (("name", name), ("why", why)))


def _others(request: Request) -> Others | None:
    """Return what reads local forms, where the area has any."""
    area = visit.settings(request.scope).area
    return reader.reader(area) if area else None
