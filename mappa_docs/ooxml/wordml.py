"""WordprocessingML as text: the pieces that the builder puts together."""

from collections.abc import Iterable
from typing import Literal

from mappa_docs.ooxml import scripts

# What a value turns into inside a run: Word has elements for line ends and tabs.
_PRESERVED = '<w:t xml:space="preserve">'
LINE_END = f"</w:t><w:br/>{_PRESERVED}"
_TAB = f"</w:t><w:tab/>{_PRESERVED}"
_RUN_END = "</w:t></w:r>"
_OPENING = f"<w:r>{_PRESERVED}"
_RIGHT_TO_LEFT = "<w:bidi/>"

# A line that goes through text, or under it.
Line = Literal["", "through", "under"]
_LINES: dict[Line, str] = {"": "", "through": "<w:strike/>", "under": '<w:u w:val="single"/>'}

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'mc:Ignorable="w14 w15"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def escaped(text: str) -> str:
    """Return `text` for use between tags or in an attribute."""
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


def value(text: str, line_end: str = LINE_END, opening: str = _OPENING) -> str:
    """Return an answer for use inside `w:t`: every character kept, line ends and tabs as Word's.

    `opening` is what the run begins with, and `line_end` ends one line and begins the next. Parts
    in a script that Word has to be told of become runs like that of their own.
    """
    if not text.isascii() and scripts.may_have_any(text):
        first, *others = text.split("\n")
        return _line(first, opening) + "".join(
            _line_end(line, line_end) + _line(line, opening) for line in others
        )
    text = escaped(text)
    if "\n" in text:
        text = text.replace("\n", line_end)
    return text.replace("\t", _TAB) if "\t" in text else text


def direction(text: str) -> str:
    """Return what the properties of a paragraph say where its text begins from right to left."""
    return _RIGHT_TO_LEFT if scripts.is_right_to_left(text) else ""


def _line(line: str, opening: str) -> str:
    return "".join(
        f"{_RUN_END}{_telling(opening, part.properties)}{_plain(part.text)}{_RUN_END}{opening}"
        if part.properties
        else _plain(part.text)
        for part in scripts.parts(line)
    )


def _line_end(line: str, line_end: str) -> str:
    """Return the line end, for a paragraph from right to left where the line is so."""
    return line_end.replace("</w:pPr>", f"{direction(line)}</w:pPr>")


def _telling(opening: str, properties: str) -> str:
    """Return the beginning of a run with these properties after those that it has."""
    if "</w:rPr>" in opening:
        return opening.replace("</w:rPr>", f"{properties}</w:rPr>")
    return opening.replace("<w:r>", f"<w:r><w:rPr>{properties}</w:rPr>")


def _plain(text: str) -> str:
    return escaped(text).replace("\t", _TAB)


def run(text: str, style: str = "", *, light: bool = False, line: Line = "") -> str:
    """Return a run of text, in the character style `style` if one is given. A `light` one is not
    bold where its paragraph is, which no character style can say; a `line` goes through it or
    under it."""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    weight = '<w:b w:val="0"/>' if light else ""
    properties = f"{named}{weight}{_LINES[line]}"
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    opening = f"<w:r>{properties}{_PRESERVED}"
    return f"{opening}{value(text, opening=opening)}{_RUN_END}"


def paragraph(content: str, style: str, *, keep_next: bool = False, new_page: bool = False) -> str:
    """Return a paragraph around runs, kept on the page of what follows or on a new page."""
    keep = "<w:keepNext/>" * keep_next + "<w:pageBreakBefore/>" * new_page
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>{content}</w:p>'


def cell(content: str, width: int, fill: str = "", *, span: int = 1, opens: str = "") -> str:
    """Return a table cell `width` twentieths of a point wide, over `span` columns. It has no border
    at the side to which it `opens`, "top" or "bottom"."""
    over = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    borders = f'<w:tcBorders><w:{opens} w:val="nil"/></w:tcBorders>' if opens else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{over}{borders}{shade}'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(cells: Iterable[str], *, header: bool = False, whole: bool = False, least: int = 0) -> str:
    """Return a table row: a `header` is repeated on each page, a `whole` one is never split, and
    none is less high than `least`, in twentieths of a point."""
    marks = ("<w:cantSplit/>" if whole or header else "") + ("<w:tblHeader/>" if header else "")
    marks += f'<w:trHeight w:val="{least}" w:hRule="atLeast"/>' if least else ""
    properties = f"<w:trPr>{marks}</w:trPr>" if marks else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(
    caption: str,
    widths: Iterable[int],
    rows: Iterable[str],
    *,
    first_row: bool = True,
    first_column: bool = False,
    side: int | None = None,
) -> str:
    """Return a table with a caption for screen readers and columns of fixed widths. What its cells
    are about stands in the `first_row`, in the `first_column`, or in both. `side` is the padding at
    each side of a cell in twentieths of a point, where it is not that of the style."""
    widths = tuple(widths)
    look = 0x0600 | first_row << 5 | first_column << 7
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    padding = "" if side is None else f"<w:tblCellMar>{_sides(side)}</w:tblCellMar>"
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Form"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{padding}'
        f'<w:tblLook w:val="{look:04X}" w:firstRow="{first_row:d}" w:lastRow="0" '
        f'w:firstColumn="{first_column:d}" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escaped(caption)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _sides(width: int) -> str:
    return "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side in ("left", "right"))
