"""The typefaces of a Word file: which of them have letters, as far as that is known."""

import re

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.word_file import Package

# Typefaces of pictures and bars that stand on many computers, whatever a file says of them.
_PICTURES = re.compile(
    r"(?i)symbol|dings|marlett|barcode|code\s?\d|mt extra|bookshelf|outlook|assets|blank|invisible"
    r"|adobe not"
)
_SYMBOL_SET = "02"
_EMBEDDED = ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")
_SCHEME = ("a:themeElements", "a:fontScheme")
# Wherever Word is these are, and what a file brings along for them is not used.
_EVERYWHERE = (
    *("arial", "calibri", "cambria", "courier new", "georgia", "tahoma", "times new roman"),
    *("trebuchet ms", "verdana"),
)
_LATIN = ("ascii", "hAnsi")
# The typefaces of letters that only look like Latin ones.
_OTHERS = ("eastAsia", "cs")


class Fonts:
    """What a file says of the typefaces that it uses."""

    def __init__(self, package: Package | None = None) -> None:
        name = package.related("fontTable", package.main) if package else ""
        root = package.xml(name) if package and name else None
        self._doubtful = {
            markup.attribute(font, "name").lower()
            for font in ([] if root is None else markup.children(root, "font"))
            if _has_other_signs(font) and markup.attribute(font, "name").lower() not in _EVERYWHERE
        }
        name = package.related("theme", package.main) if package else ""
        fonts = markup.child(package.xml(name), *_SCHEME) if package and name else None
        self._theme = {
            markup.name(kind).removeprefix("a:")[:5]: markup.attribute(latin, "typeface")
            for kind in ([] if fonts is None else fonts)
            for latin in markup.children(kind, "a:latin")
        }

    def has_letters(self, element: Element) -> bool:
        """Return whether the typefaces that a `w:rFonts` names are known to show letters as such:
        they are none of signs, and the file does not bring letters of its own along for them."""
        names = [markup.attribute(element, key) for key in (*_LATIN, *_OTHERS)]
        for key in _LATIN:  # major or minor, and the script
            themed = markup.attribute(element, f"{key}Theme")[:5]
            names.append(self._theme.get(themed, ""))
        return not any(
            name.lower() in self._doubtful or _PICTURES.search(name) for name in names if name
        )


def _has_other_signs(font: Element) -> bool:
    charset = markup.child(font, "charset")
    if charset is not None and markup.attribute(charset, "val").upper().zfill(2) == _SYMBOL_SET:
        return True
    instead = markup.child(font, "altName")  # what stands in for it where it is not there
    if instead is not None and _PICTURES.search(markup.attribute(instead, "val")):
        return True
    return any(markup.child(font, name) is not None for name in _EMBEDDED)
