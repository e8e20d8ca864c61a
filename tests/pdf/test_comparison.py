"""What differs between two versions of a PDF is found wherever it lies, and named."""

import io

import pikepdf
import pytest

from mappa_docs.pdf import comparison, qpdf
from mappa_docs.pdf.comparison import Changed
from tests.raw_pdfs import CONTENT, one_page, stream, with_stream, with_table

ROOT = (
    b"/AcroForm << /Fields [ 10 0 R ] >> /Outlines 11 0 R /PageLabels 12 0 R /Names 13 0 R "
    b"/StructTreeRoot 14 0 R /OCProperties 15 0 R /Metadata 16 0 R /Dests 19 0 R"
)
RICH = one_page(b"/Annots [ 17 0 R 10 0 R ]", root=ROOT) | {
    10: b"<< /FT /Tx /T (one) /V (first) /Subtype /Widget >>",
    11: b"<< /First 18 0 R /Count 1 >>",
    12: b"<< /Nums [ 0 << /S /r >> ] >>",
    13: b"<< /EmbeddedFiles << /Names [ (a) << /EF << /F 20 0 R >> >> ] >> >>",
    14: b"<< /K 21 0 R >>",
    15: b"<< /OCGs [ 22 0 R ] /D << /OFF [ ] >> >>",
    16: stream(b"<x/>"),
    17: b"<< /Subtype /Text /Contents (kept) >>",
    18: b"<< /Title (Chapter) /Parent 11 0 R >>",
    19: b"<< /here [ 3 0 R /Fit ] >>",
    20: stream(b"attached"),
    21: b"<< /S /P /P 14 0 R /K 0 >>",
    22: b"<< /Type /OCG /Name (layer) >>",
    23: b"<< /Producer (theirs) /Keywords (old) >>",
    24: b"<< /Lost true >>",
}
TRAILER = b"/Info 23 0 R"
DIFFERENT = {
    "a field’s value": (10, b"<< /FT /Tx /T (one) /V () /Subtype /Widget >>", Changed("fields")),
    "a bookmark": (18, b"<< /Title (Other) /Parent 11 0 R >>", Changed("bookmarks")),
    "a page label": (12, b"<< /Nums [ 0 << /S /D >> ] >>", Changed("labels")),
    "an attached file": (20, stream(b"another."), Changed("names")),
    "a named destination": (19, b"<< >>", Changed("names")),
    "a tag": (21, b"<< /S /H1 /P 14 0 R /K 0 >>", Changed("tags")),
    "a layer": (22, b"<< /Type /OCG /Name (other) >>", Changed("layers")),
    "a note": (17, b"<< /Subtype /Text /Contents (lost) >>", Changed("notes", 1)),
    "a note that is gone": (17, b"null", Changed("notes", 1)),
    "instructions": (4, stream(CONTENT + b" "), Changed("picture", 1)),
    "another property": (23, b"<< /Producer (ours) /Keywords (new) >>", Changed("properties")),
    "an object that nothing leads to": (24, b"<< /Lost false >>", Changed("structure")),
    "an entry of the page": (3, one_page(b"/Annots [ ]")[3], Changed("page", 1)),
    "a resource": (3, RICH[3].replace(b"/F 5 0 R", b"/F 24 0 R"), Changed("page", 1)),
    "the catalogue": (1, RICH[1].replace(b"/Metadata 16 0 R", b""), Changed("structure")),
}  # fmt: skip


def _difference(before: bytes, after: bytes) -> Changed | None:
    with qpdf.opened(before) as old, qpdf.opened(after) as new:
        return comparison.changed(old, new, 1)


@pytest.mark.parametrize(("number", "text", "change"), DIFFERENT.values(), ids=DIFFERENT)
def test_a_difference_is_named(number: int, text: bytes, change: Changed) -> None:
    before = with_table(RICH, trailer=TRAILER)

    assert _difference(before, with_table({number: text}, before, trailer=TRAILER)) == change


SAME = {
    "marked contents": (3, RICH[3].replace(b"/Contents 4 0 R", b"/Contents [ 25 0 R 4 0 R ]")),
    "a further font": (3, RICH[3].replace(b"/F 5 0 R", b"/F 5 0 R /G 5 0 R")),
    "a higher page": (3, RICH[3].replace(b"842", b"900")),
    "keywords": (23, b"<< /Producer (theirs) /Keywords (new) /Subject (new) >>"),
    "XMP": (16, stream(b"<y/>")),
    "an object more": (25, stream(b"q")),
}  # fmt: skip


@pytest.mark.parametrize(("number", "text"), SAME.values(), ids=SAME)
def test_what_a_marking_changes_is_no_difference(number: int, text: bytes) -> None:
    before = with_table(RICH, trailer=TRAILER)

    assert _difference(before, with_table({number: text}, before, trailer=TRAILER)) is None


FIELDS = {
    "none": ({}, True),
    "a tree": ({10: b"<< /Kids [ 30 0 R 31 0 R ] >>", 30: b"<< >>", 31: b"<< >>"}, True),
    "one field twice": ({10: b"<< /Kids [ 30 0 R 30 0 R ] >>", 30: b"<< >>"}, False),
    "a circle": ({10: b"<< /Kids [ 10 0 R ] >>"}, False),
}


@pytest.mark.parametrize(("fields", "is_tree"), FIELDS.values(), ids=FIELDS)
def test_fields_that_are_no_tree_are_told(fields: dict[int, bytes], is_tree: bool) -> None:
    with qpdf.opened(with_table(RICH | fields)) as pdf:
        assert comparison.has_tree_of_fields(pdf) is is_tree


def test_a_file_that_qpdf_writes_anew_has_other_objects() -> None:
    before, buffer = with_table(RICH, trailer=TRAILER), io.BytesIO()
    with pikepdf.open(io.BytesIO(before)) as pdf:
        pdf.pages[0].obj.Annots[0].Contents = pikepdf.String("lost")
        pdf.save(buffer)

    assert _difference(before, buffer.getvalue()) is not None


def _revision_difference(before: bytes, after: bytes) -> Changed | None:
    with qpdf.opened(before) as old, qpdf.opened(after) as new:
        unmoved = comparison.unmoved(old, new, before, after)
        return comparison.changed(old, new, 1, unmoved)


@pytest.mark.parametrize(("number", "text", "change"), DIFFERENT.values(), ids=DIFFERENT)
def test_a_difference_is_named_where_what_stands_unmoved_is_not_compared(
    number: int, text: bytes, change: Changed
) -> None:
    before = with_table(RICH, trailer=TRAILER)
    after = with_table({number: text}, before, trailer=TRAILER)

    assert _revision_difference(before, after) == change


@pytest.mark.parametrize("packed", [(), range(10, 16)], ids=["plain", "in a stream of objects"])
def test_only_what_a_revision_holds_has_moved(packed: tuple[int, ...]) -> None:
    before = with_stream(RICH, packed=packed)
    after = with_stream({12: b"<< /Nums [ ] >>", 40: b"null"}, before)
    with qpdf.opened(before) as old, qpdf.opened(after) as new:
        unmoved = comparison.unmoved(old, new, before, after)

    assert set(RICH) - {number for number, _ in unmoved} == {12}


def test_where_the_file_does_not_begin_as_before_all_has_moved() -> None:
    before = with_table(RICH)
    after = before.replace(b"(kept)", b"(lost)")
    with qpdf.opened(before) as old, qpdf.opened(after) as new:
        assert not comparison.unmoved(old, new, before, after)


def test_a_stream_that_gets_a_length_is_compared_although_it_stands_where_it_stood() -> None:
    contents = stream(CONTENT).replace(b"/Length %d" % len(CONTENT), b"/Length 30 0 R")
    before = with_table(RICH | {4: contents})
    after = with_table({30: b"8"}, before)

    assert _revision_difference(before, after) == Changed("picture", 1)
