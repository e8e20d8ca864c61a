"""The end: nothing incomplete passes for complete, and every file carries its marking."""

import json

import httpx
import pytest

import mappa_docs
from mappa_docs.intake.submission import from_answers
from tests.filled_pages import Filler
from tests.page_visits import Visit
from tests.support import sample


def opened(visit: Visit, stem: str, kind: str = "complete") -> Filler:
    return Filler.opens(visit, "draft.json", json.dumps(sample(stem, kind)).encode())


def finished(filler: Filler, to: str, **more: str) -> httpx.Response:
    return filler.visit.post(f"{filler.base}/finish", {"to": to, **more})


@pytest.mark.parametrize("to", ["docx", "pdf"])
def test_a_complete_form_is_handed_over_with_its_marking(visit: Visit, to: str) -> None:
    filler = opened(visit, "mappa-p")
    answer = finished(filler, to)

    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''MAPPA-P_")
    assert answer.headers["content-disposition"].endswith(f".{to}")
    assert mappa_docs.inspect_marking(answer.content).status == "complete"


def test_what_is_not_complete_is_a_draft_or_nothing(visit: Visit) -> None:
    filler = opened(visit, "mappa-a", "draft")
    refused = finished(filler, "docx")
    draft = finished(filler, "docx", draft="yes")

    assert "This form is not complete" in refused.text
    assert f'href="{filler.base}/section/' in refused.text
    assert "DRAFT" in draft.headers["content-disposition"]


def test_what_is_wrong_is_not_even_a_draft(visit: Visit) -> None:
    filler = opened(visit, "mappa-a", "draft")
    place = "/offender/date_of_birth"
    filler.send(
        "/section/offender", [("asked", place), (f"{place}-day", "31"), (f"{place}-month", "2")]
    )

    assert "what was written is no date" in finished(filler, "docx", draft="yes").text
    assert "Not usable as it is" in filler.page("/answers")


@pytest.mark.parametrize("to", ["png", "", "../x"])
def test_another_format_is_refused(visit: Visit, to: str) -> None:
    filler = opened(visit, "mappa-p")

    assert "attachment" not in finished(filler, to).headers.get("content-disposition", "")
    assert visit.post(f"{filler.base}/save", {"to": to}).status_code == 400


@pytest.mark.parametrize("to", ["json", "docx", "pdf"])
def test_a_draft_is_saved_and_opened_again(visit: Visit, to: str) -> None:
    given = from_answers(sample("mappa-a", "draft")).answers
    filler = opened(visit, "mappa-a", "draft")
    assert "has not been downloaded yet" in filler.page("")
    answer = visit.post(f"{filler.base}/save", {"to": to})
    again = Filler.opens(visit, f"draft.{to}", answer.content)

    assert "was last downloaded at" in filler.page("")
    assert again.base != filler.base
    assert again.draft.answers == given


def test_a_draft_says_what_goes_into_no_file(visit: Visit) -> None:
    filler = opened(visit, "mappa-a", "draft")
    place = "/offender/date_of_birth"
    filler.send("/section/offender", [("asked", place), (f"{place}-day", "31")])
    text = filler.page("/save")

    assert "can’t be used as it is" in text
    assert f'<a href="{filler.base}/section/offender?look=1#offender.date_of_birth">' in text


def test_a_draft_says_for_which_answers_the_word_form_has_no_place(visit: Visit) -> None:
    assert "have no place for these answers" in opened(visit, "mappa-p").page("/save")
    assert "have no place for these answers" not in opened(visit, "mappa-a").page("/save")


def test_all_answers_are_shown_with_what_is_not_known_and_where_to_change_it(visit: Visit) -> None:
    text = opened(visit, "mappa-a").page("/answers")

    assert "Not applicable: A registered sexual offender is not considered" in text
    assert 'section/offender?look=1#offender.last_name">Change' in text
    assert "Not provided" in text
