"""Submission → a marked document with its file name; form → a blank.

Nothing is handed over that is not valid, not marked, or not complete without saying so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mappa_docs import display, judging, layout, marking
from mappa_docs import form as forms
from mappa_docs.document import State
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.model import Form, Judgement, Marking, Submission

_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document. `name` holds form, reference and version, and no personal data."""

    name: str
    data: bytes
    marking: Marking


class NotCompleteError(NotReadyError):
    """The submission is not complete and right. `judgement` says what to do about it."""

    def __init__(self, judgement: Judgement) -> None:
        super().__init__(f"{judgement.form} is {judgement.status}, so it was not rendered.")
        self.judgement = judgement


def render(
    submission: Submission,
    to: str,
    *,
    draft: bool = False,
    scheme: str = marking.DEFAULT_SCHEME,
    classification: str = "",
) -> Rendered:
    """Return the submission as a document, `to` being "docx" or "pdf".

    A `draft` may have things missing and says DRAFT on every page. `classification` raises the
    marking above the floor of 14.4. Raises NotCompleteError when something is missing or wrong,
    UsageError for an unknown format, scheme or a lower marking, GlyphError for a character that no
    typeface has, and MarkingError when the finished file does not carry its marking.
    """
    write = _writer(to)
    judgement = judging.judge(submission, draft=draft, scheme=scheme)
    if judgement.status != "complete":
        raise NotCompleteError(judgement)
    chosen, _ = marking.decide(submission.stem, submission.answers, scheme)
    if classification:
        chosen = marking.raised(chosen, classification)
    form = forms.form(submission.stem)
    state = State.DRAFT if draft else State.COMPLETE
    printed = display.printed(form, submission.answers)
    reference = submission.answers.get("reference", "no-reference")
    version = submission.answers.get("version", "0")
    stem = f"{form.name.replace(' ', '-')}_{reference}_v{version}_{_LANGUAGE}"
    name = f"{stem}_DRAFT.{to}" if draft else f"{stem}.{to}"
    return Rendered(name, write(form, state, chosen, printed), chosen)


def blank(stem: str, to: str, *, scheme: str = marking.DEFAULT_SCHEME) -> Rendered:
    """Return the form empty, `to` being "docx" (to fill in) or "pdf" (to print).

    It is marked WHEN COMPLETE. Raises UsageError for an unknown format or scheme.
    """
    write = _writer(to)
    form = forms.form(stem)
    chosen = marking.blank(scheme)
    name = f"{form.name.replace(' ', '-')}_blank_{form.edition}_{_LANGUAGE}.{to}"
    return Rendered(name, write(form, State.BLANK, chosen, {}), chosen)


Write = Callable[[Form, State, Marking, dict[str, Any]], bytes]


def _writer(to: str) -> Write:
    """Return the writer of a format. Each is imported only when it is needed."""
    if to == "docx":
        from mappa_docs.word import writer as word

        return word.write
    if to == "pdf":
        return _pdf
    raise UsageError("Documents are written as docx or pdf.")


def _pdf(form: Form, state: State, chosen: Marking, printed: dict[str, Any]) -> bytes:
    from mappa_docs.pdf import check, writer

    data = writer.write(layout.document(form, state, chosen, printed))
    check.check(data, chosen)
    return data
