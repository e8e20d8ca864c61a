"""The words of a page, and which of them are marked as what they are."""

from mappa_docs.pdf import filled_pdf
from mappa_docs.pdf.page_text import PageText
from tests.raw_pdfs import one_page, stream, with_table

WORDS = b"BT /F 12 Tf 72 %d Td (%s) Tj ET"
MARKED = b"/P << /MCID 0 >> BDC %s EMC"


def read(content: bytes, form: bytes = b"") -> PageText:
    objects = one_page(content=content)
    if form:
        objects[3] = objects[3].replace(b"/Resources <<", b"/Resources << /XObject << /X 6 0 R >>")
        about = b"/Type /XObject /Subtype /Form /BBox [ 0 0 595 842 ]"
        objects[6] = stream(form, about + b" /Resources << /Font << /F 5 0 R >> >>")
    (page,) = filled_pdf.read(with_table(objects)).pages
    return page


def test_what_is_marked_is_told_from_what_is_not() -> None:
    page = read(MARKED % (WORDS % (600, b"Form")) + b"\n" + WORDS % (500, b"Typed"))

    assert page == PageText("Form\nTyped", 1, ("Typed",))


def test_what_a_mark_draws_by_name_is_marked() -> None:
    words = WORDS % (500, b"Drawn")

    assert read(b"/Artifact BMC /X Do EMC", words) == PageText("Drawn", 1, ())
    assert read(b"/X Do", words) == PageText("Drawn", 0, ("Drawn",))
    assert read(b"/X Do", MARKED % words) == PageText("Drawn", 1, ())


def test_a_page_without_words_has_none() -> None:
    assert read(b"q Q") == PageText("", 0, ())
