"""What programs of others write, and readers of PDFs take, comes out whole and marked."""

import io
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader

from mappa_docs.file_markings import applying
from mappa_docs.model import Marking
from tests.pdf_files import Page, body, made
from tests.pdf_markings import R, levels_needed, marking_ends
from tests.raw_pdfs import one_page, stream, with_stream, with_table


def _read(data: bytes) -> Any:
    """The file as qpdf reads it."""
    return pikepdf.open(io.BytesIO(data))


def _text(data: bytes, page: int = 0) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return str(pdf[page].get_textpage().get_text_range())


def test_a_field_keeps_its_value_where_a_revision_takes_the_number_of_an_earlier_table() -> None:
    def field(value: bytes, look: int) -> bytes:
        return (
            b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (risk) /V (%s) /F 4 "
            b"/Rect [ 72 400 272 422 ] /AP << /N %d 0 R >> >>" % (value, look)
        )

    def look(words: bytes) -> bytes:
        about = b"/Subtype /Form /BBox [ 0 0 200 22 ] /Resources << /Font << /F 5 0 R >> >>"
        return stream(b"BT /F 12 Tf 2 5 Td (%s) Tj ET" % words, about)

    form = b"/AcroForm << /Fields [ 6 0 R ] >>"
    first = with_table(
        one_page(b"/Annots [ 6 0 R ]", root=form) | {6: field(b"old", 7), 7: look(b"old")}
    )
    second = with_stream({8: look(b"first"), 6: field(b"first", 8)}, first)
    # Nine is the table of the second revision, and a look in the third.
    third = with_stream({9: look(b"high risk"), 6: field(b"high risk", 9)}, second)
    result = applying.apply(third, R)

    with _read(result) as pdf:
        assert pdf.Root.AcroForm.Fields[0].V == "high risk"
        look_of_it = pdf.Root.AcroForm.Fields[0].AP.N.read_bytes()
    assert b"(high risk)" in look_of_it
    assert levels_needed(result) == {"RESTRICTED"}


def test_a_picture_is_kept_whose_colours_have_a_nul_for_a_space() -> None:
    picture = stream(
        b"\xaa\xaa", b"/Subtype /Image /Width 8 /Height 2 /BitsPerComponent 1 "
        b"/ColorSpace [ /Indexed /DeviceRGB\x001 <ffffff000000> ]",
    )  # fmt: skip
    page = one_page(content=b"q 300 0 0 300 100 300 cm /I Do Q")
    page[3] = page[3].replace(b"/Font", b"/XObject << /I 6 0 R >> /Font")
    data = with_table(page | {6: picture})
    before, after = (_drawn(file) for file in (data, applying.apply(data, R)))

    assert before.getextrema()[0][0] == 0
    assert after.crop((0, 100, 595, 700)).tobytes() == before.crop((0, 100, 595, 700)).tobytes()


def _drawn(data: bytes) -> Any:
    with pypdfium2.PdfDocument(data) as pdf:
        return pdf[0].render().to_pil()


LAST_WORDS = {
    "hyphen": b"(Specimen-) Tj",
    "two hyphens": b"(Specimen--) Tj",
    "soft hyphen": b"(Speci\xadmen\xad) Tj",
    "ligatures": b"(\\256 \\257 o\\256ce) Tj",
    "no-break space": b"(Specimen\xa0) Tj",
    "only a hyphen": b"(-) Tj",
    "a hyphen at the end of a line": b"(Speci-) Tj 0 -14 Td (men) Tj",
    "a hyphen near the bottom": b"0 -570 Td (Specimen-) Tj",
    "letters far apart": b"8 Tc (Specimen-) Tj",
}


@pytest.mark.parametrize("words", LAST_WORDS.values(), ids=LAST_WORDS)
def test_what_a_text_ends_with_is_no_reason_to_refuse(words: bytes) -> None:
    objects = one_page(content=b"BT /F 12 Tf 72 600 Td " + words + b" ET")
    objects[5] = objects[5].replace(b"/Helvetica", b"/Helvetica /Encoding /MacRomanEncoding")

    assert levels_needed(applying.apply(with_table(objects), R)) == {"RESTRICTED"}


def test_letters_of_east_asia_survive() -> None:
    objects = one_page(content=b"BT /F 12 Tf 72 600 Td <65e5672c8a9e002d> Tj ET")
    objects[5] = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H "
        b"/DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> "
        b"/FontDescriptor << /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 >> >> ] >>"
    )
    result = applying.apply(with_table(objects), R)

    assert levels_needed(result) == {"RESTRICTED"}
    assert "日本語" in _text(result)


@pytest.mark.parametrize("height", [12, 30, 60, 93, 94, 120, 200])
@pytest.mark.parametrize("content", ["", "q 200 0 0 400 0 0 cm /P Do Q"], ids=["blank", "picture"])
def test_a_very_low_page_grows(height: int, content: str) -> None:
    picture = {"P": (2, 2, bytes([0, 90, 160, 255]))}
    data = made(Page(content, size=(200, height), pictures=picture))
    result = applying.apply(data, R)
    reader = PdfReader(io.BytesIO(result))

    assert marking_ends(result, "RESTRICTED") == [(1, 1)]
    assert reader.pages[0].cropbox.height >= height


NOTES = {
    "a white square": b"/Subtype /Square /C [ 1 1 1 ] /IC [ 1 1 1 ] /F 4",
    "a white look": b"/Subtype /Stamp /F 4 /AP << /N 7 0 R >>",
    "a field without a look": b"/Subtype /Widget /FT /Tx /T (one) /MK << /BG [ 1 1 1 ] >> /F 4",
    "hidden for now": b"/Subtype /Stamp /F 2 /AP << /N 7 0 R >>",
    "only on paper": b"/Subtype /Stamp /F 36 /AP << /N 7 0 R >>",
}
BANDS = {
    "all of the top": (0, 700, 595, 842),
    "a part of it": (100, 800, 500, 842),
    "all of the page": (0, 0, 595, 842),
}


@pytest.mark.parametrize("band", BANDS.values(), ids=BANDS)
@pytest.mark.parametrize("note", NOTES.values(), ids=NOTES)
def test_a_white_note_is_no_free_room(note: bytes, band: tuple[int, ...]) -> None:
    look = stream(b"1 g 0 0 595 142 re f", b"/Subtype /Form /BBox [ 0 0 595 142 ]")
    box = b"/Rect [ %d %d %d %d ]" % band
    objects = one_page(b"/Annots [ 6 0 R ]") | {
        6: b"<< /Type /Annot %s %s >>" % (note, box),
        7: look,
    }
    result = applying.apply(with_table(objects), R)

    with pypdfium2.PdfDocument(result) as pdf:
        words = pdf[0].get_textpage()
        found = words.search("RESTRICTED")
        boxes = []
        while place := found.get_next():
            boxes.append(words.get_charbox(place[0]))
    assert len(boxes) == 2
    left, bottom, _, top = band
    for letter in boxes:
        outside = letter[3] <= bottom or letter[1] >= top or letter[2] <= left
        assert outside


def test_a_page_that_is_shown_twice_is_marked_once() -> None:
    objects = one_page()
    objects[2] = b"<< /Type /Pages /Count 2 /Kids [ 3 0 R 3 0 R ] >>"
    result = applying.apply(with_table(objects), R)

    assert marking_ends(result, "RESTRICTED") == [(1, 1), (1, 1)]
    with _read(result) as pdf:
        assert len(pdf.get_object(3, 0).Contents) == 3


def test_a_page_that_stands_in_the_tree_itself_is_marked() -> None:
    objects = one_page()
    objects[2] = b"<< /Type /Pages /Count 2 /Kids [ %s 3 0 R ] >>" % objects[3]
    result = applying.apply(with_table(objects), R)

    assert marking_ends(result, "RESTRICTED") == [(1, 1), (1, 1)]


XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
    "<xmp:CreatorTool>Specimen</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>"
)


@pytest.mark.parametrize(
    "code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-32-le"]
)
@pytest.mark.parametrize(
    "information", [b"", b"/Info 7 0 R"], ids=["XMP alone", "with information"]
)
def test_xmp_in_any_code_is_no_reason_to_refuse(code: str, information: bytes) -> None:
    objects = one_page(root=b"/Metadata 6 0 R") | {
        6: stream(XMP.encode(code), b"/Type /Metadata /Subtype /XML"),
        7: b"<< /Author (Specimen) >>",
    }
    result = applying.apply(with_table(objects, trailer=information), R)

    assert levels_needed(result) == {"RESTRICTED"}


def test_xmp_that_is_not_sound_stays_as_it_is() -> None:
    broken = stream(b"<x:xmpmeta><broken", b"/Type /Metadata /Subtype /XML")
    data = with_table(one_page(root=b"/Metadata 6 0 R") | {6: broken})

    with _read(applying.apply(data, R)) as pdf:
        assert pdf.Root.Metadata.read_bytes() == b"<x:xmpmeta><broken"
        assert "RESTRICTED" in str(pdf.docinfo.Keywords)


@pytest.mark.parametrize("root", ["/Outlines", "/StructTreeRoot", "/Dests", "/Names"])
def test_work_grows_with_the_objects_and_not_with_the_ways_to_them(root: str) -> None:
    """Each object holds the next one many times over: the ways to the last one have no end."""
    objects = one_page(root=b"%s 10 0 R" % root.encode())
    for number in range(10, 40):
        following = b"%d 0 R" % (number + 1)
        many = b" ".join([following] * 9)
        entries = (many, many, following, following)
        objects[number] = b"<< /K [ %s ] /Kids [ %s ] /First %s /Next %s >>" % entries
    objects[40] = b"<< >>"

    assert levels_needed(applying.apply(with_table(objects), R)) == {"RESTRICTED"}


def test_thousands_of_notes_are_kept() -> None:
    numbers = range(10, 3010)
    notes = b" ".join(b"%d 0 R" % number for number in numbers)
    note = b"<< /Type /Annot /Subtype /Text /Contents (a) /Rect [ 300 300 310 310 ] >>"
    objects = one_page(b"/Annots [ %s ]" % notes) | dict.fromkeys(numbers, note)

    with _read(applying.apply(with_table(objects), R)) as pdf:
        assert len(pdf.pages[0].obj.Annots) == 3000


def test_a_higher_marking_of_ours_takes_the_place_of_a_lower_one_in_a_revision() -> None:
    data = made(Page(body()))
    lower = applying.apply(data, Marking("gpms", "PROTECT", "PROTECT"))
    higher = applying.apply(lower, R)

    assert higher.startswith(data)
    assert marking_ends(higher, "RESTRICTED") == [(1, 1)]
    assert marking_ends(higher, "PROTECT") == [(0, 0)]
