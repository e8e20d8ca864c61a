"""A finished file that tells its reader what must not be told is refused, and no other is."""

import pytest

from mappa_docs.checking import last_look
from mappa_docs.intake.submission import from_answers
from mappa_docs.model import MAIN
from tests.support import DOCUMENTS, sample

TO_OTHERS = [("mappa-j", MAIN), ("mappa-p", MAIN), ("mappa-m", MAIN), ("mappa-o", "overview")]


def tells(stem: str, document: str, *texts: str, file_name: str = "x_1.pdf") -> bool:
    return last_look.tells_too_much(from_answers(sample(stem)), document, texts, file_name)


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_what_goes_to_others_is_looked_at(stem: str, document: str) -> None:
    assert last_look.is_looked_at(stem, document) == ((stem, document) in TO_OTHERS)


@pytest.mark.parametrize(
    ("stem", "document", "text"),
    [
        ("mappa-j", MAIN, "Registered sex offender"),
        ("mappa-p", MAIN, "He was convicted of rape."),
        ("mappa-m", MAIN, "Written by Carys Dymi"),
        ("mappa-m", MAIN, "Chair: A. Dymi"),
        ("mappa-o", "overview", "Reference TESTCASE-9"),
        ("mappa-o", "overview", "Panel: Geraint Testun"),
    ],
)
def test_what_stands_beside_the_answers_is_searched(stem: str, document: str, text: str) -> None:
    assert tells(stem, document, "MAPPA", text)
    assert not tells(stem, document, "MAPPA", "Page 1 of 2")


@pytest.mark.parametrize(
    ("stem", "document", "name"),
    [
        ("mappa-j", MAIN, "MAPPA-J_RSO-CAT1_v1.0_en.pdf"),
        ("mappa-p", MAIN, "MAPPA-P_RAPE-7_v1.0_en.docx"),
        ("mappa-m", MAIN, "MAPPA-M_CARYS-DYMI_v1.0_en.docx"),
        ("mappa-o", "overview", "MAPPA-O-overview_Testcase-1_v1.0_en.docx"),
    ],
)
def test_the_file_name_is_searched(stem: str, document: str, name: str) -> None:
    assert tells(stem, document, "MAPPA", file_name=name)


def test_an_answer_that_was_searched_already_is_left_alone() -> None:
    restriction = sample("mappa-j")["restrictions"][0]["restriction"]

    assert not tells("mappa-j", MAIN, f"What may not be done {restriction} End date")
    assert not tells("mappa-m", MAIN, sample("mappa-m")["summary"]["discussion"])


def test_a_name_that_the_form_itself_prints_is_no_name() -> None:
    answers = sample("mappa-o")
    answers["offender"]["last_name"] = "Action"
    answers["offender"]["first_name"] = "Zebedee"

    assert not last_look.tells_too_much(
        from_answers(answers), "overview", ["Action", "Action Plan"], "x"
    )
