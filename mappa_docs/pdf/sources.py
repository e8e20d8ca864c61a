"""Where the objects of a PDF stand in it, and what is written there."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from mappa_docs.pdf import cross_references, qpdf, source_text
from mappa_docs.pdf.source_text import NotWrittenSoError

_BEGINNING = re.compile(rb"[\x00\t\n\f\r ]*(\d{1,10})[\x00\t\n\f\r ]+(\d{1,5})[\x00\t\n\f\r ]+obj")


class Sources:
    """The texts of the objects of a PDF that is open in pikepdf as well."""

    def __init__(self, pdf: Any, data: bytes) -> None:
        self._pdf, self._data = pdf, data
        self._streams: dict[int, tuple[bytes, list[int]]] = {}

    def entries(self, number: tuple[int, int]) -> dict[str, bytes]:
        """Return the entries of an object that is a dictionary, as they are written; or, where it
        is not clear where it stands, as qpdf writes what it reads."""
        read = qpdf.entries(self._pdf.get_object(number))
        try:
            written = source_text.dictionary(*self._place(number))
            if written.keys() >= read.keys():
                return written
        except NotWrittenSoError:
            pass
        return {key: qpdf.written(entry) for key, entry in read.items()}

    def inside(self, value: bytes | None) -> dict[str, bytes]:
        """Return the entries of the dictionary that a value is or refers to, and nothing where it
        is something else."""
        number = source_text.reference(value or b"")
        if number is not None:
            return self.entries(number)
        try:
            return source_text.dictionary(value or b"")
        except NotWrittenSoError:
            return {}

    def listed(self, value: bytes | None) -> list[bytes]:
        """Return the entries of the array that a value is or refers to, and the value itself where
        it is something else."""
        if value is None:
            return []
        number = source_text.reference(value)
        array = self._pdf.get_object(number) if number else None
        try:
            if number is None:
                return source_text.array(value)
            if qpdf.is_array(array):
                return source_text.array(*self._place(number))
        except NotWrittenSoError:
            if qpdf.is_array(array):
                return [qpdf.written(entry) for entry in qpdf.inside(array)]
        return [value]

    def texts(self) -> Iterator[bytes]:
        """Yield the file, and each stream of it that holds objects, unpacked."""
        yield self._data
        for number in {place.obj_stream_number for place in self._packed()}:
            yield self._stream(number)[0]

    def _packed(self) -> Iterator[Any]:
        return (place for place in self._places.values() if qpdf.is_in_stream(place))

    @cached_property
    def _places(self) -> dict[tuple[int, int], Any]:
        return dict(self._pdf.get_xref_table())

    def _place(self, number: tuple[int, int]) -> tuple[bytes, int]:
        """Return the text that an object stands in, and where it begins there."""
        place = self._places.get(number)
        if place is None:
            raise NotWrittenSoError
        if qpdf.is_in_stream(place):
            return self._in_stream(place.obj_stream_number, place.obj_stream_index)
        # qpdf counts from where the version stands, or from the first byte where that fits.
        for start in (place.offset, place.offset + cross_references.beginning(self._data)):
            beginning = _BEGINNING.match(self._data, start)
            if beginning and (int(beginning[1]), int(beginning[2])) == number:
                return self._data, beginning.end()
        raise NotWrittenSoError

    def _in_stream(self, number: int, index: int) -> tuple[bytes, int]:
        data, places = self._stream(number)
        if index >= len(places):
            raise NotWrittenSoError
        return data, places[index]

    def _stream(self, number: int) -> tuple[bytes, list[int]]:
        """Return what a stream of objects holds, and where in it each begins."""
        if number not in self._streams:
            stream = self._pdf.get_object((number, 0))
            data, first = qpdf.unpacked(stream) or b"", int(qpdf.value(stream, "/First") or 0)
            numbers = [int(word) for word in data[:first].split() if word.isdigit()]
            self._streams[number] = data, [first + place for place in numbers[1::2]]
        return self._streams[number]
