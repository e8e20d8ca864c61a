"""Forms of PDFs without an end, or with more than anybody fills in."""

import time
from collections.abc import Callable

import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import filled_pdf, form_nodes
from tests.raw_forms import BOX, with_form
from tests.raw_pdfs import one_page, with_table

# Reading takes some hundredths of a second; what goes round and round takes for ever.
MOST_SECONDS = 5


def kids_in_a_circle() -> bytes:
    return with_form(
        {
            10: b"<< /T (a) /FT /Tx /Kids [ 11 0 R ] >>",
            11: b"<< /T (b) /V (x) /Parent 10 0 R /Kids [ 10 0 R 11 0 R ] %s >>" % BOX,
        },
        b"10 0 R",
        b"11 0 R",
    )


def parents_in_a_circle() -> bytes:
    return with_form(
        {
            10: b"<< /T (a) /FT /Tx /V (x) /Parent 11 0 R %s >>" % BOX,
            11: b"<< /T (b) /Parent 10 0 R >>",
        },
        b"",
        b"10 0 R",
    )


def its_own_parent() -> bytes:
    return with_form({10: b"<< /T (a) /FT /Tx /V (x) /Parent 10 0 R %s >>" % BOX}, b"", b"10 0 R")


def shared_kids() -> bytes:
    """Each of thirty levels has the next one twice: a thousand million ways lead down."""
    levels = {
        10 + depth: b"<< /T (a) /Kids [ %d 0 R %d 0 R ] >>" % (11 + depth, 11 + depth)
        for depth in range(30)
    }
    levels[40] = b"<< /T (b) /FT /Tx /V (x) %s >>" % BOX
    return with_form(levels, b"10 0 R", b"40 0 R")


def listed_many_times() -> bytes:
    field = {10: b"<< /T (a) /FT /Tx /V (x) %s >>" % BOX}
    return with_form(field, b"10 0 R " * 10_000, b"10 0 R " * 10_000)


ENDLESS = [kids_in_a_circle, parents_in_a_circle, its_own_parent, shared_kids, listed_many_times]


@pytest.mark.parametrize("made", ENDLESS, ids=lambda made: made.__name__)
def test_no_way_is_gone_twice(made: Callable[[], bytes]) -> None:
    start = time.process_time()
    fields = filled_pdf.read(made()).fields

    assert [value for field in fields for value in field.values] == ["x"]
    assert time.process_time() - start < MOST_SECONDS


def fields_without_number() -> bytes:
    return with_form({}, b"<< /T (a) /FT /Tx >> " * 200_000, b"")


def places_without_number() -> bytes:
    place = b"<< /Subtype /Widget /FT /Tx /T (a) >> " * 200_000
    return with_form({}, b"", place)


def a_million_references() -> bytes:
    return with_form({10: b"<< /T (a) /FT /Tx >>"}, b"", b"10 0 R " * 1_000_000)


def many_kids() -> bytes:
    kids = b"<< /T (b) >> " * (form_nodes.MOST // 2)
    return with_form({10: b"<< /T (a) /Kids [ %s ] >>" % kids}, b"10 0 R " + kids, b"")


@pytest.mark.parametrize(
    "made",
    [fields_without_number, places_without_number, a_million_references, many_kids],
    ids=lambda made: made.__name__,
)
def test_more_fields_than_anybody_fills_in_are_refused(made: Callable[[], bytes]) -> None:
    data = made()
    start = time.process_time()

    with pytest.raises(UnreadableError, match="more than can be read safely"):
        filled_pdf.read(data)
    assert time.process_time() - start < MOST_SECONDS


def test_fields_deep_in_each_other_are_refused() -> None:
    levels = {
        10 + depth: b"<< /T (a) /FT /Tx /Kids [ %d 0 R ] >>" % (11 + depth) for depth in range(99)
    }
    levels[109] = b"<< /T (b) /V (x) >>"

    with pytest.raises(UnreadableError, match="damaged"):
        filled_pdf.read(with_form(levels, b"10 0 R", b""))


def test_a_huge_text_is_refused() -> None:
    texts = {
        10 + number: b"<< /T (%d) /FT /Tx /V (%s) %s >>" % (number, b"x" * 999_999, BOX)
        for number in range(6)
    }
    listed = b" ".join(b"%d 0 R" % number for number in texts)

    with pytest.raises(UnreadableError, match="more than can be read safely"):
        filled_pdf.read(with_form(texts, listed, listed))


def pages_in_a_circle() -> bytes:
    objects = one_page()
    objects[2] = b"<< /Type /Pages /Count 2 /Kids [ 3 0 R 2 0 R ] >>"
    return with_table(objects)


def test_pages_without_an_end_are_refused() -> None:
    with pytest.raises(UnreadableError):
        filled_pdf.read(pages_in_a_circle())


STRANGE = {
    "a form that is none": b"/AcroForm 7",
    "a list that is none": b"/AcroForm << /Fields 7 >>",
    "entries that are none": b"/AcroForm << /Fields [ 7 (x) null [ ] 99 0 R ] >>",
    "kids that are none": b"/AcroForm << /Fields [ << /T (a) /Kids 7 >> << /Kids [ 7 ] >> ] >>",
}


@pytest.mark.parametrize("root", STRANGE.values(), ids=STRANGE)
def test_what_is_no_form_has_no_values(root: bytes) -> None:
    fields = filled_pdf.read(with_table(one_page(b"/Annots [ 7 (x) null ]", root=root))).fields

    assert not [value for field in fields for value in (*field.values, *field.unseen)]
