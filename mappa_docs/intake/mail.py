"""An e-mail (.eml) → what is attached to it, who sent it and when. Its own text is not read."""

import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from datetime import datetime
from email import errors, message_from_bytes
from email.message import Message
from typing import TypeVar

from mappa_docs.errors import UnreadableError
from mappa_docs.files import kinds
from mappa_docs.files.signs import Kind
from mappa_docs.intake.bounded_mail import BoundedPolicy
from mappa_docs.intake.enclosed import Contents, Enclosed, distinct, shown
from mappa_docs.lazy_patterns import expression
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Mail

# A picture in the text of an e-mail is part of a signature, unless it is larger: a page that was
# scanned or photographed takes more.
_LARGEST_IN_SIGNATURE = 150_000
NO_MAIL_NAME = "e-mail.eml"
_NO_NAME = "attachment"
# What parts are called that have no name, where that tells their kind.
_NAMES = {
    "application/pkcs7-mime": "smime.p7m",
    "application/x-pkcs7-mime": "smime.p7m",
    "text/calendar": "calendar.ics",
    "text/vcard": "contact.vcf",
}
# What the text of an e-mail itself is written in.
_TEXTS = frozenset(("text/plain", "text/html", "text/enriched", "text/x-amp-html"))
# Parts that are texts for programs: reports of delivery, and what is left of an e-mail in them.
_OF_PROGRAMS = frozenset(
    (
        *("message/delivery-status", "message/disposition-notification"),
        *("message/feedback-report", "message/global-delivery-status", "text/rfc822-headers"),
        "application/pgp-encrypted",
    )
)
# Parts that are not here: somewhere else, or in other e-mails.
_ELSEWHERE = frozenset(("message/external-body", "message/partial"))
# What a mail server calls the rest of an e-mail's text.
_REST_OF_TEXT = expression(r"ATT[0-9]{5,}\.(?:txt|html?)", re.IGNORECASE)
# What the text of an e-mail may look like: one that begins with a bracket looks like JSON.
_KINDS_OF_TEXT = frozenset((Kind.TEXT, Kind.WEB_PAGE, Kind.EMPTY, Kind.JSON, Kind.MAIL, Kind.OTHER))
_FORM_NAME = b'"form"'
_PACKED = expression(r"^begin [0-7]{3,4} ([^\r\n]{1,255})\r?\nM", re.MULTILINE)
_ADDRESS = expression(r"[^\s@<>\"]{1,64}@[^\s@<>\"]{1,190}")
Value = TypeVar("Value")


def read(data: bytes) -> Contents:
    """Return what is attached to an e-mail, in its order, with what is in e-mails that are attached
    to it.

    Raises UnreadableError for one that is damaged, or is made to take too much time or memory.
    """
    try:
        message = message_from_bytes(data, policy=BoundedPolicy(data))
    except (MemoryError, UnreadableError):
        raise
    except Exception:  # the library foresees no e-mail that is damaged in its headers
        raise UnreadableError(sentence("FILE.mail_damaged")) from None
    is_cut = any(_is_cut(part) for part in message.walk())
    return _contents(message)._replace(why=sentence("FILE.mail_cut") if is_cut else "")


def is_in_signature(kind: Kind, size: int) -> bool:
    """Return whether what stands in the text of an e-mail may be taken for part of a signature."""
    return kind == Kind.PICTURE and size <= _LARGEST_IN_SIGNATURE


def address(text: str) -> str:
    """Return what looks like an address, else ""."""
    return text if _ADDRESS.fullmatch(text) and text.isprintable() else ""


def _contents(message: Message) -> Contents:
    return Contents(tuple(distinct(_attached(message, False))), _mail(message))


def _mail(message: Message) -> Mail:
    return Mail(_told(lambda: _sender(message), ""), _told(lambda: _sent(message), None))


def _sender(message: Message) -> str:
    addresses = getattr(message["from"], "addresses", ())
    return address(addresses[0].addr_spec) if addresses else ""


def _sent(message: Message) -> datetime | None:
    return getattr(message["date"], "datetime", None)


def _attached(part: Message, is_related: bool) -> Iterator[Enclosed]:
    """Yield what is attached in one part of an e-mail. `is_related` says that the part belongs to a
    text, which may show it."""
    media = _told(part.get_content_type, "")
    inside = _inside(part)
    if media in _OF_PROGRAMS:
        return
    if media in _ELSEWHERE:
        yield Enclosed(_name(part), why=sentence("FILE.link_only"))
    elif media.startswith("message/"):
        for message in inside:
            yield _forwarded(part, message)
    elif inside:
        for each in inside:
            yield from _attached(each, media == "multipart/related")
    elif media.startswith("multipart/"):  # whose parts can't be told
        yield Enclosed(_name(part), why=sentence("FILE.mail_damaged"))
    else:
        file = _file(part, media, is_related)
        if _is_text(part, media, file):
            yield from _packed_in_text(file.data)
        else:
            yield file


def _inside(part: Message) -> list[Message]:
    """Return the parts of a part, or the e-mail that it is."""
    parts = part.get_payload() if part.is_multipart() else []
    return [each for each in parts if isinstance(each, Message)]


def _forwarded(part: Message, message: Message) -> Enclosed:
    name = _name(part, NO_MAIL_NAME)
    if message.keys():
        return Enclosed(name, contents=_contents(message))
    # It is packed, which an e-mail in another must not be: it was read as a text.
    text = message.get_payload()
    if not isinstance(text, str):
        return Enclosed(name, why=sentence("FILE.mail_damaged"))
    return Enclosed(name, _told(lambda: b64decode(text), b""))


def _file(part: Message, media: str, is_related: bool) -> Enclosed:
    name = _name(part, _NAMES.get(media, _NO_NAME))
    data = _told(lambda: part.get_payload(decode=True), None)
    if not isinstance(data, bytes):
        return Enclosed(name, why=sentence("FILE.damaged"))
    kind = kinds.kind_of(data, name)
    is_shown = is_related and "content-id" in part and is_in_signature(kind, len(data))
    is_rest = kind in (Kind.TEXT, Kind.WEB_PAGE) and _REST_OF_TEXT.fullmatch(name)
    return Enclosed(name, data, is_beside=is_shown or bool(is_rest))


def _is_text(part: Message, media: str, file: Enclosed) -> bool:
    """Return whether a part is the text of the e-mail itself. What can't be told is none, and so is
    what says that it is a text and holds something else."""
    is_named = _told(lambda: bool(part.get_filename()), True)
    is_attached = _told(lambda: part.get_content_disposition() == "attachment", True)
    if media not in _TEXTS or is_named or is_attached or file.why:
        return False
    kind = kinds.kind_of(file.data)
    return kind in _KINDS_OF_TEXT and not (kind == Kind.JSON and _FORM_NAME in file.data)


def _packed_in_text(text: bytes) -> Iterator[Enclosed]:
    """Yield the files that old programs put between the lines of a text."""
    for found in _PACKED.finditer(text.decode("latin-1")):
        name = shown(found[1], _NO_NAME).rpartition("/")[2]
        yield Enclosed(name, why=sentence("FILE.packed_otherwise"))


def _name(part: Message, otherwise: str = _NO_NAME) -> str:
    """Return the name of a file as the e-mail gives it, without the folders that it may name."""
    name = shown(_told(lambda: part.get_filename(""), "") or "", otherwise)
    return name.rpartition("/")[2]


def _is_cut(part: Message) -> bool:
    return any(isinstance(defect, errors.CloseBoundaryNotFoundDefect) for defect in part.defects)


def _told(ask: Callable[[], Value], otherwise: Value) -> Value:
    """Return what the library says, or what stands for it where it fails on what is damaged."""
    try:
        return ask()
    except MemoryError:
        raise
    except Exception:  # it foresees no header that is damaged
        return otherwise
