"""Answers beside their places."""

import copy

from tests.badly_filled.form import (
    DETAILS,
    NAME,
    case,
    label_of,
)
from tests.filled_by_hand import type_into
from tests.word_form import (
    WordForm,
    paragraph,
    run,
    text_of,
    unwrap,
    w,
)


@case
def answer_typed_after_the_control(form: WordForm) -> None:
    form.control(NAME).addnext(run(" Testcase"))


@case
def answer_typed_before_the_control(form: WordForm) -> None:
    form.control(NAME).addprevious(run("Testcase "))


@case
def answer_typed_in_a_paragraph_below_the_control(form: WordForm) -> None:
    form.cell(NAME).append(paragraph("Testcase", "Answer"))


@case
def answer_goes_on_below_the_control(form: WordForm) -> None:
    type_into(form.control(DETAILS), "Two assaults.")
    form.cell(DETAILS).append(paragraph("And a third.", "Answer"))


@case
def answer_typed_after_the_label(form: WordForm) -> None:
    label_of(form, NAME).find(w("p")).append(run(": Testcase"))


@case
def answer_typed_below_the_label(form: WordForm) -> None:
    label_of(form, NAME).append(paragraph("Testcase"))


@case
def answer_typed_below_the_table(form: WordForm) -> None:
    table = next(form.control(NAME).iterancestors(w("tbl")))
    table.getparent().getparent().addnext(paragraph("Known to all as Testy."))


@case
def answer_typed_above_the_first_heading(form: WordForm) -> None:
    form.body.insert(1, paragraph("Please treat as urgent."))


@case
def heading_written_on(form: WordForm) -> None:
    heading = next(
        line for line in form.body.iter(w("p")) if text_of(line).endswith("Offender information")
    )
    heading.append(run(" (see the letter of 3 May)"))


@case
def row_added_for_a_question_of_its_own(form: WordForm) -> None:
    row = next(form.control(NAME).iterancestors(w("tr")))
    new = copy.deepcopy(row)
    for control in list(new.iter(w("sdt"))):
        unwrap(control, [run("Brown, left hand tattooed")])
    next(new.iter(w("t"))).text = "Hair and marks"
    row.addnext(new)


@case
def label_renamed(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    next(label_of(form, NAME).iter(w("t"))).text = "Surname"


@case
def question_deleted(form: WordForm) -> None:
    row = next(form.control(NAME).iterancestors(w("tr")))
    row.getparent().remove(row)
