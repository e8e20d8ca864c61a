"""Submission → a marked document with its file name; form → a blank.

Nothing is handed over that is not valid, not marked, or not complete without saying so.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from mappa_docs.definition import carried, views
from mappa_docs.documents import file_names, written_file
from mappa_docs.documents.blocks import State
from mappa_docs.documents.request import (
    NO_WORDS,
    AreaWords,
    Contents,
    RenderRequest,
    filling_of,
    format_of,
    request_for,
)
from mappa_docs.errors import UsageError
from mappa_docs.issuing import carried_data, readiness, shown_texts
from mappa_docs.markings import document_marking, policy
from mappa_docs.markings.area import Area
from mappa_docs.messages import catalogue
from mappa_docs.model import MAIN, Finding, Form, Judgement, Marking, Submission

# What makes a finished file of what it is to show.
Writer = Callable[[Contents], bytes]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document. `name` holds form, reference and version, and no personal data;
    `findings` are the warnings and advice that did not keep it from being made, and `of_template`
    what a template of an area's leaves out, or a person has to look at in it."""

    name: str
    data: bytes
    marking: Marking
    findings: tuple[Finding, ...] = ()
    of_template: tuple[Finding, ...] = ()


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
    fillable: bool = False,
    flatten: bool = False,
    rows: int = 0,
    with_data: bool = False,
    writer: Writer | None = None,
) -> Rendered:
    """Return the submission as a document, `to` being "docx" or "pdf".

    `document` names one of the form's documents where it has several. A `draft` may have things
    missing and says DRAFT on every page. `copy` is the number of a paper copy and how many there
    are (13b.2): each page says it.

    The marking is never lower than its floor (14.4): `purpose` "visor" and the `area` raise that,
    `classification` raises the marking further, `descriptors` stand after it. Word gets the area's
    sensitivity label for it. `as_of` stands for today, and is the day that the label gives. A PDF
    `with_data` carries the answers that it shows as a file, and no others, and says when it was
    made: its bytes depend on the day.

    A PDF that is `fillable` has each answer in a field, where it can be changed, and a place for
    each question without one, and in each table at least so many `rows`, where a number is given;
    `flatten` gives the same pages without fields and without room for more. A `writer` stands
    for our own, such as one that fills a template of the area's.

    Raises NotCompleteError when something is missing or wrong, or the finished file tells what its
    reader must not be told (3.27, 3.58, 13b.27, 20.22), as a draft too; UsageError for an unknown
    format, scheme, document, purpose or descriptor, a wrong copy, a lower marking, or data in Word
    or in numbered copies; and MarkingError when the finished file does not carry its marking.
    """
    request = request_for(
        to,
        draft=draft,
        scheme=scheme,
        classification=classification,
        descriptors=descriptors,
        purpose=purpose,
        document=document,
        copy=copy,
        area=area,
        marking_in_name=marking_in_name,
        as_of=as_of,
        fillable=fillable,
        flatten=flatten,
        rows=rows,
        with_data=with_data,
    )
    if writer and (request.filling or request.with_data):
        raise UsageError(catalogue.sentence("TEMPLATE.our_pages"))
    return render_as(submission, request, writer)


def render_as(
    submission: Submission, request: RenderRequest, writer: Writer | None = None
) -> Rendered:
    """Return the submission as the document that is asked for. Raises as `render` does."""
    ready = prepared(submission, request)
    if writer:
        data = writer(ready.contents)
    else:
        carrying = None
        if request.with_data:
            carrying = carried_data.of(ready.contents, submission, request)
        data = written_file.of(ready.contents, request.format, carrying)
    texts = shown_texts.shown(data, request.format)
    readiness.look_at_last(submission, request, ready.judgement, texts, ready.name)
    return Rendered(ready.name, data, ready.contents.marking, ready.judgement.findings)


class Ready(NamedTuple):
    """What a writer is to draw of a submission that may be rendered, what was found in it, and the
    name of the file."""

    contents: Contents
    judgement: Judgement
    name: str


def prepared(submission: Submission, request: RenderRequest) -> Ready:
    """Return what is to be drawn of a submission. Raises NotCompleteError and UsageError as
    `render` does."""
    form = shown_form(submission, request)
    judgement = readiness.sound_judgement(submission, form, request)
    marking = marking_of(submission, form, request)
    contents = contents_of(submission, form, request, marking)
    return Ready(contents, judgement, file_names.of_submission(form, submission, marking, request))


def shown_form(submission: Submission, request: RenderRequest) -> Form:
    """Return the form as the document shows it. A draft of one to which answers were carried
    forward says which they are."""
    is_worked_on = request.draft and bool(carried.rows(submission.answers))
    return views.view(submission.stem, request.document, is_worked_on=is_worked_on)


def contents_of(
    submission: Submission, form: Form, request: RenderRequest, marking: Marking
) -> Contents:
    """Return what a document shows of the submission under this marking, which is not judged."""
    return Contents(
        form=form,
        state=State.DRAFT if request.draft else State.COMPLETE,
        marking=marking,
        answers=written_file.words(form, submission.answers, request.filling),
        copy=str(request.copy or ""),
        label=request.area.labels.get(marking.level) if request.area else None,
        set_on=request.as_of,
        filling=request.filling,
        rows=request.rows,
        carried=carried.unconfirmed(submission.stem, submission.answers),
    )


def marking_of(submission: Submission, form: Form, request: RenderRequest) -> Marking:
    """Return the marking of the document, with what its first page says about handling. Raises
    UsageError for an unknown descriptor and for a marking that is lower than its floor."""
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


def blank(
    stem: str,
    to: str,
    *,
    scheme: str = "",
    document: str = MAIN,
    area: Area | None = None,
    marking_in_name: bool = False,
    fillable: bool = False,
    rows: int = 0,
    words: AreaWords = NO_WORDS,
) -> Rendered:
    """Return the form empty, `to` being "docx" (to fill in) or "pdf" (to print).

    A PDF that is `fillable` has a field for each answer, and in each table so many `rows`, where a
    number is given. It is marked WHEN COMPLETE, and has no sensitivity label: it holds no answers
    yet. In Word it may have an area's own `words`. Raises UsageError for an unknown format, scheme
    or document, and for fields in Word.
    """
    to_format = format_of(to)
    request = RenderRequest(
        format=to_format,
        document=document,
        scheme=document_marking.scheme_for(scheme, area),
        area=area,
        marking_in_name=marking_in_name,
        filling=filling_of(to_format, fillable=fillable, flatten=False, rows=rows, copy=False),
        rows=rows,
    )
    form = views.view(stem, document)
    marking = document_marking.of_blank(request.scheme, form.template, area=area)
    if request.filling:
        data = written_file.fillable_blank(stem, document, marking, rows)
    else:
        data = written_file.of(Contents(form, State.BLANK, marking, words=words), request.format)
    return Rendered(file_names.of_blank(form, marking, request), data, marking)
