"""A PDF that is changed by a revision at its end: every byte that was there stays where it is
(ISO 32000-2, 7.5.6), so that no other object can be lost or changed, whoever misreads it.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from mappa_docs.pdf import cross_references, free_numbers, qpdf, source_text
from mappa_docs.pdf.cross_references import Entry
from mappa_docs.pdf.sources import Sources

_OF_PACKING = ("/Filter", "/DecodeParms", "/DL", "/F", "/FFilter", "/FDecodeParms")


class Revision:
    """What is changed in and added to a PDF that is open in pikepdf, and never there."""

    def __init__(self, pdf: Any, before: bytes) -> None:
        self.pdf, self._before = pdf, before
        self.sources = Sources(pdf, before)
        size = qpdf.value(pdf.trailer, "/Size")
        last: int = pdf.make_stream(b"").objgen[0]
        least = max(last, size if isinstance(size, int) else 0)
        self._first_new = free_numbers.first_free(least, self.sources.texts())
        while last < self._first_new:  # pikepdf gives the numbers in their order
            last = pdf.make_stream(b"").objgen[0]
        self._size = last + 1
        self._changed: dict[tuple[int, int], dict[str, bytes]] = {}
        self._streams: dict[tuple[int, int], bytes] = {}
        self._new: list[Any] = []
        self.trailer = {key: qpdf.written(entry) for key, entry in pdf.trailer.items()}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is changed."""
        return not self._changed

    def changing(self, number: tuple[int, int]) -> dict[str, bytes]:
        """Return the entries of an object, as they are written. What is put there is written in the
        revision, and all others as they are."""
        if number not in self._changed:
            self._changed[number] = self.sources.entries(number)
        return self._changed[number]

    def replace_stream(self, stream: Any, data: bytes) -> None:
        """Put other data into a stream, as they are and not packed."""
        entries = self.changing(stream.objgen)
        for key in _OF_PACKING:
            entries.pop(key, None)
        entries["/Length"] = b"%d" % len(data)
        self._streams[stream.objgen] = data

    def copied(self, source: Any, thing: Any) -> bytes:
        """Add an object of another PDF, the `source`, with all that it leads to. Return the
        reference to it."""
        own = thing if qpdf.is_own(thing) else source.make_indirect(thing)
        return self._added(self.pdf.copy_foreign(own))

    def dictionary(self, entries: dict[str, bytes]) -> bytes:
        """Add a dictionary whose values are written already. Return the reference to it."""
        import pikepdf

        new = self.pdf.make_indirect(pikepdf.Dictionary())
        self._changed[new.objgen] = entries
        return qpdf.written(new)

    def stream(self, data: bytes, entries: dict[str, bytes]) -> bytes:
        """Add a stream with entries that are written already. Return the reference to it."""
        reference = self.dictionary(entries | {"/Length": b"%d" % len(data)})
        number = source_text.reference(reference)
        if number:
            self._streams[number] = data
        return reference

    def _added(self, thing: Any) -> bytes:
        self._new.append(thing)
        return qpdf.written(thing)

    def data(self) -> bytes:
        """Return the file with the revision, or as it was where nothing is changed."""
        if self.is_empty:
            return self._before
        before = self._before if self._before.endswith(b"\n") else self._before + b"\n"
        parts, place = [before], len(before) - cross_references.beginning(before)
        entries = []
        for (number, generation), text in self._written():
            part = b"%d %d obj\n%s\nendobj\n" % (number, generation, text)
            entries.append(Entry(number, generation, place))
            parts.append(part)
            place += len(part)
        size = max(self._size, *(entry.number + 1 for entry in entries))
        digest = hashlib.md5(b"".join(parts[1:]), usedforsecurity=False).digest()
        earlier = cross_references.earlier(self._before)
        parts.append(cross_references.section(entries, self._trailer(digest), size, earlier, place))
        return b"".join(parts)

    def _written(self) -> Iterator[tuple[tuple[int, int], bytes]]:
        """Yield the number and the text of each object of the revision."""
        for number, entries in self._changed.items():
            text = source_text.written_dictionary(entries)
            data = self._streams.get(number)
            yield number, text if data is None else b"%s\nstream\n%s\nendstream" % (text, data)
        waiting, seen = list(self._new), set(self._changed)
        while waiting:
            thing = waiting.pop()
            if qpdf.is_own(thing):
                if thing.objgen in seen or thing.objgen[0] < self._first_new:
                    continue
                seen.add(thing.objgen)
                yield thing.objgen, qpdf.written_out(thing)
            waiting += qpdf.inside(thing)

    def _trailer(self, digest: bytes) -> dict[str, bytes]:
        """Return the trailer. Of the two identifiers of the file the second tells its revisions
        apart."""
        identifiers = qpdf.value(self.pdf.trailer, "/ID")
        if not qpdf.is_array(identifiers) or len(identifiers) != 2:
            return self.trailer
        second = b"<%s>" % digest.hex().encode("ascii")
        both = source_text.written_array([qpdf.written(identifiers[0]), second])
        return self.trailer | {"/ID": both}
