"""The objects of a PDF as qpdf reads them: changed in memory only, and never written by it.

It takes revisions, damage and white space as programs that show PDFs do, and writes any object as
it was read.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from mappa_docs.pdf import damage, source_text

# The kind of an entry in pikepdf's table of objects that leads into a stream of objects.
_IN_STREAM = 2


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """Give the PDF as pikepdf opens it.

    Raises UnreadableError where its structure can't be read, here or in the block.
    """
    import pikepdf

    with (
        damage.refused(),
        pikepdf.open(io.BytesIO(data), inherit_page_attributes=False) as pdf,
    ):
        yield pdf


def is_dictionary(thing: object) -> bool:
    """Return whether it is a dictionary of PDF, and no stream."""
    import pikepdf

    return isinstance(thing, pikepdf.Dictionary)


def is_array(thing: object) -> bool:
    """Return whether it is an array of PDF."""
    import pikepdf

    return isinstance(thing, pikepdf.Array)


def is_stream(thing: object) -> bool:
    """Return whether it is a stream of PDF."""
    import pikepdf

    return isinstance(thing, pikepdf.Stream)


def is_in_stream(place: Any) -> bool:
    """Return whether an entry of pikepdf's table of objects leads into a stream of objects."""
    return bool(place.type == _IN_STREAM)


def is_own(thing: object) -> bool:
    """Return whether it is an object of its own, which others refer to by its number."""
    return bool(getattr(thing, "is_indirect", False))


def value(holder: Any, key: str) -> Any:
    """Return what stands at the key of a dictionary or stream, or None."""
    return holder.get(key) if is_dictionary(holder) or is_stream(holder) else None


def entries(holder: Any) -> dict[str, Any]:
    """Return all that a dictionary or stream holds, and nothing for anything else."""
    return dict(holder.items()) if is_dictionary(holder) or is_stream(holder) else {}


def inside(thing: Any) -> list[Any]:
    """Return what an array, a dictionary or a stream holds, references resolved."""
    return list(thing) if is_array(thing) else list(entries(thing).values())


def numbers(array: Any) -> list[float]:
    """Return the numbers in an array, and nothing for anything else."""
    if not is_array(array):
        return []
    return [float(entry) for entry in array if isinstance(entry, int | float | Decimal)]


def written(thing: Any) -> bytes:
    """Return how PDF writes what stands somewhere: a reference where it is an object of its own."""
    import pikepdf

    return bytes(pikepdf.Array([thing]).unparse()).removeprefix(b"[ ").removesuffix(b" ]")


def written_out(thing: Any) -> bytes:
    """Return the object as PDF writes it, also where it is one of its own. A stream keeps the bytes
    that it is stored as."""
    if not is_stream(thing):
        return bytes(thing.unparse(resolved=True))
    stored = thing.read_raw_bytes()
    about = {key: written(entry) for key, entry in thing.items()} | {"/Length": b"%d" % len(stored)}
    return b"%s\nstream\n%s\nendstream" % (source_text.written_dictionary(about), stored)


def text(thing: Any) -> str:
    """Return what a text of PDF says, or "" for anything else."""
    import pikepdf

    return str(thing) if isinstance(thing, pikepdf.String) else ""


def written_text(words: str) -> bytes:
    """Return how PDF writes a text."""
    import pikepdf

    return bytes(pikepdf.String(words).unparse())


def unpacked(stream: Any) -> bytes | None:
    """Return what a stream holds, or None where that can't be told."""
    import pikepdf

    if not is_stream(stream):
        return None
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:
        return None
