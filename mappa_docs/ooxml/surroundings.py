"""What stands around text in a Word file, and whether the text can be seen there.

What is plain on the way from a part to its text is an allow-list: of which element each may be a
child, and what tables, rows, cells and controls may say.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from mappa_docs.model.spots import Doubt
from mappa_docs.ooxml import colours, markup, table_place
from mappa_docs.ooxml.colours import Colour, Theme
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import Styles, whole
from mappa_docs.ooxml.table_place import Margins

_BLOCKS = {"hdr", "ftr", "body", "tc", "sdtContent", "customXml", "txbxContent"}
_INLINE = {"p", "ins", "moveTo", "hyperlink", "smartTag", "sdtContent", "customXml", "fldSimple"}
_ALL = _BLOCKS | _INLINE | {"tr", "tbl"}
# Of what each may be a child.
PARENTS = {
    "p": _BLOCKS, "tbl": _BLOCKS, "r": _INLINE, "t": {"r"},
    "ins": _ALL, "moveTo": _ALL, "hyperlink": _INLINE, "smartTag": _INLINE, "fldSimple": _INLINE,
    "tr": {"tbl", "sdtContent", "customXml"}, "tc": {"tr", "sdtContent", "customXml"},
    "tab": {"r"}, "ptab": {"r"}, "br": {"r"}, "cr": {"r"}, "noBreakHyphen": {"r"}, "sym": {"r"},
    "sdt": _ALL, "sdtContent": {"sdt"}, "customXml": _ALL, "body": {"document"},
}  # fmt: skip
# What bends the text in it, and how.
_BENDING = {
    "bdo": Doubt.LOOK, "dir": Doubt.LOOK, "ruby": Doubt.LOOK,
    "drawing": Doubt.PLACE, "pict": Doubt.PLACE, "object": Doubt.PLACE, "txbxContent": Doubt.PLACE,
    "mc:AlternateContent": Doubt.VIEWER,
}  # fmt: skip
# What is passed through on the way to what bends.
_ROOTS = ("hdr", "ftr", "document", "body", "footnotes", "footnote")
_WITHIN = ("mc:", "wp:", "wps:", "wpg:", "wpc:", "a:graphic", "v:", "o:")
_WIDEST_MARGIN, _NARROWEST = 1440, 360
_DELETED = ("hidden", "del")
_HIDDEN_STYLE = re.compile(r"(?i)visibility\s*:\s*hidden|display\s*:\s*none")


class Around(NamedTuple):
    """What is around a place of a part: why text there may not be seen, the colours behind it, the
    styles of the tables, whether a control gives the text, and where its column lies: how far in
    and how wide, in twentieths of a point, 0 for as wide as the page has it; and where the columns
    of a table begin and end; how wide a table is that does not begin at the left margin; and the
    margins of its cells."""

    doubt: Doubt | None = None
    behind: tuple[Colour, ...] = (colours.WHITE,)
    tables: tuple[str, ...] = ()
    kept: bool = False
    in_table: bool = False
    left: int = 0
    width: int = 0
    columns: tuple[int, ...] = (0,)
    aligned: int = 0
    margins: Margins = Margins()

    def doubted(self, doubt: Doubt | None) -> "Around":
        """Return the same with a doubt, where there is one."""
        return self if doubt is None else self._replace(doubt=doubt)


def doubt_about(element: Element, name: str) -> Doubt | None:
    """Return why text in an element may not be seen, by what the element is and where it stands."""
    if name in _BENDING:
        return _BENDING[name]
    parents = PARENTS.get(name)
    if parents is not None:
        parent = element.getparent()
        return None if parent is None or markup.name(parent) in parents else Doubt.UNKNOWN
    if name in _ROOTS or name.startswith(_WITHIN):
        return None
    return Doubt.UNKNOWN


def is_hidden(element: Element, name: str) -> bool:
    """Return whether a row, cell, drawing or shape is on no page, with all that it holds."""
    if name == "tr":
        return any(_is_on(element, "trPr", step) for step in _DELETED)
    if name == "tc":
        return markup.child(element, "tcPr", "cellDel") is not None
    if name in ("wp:anchor", "wp:inline"):
        description = markup.child(element, "wp:docPr")
        return _is_hidden_by_attribute(element) or (
            description is not None and _is_hidden_by_attribute(description)
        )
    return name.startswith("v:") and bool(_HIDDEN_STYLE.search(markup.attribute(element, "style")))


def in_table(table: Element, around: Around, styles: Styles, theme: Theme) -> Around:
    """Return what is around the rows of a table."""
    properties = markup.child(table, "tblPr")
    style = None if properties is None else markup.child(properties, "tblStyle")
    own_style = styles.default_table if style is None else markup.attribute(style, "val")
    names = (*around.tables, own_style) if own_style else around.tables
    by_style = styles.table(own_style)
    shades = by_style.shading
    behind = around.behind
    behind += tuple(filter(None, (colours.shading(shade, theme) for shade in shades)))
    own = None if properties is None else markup.child(properties, "shd")
    behind = _shaded(own, behind, theme)
    grid = markup.child(table, "tblGrid")
    columns = [] if grid is None else markup.children(grid, "gridCol")
    widths = [whole(markup.attribute(column, "w"), 0) for column in columns]
    said = [one for one in (properties, *by_style.tables) if one is not None]
    indents = [markup.child(one, "tblInd") for one in said]
    inset = next((table_place.width(indent) for indent in indents if indent is not None), 0)
    aligned = sum(widths) if any(map(table_place.is_aligned, said)) else 0
    around = around._replace(
        tables=names,
        behind=behind,
        in_table=True,
        left=around.left + inset,
        width=0,
        columns=(0, *accumulate(widths)),
        aligned=max(around.aligned, aligned),
        margins=table_place.margins_of_table(properties, by_style),
    )
    floats = properties is not None and markup.child(properties, "tblpPr") is not None
    if any(map(table_place.cuts_off, by_style.rows)):
        around = around.doubted(Doubt.PLACE)
    for cell in by_style.cells:
        around = around.doubted(_doubt_of_cell(cell, 0))
    return around.doubted(Doubt.PLACE if floats or any(map(_has_wide_margins, said)) else None)


def cells(row: Element, around: Around, theme: Theme) -> Iterator[tuple[Element, Around]]:
    """Yield what stands in a row, each with what is around its text."""
    starts = around.columns
    exceptions = markup.child(row, "tblPrEx")
    shade = None if exceptions is None else markup.child(exceptions, "shd")
    behind = _shaded(shade, around.behind, theme)
    column = _number(row, "trPr", "gridBefore")
    own_left = max(
        starts[min(column, len(starts) - 1)],
        table_place.width(markup.child(row, "trPr", "wBefore")),
    )
    if exceptions is not None or table_place.is_aligned(markup.child(row, "trPr")):
        around = _excepted(row, exceptions, around)
    for element in row:
        if markup.name(element) != "tc":
            yield element, around._replace(behind=behind)
            continue
        span = _number(element, "tcPr", "gridSpan") or 1
        begin, column = (min(at, len(starts) - 1) for at in (column, column + span))
        properties = markup.child(element, "tcPr")
        # A cell may say another width than the columns do, and programs go by the one or the other.
        by_columns = starts[column] - starts[begin]
        given = table_place.width(markup.child(element, "tcPr", "tcW")) or by_columns
        left = around.left + max(starts[begin], own_left)
        own = min(by_columns, given) if by_columns else given
        own_left += max(given, 0)
        fill = None if properties is None else markup.child(properties, "shd")
        inside = around._replace(behind=_shaded(fill, behind, theme), left=left, width=own)
        yield element, inside.doubted(_doubt_of_cell(properties, own))


def is_given(control: Element) -> bool:
    """Return whether the text of a control is given by what it is bound to, or is its prompt."""
    properties = markup.child(control, "sdtPr")
    return properties is not None and (
        any(
            markup.child(properties, name) is not None
            for name in ("dataBinding", "w15:dataBinding")
        )
        or _is_on(properties, "showingPlcHdr")
    )


def _doubt_of_cell(properties: Element | None, width: int) -> Doubt | None:
    if properties is None:
        return None
    for name in ("vMerge", "hMerge"):
        merge = markup.child(properties, name)
        if merge is not None and markup.attribute(merge, "val") != "restart":
            return Doubt.PLACE
    direction = markup.child(properties, "textDirection")
    if direction is not None and markup.attribute(direction, "val") not in ("lrTb", "lr"):
        return Doubt.LOOK
    if _is_on(properties, "tcFitText") or markup.child(properties, "cellMerge") is not None:
        return Doubt.LOOK
    if 0 < width < _NARROWEST or _has_wide_margins(properties):
        return Doubt.PLACE
    return None


def _excepted(row: Element, exceptions: Element | None, around: Around) -> Around:
    """Return what is around the cells of a row that lies otherwise than its table."""
    rows = [one for one in (markup.child(row, "trPr"), exceptions) if one is not None]
    if any(map(table_place.is_aligned, rows)):
        around = around._replace(aligned=max(around.aligned, around.columns[-1]))
    if exceptions is None:
        return around
    moved = markup.child(exceptions, "tblInd")
    is_far = moved is not None and not 0 <= table_place.width(moved) <= _WIDEST_MARGIN
    return around.doubted(Doubt.PLACE if is_far or _has_wide_margins(exceptions) else None)


def _has_wide_margins(properties: Element | None) -> bool:
    if properties is None:
        return False
    for name in ("tblCellMar", "tcMar"):
        margins = markup.child(properties, name)
        for side in [] if margins is None else margins:
            if not 0 <= whole(markup.attribute(side, "w"), -1) <= _WIDEST_MARGIN:
                return True
    return False


def _shaded(shade: Element | None, behind: tuple[Colour, ...], theme: Theme) -> tuple[Colour, ...]:
    colour = None if shade is None else colours.shading(shade, theme)
    return behind if colour is None else (colour,)


def _is_on(element: Element, *path: str) -> bool:
    return markup.is_on(markup.child(element, *path))


def _number(element: Element, *path: str) -> int:
    found = markup.child(element, *path)
    number = 0 if found is None else whole(markup.attribute(found, "val"), 0)
    return number if 0 <= number <= 1000 else 0


def _is_hidden_by_attribute(element: Element) -> bool:
    return markup.attribute(element, "hidden").lower() in markup.ON
