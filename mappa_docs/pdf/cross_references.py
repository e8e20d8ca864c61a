"""The cross-reference section that a revision at the end of a PDF ends with (ISO 32000-2, 7.5.6).

It is of the kind that the file has already, table or stream, because readers that know only one of
them go back along one chain.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from mappa_docs.pdf import source_text

# Of what a trailer holds: what belongs to one section alone.
_OF_ONE_SECTION = {
    "/Size", "/Prev", "/XRefStm", "/Type", "/W", "/Index", "/Length", "/Filter", "/DecodeParms",
}  # fmt: skip
_START = re.compile(rb"startxref\s*(\d{1,10})")
_STREAM = re.compile(rb"\s*\d{1,10}\s+\d{1,5}\s+obj")
_HEADER = b"%PDF-"


class Entry(NamedTuple):
    """An object of the revision: its number, its generation, and where it begins in the file,
    counted from the line that says what version of PDF it is."""

    number: int
    generation: int
    place: int


class Earlier(NamedTuple):
    """The sections that the file has already: where the last one begins, or None where the file
    does not say; and whether that one is a stream."""

    place: int | None
    is_stream: bool


def beginning(data: bytes) -> int:
    """Return from which byte on places in the PDF are counted."""
    return max(0, data.find(_HEADER))


def earlier(data: bytes) -> Earlier:
    """Return what the PDF has of sections."""
    starts = _START.findall(data)
    if not starts:
        return Earlier(None, is_stream=False)
    place = int(starts[-1])
    return Earlier(place, bool(_STREAM.match(data, place + beginning(data))))


def section(
    entries: Iterable[Entry], trailer: dict[str, bytes], size: int, before: Earlier, place: int
) -> bytes:
    """Return the section for these objects, with the end of the file.

    `trailer` holds the entries of the trailer so far, as they are written; `size` is the first
    number that no object has, and `place` where the section begins.
    """
    kept = {key: entry for key, entry in trailer.items() if key not in _OF_ONE_SECTION}
    numbered = sorted(entries)
    if before.place is None:  # readers look for all objects, and find these too
        return b"trailer\n%s\nstartxref\n0\n%%%%EOF\n" % _dictionary(kept, size)
    kept["/Prev"] = b"%d" % before.place
    if before.is_stream:
        body = _stream([*numbered, Entry(size, 0, place)], kept, size)
    else:
        body = _table(numbered, kept, size)
    return body + b"startxref\n%d\n%%%%EOF\n" % place


def _dictionary(trailer: dict[str, bytes], size: int) -> bytes:
    return source_text.written_dictionary(trailer | {"/Size": b"%d" % size})


def _table(entries: list[Entry], trailer: dict[str, bytes], size: int) -> bytes:
    # Tables begin with the object 0, which none has, and some readers expect that of each.
    lines = [b"xref\n0 1\n0000000000 65535 f \n"]
    for run in _runs(entries):
        lines.append(b"%d %d\n" % (run[0].number, len(run)))
        lines += [b"%010d %05d n \n" % (entry.place, entry.generation) for entry in run]
    return b"".join((*lines, b"trailer\n", _dictionary(trailer, size), b"\n"))


def _stream(entries: list[Entry], trailer: dict[str, bytes], number: int) -> bytes:
    rows = b"".join(
        b"\x01" + entry.place.to_bytes(5) + entry.generation.to_bytes(2) for entry in entries
    )
    index = b" ".join(b"%d %d" % (run[0].number, len(run)) for run in _runs(entries))
    about = {
        "/Type": b"/XRef", "/W": b"[1 5 2]",
        "/Index": b"[%s]" % index, "/Length": b"%d" % len(rows),
    }  # fmt: skip
    dictionary = _dictionary(trailer | about, number + 1)
    return b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, dictionary, rows)


def _runs(entries: list[Entry]) -> list[list[Entry]]:
    """Return the entries in lists in which each number follows the one before."""
    runs: list[list[Entry]] = []
    for entry in entries:
        if not runs or entry.number != runs[-1][-1].number + 1:
            runs.append([])
        runs[-1].append(entry)
    return runs
