"""Pictures of the forms' pages, for the README: `python tools/pictures.py` writes docs/pictures.

They show the invented people of the samples. What drew a picture may differ from one machine to
the next by a few dots, so nothing checks that the pictures are fresh.
"""

import struct
import sys
import zlib
from pathlib import Path

import pypdfium2

import mappa_docs

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
# What the README shows: pages, counted from 1, of the blank and of the complete sample.
_SHOWN: dict[str, dict[str, tuple[int, ...]]] = {
    "mappa-a": {"blank": (2,)},
    "mappa-b": {"complete": (1, 10)},
    "mappa-c": {"blank": (1,)},
}
_DOTS_PER_INCH = 110
_LARGEST = 150_000
# Fewer shades between white and black are enough for text, and make the files much smaller.
_SHADES = bytes(round(round(value / 255 * 42) / 42 * 255) for value in range(256))


def pictures() -> dict[str, bytes]:
    """Return the pictures as PNG, by file name, such as "mappa-a-complete-1.png"."""
    drawn = {}
    for stem, kinds in _SHOWN.items():
        filled = mappa_docs.render(mappa_docs.parse(mappa_docs.sample(stem)), "pdf")
        documents = {"blank": mappa_docs.blank(stem, "pdf"), "complete": filled}
        for kind, numbers in kinds.items():
            with pypdfium2.PdfDocument(documents[kind].data) as pdf:
                for number in numbers:
                    drawn[f"{stem}-{kind}-{number}.png"] = png(pdf, number - 1)
    return drawn


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
    for stray in {path.name for path in FOLDER.glob("*.png")} - set(drawn):
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
