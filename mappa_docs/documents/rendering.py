"""Submission → a marked document with its file name; form → a blank.

Nothing is handed over that is not valid, not marked, or not complete without saying so.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from mappa_docs.checking import judging
from mappa_docs.definition import forms, views
from mappa_docs.documents import file_names, layout, printed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.domain.references import plain
from mappa_docs.errors import GlyphError, NotReadyError, UsageError
from mappa_docs.markings import document_marking, policy
from mappa_docs.markings.area import Area, Label
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

    Raises NotCompleteError when something is missing or wrong, or a PDF cannot show a character of
    it; UsageError for an unknown format, scheme, document, purpose or descriptor, a wrong copy, or
    a lower marking; and MarkingError when the finished file does not carry its marking.
    """
    write = _writer(to)
    form = views.view(submission.stem, document)
    scheme = document_marking.scheme_for(scheme, area)
    judgement = judging.judge(submission, draft=draft, scheme=scheme, as_of=as_of, area=area)
    if document in forms.form(submission.stem).stages_after(submission.answers.get("stage")):
        early = finding_messages.finding(
            submission.stem,
            "/stage",
            Grounds("TOO-EARLY", "missing"),
            Sentence("TOO-EARLY", (("title", form.title),)),
        )
        raise NotCompleteError(replace(judgement, status="incomplete", findings=(early,)))
    if not judging.is_sound(judgement):
        raise NotCompleteError(judgement)
    chosen, _ = document_marking.decide(
        submission.stem,
        submission.answers,
        scheme,
        document=document,
        purpose=purpose,
        area=area,
    )
    if classification:
        chosen = document_marking.raised(chosen, classification)
    chosen = replace(
        document_marking.described(chosen, descriptors),
        handling=policy.handling(scheme, form.template, purpose, paper=copy is not None),
    )
    state = State.DRAFT if draft else State.COMPLETE
    printed = printed_answers.printed(form, submission.answers)
    offender = submission.answers.get("offender")
    reference = plain(submission.answers.get("reference"), offender)
    name = file_names.name(
        form,
        reference or f"no-reference-{submission.checksum:08x}",
        f"v{plain(submission.answers.get('version'), offender) or '0'}",
        marking=chosen if marking_in_name else None,
        purpose=purpose,
        draft=draft,
        copy=copy,
    )
    try:
        data = write(
            form,
            state,
            chosen,
            printed,
            copy=file_names.copy_number(copy),
            label=area.labels.get(chosen.level) if area else None,
            set_on=as_of,
        )
    except GlyphError:
        raise NotCompleteError(_without_glyphs(submission, judgement)) from None
    return Rendered(f"{name}.{to}", data, chosen, judgement.findings)


def _without_glyphs(submission: Submission, judgement: Judgement) -> Judgement:
    """Return the judgement with a finding for each answer that a PDF cannot show."""
    from mappa_docs.documents.pdf import missing_glyphs

    found = tuple(
        finding_messages.finding(
            submission.stem, pointer, Grounds("NO-GLYPH", "wrong"), Sentence("NO-GLYPH")
        )
        for pointer in missing_glyphs.places(submission.answers)
    )
    return replace(judgement, status="invalid", findings=found)


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
    write = _writer(to)
    form = views.view(stem, document)
    chosen = document_marking.blank(
        document_marking.scheme_for(scheme, area), form.template, area=area
    )
    shown = chosen if marking_in_name else None
    name = file_names.name(form, "blank", form.edition, marking=shown)
    return Rendered(f"{name}.{to}", write(form, State.BLANK, chosen, {}), chosen)


class Write(Protocol):
    """Draws a document in one format, and makes sure that it is marked."""

    def __call__(
        self,
        form: Form,
        state: State,
        marking: Marking,
        answers: dict[str, Any],
        *,
        copy: str = "",
        label: Label | None = None,
        set_on: date | None = None,
    ) -> bytes:
        """Return the finished file."""


def _writer(to: str) -> Write:
    """Return the writer of a format. Each is imported only when it is needed."""
    if to == "docx":
        from mappa_docs.documents.docx import writer as word

        return word.write
    if to == "pdf":
        return _pdf
    raise UsageError("Documents are written as docx or pdf.")


def _pdf(
    form: Form,
    state: State,
    marking: Marking,
    answers: dict[str, Any],
    *,
    copy: str = "",
    label: Label | None = None,
    set_on: date | None = None,
) -> bytes:
    """Return the PDF. There is no settled place in a PDF for a label, so it gets none."""
    from mappa_docs.documents.pdf import self_check, writer

    data = writer.write(layout.document(form, state, marking, answers, copy=copy))
    self_check.check(data, marking, copy)
    return data
