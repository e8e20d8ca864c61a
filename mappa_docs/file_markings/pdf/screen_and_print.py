"""A page of a PDF on the screen and on paper: notes and layers may differ between the two."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, NamedTuple

from mappa_docs.file_markings.pdf import page_reading, settled_notes
from mappa_docs.file_markings.pdf.marked_page import MarkedPage
from mappa_docs.file_markings.pdf.page_texts import PageTexts
from mappa_docs.file_markings.pdf.visibility import Sheet
from mappa_docs.model import Sighting
from mappa_docs.model.spots import Doubt, Location, Position, Spot, SpotKind, Unit
from mappa_docs.pdf import geometry
from mappa_docs.pdf.drawing import SlowDrawingError
from mappa_docs.pdf.page_facts import PageFacts

# One page may take so long to look at, in seconds.
_SECONDS = 5.0
_NEEDED = ((Position.TOP, SpotKind.HEADER), (Position.BOTTOM, SpotKind.FOOTER))


class OpenPage(NamedTuple):
    """A page that is open in PDFium, its number from 1, and where it shows a marking or has to."""

    number: int
    page: Any
    spots: list[Spot]


Visit = Callable[[OpenPage], object]


@dataclass(frozen=True, slots=True)
class Pages:
    """A PDF opened in PDFium several times, because an open one serves one state alone.

    `original` has its annotations as they are, and serves to compare. A `layered` PDF may be
    printed with other layers than are seen; `switched` are the PDF with all layers on that a reader
    can switch, and with all of them off, where there are any. What is read joins the `texts`.

    `visit` is given where the pages are to be marked. It is called with each page that looks alike
    in every state, while that is open; and of a place that shows no marking it is not said why.
    """

    viewed: Any
    printed: Any
    original: Any
    layered: bool = False
    switched: tuple[Any, ...] = ()
    texts: PageTexts = field(default_factory=PageTexts)
    visit: Visit | None = None


def spots(pages: Pages, index: int, unit: float, facts: PageFacts, until: float) -> list[Spot]:
    """Return where the page shows a marking or has to. A place that needs one has those that both
    states show, whichever layers are on; what only one state shows is a place of its own.

    A page that takes longer to draw than it may, or than there is time `until`, could not be told.
    """
    number = index + 1
    if facts.endless or time.monotonic() > until:
        return list(_too_slow(number))
    until = min(until, time.monotonic() + _SECONDS)
    original = _original(pages.original, index) if facts.annotated else None
    look = partial(
        _look,
        index=index,
        unit=unit,
        until=until,
        facts=facts,
        original=original,
        texts=pages.texts,
        visit=pages.visit,
        alike=not (facts.annotated or pages.layered or pages.switched),
    )
    try:
        found = look(pages.viewed)
        if facts.annotated or pages.layered:
            printed = look(pages.printed, printed=True)
            found = found if found == printed else list(_in_both_states(found, printed, number))
        for pdf in pages.switched:
            found = list(_also(found, look(pdf)))
    except SlowDrawingError:
        return list(_too_slow(number))
    finally:
        if original:
            original[0].close()
    return found


def _look(
    pdf: Any,
    *,
    printed: bool = False,
    index: int,
    unit: float,
    until: float,
    facts: PageFacts,
    original: tuple[Any, Any] | None,
    texts: PageTexts,
    visit: Visit | None,
    alike: bool,
) -> list[Spot]:
    """Return where one state shows a marking. The `original` is the page with its notes as they
    are, and the form of its file."""
    settled = settled_notes.opened(pdf, index, printed=printed, annotated=facts.annotated)
    with settled as (page, own):
        shown = geometry.shown_page(page, unit)
        sheet = Sheet(page, shown, until, printed, facts, original, own)
        reading = page_reading.whole(page, shown, texts.spelling)
        if not facts.annotated:
            texts.of_pages.setdefault(index, reading.read_out)
            if reading.is_silent:
                texts.silent.add(index)
        marked = MarkedPage(sheet, reading, seen_alone=visit is not None)
        found = list(marked.spots(index + 1))
        if visit and alike:
            visit(OpenPage(index + 1, page, found))
        return found


def _original(pdf: Any, index: int) -> tuple[Any, Any]:
    """Return the page as PDFium shows it by itself, with the form of the file."""
    if pdf.formenv is None:
        pdf.init_forms()
    return pdf[index], pdf.formenv


def _too_slow(number: int) -> Iterator[Spot]:
    for position, kind in _NEEDED:
        location = Location(Unit.PAGE, number, position)
        yield Spot(location, kind, needed=True, doubts=(Doubt.SLOW,))


def _also(found: list[Spot], switched: list[Spot]) -> Iterator[Spot]:
    """Yield the places; what they don't show with other layers on may or may not be seen."""
    others = {spot.location: Counter(spot.sightings) for spot in switched}
    for spot in found:
        if spot.kind is SpotKind.INACTIVE:
            yield spot
            continue
        here = Counter(spot.sightings)
        kept = here & others.get(spot.location, Counter())
        lost = tuple((here - kept).elements())
        doubts = tuple(sorted({*spot.doubts, Doubt.VIEWER})) if lost else spot.doubts
        yield replace(
            spot,
            sightings=tuple(kept.elements()),
            possible=(*spot.possible, *lost),
            doubts=doubts,
        )


def _in_both_states(viewed: list[Spot], printed: list[Spot], number: int) -> Iterator[Spot]:
    """Yield the places of the page; what only one state shows where a marking has to stand is a
    place of its own, be it surely seen there or not."""
    on_paper = {spot.location: spot for spot in printed}
    in_one_only: Counter[Sighting] = Counter()
    for spot in viewed:
        other = on_paper.pop(spot.location, Spot(spot.location, spot.kind))
        here, there = Counter(spot.sightings), Counter(other.sightings)
        kept = here & there if spot.needed else here | there
        possible = dict.fromkeys((*spot.possible, *other.possible))
        if spot.needed:
            either, both = _spelt(spot) | _spelt(other), _spelt(spot) & _spelt(other)
            in_one_only |= either - both
            possible = dict.fromkeys(both - kept)
        doubts = tuple(sorted({*spot.doubts, *other.doubts}))
        yield replace(
            spot, sightings=tuple(kept.elements()), doubts=doubts, possible=tuple(possible)
        )
    yield from on_paper.values()
    if in_one_only:
        location = Location(Unit.PAGE, number, Position.SCREEN_OR_PRINT)
        yield Spot(location, SpotKind.WATERMARK, tuple(in_one_only.elements()))


def _spelt(spot: Spot) -> Counter[Sighting]:
    return Counter((*spot.sightings, *spot.possible))
