"""The fields of a PDF's form: names, values and boxes, as programs write them."""

import pytest

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import filled_pdf
from mappa_docs.pdf.form_fields import FieldKind, FormField
from mappa_docs.pdf.texts import UNREADABLE
from tests.raw_forms import BOX, one_field, with_form
from tests.raw_pdfs import stream

LOOKS = b"/AP << /N << /Yes 11 0 R /Off 11 0 R >> >>"
LOOK = stream(b"q Q", b"/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ]")


def read(data: bytes) -> tuple[FormField, ...]:
    return filled_pdf.read(data).fields


def only(data: bytes) -> FormField:
    (field,) = read(data)
    return field


def test_a_text_field_is_its_name_tooltip_and_value() -> None:
    field = only(one_field(b"/FT /Tx /T (/a/b) /TU (Name) /V (Specimen)"))

    assert (field.name, field.kind, field.tooltip) == ("/a/b", FieldKind.TEXT, "Name")
    assert (field.values, field.unseen, field.copies) == (("Specimen",), (), 1)
    assert [(place.page, place.box) for place in field.places] == [(0, (72, 500, 272, 520))]


CHOICES = {
    "its words": (b"/Opt [ (a) (b) ] /V (b)", ("b",)),
    "what stands for them in the file": (b"/Opt [ [ (1) (One) ] [ (2) (Two) ] ] /V (2)", ("Two",)),
    "its words beside that": (b"/Opt [ [ (1) (One) ] [ (2) (Two) ] ] /V (Two)", ("Two",)),
    "its number": (b"/Opt [ (a) (b) ] /I [ 1 ]", ("b",)),
    "a value that its number contradicts": (b"/Opt [ (a) (b) ] /V (a) /I [ 1 ]", ("a",)),
    "a number that is none": (b"/Opt [ (a) ] /I [ 7 -1 (x) ]", ()),
    "several": (b"/Opt [ (a) (b) (c) ] /V [ (a) (c) ]", ("a\nc",)),
    "what was typed in its place": (b"/Opt [ (a) ] /V (neither)", ("neither",)),
    "nothing": (b"/Opt [ ( ) (a) ] /V ( )", ()),
    "nothing, without options": (b"/Opt 7", ()),
}


@pytest.mark.parametrize(("entries", "values"), CHOICES.values(), ids=CHOICES)
def test_a_choice_is_the_words_of_its_options(entries: bytes, values: tuple[str, ...]) -> None:
    assert only(one_field(b"/FT /Ch /T (c) " + entries)).values == values


# Whether the page shows it ticked, and whether the file says otherwise.
BOXES = {
    "ticked": (b"/V /Yes /AS /Yes " + LOOKS, True, False),
    "empty": (b"/V /Off /AS /Off " + LOOKS, False, False),
    "shown, and not said": (b"/V /Off /AS /Yes " + LOOKS, True, True),
    "said, and not shown": (b"/V /Yes /AS /Off " + LOOKS, False, True),
    "ticked in another state than it has": (b"/V /1 /AS /1 " + LOOKS, False, True),
    "another name of the state": (b"/V /Yes /AS /On", True, False),
    "a name with other letters": (b"/V /j#C3#A1 /AS /j#C3#A1", True, False),
    "said as a text": (b"/V (Yes) /AS /Yes " + LOOKS, True, False),
    "without a state": (b"/V /Yes " + LOOKS, True, False),
    "without a value": (b"/AS /Yes " + LOOKS, True, False),
    "with nothing": (LOOKS, False, False),
}


@pytest.mark.parametrize(("entries", "is_on", "is_in_doubt"), BOXES.values(), ids=BOXES)
def test_a_box_is_ticked_as_it_is_shown(entries: bytes, is_on: bool, is_in_doubt: bool) -> None:
    field = only(one_field(b"/FT /Btn /T (b) " + entries, LOOK))

    assert (field.kind, field.is_on, field.is_in_doubt) == (FieldKind.BOX, is_on, is_in_doubt)


def test_names_and_what_is_inherited_come_from_above() -> None:
    data = with_form(
        {
            10: b"<< /T (a) /FT /Tx /Kids [ 11 0 R ] >>",
            11: b"<< /T (b) /Parent 10 0 R /V (said) /Kids [ 12 0 R 13 0 R ] >>",
            12: b"<< /Parent 11 0 R %s >>" % BOX,
            13: b"<< /Parent 11 0 R %s >>" % BOX,
        },
        b"10 0 R",
        b"12 0 R 13 0 R",
    )
    field = only(data)

    assert (field.name, field.kind, field.values) == ("a.b", FieldKind.TEXT, ("said",))
    assert len(field.places) == 2
    assert field.unseen == ()


def test_a_place_that_lost_its_parent_is_the_same_field() -> None:
    data = with_form(
        {
            10: b"<< /T (a) /FT /Tx /V (old) >>",
            11: b"<< /T (a) /FT /Tx /V (new) %s >>" % BOX,
        },
        b"10 0 R",
        b"11 0 R",
    )
    field = only(data)

    assert (field.values, field.unseen, field.copies) == (("new",), ("old",), 1)


def test_different_values_under_one_name_are_all_given() -> None:
    data = with_form(
        {
            10: b"<< /T (a) /FT /Tx /V (one) %s >>" % BOX,
            11: b"<< /T (a) /FT /Tx /V (two) %s >>" % BOX,
            12: b"<< /T (a) /FT /Tx /V (one) %s >>" % BOX,
        },
        b"10 0 R 11 0 R",
        b"10 0 R 11 0 R 12 0 R",
    )
    field = only(data)

    assert (field.values, field.copies) == (("one", "two"), 3)


HIDDEN = {
    "hidden": b"/F 2",
    "not seen on the screen": b"/F 32",
    "of no size": b"/Rect [ 72 500 72 500 ]",
    "beside the page": b"/Rect [ 700 500 800 520 ]",
    "without a place": b"/Rect [ (x) ]",
}


@pytest.mark.parametrize("entries", HIDDEN.values(), ids=HIDDEN)
def test_a_value_that_nobody_sees_is_told_from_the_others(entries: bytes) -> None:
    objects = {10: b"<< /Subtype /Widget /FT /Tx /T (a) /V (x) %s >>" % entries}
    if b"/Rect" not in entries:
        objects[10] = objects[10].replace(b"/FT", b"/Rect [ 72 500 272 520 ] /FT")
    field = only(with_form(objects, b"10 0 R", b"10 0 R"))

    assert (field.values, field.unseen, field.places) == ((), ("x",), ())


def test_a_field_of_no_page_is_seen_nowhere() -> None:
    field = only(with_form({10: b"<< /FT /Tx /T (a) /V (x) >>"}, b"10 0 R", b""))

    assert (field.values, field.unseen, field.places) == ((), ("x",), ())


def test_a_place_that_the_form_does_not_list_is_read() -> None:
    field = only(with_form({10: b"<< /FT /Tx /T (a) /V (x) %s >>" % BOX}, b"", b"10 0 R"))

    assert (field.name, field.values) == ("a", ("x",))


def test_buttons_and_signatures_are_no_answers() -> None:
    pushed = only(one_field(b"/FT /Btn /Ff 65536 /T (b) /V (x)"))
    signed = only(one_field(b"/FT /Sig /T (b) /V << /Type /Sig >>"))

    assert (pushed.kind, pushed.values) == (FieldKind.BUTTON, ())
    assert (signed.kind, signed.values) == (FieldKind.SIGNATURE, ())


STRANGE = {
    "a dictionary as value": b"/FT /Tx /T (a) /V << /A 1 >>",
    "an array as value": b"/FT /Tx /T (a) /V [ (a) ]",
    "true as value": b"/FT /Tx /T (a) /V true",
    "a dictionary among chosen ones": b"/FT /Ch /T (a) /V [ << >> ]",
    "a dictionary as tooltip as well": b"/FT /Tx /T (a) /TU << >> /V << >>",
}


@pytest.mark.parametrize("entries", STRANGE.values(), ids=STRANGE)
def test_what_can_be_no_value_is_unreadable_by_itself(entries: bytes) -> None:
    field = only(one_field(entries))

    assert (field.name, field.tooltip, field.values) == ("a", "", (UNREADABLE,))


def test_a_box_whose_value_can_be_none_is_in_doubt() -> None:
    for state in (b"", b"/AS /Off " + LOOKS):
        assert only(one_field(b"/FT /Btn /T (b) /V << >> " + state, LOOK)).is_in_doubt


def test_what_can_be_no_name_is_refused() -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        read(one_field(b"/FT /Tx /T << >> /V (x)"))


ODD = {
    "a name as name": (b"/FT /Tx /T /a /V (x)", "a"),
    "a number as name": (b"/FT /Tx /T 7 /V (x)", "7"),
    "no name": (b"/FT /Tx /V (x)", ""),
    "flags that are none": (b"/FT /Tx /T (a) /Ff (x) /F (y) /V (x)", "a"),
    "a kind that is none": (b"/FT (Tx) /T (a) /V (x)", "a"),
}


@pytest.mark.parametrize(("entries", "name"), ODD.values(), ids=ODD)
def test_odd_entries_lose_no_value(entries: bytes, name: str) -> None:
    field = only(one_field(entries))

    assert (field.name, field.values) == (name, ("x",))
