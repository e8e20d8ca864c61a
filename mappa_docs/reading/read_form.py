"""A form as it was read, from whichever kind of file: its answers, and what is said of them."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from mappa_docs.model import Field, Finding, Reading, UnreadText
from mappa_docs.reading import reading_findings
from mappa_docs.reading.assembling import Assembled

# Text that is no answer: its section, what it is, and the number of its letters.
Beside = tuple[Field | None, str, int]


class ReadForm(NamedTuple):
    """A form as it was read: its stem, its answers, how they were read, and what is to be said of
    that."""

    stem: str
    answers: dict[str, Any]
    reading: Reading
    findings: tuple[Finding, ...]


def reading(stem: str, document: str, typed: Assembled, beside: Iterable[Beside]) -> Reading:
    """Return how a form was read, of which `typed` are the answers and `beside` is what is none."""
    return Reading(document, typed.certain, typed.matched, tuple(_unread(stem, typed, beside)))


def _unread(stem: str, typed: Assembled, beside: Iterable[Beside]) -> Iterator[UnreadText]:
    for section, what, letters in beside:
        title = reading_findings.section_title(stem, section.pointer if section else "")
        yield UnreadText(title, letters, what)
    for one in typed.unread:
        title = reading_findings.section_title(stem, one.pointer)
        yield UnreadText(title, one.letters, one.why, one.pointer)
