"""What changed between two submissions, as a Word file that is marked like every document."""

from collections.abc import Sequence

from mappa_docs.comparison.differences import Differences
from mappa_docs.definition import schema_files
from mappa_docs.documents.blocks import Document, State
from mappa_docs.documents.docx import letter
from mappa_docs.documents.docx.letter import Stretch
from mappa_docs.model import Marking
from mappa_docs.report import difference_parts
from mappa_docs.report.difference_parts import Entry
from mappa_docs.report.difference_values import said


def write(found: Differences, *, marking: Marking, values: bool) -> bytes:
    """Return the Word file. With `values` it says what the answers were and are.

    Raises MarkingError if the finished file does not carry its marking wherever it has to (14.4).
    """
    names = [schema_files.name_of(one.stem) for one in (found.old, found.new)]
    forms = " and ".join(dict.fromkeys(names))
    about = (
        ("Protective marking", marking.text),
        ("Before", f"{difference_parts.file_name(found.old)} ({names[0]})"),
        ("Now", f"{difference_parts.file_name(found.new)} ({names[1]})"),
        ("Found", difference_parts.counts(found)),
    )
    parts = [
        letter.Part(heading, [(entry.where, _told(entry)) for entry in entries], letter.BY_PLACE)
        for heading, entries in difference_parts.parts(found, values=values)
    ]
    page = Document(
        form_name=forms,
        title=difference_parts.TITLE,
        subtitle="Made by comparing the two, answer by answer",
        state=State.COMPLETE,
        marking=marking,
        banner="",
        edition=f"Note about {forms}",
        reference="",
        blocks=(),
    )
    return letter.write(page, about, difference_parts.cautions(found), parts)


def _told(entry: Entry) -> Sequence[Stretch]:
    """Return what happened at a place, and below it the answers, if they are shown."""
    told = [Stretch(entry.what)]
    for value in entry.values:
        told.append(Stretch(f"\n{value.label}: " if value.label else "\n"))
        told += [Stretch(piece.text, piece.kind) for piece in said(value.pieces)]
    return told
