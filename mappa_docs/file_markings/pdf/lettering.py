"""Whether letters look like the letters that they stand for, as far as that can be told."""

import re
from statistics import median
from typing import Any

from mappa_docs.file_markings.pdf.marked_lines import Line

# Of a letter's height: narrower or wider than this, a word can't be read at a glance.
_NARROWEST, _WIDEST = 0.3, 2.5
# Modes of drawing text: from this one on, letters are a window on what is drawn after them.
_CLIPPING = 4
_SYMBOLIC = 4
# Typefaces of signs. Where they are not in the file, it depends on the program what is drawn.
_SIGNS = re.compile(r"(?i)dings|dingbats|symbol|marlett|barcode|code ?39|emoji|icon|mt ?extra")
_LONGEST_NAME = 200


def is_odd(line: Line, seen: bool) -> bool:
    """Return whether the line may look otherwise than its letters say: squeezed or stretched, cut
    out of what is drawn behind it, or of signs in place of letters."""
    modes = {_mode(letters) for letters in line.objects}
    if max(modes, default=0) >= _CLIPPING:
        return True
    if not seen:
        return False
    wide = median((box[2] - box[0]) / max(box[3] - box[1], 1e-6) for box in line.letters)
    return not _NARROWEST <= wide <= _WIDEST or any(map(_has_signs, line.objects))


def _mode(letters: Any) -> int:
    import pypdfium2.raw as pdfium

    return int(pdfium.FPDFTextObj_GetTextRenderMode(letters))


def _has_signs(letters: Any) -> bool:
    import pypdfium2.raw as pdfium

    font = pdfium.FPDFTextObj_GetFont(letters)
    if not font or pdfium.FPDFFont_GetIsEmbedded(font) == 1:
        return False
    return bool(pdfium.FPDFFont_GetFlags(font) & _SYMBOLIC) or bool(_SIGNS.search(_name(font)))


def _name(font: Any) -> str:
    import ctypes

    import pypdfium2.raw as pdfium

    name = ctypes.create_string_buffer(_LONGEST_NAME)
    pdfium.FPDFFont_GetBaseFontName(font, name, _LONGEST_NAME)
    return name.value.decode("utf-8", "replace")
