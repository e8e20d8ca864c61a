"""The form and the files inside a PDF are found also where pypdf's own functions leave them out."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from mappa_docs.pdf import acroform, attachments

EMPTY, FILLED = "", "Specimen"


def saved(change: Callable[[PdfWriter], None]) -> PdfReader:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return PdfReader(file)


def field(value: str, name: str = "") -> DictionaryObject:
    entries = DictionaryObject()
    entries[NameObject("/FT")] = NameObject("/Tx")
    entries[NameObject("/V")] = TextStringObject(value)
    if name:
        entries[NameObject("/T")] = TextStringObject(name)
    return entries


def form(*fields: DictionaryObject) -> PdfReader:
    def change(writer: PdfWriter) -> None:
        entries = ArrayObject(writer._add_object(entry) for entry in fields)
        writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
            {NameObject("/Fields"): entries}
        )

    return saved(change)


@pytest.mark.parametrize(
    ("fields", "is_filled"),
    [
        ([field(EMPTY, "a")], False),
        ([field(FILLED, "a")], True),
        ([field(FILLED)], True),
        ([field(FILLED, "a"), field(EMPTY, "a")], True),
        ([field(EMPTY, "a"), field(FILLED, "a")], True),
    ],
    ids=["empty", "filled", "without a name", "filled before", "filled after"],
)
def test_a_form_is_filled_whatever_its_fields_are_called(
    fields: list[DictionaryObject], is_filled: bool
) -> None:
    assert acroform.is_filled(form(*fields)) is is_filled


def test_fields_however_deep_are_read() -> None:
    def change(writer: PdfWriter) -> None:
        inner = writer._add_object(field(FILLED, "innermost"))
        for number in range(400):
            outer = DictionaryObject({NameObject("/T"): TextStringObject(f"level {number}")})
            outer[NameObject("/Kids")] = ArrayObject([inner])
            inner = writer._add_object(outer)
        writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
            {NameObject("/Fields"): ArrayObject([inner])}
        )

    assert acroform.is_filled(saved(change))


def test_files_in_notes_and_associated_files_are_counted() -> None:
    def change(writer: PdfWriter) -> None:
        content = writer._add_object(DecodedStreamObject())
        files = [DictionaryObject({NameObject("/Type"): NameObject("/Filespec")}) for _ in range(2)]
        for file in files:
            file[NameObject("/EF")] = DictionaryObject({NameObject("/F"): content})
        in_note, associated = map(writer._add_object, files)
        note = DictionaryObject({NameObject("/Subtype"): NameObject("/FileAttachment")})
        note[NameObject("/FS")] = in_note
        note[NameObject("/Rect")] = ArrayObject([NumberObject(0)] * 4)
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])
        writer.root_object[NameObject("/AF")] = ArrayObject([associated])

    assert attachments.contents(saved(change)).files == 2
