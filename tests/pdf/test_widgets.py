"""Links that Typst drew become fields, or the PDF is refused."""

import io

import pikepdf
import pytest

from mappa_docs.errors import BrokenInstallationError
from mappa_docs.issuing import rendering
from mappa_docs.pdf import widgets
from mappa_docs.pdf.entry import Entry, EntryKind
from mappa_docs.pdf.typst_objects import TypstObjects, string

ENTRY = Entry("/a", EntryKind.LINE, "A.", "", size=12)


@pytest.fixture(scope="module")
def plain() -> bytes:
    return rendering.blank("mappa-d", "pdf").data


def test_a_field_that_was_not_drawn_is_not_left_out_without_a_word(plain: bytes) -> None:
    with pytest.raises(BrokenInstallationError):
        widgets.with_fields(plain, [ENTRY], {}, str)


def test_a_pdf_without_entries_keeps_all_its_objects(plain: bytes) -> None:
    made = widgets.with_fields(plain, [], {"MAPPA form": "MAPPA D"}, str)
    with pikepdf.open(io.BytesIO(plain)) as before, pikepdf.open(io.BytesIO(made)) as after:
        assert len(after.pages) == len(before.pages)
        assert [page.Contents.read_bytes() for page in after.pages] == [
            page.Contents.read_bytes() for page in before.pages
        ]
        assert after.docinfo["/MAPPA form"] == "MAPPA D"
        assert after.docinfo["/Title"] == before.docinfo["/Title"]
        assert not after.check_pdf_syntax()


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda data: data[:-100],
        lambda data: b"x" + data,
        lambda data: data.replace(b"\nendobj\n", b"\nendobk\n", 1),
        lambda data: data.replace(b"\n7 0 obj\n", b"\n8 0 obj\n", 1),
        lambda _: b"",
        lambda _: b"%PDF-1.7\n",
    ],
)
def test_what_typst_did_not_write_so_is_refused(plain: bytes, spoilt: object) -> None:
    with pytest.raises(BrokenInstallationError):
        TypstObjects(spoilt(plain))  # type: ignore[operator]


@pytest.mark.parametrize("text", ["", "plain", "(a) \\ b", "Dŵr\nTŷ", "日本 😀", "tab\there"])
def test_a_string_says_what_it_was_made_of(text: str) -> None:
    assert str(pikepdf.Object.parse(string(text))) == text
