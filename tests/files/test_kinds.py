"""A file is known by its content, and what can't be read says what it is and what to ask for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.files import kinds
from mappa_docs.files.signs import Kind
from mappa_docs.messages import catalogue
from tests import word_files
from tests.compound_files import compound_file
from tests.mail_files import CARD, FORM, mail, saved_by_outlook, with_signature, zipped

WORD = word_files.marked().data()
MACROS = word_files.marked(
    main_type="application/vnd.ms-word.document.macroEnabled.main+xml"
).data()
ODT = zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>"))
WORKBOOK = zipped(
    ("[Content_Types].xml", b'<a ContentType="application/x.spreadsheetml.sheet.main+xml"/>')
)
BIG = bytes(5000)
EXAMPLES: tuple[tuple[str, bytes, Kind], ...] = (
    ("a form", FORM, Kind.JSON),
    ("a form after a mark and spaces", b"\xef\xbb\xbf" + b" " * 9000 + FORM, Kind.JSON),
    ("JSON in two bytes a sign", '{"form": 1}'.encode("utf-16"), Kind.JSON),
    ("Word", WORD, Kind.WORD),
    ("Word with macros", MACROS, Kind.WORD),
    ("Word that is cut", WORD[:-400], Kind.WORD),
    (
        "Word in XML",
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
        Kind.WORD_XML,
    ),
    ("older Word", compound_file({"WordDocument": BIG, "1Table": BIG}), Kind.OLD_WORD),
    ("older Word that is cut", compound_file({"WordDocument": BIG})[:-600], Kind.OLD_WORD),
    (
        "older Word with an e-mail in it",
        compound_file({"ObjectPool": {"__properties_version1.0": BIG}, "WordDocument": BIG}),
        Kind.OLD_WORD,
    ),
    (
        "Word with a password",
        compound_file({"EncryptionInfo": BIG, "EncryptedPackage": BIG}),
        Kind.ENCRYPTED_OFFICE,
    ),
    ("OpenDocument", ODT, Kind.OPEN_DOCUMENT),
    ("RTF", b"{\\rtf1\\ansi }", Kind.RTF),
    ("PDF", b"%PDF-1.7\n", Kind.PDF),
    ("PDF after something", b"\r\nHTTP\r\n%PDF-1.4\n", Kind.PDF),
    ("JPEG", b"\xff\xd8\xff\xe0\x00\x10JFIF", Kind.PICTURE),
    ("PNG", b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    ("GIF", b"GIF89a", Kind.PICTURE),
    ("TIFF", b"II*\x00\x08\x00", Kind.PICTURE),
    ("HEIC", b"\x00\x00\x00\x18ftypheic\x00\x00", Kind.PICTURE),
    ("BMP", b"BM\x36\x10\x0e\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00", Kind.PICTURE),
    ("an e-mail", mail(("a.json", FORM)).as_bytes(), Kind.MAIL),
    ("an e-mail with a PDF", mail().as_bytes() + b"\n%PDF-1.7", Kind.MAIL),
    ("an e-mail saved by Outlook", saved_by_outlook(("a.doc", FORM)), Kind.OUTLOOK),
    (
        "an e-mail of Outlook's with an older Word file",
        saved_by_outlook(("a.doc", compound_file({"WordDocument": BIG}))),
        Kind.OUTLOOK,
    ),
    (
        "a mailbox",
        b"From a@b.example Mon Nov  2\nFrom: a@b.example\n\nhi\n\nFrom c@d.example Tue\n\nho\n",
        Kind.MAILBOX,
    ),
    ("a sealed e-mail", b"-----BEGIN PGP MESSAGE-----\n", Kind.SEALED_MAIL),
    ("winmail.dat", b"\x78\x9f\x3e\x22\x01\x00", Kind.WINMAIL),
    ("zip", zipped(("a.json", FORM)), Kind.ZIP),
    ("zip with nothing in it", zipped(), Kind.ZIP),
    ("7z", b"7z\xbc\xaf\x27\x1c\x00", Kind.OTHER_ARCHIVE),
    ("Excel", WORKBOOK, Kind.EXCEL),
    ("older Excel", compound_file({"Workbook": BIG}), Kind.EXCEL),
    ("PowerPoint", compound_file({"PowerPoint Document": BIG}), Kind.OTHER_OFFICE),
    ("a web page", b"<!DOCTYPE html><html></html>", Kind.WEB_PAGE),
    ("a calendar entry", b"BEGIN:VCALENDAR\r\n", Kind.CALENDAR),
    ("a contact", CARD, Kind.CONTACT),
    ("text", "Dear all, Müller writes".encode("latin-1"), Kind.TEXT),
    ("text about e-mails", b"Subject: the meeting\n\nFrom: Monday\n", Kind.TEXT),
    ("nothing", b"", Kind.EMPTY),
    ("spaces", b" \r\n" * 5000, Kind.EMPTY),
    ("a program", b"\x7fELF\x02\x01\x01\x00\x00", Kind.OTHER),
)


@pytest.mark.parametrize(
    ("data", "kind"), [each[1:] for each in EXAMPLES], ids=[each[0] for each in EXAMPLES]
)
def test_a_file_is_known_by_its_content(data: bytes, kind: Kind) -> None:
    for name in ("", "a.json", "a.docx", "a.pdf", "a"):
        assert kinds.kind_of(data, name) == kind


def test_a_name_decides_what_the_content_leaves_open() -> None:
    assert kinds.kind_of(b"X-Spam: no\n\nhello", "a.eml") == Kind.MAIL
    assert kinds.kind_of(b"X-Spam: no\n\nhello", "a.txt") == Kind.TEXT
    assert kinds.kind_of(b"0\x82\x01", "smime.p7s") == Kind.SIGNATURE
    assert kinds.kind_of(b"0\x82\x01", "smime.p7m") == Kind.SEALED_MAIL
    assert kinds.kind_of(b"0\x82\x01" + bytes(30_000), "form.p7s") == Kind.SEALED_MAIL
    assert kinds.kind_of(b"0 things", "form.p7s") == Kind.TEXT


def test_every_kind_that_is_not_read_says_what_it_is() -> None:
    for kind in set(Kind) - {Kind.JSON, Kind.WORD}:
        assert catalogue.sentence(f"FILE.kind.{kind}")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (
            "a.docx",
            b"{\\rtf1 }",
            "The name ends in .docx, and the content is another. It is a text",
        ),
        ("a.DOCX", b"%PDF-1.7", "The name ends in .docx, and the content is another. It is a PDF"),
        ("a.json", b"%PDF-1.7", "The name ends in .json, and the content is another. It is a PDF"),
        ("a.doc", compound_file({"WordDocument": BIG}), "It is an old Word document (.doc)."),
        ("a", b"%PDF-1.7", "It is a PDF. “check” reads"),
        ("a.docx", b"", "The file is empty"),
    ],
)
def test_a_name_that_promises_something_else_is_told(name: str, data: bytes, said: str) -> None:
    kind = kinds.kind_of(data, name)

    assert kinds.why_not_read(kind, name).startswith(said)


@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", b"{", b"<"]))
def test_whatever_a_file_holds_it_has_a_kind(data: bytes, begins: bytes) -> None:
    assert kinds.kind_of(begins + data, "a.eml") in Kind
    assert kinds.kind_of(with_signature().as_bytes()[: len(data)] + data) in Kind
