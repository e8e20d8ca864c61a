"""The pages of a section of a Word file, and where lines of its headers and footers lie on them.

Lengths are in twentieths of a point, from the top left corner of the page. Where a line lies is
known about, so boxes are rather too large than too small.
"""

from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import whole
from mappa_docs.ooxml.text import Extent

_WIDE, _HIGH, _SMALLEST, _LARGEST = 12_240, 15_840, 2_000, 31_680
# The height of lines above others is known to about a third.
_LESS, _MORE = 0.7, 1.35
# A letter is at most so many times as wide as half its size, capitals in bold included.
_LETTER = 8
# By so much tables are wider than the text that they stand in.
_OVERHANG = 500
# Farther than any page reaches, for what may be anywhere.
FAR = 10.0**9
# How many of the units of drawings a twentieth of a point is.
PER_TWIP = 635
# So near the edge of a page, many printers print nothing.
_PRINTED = 200
_LINES = ("single", "double", "thick", "dotted", "dashed", "dotDash", "dotDotDash", "triple")
# Lines around a page that may strike a marking out, and where they lie around its text, rows; and
# how high a line of a header is, about.
_THICK_LINE, _THICK_ROW, _LINE = 40, 120, 400


class Box(NamedTuple):
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether two boxes have a place in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


EVERYWHERE = Box(-FAR, -FAR, FAR, FAR)


class Page(NamedTuple):
    """The size of a page, its margins, and how far from its edges header and footer stand. `is_odd`
    says that the file gives it in a way that is not known here; `shift`, how much farther to the
    right everything stands on the page that faces it; `drop`, how much lower its header may."""

    width: int = _WIDE
    height: int = _HIGH
    top: int = 1440
    bottom: int = 1440
    left: int = 1440
    right: int = 1440
    header: int = 720
    footer: int = 720
    is_odd: bool = False
    shift: int = 0
    drop: int = 0

    @property
    def whole(self) -> Box:
        """All of the page."""
        return Box(0, 0, self.width, self.height)

    @property
    def text(self) -> Box:
        """Where the text of the page stands."""
        return Box(
            self.left, abs(self.top), self.width - self.right, self.height - abs(self.bottom)
        )


class Origin(NamedTuple):
    """The part that something floats in: "header", "footer" or "body", its pages, and how high the
    part is, about."""

    part: str
    page: Page
    height: int = 0

    @property
    def flow(self) -> tuple[float, float]:
        """From where to where down the page the paragraphs of the part may lie."""
        page, high = self.page, self.height * _MORE
        if self.part == "header":
            return page.header, page.header + page.drop + high
        if self.part == "footer":
            return page.height - page.footer - high, page.height - page.footer
        return page.text.top, page.text.bottom


def of_section(section: Element | None, *, gutter_at_top: bool = False) -> Page:
    """Return the pages of a section, Word's own where the file says nothing of them. Room for the
    binding is at their left, at their right where they say so, or at the top of all pages."""
    size = None if section is None else markup.child(section, "pgSz")
    margins = None if section is None else markup.child(section, "pgMar")
    direction = None if section is None else markup.child(section, "textDirection")
    width, height = _length(size, "w", _WIDE), _length(size, "h", _HIGH)
    left, right = _length(margins, "left", 1440), _length(margins, "right", 1440)
    top, gutter = _length(margins, "top", 1440), _length(margins, "gutter", 0)
    on_right = section is not None and markup.is_on(markup.child(section, "rtlGutter"))
    binding = {"top": gutter_at_top, "right": on_right}
    side = next((name for name, is_there in binding.items() if is_there), "left")
    page = Page(
        width,
        height,
        top + (gutter if top >= 0 else -gutter) * (side == "top"),
        _length(margins, "bottom", 1440),
        left + gutter * (side == "left"),
        right + gutter * (side == "right"),
        _length(margins, "header", 720),
        _length(margins, "footer", 720),
        drop=max(gutter, 0) * (side == "top"),
    )
    turned = direction is not None and markup.attribute(direction, "val") not in ("lrTb", "lr")
    proper = (
        _SMALLEST <= width <= _LARGEST
        and _SMALLEST <= height <= _LARGEST
        and 0 <= page.header <= height / 3
        and 0 <= page.footer <= height / 3
        and min(left, right, gutter) >= 0
        and not _has_odd_grid(section)
        and not _has_odd_border(section, page)
        and page.text.right - page.text.left >= _SMALLEST / 2
        and page.text.bottom - page.text.top >= _SMALLEST / 2
    )
    return page._replace(is_odd=turned or not proper)


def _has_odd_grid(section: Element | None) -> bool:
    """Return whether a grid puts letters or lines much nearer or farther than they are wide."""
    grid = None if section is None else markup.child(section, "docGrid")
    if grid is None or markup.attribute(grid, "type") in ("", "default"):
        return False
    # Parts of a point of which there are 4096.
    closer = whole(markup.attribute(grid, "charSpace") or "0", -_LARGEST)
    pitch = whole(markup.attribute(grid, "linePitch") or "0", _LARGEST)
    return not (-8_192 <= closer <= 81_920 and pitch <= 720)


def _has_odd_border(section: Element | None, page: Page) -> bool:
    """Return whether a thick line or a row of pictures around the page may reach its header."""
    borders = None if section is None else markup.child(section, "pgBorders")
    if borders is None:
        return False
    from_page = markup.attribute(borders, "offsetFrom") == "page"
    for side, stands in (("top", page.header), ("bottom", page.footer)):
        line = markup.child(borders, side)
        if line is None or markup.attribute(line, "val") in ("nil", "none", ""):
            continue
        is_line = markup.attribute(line, "val") in _LINES
        thick = whole(markup.attribute(line, "sz"), 0) * (2.5 if is_line else 20)
        space = whole(markup.attribute(line, "space"), 0) * 20
        if from_page and thick > _THICK_LINE and space + thick > stands:
            return True
        margin = abs(page.top if side == "top" else page.bottom)
        if not from_page and thick > _THICK_ROW and margin - space - thick < stands + _LINE:
            return True
    return False


def line_box(page: Page, part: str, extent: Extent, height: int, text: str, slack: int = 0) -> Box:
    """Return where a line of a header or footer lies, of which `height` is all the height.

    `slack` is by how much what text flows around may move it.
    """
    left, right = _sides(page, extent, text)
    high = (extent.bottom - extent.top) * _MORE
    if part == "header":
        top = page.header + extent.top * _LESS
        below = page.header + page.drop + extent.top * _MORE + high
        return Box(left, top, right, below + slack)
    below = max(height - extent.bottom, 0)
    bottom = page.height - page.footer - below * _LESS
    return Box(left, page.height - page.footer - below * _MORE - high - slack, right, bottom)


def is_on_page(page: Page, part: str, box: Box, extent: Extent, height: int) -> bool:
    """Return whether a line surely lies on the page, and in the half where it belongs. `height` is
    that of its part."""
    stops = [page.left + extent.column + stop for stop in extent.tabs]
    across = box.left >= _PRINTED and box.right <= page.width - _PRINTED
    column = extent.width or page.text.right - page.text.left
    is_wide = column - extent.left - extent.right >= _SMALLEST / 4
    if part == "header":
        down = box.top >= _PRINTED and box.bottom <= page.height / 2
    else:
        down = page.height / 2 <= box.top and box.bottom <= page.height - _PRINTED
    fits = (
        height <= page.height / 2 and extent.aligned <= page.text.right - page.text.left + _OVERHANG
    )
    return across and down and fits and is_wide and all(0 <= stop < page.width for stop in stops)


def _sides(page: Page, extent: Extent, text: str) -> tuple[float, float]:
    """Return from where to where a line reaches, on a page and the one that faces it."""
    left, right = _on_one_page(page, extent, text)
    return left + min(page.shift, 0), right + max(page.shift, 0)


def _on_one_page(page: Page, extent: Extent, text: str) -> tuple[float, float]:
    start = page.left + extent.column
    end = start + extent.width if extent.width else page.width - page.right
    if not extent.align:
        out = min(extent.left, extent.right, 0)  # sides may be changed over
        return start + out, end - out
    start, end = start + extent.left, end - extent.right
    longest = max(map(len, text.split("\n")))
    wide = longest * extent.size * _LETTER
    if extent.tabs or "\t" in text or wide >= end - start:
        return start, end
    if extent.align == "centre":
        middle = (start + end) / 2
        return middle - wide / 2, middle + wide / 2
    return (end - wide, end) if extent.align == "right" else (start, start + wide)


def _length(element: Element | None, name: str, otherwise: int) -> int:
    value = "" if element is None else markup.attribute(element, name)
    return whole(value, -1) if value else otherwise
