"""A revision leaves every byte of a PDF where it is, whoever wrote it, and readers take it."""

import io
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pytest

from mappa_docs.pdf import page_tree, qpdf
from mappa_docs.pdf.page_changes import PageChange
from mappa_docs.pdf.revision import Revision
from tests.raw_pdfs import CONTENT, FONT, one_page, stream, with_stream, with_table

ADDED = b"BT /F 12 Tf 72 300 Td (Added words) Tj ET"


def _saved(**how: Any) -> bytes:
    """The same PDF as qpdf writes it."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(with_table(one_page()))) as pdf:
        pdf.save(buffer, **how)
    return buffer.getvalue()


def _by_pypdf() -> bytes:
    buffer = io.BytesIO()
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(with_table(one_page()))))
    writer.write(buffer)
    return buffer.getvalue()


def _hybrid() -> bytes:
    """A table beside a stream that tells older programs' readers nothing."""
    plain = with_table(one_page())
    start = int(plain.rpartition(b"startxref\n")[2].split()[0])
    hidden = with_stream({6: b"<< /Hidden true >>"}, plain, packed=[6])
    place = hidden.rpartition(b"startxref\n")[2].split()[0]
    body = hidden.rpartition(b"startxref\n")[0]
    trailer = b"trailer\n<< /Root 1 0 R /Size 9 /Prev %d /XRefStm %s >>\n" % (start, place)
    return body + b"xref\n0 0\n" + trailer + b"startxref\n%d\n%%%%EOF\n" % len(body)


DAMAGED = with_table(one_page())
KINDS = {
    "table": with_table(one_page()),
    "stream": with_stream(one_page()),
    "objects in streams": with_stream(one_page(), packed=[1, 2, 3, 5]),
    "two revisions": with_table({4: stream(CONTENT)}, with_table(one_page())),
    "a stream after a table": with_stream({4: stream(CONTENT)}, with_table(one_page())),
    "hybrid": _hybrid(),
    "linearised": _saved(linearize=True),
    "by qpdf": _saved(object_stream_mode=pikepdf.ObjectStreamMode.generate),
    "by pypdf": _by_pypdf(),
    "no end of line at the end": with_table(one_page(), end=b""),
    "something after the end": with_table(one_page(), end=b"\n" + b"\0" * 3000),
    "something before the beginning": b"\r\n\r\n" + with_table(one_page()),
    "a table that counts wrongly": DAMAGED.replace(b"\n%\xe2\xe3\xcf\xd3\n", b"\n"),
    "no start of the table": DAMAGED.replace(b"startxref", b"startnone"),
    "a start of the table that is wrong": DAMAGED.replace(b"startxref\n", b"startxref\n1"),
    "cut off at the end": DAMAGED[: DAMAGED.index(b"trailer")],
    "page in the tree itself": with_table(
        one_page()
        | {2: b"<< /Type /Pages /Count 1 /Kids [ %s ] >>" % one_page()[3]}
    ),
    "list of contents by reference": with_table(
        one_page(page=b"/Contents 6 0 R") | {6: b"[ 4 0 R ]"}
    ),
    "resources by reference and inherited": with_table(
        one_page()
        | {
            2: b"<< /Type /Pages /Count 1 /Kids [ 3 0 R ] /Resources 6 0 R >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents 4 0 R >>",
            6: b"<< /Font 7 0 R >>",
            7: b"<< /F 5 0 R >>",
        }
    ),
}  # fmt: skip


def _changed(data: bytes) -> bytes:
    with qpdf.opened(data) as pdf:
        revision = Revision(pdf, data)
        (page,) = page_tree.pages(pdf, 1)
        change = PageChange(page, revision)
        font = revision.dictionary(
            {"/Type": b"/Font", "/Subtype": b"/Type1", "/BaseFont": b"/Times-Roman"}
        )
        name = change.put_resource("/Font", "/Added", font)
        words = revision.stream(ADDED.replace(b"/F ", name.encode() + b" "), {})
        change.entries["/Contents"] = b"[ %s ]" % b" ".join([*change.contents(), words])
        return revision.data()


@pytest.mark.parametrize("data", KINDS.values(), ids=KINDS)
def test_all_bytes_stay_and_three_readers_see_both_old_and_new(data: bytes) -> None:
    result = _changed(data)
    with pypdfium2.PdfDocument(result) as pdf:
        seen_by_pdfium = pdf[0].get_textpage().get_text_range()
    with pikepdf.open(io.BytesIO(result)) as pdf:
        streams = list(pdf.pages[0].obj.Contents)
        seen_by_qpdf = b"\n".join(part.read_bytes() for part in streams)
    seen_by_pypdf = pypdf.PdfReader(io.BytesIO(result)).pages[0].extract_text()

    assert result.startswith(data)
    for seen in (seen_by_pdfium, seen_by_qpdf.decode(), seen_by_pypdf):
        assert "Specimen report" in seen
        assert "Added words" in seen
    assert _changed(data) == result


def test_sections_are_of_the_kind_that_the_file_has() -> None:
    plain, packed = (_changed(KINDS[kind]) for kind in ("table", "objects in streams"))

    assert plain.count(b"\ntrailer\n") == 2
    assert b"trailer" not in packed
    for result in (plain, packed):
        with pikepdf.open(io.BytesIO(result)) as pdf:
            assert pdf.check_pdf_syntax() == []


def test_a_file_in_which_nothing_is_changed_stays_what_it_is() -> None:
    data = with_table(one_page())
    with qpdf.opened(data) as pdf:
        assert Revision(pdf, data).data() == data


def test_references_to_what_is_missing_stay_and_lead_to_nothing() -> None:
    missing = b"".join(b"/X%d %d 0 R " % (number, number) for number in range(6, 40))
    for data in (
        with_table(one_page(page=missing)),
        with_stream(one_page(page=missing), packed=[3]),
    ):
        result = _changed(data)
        reader = pypdf.PdfReader(io.BytesIO(result))

        for number in range(6, 40):
            assert reader.pages[0].raw_get(f"/X{number}").idnum == number
        with pikepdf.open(io.BytesIO(result)) as pdf:
            names = {f"/X{number}" for number in range(6, 40)}
            # Where the file has its own stream of objects and table, two of them are there.
            assert sum(pdf.pages[0].obj.get(name) is not None for name in names) <= 2


def test_a_deleted_object_stays_deleted() -> None:
    objects = one_page(page=b"/Annots [ 6 0 R ]") | {6: b"<< /Type /Annot /Subtype /Text >>"}
    first = with_table(objects)
    start = len(first)
    data = first + (
        b"xref\n0 1\n0000000006 65535 f \n6 1\n0000000000 00001 f \n"
        b"trailer\n<< /Root 1 0 R /Size 7 /Prev %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (first.rpartition(b"startxref\n")[2].split()[0], start)
    )
    with pikepdf.open(io.BytesIO(_changed(data))) as pdf:
        assert list(pdf.pages[0].obj.Annots) == [None]


def test_the_identifier_tells_the_revisions_apart_and_keeps_the_first() -> None:
    data = with_table(one_page(), trailer=b"/ID [ <aa> <bb> ]")
    first, second = pypdf.PdfReader(io.BytesIO(_changed(data))).trailer["/ID"]

    assert first.original_bytes == b"\xaa"
    assert len(second.original_bytes) == 16


def test_a_font_that_pages_share_is_not_touched() -> None:
    with pikepdf.open(io.BytesIO(_changed(KINDS["resources by reference and inherited"]))) as pdf:
        assert pdf.get_object(7, 0).keys() == {"/F"}
        assert pdf.get_object(5, 0).unparse(resolved=True) == pikepdf.Object.parse(FONT).unparse()
