"""Files that somebody hands over → the forms in them, read in processes apart."""

from functools import partial
from typing import NamedTuple

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from mappa_docs.errors import MappaDocsError
from mappa_docs.intake import readers
from mappa_docs.intake.single_files import Others, Unread
from mappa_docs.local import reader
from mappa_docs.messages import catalogue
from mappa_docs.model import Submission
from mappa_docs.page import visit, work

# So many files at once are enough for one form.
MOST_FILES = 20


class Read(NamedTuple):
    """The forms that were read, and in a sentence each what could not be."""

    submissions: list[Submission]
    failures: list[str]


async def read(request: Request, form: FormData, field: str = "files") -> Read:
    """Return what is in the files of a posted form."""
    result = Read([], [])
    given = [one for one in form.getlist(field) if isinstance(one, UploadFile) and one.filename]
    if not given:
        result.failures.append(catalogue.sentence("FILL.no_file"))
    for upload in given:
        name = upload.filename or ""
        find = partial(readers.all_in, await upload.read(), name, _others(request))
        try:
            found = await work.apart(request, find)
        except MappaDocsError as fault:
            found = [Unread(name, str(fault))]
        for one in found:
            if isinstance(one, Unread):
                parameters = (("name", one.source), ("why", one.why))
                result.failures.append(catalogue.sentence("FILL.not_read", parameters))
            else:
                result.submissions.append(one)
    return result


def _others(request: Request) -> Others | None:
    """Return what reads local forms, where the area has any."""
    area = visit.settings(request.scope).area
    return reader.reader(area) if area else None
