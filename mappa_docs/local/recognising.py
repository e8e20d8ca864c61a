"""A file → the copies in it of those local forms that it has the words, columns or names of.

A kind of file joins by an entry in READERS.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from mappa_docs.definition import schema_files
from mappa_docs.errors import UnreadableError
from mappa_docs.files import encoded_text, opening
from mappa_docs.files.signs import Kind
from mappa_docs.intake import json_decoder
from mappa_docs.local import pdf_copies, record_copies, sheet_copies, word_forms
from mappa_docs.local.copies import Copy
from mappa_docs.local.mapping import Kind as FormKind
from mappa_docs.local.mapping import Mapping
from mappa_docs.local.pdf_copies import PdfCopy, PdfText
from mappa_docs.local.sheet_copies import Sheets
from mappa_docs.local.word_forms import WordText
from mappa_docs.messages.catalogue import sentence
from mappa_docs.ooxml import labels_part, word_file
from mappa_docs.reading import pdf_identity

# Each copy with its place in the file, "" where the file is one.
Copies = Sequence[tuple[str, Copy]]
Found = Iterator[tuple[Mapping, Copies]]
_BLANKS_KEPT = 64
# No form is larger.
MAX_BYTES = 50_000_000


class UnreadCopyError(UnreadableError):
    """A file is a copy of a local form, and its answers can't be told. The message says why."""


def found(kind: Kind, data: bytes, mappings: Sequence[Mapping]) -> list[tuple[Mapping, Copies]]:
    """Return the copies in a file of that kind, with each mapping that they may be copies by: none
    for a file that is none.

    Raises UnreadableError for a file that can't be read, UnreadCopyError where it is a copy.
    """
    if not mappings:
        return []
    if kind == Kind.WORD and labels_part.of(word_file.opened(data)) is not None:
        return []  # a form of the set says so itself
    return [*_copies(kind, data, mappings)]


def _copies(kind: Kind, data: bytes, mappings: Sequence[Mapping]) -> Found:
    reader = READERS.get(kind)
    own = [mapping for mapping in mappings if reader and mapping.kind == reader.form_kind]
    if reader and own:
        yield from reader.copies(data, own)


def _word(data: bytes, own: Sequence[Mapping]) -> Found:
    text = word_forms.text_of(data)
    for mapping in own:
        if word_forms.is_copy(text, mapping):
            named = word_forms.text_of(data, mapping)
            yield mapping, [("", word_forms.copy(named, mapping, blank_document(mapping)))]


def _pdf(data: bytes, own: Sequence[Mapping]) -> Found:
    text = pdf_copies.text_of(data)
    if text.is_of_the_set:
        return  # and says so itself
    known = [mapping for mapping in own if pdf_copies.has_words(text, mapping)]
    if not known:
        pdf_identity.refuse_pictures(text.file, text.lines)
    with_fields = [mapping for mapping in known if pdf_copies.has_fields(text, mapping)]
    for mapping in with_fields:
        yield mapping, [("", PdfCopy(text, mapping, blank_pdf(mapping)))]
    if known and not with_fields:
        why = "other_fields" if text.fields else "no_fields"
        raise UnreadCopyError(sentence(f"FILE.local_{why}", (("form", known[0].name),)))


def _workbook(data: bytes, own: Sequence[Mapping]) -> Found:
    sheets = sheet_copies.workbook(data)
    for mapping in own:
        if sheet_copies.is_copy(sheets, mapping):
            yield mapping, [*sheet_copies.copies(sheets, mapping, blank_workbook(mapping))]


def _separated(data: bytes, own: Sequence[Mapping]) -> Found:
    for mapping in own:
        if mapping.header_row:
            sheets = sheet_copies.table_of_text(data, mapping)
            if sheets is not None:
                yield mapping, [*sheet_copies.copies(sheets, mapping, None)]


def _json(data: bytes, own: Sequence[Mapping]) -> Found:
    data = encoded_text.in_utf_8(data)
    content = json_decoder.decoded(data, json_decoder.signs(data))
    names = tuple(map(schema_files.name_of, schema_files.stems()))
    if isinstance(content, dict) and content.get("form") in names:
        return  # a form of the set says so itself
    for mapping in own:
        if record_copies.is_copy(content, mapping):
            yield mapping, [*record_copies.copies(content, mapping)]


def taken_for(kind: Kind, data: bytes, mapping: Mapping) -> Copy | None:
    """Return the first copy in a file, None where it is no copy by the mapping. A form of the set
    may be one as well. Raises UnreadableError for a file that can't be read."""
    copies = next((copies for _, copies in _copies(kind, data, [mapping])), [])
    return copies[0][1] if copies else None


class Reader(NamedTuple):
    """What finds `copies` in a kind of file, given the mappings of this kind of form. It may raise
    UnreadableError."""

    form_kind: FormKind
    copies: Callable[[bytes, Sequence[Mapping]], Found]


READERS = {
    Kind.WORD: Reader("word", _word),
    Kind.PDF: Reader("pdf", _pdf),
    Kind.EXCEL: Reader("workbook", _workbook),
    Kind.TEXT: Reader("workbook", _separated),
    Kind.JSON: Reader("json", _json),
}


def blank(mapping: Mapping) -> WordText | PdfText | Sheets | None:
    """Return the blank form of a mapping, None where it names none. Raises UnreadableError."""
    return _BLANKS.get(mapping.kind, blank_workbook)(mapping)


@lru_cache(maxsize=_BLANKS_KEPT)
def blank_document(mapping: Mapping) -> WordText | None:
    """Return the blank form of a mapping, None where it names none. Raises UnreadableError."""
    return word_forms.text_of(_content(mapping.blank), mapping) if mapping.blank else None


@lru_cache(maxsize=_BLANKS_KEPT)
def blank_pdf(mapping: Mapping) -> PdfText | None:
    """Return the blank form of a mapping, None where it names none. Raises UnreadableError."""
    return pdf_copies.text_of(_content(mapping.blank)) if mapping.blank else None


@lru_cache(maxsize=_BLANKS_KEPT)
def blank_workbook(mapping: Mapping) -> Sheets | None:
    """Return the blank workbook of a mapping, None where it names none. Raises UnreadableError."""
    return sheet_copies.workbook(_content(mapping.blank)) if mapping.blank else None


_BLANKS: dict[str, Callable[[Mapping], WordText | PdfText | Sheets | None]] = {
    "word": blank_document,
    "pdf": blank_pdf,
}


def _content(path: Path) -> bytes:
    return opening.read(path, MAX_BYTES)
