"""Putting a stamp on a PDF page after everything that is there, and taking it off again.

The page's own instructions stay as they are, between two of ours. What is added is marked as an
artifact, so the tags of a tagged PDF still fit and a screen reader passes over it.
"""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from mappa_docs.file_markings.pdf import free_space
from mappa_docs.file_markings.pdf.free_space import Place
from mappa_docs.file_markings.pdf.marked_page import MarkedPage
from mappa_docs.file_markings.pdf.stamp import SIZE, Stamp, Taken
from mappa_docs.model.spots import SpotKind
from mappa_docs.pdf import content_stream, objects
from mappa_docs.pdf.geometry import Box, Shown
from mappa_docs.pdf.objects import raw, resolved, value

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter
    from pypdf.generic import DecodedStreamObject

# Marks our own streams in a file, so that a higher marking can take the place of a lower one. What
# stands there is the marking; the boxes are those that the page had before.
OURS = "/MappaDocsMarking"
_OURS = re.compile(
    rb"q\n|(?:[\s)>\]]|ET|EMC|Q)*"
    rb"(?:/Artifact <<[^<>]*>> BDC\nq (?:(?!\bDo\b|\bBDC\b).)*?\nEMC\s*)+",
    re.DOTALL,
)
_LONGEST = 20_000
_BOXES = ("/MediaBox", "/CropBox")
_FONT, _GREY = "/MappaDocsFont", "/MappaDocsGrey"
_ENDS = {SpotKind.HEADER: ("Header", "Top"), SpotKind.FOOTER: ("Footer", "Bottom")}


def put(
    page: "PageObject",
    writer: "PdfWriter",
    marked_page: MarkedPage,
    stamp: Stamp,
    taken: Taken,
    kinds: Iterable[SpotKind],
) -> None:
    """Draw the marking in the header, in the footer or in both of a page of pypdf's writer.

    `taken` is what the stamp has become in that file. Raises UsageError where there can be no room.
    """
    from pypdf.generic import ArrayObject, NameObject

    shown, width, height = marked_page.shown, stamp.width / SIZE, stamp.height / SIZE
    places = {
        kind: free_space.find_place(marked_page, kind is SpotKind.HEADER, width, height)
        for kind in kinds
    }
    before = [
        stream for stream in objects.content_streams(page) if hasattr(resolved(stream), "get_data")
    ]
    data = b"\n".join(resolved(stream).get_data() for stream in before)
    balance = content_stream.balance(data)
    if balance.surplus:
        before = [writer._add_object(_stream(content_stream.without(data, balance.surplus)))]
    font = objects.put_resource(page, "/Font", _FONT, taken.font[1])
    grey = objects.put_resource(page, "/ColorSpace", _GREY, taken.grey[1])
    drawing = taken.drawn(font, grey)
    end = [content_stream.closing(balance) + b"Q"]
    for kind, place in places.items():
        if place.strip:
            end.append(_whitened(shown, _strip(shown, place), grey))
        elif place.boxed:
            end.append(_whitened(shown, free_space.box(place, width, height), grey))
        end.append(_drawn(shown, place, kind, drawing))
    first, last = _stream(b"q\n", stamp.text), _stream(b"\n".join(end), stamp.text)
    for name in _BOXES:
        if name in page:
            last[NameObject(name)] = page.raw_get(name)
    ours = [writer._add_object(stream) for stream in (first, last)]
    page[NameObject("/Contents")] = ArrayObject([ours[0], *before, ours[1]])
    _heighten(page, shown, places.values())


def remove(page: "PageObject", is_unwanted: Callable[[str], bool]) -> bool:
    """Take earlier markings of ours off the page, those whose text is unwanted.

    Return whether there was one. What only claims to be ours stays where it is.
    """
    from pypdf.generic import ArrayObject, NameObject

    before = objects.content_streams(page)
    ours = [stream for stream in before if _is_ours(stream) and is_unwanted(_marking(stream))]
    if not ours:
        return False
    page[NameObject("/Contents")] = ArrayObject(stream for stream in before if stream not in ours)
    for name in _BOXES:
        page.pop(name, None)
        if raw(ours[-1], name) is not None:
            page[NameObject(name)] = raw(ours[-1], name)
    return True


def _marking(stream: Any) -> str:
    return str(value(stream, OURS))


def _is_ours(stream: Any) -> bool:
    """Return whether we wrote the stream: nothing but artifacts of ours is in it."""
    if not value(stream, OURS):
        return False
    data = resolved(stream).get_data()
    return len(data) <= _LONGEST and bool(_OURS.fullmatch(data))


def _drawn(shown: Shown, place: Place, kind: SpotKind, drawing: bytes) -> bytes:
    """Return the instructions that draw the stamp in this place of the shown page."""
    subtype, attached = _ENDS[kind]
    tag = f"<</Type /Pagination /Subtype /{subtype} /Attached [/{attached}]>>"
    scale = place.size / SIZE
    put = _numbers(scale, 0, 0, scale, place.left, place.bottom)
    turn = _numbers(*shown.matrix)
    start = f"/Artifact {tag} BDC\nq {turn} cm {put} cm\n".encode("ascii")
    return start + drawing + b"\nQ\nEMC"


def _whitened(shown: Shown, box: Box, grey: str) -> bytes:
    """Return the instructions that make a box of the shown page white."""
    left, bottom, right, top = shown.own(box)
    sides = _numbers(left, bottom, right - left, top - bottom)
    return f"/Artifact <</Type /Layout>> BDC\nq {grey} cs 1 scn {sides} re f Q\nEMC".encode("ascii")


def _strip(shown: Shown, place: Place) -> Box:
    if place.bottom < 0:
        return 0.0, -place.strip, shown.width, 0.0
    return 0.0, shown.height, shown.width, shown.height + place.strip


def _heighten(page: "PageObject", shown: Shown, places: Iterable[Place]) -> None:
    """Make the shown page higher by its strips. What was cropped away stays so."""
    from pypdf.generic import NameObject, RectangleObject

    strips = [_strip(shown, place) for place in places if place.strip]
    if not strips:
        return
    lowest = min(0.0, *(strip[1] for strip in strips))
    highest = max(shown.height, *(strip[3] for strip in strips))
    larger = shown.own((0.0, lowest, shown.width, highest))
    media = tuple(float(side) for side in page.mediabox)
    around = (
        min(media[0], larger[0]), min(media[1], larger[1]),
        max(media[2], larger[2]), max(media[3], larger[3]),
    )  # fmt: skip
    page[NameObject("/MediaBox")] = RectangleObject(around)
    page[NameObject("/CropBox")] = RectangleObject(larger)


def _numbers(*values: float) -> str:
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values)


def _stream(data: bytes, ours: str = "") -> "DecodedStreamObject":
    from pypdf.generic import DecodedStreamObject, NameObject, TextStringObject

    stream = DecodedStreamObject()
    stream.set_data(data)
    if ours:
        stream[NameObject(OURS)] = TextStringObject(ours)
    return stream
