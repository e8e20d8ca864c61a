"""A checked form → the Word note that a co-ordination unit sends back: all that is needed, once.
`reply_words` has what it says around that."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.definition import forms, schema_files
from mappa_docs.documents.blocks import Document, State
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.markings.schemes import schemes
from mappa_docs.messages import bases, english
from mappa_docs.model import Finding, Judgement
from mappa_docs.report import finding_groups, findings, reply_words

_LATE, _LATE_COLUMNS = "Late or due, to note", ("Time limit", "What asks for it")
_ABOUT_LATE = (
    "This does not keep the form from being complete. What was late can’t be put right on it; what "
    "is due can still be done in time."
)
_NOWHERE = "The form as a whole"
# The sentences about a step that follows on the form, and is not its sender's.
_LATER_STEP = "-since"
_NO_REFERENCE = "The form gives no reference that can be repeated here"
# What whoever read the form compares, because its program lost something.
_OF_THE_READER = ("READ-4", "READ-5")


def name(checked: CheckedFile, told_by: str = "") -> str:
    """Return what the file of the note is called: form, reference and version, and where these
    don't tell which form it is about, what tells it."""
    form = checked.judgement.form.replace(" ", "-")
    version = f"v{checked.version}" if checked.version else ""
    parts = (reply_words.manner(checked).file, form, checked.reference, version, told_by)
    return f"{'_'.join(filter(None, parts))}.docx"


def wanted_by(checked: CheckedFile, as_of: date, by: date | None) -> date | None:
    """Return the day by which the form has to come back, or None where there is none: the first
    time limit of the form that is still ahead, or the day given where that is earlier."""
    findings_due = _of_the_sender(checked.judgement).findings
    due = (finding.due for finding in findings_due if finding.due)
    ahead = [day for day in map(date.fromisoformat, due) if day >= as_of]
    return min((*ahead, by) if by else ahead, default=None)


def reply(
    checked: CheckedFile,
    *,
    scheme: str,
    as_of: date,
    wanted_by: date | None,
    area: Area | None = None,
) -> Rendered:
    """Return the note about a form that needs one: a letter to whoever completed it, from the unit
    of the `area`, or of a form that the unit completes itself a list of what to settle.

    The note says what is missing, wrong and worth a look, what is late, each with the paragraph
    behind it, and the day by which the form has to come back. It carries the form's marking
    and no answer, but the agency, role and address of whom it goes to. Raises MarkingError if the
    finished note is not marked (14.4).
    """
    from mappa_docs.documents.docx import letter

    judgement = _of_the_sender(checked.judgement)
    form = forms.form(schema_files.stem_of(judgement.form))
    floors = [document_marking.floor(name, form.template) for name in (scheme, *schemes())]
    chosen = document_marking.carried_by(judgement.marking, floors) or floors[0]
    version = f"version {checked.version}" if checked.version else ""
    document = ", ".join(part for part in (checked.reference, version) if part)
    manner, is_own = reply_words.manner(checked), checked.addressee.is_own
    back = reply_words.send_back(checked, wanted_by)
    sides = (("To", reply_words.addressed(checked)), ("From", reply_words.sender(area)))
    first_table = (
        ("Protective marking", chosen.text),
        *(() if is_own else sides),
        ("Form", checked.local_form or f"{form.name}, edition {form.edition}: {form.title}"),
        ("Document", document if checked.reference else _NO_REFERENCE),
        ("Checked on", english.day_in_words(as_of)),
        ("Found", finding_groups.counted(judgement.findings)),
        *(() if is_own else (("Send it back", back),)),
    )
    to_correct = findings.parts(_without_late(judgement), nowhere=_NOWHERE, lay=True)
    parts = [letter.Part(heading, _entries(part)) for heading, part in to_correct]
    if late := finding_groups.grouped(judgement.findings).get("late"):
        entries = _entries(finding_groups.once(late, form.stem))
        columns = letter.TO_DO._replace(heads=_LATE_COLUMNS)
        parts.append(letter.Part(_LATE, entries, columns, _ABOUT_LATE))
    page = Document(
        form_name=form.name,
        title=manner.title,
        subtitle=manner.subtitle,
        state=State.COMPLETE,
        marking=chosen,
        banner="",
        edition=f"Note about {form.name}",
        reference=f"Reference {document}" if checked.reference else "",
        blocks=(),
    )
    data = letter.write(page, first_table, manner.opening, parts, closing=manner.closing)
    return Rendered(name(checked), data, chosen)


def _of_the_sender(judgement: Judgement) -> Judgement:
    """Return the judgement without what others have to do after the form was sent."""
    own = (
        finding
        for finding in judgement.findings
        if finding.code not in _OF_THE_READER and not finding.sentence.endswith(_LATER_STEP)
    )
    return replace(judgement, findings=tuple(own))


def _without_late(judgement: Judgement) -> Judgement:
    """Return the judgement with what is to be put right alone."""
    to_do = (finding for finding in judgement.findings if finding_groups.group(finding) != "late")
    return replace(judgement, findings=tuple(to_do))


def _entries(every: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return each finding as a line of the note: what to do, and what stands behind it."""
    return [(finding.message, english.capital(bases.behind(finding))) for finding in every]
