"""What programs do to a filled PDF form when they save it, each as a function of the file.

Those that are no libraries are imitated by what is known of them: Acrobat saves revisions or writes
the file anew, with looks of its own or none; Preview leaves fields without their looks and some
without the field that they are in; others lose the list of the fields or change their names.
"""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pypdf
from pikepdf import Array, Dictionary, Name, String
from pypdf.generic import NameObject, TextStringObject

from tests.filled_pdf import PdfForm

Producer = Callable[[bytes], bytes]


def _changed(change: Callable[[PdfForm], None], **how: Any) -> Producer:
    def producer(data: bytes) -> bytes:
        form = PdfForm(data)
        change(form)
        return form.data(**how)

    return producer


def _without_looks(form: PdfForm) -> None:
    for field in form.fields.values():
        if Name.Btn != field.FT and "/AP" in field:
            del field.AP
    form.pdf.Root.AcroForm.NeedAppearances = True


def _without_list(form: PdfForm) -> None:
    form.pdf.Root.AcroForm.Fields = Array()


def _without_form(form: PdfForm) -> None:
    del form.pdf.Root.AcroForm


def _under_one_parent(form: PdfForm) -> None:
    """Put all fields into one, as a program does that joins files and keeps their names apart."""
    fields = form.pdf.Root.AcroForm.Fields
    parent = form.pdf.make_indirect(Dictionary(T=String("6"), Kids=Array(list(fields))))
    for field in fields:
        field.Parent = parent
    form.pdf.Root.AcroForm.Fields = Array([parent])


def _made_unique(form: PdfForm) -> None:
    for name, field in form.fields.items():
        field.T = String(f"{name}_2")


def _without_parents(form: PdfForm) -> None:
    """Leave the parents as they were when the form was empty, and each place by itself."""
    stale = Array()
    for field in form.fields.values():
        parent = form.pdf.make_indirect(Dictionary(T=field.T, FT=field.FT))
        if Name.Btn == field.FT:
            parent.V = Name.Off
        stale.append(parent)
    form.pdf.Root.AcroForm.Fields = stale


def _values(encoded: Callable[[str], bytes]) -> Callable[[PdfForm], None]:
    def change(form: PdfForm) -> None:
        for field in form.fields.values():
            if Name.Btn != field.FT and "/V" in field:
                field.V = String(encoded(str(field.V)))

    return change


def _in_pdf_encoding(text: str) -> bytes:
    try:
        return text.encode("pdfdoc")
    except ValueError:
        return b"\xfe\xff" + text.encode("utf-16-be")


def _in_streams(form: PdfForm) -> None:
    for field in form.fields.values():
        if Name.Tx == field.FT and "/V" in field:
            field.V = form.pdf.make_stream(b"\xfe\xff" + str(field.V).encode("utf-16-be"))


def _with_rich_text(form: PdfForm) -> None:
    """Keep the words a second time as rich text, as PDFium does."""
    for field in form.fields.values():
        if Name.Tx == field.FT and "/V" in field:
            field.RV = String(f'<?xml version="1.0"?><body><p>{field.V}</p></body>')


def _with_indices(form: PdfForm) -> None:
    """Keep which options are chosen by their numbers as well, as PDFium does."""
    for field in form.fields.values():
        if Name.Ch == field.FT and "/V" in field:
            options = [str(option) for option in field.Opt]
            if str(field.V) in options:
                field.I = Array([options.index(str(field.V))])


def pypdf_copy(data: bytes) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    return _written(writer)


def pypdf_with_a_cover_sheet(data: bytes) -> bytes:
    cover = pypdf.PdfWriter()
    cover.add_blank_page(595, 842)
    writer = pypdf.PdfWriter()
    writer.append(io.BytesIO(_written(cover)))
    writer.append(io.BytesIO(data))
    return _written(writer)


def qpdf_with_a_cover_sheet(data: bytes) -> bytes:
    form = PdfForm(data)
    form.pdf.add_blank_page()
    form.pdf.pages.reverse()
    return form.data()


def _written(writer: pypdf.PdfWriter) -> bytes:
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def revised(data: bytes, values: dict[str, str]) -> bytes:
    """Return the file with a revision at its end in which these fields have other values."""
    writer = pypdf.PdfWriter(io.BytesIO(data), incremental=True)
    for page in writer.pages:
        for note in page.get("/Annots", ()):
            field = note.get_object()
            name = field.get("/T")
            if name in values:
                key = NameObject("/V")
                if field.get("/FT") == "/Btn":
                    field[key] = field[NameObject("/AS")] = NameObject(values[name])
                else:
                    field[key] = TextStringObject(values[name])
    return _written(writer)


PRODUCERS: dict[str, Producer] = {
    "qpdf": _changed(lambda form: None),
    "object streams": _changed(
        lambda form: None, object_stream_mode=pikepdf.ObjectStreamMode.generate
    ),
    "linearised": _changed(lambda form: None, linearize=True),
    "no streams packed": _changed(
        lambda form: None, stream_decode_level=pikepdf.StreamDecodeLevel.generalized
    ),
    "without looks": _changed(_without_looks),
    "without the list of fields": _changed(_without_list),
    "without the form": _changed(_without_form),
    "places without parents": _changed(_without_parents),
    "UTF-16": _changed(_values(lambda text: b"\xfe\xff" + text.encode("utf-16-be"))),
    "UTF-16, little end first": _changed(_values(lambda t: b"\xff\xfe" + t.encode("utf-16-le"))),
    "UTF-8 with its mark": _changed(_values(lambda text: b"\xef\xbb\xbf" + text.encode())),
    "UTF-8 without": _changed(_values(str.encode)),
    "the encoding of PDF": _changed(_values(_in_pdf_encoding)),
    "lines that end as on a Mac": _changed(_values(lambda text: text.replace("\n", "\r").encode())),
    "lines that end as in Windows": _changed(
        _values(lambda text: text.replace("\n", "\r\n").encode())
    ),
    "texts in streams": _changed(_in_streams),
    "rich text": _changed(_with_rich_text),
    "numbers of options": _changed(_with_indices),
    "pypdf": pypdf_copy,
    "pypdf, with a cover sheet": pypdf_with_a_cover_sheet,
    "qpdf, with a cover sheet": qpdf_with_a_cover_sheet,
}
# These leave other names, so that nothing is certain.
RENAMED: dict[str, Producer] = {
    "under one parent": _changed(_under_one_parent),
    "made unique": _changed(_made_unique),
}
