"""A form that was begun → a file to fill in, with what is known already in it."""

from collections.abc import Mapping
from typing import Any

from mappa_docs.definition import carried, forms, pointers, views
from mappa_docs.documents import file_names, given_answers, typed_answers, written_file
from mappa_docs.documents.blocks import Filling, State
from mappa_docs.documents.request import Contents, Format, RenderRequest, format_of
from mappa_docs.issuing import rendering
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.model import Form, Submission


def fillable(
    submission: Submission,
    to: str = "docx",
    *,
    scheme: str = "",
    area: Area | None = None,
    marking_in_name: bool = False,
) -> Rendered:
    """Return a form that was begun as a Word file or a PDF to fill in, with the answers that it
    has.

    Every page is marked as its answers ask for, and says DRAFT. Raises UsageError for an unknown
    format or scheme.
    """
    to_format = format_of(to)
    filling = Filling.FIELDS if to_format is Format.PDF else Filling.NONE
    request = RenderRequest(
        format=to_format,
        draft=True,
        scheme=document_marking.scheme_for(scheme, area),
        area=area,
        marking_in_name=marking_in_name,
        filling=filling,
    )
    form = rendering.shown_form(submission, request)
    marking = rendering.marking_of(submission, form, request)
    contents = Contents(
        form=form,
        state=State.PREFILLED,
        marking=marking,
        answers=_words(form, submission, request.format),
        label=area.labels.get(marking.level) if area else None,
        filling=filling,
        carried=carried.unconfirmed(submission.stem, submission.answers),
    )
    name = file_names.of_submission(form, submission, marking, request)
    return Rendered(name, written_file.of(contents, request.format), marking)


def _words(form: Form, submission: Submission, to: Format) -> Mapping[str, Any]:
    if to is Format.PDF:
        return typed_answers.typed(form, submission.answers)
    return given_answers.given(form, submission.answers)


def without_place(submission: Submission) -> list[str]:
    """Return the pointers of answers for which the file has no place, because they belong to
    another document of the form, such as its internal record."""
    shown = {
        field.pointer for field in forms.every(views.view(submission.stem, is_worked_on=True).top)
    }
    return [
        pointer
        for pointer, field in forms.fields(submission.stem).items()
        if field.takes_answer
        and pointer not in shown
        and pointers.get(submission.answers, pointer) is not None
    ]
