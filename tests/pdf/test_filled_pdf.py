"""PDFs made to do harm to whoever reads a form in them."""

import time
import zlib
from collections.abc import Callable

import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import filled_pdf
from mappa_docs.pdf.damage import LockedPdfError
from tests import pdf_files
from tests.looked_at import PDF
from tests.raw_forms import BOX, one_field, with_form
from tests.raw_pdfs import one_page, stream, with_table

MOST_SECONDS = 5
FORM = b"/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] "
DRAWS = b"/Resources << /XObject << /X %d 0 R >> >>"


def growing(size: int) -> bytes:
    return stream(zlib.compress(b"x" * size, 9), b"/Filter /FlateDecode")


def a_value_that_grows() -> bytes:
    field = b"<< %s /FT /Tx /T (a) /V 11 0 R >>" % BOX
    return with_form({10: field, 11: growing(200_000_000)}, b"10 0 R", b"10 0 R")


def a_long_value_in_a_stream() -> bytes:
    field = b"<< %s /FT /Tx /T (a) /V 11 0 R >>" % BOX
    return with_form({10: field, 11: growing(6_000_000)}, b"10 0 R", b"10 0 R")


def a_look_that_grows() -> bytes:
    look = growing(200_000_000)
    return one_field(b"/FT /Tx /T (a) /V (x) /AP << /N 11 0 R >>", look)


def words_that_grow() -> bytes:
    objects = one_page()
    objects[4] = growing(200_000_000)
    return with_table(objects)


@pytest.mark.parametrize(
    "made",
    [a_value_that_grows, a_long_value_in_a_stream, a_look_that_grows, words_that_grow],
    ids=lambda made: made.__name__,
)
def test_what_grows_without_measure_is_refused(made: Callable[[], bytes]) -> None:
    data = made()
    start = time.process_time()

    with pytest.raises(UnreadableError, match="more than can be read safely"):
        filled_pdf.read(data)
    assert time.process_time() - start < MOST_SECONDS


def drawn_many_times() -> bytes:
    """A page that draws a form which draws another one ten times, and so on."""
    objects = one_page(content=b"/X Do " * 10)
    objects[3] = objects[3].replace(b"/Resources <<", b"/Resources << /XObject << /X 10 0 R >>")
    for number in range(10, 20):
        objects[number] = stream(b"/X Do " * 10, FORM + DRAWS % (number + 1))
    objects[20] = stream(b"q Q", FORM)
    return with_table(objects)


def test_a_page_that_draws_without_an_end_is_not_read() -> None:
    file = filled_pdf.read(drawn_many_times())

    with pytest.raises(UnreadableError, match="more than can be read safely"):
        _ = file.pages


def test_a_form_that_draws_itself_is_read() -> None:
    objects = one_page(content=b"/X Do")
    objects[3] = objects[3].replace(b"/Resources <<", b"/Resources << /XObject << /X 6 0 R >>")
    objects[6] = stream(b"/X Do", FORM + DRAWS % 6)

    assert [page.words for page in filled_pdf.read(with_table(objects)).pages] == [""]


@pytest.mark.parametrize("kind", ["A password", "Encryption without a password"])
def test_what_is_encrypted_is_told_from_what_is_damaged(kind: str) -> None:
    with pytest.raises(LockedPdfError):
        filled_pdf.read(PDF[kind])


def test_a_file_that_would_have_to_be_repaired_is_refused() -> None:
    data = one_field(b"/FT /Tx /T (a) /V (x)")
    for spoilt in (data[:-40], data.replace(b"xref\n", b"yref\n"), data[: len(data) // 2]):
        with pytest.raises(UnreadableError, match="damaged"):
            filled_pdf.read(spoilt)


def test_what_stands_before_and_after_a_file_does_no_harm() -> None:
    data = one_field(b"/FT /Tx /T (a) /V (x)")

    assert filled_pdf.read(data + b"\n\n").fields == filled_pdf.read(data).fields


def test_a_page_of_pictures_is_told() -> None:
    picture = pdf_files.made(pdf_files.Page(pdf_files.FULL, pictures={"P": pdf_files.GREY}))

    assert filled_pdf.read(picture).has_pictures
    assert not filled_pdf.read(with_table(one_page())).has_pictures
