"""What a file is, by its content and not by its name, and what to ask for where it is no form."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import PurePosixPath

from mappa_docs.files import compound, zips
from mappa_docs.messages.catalogue import sentence


class Kind(StrEnum):
    """A kind of file. Its sentence in the catalogue is `FILE.kind.` with its value."""

    JSON = "json"
    WORD = "word"
    WORD_XML = "word_xml"
    OLD_WORD = "old_word"
    OPEN_DOCUMENT = "open_document"
    RTF = "rtf"
    PDF = "pdf"
    ENCRYPTED_OFFICE = "encrypted_office"
    PICTURE = "picture"
    MAIL = "mail"
    OUTLOOK = "outlook"
    MAILBOX = "mailbox"
    SEALED_MAIL = "sealed_mail"
    WINMAIL = "winmail"
    ZIP = "zip"
    OTHER_ARCHIVE = "other_archive"
    EXCEL = "excel"
    OTHER_OFFICE = "other_office"
    WEB_PAGE = "web_page"
    CALENDAR = "calendar"
    CONTACT = "contact"
    SIGNATURE = "signature"
    TEXT = "text"
    EMPTY = "empty"
    OTHER = "other"


# What no form can lie in.
NO_FORM = frozenset((Kind.CALENDAR, Kind.CONTACT, Kind.SIGNATURE))
# How contents begin. What stands first goes before.
_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", Kind.RTF),
    (b"\xff\xd8\xff", Kind.PICTURE),  # JPEG
    (b"\x89PNG", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"II*\x00", Kind.PICTURE),  # TIFF
    (b"MM\x00*", Kind.PICTURE),
    (b"\xd7\xcd\xc6\x9a", Kind.PICTURE),  # WMF
    (b"\x78\x9f\x3e\x22", Kind.WINMAIL),
    (b"7z\xbc\xaf\x27\x1c", Kind.OTHER_ARCHIVE),
    (b"Rar!\x1a\x07", Kind.OTHER_ARCHIVE),
    (b"\x1f\x8b", Kind.OTHER_ARCHIVE),
    (b"-----BEGIN PGP SIGNATURE", Kind.SIGNATURE),
    (b"-----BEGIN PGP PUBLIC KEY", Kind.SIGNATURE),
    (b"-----BEGIN PGP MESSAGE", Kind.SEALED_MAIL),
    (b"BEGIN:VCALENDAR", Kind.CALENDAR),
    (b"BEGIN:VCARD", Kind.CONTACT),
)
# The same for what stands a little further on, at this place.
_FURTHER_ON: tuple[tuple[int, bytes, Kind], ...] = (
    (4, b"ftyphei", Kind.PICTURE),
    (4, b"ftyphev", Kind.PICTURE),
    (4, b"ftypmif1", Kind.PICTURE),
    (4, b"ftypmsf1", Kind.PICTURE),
    (4, b"ftypavif", Kind.PICTURE),
    (8, b"WEBP", Kind.PICTURE),
    (6, b"\x00\x00\x00\x00\x36\x00\x00\x00", Kind.PICTURE),  # BMP
    (6, b"\x00\x00\x00\x00\x8a\x00\x00\x00", Kind.PICTURE),
    (40, b" EMF", Kind.PICTURE),
)
# Names of what lies outermost in a compound file, by which it is known.
_IN_COMPOUND: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", Kind.ENCRYPTED_OFFICE),
    ("EncryptionInfo", Kind.ENCRYPTED_OFFICE),
    ("__properties_version1.0", Kind.OUTLOOK),
    ("WordDocument", Kind.OLD_WORD),
    ("Workbook", Kind.EXCEL),
    ("Book", Kind.EXCEL),
)
# Words in the list of content types of a package, or in its `mimetype`.
_IN_PACKAGE: tuple[tuple[bytes, Kind], ...] = (
    (b"wordprocessingml.document.main+xml", Kind.WORD),
    (b"wordprocessingml.template.main+xml", Kind.WORD),
    (b"ms-word.document.macroenabled.main+xml", Kind.WORD),
    (b"ms-word.template.macroenabledtemplate.main+xml", Kind.WORD),
    (b"spreadsheetml", Kind.EXCEL),
    (b"ms-excel", Kind.EXCEL),
    (b"oasis.opendocument.text", Kind.OPEN_DOCUMENT),
    (b"oasis.opendocument.spreadsheet", Kind.EXCEL),
    (b"presentationml", Kind.OTHER_OFFICE),
    (b"oasis.opendocument", Kind.OTHER_OFFICE),
)
_LISTS = ("[Content_Types].xml", "mimetype")
_MAIN_PART = b"word/document.xml"
# Words near the beginning of a text that is marked up.
_IN_MARKUP: tuple[tuple[bytes, Kind], ...] = (
    (b'progid="word.document"', Kind.WORD_XML),
    (b"schemas.microsoft.com/office/2006/xmlpackage", Kind.WORD_XML),
    (b"<html", Kind.WEB_PAGE),
    (b"<!doctype html", Kind.WEB_PAGE),
)
# Endings of names that promise a kind.
_PROMISED: dict[str, Kind] = {
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), Kind.WORD),
    **dict.fromkeys((".doc", ".dot"), Kind.OLD_WORD),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".heic", ".tif", ".tiff", ".gif"), Kind.PICTURE),
    **dict.fromkeys((".xlsx", ".xls", ".xlsm"), Kind.EXCEL),
    **dict.fromkeys((".htm", ".html"), Kind.WEB_PAGE),
    ".json": Kind.JSON,
    ".odt": Kind.OPEN_DOCUMENT,
    ".rtf": Kind.RTF,
    ".pdf": Kind.PDF,
    ".eml": Kind.MAIL,
    ".msg": Kind.OUTLOOK,
    ".zip": Kind.ZIP,
}
# Signatures and sealed e-mails are of a kind that is known by the name alone (DER).
_DER, _DER_NAMES = b"0", {".p7s": Kind.SIGNATURE, ".p7m": Kind.SEALED_MAIL}
# What tells a kind stands near the beginning; a PDF may have a little in front of its first line.
_NEAR = 4096
_MOST_LISTED, _MOST_OF_A_LIST = 2000, 1_000_000
_BEFORE_TEXT = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
_HEADERS = frozenset(
    (
        *(b"from", b"to", b"cc", b"subject", b"date", b"received", b"mime-version", b"message-id"),
        *(b"content-type", b"return-path", b"delivered-to", b"reply-to", b"sender"),
        *(b"dkim-signature", b"authentication-results", b"arc-seal", b"thread-topic"),
    )
)
_MAILBOX_LINE = b"From "
# So many lines of a header make an e-mail, whatever its name.
_ENOUGH = 3
# Signs that stand in no text, but for tabs, ends of lines and pages, and escapes.
_NO_TEXT = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b"))


def kind_of(data: bytes, name: str = "") -> Kind:
    """Return what kind of file has this content. The `name` only decides between kinds that the
    content leaves open."""
    begins = data[:_NEAR].lstrip(_BEFORE_TEXT) or data.lstrip(_BEFORE_TEXT)[:_NEAR]
    # Most files are this, and the others are told by more.
    if begins.startswith((b"{", b"[")) and not begins.startswith(b"{\\rtf"):
        return Kind.JSON
    if not begins:
        return Kind.EMPTY
    if data.startswith(b"PK\x03\x04"):
        return _of_zip(data)
    if data.startswith(b"PK\x05\x06"):  # with nothing in it
        return Kind.ZIP
    if data.startswith(compound.SIGNATURE):
        return _first(_IN_COMPOUND, compound.root_names(data)) or Kind.OTHER_OFFICE
    kind = _by_signs(data, begins)
    if kind is None and data.startswith(_DER):
        kind = _DER_NAMES.get(_ending(name))
    return kind or _of_text(data, begins, _ending(name))


def is_promised(name: str, kind: Kind) -> bool:
    """Return whether a file of that name may be expected to be of the kind."""
    return _PROMISED.get(_ending(name), kind) == kind


def why_not_read(kind: Kind, name: str = "") -> str:
    """Return what a file of the kind is, why no form is read from it, and what to ask for. Where
    the `name` promises another kind, that is said first."""
    why = sentence(f"FILE.kind.{kind}")
    if is_promised(name, kind):
        return why
    return sentence("FILE.not_as_named", (("ending", _ending(name)), ("why", why)))


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _first(table: Iterable[tuple[str, Kind]], names: frozenset[str]) -> Kind | None:
    return next((kind for name, kind in table if name in names), None)


def _by_signs(data: bytes, begins: bytes) -> Kind | None:
    if b"%PDF-" in data[:_NEAR]:
        return Kind.PDF
    for sign, kind in _BEGINNINGS:
        if begins.startswith(sign) or data.startswith(sign):
            return kind
    for place, sign, kind in _FURTHER_ON:
        if data.startswith(sign, place):
            return kind
    return None


def _of_zip(data: bytes) -> Kind:
    """Return the kind of a zip file by the list of content types in it."""
    listed = b""
    try:
        package = zips.opened(data, _MOST_LISTED)
        if package is None:
            return Kind.ZIP
        with package:
            names = set(package.namelist())
            for name in names.intersection(_LISTS):
                content = zips.unpacked(package, package.getinfo(name), _MOST_OF_A_LIST)
                # In two bytes a sign, each other one is nought.
                listed += (content or b"").replace(b"\x00", b"").lower()
    except zips.FAULTS:
        # Of a damaged package, parts are still named before what they hold.
        return Kind.WORD if _MAIN_PART in data else Kind.ZIP
    return next((kind for word, kind in _IN_PACKAGE if word in listed), Kind.ZIP)


def _of_text(data: bytes, begins: bytes, ending: str) -> Kind:
    near = begins.replace(b"\x00", b"").lower()
    if near.startswith(b"<"):
        return next((kind for word, kind in _IN_MARKUP if word in near), Kind.TEXT)
    if data.startswith(_MAILBOX_LINE) and data.count(b"\n" + _MAILBOX_LINE):
        return Kind.MAILBOX
    if _is_mail(near, by_name=ending == ".eml"):
        return Kind.MAIL
    return Kind.OTHER if near.translate(None, _NO_TEXT) != near else Kind.TEXT


def _is_mail(near: bytes, *, by_name: bool) -> bool:
    """Return whether a text begins with the header of an e-mail: of what is called one, a single
    line will do."""
    header = near.replace(b"\r\n", b"\n").split(b"\n\n")[0]
    names = [line.partition(b":") for line in header.split(b"\n")]
    if by_name and names[0][1] and names[0][0].replace(b"-", b"").isalnum():
        return True
    return len({name for name, colon, _ in names if colon}.intersection(_HEADERS)) >= _ENOUGH
