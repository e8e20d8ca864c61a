"""A marking put on somebody else's PDF: on every page at the top and the bottom, and its content is
not touched (14.4).

A lower marking that the pages print themselves stays there beside the new one, because taking it
away would be a change of content; `marking check` says so afterwards.
"""

import io
from collections import Counter
from typing import TYPE_CHECKING

from mappa_docs.errors import MarkingError, UsageError
from mappa_docs.file_markings.pdf import (
    inspector,
    marked_lines,
    properties,
    screen_and_print,
    stamp,
    stamp_placer,
)
from mappa_docs.file_markings.pdf.marked_page import State
from mappa_docs.markings import precedence
from mappa_docs.messages import catalogue
from mappa_docs.model import Marking, Overruling
from mappa_docs.model.spots import Spot, Unit
from mappa_docs.pdf import acroform, attachments, objects, pdfium, size_limits

if TYPE_CHECKING:
    from pypdf import PdfWriter


def apply(data: bytes, marking: Marking, decision: Overruling | None = None) -> bytes:
    """Return the PDF with the marking at the top and the bottom of each page and in its properties.

    What carries it already is left alone. The same file gives the same bytes each time.

    Raises UsageError when the PDF is signed, encrypted, an XFA form or a portfolio, when it carries
    a higher marking or one of another scheme, or when a page is too narrow; UnreadableError when it
    can't be read; MarkingError when the marking could not be put everywhere.
    """
    _check_changeable(data)
    before = inspector.inspect(data, "")
    decision = precedence.check(before.spots, marking, decision)
    if not decision and not precedence.bare(before, marking):
        return data
    data = _without_ours(data, marking)
    result = _written(data, marking, decision)
    _check_done(data, result, marking)
    return result


def _check_changeable(data: bytes) -> None:
    """Make sure that the PDF may be changed: it is not signed, encrypted, an XFA form or a
    portfolio.

    Raises UsageError, or UnreadableError where the file can't be read.
    """
    size_limits.check(data)
    with pdfium.opened(data) as pdf:
        if pdfium.is_encrypted(pdf):
            raise UsageError(
                "The PDF is encrypted, so no marking can be put on it. Ask whoever sent it for a "
                "copy that is not."
            )
    with objects.reading():
        reader = objects.opened(data)
        if acroform.is_signed(reader, data):
            raise UsageError(catalogue.sentence("MRK-12"))
        contents = attachments.contents(reader)
        if contents.portfolio:
            raise UsageError(
                "The PDF is a portfolio: readers show the files in it and not the page that would "
                "be marked. Take these files out, and mark each of them on its own."
            )
        if contents.xfa:
            raise UsageError(
                "The PDF is an XFA form: other programs show pages of their own making instead of "
                "those that would be marked."
            )


def _without_ours(data: bytes, marking: Marking) -> bytes:
    """Return the PDF without an earlier marking of ours that is lower than this one."""
    if stamp_placer.OURS.encode() not in data:
        return data

    def lesser(text: str) -> bool:
        return precedence.is_lesser(text, marking)

    with objects.reading():
        writer = objects.copied(data)
        removed = [stamp_placer.remove(page, lesser) for page in writer.pages]
        return _bytes(writer) if any(removed) else data


def _written(data: bytes, marking: Marking, decision: Overruling | None) -> bytes:
    """Return the PDF with the marking wherever it is not shown yet."""
    drawn = stamp.drawn(marking.text)
    with objects.reading():
        writer = objects.copied(data)
        units = objects.units(writer)
    taken = drawn.taken_into(writer)
    spots: dict[int, list[Spot]] = {}
    for spot in inspector.inspect(data, "").spots:
        if spot.location.unit is Unit.PAGE and spot.location.number:
            spots.setdefault(spot.location.number - 1, []).append(spot)
    with pdfium.opened(data) as pdf, objects.reading():
        for index, page in enumerate(writer.pages):
            missing = [
                spot.kind
                for spot in spots[index]
                if spot.needed and not precedence.says(spot.sightings, marking)
            ]
            if missing:
                unit = units[index]
                with screen_and_print.opened(pdf, index, unit, state=State.EITHER) as shown:
                    stamp_placer.put(page, writer, shown, drawn, taken, missing)
    with objects.reading():
        properties.mark(writer, marking, decision)
        return _bytes(writer)


def _check_done(before: bytes, after: bytes, marking: Marking) -> None:
    """Look at the finished file: it shows the marking everywhere, and all that it said before."""
    precedence.check_done(inspector.inspect(after, ""), marking)
    if not _texts(before) <= _texts(after):
        raise MarkingError("The PDF was not handed over: some of its text would have been lost.")


def _texts(data: bytes) -> Counter[tuple[int, str]]:
    """Return how often each letter stands on each page."""
    with pdfium.opened(data) as pdf:
        return Counter(
            (number, letter)
            for number, page in enumerate(pdf)
            for letter in marked_lines.text_of(page.get_textpage())
            if not letter.isspace()
        )


def _bytes(writer: "PdfWriter") -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
