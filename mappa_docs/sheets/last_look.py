"""A last look at a finished workbook, by another library than the one that wrote it: does each of
its sheets carry the marking, on the screen and on paper, and does the file say it?"""

import io
import zipfile

from mappa_docs.errors import MarkingError
from mappa_docs.sheets import cells

_SHEETS, _PROPERTIES = "xl/worksheets/sheet", "docProps/core.xml"
_ABOVE, _BELOW = "<oddHeader>", "<oddFooter>"


def looked_at(data: bytes, marking: str) -> bytes:
    """Return a workbook that carries the marking wherever it has to. Raises MarkingError for one
    that does not."""
    if not marking:
        return data
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    shown = cells.text(marking)
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=1)
        if not rows or rows[0][:1] != [shown]:
            raise MarkingError("A sheet of the workbook does not show its marking.")
    printed = _escaped(shown.replace("&", "&&").replace("\n", " "))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith(_SHEETS):
                part = package.read(name).decode()
                for place in (_ABOVE, _BELOW):
                    if f"&amp;C{printed}" not in part.partition(place)[2].partition("</odd")[0]:
                        raise MarkingError("A sheet of the workbook is not marked on paper.")
        if _escaped(shown) not in package.read(_PROPERTIES).decode():
            raise MarkingError("The properties of the workbook do not say its marking.")
    return data


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
