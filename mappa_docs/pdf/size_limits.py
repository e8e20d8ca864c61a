"""What is too much for one PDF: looked at before any library unpacks it."""

import re
import zlib

from mappa_docs.errors import UnreadableError

MOST_BYTES = 100 * 2**20
MOST_PAGES = 5_000
# Of what is packed into one file, and into one stream of it. A picture may be larger.
_MOST_UNPACKED = 2**30
_MOST_IN_STREAM = 64 * 2**20
_MOST_IN_PICTURE = 512 * 2**20
_MOST_PIXELS = 500_000_000
_PIECE = 64 * 2**10
# How far before a stream its dictionary is looked for.
_DICTIONARY = 600

_STREAM = re.compile(rb"stream\r?\n")
_PACKED = re.compile(rb"/(?:FlateDecode|LZWDecode|Fl|LZW)\b")
_SIDES = re.compile(rb"/(?:Width|Height)\s+(\d{1,10})")
_TOO_LARGE = "The PDF unpacks to more than can be read safely."


def check(data: bytes, start: int = 0) -> None:
    """Make sure that the PDF is of a size that can be read, as far as that is not known up to the
    `start` of what was added to it. Raises UnreadableError."""
    if len(data) > MOST_BYTES:
        raise UnreadableError(f"The PDF is larger than {MOST_BYTES // 2**20} MB.")
    if b"%PDF-" not in data[:1024]:
        raise UnreadableError("The file is not a PDF.")
    unpacked = 0
    for stream in _STREAM.finditer(data, start):
        dictionary = data[max(0, stream.start() - _DICTIONARY) : stream.start()]
        dictionary = dictionary[dictionary.rfind(b" obj") + 1 :]
        if len(_PACKED.findall(dictionary)) > 2 or _pixels(dictionary) > _MOST_PIXELS:
            raise too_much()
        picture = b"/Image" in dictionary
        most = _MOST_IN_PICTURE if picture else _MOST_IN_STREAM
        size = _unpacked(data, stream.end(), most)
        unpacked += size
        if size > most or unpacked > _MOST_UNPACKED:
            raise too_much()


def _pixels(dictionary: bytes) -> int:
    sides = [int(side) for side in _SIDES.findall(dictionary)[-2:]]
    return sides[0] * sides[1] if len(sides) == 2 else 0


def _unpacked(data: bytes, start: int, most: int) -> int:
    """Return how many bytes the deflated stream unpacks to, or about `most` where it is more."""
    unpacking = zlib.decompressobj()
    size = 0
    try:
        while not unpacking.eof and start < len(data) and size <= most:
            piece = unpacking.unconsumed_tail or data[start : start + _PIECE]
            if not unpacking.unconsumed_tail:
                start += _PIECE
            size += len(unpacking.decompress(piece, _PIECE * 16))
    except zlib.error:
        pass  # another kind of stream, or a damaged one: the libraries stop there too
    return size


def too_much() -> UnreadableError:
    """Return the refusal of a PDF that holds more than can be read safely."""
    return UnreadableError(_TOO_LARGE)
