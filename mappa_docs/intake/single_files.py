"""A file that holds no others → the submission in it, or why it could not be read.

A kind of file joins by an entry in READERS. What no reader takes is never left out in silence: it
is reported as unreadable, because a form may hide in it.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from mappa_docs.errors import UnreadableError
from mappa_docs.files import kinds
from mappa_docs.files.signs import Kind
from mappa_docs.intake import submission
from mappa_docs.model import BY_ITSELF, Arrival, Submission


def _in_word(data: bytes, source: str) -> Submission:
    from mappa_docs.intake import word_forms  # whose library takes a while to start

    return word_forms.parse(data, source)


def _in_pdf(data: bytes, source: str) -> Submission:
    from mappa_docs.intake import pdf_forms

    return pdf_forms.parse(data, source)


# What reads a kind of file, given its content and where it came from. It raises UnreadableError.
READERS: dict[Kind, Callable[[bytes, str], Submission]] = {
    Kind.JSON: submission.parse,
    Kind.WORD: _in_word,
    Kind.PDF: _in_pdf,
}


class Unread(NamedTuple):
    """What could not be read as a form, the reason in a sentence, and how it came."""

    source: str
    why: str
    arrival: Arrival = BY_ITSELF


Found = Submission | Unread
# What reads files that are no forms of the set: given the kind of a file, its content, where it
# came from and how, all that it finds in it; nothing where the file is nothing of the sort.
Others = Callable[[Kind, bytes, str, Arrival], list[Found]]


def kind_of(data: bytes, name: str) -> Kind:
    """Return the kind of a file as who reads it is chosen by."""
    kind = kinds.kind_of(data, name)
    # What is called JSON and is not begun as such is told best by who reads JSON.
    is_called_json = kind == Kind.TEXT and name.lower().endswith(".json")
    return Kind.JSON if is_called_json else kind


def read_all(
    kind: Kind, data: bytes, source: str, arrival: Arrival, others: Others | None
) -> list[Found]:
    """Return what the `others` find in a file of that kind, or else the submission in it, or why it
    could not be read."""
    found = others(kind, data, source, arrival) if others else []
    return found or [read(kind, data, source, arrival)]


def read(kind: Kind, data: bytes, source: str, arrival: Arrival) -> Found:
    """Return the submission in a file of that kind, which came from `source` and so, or why it
    could not be read."""
    reader = READERS.get(kind)
    if reader is None:
        return Unread(source, kinds.why_not_read(kind, source), arrival)
    try:
        submitted = reader(data, source)
    except UnreadableError as fault:
        return Unread(source, str(fault), arrival)
    return submitted if arrival is BY_ITSELF else replace(submitted, arrival=arrival)
