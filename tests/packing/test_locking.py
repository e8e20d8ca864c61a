"""Passwords that will do, and files that open with them alone."""

import io
from functools import cache
from unicodedata import normalize

import pikepdf
import pypdf
import pypdf.errors
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.packing import locking
from mappa_docs.packing.pack import pack
from tests.support import AS_OF, sample

SECRET = "pont glas a chath ŵyl"


@cache
def plain_and_locked() -> tuple[bytes, bytes]:
    document = mappa_docs.parse(sample("mappa-d"))
    made = pack([document], as_of=AS_OF, password=SECRET)
    assert made.locked
    return pack([document], as_of=AS_OF).data, made.data


def test_it_opens_with_the_password_and_then_is_the_same() -> None:
    plain, locked = plain_and_locked()
    with pypdfium2.PdfDocument(plain) as one, pypdfium2.PdfDocument(locked, SECRET) as other:
        said = [[page.get_textpage().get_text_bounded() for page in pdf] for pdf in (one, other)]
        pictures = [[bytes(page.render().buffer) for page in pdf] for pdf in (one, other)]

    assert said[0] == said[1]
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("wrong", [None, "", "pont glas a chath wyl", SECRET.upper()])
def test_it_does_not_open_without_it(wrong: str | None) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(plain_and_locked()[1], wrong)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(plain_and_locked()[1]), password=wrong or "")


def test_it_is_aes_256_in_all_parts() -> None:
    with pikepdf.open(io.BytesIO(plain_and_locked()[1]), password=SECRET) as pdf:
        lock = pdf.encryption
        assert (lock.R, lock.V, lock.bits) == (6, 5, 256)
        ways = lock.stream_method, lock.string_method, lock.file_method
        assert {way.name for way in ways} == {"aesv3"}
        assert pdf.allow.accessibility
        assert pdf.allow.print_highres


def test_pypdf_opens_it_with_the_password_and_not_without() -> None:
    plain, locked = plain_and_locked()
    reader = pypdf.PdfReader(io.BytesIO(locked))

    assert reader.is_encrypted
    with pytest.raises(pypdf.errors.FileNotDecryptedError):
        reader.pages[0].extract_text()
    assert not reader.decrypt(SECRET.upper())
    assert reader.decrypt(SECRET)
    pages = [page.extract_text() for page in reader.pages]
    assert pages == [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(plain)).pages]
    assert "Confidentiality and Diversity Statement" in pages[1]


def test_nothing_of_it_is_to_be_read_without_the_password() -> None:
    plain, locked = plain_and_locked()
    words = (b"RESTRICTED", b"MAPPA", b"pdfaid", b"Confidentiality")

    assert all(word in plain for word in words[:3])
    assert not any(word in locked for word in words)
    assert not any(word.decode().encode("utf-16-be") in locked for word in words)


def test_it_does_not_say_that_it_is_pdf_a_and_stays_pdf_ua() -> None:
    with pikepdf.open(io.BytesIO(plain_and_locked()[1]), password=SECRET) as pdf:
        about = pdf.open_metadata()
        assert "pdfaid:part" not in about
        assert about["pdfuaid:part"] == "1"
        assert about["pdf:Keywords"].startswith("RESTRICTED, ")
        assert pdf.Root.MarkInfo.Marked


def test_whoever_looks_into_it_is_told_that_it_takes_a_password() -> None:
    with pytest.raises(UnreadableError, match="needs a password"):
        mappa_docs.inspect_marking(plain_and_locked()[1])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "too short"),
        ("secrets", "too short"),
        ("eleven char", "too short"),
        ("e\u0301" * 11, "too short"),
        ("x" * 128, "too long"),
        ("ŵ" * 64, "too long"),
        (" three words apart", "begins or ends with a space"),
        ("three words apart ", "begins or ends with a space"),
        ("three words\u00a0apart", "different ways"),
        ("three words ﬁtting", "different ways"),
        ("three words\u00adapart", "different ways"),
        ("three words\tapart", "different ways"),
        ("three words apart 🐈", "different ways"),
        ("שלוש מילים נפרדות", "different ways"),
    ],
)
def test_a_password_that_would_not_do_is_refused(text: str, why: str) -> None:
    with pytest.raises(UsageError, match=why) as refused:
        locking.password(text)

    assert not text or text.strip() not in str(refused.value)


def test_a_password_in_pieces_is_put_together() -> None:
    assert locking.password("pont glas a chath w\u0302yl") == SECRET


@given(st.text(min_size=12, max_size=127))
def test_what_is_taken_is_what_any_program_makes_of_it(text: str) -> None:
    try:
        password = locking.password(text)
    except UsageError:
        return
    assert password == normalize("NFC", text) == normalize("NFKC", password)
    assert len(password.encode()) <= 127
    assert password.isprintable()


def test_a_password_is_refused_before_anything_is_drawn() -> None:
    for password in ("", "secrets"):
        with pytest.raises(UsageError, match="too short"):
            pack([mappa_docs.parse(sample("mappa-d"))], password=password)
