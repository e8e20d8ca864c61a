"""Kinds of file, and the signs by which each is known."""

from enum import StrEnum


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
# It may stand a little after the beginning of a file, too.
PDF = b"%PDF-"
# How contents begin. What stands first goes before.
BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", Kind.RTF),
    (PDF, Kind.PDF),
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
FURTHER_ON: tuple[tuple[int, bytes, Kind], ...] = (
    (4, b"ftyphei", Kind.PICTURE),
    (4, b"ftyphev", Kind.PICTURE),
    (4, b"ftypmif1", Kind.PICTURE),
    (4, b"ftypmsf1", Kind.PICTURE),
    (4, b"ftypavif", Kind.PICTURE),
    (8, b"WEBP", Kind.PICTURE),
    (6, b"\x00\x00\x00\x00\x36\x00\x00\x00", Kind.PICTURE),  # BMP
    (6, b"\x00\x00\x00\x00\x8a\x00\x00\x00", Kind.PICTURE),
)
# Names of what lies outermost in a compound file, by which it is known.
IN_COMPOUND: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", Kind.ENCRYPTED_OFFICE),
    ("EncryptionInfo", Kind.ENCRYPTED_OFFICE),
    ("__properties_version1.0", Kind.OUTLOOK),
    ("WordDocument", Kind.OLD_WORD),
    ("Workbook", Kind.EXCEL),
    ("Book", Kind.EXCEL),
)
# Words in the list of content types of a package, or in its `mimetype`.
IN_PACKAGE: tuple[tuple[bytes, Kind], ...] = (
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
LISTS = ("[Content_Types].xml", "mimetype")
MAIN_PART = b"word/document.xml"
# Words near the beginning of a text that is marked up.
IN_MARKUP: tuple[tuple[bytes, Kind], ...] = (
    (b'progid="word.document"', Kind.WORD_XML),
    (b"schemas.microsoft.com/office/2006/xmlpackage", Kind.WORD_XML),
    (b"<html", Kind.WEB_PAGE),
    (b"<!doctype html", Kind.WEB_PAGE),
)
# Endings of names that promise a kind.
PROMISED: dict[str, Kind] = {
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
# Signatures and sealed e-mails are of a kind that is known by the name alone (DER). What is larger
# than a signature with all its certificates may have what was signed in it.
DER = tuple(b"0" + bytes([length]) for length in range(0x80, 0x85))
DER_NAMES = {".p7s": Kind.SIGNATURE, ".p7m": Kind.SEALED_MAIL}
LARGEST_SIGNATURE = 30_000
# What tells a kind stands near the beginning; a PDF may have a little in front of its first line.
NEAR = 4096
MOST_LISTED, MOST_OF_A_LIST = 2000, 1_000_000
BEFORE_TEXT = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
HEADERS = frozenset(
    (
        *(b"from", b"to", b"cc", b"subject", b"date", b"received", b"mime-version", b"message-id"),
        *(b"content-type", b"return-path", b"delivered-to", b"reply-to", b"sender"),
        *(b"dkim-signature", b"authentication-results", b"arc-seal", b"thread-topic"),
    )
)
PARTS = b"content-type: multipart/"
MAILBOX_LINE = b"From "
# So many lines of a header make an e-mail, whatever its name.
ENOUGH = 3
# Signs that stand in no text, but for tabs, ends of lines and pages, and escapes.
NO_TEXT = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b"))
