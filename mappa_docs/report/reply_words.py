"""The words of a note about a form: a letter to whoever completed it, with the right tone, or a
list for the co-ordination unit of what to settle in a form of its own."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.markings.area import Area, Contact
from mappa_docs.messages.english import day_in_words

UNIT = "MAPPA Co-ordination Unit"
_NO_ADDRESSEE = "Whoever completed the form"
_NO_DAY = "As agreed with the co-ordination unit"
_DEAR = "Dear colleague,"
_SEND_BACK = (
    "Please put it right on the form itself, raise its version and send the whole form back. "
    "Please don’t write answers on this note."
)


class Manner(NamedTuple):
    """What a note is called and what it says before and after the list of what is needed. `short`
    is that of an e-mail to which the note is attached, and `file` begins its name."""

    file: str
    title: str
    subtitle: str
    opening: tuple[str, ...]
    short: str
    closing: tuple[str, ...] = ()


_LETTER = Manner(
    "Reply",
    "What this form still needs",
    "A note from the MAPPA Co-ordination Unit",
    (
        _DEAR,
        "Thank you for this form. Before it can be taken forward, it needs what is listed below, "
        "section by section, with the paragraph of the MAPPA Guidance that asks for it, or what "
        "else does.",
        _SEND_BACK,
    ),
    "Before it can be taken forward, it needs what the attached note lists. Please put it right on "
    "the form itself, raise its version and send the whole form back",
    ("If anything here is not clear, please ask us: it is quicker than another version.",),
)
_URGENT = _LETTER._replace(
    title="What to send today",
    opening=(
        _DEAR,
        "Thank you for this notification. Please send what is missing today, and what you can’t "
        "find out today as soon as it is known: don’t wait until all of it is there. It is listed "
        "below, section by section, with the paragraph of the MAPPA Guidance that asks for it, or "
        "what else does.",
        _SEND_BACK,
    ),
    short="Please send what is missing today, and what you can’t find out today as soon as it is "
    "known. The attached note lists it. Please enter it on the form itself, raise its version and "
    "send the whole form",
    closing=("If you can’t get hold of something, please ring us today.",),
)
_OWN = Manner(
    "To-settle",
    "What to settle in this form",
    "A list for the MAPPA Co-ordination Unit, which completes this form itself",
    (
        "Before this form goes out, settle what is listed below, section by section, with the "
        "paragraph of the MAPPA Guidance that asks for it, or what else does. Ask the Chair where "
        "a decision is missing; nothing is to be entered that was not said or decided.",
    ),
    "",
)


def manner(checked: CheckedFile) -> Manner:
    """Return how a note about a form speaks: an urgent form needs another tone, and the unit writes
    no letter to itself."""
    if checked.addressee.is_own:
        return _OWN
    return _URGENT if checked.addressee.is_urgent else _LETTER


def addressed(checked: CheckedFile) -> str:
    """Return to whom the note goes, in lines: the agency, the role, the address."""
    to = checked.addressee
    return "\n".join(filter(None, (to.agency, to.role, to.email))) or _NO_ADDRESSEE


def sender(area: Area | None) -> str:
    """Return from whom the note is, in lines, as the profile of the area gives it."""
    contact = area.contact if area else Contact()
    unit = contact.unit or (f"{UNIT}, {area.name}" if area else UNIT)
    lines = (unit, contact.address, *_reached(contact))
    return "\n".join(filter(None, lines))


def _reached(contact: Contact) -> Iterator[str]:
    if contact.telephone:
        yield f"Telephone {contact.telephone}"
    if contact.email:
        yield contact.email


def send_back(checked: CheckedFile, wanted_by: date | None) -> str:
    """Return by when the form has to come back."""
    by = f"by {day_in_words(wanted_by)}" if wanted_by else ""
    if checked.addressee.is_urgent:
        return f"Today; what is not known today {by or 'as soon as it is'}"
    return f"B{by[1:]}" if by else _NO_DAY
