"""Putting a stamp on a PDF page after everything that is there, and taking it off again.

The page's own instructions stay as they are, between two of ours. What is added is marked as an
artifact, so the tags of a tagged PDF still fit and a screen reader passes over it.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from mappa_docs.file_markings.pdf import free_space
from mappa_docs.file_markings.pdf.free_space import Place, Room
from mappa_docs.file_markings.pdf.stamp import SIZE, Stamp, Taken
from mappa_docs.model.spots import SpotKind
from mappa_docs.pdf import content_stream, qpdf, source_text
from mappa_docs.pdf.geometry import Box, Shown
from mappa_docs.pdf.page_changes import PageChange
from mappa_docs.pdf.page_tree import PageObject
from mappa_docs.pdf.revision import Revision

# Marks our own streams in a file, so that a higher marking can take the place of a lower one. What
# stands there is the marking; the boxes are those that the page had before.
OURS = "/MappaDocsMarking"
_OURS = re.compile(
    rb"q\n|(?:[\s)>\]]|ET|EMC|Q)*"
    rb"(?:/Artifact <<[^<>]*>> BDC\nq (?:(?!\bDo\b|\bBDC\b).)*?\nEMC\s*)+",
    re.DOTALL,
)
_LONGEST = 20_000
_BY_NAME = {"/XObject", "/Pattern", "/Shading"}
_PICTURE = re.compile(rb"\bBI\b")
_BOXES = ("/MediaBox", "/CropBox")
_FONT, _GREY = "/MappaDocsFont", "/MappaDocsGrey"
_ENDS = {SpotKind.HEADER: ("Header", "Top"), SpotKind.FOOTER: ("Footer", "Bottom")}


@dataclass(frozen=True, slots=True)
class Put:
    """What a page was given: the `boxes` that hold all of it, on the page as it was `shown`. The
    page is `bare` where it draws no picture, nor anything by name."""

    shown: Shown
    boxes: tuple[Box, ...]
    bare: bool = False


def put(
    page: PageObject,
    revision: Revision,
    room: Room,
    stamp: Stamp,
    taken: Taken,
) -> Put:
    """Draw the marking in the places of a page of a PDF's revision where there is room.

    `taken` is what the stamp has become in that file.
    """
    shown, places = room.shown, room.places
    parts = [qpdf.unpacked(stream) for stream in page.contents]
    # Those that can't be unpacked count as none: whether they leave anything open can't be told,
    # and shows when the page is drawn.
    data = b"\n".join(part for part in parts if part is not None)
    balance = content_stream.balance(data)
    change = PageChange(page, revision)
    before = change.contents()
    if balance.surplus:
        before = [revision.stream(content_stream.without(data, balance.surplus), {})]
    font = change.put_resource("/Font", _FONT, taken.font[1])
    grey = change.put_resource("/ColorSpace", _GREY, taken.grey[1])
    drawing = taken.drawn(font, grey)
    end = [content_stream.closing(balance) + b"Q"]
    for kind, place in places.items():
        if place.strip:
            end.append(_whitened(shown, free_space.strip(shown, place), grey))
        elif place.boxed:
            behind = free_space.box(place, room.width, room.height)
            end.append(_whitened(shown, behind, grey))
        end.append(_drawn(shown, place, kind, drawing))
    ours = {OURS: qpdf.written_text(stamp.text)}
    boxes = {name: change.entries[name] for name in _BOXES if name in change.entries}
    first = revision.stream(b"q\n", ours)
    last = revision.stream(b"\n".join(end), ours | boxes)
    change.entries["/Contents"] = source_text.written_array([first, *before, last])
    _heighten(change, page, shown, places.values())
    return Put(shown, room.boxes, None not in parts and _is_bare(page, data))


def remove(page: PageObject, revision: Revision, is_unwanted: Callable[[str], bool]) -> None:
    """Take earlier markings of ours off the page, those whose text is unwanted. What only claims to
    be ours stays where it is."""
    ours = [stream for stream in page.contents if is_ours(stream) and is_unwanted(_marking(stream))]
    if not ours:
        return
    numbers = {stream.objgen for stream in ours}
    change = PageChange(page, revision)
    kept = [part for part in change.contents() if source_text.reference(part) not in numbers]
    change.entries["/Contents"] = source_text.written_array(kept)
    boxes = revision.sources.entries(ours[-1].objgen)
    for name in _BOXES:
        change.entries.pop(name, None)
        if name in boxes:
            change.entries[name] = boxes[name]


def is_ours(stream: Any) -> bool:
    """Return whether we wrote the stream: nothing but artifacts of ours is in it."""
    if not qpdf.text(qpdf.value(stream, OURS)):
        return False
    data = qpdf.unpacked(stream) or b""
    return len(data) <= _LONGEST and bool(_OURS.fullmatch(data))


def _marking(stream: Any) -> str:
    return qpdf.text(qpdf.value(stream, OURS))


def _is_bare(page: PageObject, data: bytes) -> bool:
    """Return whether the page has nothing to draw by name, and no picture in its instructions."""
    by_name = qpdf.entries(page.value("/Resources")).keys() & _BY_NAME
    return not (by_name or (b"BI" in data and _PICTURE.search(data)))


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


def _heighten(
    change: PageChange, page: PageObject, shown: Shown, places: Collection[Place]
) -> None:
    """Make the shown page higher by its strips. What was cropped away stays so."""
    strips = [free_space.strip(shown, place) for place in places if place.strip]
    if not strips:
        return
    lowest = min(0.0, *(strip[1] for strip in strips))
    highest = max(shown.height, *(strip[3] for strip in strips))
    larger = shown.own((0.0, lowest, shown.width, highest))
    media = page.value("/MediaBox")
    sides = [float(side) for side in media] if qpdf.is_array(media) else []
    left, bottom, right, top = sides if len(sides) == 4 else shown.crop
    around = (
        min(left, right, larger[0]), min(bottom, top, larger[1]),
        max(left, right, larger[2]), max(bottom, top, larger[3]),
    )  # fmt: skip
    for name, box in zip(_BOXES, (around, larger), strict=True):
        change.entries[name] = f"[ {_numbers(*box)} ]".encode("ascii")


def _numbers(*values: float) -> str:
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values)
