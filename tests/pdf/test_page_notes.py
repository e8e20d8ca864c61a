"""What is written and drawn beside the fields of a PDF form."""

import pytest

from mappa_docs.pdf import filled_pdf
from mappa_docs.pdf.page_notes import PageNote
from tests.raw_forms import BOX, with_form

AREA = b"/Rect [ 72 500 272 520 ]"
WHERE = (72.0, 500.0, 272.0, 520.0)
# What each annotation counts as: the numbers of letters, 0 for what is drawn.
KINDS = {
    "free text": (b"/FreeText /Contents (Specimen)", [8]),
    "a note": (b"/Text /Contents (Specimen)", [8]),
    "an empty note": (b"/Text /Contents ( )", []),
    "free text in rich text alone": (b"/FreeText /RC (<body><p>Spec</p></body>)", [4]),
    "a pen": (b"/Ink", [0]),
    "a stamp": (b"/Stamp", [0]),
    "a stamp with words": (b"/Stamp /Contents (Seen)", [4, 0]),
    "a highlighter": (b"/Highlight", [0]),
    "a highlighter with a comment": (b"/Highlight /Contents (Why)", [3, 0]),
    "a line through words": (b"/StrikeOut", [0]),
    "hidden free text": (b"/FreeText /F 2 /Contents (Specimen)", [8]),
    "a link": (b"/Link /Contents (Specimen)", []),
    "a popup": (b"/Popup /Contents (Specimen)", []),
    "a field": (b"/Widget /FT /Tx /T (a)", []),
    "of no kind that there is": (b"/Nothing", [0]),
}


@pytest.mark.parametrize(("entries", "letters"), KINDS.values(), ids=KINDS)
def test_each_kind_is_counted_as_what_it_is(entries: bytes, letters: list[int]) -> None:
    note = {10: b"<< %s /Subtype %s >>" % (AREA, entries)}

    assert filled_pdf.read(with_form(note, b"", b"10 0 R")).notes == tuple(
        PageNote(count, 0, WHERE) for count in letters
    )


def test_a_note_and_its_popup_are_counted_once() -> None:
    notes = {
        10: b"<< /Subtype /Text /Contents (Specimen) /Popup 11 0 R %s >>" % AREA,
        11: b"<< /Subtype /Popup /Parent 10 0 R /Contents (Specimen) %s >>" % AREA,
    }
    read = filled_pdf.read(with_form(notes, b"", b"10 0 R 11 0 R 10 0 R")).notes

    assert [note.letters for note in read] == [8]


def test_answers_to_a_note_are_notes() -> None:
    notes = {
        10: b"<< /Subtype /Text /Contents (Why) %s >>" % AREA,
        11: b"<< /Subtype /Text /IRT 10 0 R /Contents (Because) %s >>" % AREA,
    }
    read = filled_pdf.read(with_form(notes, b"", b"10 0 R 11 0 R")).notes

    assert [note.letters for note in read] == [3, 7]


def test_a_field_without_its_kind_of_annotation_is_no_note() -> None:
    field = {10: BOX.replace(b"/Subtype /Widget", b"<< /FT /Tx /T (a) /V (x)") + b" >>"}
    read = filled_pdf.read(with_form(field, b"10 0 R", b"10 0 R"))

    assert read.notes == ()
    assert [value.values for value in read.fields] == [("x",)]
