"""From what was found in a form to where it is put right: the form as a draft to fill in, at the
section that a finding is about."""

from starlette.requests import Request

from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.intake import submission
from mappa_docs.page import visit
from mappa_docs.page.checking.check import Check
from mappa_docs.page.filling import draft, kept, problems
from mappa_docs.page.filling.kept import Kept
from mappa_docs.page.sessions import ForgottenError

# Of what was found in reading a form, which is not in its answers.
_OF_READING = "READ"


def can_begin(check: Check, file: CheckedFile) -> bool:
    """Return whether the answers are all that there is of a form: what could not be read of the
    file is not in them, and must not get lost by going on with these."""
    found = file.judgement.findings
    is_whole = not any(one.kind == "unread" or one.code.startswith(_OF_READING) for one in found)
    return is_whole and bool(check.answers(file.source))


def address(request: Request, check: Check, file: CheckedFile, pointer: str) -> str:
    """Return where the question at a pointer is answered, in a draft with the answers of the form:
    the one that was begun before, where that is still kept. Raises ForgottenError, Refused and
    TooMuchError."""
    if not can_begin(check, file):
        raise ForgottenError
    key = check.drafts.get(file.source, "")
    try:
        stem = visit.session(request).kept(key, Kept).draft.stem
    except ForgottenError:
        begun = draft.of_submission(submission.parse(check.answers(file.source)))
        key, stem = kept.begin(request, begun), begun.stem
        check.drafts[file.source] = key
    base = kept.base(key)
    return problems.address(base, stem, pointer) or base
