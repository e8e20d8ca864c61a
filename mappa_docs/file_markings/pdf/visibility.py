"""What is really drawn on a PDF page: asked of the picture of it, not of its instructions.

White on white, text under a picture, a layer that is switched off, a clip, an opacity of nothing:
text can be kept from view in more ways than can be listed, and all of them leave no ink. So each
line is looked at in a picture of the page with it and without it.

A line that leaves ink is seen where nothing speaks against it. Where another program, or a
printer, may show something else there, it could not be told.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from mappa_docs.file_markings.pdf import ink, lettering, likeness
from mappa_docs.file_markings.pdf.marked_lines import Line
from mappa_docs.model.spots import Doubt
from mappa_docs.pdf import graphics
from mappa_docs.pdf.drawing import Picture, picture
from mappa_docs.pdf.geometry import Box, Shown, around, overlap
from mappa_docs.pdf.graphics import Pictures
from mappa_docs.pdf.page_facts import PageFacts

# In points: smaller letters are not for reading.
_SMALLEST = 3.0
# In pixels: how high a line is drawn to be looked at, how long it may then be, and how many pixels
# are drawn at once where several lines are looked at together. These are then of about one height,
# and a good part of what is drawn.
_HIGH, _LONGEST, _MOST_PIXELS = 20, 3000, 1_500_000
_OTHER_HEIGHT, _SPARSE = 1.5, 3.0
# Pages mostly have their markings where the one before has them, or the one before that. Few are
# remembered, because their pictures are.
_REMEMBERED = 4


class Look(NamedTuple):
    """What a reader sees of a line. With a doubt it could not be told whether it is seen."""

    seen: bool
    doubts: tuple[Doubt, ...] = ()


class Pair(NamedTuple):
    """A page with a line and without it; and, where it has annotations, as PDFium shows it when
    they are still annotations."""

    with_line: Picture
    without: Picture
    original: Picture | None


@dataclass(frozen=True)
class Sheet:
    """A page that is open in PDFium, its annotations made part of it, as it is looked at.

    `original` is the same page with its annotations as they are, and the form of its file, where
    it has any; `own` are the addresses of the objects that stand on the page itself, None where
    all do. `until` is the time by which it has to be drawn; a `bare` page draws no picture, nor
    anything by name, and nobody asks for its shapes.
    """

    page: Any
    shown: Shown
    until: float
    printed: bool
    facts: PageFacts
    original: tuple[Any, Any] | None
    own: frozenset[int] | None
    bare: bool = False

    @cached_property
    def pictures(self) -> Pictures:
        """What the page shows besides text."""
        if self.bare and not graphics.is_countless(self.page):
            return Pictures((), (), any=False)
        return graphics.pictures(self.page, self.shown)

    def drawn(self, box: Box, scale: float) -> Picture:
        """Return how this box of the shown page looks. Raises SlowDrawingError."""
        return picture(self.page, self.shown, box, scale, printed=self.printed, until=self.until)


def look_at(
    sheet: Sheet,
    lines: Sequence[tuple[Line, bool]],
    with_shadows: Callable[[list[Line]], Iterable[Line]],
) -> list[Look]:
    """Return what a reader sees of each line. Of each line is said whether it may be as faint as a
    watermark. Colour counts, and so does the size.

    `with_shadows` gives lines with what repeats them in their place: a line that is not plainly
    seen by itself is looked at again together with that.
    """
    looks = _look_once(sheet, lines)
    doubtful = [index for index, look in enumerate(looks) if not look.seen]
    if doubtful:
        whole = with_shadows([lines[index][0] for index in doubtful])
        again = [(line, lines[index][1]) for index, line in zip(doubtful, whole, strict=True)]
        for index, look in zip(doubtful, _look_once(sheet, again), strict=True):
            looks[index] = look
    return looks


def _look_once(sheet: Sheet, lines: Sequence[tuple[Line, bool]]) -> list[Look]:
    looks = [Look(False)] * len(lines)
    large = [
        (number, line, faint)
        for number, (line, faint) in enumerate(lines)
        if line.objects
        and line.height >= _SMALLEST * max(1.0, sheet.shown.unit)
        and is_inside(line.box, sheet.shown)
    ]
    for group in _together(large):
        region = _more(around(line.box for _, line, _ in group))
        scale = min(_scale(line) for _, line, _ in group)
        with_lines = sheet.drawn(region, scale)
        without = _without(sheet, [line for _, line, _ in group], region, scale)
        pictures = Pair(with_lines, without, _original(sheet, region, scale))
        for number, line, faint in group:
            looks[number] = _look(sheet, line, pictures, faint)
    return looks


def _look(sheet: Sheet, line: Line, pictures: Pair, faint: bool) -> Look:
    with_line, without, original = pictures
    found = _ink(line.text, line.letters, with_line, without, faint)
    doubts = set(_doubts_of_place(sheet, line, found.drawn))
    if found.odd:
        doubts.add(Doubt.LOOK)
    if found.drawn and not faint and sheet.facts.overprints:
        ground = ink.lightness(without, line.box)
        if ink.lightness(with_line, line.box) > ground:
            doubts.add(Doubt.VIEWER)
    if original and not ink.is_kept(line, with_line, without, original):
        doubts.add(Doubt.COVER)
    if lettering.is_odd(line, found.drawn):
        doubts.add(Doubt.LOOK)
    return Look(found.drawn and not doubts, tuple(sorted(doubts)))


class _Ink(NamedTuple):
    """Whether a line is drawn, and whether its letters or the ground that they stand on are odd."""

    drawn: bool
    odd: bool


@lru_cache(_REMEMBERED)
def _ink(
    text: str, letters: tuple[Box, ...], with_line: Picture, without: Picture, faint: bool
) -> _Ink:
    """Return what the pictures show of a line."""
    line = Line(text, letters, upright=True)
    drawn = ink.is_drawn(line, with_line, without, faint=faint)
    if not drawn or faint:
        return _Ink(drawn, odd=False)
    odd = ink.is_disturbed(line, without) or likeness.is_unlike(line, with_line, without)
    return _Ink(drawn, odd)


def is_inside(box: Box, shown: Shown) -> bool:
    """Return whether the middle of the box is on the shown page."""
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return 0 < across < shown.width and 0 < up < shown.height


def _together(
    lines: Sequence[tuple[int, Line, bool]],
) -> Iterator[list[tuple[int, Line, bool]]]:
    """Yield the lines in groups that are drawn at once: those of one height with little between
    them, because drawing takes as long as there is much to draw."""
    group: list[tuple[int, Line, bool]] = []
    for entry in sorted(lines, key=lambda entry: entry[1].box[1]):
        larger = [*group, entry]
        scales = [_scale(line) for _, line, _ in larger]
        area = _area(around(line.box for _, line, _ in larger))
        apart = area > _SPARSE * sum(_area(line.box) for _, line, _ in larger)
        too_much = area * max(scales) ** 2 > _MOST_PIXELS
        if group and (apart or too_much or max(scales) > _OTHER_HEIGHT * min(scales)):
            yield group
            larger = [entry]
        group = larger
    if group:
        yield group


def _area(box: Box) -> float:
    left, bottom, right, top = _more(box)
    return (right - left) * (top - bottom)


def _scale(line: Line) -> float:
    left, bottom, right, top = line.box
    return min(_HIGH / line.height, _LONGEST / (right - left + 2), _LONGEST / (top - bottom + 2))


def _without(sheet: Sheet, lines: Sequence[Line], region: Box, scale: float) -> Picture:
    import pypdfium2.raw as pdfium

    letters = [letters_object for line in lines for letters_object in line.objects]
    for letters_object in letters:
        pdfium.FPDFPageObj_SetIsActive(letters_object, False)
    try:
        return sheet.drawn(region, scale)
    finally:
        for letters_object in letters:
            pdfium.FPDFPageObj_SetIsActive(letters_object, True)


def _original(sheet: Sheet, region: Box, scale: float) -> Picture | None:
    if not sheet.original:
        return None
    page, form = sheet.original
    how = {"printed": sheet.printed, "until": sheet.until, "annotated": True, "form": form}
    return picture(page, sheet.shown, region, scale, **how)


def _doubts_of_place(sheet: Sheet, line: Line, seen: bool) -> Iterator[Doubt]:
    """Yield why other programs may show something else where the line stands."""
    box = _more(line.box)
    if any(overlap(box, sheet.shown.shown(unsure.box)) for unsure in sheet.facts.unsure):
        yield Doubt.COVER
    if not seen:
        return
    if sheet.own is not None and not sheet.own.issuperset(line.addresses):
        yield Doubt.VIEWER
    if sheet.facts.replaced or not all(
        _is_within(line.box, sheet, area) for area in sheet.facts.areas
    ):
        yield Doubt.VIEWER
    if any(sheet.pictures.undrawn(box)):
        yield Doubt.COVER


def _is_within(box: Box, sheet: Sheet, area: Box) -> bool:
    """Return whether a box of the shown page lies within an area of the page's own plane."""
    left, bottom, right, top = _more(sheet.shown.shown(area))
    return left <= box[0] and bottom <= box[1] and box[2] <= right and box[3] <= top


def _more(box: Box) -> Box:
    return box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1
