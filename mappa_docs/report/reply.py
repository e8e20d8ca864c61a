"""A checked form → the Word note that a co-ordination unit sends back: all that is needed, once."""

from dataclasses import replace
from datetime import date

from mappa_docs import form as forms
from mappa_docs import marking, schema
from mappa_docs.checking import Checked
from mappa_docs.document import Document, State
from mappa_docs.model import Judgement
from mappa_docs.rendering import Rendered
from mappa_docs.report import findings, groups
from mappa_docs.working_days import in_words

_OPENING = (
    "This form can’t be used as it is. What it still needs is listed below, section by section, "
    "with the paragraph of the MAPPA Guidance that asks for it.",
    "Put it right on the form itself, raise its version and send the whole form back. Don’t write "
    "answers on this note.",
)
_NOWHERE = "The form as a whole"
_NO_DAY = "As agreed with the co-ordination unit"
_NO_REFERENCE = "The form gives no reference that can be repeated here"


def reply(checked: Checked, *, scheme: str, as_of: date, by: date | None) -> Rendered | None:
    """Return the note about a form, or None where it is complete or could not be read.

    The note says what is missing, wrong, late and worth a look, each with the paragraph behind it,
    and asks for the form by the first time limit that it still can meet, else `by`. It carries the
    form's marking and no answer. Raises MarkingError if the finished note is not marked (14.4).
    """
    judgement = checked.judgement
    if judgement.status in ("complete", "unreadable"):
        return None
    from mappa_docs.word import note

    form = forms.form(schema.stem_of(judgement.form))
    chosen = marking.asked_for(judgement.marking, scheme)
    version = f"version {checked.version}" if checked.version else ""
    document = ", ".join(part for part in (checked.reference, version) if part)
    about = (
        ("Protective marking", chosen.text),
        ("Form", f"{form.name}, edition {form.edition}: {form.title}"),
        ("Document", document if checked.reference else _NO_REFERENCE),
        ("Checked on", in_words(as_of)),
        ("Found", groups.counted(judgement.findings)),
        ("Send it back", _back(judgement, as_of, by)),
    )
    some = [
        note.Part(heading, [(one.message, ", ".join(one.guidance)) for one in found])
        for heading, found in findings.parts(_plainly(judgement), nowhere=_NOWHERE)
    ]
    page = Document(
        form_name=form.name,
        title="What this form still needs",
        subtitle="A note from the MAPPA co-ordination unit",
        state=State.COMPLETE,
        marking=chosen,
        banner="",
        edition=f"Note about {form.name}",
        reference=f"Reference {document}" if checked.reference else "",
        blocks=(),
    )
    name = form.name.replace(" ", "-")
    parts = ("Reply", name, checked.reference, f"v{checked.version}" if checked.version else "")
    file_name = "_".join(part for part in parts if part)
    return Rendered(f"{file_name}.docx", note.write(page, about, _OPENING, some), chosen)


def _plainly(judgement: Judgement) -> Judgement:
    """Return the judgement in words for whoever filled in the form: the data are not theirs."""
    found = (replace(one, message=one.plain or one.message) for one in judgement.findings)
    return replace(judgement, findings=tuple(found))


def _back(judgement: Judgement, as_of: date, by: date | None) -> str:
    """Say by when: the first time limit of the form that is still ahead, else the day given."""
    due = (finding.due for finding in judgement.findings if finding.due)
    ahead = [day for day in map(date.fromisoformat, due) if day >= as_of]
    day = min(ahead, default=by)
    return f"By {in_words(day)}" if day else _NO_DAY
