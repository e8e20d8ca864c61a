"""An e-mail that Outlook saved (.msg) → what is attached to it, who sent it and when."""

import struct
from datetime import UTC, datetime, timedelta

from mappa_docs.files import compound, kinds
from mappa_docs.files.compound import Storage
from mappa_docs.files.signs import Kind
from mappa_docs.intake import mail
from mappa_docs.intake.enclosed import Contents, Enclosed, distinct, shown
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Mail

_PROPERTIES = "__properties_version1.0"
_ATTACHMENT = "__attach_version1.0_"
# Properties by their numbers; how a text is written is told by the number after these.
_SENDERS = ("5D01", "5D02", "0C1F", "0065")
_NAMES = ("3707", "3704", "3001")
_CONTENT = "3701"
_TEXTS = (("001F", "utf-16-le"), ("001E", "cp1252"))
_BINARY, _OBJECT = "0102", "000D"
# Entries of the table of properties: its head is longer in an e-mail than in one that lies in it,
# or in what is attached.
_ENTRY, _HEAD, _INNER_HEAD, _ATTACHED_HEAD = struct.Struct("<II8s"), 32, 24, 8
_SUBMITTED, _DELIVERED = 0x00390040, 0x0E060040
# That something is shown in the text of the e-mail, and not in the list of what is attached.
_FLAGS, _SHOWN_IN_TEXT, _HIDDEN = 0x37140003, 4, 0x7FFE000B
# Times are counted in tenths of microseconds, from this day.
_FIRST_DAY, _TENTHS = datetime(1601, 1, 1, tzinfo=UTC), 10
_NO_NAME = "attachment"


def read(data: bytes) -> Contents:
    """Return what is attached to an e-mail, in its order, with what is in e-mails that are attached
    to it. Raises UnreadableError for one that is damaged."""
    with compound.opened(data) as root:
        return _contents(root, _HEAD)


def _contents(message: Storage, head: int) -> Contents:
    names = sorted(name for name in message.names() if name.startswith(_ATTACHMENT))
    storages = (message.storage(name) for name in names)
    files = (_attached(storage) for storage in storages if storage)
    senders = (mail.address(_text(message, number)) for number in _SENDERS)
    sender = next(filter(None, senders), "")
    return Contents(tuple(distinct(files)), Mail(sender, _sent(message, head)))


def _attached(storage: Storage) -> Enclosed:
    given = next(filter(None, (_text(storage, number) for number in _NAMES)), "")
    name = shown(given, _NO_NAME).rpartition("/")[2]
    inner = storage.storage(f"__substg1.0_{_CONTENT}{_OBJECT}")
    if inner:
        if _PROPERTIES in inner.names():
            return Enclosed(shown(given, mail.NO_MAIL_NAME), contents=_contents(inner, _INNER_HEAD))
        return Enclosed(name, why=kinds.why_not_read(Kind.OTHER_OFFICE))
    data = storage.stream(f"__substg1.0_{_CONTENT}{_BINARY}")
    if data is None:
        return Enclosed(name, why=sentence("FILE.link_only"))
    numbers = _numbers(storage, _ATTACHED_HEAD)
    is_shown = numbers.get(_FLAGS, 0) & _SHOWN_IN_TEXT or numbers.get(_HIDDEN, 0) & 1
    is_beside = bool(is_shown) and mail.is_in_signature(kinds.kind_of(data, name), len(data))
    return Enclosed(name, data, is_beside=is_beside)


def _text(storage: Storage, number: str) -> str:
    for written, encoding in _TEXTS:
        data = storage.stream(f"__substg1.0_{number}{written}")
        if data is not None:
            return data.decode(encoding, "replace").rstrip("\0")
    return ""


def _sent(message: Storage, head: int) -> datetime | None:
    times = _numbers(message, head)
    count = times.get(_SUBMITTED) or times.get(_DELIVERED)
    try:
        return _FIRST_DAY + timedelta(microseconds=count // _TENTHS) if count else None
    except OverflowError:
        return None


def _numbers(storage: Storage, head: int) -> dict[int, int]:
    """Return the properties that are numbers, by what they are. The table of them has a head."""
    table = storage.stream(_PROPERTIES) or b""
    entries = (table[place : place + _ENTRY.size] for place in range(head, len(table), _ENTRY.size))
    whole = (_ENTRY.unpack(entry) for entry in entries if len(entry) == _ENTRY.size)
    return {tag: int.from_bytes(value, "little") for tag, _, value in whole}
