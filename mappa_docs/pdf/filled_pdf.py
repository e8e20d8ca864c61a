"""A PDF of which the form was filled in, read without any trust in it: fields, notes and words.

The fields are read by qpdf, the words of the pages by PDFium, which shows them. Nothing is
repaired: what programs would each repair in their own way is refused.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mappa_docs.pdf import (
    damage,
    drawing_work,
    form_fields,
    form_nodes,
    objects,
    page_notes,
    page_text,
    page_tree,
    pdfium,
    qpdf,
    size_limits,
    texts,
    things_to_run,
)
from mappa_docs.pdf.form_fields import FormField
from mappa_docs.pdf.form_nodes import Drawn
from mappa_docs.pdf.page_notes import PageNote
from mappa_docs.pdf.page_text import PageText
from mappa_docs.pdf.page_tree import PageObject

# Of what qpdf says of a file, this alone takes nothing away from what is read.
_HARMLESS = ("reported number of objects", "extraneous whitespace", "linearization", "common error")


@dataclass(frozen=True)
class FilledPdf:
    """What a PDF holds: the texts of its document `information`, its fields, what is written and
    drawn beside them, and the words of its `pages`. It `has_pictures` where a page shows any, and
    `is_xfa` or a `portfolio` where programs show something else than its pages. `to_run` names what
    it would do or brings along.
    """

    data: bytes
    information: dict[str, str]
    fields: tuple[FormField, ...]
    notes: tuple[PageNote, ...]
    page_count: int
    has_pictures: bool
    is_xfa: bool
    is_portfolio: bool
    to_run: frozenset[str]

    @cached_property
    def pages(self) -> tuple[PageText, ...]:
        """The words of each page, as PDFium reads them.

        Raises UnreadableError where a page can't be read, or draws more than can be looked at.
        """
        with objects.reading():
            if drawing_work.is_endless(objects.opened(self.data)):
                raise size_limits.too_much()
        with pdfium.opened(self.data) as pdf:
            return tuple(page_text.read(page) for page in pdf)


def read(data: bytes) -> FilledPdf:
    """Return what a PDF holds.

    Raises LockedPdfError where it is encrypted, and UnreadableError where it is damaged or holds
    more than can be read.
    """
    size_limits.check(data)
    with pdfium.opened(data) as pdf:
        if pdfium.is_encrypted(pdf):
            raise damage.locked()
        count = len(pdf)
    if not 0 < count <= size_limits.MOST_PAGES:
        raise damage.unclear_pages()
    with qpdf.opened(data) as pdf:
        filled = _of(data, pdf, page_tree.pages(pdf, count))
        if any(not _is_harmless(warning) for warning in pdf.get_warnings()):
            raise damage.unclear()
    return filled


def _of(data: bytes, pdf: Any, pages: list[PageObject]) -> FilledPdf:
    drawn = list(form_nodes.drawn(pages))
    widgets: list[Drawn] = []
    beside: list[Drawn] = []
    for note in drawn:
        (widgets if form_nodes.is_widget(note.node) else beside).append(note)
    form = qpdf.value(pdf.Root, "/AcroForm")
    about = qpdf.entries(qpdf.value(pdf.trailer, "/Info"))
    return FilledPdf(
        data,
        information={key: said for key, entry in about.items() if (said := texts.text(entry))},
        fields=tuple(form_fields.fields(pdf, pages, widgets)),
        notes=tuple(page_notes.notes(beside)),
        page_count=len(pages),
        has_pictures=any(map(_has_picture, pages)),
        is_xfa=qpdf.value(form, "/XFA") is not None,
        is_portfolio=qpdf.value(pdf.Root, "/Collection") is not None,
        to_run=things_to_run.kinds(pdf, pages, drawn),
    )


def _has_picture(page: PageObject) -> bool:
    drawn = qpdf.entries(qpdf.value(page.value("/Resources"), "/XObject"))
    return any(str(qpdf.value(one, "/Subtype")) == "/Image" for one in drawn.values())


def _is_harmless(warning: object) -> bool:
    return any(words in str(warning) for words in _HARMLESS)
