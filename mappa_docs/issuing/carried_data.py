"""What a PDF carries as data of a submission: the answers that its pages show, and no others."""

from datetime import date
from typing import TYPE_CHECKING

from mappa_docs.documents.request import Contents, RenderRequest
from mappa_docs.model import Submission

if TYPE_CHECKING:
    from mappa_docs.documents.pdf.carried import Carried


def of(contents: Contents, submission: Submission, request: RenderRequest) -> "Carried":
    """Return the data that the PDF of these contents carries, dated by the day that the request
    takes for today."""
    from mappa_docs.documents import shown_answers
    from mappa_docs.documents.pdf import carried

    answers = shown_answers.shown(contents.form, submission.answers)
    if answers.get("marking") != contents.marking.level:
        answers.pop("marking", None)  # the pages say another
    unshown = shown_answers.unshown(contents.form, submission.answers)
    return carried.carried(answers, unshown, request.as_of or date.today())
