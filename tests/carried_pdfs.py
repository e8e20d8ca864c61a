"""PDFs that carry their answers as data, and what people and programs do to them."""

import io
import json
from collections.abc import Callable, Iterable
from typing import Any

import pikepdf
import pypdf
import pypdfium2
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf

from mappa_docs.definition import views
from mappa_docs.documents import layout, printed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.pdf import carried, writer
from mappa_docs.documents.pdf.carried import NAME
from mappa_docs.documents.printed_answers import NOTHING_ELSE
from mappa_docs.documents.request import Contents
from mappa_docs.markings import document_marking
from mappa_docs.model import Form
from tests import rendered
from tests.support import AS_OF, change

_PAGE = (595.276, 841.89)
Change = Callable[[Pdf], object]


def carrying(stem: str, document: str = "form", kind: str = "complete", **how: Any) -> bytes:
    return rendered.rendered(stem, "pdf", kind, document, with_data=True, **how).data


def changed(data: bytes, change_it: Change, **how: Any) -> bytes:
    """Return the file as pikepdf writes it after a change."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        change_it(pdf)
        written = io.BytesIO()
        pdf.save(written, **how)
    return written.getvalue()


def data_in(data: bytes) -> Any:
    attached = pypdf.PdfReader(io.BytesIO(data)).attachments
    return json.loads(attached[NAME][0])


def with_content(data: bytes, content: bytes) -> bytes:
    """Return the file with something else in the place of its data."""

    def put(pdf: Pdf) -> None:
        for file in pdf.Root.AF:
            for stream in file.EF.values():
                stream.write(content)

    return changed(data, put)


def with_answers(data: bytes, answers: Any) -> bytes:
    return with_content(data, json.dumps(answers).encode())


def with_answer(data: bytes, pointer: str, value: Any) -> bytes:
    answers = data_in(data)
    change(answers, pointer, value)
    return with_answers(data, answers)


def with_another(data: bytes, name: str, content: bytes) -> bytes:
    """Return the file with one more file in it."""

    def put(pdf: Pdf) -> None:
        more = AttachedFileSpec(pdf, content, filename=name)
        pdf.attachments["more"] = more
        more.obj.UF = more.obj.F = pikepdf.String(name)

    return changed(data, put)


def with_order(data: bytes, order: Iterable[int]) -> bytes:
    """Return the file with these of its pages, in this order."""

    def put(pdf: Pdf) -> None:
        pages = [pdf.pages[place] for place in order]
        del pdf.pages[:]
        pdf.pages.extend(pages)

    return changed(data, put)


def _with_font(pdf: Pdf, page: Any) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.add_resource(pdf.make_indirect(font), Name.Font, Name("/FTest"))


def _drawn_on(page: Any, pdf: Pdf, content: bytes) -> None:
    _with_font(pdf, page)
    page.contents_add(b"q " + content + b" Q", prepend=False)


def with_drawing(data: bytes, page: int, content: bytes) -> bytes:
    """Return the file with something drawn over a page of it; there is a font /FTest."""
    return changed(data, lambda pdf: _drawn_on(pdf.pages[page], pdf, content))


def with_cover(data: bytes, words: bytes = b"Please see the form attached.") -> bytes:
    """Return the file behind a cover sheet."""

    def put(pdf: Pdf) -> None:
        pdf.add_blank_page(page_size=_PAGE)
        cover = pdf.pages[-1]
        _drawn_on(cover, pdf, b"BT /FTest 12 Tf 80 500 Td (" + words + b") Tj ET")
        pdf.pages.insert(0, cover)
        del pdf.pages[-1]

    return changed(data, put)


def with_note(data: bytes, page: int, box: Iterable[float], **entries: Any) -> bytes:
    """Return the file with an annotation on a page of it; a `look` is the content of its look."""
    sides = [*box]

    def put(pdf: Pdf) -> None:
        look = entries.pop("look", None)
        note = Dictionary(Type=Name.Annot, Rect=Array(sides), F=4, **entries)
        if look is not None:
            stream = pdf.make_stream(look)
            stream.Type, stream.Subtype = Name.XObject, Name.Form
            stream.BBox = Array([0, 0, sides[2] - sides[0], sides[3] - sides[1]])
            note.AP = Dictionary(N=stream)
        holder = pdf.pages[page].obj
        note = pdf.make_indirect(note)
        holder.Annots = Array([*holder.get("/Annots", []), note])
        if note.Subtype == Name.Widget:
            pdf.Root.AcroForm = Dictionary(Fields=Array([note]))

    return changed(data, put)


def place_of(data: bytes, words: str) -> tuple[int, tuple[float, float, float, float]]:
    """Return on which page some words stand in the body for the last time, and their box."""
    found = None
    with pypdfium2.PdfDocument(data) as pdf:
        for number, page in enumerate(pdf):
            text = page.get_textpage()
            search = text.search(words)
            while (match := search.get_next()) is not None:
                boxes = [text.get_charbox(match[0] + offset) for offset in range(match[1])]
                box = (
                    min(one[0] for one in boxes),
                    min(one[1] for one in boxes),
                    max(one[2] for one in boxes),
                    max(one[3] for one in boxes),
                )
                if 76 < box[1] < 771:
                    found = number, box
    assert found is not None, "the words stand on no page"
    return found


def covering(box: tuple[float, float, float, float], grey: float = 1.0) -> bytes:
    """Return what draws a rectangle over a box."""
    left, bottom, right, top = box
    sides = f"{left - 1} {bottom - 1} {right - left + 2} {top - bottom + 2}"
    return f"{grey} g {sides} re f".encode()


def by_pypdf(data: bytes) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def by_pdfium(data: bytes) -> bytes:
    with pypdfium2.PdfDocument(data) as pdf:
        written = io.BytesIO()
        pdf.save(written)
    return written.getvalue()


def by_qpdf(data: bytes, **how: Any) -> bytes:
    return changed(data, lambda _: None, **how)


REWRITTEN: dict[str, Callable[[bytes], bytes]] = {
    "pypdf": by_pypdf,
    "pdfium": by_pdfium,
    "qpdf": by_qpdf,
    "qpdf, for the web": lambda data: by_qpdf(data, linearize=True),
    "qpdf, in the old way": lambda data: by_qpdf(
        data, object_stream_mode=pikepdf.ObjectStreamMode.disable
    ),
    "qpdf, packed anew": lambda data: by_qpdf(data, recompress_flate=True),
    "encrypted without a password": lambda data: by_qpdf(
        data, encryption=pikepdf.Encryption(owner="safe", user="")
    ),
    "pypdf, incrementally": lambda data: _incremental(data),
}


def _incremental(data: bytes) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(data), incremental=True)
    writer.add_metadata({"/Author": "Office"})
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def of(stem: str, answers: dict[str, Any], form: Form | None = None) -> bytes:
    """Return a PDF with these answers, whether or not they are complete; `form` is another version
    of the form."""
    form = form or views.view(stem)
    printed = printed_answers.printed(form, answers)
    marking = document_marking.floor("gpms", form.template)
    document = layout.document(Contents(form, State.COMPLETE, marking, printed))
    return writer.write(document, carried.carried(answers, NOTHING_ELSE, AS_OF))


def texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]
