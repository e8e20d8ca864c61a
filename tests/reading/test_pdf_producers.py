"""PDF forms that another program saved: each answer is read, and none is another's."""

from functools import cache

import pytest

import mappa_docs
from mappa_docs.definition import forms
from mappa_docs.model import Kind
from tests import pdfium_forms
from tests.filled_pdf import blank, filled, filled_form, form, roomy
from tests.pdf_producers import PRODUCERS, RENAMED, revised
from tests.support import sample
from tests.what_was_read import Compared, compared, normalised

STEM = "mappa-a"
WELSH = "Ŵyn Ŷsbyty, “Tŷ Gwyn” – £5 café\nail linell"
NAME = "/offender/last_name"


def text_question() -> str:
    """Return the pointer of a question for a long text that stands in no table."""
    every = forms.fields(STEM).values()
    return next(one.pointer for one in every if one.kind is Kind.TEXT and "*" not in one.pointer)


@cache
def complete() -> bytes:
    return filled(STEM, sample(STEM))


@pytest.mark.parametrize("name", PRODUCERS)
def test_every_answer_is_read_for_certain(name: str) -> None:
    extraction = mappa_docs.extract(PRODUCERS[name](complete()))
    result = compared(normalised(sample(STEM)), extraction.submission)

    assert result == Compared(result.right, [], [], [])
    assert len(result.right) > 100
    assert extraction.matched == extraction.unread == extraction.findings == ()


@pytest.mark.parametrize("name", RENAMED)
def test_what_was_renamed_is_matched(name: str) -> None:
    extraction = mappa_docs.extract(RENAMED[name](complete()))
    result = compared(normalised(sample(STEM)), extraction.submission)

    assert result == Compared(result.right, [], [], [])
    assert extraction.certain == 0
    assert [one.sentence for one in extraction.findings] == ["READ-4.names"]


@pytest.mark.parametrize("name", PRODUCERS)
def test_each_letter_stays(name: str) -> None:
    filled_in = form(STEM)
    question = text_question()
    filled_in.type(question, WELSH)
    extraction = mappa_docs.extract(PRODUCERS[name](filled_in.data()))

    node = extraction.submission
    for step in question.split("/")[1:]:
        node = node[step]
    assert node == normalised({"form": "MAPPA A", "x": WELSH})["x"]
    assert extraction.certain == 1


def test_a_form_that_pdfium_fills_in_is_read() -> None:
    wanted = filled_form(STEM, sample(STEM))
    values: dict[str, str | int | bool] = {}
    for name, field in wanted.fields.items():
        if field.FT == "/Btn" and field.V == "/Yes":
            values[name] = pdfium_forms.TICK
        elif field.FT != "/Btn" and "/V" in field:
            said = str(field.V)
            options = [str(option) for option in field.get("/Opt", ())]
            values[name] = options.index(said) if said in options else said
    empty = roomy(STEM, sample(STEM))
    extraction = mappa_docs.extract(pdfium_forms.filled_in(empty, values))
    result = compared(normalised(sample(STEM)), extraction.submission)

    assert result == Compared(result.right, [], [], [])
    assert len(result.right) > 100
    assert extraction.matched == extraction.unread == extraction.findings == ()


def test_the_last_of_several_revisions_counts() -> None:
    first = revised(blank(STEM), {NAME: "Testcase"})
    second = revised(first, {NAME: "Specimen", "/stage#referral": "/Yes"})
    third = revised(second, {"/stage#referral": "/Off"})

    assert mappa_docs.extract(first).submission["offender"] == {"last_name": "Testcase"}
    assert mappa_docs.extract(second).submission["stage"] == "referral"
    extraction = mappa_docs.extract(third)
    assert extraction.submission["offender"] == {"last_name": "Specimen"}
    assert "stage" not in extraction.submission
    assert extraction.unread == ()
