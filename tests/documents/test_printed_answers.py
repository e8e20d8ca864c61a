"""What does not arise is on no paper, and whatever is answered is."""

from typing import Any

import pytest

from mappa_docs.definition import forms, pointers, views
from mappa_docs.documents import layout, printed_answers
from mappa_docs.documents.blocks import State
from mappa_docs.documents.docx import writer as word_writer
from mappa_docs.documents.pdf import writer as pdf_writer
from mappa_docs.documents.request import Contents
from mappa_docs.markings import document_marking
from mappa_docs.validation.arising import not_arising
from tests import readers
from tests.readers import squeezed
from tests.support import STEMS, change, remove, sample

NOT_PROVIDED = "Not provided"
FLOOR = document_marking.floor("gpms")


def _word(answers: dict[str, Any], stem: str = "mappa-a", state: State = State.COMPLETE) -> bytes:
    form = views.view(stem)
    printed = printed_answers.printed(form, answers)
    return word_writer.write(Contents(form, state, FLOOR, printed))


def _pdf(answers: dict[str, Any], stem: str = "mappa-a", state: State = State.COMPLETE) -> str:
    form = views.view(stem)
    printed = printed_answers.printed(form, answers)
    data = pdf_writer.write(layout.document(Contents(form, state, FLOOR, printed)))
    return "".join(readers.pdf_bodies(data))


def _man_in_category_1() -> dict[str, Any]:
    answers = sample("mappa-a")
    change(answers, "/category/category", 1)
    change(answers, "/offender/gender", "male")
    return answers


LEFT_OUT = (
    "What brings the offender into category 2",
    "Disposal that category 3 rests on",
    "Gender as self-described",
    "Immigration removal centre",
    "Why the offender has not been told",
    "Current address, if in the community",
)


@pytest.mark.parametrize("state", [State.COMPLETE, State.DRAFT])
def test_a_man_in_category_1_is_asked_nothing_of_the_others(state: State) -> None:
    word = "\n".join(readers.word_lines(_word(_man_in_category_1(), state=state)))
    pdf = squeezed(_pdf(_man_in_category_1(), state=state))

    for label in LEFT_OUT:
        assert label not in word
        assert squeezed(label) not in pdf


def test_a_question_that_may_arise_is_named_as_open() -> None:
    answers = sample("mappa-a")
    remove(answers, "/offender/gender")
    text = "\n".join(readers.word_lines(_word(answers)))

    assert "Gender as self-described" in text


def test_an_answer_that_does_not_arise_is_printed_all_the_same() -> None:
    answers = _man_in_category_1()
    said = {
        "/category/category_3_reason": "Said of category three.",
        "/offender/gender_description": "Said of gender.",
        "/offender/current_address": {"address": "Said of a house.", "postcode": "ZZ1 1ZZ"},
        "/hospital": {"order_name": "Said of an order."},
        "/risk_assessment/tools/0/tool_name": "Said of a tool.",
    }
    for pointer, value in said.items():
        change(answers, pointer, value)
    word = "\n".join(readers.word_lines(_word(answers)))
    pdf = squeezed(_pdf(answers))
    texts = [
        value if isinstance(value, str) else next(iter(value.values())) for value in said.values()
    ]

    assert set(said) <= not_arising("mappa-a", answers)
    for text in texts:
        assert text in word
        assert squeezed(text) in pdf


def test_a_reason_for_no_answer_is_printed_where_it_does_not_arise() -> None:
    answers = _man_in_category_1()
    reason = {"absent": "not_applicable", "reason": "He lives in prison."}
    change(answers, "/offender/current_address", reason)
    text = "\n".join(readers.word_lines(_word(answers)))

    assert "Current address, if in the community" in text
    assert "Not applicable: He lives in prison." in text


def test_a_row_says_nothing_of_what_does_not_arise_in_it() -> None:
    answers = _man_in_category_1()
    cells = dict(readers.controls(_word(answers)))
    printed = printed_answers.printed(views.view("mappa-a"), answers)
    tools = printed["risk_assessment"]["tools"]

    assert {tool["tool_name"] for tool in tools[:4]} == {printed_answers.NO_ENTRY}
    assert cells["risk_assessment.tools.*.tool_name"] != NOT_PROVIDED


def test_a_section_that_does_not_arise_keeps_its_place_and_says_so() -> None:
    lines = readers.word_lines(_word(_man_in_category_1()))
    title = next(line for line in lines if line.endswith("Detained in hospital"))

    assert lines[lines.index(title) + 1] == printed_answers.NOT_ARISING


def test_no_answer_a_reason_for_none_and_no_are_three_things() -> None:
    answers = _man_in_category_1()
    change(answers, "/diversity/interpreter", False)
    change(answers, "/offender/nationality", {"absent": "not_known", "reason": "Nobody asked."})
    if "immigration_status" in answers["offender"]:
        remove(answers, "/offender/immigration_status")
    found = dict(readers.controls(_word(answers)))

    assert found["diversity.interpreter"] == "No"
    assert found["offender.nationality"] == "Not known: Nobody asked."
    assert "Immigration status" in found["unanswered.offender"].split("; ")


@pytest.mark.parametrize("kind", ["complete", "minimal"])
@pytest.mark.parametrize("stem", STEMS)
def test_nothing_that_does_not_arise_is_called_not_provided(stem: str, kind: str) -> None:
    answers = sample(stem, kind)
    printed = printed_answers.printed(views.view(stem), answers)
    fields = forms.fields(stem)
    for pointer in not_arising(stem, answers):
        above, name = pointers.parted(pointer)
        flat = above[1:].replace("/", "__")
        place = pointers.get(printed, above) or {}
        named = place.get("unanswered") if flat else ""
        named = named or printed["unanswered"].get(flat, "")

        assert place.get(name) != NOT_PROVIDED, pointer
        assert fields[pointers.general(pointer)].label not in named.split("; "), pointer
        assert printed["absent"].get(pointer[1:].replace("/", "__")) != NOT_PROVIDED, pointer


@pytest.mark.parametrize("stem", [stem for stem in STEMS if "/explanations" in forms.fields(stem)])
def test_nothing_that_went_wrong_is_no_omission(stem: str) -> None:
    answers = sample(stem)
    answers.pop("explanations", None)
    absent = printed_answers.printed(views.view(stem), answers)["absent"]

    assert absent["explanations"] == printed_answers.NO_ENTRIES


def test_a_table_that_the_form_needs_is_called_not_provided() -> None:
    answers = sample("mappa-b")
    remove(answers, "/meeting_actions")
    absent = printed_answers.printed(views.view("mappa-b"), answers)["absent"]

    assert absent["meeting_actions"] == NOT_PROVIDED
