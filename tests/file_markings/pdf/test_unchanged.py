"""A PDF that would change in anything but its marking is not handed over, and the sentence says
what and where."""

import pypdfium2
import pytest

from mappa_docs.errors import UsageError
from mappa_docs.file_markings import applying
from mappa_docs.file_markings.pdf import unchanged
from mappa_docs.file_markings.pdf.stamp_placer import Put
from mappa_docs.pdf.geometry import Shown
from tests.pdf_markings import R
from tests.raw_pdfs import one_page, stream, with_table

A4 = Shown((0.0, 0.0, 595.0, 842.0))
FORM = b"/AcroForm << /Fields [ 7 0 R ] /DA (/F 12 Tf 0 g) /DR << /Font << /F 5 0 R >> >> >>"
LOOK = b"/Type /XObject /Subtype /Form /BBox [ 0 0 200 22 ] /Resources << /Font << /F 5 0 R >> >>"
TWO_PAGES = one_page(root=FORM) | {
    2: b"<< /Type /Pages /Count 2 /Kids [ 3 0 R 6 0 R ] >>",
    6: b"<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents 4 0 R "
    b"/Resources << /Font << /F 5 0 R >> >> /Annots [ 7 0 R 9 0 R ] >>",
    7: b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (one) /V (high) /F 4 "
    b"/Rect [ 72 400 272 422 ] /AP << /N 8 0 R >> >>",
    8: stream(b"BT /F 12 Tf 2 5 Td (high) Tj ET", LOOK),
    9: b"<< /Type /Annot /Subtype /Text /Contents (a note) /Rect [ 300 300 320 320 ] >>",
}
PLACE = (200.0, 790.0, 400.0, 815.0)
STAMP = b"BT /F 12 Tf 210 800 Td (RESTRICTED) Tj ET"


def _after(objects: dict[int, bytes]) -> bytes:
    """The second page given a marking, with further changes."""
    marked = TWO_PAGES[6].replace(b"/Contents 4 0 R", b"/Contents [ 4 0 R 10 0 R ]")
    return with_table({6: marked, 10: stream(STAMP)} | objects, with_table(TWO_PAGES))


def _check(after: bytes, put: dict[int, Put] | None = None) -> None:
    places = {1: Put(A4, (PLACE,))} if put is None else put
    unchanged.check(with_table(TWO_PAGES), after, places)


def test_a_marking_alone_is_no_difference() -> None:
    _check(_after({}))


CHANGED = {
    "a line drawn elsewhere": ({10: stream(STAMP + b" 72 600 100 1 re f")}, "page 2 what"),
    "a marking outside its place": ({10: stream(STAMP.replace(b"800", b"700"))}, "page 2 what"),
    "a hairline": ({10: stream(STAMP + b" 0 w 72 600 m 172 600 l S")}, "page 2 what"),
    "a dot": ({10: stream(STAMP + b" 72 600 0.5 0.5 re f")}, "page 2 what"),
    "a small word": ({10: stream(STAMP + b" BT /F 3 Tf 72 300 Td (not) Tj ET")}, "page 2 what"),
    "another shade": ({10: stream(STAMP + b" .9 g 0 0 595 50 re f")}, "page 2 what"),
    "a word less": ({4: stream(b"BT /F 12 Tf 72 600 Td (Specimen) Tj ET")}, "page 1"),
    "a field’s value": ({7: TWO_PAGES[7].replace(b"(high)", b"()")}, "form fields"),
    "the look of a field": ({8: stream(b"", LOOK)}, "form fields"),
    "a note": ({9: TWO_PAGES[9].replace(b"a note", b"no note")}, "page 2 a note"),
    "a page gone": ({2: b"<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>"}, "which pages"),
}  # fmt: skip


@pytest.mark.parametrize(("objects", "said"), CHANGED.values(), ids=CHANGED)
def test_a_change_is_refused_and_named(objects: dict[int, bytes], said: str) -> None:
    with pytest.raises(Exception, match=said) as refusal:
        _check(_after(objects))

    assert "high" not in str(refusal.value)
    assert "note)" not in str(refusal.value)


def test_a_page_that_was_given_nothing_must_show_nothing_else() -> None:
    with pytest.raises(UsageError, match="page 2 what is shown"):
        _check(_after({}), put={})


def test_text_that_nobody_sees_is_compared_as_well() -> None:
    """The picture of the page is the same, and so are all objects that it had."""
    unseen = TWO_PAGES[6].replace(b"/Contents 4 0 R", b"/Contents [ 11 0 R 4 0 R 10 0 R ]")
    objects = {6: unseen, 11: stream(b"BT 3 Tr /F 12 Tf 72 500 Td (unseen) Tj ET 0 Tr")}

    with pytest.raises(UsageError, match="page 2 the text"):
        _check(_after(objects))


def test_the_pictures_are_of_what_a_reader_sees() -> None:
    """The field without a look of its own is drawn by PDFium, before and after."""
    objects = TWO_PAGES | {
        7: TWO_PAGES[7].replace(b"/AP << /N 8 0 R >>", b"/MK << /BG [ 1 0 0 ] >>")
    }
    data = with_table(objects)
    result = applying.apply(data, R)

    with pypdfium2.PdfDocument(result) as pdf:
        pdf.init_forms()
        picture = pdf[1].render().to_pil()
    assert picture.getpixel((200, 842 - 410)) != (255, 255, 255)


TEXTS = {
    "the marking at the end": ("a\r\nb", "a\r\nb\r\nNOT PROTECTIVELY\r\nMARKED", 1, True),
    "it twice": ("a", "a\r\nNOT PROTECTIVELY MARKED\r\nNOT PROTECTIVELY MARKED", 2, True),
    "on a page that says nothing": ("", "NOT PROTECTIVELY MARKED", 1, True),
    "nothing where nothing was added": ("a", "a", 0, True),
    "it once where it was added twice": ("a", "a NOT PROTECTIVELY MARKED", 2, False),
    "it twice where it was added once": ("a", "a" + 2 * " NOT PROTECTIVELY MARKED", 1, False),
    "it in the middle": ("ab", "a NOT PROTECTIVELY MARKED b", 1, False),
    "another word before": ("abc", "abd NOT PROTECTIVELY MARKED", 1, False),
    "another word after": ("a", "a not NOT PROTECTIVELY MARKED", 1, False),
}


@pytest.mark.parametrize(("was", "now", "times", "known"), TEXTS.values(), ids=TEXTS)
def test_a_text_needs_no_second_reading_only_where_the_marking_alone_follows_it(
    was: str, now: str, times: int, known: bool
) -> None:
    assert unchanged.is_followed(now, was, times * "NOT PROTECTIVELY MARKED") is known
