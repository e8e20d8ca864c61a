"""What somebody wrote or drew on the pages of a PDF beside the fields of its form: notes, free
text, stamps, marks with a pen. Only what they are and how long is given."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mappa_docs.pdf import form_fields, qpdf, texts
from mappa_docs.pdf.form_nodes import Drawn
from mappa_docs.pdf.geometry import Box

# They show another annotation's words again, lead elsewhere, or are made by machines for machines.
_NO_NOTES = frozenset(("/Popup", "/Link", "/Widget", "/PrinterMark", "/TrapNet"))
# They have words and no other look that says anything.
_WORDS_ALONE = frozenset(("/FreeText", "/Text", "/Caret"))
FILE = "/FileAttachment"


class PageNote(NamedTuple):
    """A note: the number of its letters, 0 for what is drawn, the index of its page, and its box
    there, None where it has none."""

    letters: int
    page: int
    box: Box | None


def notes(beside: Iterable[Drawn]) -> Iterator[PageNote]:
    """Yield what stands in annotations that are no fields, each once, and what is drawn by them.

    Raises UnreadableError for one that can't be read.
    """
    seen = set()
    for page, node in beside:
        kind = str(qpdf.value(node, "/Subtype"))
        if kind in _NO_NOTES or kind == FILE or (node.is_indirect and node.objgen in seen):
            continue
        seen.add(node.objgen)
        words = texts.text(node.get("/Contents")).strip() or texts.rich(node.get("/RC"))
        box = form_fields.box_of(node)
        if words:
            yield PageNote(len(words), page, box)
        if kind not in _WORDS_ALONE:
            yield PageNote(0, page, box)
