"""What a document says → its file, checked: the marking is where it has to be."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mappa_docs.definition import views
from mappa_docs.documents import layout, printed_answers, typed_answers
from mappa_docs.documents.blocks import Filling, State
from mappa_docs.documents.request import Contents, Format
from mappa_docs.model import Form, Marking

if TYPE_CHECKING:
    from mappa_docs.documents.pdf.carried import Carried

# As many as there are documents: half a megabyte each, at most.
_BLANKS_KEPT = 32


def of(contents: Contents, to: Format, carrying: "Carried | None" = None) -> bytes:
    """Return the file in that format, a PDF with the data that it is `carrying`. Raises
    MarkingError where it does not carry its marking."""
    if to is Format.DOCX:  # each writer is imported only when it is needed
        from mappa_docs.documents.docx import writer as word

        return word.write(contents)
    return _pdf(contents, carrying)


@lru_cache(maxsize=_BLANKS_KEPT)
def fillable_blank(stem: str, document: str, marking: Marking, rows: int) -> bytes:
    """Return an empty form with fields, with so many rows in each table where that is asked for.
    It is kept: whoever hands out forms hands out the same ones. Raises MarkingError as `of` does.
    """
    form = views.view(stem, document)
    return _pdf(Contents(form, State.BLANK, marking, filling=Filling.FIELDS, rows=rows))


def words(form: Form, answers: dict[str, Any], filling: Filling) -> Mapping[str, Any]:
    """Return the words of the answers: as they are printed, or as they are typed into fields."""
    if filling:
        return typed_answers.typed(form, answers)
    return printed_answers.printed(form, answers)


def _pdf(contents: Contents, carrying: "Carried | None" = None) -> bytes:
    """Return the PDF. There is no settled place in a PDF for a label, so it gets none."""
    from mappa_docs.documents.pdf import self_check, writer

    data = writer.write(layout.document(contents), carrying)
    self_check.check(data, contents.marking, contents.copy)
    return data
