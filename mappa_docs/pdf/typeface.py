"""The typeface of what is typed into fields: how wide its letters are, and as objects of a PDF.

It is in the file twice over the same outlines: once with a code of two bytes for each of its
letters, in which the fields are drawn, and once with one byte for each of those that most people
type, which every viewer can draw in.
"""

import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources

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
_NO_LETTER = "\ufffd"


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


def add_to(pdf: Any) -> tuple[Any, Any]:
    """Add the typeface to a PDF that pikepdf has open. Return it as a font of two bytes for each
    letter, and as one of one byte."""
    from pikepdf import Array, Dictionary, Name, Stream

    outlines = Stream(pdf, b"", Length1=_outlines()[0])
    outlines.write(_outlines()[1], filter=Name.FlateDecode)
    face = typeface()
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name(f"/{_NAME}"),
            Flags=32,  # it has Latin letters
            FontBBox=Array(list(face.box)),
            ItalicAngle=0,
            Ascent=face.ascent,
            Descent=face.descent,
            CapHeight=face.cap_height,
            StemV=80,
            FontFile2=pdf.make_indirect(outlines),
        )
    )
    by_number = sorted((number, width, letter) for letter, (number, width) in face.glyphs.items())
    widths = {number: width for number, width, _ in by_number}
    every = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(f"/{_NAME}"),
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        CIDToGIDMap=Name.Identity,
        FontDescriptor=descriptor,
        DW=0,
        W=Array([1, Array([widths.get(number, 0) for number in range(1, max(widths) + 1)])]),
    )
    wide = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name(f"/{_NAME}"),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(every)]),
        ToUnicode=pdf.make_stream(_meaning(((n, t) for n, _, t in by_number), 4)),
    )
    letters = _letters()
    narrow = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name(f"/{_NAME}"),
        FirstChar=1,
        LastChar=255,
        Widths=Array([face.glyphs.get(letters.get(code, ""), (0, 0))[1] for code in range(1, 256)]),
        FontDescriptor=descriptor,
        Encoding=Dictionary(
            Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=_differences()
        ),
        ToUnicode=pdf.make_stream(_meaning(sorted(letters.items()), 2)),
    )
    return pdf.make_indirect(wide), pdf.make_indirect(narrow)


@cache
def _outlines() -> tuple[int, bytes]:
    """Return how long the typeface is, and itself packed."""
    data = resources.read_bytes(f"{_FOLDER}/{_NAME}.ttf")
    return len(data), zlib.compress(data, 9)


@cache
def _letters() -> dict[int, str]:
    """Return the letter for each code of one byte that has one."""
    page = {
        code: bytes([code]).decode("cp1252", "replace") for code in range(0x20, 0x100)
    } | _BEYOND
    there = typeface().glyphs
    return {code: letter for code, letter in page.items() if letter in there}


def _differences() -> Any:
    from pikepdf import Array, Name

    listed: list[Any] = []
    last = -1
    for code, letter in sorted(_BEYOND.items()):
        if letter in typeface().glyphs:
            listed += [code] if code != last + 1 else []
            listed.append(Name(f"/uni{ord(letter):04X}"))
            last = code
    return Array(listed)


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
