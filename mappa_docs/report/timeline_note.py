"""One case as a Word file: its picture, and tables that say the same; marked like any document."""

from mappa_docs.documents.blocks import Document, State
from mappa_docs.documents.docx import letter, picture
from mappa_docs.documents.docx.letter import Columns, Part
from mappa_docs.documents.docx.picture import Picture
from mappa_docs.documents.docx.tables import WIDTH
from mappa_docs.model import Marking
from mappa_docs.report import timeline_picture, timeline_tables, timeline_words
from mappa_docs.report.timeline_tables import ShownTable
from mappa_docs.timeline.case_file import CaseFile

# Twentieths of a point, Word’s unit of widths.
_TWENTIETHS = 20


def write(case: CaseFile, marking: Marking) -> bytes:
    """Return the Word file. Raises MarkingError if it does not carry its marking wherever it has to
    (14.4)."""
    page = Document(
        form_name=timeline_words.title(case),
        title=timeline_words.HEADING,
        subtitle=timeline_words.summary(case),
        state=State.COMPLETE,
        marking=marking,
        banner="",
        edition=timeline_words.HEADING,
        reference="",
        blocks=(),
    )
    parts = [_part(table) for table in timeline_tables.tables(case)]
    about = (("Protective marking", marking.text),)
    return letter.write(page, about, (), parts, shown=_picture(case))


def _picture(case: CaseFile) -> Picture:
    width = WIDTH / _TWENTIETHS
    size = timeline_picture.picture(case)
    return picture.of_svg(
        timeline_picture.svg(case),
        timeline_words.picture_title(case),
        timeline_words.PICTURE_DESCRIPTION,
        width,
        width * (size.height + timeline_picture.LEGEND_HEIGHT) / size.width,
    )


def _part(table: ShownTable) -> Part:
    widths = [round(part * WIDTH) for part in table.widths]
    widths[-1] += WIDTH - sum(widths)
    return Part(table.title, table.rows, Columns(table.heads, tuple(widths), is_dense=True))
