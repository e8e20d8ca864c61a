"""The marking that a form carries which came as a document: is it there, and enough?"""

from dataclasses import replace

from mappa_docs.checking import judging
from mappa_docs.errors import UnreadableError
from mappa_docs.markings import document_marking, schemes
from mappa_docs.markings.area import Area
from mappa_docs.messages import file_messages
from mappa_docs.model import Judgement, Marking, Submission

# What a form says as it was made, whoever fills it in: in Word its first lines, in a PDF its pages.
# Filled in, it holds what comes before “WHEN COMPLETE”.
_NOBODY_CAN_CHANGE = {
    "docx": ("MRK-4.first_lines",),
    "pdf": ("MRK-4", "MRK-4.first_lines", "MRK-4.beside", "MRK-4.mixed", "MRK-4.untold"),
}
# Who read a PDF form has said already what it brings along.
_SAID_BEFORE = {"docx": (), "pdf": ("MRK-11.files", "MRK-11.script", "MRK-11.launch")}


def with_marking(judgement: Judgement, submission: Submission, area: Area | None) -> Judgement:
    """Return the judgement on a form with what is wrong with the marking of its document (14.4),
    and the marking that this carries, or the one that the form needs where that is more. One that
    came as data has no pages."""
    if not submission.document:
        return judgement
    # Most forms come as data, and need nothing of this.
    from mappa_docs.file_markings import inspection, requirements

    try:
        seen = inspection.inspect(submission.document, submission.source, area=area)
    except UnreadableError:  # what the reader of forms could read, and this one can't
        findings = (*judgement.findings, file_messages.finding("MRK-7.other_shape"))
        return replace(judgement, findings=findings, status=judging.status(findings))
    floors = _floors(submission, area)
    least = requirements.floor_for(floors, seen)
    verdict = inspection.judge(seen, least=least)
    left_out = (*_NOBODY_CAN_CHANGE[seen.format], *_SAID_BEFORE[seen.format])
    about_marking = (one for one in verdict.findings if one.sentence not in left_out)
    findings = (*judgement.findings, *about_marking)
    carried = document_marking.carried_by(verdict.marking, floors.values())
    return replace(
        judgement,
        findings=findings,
        status=judging.status(findings),
        marking=carried.text if carried else judgement.marking,
    )


def _floors(submission: Submission, area: Area | None) -> dict[str, Marking]:
    """Return the least marking for the form under each scheme that it may be marked under."""
    names = [area.scheme] if area else schemes.schemes()
    return {
        name: document_marking.decide(submission.stem, submission.answers, name, area=area)[0]
        for name in names
    }
