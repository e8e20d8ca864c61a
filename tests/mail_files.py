"""E-mails and zip files with forms in them, as they come in, made for tests."""

import io
import json
import struct
import zipfile
from datetime import UTC, datetime
from email.message import EmailMessage

from tests.compound_files import Tree, compound_file
from tests.support import ROOT, sample

FORM = (ROOT / "samples" / "mappa-a" / "complete.json").read_bytes()
SENDER, SENT = "jo.specimen@probation.example", datetime(2026, 11, 2, 10, 30, tzinfo=UTC)
CARD = b"BEGIN:VCARD\r\nFN:Jo Specimen\r\nEND:VCARD\r\n"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(500)
FIRST_DAY = datetime(1601, 1, 1, tzinfo=UTC)


def form(stem: str, **answers: object) -> bytes:
    return json.dumps({**sample(stem), **answers}).encode()


def mail(*files: tuple[str, bytes]) -> EmailMessage:
    """Return an e-mail with these files attached to it, each a name and a content."""
    message = EmailMessage()
    message["From"] = f"Jo Specimen <{SENDER}>"
    message["To"] = "mappa@unit.example"
    message["Date"] = SENT
    message["Subject"] = "Referral"
    message.set_content("Please find the form attached.")
    for name, data in files:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def with_signature(picture: bytes = PICTURE) -> EmailMessage:
    """Return an e-mail whose text shows a picture, and that has a form."""
    message = mail()
    message.add_alternative("<p>Attached.<img src='cid:logo@unit'></p>", subtype="html")
    (_, page) = message.iter_parts()
    page.add_related(picture, "image", "png", cid="<logo@unit>", filename="image001.png")
    message.add_attachment(FORM, maintype="application", subtype="json", filename="a.json")
    return message


def written(message: EmailMessage) -> bytes:
    """Return an e-mail as a file, which is the same each time."""
    for number, part in enumerate(message.walk()):
        if part.get_content_maintype() == "multipart":
            part.set_boundary(f"=={number}==")
    return message.as_bytes()


def zipped(*files: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files:
            package.writestr(name, data)
    return buffer.getvalue()


def outlook(*files: tuple[str, bytes | Tree], head: int = 32) -> Tree:
    """Return an e-mail as Outlook saves it, in streams and storages: each file has a name and a
    content, or is an e-mail itself."""
    count = int((SENT - FIRST_DAY).total_seconds()) * 10_000_000
    tree: Tree = {
        "__properties_version1.0": bytes(head) + struct.pack("<IIQ", 0x00390040, 6, count),
        "__substg1.0_0C1F001F": "/O=UNIT/CN=JO".encode("utf-16-le"),
        "__substg1.0_5D01001F": SENDER.encode("utf-16-le"),
        "__substg1.0_1000001F": "Please find the form attached.".encode("utf-16-le"),
    }
    for number, (name, content) in enumerate(files):
        kind = "0102" if isinstance(content, bytes) else "000D"
        # A picture is shown in the text.
        flags = struct.pack("<IIQ", 0x37140003, 6, 4) if content == PICTURE else b""
        tree[f"__attach_version1.0_#{number:08X}"] = {
            "__properties_version1.0": bytes(8) + flags,
            "__substg1.0_3707001F": name.encode("utf-16-le"),
            f"__substg1.0_3701{kind}": content,
        }
    return tree


def saved_by_outlook(*files: tuple[str, bytes | Tree]) -> bytes:
    return compound_file(outlook(*files))
