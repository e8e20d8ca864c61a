"""The typeface of what is typed into fields: how wide its letters are, and as objects of a PDF.

It is in the file twice over the same outlines: once with a code of two bytes for each of its
letters, in which the fields are drawn, and once with one byte for each of those that most people
type, which every viewer can draw in.
"""

import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from mappa_docs import resources
from mappa_docs.pdf.typst_objects import TypstObjects

_FOLDER = "forms/fields"
_NAME = "FormSans"
_THOUSANDTHS = 1000
# Of the letters that the code page of Windows does not have, those of Welsh and its neighbours
# take codes that have no letter there.
_BEYOND = dict(
    zip(
        [*range(0x01, 0x09), *range(0x0B, 0x0D), *range(0x0E, 0x20), 0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D],
        "ŵŴŷŶẁẀẃẂẅẄỳỲāēīōūłŁćęąńśźżőűčřăşțğ",
        strict=False,
    )
)
_CODES = range(1, 256)


class Typeface(NamedTuple):
    """The measures of the typeface in thousandths of its size, and for each character that it has
    the number of its shape and its width."""

    box: tuple[int, ...]
    ascent: float
    descent: float
    cap_height: float
    glyphs: Mapping[str, tuple[int, float]]

    def width(self, text: str, size: float) -> float:
        """Return how wide the text is in points; a character that it lacks takes no room."""
        none = (0, 0.0)
        return sum(self.glyphs.get(letter, none)[1] for letter in text) * size / _THOUSANDTHS

    def lacks(self, text: str) -> bool:
        """Return whether the text has a character that the typeface has no shape for."""
        return not self.glyphs.keys() >= set(text)

    def encoded(self, text: str) -> str:
        """Return the text as the string of a PDF, in hexadecimal, for the font of two bytes."""
        return "".join(f"{self.glyphs[letter][0]:04x}" for letter in text if letter in self.glyphs)


@cache
def typeface() -> Typeface:
    """Return the typeface. Raises BrokenInstallationError when its file is missing."""
    given = resources.read_json(f"{_FOLDER}/{_NAME}.json")
    unit = _THOUSANDTHS / given["units"]
    glyphs = {
        letter: (number, round(width * unit, 2))
        for letter, (number, width) in given["glyphs"].items()
    }
    return Typeface(
        tuple(round(edge * unit) for edge in given["box"]),
        round(given["ascent"] * unit, 2),
        round(given["descent"] * unit, 2),
        round(given["cap_height"] * unit, 2),
        glyphs,
    )


class Fonts(NamedTuple):
    """References to the typeface in a PDF: as a font of two bytes for each letter, and of one."""

    every: bytes
    common: bytes


def add_to(objects: TypstObjects) -> Fonts:
    """Add the typeface to the objects of a PDF."""
    face = typeface()
    outlines = objects.add_stream(*_outlines())
    measures = (*face.box, face.ascent, face.descent, face.cap_height, outlines)
    descriptor = objects.add(
        b"<</Type/FontDescriptor/FontName/FormSans/Flags 32/FontBBox[%d %d %d %d]/ItalicAngle 0"
        b"/Ascent %.2f/Descent %.2f/CapHeight %.2f/StemV 80/FontFile2 %s>>" % measures
    )
    widths = {number: width for number, width in face.glyphs.values()}
    listed = " ".join(f"{widths.get(number, 0):g}" for number in range(1, max(widths) + 1))
    shapes = objects.add(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/FormSans/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 0/FontDescriptor %s"
        b"/W[1[%s]]>>" % (descriptor, listed.encode())
    )
    numbered = sorted((number, letter) for letter, (number, _) in face.glyphs.items())
    every = objects.add(
        b"<</Type/Font/Subtype/Type0/BaseFont/FormSans/Encoding/Identity-H"
        b"/DescendantFonts[%s]/ToUnicode %s>>"
        % (shapes, objects.add_stream(_meaning(numbered, 4), packed=True))
    )
    letters = _letters()
    wide = " ".join(f"{face.glyphs[letters[c]][1]:g}" if c in letters else "0" for c in _CODES)
    common = objects.add(
        b"<</Type/Font/Subtype/TrueType/BaseFont/FormSans/FirstChar %d/LastChar %d/Widths[%s]"
        b"/FontDescriptor %s/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding"
        b"/Differences[%s]>>/ToUnicode %s>>"
        % (
            _CODES[0],
            _CODES[-1],
            wide.encode(),
            descriptor,
            _differences(),
            objects.add_stream(_meaning(sorted(letters.items()), 2), packed=True),
        )
    )
    return Fonts(every, common)


@cache
def _outlines() -> tuple[bytes, bytes]:
    """Return the typeface packed, and the entries of the stream that holds it."""
    data = resources.read_bytes(f"{_FOLDER}/{_NAME}.ttf")
    return zlib.compress(data), b"/Length1 %d/Filter/FlateDecode" % len(data)


@cache
def _letters() -> dict[int, str]:
    """Return the letter for each code of one byte that has one."""
    page = {
        code: bytes([code]).decode("cp1252", "replace") for code in range(0x20, 0x100)
    } | _BEYOND
    there = typeface().glyphs
    return {code: letter for code, letter in page.items() if letter in there}


def _differences() -> bytes:
    letters = _letters()
    return " ".join(
        f"{code} /uni{ord(letters[code]):04X}" for code in sorted(_BEYOND) if code in letters
    ).encode()


def _meaning(codes: Iterable[tuple[int, str]], digits: int) -> bytes:
    """Return the table by which programs read the codes of a font as text."""
    pairs = [f"<{code:0{digits}x}> <{ord(letter):04x}>" for code, letter in codes]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    listed = "\n".join(
        "\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /FormSans def /CMapType 2 def\n"
        f"1 begincodespacerange <{'0' * digits}> <{'f' * digits}> endcodespacerange\n"
        f"{listed}\nendcmap CMapName currentdict /CMap defineresource pop end end\n"
    ).encode()
