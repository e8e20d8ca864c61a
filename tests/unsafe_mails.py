"""E-mails and zip files that are made to do harm, each with a word of what is said of it.

Each is made when it is asked for, because some are large.
"""

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

from tests.compound_files import compound_file
from tests.mail_files import CARD, FORM, mail, outlook, zipped

HEAD = b"From: jo@unit.example\r\nDate: Mon, 02 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
MIXED = b'Content-Type: multipart/mixed; boundary="%s"\r\n\r\n'
TOO_MUCH, UNSAFE, DEEP = "not made as e-mails are", "not safe to open", "lie in each other"
DAMAGED = "damaged"


def deep(levels: int) -> bytes:
    """Parts in parts in parts."""
    opened = b"".join(MIXED % str(level).encode() + b"--%d\r\n" % level for level in range(levels))
    return HEAD + opened + b"\r\nhello\r\n"


def deep_mails(levels: int) -> bytes:
    """E-mails attached to e-mails."""
    return HEAD + b"Content-Type: message/rfc822\r\n\r\n" * levels + b"hello\r\n"


def many(parts: int) -> bytes:
    return HEAD + MIXED % b"x" + b"--x\r\n\r\nhello\r\n" * parts + b"--x--\r\n"


def lines(number: int) -> bytes:
    """Empty lines within parts within parts, each looked at for each of them."""
    return deep(90) + b"\n" * number


def long_header(name: bytes, value: bytes) -> bytes:
    return HEAD + name + b": " + value + b"\r\n\r\nhello\r\n"


def headers(number: int) -> bytes:
    return HEAD + b"X-A: b\r\n" * number + b"\r\nhello\r\n"


def attached(head: bytes, body: bytes) -> bytes:
    """Return an e-mail with one file, its head and its body as they are written."""
    return HEAD + MIXED % b"x" + b"--x\r\n" + head + b"\r\n\r\n" + body + b"\r\n--x--\r\n"


def nested(levels: int) -> bytes:
    data = zipped(("a.json", FORM))
    for level in range(levels):
        data = zipped((f"{level}.zip", data))
    return data


def overlapping() -> bytes:
    """Members that all lie in the same bytes."""
    data = bytearray(zipped(("0.json", bytes(100_000)), ("1.json", b"x")))
    first, second = data.index(b"PK\x01\x02"), data.rindex(b"PK\x01\x02")
    for place in (16, 20, 24):  # checksum and sizes
        data[second + place : second + place + 4] = data[first + place : first + place + 4]
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)


def lying() -> bytes:
    """A member of 200 kB that is said to have 10 bytes."""
    data = zipped(("a.json", b" " * 200_000))
    return data.replace(struct.pack("<L", 200_000), struct.pack("<L", 10))


def locked(*files: tuple[str, bytes]) -> bytes:
    data = bytearray(zipped(*files))
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 8] |= 1
        place = data.find(b"PK\x01\x02", place + 1)
    return bytes(data)


def of_itself() -> bytes:
    """A zip file that holds itself, as near as a test needs: what is in it is again such a one."""
    data = zipped(("r.zip", b""))
    for _ in range(6):
        data = zipped(("r.zip", data))
    return data


def packed_otherwise() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as package:
        package.writestr("a.json", FORM)
    return buffer.getvalue()


def with_header(place: int, number: int) -> bytes:
    """Return an e-mail of Outlook's with another number in its header."""
    data = bytearray(compound_file(outlook(("a.json", FORM))))
    struct.pack_into("<I", data, place, number)
    return bytes(data)


def hanging() -> bytes:
    """An e-mail of Outlook's with as many streams, each hanging on the one before, as no library
    follows."""
    return compound_file({f"s{number:05}": b"" for number in range(3000)} | outlook())


_LARGE = 2**31 - 1
# What each is called, and the file, and a word of what is said of it.
UNSAFE_MAILS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "parts a thousand deep": ("a.eml", lambda: deep(1_000), TOO_MUCH),
    "e-mails a thousand deep": ("a.eml", lambda: deep_mails(1_000), TOO_MUCH),
    "a hundred thousand parts": ("a.eml", lambda: many(100_000), TOO_MUCH),
    "ten million empty lines": ("a.eml", lambda: lines(10_000_000), TOO_MUCH),
    "half a million headers": ("a.eml", lambda: headers(500_000), TOO_MUCH),
    "a sender of a megabyte": (
        "a.eml",
        lambda: long_header(b"From", b"<a@b.example>, " * 70_000),
        TOO_MUCH,
    ),
    "a type of a megabyte": (
        "a.eml",
        lambda: long_header(b"Content-Type", b'text/plain; a="b";' * 60_000),
        TOO_MUCH,
    ),
    "a hundred headers that are hard to take apart": (
        "a.eml",
        lambda: (
            HEAD
            + MIXED % b"x"
            + (b"--x\r\nContent-Type: " + b'"' * 5_000 + b"\r\n\r\nhello\r\n") * 100
        ),
        TOO_MUCH,
    ),
    "a continued header of ten megabytes": (
        "a.eml",
        lambda: long_header(b"X-Spam", b"words\r\n " * 1_500_000),
        TOO_MUCH,
    ),
    "parts without a boundary": (
        "a.eml",
        lambda: HEAD + b"Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\nhello",
        DAMAGED,
    ),
    "an e-mail that is cut": (
        "a.eml",
        lambda: mail(("a.vcf", CARD), ("a.json", FORM)).as_bytes()[:-2_000],
        "ends in the middle",
    ),
    "base64 that is none": (
        "a.eml",
        lambda: attached(
            b"Content-Disposition: attachment; filename=a.docx\r\n"
            b"Content-Transfer-Encoding: base64",
            b"!%&/()=?*" * 100_000,
        ),
        "empty",
    ),
    "an encoding that there is not": (
        "a.eml",
        lambda: attached(
            b"Content-Type: text/plain; charset=klingon-8; name=a.txt\r\n"
            b"Content-Transfer-Encoding: 9bit",
            b"hello",
        ),
        "plain text",
    ),
    "quoted-printable without an end": (
        "a.eml",
        lambda: attached(
            b"Content-Disposition: attachment; filename=a.txt\r\n"
            b"Content-Transfer-Encoding: quoted-printable",
            b"=\r\n=3D=" * 500_000,
        ),
        "plain text",
    ),
    "a name in a thousand pieces": (
        "a.eml",
        lambda: attached(
            b"Content-Disposition: attachment"
            + b"".join(b";\r\n filename*%d*=%%41" % number for number in range(1_000)),
            b"hello",
        ),
        TOO_MUCH,
    ),
    "a zip of noughts": ("a.zip", lambda: zipped(("a.json", bytes(140_000_000))), UNSAFE),
    "zips in zips": ("a.zip", lambda: nested(3), DEEP),
    "a zip of itself": ("a.zip", of_itself, DEEP),
    "zips in zips, attached": ("a.eml", lambda: mail(("a.zip", nested(3))).as_bytes(), DEEP),
    "members that overlap": ("a.zip", overlapping, UNSAFE),
    "a member that is larger than it says": ("a.zip", lying, DAMAGED),
    "more members than anybody sends": (
        "a.zip",
        lambda: zipped(*((f"{number}.json", b"") for number in range(1_001))),
        UNSAFE,
    ),
    "more members than can be listed": (
        "a.zip",
        lambda: zipped(("a", b"")) + b"PK\x01\x02" * 100_000,
        UNSAFE,
    ),
    "members with passwords": (
        "a.zip",
        lambda: locked(("a.json", FORM), ("b.json", FORM)),
        "password",
    ),
    "a member packed otherwise": ("a.zip", packed_otherwise, "packed in a way"),
    "a zip that is cut": ("a.zip", lambda: zipped(("a.json", FORM))[:-30], DAMAGED),
    "a stream that is a circle": (
        "a.msg",
        lambda: compound_file(outlook(("a.json", FORM)), circle="__substg1.0_37010102"),
        DAMAGED,
    ),
    "a table of tables in a circle": ("a.msg", lambda: with_header(72, _LARGE), DAMAGED),
    "more tables than the file has room": ("a.msg", lambda: with_header(44, _LARGE), DAMAGED),
    "a directory that is not there": ("a.msg", lambda: with_header(48, _LARGE), DAMAGED),
    "a directory like a rope": ("a.msg", hanging, DAMAGED),
    "a saved e-mail that is cut": (
        "a.msg",
        lambda: compound_file(outlook(("a.json", FORM)))[:4_000],
        DAMAGED,
    ),
}
