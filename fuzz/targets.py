"""What each reader promises of any file whatever: the checks, by the name of the target.

A check takes the content of a file. It returns what is wrong with the reader, "" where nothing is,
and lets no exception through but those that the reader does not document.
"""

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import mappa_docs
from mappa_docs.checking import checked_file
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.definition import pointers
from mappa_docs.errors import MarkingError, UnreadableError, UsageError
from mappa_docs.file_markings import applying, inspection
from mappa_docs.intake import readers, submission
from mappa_docs.intake.single_files import Unread
from mappa_docs.markings import area
from mappa_docs.model import Judgement, Marking, Submission
from tests.pdf_sentinels import sentinel, sentinel_words, stands_in
from tests.sentinels import wrong_with
from tests.what_was_read import leaves

# Stands in every seed where somebody's text stands, and may stand in no message.
CANARY = "Quillfeather"
_MARKING = Marking("gpms", "RESTRICTED", "RESTRICTED")
_SETTINGS = CheckSettings("gpms", date(2027, 10, 31))


def form(data: bytes) -> str:
    """Check the reader of submissions, and all that judges them."""
    try:
        read = submission.parse(data)
    except UnreadableError as refused:
        return _said(str(refused))
    (checked,) = checked_file.check_submissions([read], _SETTINGS)
    return _said(*_words(checked.judgement))


def mail(data: bytes) -> str:
    """Check what opens e-mails and zip files, and the readers of what lies in them."""
    found = readers.all_in(data, "file")
    if not found:
        return "A file is passed over."
    read = [each for each in found if isinstance(each, Submission)]
    judgements = [checked.judgement for checked in checked_file.check_submissions(read, _SETTINGS)]
    whys = [each.why for each in found if isinstance(each, Unread)]
    return _said(*whys, *(word for judgement in judgements for word in _words(judgement)))


def inspected(data: bytes) -> str:
    """Check the inspectors of Word and PDF."""
    try:
        seen = inspection.inspect(data)
    except UnreadableError as refused:
        return _said(str(refused))
    return _said(*_words(inspection.judge(seen)))


def marked(data: bytes) -> str:
    """Check that what a marking is put on is marked everywhere, or refused."""
    try:
        finished = applying.apply(data, _MARKING)
        verdict = inspection.judge(inspection.inspect(finished), least=_MARKING)
    except (UnreadableError, UsageError, MarkingError) as refused:
        return _said(str(refused))
    unmarked = [one for one in verdict.findings if one.code == "MRK-1" and one.severity == "error"]
    return "It is not marked everywhere." if unmarked else _said(*_words(verdict))


def profile(data: bytes) -> str:
    """Check the reader of area profiles."""
    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_bytes(data)
        try:
            area.read(Path(file.name))
        except (UnreadableError, UsageError) as refused:
            return _said(str(refused))
    return ""


def filled(data: bytes) -> str:
    """Check the reader of filled forms: what it reports repeats nothing that was filled in."""
    try:
        extraction = mappa_docs.extract(data)
    except UnreadableError as refused:
        return _said(str(refused))
    told = [one.message for one in extraction.findings]
    return _said(*told, *extraction.matched, *(one.section for one in extraction.unread))


def in_fields(data: bytes) -> str:
    """Check the reader of filled PDF forms: what it reports repeats nothing, and each word that is
    read is the answer of the field that it was typed into."""
    wrong = filled(data)
    if wrong:
        return wrong
    try:
        extraction = mappa_docs.extract(data)
    except UnreadableError:
        return ""
    for pointer, value in leaves(extraction.submission):
        strange = [word for word in sentinel_words(value) if word != sentinel(pointer)]
        # A name may have been changed, and then it is the field of that name.
        if strange and pointer not in extraction.matched and not stands_in(data, pointer, strange):
            return "A word is the answer of another field."
    return ""


def placed(data: bytes) -> str:
    """Check that each word of a form is read as the answer that it was, or reported."""
    try:
        extraction = mappa_docs.extract(data)
    except UnreadableError:  # with nothing left that names the form
        return ""
    wrong = wrong_with(extraction, data)
    return wrong[0] if wrong else ""


def carried(data: bytes) -> str:
    """Check that no answer is taken from a PDF with data but those that its pages say."""
    from fuzz import seeds  # which needs what stands here

    try:
        extraction = mappa_docs.extract(data)
    except UnreadableError as refused:
        return _said(str(refused))
    said = dict(pointers.walk(seeds.carried()))
    for pointer, value in pointers.walk(extraction.submission):
        if pointer != "/marking" and said.get(pointer) != value:
            return "An answer is taken that no page says."
    return _said(*(one.message for one in extraction.findings))


def _words(judgement: Judgement) -> Iterator[str]:
    yield judgement.marking
    for finding in judgement.findings:
        yield from (finding.message, finding.section, finding.label, finding.pointer)


def _said(*words: str) -> str:
    return "A message repeats what the file says." if CANARY in " ".join(words) else ""


# The name of a target, its check, and the kind of file that it is given.
TARGETS: dict[str, tuple[Callable[[bytes], str], str]] = {
    "form": (form, "json"),
    "mail": (mail, "mail"),
    "inspect-word": (inspected, "word"),
    "inspect-pdf": (inspected, "pdf"),
    "mark-word": (marked, "word"),
    "mark-pdf": (marked, "pdf"),
    "area": (profile, "area"),
    "filled": (filled, "filled"),
    "filled-pdf": (in_fields, "fields"),
    "placed": (placed, "spoilt"),
    "carried": (carried, "carrying"),
}
