"""Pictures of the forms' pages, for the README and the guides: `python tools/pictures.py` writes
docs/pictures. Those of Word are drawn by LibreOffice, and that of the page of a check by Chromium;
where one of them is missing, its pictures stay as they are.

They show the invented people of the samples. What drew a picture may differ from one machine to
the next by a few dots, so nothing checks that the pictures are fresh.
"""

import contextlib
import io
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

import page_pictures
import pypdfium2
import specimen_case
import specimens
from lxml import etree

import mappa_docs
from mappa_docs import cli

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
# What the README shows: pages of the complete sample as PDF, counted from 1.
_SHOWN: dict[str, tuple[int, ...]] = {"mappa-b": (1, 18)}
# What the guide to filling in shows of Word: the first page of the blank.
_IN_WORD = "mappa-a"
_WORD = f"{_IN_WORD}-word-blank-1.png"
# What the README and a guide show of a check: the top of its page, in dots.
_CHECK = "check.png"
# What the guide shows of a case: its timeline, and the tables below.
_CASE, _CASE_WINDOW, _AS_OF = "case.png", (1000, 1250), "2026-07-31"
# What other programs draw stays where these are missing.
_BY_OTHERS = (_WORD, _CHECK, _CASE, page_pictures.REPORT, page_pictures.SECTION)
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_WINDOW = (1000, 1414)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOTS_PER_INCH = 110
_LARGEST = 200_000
# Fewer shades between white and black are enough for text, and make the files much smaller.
_SHADES = bytes(round(round(value / 255 * 42) / 42 * 255) for value in range(256))


def pictures() -> dict[str, bytes]:
    """Return the pictures as PNG, by file name, such as "mappa-a-complete-1.png"."""
    drawn = {}
    for stem, numbers in _SHOWN.items():
        complete = mappa_docs.render(mappa_docs.parse(mappa_docs.sample(stem)), "pdf")
        with pypdfium2.PdfDocument(complete.data) as pdf:
            for number in numbers:
                drawn[f"{stem}-complete-{number}.png"] = png(pdf, number - 1)
    browser = next(filter(None, map(shutil.which, _BROWSERS)), "")
    return drawn | word_pictures() | report_pictures(browser) | page_pictures.pictures(browser)


def word_pictures() -> dict[str, bytes]:
    """Return the pictures of Word files as LibreOffice shows them; none where it is missing."""
    office = shutil.which("soffice")
    if not office:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blank.docx"
        path.write_bytes(_as_word_shows(mappa_docs.blank(_IN_WORD, "docx").data))
        command = [office, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, capture_output=True)
        with pypdfium2.PdfDocument(path.with_suffix(".pdf").read_bytes()) as pdf:
            return {_WORD: png(pdf, 0)}


def _as_word_shows(data: bytes) -> bytes:
    """Return a Word file without the controls that LibreOffice draws in other letters than Word:
    groups, and places for text. What is in them stays."""
    taken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(taken, "w") as kept:
        for name in given.namelist():
            part = given.read(name)
            kept.writestr(name, _unwrapped(part) if name == "word/document.xml" else part)
    return taken.getvalue()


def _unwrapped(document: bytes) -> bytes:
    root = etree.fromstring(document)
    for kind in list(root.iter(f"{_W}group", f"{_W}text")):
        control = kind.getparent().getparent()
        for inside in control.find(f"{_W}sdtContent"):
            control.addprevious(inside)
        control.getparent().remove(control)
    unwrapped: bytes = etree.tostring(root)
    return unwrapped


def report_pictures(browser: str) -> dict[str, bytes]:
    """Return the pictures of pages of the guides: what a check of their inbox makes, and a case of
    theirs; none where there is no browser to draw them."""
    if not browser:
        return {}
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        specimens.lay_out()
        cli.run(["check", "inbox", "--report", "today.html", "--as-of", _AS_OF])
        shown = ["case", specimen_case.REFERENCE, "--format", "html", "-o", "case.html"]
        cli.run([*shown, "--as-of", _AS_OF])
        return {
            _CHECK: _as_browser_shows(browser, Path("today.html"), _WINDOW),
            _CASE: _as_browser_shows(browser, Path("case.html"), _CASE_WINDOW),
        }


def _as_browser_shows(browser: str, page: Path, window: tuple[int, int]) -> bytes:
    width, height = window
    picture = page.with_suffix(".png").absolute()
    options = ("--headless", "--disable-gpu", "--hide-scrollbars", "--no-sandbox")
    size = (f"--window-size={width},{height}", f"--screenshot={picture}")
    address = page.absolute().as_uri()
    subprocess.run([browser, *options, *size, address], check=True, capture_output=True)
    return picture.read_bytes()


def png(pdf: pypdfium2.PdfDocument, index: int) -> bytes:
    """Return the page with that index as a PNG image."""
    bitmap = pdf[index].render(scale=_DOTS_PER_INCH / 72, rev_byteorder=True)
    width, height, stride, channels = bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels
    dots = bytes(bitmap.buffer).translate(_SHADES)
    starts = range(0, height * stride, stride)
    # Each row of a PNG begins with its filter: 0 for none, which suits flat areas of colour.
    rows = b"".join(b"\0" + dots[start : start + width * channels] for start in starts)
    header = struct.pack(">2I5B", width, height, 8, {3: 2, 4: 6}[channels], 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def main() -> int:
    """Write the pictures, remove those of pages no longer shown, and return the exit code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    drawn = pictures()
    for stray in {path.name for path in FOLDER.glob("*.png")} - {*drawn, *_BY_OTHERS}:
        (FOLDER / stray).unlink()
    for name, data in drawn.items():
        if len(data) > _LARGEST:
            print(f"{name} is {len(data)} bytes: too large for a README", file=sys.stderr)
            return 1
        (FOLDER / name).write_bytes(data)
        print(f"docs/pictures/{name}: {len(data) // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
