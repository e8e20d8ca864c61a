"""Putting a stamp on a PDF page after everything that is there, and taking it off again.

The page's own instructions stay as they are, between two of ours. What is added is marked as an
artifact, so the tags of a tagged PDF still fit and a screen reader passes over it.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from mappa_docs.file_markings.pdf import free_space
from mappa_docs.file_markings.pdf.free_space import Place
from mappa_docs.file_markings.pdf.marked_page import Sheet
from mappa_docs.file_markings.pdf.stamp import SIZE, Stamp, Taken
from mappa_docs.pdf import content_stream, page_resources
from mappa_docs.pdf.geometry import Box, Shown
from mappa_docs.pdf.objects import raw, resolved, value

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
_ENDS = {"header": ("Header", "Top"), "footer": ("Footer", "Bottom")}


def put(page: Any, writer: Any, sheet: Sheet, stamp: Stamp, taken: Taken, kinds: list[str]) -> None:
    """Draw the marking in the header, in the footer or in both of a page of pypdf's writer.

    `taken` is what the stamp has become in that file. Raises UsageError where there can be no room.
    """
    from pypdf.generic import ArrayObject, NameObject

    width, height = stamp.width / SIZE, stamp.height / SIZE
    places = {kind: free_space.found(sheet, kind == "header", width, height) for kind in kinds}
    before = [one for one in page_resources.streams(page) if hasattr(resolved(one), "get_data")]
    data = b"\n".join(resolved(one).get_data() for one in before)
    found = content_stream.balance(data)
    if found.surplus:
        before = [writer._add_object(_stream(content_stream.without(data, found.surplus)))]
    font = page_resources.put_resource(page, "/Font", _FONT, taken.font[1])
    grey = page_resources.put_resource(page, "/ColorSpace", _GREY, taken.grey[1])
    drawing = taken.drawn(font, grey)
    end = [content_stream.closing(found) + b"Q"]
    for kind, place in places.items():
        if place.boxed or place.strip:
            behind = (
                _strip(sheet.shown, place) if place.strip else free_space.box(place, width, height)
            )
            end.append(_whitened(sheet.shown, behind, grey))
        end.append(_drawn(sheet.shown, place, kind, drawing))
    streams = [_stream(b"q\n", stamp.text), _stream(b"\n".join(end), stamp.text)]
    for name in _BOXES:
        if name in page:
            streams[1][NameObject(name)] = page.raw_get(name)
    first, last = (writer._add_object(one) for one in streams)
    page[NameObject("/Contents")] = ArrayObject([first, *before, last])
    _heighten(page, sheet.shown, places.values())


def removed(page: Any, unwanted: Callable[[str], bool]) -> bool:
    """Take earlier markings of ours off the page, those whose text is unwanted.

    Return whether there was one. What only claims to be ours stays where it is.
    """
    from pypdf.generic import ArrayObject, NameObject

    before = page_resources.streams(page)
    ours = [one for one in before if _is_ours(one) and unwanted(str(value(one, OURS)))]
    if not ours:
        return False
    page[NameObject("/Contents")] = ArrayObject([one for one in before if one not in ours])
    for name in _BOXES:
        page.pop(name, None)
        if raw(ours[-1], name) is not None:
            page[NameObject(name)] = raw(ours[-1], name)
    return True


def _is_ours(stream: Any) -> bool:
    """Return whether we wrote the stream: nothing but artifacts of ours is in it."""
    if not value(stream, OURS):
        return False
    data = resolved(stream).get_data()
    return len(data) <= _LONGEST and bool(_OURS.fullmatch(data))


def _drawn(shown: Shown, place: Place, kind: str, drawing: bytes) -> bytes:
    """Return the instructions that draw the stamp in this place of the shown page."""
    subtype, attached = _ENDS[kind]
    about = f"<</Type /Pagination /Subtype /{subtype} /Attached [/{attached}]>>"
    scale = place.size / SIZE
    put = _numbers(scale, 0, 0, scale, place.left, place.bottom)
    turn = _numbers(*shown.matrix)
    start = f"/Artifact {about} BDC\nq {turn} cm {put} cm\n".encode("ascii")
    return start + drawing + b"\nQ\nEMC"


def _whitened(shown: Shown, box: Box, grey: str) -> bytes:
    """Return the instructions that make a box of the shown page white."""
    left, bottom, right, top = shown.own(box)
    sides = _numbers(left, bottom, right - left, top - bottom)
    about = "<</Type /Layout>>"
    return f"/Artifact {about} BDC\nq {grey} cs 1 scn {sides} re f Q\nEMC".encode("ascii")


def _strip(shown: Shown, place: Place) -> Box:
    if place.bottom < 0:
        return 0.0, -place.strip, shown.width, 0.0
    return 0.0, shown.height, shown.width, shown.height + place.strip


def _heighten(page: Any, shown: Shown, places: Iterable[Place]) -> None:
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


def _stream(data: bytes, ours: str = "") -> Any:
    from pypdf.generic import DecodedStreamObject, NameObject, TextStringObject

    stream = DecodedStreamObject()
    stream.set_data(data)
    if ours:
        stream[NameObject(OURS)] = TextStringObject(ours)
    return stream
