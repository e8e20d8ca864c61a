"""A PDF that is damaged, locked or made to do harm ends in a refusal and in nothing else."""

import logging
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    NameObject,
    RectangleObject,
)

from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings.pdf import inspector
from mappa_docs.pdf import objects
from tests.pdf_files import (
    Page,
    made,
    marked,
)
from tests.pdf_markings import inspect_pages, levels_seen

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
