"""Rows and cards that people copy, delete, move and merge."""

import copy

from tests.badly_filled.form import (
    CARDS,
    ROWS,
    case,
)
from tests.filled_by_hand import add_row, choose, type_into
from tests.word_form import (
    Element,
    WordForm,
    after,
    content,
    controls,
    items,
    paragraph,
    parsed,
    run,
    unwrap,
    w,
)


def _section(form: WordForm, tag: str = ROWS) -> Element:
    return form.control(tag)


@case
def row_copied_below_the_repeated_ones(form: WordForm) -> None:
    section = _section(form)
    row = copy.deepcopy(next(items(section)[1].iter(w("tr"))))
    type_into(controls(row)[f"{ROWS}.*.who"][0], "Girls")
    choose(controls(row)[f"{ROWS}.*.group"][0], "Children")
    for item in items(section)[2:]:
        content(section).remove(item)
    section.addnext(row)


@case
def row_typed_without_controls(form: WordForm) -> None:
    section = _section(form)
    row = copy.deepcopy(next(items(section)[1].iter(w("tr"))))
    for control, said in zip(list(row.iter(w("sdt"))), ("Girls", "Children", "2016."), strict=True):
        is_block = control.getparent().tag == w("tc")
        unwrap(control, [paragraph(said) if is_block else run(said)])
    for item in items(section)[2:]:
        content(section).remove(item)
    section.addnext(row)


@case
def row_deleted(form: WordForm) -> None:
    section = _section(form)
    content(section).remove(items(section)[0])


@case
def rows_in_another_order(form: WordForm) -> None:
    section = _section(form)
    first, second = items(section)[:2]
    second.addnext(first)


@case
def row_left_empty_between(form: WordForm) -> None:
    section = _section(form)
    empty = items(section)[2]
    items(section)[0].addnext(empty)


@case
def row_split_over_two(form: WordForm) -> None:
    section = _section(form)
    third = controls(items(section)[2])
    type_into(third[f"{ROWS}.*.why"][0], "And since then by post.")


@case
def cells_of_a_row_merged(form: WordForm) -> None:
    row = next(items(_section(form))[2].iter(w("tr")))
    for cell in row.findall(w("tc"))[1:]:
        row.remove(cell)
    cell = row.find(w("tc"))
    cell.find(w("tcPr")).append(parsed('<w:gridSpan w:val="3"/>'))
    for control in list(cell.iter(w("sdt"))):
        unwrap(control, [run("Nobody else is known.")])


@case
def cells_of_a_row_merged_with_their_controls(form: WordForm) -> None:
    row = next(items(_section(form))[0].iter(w("tr")))
    first, *others = row.iter(w("tc"))
    for cell in others:
        first.extend(one for one in list(cell) if one.tag != w("tcPr"))
        cell.getparent().remove(cell)


@case
def table_said_to_be_empty_and_filled(form: WordForm) -> None:
    third = controls(items(_section(form))[2])
    type_into(third[f"{ROWS}.*.who"][0], "None: nobody else")


@case
def many_rows(form: WordForm) -> None:
    section = _section(form)
    while len(items(section)) < 60:
        add_row(section)
    for number, item in enumerate(items(section)[2:], 3):
        type_into(controls(item)[f"{ROWS}.*.who"][0], f"Person {number}")


@case
def card_copied(form: WordForm) -> None:
    section = _section(form, CARDS)
    type_into(controls(items(section)[0])["invitees.*.name"][0], "Ffion Enghraifft")
    card = copy.deepcopy(items(section)[0])
    type_into(controls(card)["invitees.*.name"][0], "Dai Sample")
    after(section, *content(card))
