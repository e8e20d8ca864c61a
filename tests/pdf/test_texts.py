"""Texts of PDF, in whichever way they are written."""

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import texts

WAYS = {
    "ASCII": (b"Specimen", "Specimen"),
    "the encoding of PDF": (b"caf\xe9 \x80 \x18", "café • ˘"),
    "UTF-16": (b"\xfe\xff\x01\x75\x00\x79", "ŵy"),
    "UTF-16, little end first": (b"\xff\xfe\x75\x01\x79\x00", "ŵy"),
    "UTF-8 with its mark": (b"\xef\xbb\xbf\xc5\xb5y", "ŵy"),
    "UTF-8 without": (b"\xc5\xb5y", "ŵy"),
    "with a language": (b"\xfe\xff\x00\x1b\x00c\x00y\x00\x1b\x01\x75", "ŵ"),
    "old line ends": (b"one\rtwo\r\nthree\nfour", "one\ntwo\nthree\nfour"),
    "half a sign": (b"\xfe\xff\x01", "\ufffd"),
    "half a pair": (b"\xfe\xff\xd8\x00\x00a", "\ufffda"),
    "nothing": (b"", ""),
}


@pytest.mark.parametrize(("written", "said"), WAYS.values(), ids=WAYS)
def test_a_text_says_the_same_however_it_is_written(written: bytes, said: str) -> None:
    assert texts.text(pikepdf.String(written)) == said
    with pikepdf.new() as pdf:
        assert texts.text(pdf.make_stream(written)) == said


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x1b\ufeff")))
def test_no_letter_is_lost_in_either_encoding(words: str) -> None:
    assert texts.decoded(b"\xfe\xff" + words.encode("utf-16-be")) == words
    assert texts.decoded(b"\xef\xbb\xbf" + words.encode()) == words


@given(st.binary())
def test_whatever_the_bytes_are_something_is_said(written: bytes) -> None:
    said = texts.decoded(written)

    said.encode()
    assert "\r" not in said


def test_what_is_no_string_says_what_it_is_written_as() -> None:
    assert texts.text(None) == ""
    assert texts.text(pikepdf.Name("/Yes")) == "Yes"
    assert texts.text(42) == "42"


@pytest.mark.parametrize("thing", [pikepdf.Array([1]), pikepdf.Dictionary(A=1), True])
def test_what_can_be_no_text_is_refused(thing: object) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        texts.text(thing)


def test_rich_text_is_its_words() -> None:
    rich = '<?xml version="1.0"?><body><p>One &amp; two</p><p><b>th</b>ree<br/>four</p></body>'

    assert texts.rich(pikepdf.String(rich)) == "One & two\nthree\nfour"
