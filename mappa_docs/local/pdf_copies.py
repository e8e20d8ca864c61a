"""A PDF with fields → a copy of a local form: what was typed and ticked in the fields that a
mapping names, and what stands in others or beside them."""

from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.local.copies import Facts, Leftover, Rows, Seen, more
from mappa_docs.local.mapping import MappedTable, Mapping, Place
from mappa_docs.markings.property_names import FORM
from mappa_docs.pdf.filled_pdf import FilledPdf
from mappa_docs.pdf.form_fields import FieldKind, FormField
from mappa_docs.reading import pdf_identity
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.pdf_fields import FIELD, HIDDEN_FIELD, OTHER_VALUE

_TICKED, _EMPTY = "☒", "☐"
_NO_ANSWERS = (FieldKind.BUTTON, FieldKind.SIGNATURE)
_NOTE, _DRAWING, _PAGE = "annotation", "drawing", "page_text"


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


def has_words(text: PdfText, mapping: Mapping) -> bool:
    """Return whether all words stand on the pages by which a copy of the form is known."""
    return mapping.recognised.has_words_in(text.lines)


def has_fields(text: PdfText, mapping: Mapping) -> bool:
    """Return whether a field that the mapping names is there: of a copy that was printed nobody can
    tell the answers."""
    return any(place.name in text.fields for place in mapping.places)


class PdfCopy:
    """The fields of a copy. `blank` is the blank form, None where there is none: what a field holds
    there already is no answer. Without it, all words of the pages may have been typed there."""

    def __init__(self, text: PdfText, mapping: Mapping, blank: PdfText | None) -> None:
        self._text = text
        self._blank = blank
        lost = blank.file.page_count - text.file.page_count if blank else 0
        self.facts = Facts(to_run=text.file.to_run, lost_pages=max(lost, 0))
        self._own = blank.lines if blank else (*mapping.recognised.words, *mapping.prompts)
        self._ignored = frozenset(mapping.ignored)
        self._taken: set[str] = set()

    def seen(self, place: Place) -> Seen | None:
        """Return what stands in the field of a name, None where the copy has no such field."""
        field = self._text.fields.get(place.name)
        if field is None or field.kind in _NO_ANSWERS:
            return None
        self._taken.add(place.name)
        whole = "\n".join(_typed(field))
        is_several = field.is_in_doubt or len(_said(field)) > 1
        is_preset = _said(field) == _said(self._on_blank(field)) and not field.is_in_doubt
        return Seen(whole, "" if is_preset else whole, is_several)

    def rows(self, table: MappedTable) -> Rows:
        """Return no rows: each field of a row has a name of its own."""
        return Rows(is_there=False)

    def leftovers(self) -> Iterator[Leftover]:
        """Yield what stands in fields that were not read, and beside all fields."""
        for field in self._text.file.fields:
            yield from self._of_field(field)
        blank = self._blank
        yield from more(_notes(self._text), _notes(blank) if blank else ())
        for line in more(map(comparable, self._text.lines), map(comparable, self._own)):
            yield Leftover("", _PAGE, len(line))

    def _of_field(self, field: FormField) -> Iterator[Leftover]:
        """Yield what a field holds that was not read, or that nobody sees."""
        own = self._on_blank(field)
        if (field.values, field.unseen) == (own.values, own.unseen):
            return
        is_box = field.kind is FieldKind.BOX
        if field.name not in self._taken:
            values = () if field.name in self._ignored else field.values
            values += field.unseen
            if letters := sum(map(len, values)):
                yield Leftover("", FIELD, 1 if is_box else letters)
        elif letters := sum(map(len, field.unseen)):
            what = OTHER_VALUE if field.places else HIDDEN_FIELD
            yield Leftover("", what, 1 if is_box else letters)

    def _on_blank(self, field: FormField) -> FormField:
        """Return a field as the blank form has it: with nothing in it where that has none."""
        nothing = FormField(field.name, field.kind)
        return self._blank.fields.get(field.name, nothing) if self._blank else nothing


def _notes(text: PdfText) -> Iterator[Leftover]:
    for note in text.file.notes:
        yield Leftover("", _NOTE if note.letters else _DRAWING, note.letters)


def _said(field: FormField) -> tuple[str, ...]:
    """Return the values of a field: those that the pages show, or of one that they do not show the
    hidden ones, as of the forms of the set."""
    return field.values if field.places else field.unseen


def _typed(field: FormField) -> tuple[str, ...]:
    """Return what a field says: a box whether it is ticked, of several boxes with one name the name
    of the one that is."""
    said = _said(field)
    if field.kind is not FieldKind.BOX or (field.is_radio and said):
        return said
    return (_TICKED if field.is_on else _EMPTY,)
