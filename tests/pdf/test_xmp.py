"""XMP is read in every form of Unicode, and what is no XMP is read as nothing."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.pdf import xmp
from tests.pdf_files import XMP

MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
# What stands before the XMP proper: the usual wrapper, a declaration of XML, nothing.
STARTS = {
    "bare": "",
    "wrapped": '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n',
    "declared": '<?xml version="1.0" encoding="UTF-16" standalone="yes"?>\n',
    "spaced": "\n \n",
}
PADDING = "\n" + " " * 50 + '<?xpacket end="w"?>'


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
@pytest.mark.parametrize("marked", [True, False], ids=["with-bom", "without-bom"])
@pytest.mark.parametrize("form", MARKS)
def test_every_form_of_unicode_is_read(form: str, marked: bool, start: str) -> None:
    packet = MARKS[form] * marked + (start + XMP.format("RESTRICTED") + PADDING).encode(form)

    assert xmp.read(packet)["subject"] == ["RESTRICTED. About"]


@pytest.mark.parametrize("form", MARKS)
def test_what_is_changed_can_be_read_again(form: str) -> None:
    packet = (STARTS["declared"] + XMP.format("PROTECT")).encode(form)
    after = xmp.changed(packet, "RESTRICTED, one", "RESTRICTED. ŵ", lambda text: text)

    assert xmp.read(after)["keywords"] == ["RESTRICTED, one"]
    assert xmp.read(after)["subject"] == ["RESTRICTED. ŵ"]


def test_a_letter_of_the_padding_that_was_cut_off_loses_nothing() -> None:
    packet = (XMP.format("RESTRICTED") + PADDING).encode("utf-32-be")

    assert xmp.read(packet + b"\0\0") == xmp.read(packet)
    assert xmp.read(packet)


@given(st.binary(max_size=40), st.sampled_from(sorted(MARKS)))
def test_no_bytes_raise_anything(noise: bytes, form: str) -> None:
    assert xmp.read(noise) == {}
    xmp.read(XMP.format("RESTRICTED").encode(form) + noise)
    xmp.read(noise + XMP.format("RESTRICTED").encode(form))
