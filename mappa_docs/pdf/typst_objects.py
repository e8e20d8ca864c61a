"""The objects of a PDF that Typst wrote, as texts that can be changed, and the PDF of them anew.

Typst writes each object plainly and after it a table of all of them. This reads no other PDF: what
does not look like that is refused.
"""

import hashlib
import re
import zlib
from collections.abc import Iterator

from mappa_docs.errors import BrokenInstallationError

_TABLE = re.compile(rb"xref\n0 (\d+)\n")
_TRAILER = re.compile(rb"trailer\n<<(.*?)>>\nstartxref\n(\d+)\n%%EOF\s*\Z", re.DOTALL)
_NAMED = re.compile(rb"/(Root|Info) (\d+) 0 R")
_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*)\nendobj\s*\Z", re.DOTALL)
_END = b"\nendobj"
_LINE = 20
_IN_USE = b"n"
_HEADER = re.compile(rb"%PDF-\d\.\d\n%[^\n]*\n\n?")
# So many objects are packed together.
_PACKED = 200
_PLAIN = re.compile(r"[ -~]*")


class Lookup:
    """The objects of one PDF by their numbers, each read when it is asked for."""

    def __init__(self, data: bytes) -> None:
        """Find the table of the PDF. Raises BrokenInstallationError as `TypstObjects` does."""
        self._data = data
        self.root, _, self._table, _ = _outline(data)

    def text(self, number: int) -> bytes:
        """Return the text of the object with this number, nothing where there is none."""
        start = self._table.end() + _LINE * number
        entry = self._data[start : start + _LINE].split()
        if number >= int(self._table[1]) or entry[2:] != [_IN_USE]:
            return b""
        place = int(entry[0])
        found = _OBJECT.match(self._data[place : self._data.find(_END, place) + len(_END)])
        return found[2] if found and int(found[1]) == number else b""


class TypstObjects:
    """The objects of one PDF, number → text, the text without what numbers and ends it."""

    def __init__(self, data: bytes) -> None:
        """Read the PDF. Raises BrokenInstallationError where it is not written as expected."""
        self.root, self.information, table, end = _outline(data)
        header = _HEADER.match(data)
        if not header:
            raise not_fitting()
        self._header = header[0]
        self.texts = dict(_texts(data, table, end))
        self._last = max(self.texts)

    def add(self, text: bytes) -> bytes:
        """Add an object with this text. Return the reference to it."""
        self._last += 1
        self.texts[self._last] = text
        return b"%d 0 R" % self._last

    def add_stream(self, data: bytes, entries: bytes = b"", *, packed: bool = False) -> bytes:
        """Add a stream with entries that are written already, `packed` to be smaller. Return the
        reference to it."""
        if packed:
            data = zlib.compress(data)
            entries += b"/Filter/FlateDecode"
        head = b"<<%s/Length %d>>\nstream\n" % (entries, len(data))
        return self.add(head + data + b"\nendstream")

    def extend(self, number: int, entries: bytes) -> None:
        """Add entries that are written already to the dictionary with this number."""
        text = self.texts[number]
        if not text.endswith(b">>"):
            raise not_fitting()
        self.texts[number] = text[:-2] + entries + b">>"

    def data(self) -> bytes:
        """Return the PDF of these objects: all but streams packed together, as PDF 1.5 can."""
        parts, place = [self._header], len(self._header)
        rows: dict[int, bytes] = {0: _row(0, 0, 65535)}
        loose = []
        for number, text in self.texts.items():
            if text.endswith(b"endstream"):
                parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, text))
                rows[number] = _row(1, place, 0)
                place += len(parts[-1])
            else:
                loose.append((number, text))
        number = self._last
        for start in range(0, len(loose), _PACKED):
            together = loose[start : start + _PACKED]
            number += 1
            rows |= {one: _row(2, number, order) for order, (one, _) in enumerate(together)}
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, _packed(together)))
            rows[number] = _row(1, place, 0)
            place += len(parts[-1])
        number += 1
        rows[number] = _row(1, place, 0)
        digest = hashlib.md5(b"".join(parts), usedforsecurity=False).hexdigest().encode()
        about = b"/Type/XRef/W[1 4 2]/Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (
            number + 1, self.root, self.information, digest, digest,
        )  # fmt: skip
        every = b"".join(rows.get(one, rows[0]) for one in range(number + 1))
        table = zlib.compress(every)
        parts.append(
            b"%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n"
            b"startxref\n%d\n%%%%EOF\n" % (number, about, len(table), table, place)
        )
        return b"".join(parts)


def string(text: str) -> bytes:
    """Return a text as a string of PDF."""
    if _PLAIN.fullmatch(text):
        for letter in "\\()":
            text = text.replace(letter, f"\\{letter}")
        return f"({text})".encode()
    return f"<feff{text.encode('utf-16-be', 'surrogatepass').hex()}>".encode()


def not_fitting() -> BrokenInstallationError:
    """Return the error that the drawn PDF is not what the program expects of Typst."""
    return BrokenInstallationError(
        "The form could not be made: its fields and the installed Typst do not fit together. "
        "Install mappa-docs again."
    )


def _outline(data: bytes) -> tuple[int, int, re.Match[bytes], int]:
    """Return the numbers of the root and of the information, and the table with its place."""
    trailer = _TRAILER.search(data, max(0, len(data) - 2000))
    table = _TABLE.match(data, int(trailer[2])) if trailer else None
    named = _NAMED.findall(trailer[1]) if trailer else []
    numbers = {name: int(number) for name, number in named}
    if not trailer or not table or numbers.keys() != {b"Root", b"Info"}:
        raise not_fitting()
    return numbers[b"Root"], numbers[b"Info"], table, int(trailer[2])


def _texts(data: bytes, table: re.Match[bytes], end: int) -> Iterator[tuple[int, bytes]]:
    lines = data[table.end() : table.end() + _LINE * int(table[1])]
    listed = [lines[start : start + _LINE].split() for start in range(0, len(lines), _LINE)]
    places = {number: int(entry[0]) for number, entry in enumerate(listed) if entry[2] == _IN_USE}
    ends = dict(zip(sorted(places.values()), [*sorted(places.values())[1:], end], strict=True))
    for number, place in places.items():
        found = _OBJECT.match(data[place : ends[place]])
        if not found or int(found[1]) != number:
            raise not_fitting()
        yield number, found[2]


def _row(kind: int, first: int, second: int) -> bytes:
    return kind.to_bytes(1) + first.to_bytes(4) + second.to_bytes(2)


def _packed(together: list[tuple[int, bytes]]) -> bytes:
    """Return the text of a stream of objects."""
    places, place = [], 0
    for number, text in together:
        places.append(b"%d %d" % (number, place))
        place += len(text) + 1
    head = b" ".join(places) + b"\n"
    packed = zlib.compress(head + b"\n".join(text for _, text in together))
    return b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (
        len(together), len(head), len(packed), packed,
    )  # fmt: skip
