"""Files that are not what they say, or made to do harm, each with a word of its refusal."""

import io
import struct
import zipfile

from tests import word_files as made
from tests.word_files import marked

COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)


def zipped(change: dict[str, bytes]) -> bytes:
    return made.packed(
        {name: text.encode() for name, text in marked().all_parts().items()} | change
    )


def lying() -> bytes:
    """A part that the directory says is small."""
    data = zipped({"word/big.xml": b"<a>" + b" " * 50_000 + b"</a>"})
    size, told = struct.pack("<L", 50_007), struct.pack("<L", 10)
    return data.replace(size, told)


def doubled() -> bytes:
    buffer = io.BytesIO(zipped({}))
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr("WORD/document.xml", "<a/>")
    return buffer.getvalue()


def locked() -> bytes:
    data = bytearray(zipped({}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    return bytes(data)


DOCTYPE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
UNSAFE = {
    "not an office file": (b"Dear all", "neither Word"),
    "an encrypted file": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "an old Word file": (COMPOUND + "WordDocument".encode("utf-16-le"), ".doc"),
    "an encrypted part": (locked(), "encrypted"),
    "a cut-off file": (zipped({})[:-200], "damaged"),
    "a spreadsheet": (
        marked(main_type="application/vnd.ms-excel.sheet.main+xml").data(),
        "not a Word document",
    ),
    "broken XML": (zipped({"word/header1default.xml": b"<a>"}), "damaged"),
    "a DOCTYPE": (zipped({"word/x.xml": DOCTYPE.encode()}), "not safe"),
    "a DOCTYPE in UTF-16": (zipped({"word/x.xml": DOCTYPE.encode("utf-16")}), "not safe"),
    "a DOCTYPE in UTF-16 without a mark": (
        zipped({"word/x.xml": DOCTYPE.encode("utf-16-be")}),
        "not safe",
    ),
    "a DOCTYPE in UTF-7": (
        zipped(
            {"word/x.xml": b'<?xml version="1.0" encoding="UTF-7"?>+ADw-+ACE-DOCTYPE a+AD4-<a/>'}
        ),
        "not safe",
    ),
    "a bomb": (zipped({"word/x.xml": b"<a>" + b" " * 5_000_000 + b"</a>"}), "too large"),
    "a bomb that is no XML": (zipped({"word/x.bin": bytes(50_000_000)}), "too large"),
    "a part that is larger than it says": (lying(), "damaged"),
    "a thousand parts": (zipped({f"word/{n}.bin": b"" for n in range(1001)}), "too many parts"),
    "the same part twice": (doubled(), "same name"),
    "a name that leads out": (zipped({"../x.xml": b"<a/>"}), "leads out"),
    "an absolute name": (zipped({"/x.xml": b"<a/>"}), "leads out"),
    "too deep XML": (zipped({"word/document.xml": b"<a>" * 5000 + b"</a>" * 5000}), "damaged"),
}
