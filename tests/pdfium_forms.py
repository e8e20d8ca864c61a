"""A form filled in by PDFium itself, which Chrome and Edge show PDFs with: keys and clicks."""

import ctypes
import io
from collections.abc import Mapping
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

TICK = True


def filled_in(data: bytes, values: Mapping[str, str | int | bool]) -> bytes:
    """Return the form as PDFium saves it with these fields filled in: text is typed, of a list the
    option with that number is chosen, a box is clicked on."""
    pdf = pypdfium2.PdfDocument(data)
    pdf.init_forms()
    for page in pdf:
        for index in range(raw.FPDFPage_GetAnnotCount(page)):
            note = raw.FPDFPage_GetAnnot(page, index)
            name = _name(pdf.formenv, note)
            if name in values:
                _enter(pdf.formenv, page, note, values[name])
            raw.FPDFPage_CloseAnnot(note)
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def _name(form: Any, note: Any) -> str:
    size = raw.FPDFAnnot_GetFormFieldName(form, note, None, 0)
    units = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFAnnot_GetFormFieldName(form, note, units, size)
    return bytes(units)[:size].decode("utf-16-le").rstrip("\0")


def _enter(form: Any, page: Any, note: Any, value: str | int | bool) -> None:
    if value is TICK:
        place = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(note, place)
        middle = (place.left + place.right) / 2, (place.top + place.bottom) / 2
        raw.FORM_OnLButtonDown(form, page, 0, *middle)
        raw.FORM_OnLButtonUp(form, page, 0, *middle)
    else:
        raw.FORM_SetFocusedAnnot(form, note)
        if isinstance(value, str):
            raw.FORM_SelectAllText(form, page)
            typed = ctypes.create_string_buffer(f"{value}\0".encode("utf-16-le"))
            units = ctypes.cast(typed, ctypes.POINTER(ctypes.c_ushort))
            raw.FORM_ReplaceSelection(form, page, units)
        else:
            raw.FORM_SetIndexSelected(form, page, value, True)
    raw.FORM_ForceToKillFocus(form)
