"""Names and tooltips of fields → the questions that they belong to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import field_names, forms, views
from mappa_docs.model import MAIN
from mappa_docs.reading.entries import NO_ROW
from mappa_docs.reading.field_places import FieldPlaces
from mappa_docs.reading.own_words import NOT_ASKED, own_words
from tests.support import STEMS

PLACES = FieldPlaces(own_words("mappa-a", MAIN))

RENAMED = {
    "in one field more": ("6./offender/last_name", ("6.", "")),
    "in two": ("form.1./offender/last_name", ("form.1.", "")),
    "with a number": ("/offender/last_name_2", ("", "_2")),
    "with a number in brackets": ("/offender/last_name (2)", ("", " (2)")),
    "both": ("a./offender/last_name#3", ("a.", "#3")),
}


@pytest.mark.parametrize(("name", "added"), RENAMED.values(), ids=RENAMED)
def test_what_a_program_added_to_a_name_is_told(name: str, added: tuple[str, str]) -> None:
    place = PLACES.of(name, "")

    assert place is not None
    assert (place.field.pointer, place.row) == ("/offender/last_name", NO_ROW)
    assert (place.added, place.certain) == (added, False)


@pytest.mark.parametrize("stem", STEMS)
def test_every_name_and_every_tooltip_leads_to_its_question(stem: str) -> None:
    places = FieldPlaces(own_words(stem, MAIN))
    for field in forms.every(views.view(stem, MAIN).top):
        if not field.takes_answer or field.path in NOT_ASKED:
            continue
        row = 6 if "*" in field.pointer else None
        name = field_names.of_answer(field, row)
        by_name = places.of(name, "")
        assert by_name is not None
        assert (by_name.field, by_name.row) == (field, NO_ROW if row is None else row)
        assert by_name.certain
        tooltip = field_names.tooltip(stem, field, row)
        assert places.of(name, tooltip) == by_name
        by_tooltip = places.of("Text1", tooltip)
        # Two questions of one part may be asked in the same words: then nobody can tell.
        if by_tooltip is not None:
            assert (by_tooltip.field, by_tooltip.row) == (field, by_name.row)
            assert not by_tooltip.certain
        for choice in field.choices:
            ticked = places.of(field_names.of_option(name, choice.value), "")
            assert ticked is not None
            assert ticked.choice == choice
            said = field_names.tooltip_of_option(stem, field, choice.label, row)
            assert places.of(field_names.of_option(name, choice.value), said) == ticked
            if by_box := places.of("", said):
                assert (by_box.field, by_box.choice, by_box.row) == (field, choice, by_name.row)


CONTRADICTED = {
    "of another question": ("/offender/last_name", "/offender/first_name", None),
    "of another row": ("/risk_management_plan/actions/0/action", None, 3),
    "of another, beside a name that was changed": (
        "/offender/last_name_2",
        "/offender/nationality",
        None,
    ),
}


@pytest.mark.parametrize(("name", "other", "row"), CONTRADICTED.values(), ids=CONTRADICTED)
def test_a_tooltip_of_another_place_contradicts_the_name(
    name: str, other: str | None, row: int | None
) -> None:
    every = forms.fields("mappa-a")
    field = every[other or name.replace("/0/", "/*/")]
    place = PLACES.of(name, field_names.tooltip("mappa-a", field, row))

    assert place is not None
    assert place.is_contradicted


def test_other_words_in_a_tooltip_contradict_nothing() -> None:
    own = field_names.tooltip("mappa-a", forms.fields("mappa-a")["/offender/last_name"])
    for tooltip in ("", "Type here", f"{own} As on the passport."):
        place = PLACES.of("/offender/last_name", tooltip)

        assert place is not None
        assert place.certain
        assert not place.is_contradicted


def test_most_tooltips_are_enough() -> None:
    fields = [
        field
        for field in forms.every(forms.form("mappa-a").top)
        if field.takes_answer and field.path not in NOT_ASKED
    ]
    known = [
        field
        for field in fields
        if PLACES.of("", field_names.tooltip("mappa-a", field, 0 if "*" in field.pointer else None))
    ]

    assert len(known) > 0.95 * len(fields)


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_name_that_is_not_the_forms_is_certain(name: str, tooltip: str) -> None:
    place = PLACES.of(name, tooltip)

    assert place is None or place.certain is (place.added == ("", "") and name.startswith("/"))
