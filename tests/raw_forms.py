"""Forms of PDFs written object by object, as no library would write them."""

from collections.abc import Mapping

from tests.raw_pdfs import one_page, with_table

BOX = b"/Subtype /Widget /Rect [ 72 500 272 520 ]"


def with_form(
    objects: Mapping[int, bytes],
    fields: bytes,
    notes: bytes,
    *,
    form: bytes = b"",
    root: bytes = b"",
) -> bytes:
    """A PDF of one page whose form lists the `fields`, and whose page has the `notes`: references
    to the `objects`, whose numbers begin at 10."""
    about = b"/AcroForm << /Fields [ %s ] %s >> %s" % (fields, form, root)
    return with_table({**one_page(b"/Annots [ %s ]" % notes, root=about), **objects})


def one_field(entries: bytes, look: bytes = b"") -> bytes:
    """A PDF with one field that has these entries, and is its own place."""
    objects = {10: b"<< %s %s >>" % (BOX, entries)}
    if look:
        objects[11] = look
    return with_form(objects, b"10 0 R", b"10 0 R")
