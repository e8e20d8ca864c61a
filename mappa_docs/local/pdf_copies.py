"""A PDF with fields → a copy of a local form: what was typed and ticked in the fields that a
mapping names, and what stands in others or beside them."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.local.copies import NO_CHANGES, Leftover, Rows, Seen
from mappa_docs.local.mapping import MappedTable, Mapping, Place
from mappa_docs.markings.property_names import FORM
from mappa_docs.pdf.filled_pdf import FilledPdf
from mappa_docs.pdf.form_fields import FieldKind, FormField
from mappa_docs.reading import pdf_identity
from mappa_docs.reading.comparing import comparable

_TICKED, _EMPTY = "☒", "☐"
_NO_ANSWERS = (FieldKind.BUTTON, FieldKind.SIGNATURE)
_FIELD, _NOTE, _DRAWING, _PAGE = "form_field", "annotation", "drawing", "page_text"


class PdfText(NamedTuple):
    """What stands in a PDF: its fields by name, and the lines of its pages."""

    file: FilledPdf
    fields: dict[str, FormField]
    lines: tuple[str, ...]

    @property
    def is_of_the_set(self) -> bool:
        """Whether the file says that it is a form of the set."""
        return f"/{FORM}" in self.file.information


def text_of(data: bytes) -> PdfText:
    """Return what stands in a PDF. Raises UnreadableError, with the reason, for one whose fields
    can't be read."""
    file = pdf_identity.readable(data)
    lines = (line.strip() for page in file.pages for line in page.words.split("\n"))
    return PdfText(file, {one.name: one for one in file.fields}, tuple(filter(None, lines)))


def is_copy(text: PdfText, mapping: Mapping) -> bool:
    """Return whether all words stand on the pages by which a copy of the form is known, and a field
    that the mapping names is there: of one that was printed nobody can tell the answers."""
    lines = [comparable(line) for line in text.lines]
    has_words = all(
        any(comparable(words) in line for line in lines) for words in mapping.recognised.words
    )
    return has_words and any(place.name in text.fields for place in mapping.places)


class PdfCopy:
    """The fields of a copy. `blank` is the blank form, None where there is none: what a field holds
    there already is no answer."""

    changes = NO_CHANGES

    def __init__(self, text: PdfText, mapping: Mapping, blank: PdfText | None) -> None:
        self._text = text
        self._blank = blank
        self._taken = set(mapping.ignored)

    def seen(self, place: Place) -> Seen | None:
        """Return what stands in the field of a name, None where the copy has no such field."""
        field = self._text.fields.get(place.name)
        if field is None or field.kind in _NO_ANSWERS:
            return None
        self._taken.add(place.name)
        whole = "\n".join(_typed(field))
        is_preset = self._is_preset(field) and field.kind is not FieldKind.BOX
        return Seen(whole, "" if is_preset else whole, field.is_in_doubt or len(field.values) > 1)

    def rows(self, table: MappedTable) -> Rows:
        """Return no rows: each field of a row has a name of its own."""
        return Rows(is_there=False)

    def leftovers(self) -> Iterator[Leftover]:
        """Yield what stands in fields that were not read, and beside all fields."""
        for field in self._text.file.fields:
            is_read = field.name in self._taken or self._is_preset(field)
            if not is_read and (letters := sum(map(len, field.values))):
                yield Leftover("", _FIELD, 1 if field.kind is FieldKind.BOX else letters)
            if letters := sum(map(len, field.unseen)):
                yield Leftover("", _FIELD, letters)
        for note in self._text.file.notes:
            yield Leftover("", _NOTE if note.letters else _DRAWING, note.letters)
        if self._blank:
            more = Counter(map(comparable, self._text.lines))
            more.subtract(map(comparable, self._blank.lines))
            for line, times in more.items():
                for _ in range(max(times, 0)):
                    yield Leftover("", _PAGE, len(line))

    def _is_preset(self, field: FormField) -> bool:
        blank = self._blank.fields.get(field.name) if self._blank else None
        return blank is not None and blank.values == field.values


def _typed(field: FormField) -> tuple[str, ...]:
    """Return what a field says: a box whether it is ticked, of several boxes with one name the name
    of the one that is."""
    if field.kind is not FieldKind.BOX or (field.is_radio and field.values):
        return field.values
    return (_TICKED if field.is_on else _EMPTY,)
