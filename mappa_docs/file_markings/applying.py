"""Any Word or PDF file → the same file with a marking on it."""

from datetime import datetime

from mappa_docs.file_markings import inspection
from mappa_docs.markings.area import Area
from mappa_docs.model import Marking


def apply(
    data: bytes, marking: Marking, *, area: Area | None = None, set_on: datetime | None = None
) -> bytes:
    """Return the file with `marking` at the top and bottom of every page and in its properties
    (14.4). Its content is not touched.

    A Word file gets the sensitivity label that the `area` has for the level, if it has one, as set
    at the time `set_on`; a label in a PDF has no settled place.

    Raises UnreadableError; UsageError where the file is signed or encrypted, or is marked higher or
    under another scheme; and MarkingError where the finished file is not marked everywhere.
    """
    if inspection.format_of(data) == "pdf":
        from mappa_docs.file_markings.pdf import marker as pdf

        return pdf.apply(data, marking).data
    from mappa_docs.file_markings.docx import marker as word

    label = area.labels.get(marking.level) if area else None
    return word.apply(data, marking, label, as_of=set_on if label else None, area=area)
