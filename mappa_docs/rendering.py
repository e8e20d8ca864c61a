"""Submission → a marked document with its file name; form → a blank.

Nothing is handed over that is not valid, not marked, or not complete without saying so.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mappa_docs import display, judging, layout, marking, messages, views
from mappa_docs import form as forms
from mappa_docs.document import State
from mappa_docs.errors import GlyphError, NotReadyError, UsageError
from mappa_docs.model import MAIN, Form, Judgement, Marking, Submission

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
    document: str = MAIN,
    as_of: date | None = None,
) -> Rendered:
    """Return the submission as a document, `to` being "docx" or "pdf".

    `document` names one of the form's documents where it has several.

    A `draft` may have things missing and says DRAFT on every page. `classification` raises the
    marking above the floor of 14.4; `as_of` stands for today.

    Raises NotCompleteError when something is missing or wrong, or a PDF cannot show a character of
    it; UsageError for an unknown format, scheme or document, or a lower marking; and MarkingError
    when the finished file does not carry its marking.
    """
    write = _writer(to)
    form = views.view(submission.stem, document)
    judgement = judging.judge(submission, draft=draft, scheme=scheme, as_of=as_of)
    if document in forms.form(submission.stem).stages_after(submission.answers.get("stage")):
        said = f"Stage: the {form.title} is made only from the stage of that name on"
        early = messages.finding(submission.stem, "TOO-EARLY", "missing", "/stage", said=said)
        raise NotCompleteError(replace(judgement, status="incomplete", findings=(early,)))
    if not judging.is_sound(judgement):
        raise NotCompleteError(judgement)
    chosen, _ = marking.decide(submission.stem, submission.answers, scheme)
    if classification:
        chosen = marking.raised(chosen, classification)
    state = State.DRAFT if draft else State.COMPLETE
    printed = display.printed(form, submission.answers)
    reference = submission.answers.get("reference", "no-reference")
    version = submission.answers.get("version", "0")
    stem = f"{_named(form)}_{reference}_v{version}_{_LANGUAGE}"
    name = f"{stem}_DRAFT.{to}" if draft else f"{stem}.{to}"
    try:
        data = write(form, state, chosen, printed)
    except GlyphError:
        raise NotCompleteError(_without_glyphs(submission, judgement)) from None
    return Rendered(name, data, chosen)


def _without_glyphs(submission: Submission, judgement: Judgement) -> Judgement:
    """Return the judgement with a finding for each answer that a PDF cannot show."""
    from mappa_docs.pdf import glyphs

    found = tuple(
        messages.finding(submission.stem, "NO-GLYPH", "wrong", pointer)
        for pointer in glyphs.places(submission.answers)
    )
    return replace(judgement, status="invalid", findings=found)


def blank(
    stem: str, to: str, *, scheme: str = marking.DEFAULT_SCHEME, document: str = MAIN
) -> Rendered:
    """Return the form empty, `to` being "docx" (to fill in) or "pdf" (to print).

    It is marked WHEN COMPLETE. Raises UsageError for an unknown format, scheme or document.
    """
    write = _writer(to)
    form = views.view(stem, document)
    chosen = marking.blank(scheme)
    name = f"{_named(form)}_blank_{form.edition}_{_LANGUAGE}.{to}"
    return Rendered(name, write(form, State.BLANK, chosen, {}), chosen)


def _named(form: Form) -> str:
    """Return the form's name as a file name begins, with the document's where it is another."""
    name = form.name.replace(" ", "-")
    return name if form.document == MAIN else f"{name}-{form.document}"


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
