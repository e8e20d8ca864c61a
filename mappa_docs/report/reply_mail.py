"""A note to send back → the draft of an e-mail (.eml) with the note attached, for an e-mail program
to open, look at and send.

Its subject has the marking, the kind of form and the reference, and no name of a person; the
marking is the first and the last line of its text (14.4). The same note always gives the same
bytes.
"""

from datetime import date
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256

from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings.area import Area
from mappa_docs.messages.english import day_in_words
from mappa_docs.report import reply_words

_LONGEST_HEADER = 900
_WORD = "application", "vnd.openxmlformats-officedocument.wordprocessingml.document"


def draft(
    note: Rendered, checked: CheckedFile, *, area: Area | None, wanted_by: date | None
) -> Rendered:
    """Return the draft of an e-mail that takes the `note` about a form to whoever completed it.
    Where no address is known, it has none, and the program asks for it."""
    message = EmailMessage(policy=SMTP)
    # By this header Outlook opens it as a draft and no e-mail that came in.
    message["X-Unsent"] = "1"
    if address := _address(checked.addressee.email):
        message["To"] = address
    if own := _address(area.contact.email if area else ""):
        message["From"] = own
    what = _what(checked)
    message["Subject"] = f"{note.marking.text}: {what}: {reply_words.manner(checked).title.lower()}"
    text = _text(note.marking.text, what, checked, area, wanted_by)
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    kind, subkind = _WORD
    message.add_attachment(note.data, maintype=kind, subtype=subkind, filename=note.name)
    message.set_boundary(f"=_{sha256(text.encode() + note.data).hexdigest()[:40]}")
    # Programs disagree on whether a line end in a header is a space: no header is broken.
    data = message.as_bytes(policy=SMTP.clone(max_line_length=_LONGEST_HEADER))
    return Rendered(name_of(note.name), data, note.marking)


def name_of(note: str) -> str:
    """Return what the draft is called that takes the note of this name."""
    return f"{note.removesuffix('.docx')}.eml"


def _what(checked: CheckedFile) -> str:
    """Return what the e-mail is about: the form, and the document by its reference."""
    version = f"version {checked.version}" if checked.version and checked.reference else ""
    form = checked.judgement.form
    return ", ".join(filter(None, (f"{form} {checked.reference}".strip(), version)))


def _text(
    marking: str, what: str, checked: CheckedFile, area: Area | None, wanted_by: date | None
) -> str:
    manner = reply_words.manner(checked)
    until = f" by {day_in_words(wanted_by)}" if wanted_by else ""
    paragraphs = (
        marking,
        manner.opening[0],
        f"Thank you for {what}. {manner.short}{until}.",
        *manner.closing,
        reply_words.sender(area),
        marking,
    )
    return "\n\n".join(paragraphs) + "\n"


def _address(text: str) -> Address | None:
    """Return an address as a header takes it, None for none that it takes."""
    try:
        return Address(addr_spec=text) if text.isascii() and text else None
    except Exception:  # the library foresees no address that is odd
        return None
