"""The typefaces of the PDF for scripts that Liberation Sans does not have.

`python tools/typefaces.py` makes forms/fonts/scripts anew, and with it the list of the characters
that there is a shape for, forms/characters.json. Noto and Nanum Gothic (SIL Open Font License) and
Droid Sans Fallback for Chinese and Japanese (Apache License) come from Debian packages, Noto Emoji
from a wheel on PyPI. What is typed into the fields of a fillable PDF has one in forms/fields. Each is kept in its regular weight, in which answers are printed, and without
hints for coarse screens, which takes half of its size.

`--check` writes nothing and says whether the list fits the typefaces.
"""

import io
import json
import subprocess
import sys
import unicodedata
import zipfile
from itertools import groupby
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "forms" / "fonts"
SCRIPTS = FONTS / "scripts"
FIELDS = ROOT / "forms" / "fields"
CHARACTERS = ROOT / "forms" / "characters.json"
_FOLDER = ROOT / "build" / "typefaces"
_PACKAGES = ("fonts-noto-core=20201225-1", "fonts-nanum", "fonts-droid-fallback")
_EMOJI = "manimgx-fonts==2026.9.26.post1"  # a wheel that carries Noto Emoji
_TRUETYPE = Path("usr/share/fonts/truetype")
_DRAWN = """Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada
Khmer Lao Malayalam Myanmar Oriya Sinhala Symbols Symbols2 Tamil Telugu Thai"""
# Of some typefaces a part will do: arrows, ticks and other signs; the Korean syllables in use.
_SIGNS = {*range(0x2190, 0x2C00), *range(0x1F100, 0x1F200), *range(0x1F500, 0x1F900)}
_KOREAN = {
    ord(code)
    for row in range(0xB0, 0xC9)
    for cell in range(0xA1, 0xFF)
    for code in bytes((row, cell)).decode("euc_kr")
}
# What people type into fields: Latin letters with all their marks, and punctuation.
_NAME_OF_FIELDS = "FormSans"
_TYPED = ((0x20, 0x24F), (0x1E00, 0x1EFF), (0x2010, 0x203A), (0x20AC, 0x20AC), (0x2122, 0x2122))
# Tables of variable fonts and of signatures, which a regular weight does not need.
_LEFT_OUT = ["DSIG", "MVAR", "STAT", "HVAR", "VVAR", "avar", "gasp", "meta"]


def characters() -> list[list[int]]:
    """Return the characters that the shipped typefaces have, as ranges, from and to: none of
    control, none of private use, which mean something else to everybody, and not the byte order
    mark, which PDF/A forbids."""
    there = {code for path in FONTS.rglob("*.ttf") for code in TTFont(path).getBestCmap()}
    there.discard(0xFEFF)
    drawn = (code for code in there if unicodedata.category(chr(code)) not in ("Cc", "Co"))
    together = groupby(enumerate(sorted(drawn)), lambda entry: entry[1] - entry[0])
    runs = ([code for _, code in run] for _, run in together)
    return [[run[0], run[-1]] for run in runs]


def written(ranges: list[list[int]]) -> str:
    """Return the list of characters as it stands in its file."""
    return f'{{"drawn": {json.dumps(ranges)}}}\n'


def make() -> None:
    """Write the typefaces."""
    SCRIPTS.mkdir(exist_ok=True)
    _FOLDER.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", "download", *_PACKAGES], cwd=_FOLDER, check=True)
    for package in _FOLDER.glob("*.deb"):
        subprocess.run(["dpkg-deb", "--extract", package, _FOLDER], check=True)
    noto = _FOLDER / _TRUETYPE / "noto"
    _save(TTFont(noto / "NotoSans-Regular.ttf"), "NotoSans")
    for script in _DRAWN.split():
        part = _SIGNS if script == "Symbols2" else None
        _save(TTFont(noto / f"NotoSans{script}-Regular.ttf"), f"NotoSans{script}", part)
    _save(TTFont(_FOLDER / _TRUETYPE / "droid/DroidSansFallbackFull.ttf"), "DroidSansFallback")
    # A part of it may not go by its name, which is reserved.
    korean = TTFont(_FOLDER / _TRUETYPE / "nanum/NanumGothic.ttf")
    for number, words in ((1, "Hangul"), (2, "Regular"), (4, "Hangul"), (6, "Hangul")):
        korean["name"].removeNames(number)
        korean["name"].setName(words, number, 3, 1, 0x409)
    _save(korean, "Hangul", _KOREAN)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(_FOLDER)]
    subprocess.run([*pip, _EMOJI], check=True)
    wheel = zipfile.ZipFile(next(_FOLDER.glob("*.whl")))
    with wheel, wheel.open("manimgx_fonts/NotoEmoji[wght].ttf") as file:
        _save(instancer.instantiateVariableFont(TTFont(file), {"wght": 400}), "NotoEmoji")


def _save(font: TTFont, name: str, part: set[int] | None = None) -> None:
    """Write the typeface, or the part of it that has these characters, without what no page
    needs."""
    options = subset.Options(
        layout_features=["*"], hinting=False, notdef_outline=True, drop_tables=_LEFT_OUT
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=part or font.getBestCmap())
    subsetter.subset(font)
    font.recalcTimestamp = False
    font.save(SCRIPTS / f"{name}.ttf")


def of_fields() -> tuple[bytes, str]:
    """Return the typeface of what is typed into fields, and what a program has to know of it: the
    Latin part of Liberation Sans, under another name because that one is reserved for the whole."""
    font = TTFont(FONTS / "LiberationSans-Regular.ttf")
    there = font.getBestCmap()
    part = {code for code in there if any(first <= code <= last for first, last in _TYPED)}
    options = subset.Options(
        layout_features=[],
        hinting=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 4, 6, 13, 14],
        drop_tables=[*_LEFT_OUT, "GDEF", "GPOS", "GSUB", "kern", "FFTM"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=part)
    subsetter.subset(font)
    for number in (1, 4, 6):
        font["name"].removeNames(number)
        font["name"].setName(_NAME_OF_FIELDS, number, 3, 1, 0x409)
    font.recalcTimestamp = False
    data = io.BytesIO()
    font.save(data)
    head, lines = font["head"], font["hhea"]
    widths = {chr(code): font["hmtx"][name][0] for code, name in font.getBestCmap().items()}
    about = {
        "name": _NAME_OF_FIELDS,
        "units": head.unitsPerEm,
        "box": [head.xMin, head.yMin, head.xMax, head.yMax],
        "ascent": lines.ascent,
        "descent": lines.descent,
        "cap_height": font["OS/2"].sCapHeight,
        "glyphs": {
            character: [font.getGlyphID(font.getBestCmap()[ord(character)]), width]
            for character, width in sorted(widths.items())
        },
    }
    return data.getvalue(), f"{json.dumps(about, ensure_ascii=False)}\n"


def main() -> int:
    """Write the typefaces and the list, or check the list, and return the exit code."""
    if "--check" not in sys.argv[1:]:
        make()
        FIELDS.mkdir(exist_ok=True)
        data, about = of_fields()
        (FIELDS / f"{_NAME_OF_FIELDS}.ttf").write_bytes(data)
        (FIELDS / f"{_NAME_OF_FIELDS}.json").write_text(about, encoding="utf-8")
        CHARACTERS.write_text(written(characters()), encoding="utf-8")
    fits = CHARACTERS.read_text(encoding="utf-8") == written(characters())
    print(f"forms/characters.json {'fits' if fits else 'does not fit'} the typefaces")
    return 0 if fits else 1


if __name__ == "__main__":
    sys.exit(main())
