"""The annotations of a PDF page, its form fields among them: where programs draw what they like.

An annotation that has a look of its own in the file is drawn alike by all. Of the others each
program makes its own look, or none; some are drawn by one program and not by another; and some
change when they are printed, played or clicked.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from mappa_docs.pdf import geometry
from mappa_docs.pdf.geometry import Box
from mappa_docs.pdf.objects import is_true, listed, nodes, resolved, value

_HIDDEN, _PRINT, _NO_ZOOM, _NO_ROTATE, _NO_VIEW = 2, 4, 8, 16, 32
# Underlining hides no letter, whoever draws it.
_HARMLESS = {"/Underline", "/Squiggly"}
# They look differently when they are played, opened, carried out or printed, whatever their look.
_CHANGING = {"/Screen", "/Movie", "/3D", "/RichMedia", "/Projection", "/Redact", "/StrikeOut"}
# Programs have icons of their own for these, of their own size.
_ICONS = {"/Text", "/FileAttachment", "/Sound"}
_ICON = 30.0
# In points: a frame as thin as this hides no letter.
_THIN = 2.0
# How light the colour of a highlighter is, of 1, that letters can be read through.
_LIGHT = 0.5
_PLANE = 1e6
EVERYWHERE: Box = (-_PLANE, -_PLANE, _PLANE, _PLANE)
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Unsure(NamedTuple):
    """A box of the page's own plane in which it depends on the program what is drawn, and the
    `texts` that may be drawn there."""

    box: Box
    texts: tuple[str, ...] = ()


def unsure(page: object, *, redrawn: bool = False) -> tuple[Unsure, ...]:
    """Return where it depends on the program what the page shows. `redrawn` says that the file
    wants the looks of all its fields made anew (NeedAppearances)."""
    found = (_unsure(note, redrawn) for note in nodes(listed(value(page, "/Annots"))))
    return tuple(one for one in found if one)


def are_drawn(page: object) -> bool:
    """Return whether any annotation of the page may show. Links in a thin frame and closed notes
    don't: they hide no letter."""
    kinds = (
        (str(value(note, "/Subtype")), _has_look(note), _border(note))
        for note in nodes(listed(value(page, "/Annots")))
    )
    return any(
        kind != "/Popup" and (kind != "/Link" or has_look or width > _THIN)
        for kind, has_look, width in kinds
    )


def fields(page: object) -> Iterator[Box]:
    """Yield the boxes of the form fields on the page."""
    for note in nodes(listed(value(page, "/Annots"))):
        box = plain_box(value(note, "/Rect"))
        if value(note, "/Subtype") == "/Widget" and box:
            yield box


def letters(page: object) -> int:
    """Return how many letters stand in the notes and form fields of the page."""
    return sum(
        len("".join(entry.split()))
        for note in nodes(listed(value(page, "/Annots")))
        if value(note, "/Subtype") not in ("/Link", "/Popup")
        for entry in (value(note, "/Contents"), value(note, "/V"))
        if isinstance(entry, str)
    )


def looks(page: object) -> Iterator[Any]:
    """Yield the looks that the page's annotations have in the file."""
    for note in nodes(listed(value(page, "/Annots"))):
        normal = value(value(note, "/AP"), "/N")
        if hasattr(normal, "get_data"):
            yield normal
        elif isinstance(normal, dict):
            yield from (look for key in normal if hasattr(look := value(normal, key), "get_data"))


def _unsure(note: object, redrawn: bool) -> Unsure | None:
    kind, flags = str(value(note, "/Subtype")), value(note, "/F")
    flags = flags if isinstance(flags, int) else 0
    box = plain_box(value(note, "/Rect"))
    never = flags & _HIDDEN or (flags & _NO_VIEW and not flags & _PRINT)
    if never or kind in _HARMLESS or box is None:
        return None
    has_look = _has_look(note)
    if kind == "/Link":
        width = _border(note)
        return Unsure(_grown(box, width)) if has_look or width > _THIN else None
    if kind == "/Popup":
        return Unsure(box) if is_true(note, "/Open") else None
    if kind == "/Highlight" and not has_look:
        return None if _is_light(value(note, "/C")) else Unsure(box)
    if kind == "/Watermark" and value(note, "/FixedPrint") is not None:
        return Unsure(EVERYWHERE, _texts(note))
    if kind in _ICONS:
        return Unsure(_grown(box, _ICON))
    if flags & (_NO_ZOOM | _NO_ROTATE):
        more = max(box[2] - box[0], box[3] - box[1])
        return Unsure(_grown(box, more), _texts(note))
    certain = has_look and kind not in _CHANGING and not (redrawn and kind == "/Widget")
    return None if certain else Unsure(_grown(box, max(_THIN, _border(note))), _texts(note))


def _has_look(note: object) -> bool:
    """Return whether the file says how the annotation looks: by one look, or by several of which
    one is chosen, or a state that has none."""
    normal = value(value(note, "/AP"), "/N")
    if hasattr(normal, "get_data"):
        return True
    return isinstance(normal, dict) and value(note, "/AS") is not None


def _texts(note: object) -> tuple[str, ...]:
    """Return the texts that a program may draw in the annotation's place."""
    entries = [value(note, key) for key in ("/V", "/OverlayText")]
    entries += [value(value(note, "/Parent"), "/V"), value(value(note, "/MK"), "/CA")]
    kind = value(note, "/Subtype")
    if kind in ("/FreeText", "/Watermark"):
        entries.append(value(note, "/Contents"))
    if kind == "/Stamp":
        name = str(value(note, "/Name") or "").lstrip("/#")
        entries.append(_CAPITAL.sub(" ", name).upper())
    return tuple(str(entry) for entry in entries if isinstance(entry, str) and entry)


def _border(note: object) -> float:
    """Return how wide the border is, in units of the page."""
    width = value(value(note, "/BS"), "/W")
    border = listed(value(note, "/Border"))
    if width is None and len(border) >= 3:
        width = resolved(border[2])
    return float(width) if isinstance(width, int | float) else 1.0


def _is_light(colour: object) -> bool:
    """Return whether letters can be read through the colour: of grey, of red, green and blue, or
    of inks."""
    parts = _numbers(colour)
    lightness = 1 - parts[3] if len(parts) == 4 else sum(parts) / len(parts) if parts else 1
    return lightness >= _LIGHT


def plain_box(sides: object) -> Box | None:
    """Return the box that an array of four numbers is, whichever of its corners they name; None for
    anything else."""
    return geometry.boxed(_numbers(sides))


def _numbers(array: object) -> list[float]:
    entries = (resolved(entry) for entry in listed(array))
    return [float(entry) for entry in entries if isinstance(entry, int | float)]


def _grown(box: Box, more: float) -> Box:
    return box[0] - more, box[1] - more, box[2] + more, box[3] + more
