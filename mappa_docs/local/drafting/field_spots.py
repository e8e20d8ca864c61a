"""A blank form as PDF → what it asks for, by the tooltips of its fields or their names."""

from collections.abc import Iterator

from mappa_docs.lazy_patterns import expression
from mappa_docs.local.drafting.spots import BlankForm, Spot, titles
from mappa_docs.local.drafting.word_list import in_words
from mappa_docs.local.mapping import Place
from mappa_docs.local.pdf_copies import PdfText
from mappa_docs.pdf.form_fields import FieldKind, FormField

# What programs add to the parts of a name: “form1[0].Surname[0]”.
_INDEX = expression(r"\[\d{1,6}\]$")


def form(text: PdfText) -> BlankForm:
    """Return what a blank form asks for."""
    return BlankForm("pdf", titles(text.lines), tuple(_spots(text)))


def _spots(text: PdfText) -> Iterator[Spot]:
    for number, field in enumerate(text.file.fields):
        if _may_be_answered(field):
            *around, name = (in_words(_INDEX.sub("", part)) for part in field.name.split("."))
            place = Place("form_field", field.name)
            yield Spot(field.tooltip or name, place, " ".join(around[-1:]), number)


def _may_be_answered(field: FormField) -> bool:
    """Return whether an answer goes into a field that is still empty. A box with a name of its own
    is left to a person: that of “No”, taken for its question, would say yes."""
    if field.kind is FieldKind.BOX:
        return field.is_radio
    return field.kind is FieldKind.CHOICE or (
        field.kind is FieldKind.TEXT and not (field.values or field.unseen)
    )
