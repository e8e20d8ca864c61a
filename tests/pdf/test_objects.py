"""A PDF that is damaged, locked or made to do harm ends in a refusal and in nothing else, and what
is walked in it is walked once, however often and wherever it is referred to."""

import logging
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    NameObject,
    RectangleObject,
)

from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.file_markings.pdf import inspector, marker
from mappa_docs.model import Marking
from mappa_docs.model.spots import Doubt
from mappa_docs.pdf import acroform, attachments, objects, page_facts
from tests.pdf_files import (
    Page,
    assembled,
    made,
    marked,
    one_page,
)
from tests.pdf_markings import inspect_pages, levels_seen
from tests.ways_to_hide import ENDS

WHOLE = {"page 1, top": ["RESTRICTED"], "page 1, bottom": ["RESTRICTED"]}


def _encrypted(user: str) -> bytes:
    return made(
        marked("RESTRICTED"),
        change=lambda writer: writer.encrypt(user, "owner", algorithm="RC4-128"),
    )


def test_a_password_is_needed() -> None:
    with pytest.raises(UnreadableError, match="password"):
        inspector.inspect(_encrypted("user"), "")


def test_encryption_that_takes_no_password_is_noted() -> None:
    found = inspector.inspect(_encrypted(""), "")

    assert levels_seen(found) == WHOLE
    assert "encrypted" in found.findings[0].message


GOOD = made(marked("RESTRICTED"), marked("RESTRICTED"))
DAMAGED = {
    "empty": b"",
    "no-pdf": b"PK\x03\x04 not at all",
    "header-only": b"%PDF-1.7\n",
    "cut-off": GOOD[:400],
    "no-pages": GOOD.replace(b"/Kids", b"/Kidz"),
    "noise": b"%PDF-1.4\n" + bytes(range(256)) * 20,
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_what_is_damaged_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        inspector.inspect(data, "")


def test_the_log_of_pypdf_is_off_only_while_somebody_reads(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "pypdf")
    log = logging.getLogger("pypdf.specimen")
    one, other = objects.reading(), objects.reading()
    with pytest.raises(UnreadableError):
        inspector.inspect(DAMAGED["no-pages"], "")
    assert log.isEnabledFor(logging.INFO)

    with one:
        other.__enter__()  # as a second thread would, which reads on for longer
    assert not log.isEnabledFor(logging.CRITICAL)
    other.__exit__(None, None, None)

    assert log.isEnabledFor(logging.INFO)
    assert not caplog.records


@pytest.mark.parametrize("position", range(0, len(GOOD), 97))
def test_a_byte_that_was_changed_ends_in_an_inspection_or_a_refusal(position: int) -> None:
    data = bytearray(GOOD)
    data[position] ^= 0x55
    try:
        found = inspector.inspect(bytes(data), "")
    except UnreadableError:
        return
    assert found.spots


def test_a_bomb_is_refused() -> None:
    import zlib

    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 2**20) for _ in range(80)) + packer.flush()

    def swollen(writer: PdfWriter) -> None:
        stream = writer.pages[0]["/Contents"].get_object()
        stream._data = packed
        stream[NameObject("/Filter")] = NameObject("/FlateDecode")

    data = made(Page(), change=swollen)
    assert len(data) < 200_000
    with pytest.raises(UnreadableError, match="unpacks"):
        inspector.inspect(data, "")


def test_a_page_of_no_size_is_no_fault_of_ours(tmp_path: Path) -> None:
    def flat(writer: PdfWriter) -> None:
        writer.pages[0].mediabox = RectangleObject((0, 0, 0, 0))

    assert inspect_pages(Page(), change=flat).spots


DEPTH = 40  # each level refers to the next one twice: a million million ways
FIRST = 6  # the number of the first object of a tree


def doubled(node: str, leaf: str) -> list[str]:
    """Return a tree each node of which has the next one twice, `{next}` in the node."""
    numbers = range(FIRST + 1, FIRST + DEPTH)
    return [node.replace("{next}", f"{number} 0 R {number} 0 R") for number in numbers] + [leaf]


def test_fields_are_counted_once() -> None:
    tree = doubled("<</T(x)/Kids[{next}]>>", "<</T(x)/FT/Tx/V(One)>>")
    data = one_page("", "", *tree, root="/AcroForm<</Fields[6 0 R]>>")
    reader = objects.opened(data)

    assert len(list(acroform.fields(reader))) == DEPTH
    assert acroform.is_filled(reader)


def test_fields_to_which_ways_without_number_lead_are_not_waited_for() -> None:
    tree = doubled("<</T(x)/Kids[{next}]>>", "<</T(x)/FT/Tx/V(One)>>")
    widget = "<</Type/Annot/Subtype/Widget/F 4/Rect[9 400 99 430]/FT/Tx/T(y)>>"
    data = one_page("", widget, *tree, root="/AcroForm<</Fields[6 0 R]>>")

    needed = [spot for spot in inspector.inspect(data, "").spots if spot.kind in ENDS]
    assert [spot.doubts for spot in needed] == [(Doubt.SLOW,)] * 2
    with pytest.raises(UsageError):
        marker.apply(data, Marking("gpms", "RESTRICTED", "RESTRICTED"))


def test_long_lists_of_the_same_fields_take_no_room() -> None:
    def kids(number: int) -> str:
        return f"<</T(x)/Kids[{f'{number} 0 R ' * 20_000}]>>"

    data = one_page("", "", kids(7), kids(8), "<<>>", root="/AcroForm<</Fields[6 0 R]>>")
    assert acroform.is_endless(objects.opened(data))


@pytest.mark.parametrize(
    "fields",
    ["[6 0 R]", "[6 0 R 7 0 R]", "[7 0 R 7 0 R]", "[8 0 R]", "6 0 R", "[null (x) 9 9]"],
    ids=["a-tree", "one-listed-twice", "one-twice", "a-circle", "no-list", "no-fields"],
)
def test_a_form_that_is_only_untidy_is_looked_at(fields: str) -> None:
    more = ("<</T(x)/Kids[7 0 R]>>", "<</T(y)/FT/Tx>>", "<</T(z)/Kids[8 0 R]>>")
    data = one_page("", "", *more, root=f"/AcroForm<</Fields {fields}>>")

    assert not acroform.is_endless(objects.opened(data))


def test_files_in_a_tree_of_names_are_counted_once() -> None:
    tree = doubled("<</Kids[{next}]>>", "<</Names[(x) 5 0 R]>>")
    data = one_page("", "", *tree, root="/Names<</EmbeddedFiles 6 0 R>>")

    assert attachments.contents(objects.opened(data)).files == 1


def test_a_tree_that_goes_in_circles_ends() -> None:
    data = one_page("", "", "<</T(x)/Kids[6 0 R 6 0 R]>>", root="/AcroForm<</Fields[6 0 R]>>")

    assert len(list(acroform.fields(objects.opened(data)))) == 1


def test_pages_that_are_in_the_tree_twice_are_refused_at_once() -> None:
    tree = doubled("<</Type/Pages/Count 2/Kids[{next}]>>", "<</Type/Page/MediaBox[0 0 9 9]>>")
    before = ["<</Type/Catalog/Pages 6 0 R>>", *["<<>>"] * (FIRST - 2)]

    with pytest.raises(UnreadableError, match="which pages"):
        objects.pages(objects.opened(assembled(*before, *tree)))


def test_a_page_that_is_listed_twice_is_two_pages() -> None:
    data = assembled(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 2/Kids[3 0 R 3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/UserUnit 2>>",
    )
    reader = objects.opened(data)

    assert objects.units(reader) == (2.0, 2.0)
    assert len(page_facts.page_facts(reader)) == 2
