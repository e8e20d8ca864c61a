"""Submissions of one case → one marked PDF with a page that lists them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from mappa_docs.cases import facts
from mappa_docs.checking import judging
from mappa_docs.definition import views
from mappa_docs.definition.form_index import index
from mappa_docs.documents import answer_words, file_names, layout, pack_document
from mappa_docs.documents.pack_document import Part
from mappa_docs.documents.request import Format, RenderRequest
from mappa_docs.errors import UsageError
from mappa_docs.intake.answers import Answers
from mappa_docs.issuing import readiness, rendering
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Finding, Judgement, Marking, Submission
from mappa_docs.packing import belonging, last_look, locking
from mappa_docs.packing.refused import PackRefusedError


class PackedDocument(NamedTuple):
    """A document of a pack: the form and where it came from, its first and last page there, the
    marking that it carries by itself, whether it is a draft, and the warnings and advice that did
    not keep it from being in the pack."""

    form: str
    source: str
    first: int
    last: int
    marking: Marking
    is_draft: bool
    findings: tuple[Finding, ...]


class Pack(NamedTuple):
    """A finished pack. `name` holds reference, version and forms, and no personal data; `locked`
    says whether it takes a password to be opened."""

    name: str
    data: bytes
    marking: Marking
    documents: tuple[PackedDocument, ...]
    locked: bool


class _Ready(NamedTuple):
    """A submission that can be in the pack, its judgement, and how it is asked for."""

    submission: Submission
    judgement: Judgement
    request: RenderRequest


def pack(
    submissions: Iterable[Submission],
    *,
    draft: bool = False,
    scheme: str = "",
    classification: str = "",
    descriptors: Iterable[str] = (),
    area: Area | None = None,
    as_of: date | None = None,
    password: str | None = None,
) -> Pack:
    """Return the documents of a meeting as one PDF, in their order: a page that lists them, then
    each as `render` shows it, with bookmarks and with pages that are counted over the whole.

    Every page and the file carry the highest marking of the documents (14.4), which
    `classification` and `descriptors` raise. With `draft` some may have things missing: their pages
    say DRAFT. `as_of` stands for today. With a `password` the file is encrypted (AES-256), and is
    then no PDF/A; without one the same documents give the same bytes.

    Raises PackRefusedError, which says of each document why it can't be in the pack: it is not
    complete, about somebody else, for other readers (3.27, 3.58, 13b.27, 20.22), not read whole, or
    there twice. Raises UsageError where there is none, for an unknown scheme or descriptor, a lower
    marking or a password that won't do, and MarkingError for a file that is not marked, or does not
    say what its documents say.
    """
    submissions = tuple(submissions)
    if not submissions:
        raise UsageError(sentence("PACK.none"))
    secret = None if password is None else locking.password(password)
    request = RenderRequest(
        format=Format.PDF,
        draft=draft,
        scheme=document_marking.scheme_for(scheme, area),
        classification=classification,
        descriptors=tuple(descriptors),
        area=area,
        as_of=as_of,
    )
    ready = _ready(submissions, request)
    own = [_marking(one) for one in ready]
    marking = document_marking.at_least(own[0], [one.text for one in own])
    parts = [_part(one, its, marking) for one, its in zip(ready, own, strict=True)]
    whole = pack_document.pack_document(parts, marking)
    data = _written(whole, marking)
    pages = last_look.pages(data, whole)
    documents = tuple(
        PackedDocument(
            form=one.judgement.form,
            source=one.submission.source,
            first=first,
            last=last,
            marking=its,
            is_draft=one.request.draft,
            findings=one.judgement.findings,
        )
        for one, its, (first, last) in zip(ready, own, pages, strict=True)
    )
    name = file_names.of_pack([one.submission for one in ready], draft=bool(whole.banner))
    file = data if secret is None else locking.locked(data, secret)
    return Pack(name, file, marking, documents, secret is not None)


def _ready(submissions: Sequence[Submission], request: RenderRequest) -> list[_Ready]:
    """Return the submissions as they can be in the pack. Raises PackRefusedError."""
    ready, refused = [], []
    for submission, why in zip(submissions, belonging.findings(submissions), strict=True):
        try:
            one = _judged(submission, request)
            judgement = one.judgement
            ready.append(one)
        except NotCompleteError as fault:
            judgement = fault.judgement
            if not why:
                refused.append(judgement)
        if why:
            told = (*why, *judgement.findings)
            refused.append(replace(judgement, status=judging.status(told), findings=told))
    if refused:
        raise PackRefusedError(refused, len(submissions))
    return ready


def _judged(submission: Submission, request: RenderRequest) -> _Ready:
    """Return the submission as complete, or else as the draft that is asked for. Raises
    NotCompleteError."""
    form = views.view(submission.stem)
    complete = request._replace(draft=False)
    try:
        return _Ready(submission, readiness.sound_judgement(submission, form, complete), complete)
    except NotCompleteError:
        if not request.draft:
            raise
    return _Ready(submission, readiness.sound_judgement(submission, form, request), request)


def _marking(one: _Ready) -> Marking:
    form = views.view(one.submission.stem)
    return rendering.marking_of(one.submission, form, one.request)


def _part(one: _Ready, own: Marking, marking: Marking) -> Part:
    """Return a document as it is in the pack, under the marking of that."""
    submission = one.submission
    form = views.view(submission.stem)
    shown = replace(marking, handling=own.handling)
    contents = rendering.contents_of(submission, form, one.request, shown)
    reference, version = (
        str(contents.answers[name])
        for name in (views.reference_name(form, form.document), "version")
    )
    return Part(layout.document(contents), reference, version, _date(submission), own)


def _date(submission: Submission) -> str:
    """Return the date of a document in words, "" where its form has none or it is not given."""
    pointer = facts.dated_pointer(submission.stem)
    day = Answers(submission, date.min).get(pointer) if pointer else None
    field = index(submission.stem).fields.get(pointer)
    return answer_words.words(field, day) if field and isinstance(day, str) else ""


def _written(whole: pack_document.PackDocument, marking: Marking) -> bytes:
    from mappa_docs.documents.pdf import self_check, writer

    data = writer.write_pack(whole)
    self_check.check(data, marking)
    return data
