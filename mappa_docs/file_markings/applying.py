"""Any Word or PDF file → the same file with a marking on it."""

from datetime import datetime
from typing import NamedTuple

from mappa_docs.file_markings import inspection
from mappa_docs.markings.area import Area
from mappa_docs.model import Marking, Overruling
from mappa_docs.model.spots import Inspection


class Marked(NamedTuple):
    """A file with its marking, and what is seen of it there."""

    data: bytes
    seen: Inspection


def apply(
    data: bytes,
    marking: Marking,
    *,
    area: Area | None = None,
    set_on: datetime | None = None,
    decision: Overruling | None = None,
) -> bytes:
    """Return the file with the marking on it; see `applied`."""
    return applied(data, marking, area=area, set_on=set_on, decision=decision).data


def applied(
    data: bytes,
    marking: Marking,
    *,
    area: Area | None = None,
    set_on: datetime | None = None,
    decision: Overruling | None = None,
) -> Marked:
    """Return the file with `marking` at the top and bottom of every page and in its properties
    (14.4), and what an inspection sees in it. Its content is not touched.

    A Word file gets the sensitivity label that the `area` has for the level, if it has one, as set
    at the time `set_on`; a label in a PDF has no settled place.

    A `decision` of a person, `overruling.decision`, passes over what may be a higher marking or one
    of another scheme and could not be told; the file keeps it. What is plainly one is never passed
    over.

    Raises UnreadableError; UsageError where the file is signed or encrypted, is or may be marked
    higher or under another scheme, or can't be marked so that it is seen everywhere.
    """
    if inspection.format_of(data) == "pdf":
        from mappa_docs.file_markings.pdf import marker as pdf

        return Marked(*pdf.apply(data, marking, decision))
    from mappa_docs.file_markings.docx import marker as word

    label = area.labels.get(marking.level) if area else None
    as_of = set_on if label else None
    marked = word.apply(data, marking, label, as_of=as_of, area=area, decision=decision)
    return Marked(marked, inspection.inspect(marked, area=area))
