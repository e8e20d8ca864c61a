"""What a person reads in a part of a Word file: its lines, as far as the file shows them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from mappa_docs.model.spots import Doubt
from mappa_docs.ooxml.markup import Element


class Extent(NamedTuple):
    """Where a line lies in its part, in twentieths of a point: how far below the beginning of the
    part it begins and ends; how far in from both sides of its column; how far in its column is and
    how wide, 0 for as wide as the text of the page; and how wide its table is, where that does not
    begin at the left margin. `align` is as in ParagraphLook."""

    top: int = 0
    bottom: int = 0
    left: int = 0
    right: int = 0
    align: str = "left"
    column: int = 0
    width: int = 0
    tabs: tuple[int, ...] = ()
    size: int = 20
    aligned: int = 0


class Line(NamedTuple):
    """One paragraph. `plain` is what of its text is surely seen, with a tab in place of what may
    not be, and `doubts` say why that may not be. `kept` says that a field or a control gives its
    text; `in_table`, that it stands in a table; `is_long`, that it says more than a marking. `runs`
    are the text elements that are shown."""

    text: str
    plain: str
    doubts: tuple[Doubt, ...]
    kept: bool
    in_table: bool
    element: Element
    runs: tuple[Element, ...] = ()
    extent: Extent = Extent()
    is_long: bool = False


@dataclass(slots=True)
class Content:
    """What was read in a part: paragraphs, watermarks, codes of fields, whether it has pictures,
    whether it shows text of another document, whether some of its text may lie over other, and
    whether accents of it are piled up that high. With its height in twentieths of a point, about.
    """

    lines: list[Line] = field(default_factory=list)
    watermarks: list[str] = field(default_factory=list)
    codes: str = ""
    has_picture: bool = False
    is_elsewhere: bool = False
    is_overdrawn: bool = False
    is_piled: bool = False
    height: int = 0
