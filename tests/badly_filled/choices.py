"""Choices, boxes and the fields of older forms."""

from tests.badly_filled.form import (
    BIRTH,
    BOXES,
    GENDER,
    NAME,
    case,
    line_of,
)
from tests.filled_by_hand import choose, tick, type_into
from tests.word_form import (
    TICKED,
    Element,
    WordForm,
    paragraph,
    parsed,
    properties,
    run,
    unwrap,
    w,
)


@case
def choice_deleted_again(form: WordForm) -> None:
    choose(form.control(GENDER), "Male")
    type_into(form.control(GENDER), "Choose one")


@case
def prompt_of_an_earlier_blank(form: WordForm) -> None:
    type_into(form.control(BIRTH), "Choose a date")


@case
def prompt_left_with_words_after_it(form: WordForm) -> None:
    type_into(form.control(NAME), "Click to enter textTestcase")


@case
def control_emptied_to_spaces(form: WordForm) -> None:
    type_into(form.control(NAME), "   \u00a0 ")


@case
def control_emptied(form: WordForm) -> None:
    type_into(form.control(NAME), "")


@case
def calendar_against_the_words(form: WordForm) -> None:
    type_into(form.control(BIRTH), "12 April 1985")
    properties(form.control(BIRTH)).find(w("date")).set(w("fullDate"), "1999-01-31T00:00:00Z")


@case
def boxes_ticked_by_typing(form: WordForm) -> None:
    for number, sign in ((1, "X"), (2, "✓"), (3, "✔")):
        next(form.control(f"{BOXES}{number}").iter(w("t"))).text = sign


@case
def box_replaced_by_a_symbol(form: WordForm) -> None:
    control = form.control(f"{BOXES}2")
    unwrap(control, [parsed('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>')])
    control = form.control(f"{BOXES}3")
    unwrap(control, [parsed('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>')])


@case
def box_shown_ticked_and_said_to_be_open(form: WordForm) -> None:
    tick(form.control(f"{BOXES}1"))
    next(form.control(f"{BOXES}2").iter(w("t"))).text = TICKED


@case
def words_beside_a_box(form: WordForm) -> None:
    tick(form.control(f"{BOXES}1"))
    line_of(form.control(f"{BOXES}1")).append(run(", see the letter"))


@case
def all_boxes_crossed_out(form: WordForm) -> None:
    form.cell(f"{BOXES}1").append(paragraph("None of these", "Answer"))


@case
def old_form_fields(form: WordForm) -> None:
    for tag, field in (
        (NAME, _field("FORMTEXT", "<w:textInput/>", "Testcase")),
        (GENDER, _field("FORMDROPDOWN", _listed("Male", "Female", result=1), "")),
    ):
        unwrap(form.control(tag), field)
    for number, ticked in ((1, 1), (2, 0), (3, 0), (4, 0)):
        box = f'<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked w:val="{ticked}"/>'
        unwrap(form.control(f"{BOXES}{number}"), _field("FORMCHECKBOX", f"{box}</w:checkBox>", ""))


def _listed(*options: str, result: int) -> str:
    entries = "".join(f'<w:listEntry w:val="{option}"/>' for option in options)
    return f'<w:ddList><w:result w:val="{result}"/>{entries}</w:ddList>'


def _field(code: str, about: str, shown: str) -> list[Element]:
    begin = f'<w:ffData><w:name w:val="Text1"/><w:enabled/>{about}</w:ffData>'
    return [
        parsed(f'<w:r><w:fldChar w:fldCharType="begin">{begin}</w:fldChar></w:r>'),
        parsed(f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'),
        parsed('<w:r><w:fldChar w:fldCharType="separate"/></w:r>'),
        *([run(shown)] if shown else []),
        parsed('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    ]
