"""What is seen of the markings in a PDF, by the inspector and by other readers."""

import io
from collections.abc import Callable

import pypdfium2
from pypdf import PdfReader, PdfWriter

from mappa_docs.file_markings.pdf import inspector
from mappa_docs.messages import places
from mappa_docs.model import Marking
from mappa_docs.model.spots import Inspection, Spot
from tests.pdf_files import (
    Page,
    made,
)


def inspect_pages(*pages: Page, change: Callable[[PdfWriter], object] | None = None) -> Inspection:
    return inspector.inspect(made(*pages, change=change), "specimen.pdf")


def levels_seen(inspection: Inspection) -> dict[str, list[str]]:
    return {
        places.words(spot.location): [
            one.level + " WHEN COMPLETE" * one.when_complete for one in spot.sightings
        ]
        for spot in inspection.spots
        if spot.sightings
    }


def spot_at(inspection: Inspection, place: str) -> Spot:
    (found,) = [spot for spot in inspection.spots if places.words(spot.location) == place]
    return found


R, C = Marking("gpms", "RESTRICTED", "RESTRICTED"), Marking("gpms", "CONFIDENTIAL", "CONFIDENTIAL")
BAND = 0.2  # of the page's height; the marking is nearer to the edge than that


def marking_ends(data: bytes, words: str) -> list[tuple[int, int]]:
    """Return how often the words stand at the top and at the bottom of each page, as pypdf places
    them and not as PDFium does."""
    return [ends_of_page(page, words) for page in PdfReader(io.BytesIO(data)).pages]


def ends_of_page(page: object, words: str) -> tuple[int, int]:
    places: list[float] = []
    left, bottom, right, top = map(float, page.cropbox)  # type: ignore[attr-defined]

    def visit(said: str, outer: list[float], inner: list[float], *_: object) -> None:
        if said.strip() != words:
            return
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        rotation = page.rotation  # type: ignore[attr-defined]
        up = {0: y - bottom, 90: right - x, 180: top - y, 270: x - left}[rotation]
        places.append(up / (right - left if rotation in (90, 270) else top - bottom))

    page.extract_text(visitor_text=visit)  # type: ignore[attr-defined]
    return sum(1 - BAND < up < 1 for up in places), sum(0 < up < BAND for up in places)


def levels_needed(data: bytes) -> set[str]:
    """Return what the inspector reads in the places where a marking has to stand."""
    spots = [spot for spot in inspector.inspect(data, "").spots if spot.needed]
    return {" ".join(one.level for one in spot.sightings) for spot in spots}


def drawn_page(data: bytes, number: int = 0) -> tuple[bytes, int, int]:
    with pypdfium2.PdfDocument(data) as pdf:
        bitmap = pdf[number].render(scale=1, grayscale=True)
        rows = bytes(bitmap.buffer)
        stride, width = bitmap.stride, bitmap.width
        lines = [rows[row * stride : row * stride + width] for row in range(bitmap.height)]
        return b"".join(lines), width, bitmap.height
