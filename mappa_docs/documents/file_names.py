"""What a document is called: form, reference and version, and no personal data."""

import re

from mappa_docs.definition import views
from mappa_docs.documents.request import RenderRequest
from mappa_docs.domain.references import printable_reference
from mappa_docs.model import MAIN, Form, Marking, Submission

_LANGUAGE = "en"


def of_submission(
    form: Form, submission: Submission, marking: Marking, request: RenderRequest
) -> str:
    """Return the file name of a submission as a document.

    What makes one document of a submission another than the next is in its name, so that neither
    overwrites the other.
    """
    offender = submission.answers.get("offender")
    given = submission.answers.get(views.reference_name(form, form.document))
    reference = printable_reference(given, offender)
    version = printable_reference(submission.answers.get("version"), offender) or "0"
    return _name(
        form,
        marking,
        request,
        reference or f"no-reference-{submission.checksum:08x}",
        f"v{version}",
    )


def of_blank(form: Form, marking: Marking, request: RenderRequest) -> str:
    """Return the file name of an empty form."""
    return _name(form, marking, request, "blank", form.edition)


def _name(form: Form, marking: Marking, request: RenderRequest, first: str, second: str) -> str:
    parts = (
        form.name.replace(" ", "-") + ("" if form.document == MAIN else f"-{form.document}"),
        first,
        second,
        _LANGUAGE,
        re.sub(r"[^A-Z]+", "-", marking.text).strip("-") if request.marking_in_name else "",
        f"for-{request.purpose}" if request.purpose else "",
        "DRAFT" if request.draft else "",
        str(request.copy).lower().replace(" ", "-") if request.copy else "",
    )
    return f"{'_'.join(filter(None, parts))}.{request.format}"
