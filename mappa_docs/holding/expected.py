"""The document that answers make, drawn anew: what each of its pages has to say, and where."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from unicodedata import bidirectional

from mappa_docs.documents import layout, printed_answers
from mappa_docs.documents.blocks import Document, State
from mappa_docs.documents.pdf import places, writer
from mappa_docs.documents.pdf.places import Said
from mappa_docs.documents.printed_answers import Unshown
from mappa_docs.documents.request import Contents
from mappa_docs.model import Form, Marking
from mappa_docs.pdf.geometry import Box
from mappa_docs.pdf.links import links

# A letter may reach so far out of the box of its line at the sides, in points.
_OVERHANG = 2.0


class Region(NamedTuple):
    """A place on a page: the numbers of what is said there, whether it is a label, and its box. A
    label belongs to all answers of these numbers."""

    numbers: tuple[int, ...]
    is_label: bool
    box: Box


class Look(NamedTuple):
    """What else a document was made of than its answers: its state, its marking, and what answers
    that are `unshown` make of its words."""

    state: State
    marking: Marking
    unshown: Unshown


class Expected(NamedTuple):
    """A document that was drawn anew: what it is made of, what it says in its places by their
    numbers, and the file."""

    document: Document
    said: tuple[Said, ...]
    data: bytes


def drawn(form: Form, answers: Mapping[str, Any], look: Look) -> Expected:
    """Return the document that shows these answers."""
    printed = printed_answers.printed(form, dict(answers), look.unshown)
    document = layout.document(Contents(form, look.state, look.marking, printed))
    return Expected(document, places.said(document), writer.write_with_places(document))


def regions(pdf: Any, page: Any, said: Sequence[Said]) -> tuple[Region, ...]:
    """Return the places on a page of a document that was drawn anew and says this."""
    boxes: dict[tuple[str, str], Box] = {}
    widths: dict[tuple[str, str], float] = {}
    for link in links(pdf, page):
        kind, numbers, width = link.to.split(":")
        key = kind, numbers
        boxes[key] = _joined(boxes[key], link.box) if key in boxes else link.box
        widths[key] = float(width)
    return tuple(_region(*key, box, widths[key], said) for key, box in boxes.items())


def _region(kind: str, ids: str, box: Box, width: float, said: Sequence[Said]) -> Region:
    """Return a place with all the room that its answer may take."""
    left, bottom, right, top = box
    numbers = tuple(int(number) for number in ids.split(",") if number)
    if kind == "answer" and any(_is_from_right(said[number].text) for number in numbers):
        left = min(left, right - width)
    else:
        right = max(right, left + width)
    room = (left - _OVERHANG, bottom, right + _OVERHANG, top)
    return Region(numbers, kind == "label", room)


def _is_from_right(text: str) -> bool:
    """Return whether a line of the text is read from the right."""
    lines = (next(filter(str.isalpha, line), "") for line in text.split("\n"))
    return any(bidirectional(letter) in ("R", "AL") for letter in lines if letter)


def _joined(one: Box, other: Box) -> Box:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )
