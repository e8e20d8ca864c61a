"""Submission → a marked document with its file name; form → a blank.

Nothing is handed over that is not valid, not marked, or not complete without saying so.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from mappa_docs.checking import judging, last_look
from mappa_docs.definition import carried, forms, views
from mappa_docs.documents import file_names, layout, printed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.request import Contents, Format, RenderRequest, copy_of, format_of
from mappa_docs.errors import NotReadyError
from mappa_docs.markings import document_marking, policy
from mappa_docs.markings.area import Area
from mappa_docs.messages import finding_messages
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import MAIN, Finding, Form, Judgement, Marking, Submission


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document. `name` holds form, reference and version, and no personal data;
    `findings` are the warnings and advice that did not keep it from being made."""

    name: str
    data: bytes
    marking: Marking
    findings: tuple[Finding, ...] = ()


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
    scheme: str = "",
    classification: str = "",
    descriptors: Iterable[str] = (),
    purpose: str = "",
    document: str = MAIN,
    copy: tuple[int, int] | None = None,
    area: Area | None = None,
    marking_in_name: bool = False,
    as_of: date | None = None,
) -> Rendered:
    """Return the submission as a document, `to` being "docx" or "pdf".

    `document` names one of the form's documents where it has several. A `draft` may have things
    missing and says DRAFT on every page. `copy` is the number of a paper copy and how many there
    are (13b.2): each page says it.

    The marking is never lower than its floor (14.4): `purpose` "visor" and the `area` raise that,
    `classification` raises the marking further, `descriptors` stand after it. Word gets the area's
    sensitivity label for it. `as_of` stands for today, and is the day that the label gives.

    Raises NotCompleteError when something is missing or wrong, or the finished file tells what its
    reader must not be told (3.27, 3.58, 13b.27, 20.22), as a draft too; UsageError for an unknown
    format, scheme, document, purpose or descriptor, a wrong copy, or a lower marking; and
    MarkingError when the finished file does not carry its marking.
    """
    request = RenderRequest(
        format=format_of(to),
        document=document,
        draft=draft,
        scheme=document_marking.scheme_for(scheme, area),
        classification=classification,
        descriptors=tuple(descriptors),
        purpose=purpose,
        copy=copy_of(*copy) if copy is not None else None,
        area=area,
        marking_in_name=marking_in_name,
        as_of=as_of,
    )
    return render_as(submission, request)


def render_as(submission: Submission, request: RenderRequest) -> Rendered:
    """Return the submission as the document that is asked for. Raises as `render` does."""
    form = shown_form(submission, request)
    judgement = _sound_judgement(submission, form, request)
    marking = marking_of(submission, form, request)
    contents = Contents(
        form=form,
        state=State.DRAFT if request.draft else State.COMPLETE,
        marking=marking,
        answers=printed_answers.printed(form, submission.answers),
        copy=str(request.copy or ""),
        label=request.area.labels.get(marking.level) if request.area else None,
        set_on=request.as_of,
        carried=carried.unconfirmed(submission.stem, submission.answers),
    )
    name = file_names.of_submission(form, submission, marking, request)
    data = _writer(request.format)(contents)
    # What is prepared for ViSOR stays there, and says so.
    goes_out = not request.purpose and last_look.is_looked_at(submission.stem, request.document)
    if goes_out and _tells_too_much(submission, request, data, name):
        raise NotCompleteError(_giving_away(submission, judgement))
    return Rendered(name, data, marking, judgement.findings)


def shown_form(submission: Submission, request: RenderRequest) -> Form:
    """Return the form as the document shows it. A draft of one to which answers were carried
    forward says which they are."""
    is_worked_on = request.draft and bool(carried.rows(submission.answers))
    return views.view(submission.stem, request.document, is_worked_on=is_worked_on)


def _sound_judgement(submission: Submission, form: Form, request: RenderRequest) -> Judgement:
    """Return the judgement of a submission that may be rendered. Raises NotCompleteError."""
    judgement = judging.judge(
        submission,
        draft=request.draft,
        scheme=request.scheme,
        as_of=request.as_of,
        area=request.area,
    )
    later = forms.form(submission.stem).stages_after(submission.answers.get("stage"))
    if request.document in later:
        early = finding_messages.finding(
            submission.stem,
            "/stage",
            Grounds("TOO-EARLY", "missing"),
            Sentence("TOO-EARLY", (("title", form.title),)),
        )
        raise NotCompleteError(replace(judgement, status="incomplete", findings=(early,)))
    if not judging.is_sound(judgement):
        raise NotCompleteError(judgement)
    return judgement


def marking_of(submission: Submission, form: Form, request: RenderRequest) -> Marking:
    """Return the marking of the document, with what its first page says about handling."""
    marking, _ = document_marking.decide(
        submission.stem,
        submission.answers,
        request.scheme,
        document=request.document,
        purpose=request.purpose,
        area=request.area,
    )
    if request.classification:
        marking = document_marking.raised(marking, request.classification)
    handling = policy.handling(
        request.scheme, form.template, request.purpose, paper=request.copy is not None
    )
    return replace(
        document_marking.with_descriptors(marking, request.descriptors), handling=handling
    )


def _tells_too_much(submission: Submission, request: RenderRequest, data: bytes, name: str) -> bool:
    """Return whether a finished file or its name tells its reader what must not be told."""
    from mappa_docs.documents import shown_texts

    texts = shown_texts.shown(data, request.format)
    return last_look.tells_too_much(submission, request.document, texts, name)


def _giving_away(submission: Submission, judgement: Judgement) -> Judgement:
    """Return the judgement with the finding that the file tells what must not be told."""
    finding = finding_messages.finding(
        submission.stem, "", Grounds("GIVES-AWAY", "wrong"), Sentence("GIVES-AWAY")
    )
    return replace(judgement, status="invalid", findings=(finding,))


def blank(
    stem: str,
    to: str,
    *,
    scheme: str = "",
    document: str = MAIN,
    area: Area | None = None,
    marking_in_name: bool = False,
) -> Rendered:
    """Return the form empty, `to` being "docx" (to fill in) or "pdf" (to print).

    It is marked WHEN COMPLETE, and has no sensitivity label: it holds no answers yet. Raises
    UsageError for an unknown format, scheme or document.
    """
    request = RenderRequest(
        format=format_of(to),
        document=document,
        scheme=document_marking.scheme_for(scheme, area),
        area=area,
        marking_in_name=marking_in_name,
    )
    form = views.view(stem, document)
    marking = document_marking.of_blank(request.scheme, form.template, area=area)
    data = _writer(request.format)(Contents(form, State.BLANK, marking))
    return Rendered(file_names.of_blank(form, marking, request), data, marking)


def _writer(to: Format) -> Callable[[Contents], bytes]:
    """Return the writer of a format. Each is imported only when it is needed."""
    if to is Format.DOCX:
        from mappa_docs.documents.docx import writer as word

        return word.write
    return _pdf


def _pdf(contents: Contents) -> bytes:
    """Return the PDF. There is no settled place in a PDF for a label, so it gets none."""
    from mappa_docs.documents.pdf import self_check, writer

    data = writer.write(layout.document(contents))
    self_check.check(data, contents.marking, contents.copy)
    return data
