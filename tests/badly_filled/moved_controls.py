"""Controls that stand somewhere else, or in each other."""

import copy

from tests.badly_filled.form import (
    NAME,
    PRISON,
    case,
)
from tests.filled_by_hand import type_into
from tests.word_form import (
    WordForm,
    content,
    parsed,
    properties,
    unwrap,
    w,
)


@case
def control_copied_into_another_answer(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    other = copy.deepcopy(form.control(NAME))
    type_into(other, "HMP Specimen")
    unwrap(form.control(PRISON), [other])


@case
def control_in_a_control(form: WordForm) -> None:
    type_into(form.control(NAME), "Test")
    content(form.control(NAME)).append(
        parsed(
            '<w:sdt><w:sdtPr><w:tag w:val="somebody.else"/></w:sdtPr><w:sdtContent><w:r>'
            "<w:t>case</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )


@case
def control_without_properties(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    form.control(NAME).remove(properties(form.control(NAME)))


@case
def control_with_a_tag_of_no_question(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    properties(form.control(NAME)).find(w("tag")).set(w("val"), "offender.surname")


@case
def controls_of_two_answers_exchanged(form: WordForm) -> None:
    """An answer dragged with its control to the place of another, whose label it now stands by."""
    name, prison = form.control(NAME), form.control(PRISON)
    type_into(name, "Testcase")
    type_into(prison, "HMP Specimen")
    places = name.getparent(), prison.getparent()
    places[0].append(prison)
    places[1].append(name)
