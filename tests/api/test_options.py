"""An option is found by its value or label, and nothing is taken for one that is none."""

import pytest

import mappa_docs
from mappa_docs.definition import forms
from mappa_docs.errors import UsageError
from tests.support import STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_each_label_leads_to_its_value_and_back(stem: str) -> None:
    for pointer, field in forms.fields(stem).items():
        for choice in field.choices:
            label = mappa_docs.label_of(stem, pointer, choice.value)
            assert label == choice.label
            value = mappa_docs.value_of(stem, pointer, label)
            assert (type(value), value) == (type(choice.value), choice.value)


def test_capitals_and_spaces_of_a_label_do_not_count() -> None:
    label = mappa_docs.label_of("a", "/category/category", 1)

    assert mappa_docs.value_of("a", "/category/category", f"  {label.upper()} ") == 1


def test_the_number_of_a_row_stands_for_any() -> None:
    pointer = "/risk_assessment/tools/{}/tool"
    label = mappa_docs.label_of("a", pointer.format("*"), "ogrs")

    assert mappa_docs.label_of("a", pointer.format(3), "ogrs") == label


@pytest.mark.parametrize("value", ["1", True, 7])
def test_a_value_of_another_type_is_no_option(value: object) -> None:
    with pytest.raises(UsageError, match=r"no option with this value.*: 1 \(Category 1"):
        mappa_docs.label_of("a", "/category/category", value)  # type: ignore[arg-type]


def test_an_unknown_label_is_not_repeated_and_the_options_are_listed() -> None:
    with pytest.raises(UsageError) as caught:
        mappa_docs.value_of("a", "/referring_agency/endorsement_needed", "Darren Specimen")

    assert "true (Yes); false (No)" in str(caught.value)
    assert "Darren" not in str(caught.value)


def test_a_question_that_is_not_there_or_has_no_options_is_said() -> None:
    with pytest.raises(UsageError, match="did you mean /category/category"):
        mappa_docs.label_of("a", "/category/categori", 1)
    with pytest.raises(UsageError, match="There is no question"):
        mappa_docs.label_of("a", "x", 1)
    with pytest.raises(UsageError, match="has no options to choose from"):
        mappa_docs.value_of("a", "/offender/last_name", "Specimen")
