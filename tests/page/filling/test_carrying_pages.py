"""Answers from earlier forms: taken, shown with their source, and confirmed."""

import json
import re
from datetime import date

import pytest

from mappa_docs.definition import carried
from tests.filled_pages import Filler
from tests.page_visits import Visit
from tests.support import sample

# What stands at the head and the foot of a page.
MARKING = re.compile(r'<div class="marking.*?<p>(.*?)</p>', re.DOTALL)


@pytest.fixture
def filler(visit: Visit) -> Filler:
    """Somebody who has begun minutes with answers from a referral."""
    filler = Filler.begins(visit, "mappa-b")
    filler.send("/section/about", [("asked", "/version"), ("/version", "0.1")])
    data = json.dumps(sample("mappa-a")).encode()
    answer = visit.post(f"{filler.base}/prefill", files=[("files", ("referral.json", data))])
    assert "answers were taken" in answer.text
    return filler


def test_what_is_taken_has_to_be_confirmed_and_shows_its_source(filler: Filler) -> None:
    draft = filler.draft
    open_ones = carried.unconfirmed("mappa-b", dict(draft.answers))
    text = filler.page("/confirm")

    assert draft.at("/offender/first_name") == sample("mappa-a")["offender"]["first_name"]
    assert open_ones
    assert all(f'value="{pointer}"' in text for pointer in open_ones)
    assert "MAPPA A" in text
    assert "carried forward from an earlier form" in filler.page("")


def test_who_confirms_is_named_with_the_day(filler: Filler) -> None:
    pointers = sorted(carried.unconfirmed("mappa-b", dict(filler.draft.answers)))
    today = date.today()
    day = {"on-day": str(today.day), "on-month": str(today.month), "on-year": str(today.year)}
    confirm = f"{filler.base}/confirm"
    nobody = filler.visit.post(confirm, {"answer": pointers[:1], "by": " ", **day})
    nothing = filler.visit.post(confirm, {"by": "Ann Specimen", **day})
    no_day = filler.visit.post(confirm, {"answer": pointers[:1], "by": "Ann Specimen"})

    for refused in (nobody, nothing, no_day):
        assert "There is a problem" in refused.text
    assert f'value="{pointers[0]}" checked' in no_day.text
    done = filler.visit.post(confirm, {"answer": pointers[:1], "by": "Ann Specimen", **day})
    assert done.status_code == 303
    left = carried.unconfirmed("mappa-b", dict(filler.draft.answers))
    assert left == {*pointers[1:]}
    assert any(
        row.get("confirmed_by") == "Ann Specimen"
        for row in carried.rows(dict(filler.draft.answers))
    )


def test_a_form_about_somebody_else_is_refused(filler: Filler) -> None:
    other = sample("mappa-a")
    other["offender"] |= {
        "last_name": "Stranger",
        "pnc_id": "1999/0000042B",
        "date_of_birth": "1970-01-01",
    }
    data = json.dumps(other).encode()
    before = filler.draft
    answer = filler.visit.post(f"{filler.base}/prefill", files=[("files", ("other.json", data))])

    assert "There is a problem" in answer.text
    assert filler.draft == before


def test_a_form_that_takes_nothing_says_from_which_it_takes(visit: Visit) -> None:
    filler = Filler.begins(visit, "mappa-b")
    data = json.dumps(sample("mappa-k")).encode()
    answer = visit.post(f"{filler.base}/prefill", files=[("files", ("audit.json", data))])

    assert "There is a problem" in answer.text
    assert "MAPPA A" in answer.text


def _taken(visit: Visit, marking: str) -> tuple[Filler, str]:
    """Return minutes with answers from a referral of that marking, and the page that says so."""
    filler = Filler.begins(visit, "mappa-b")
    data = json.dumps(sample("mappa-a") | {"marking": marking}).encode()
    answer = visit.post(f"{filler.base}/prefill", files=[("files", ("referral.json", data))])
    return filler, answer.text


def test_the_marking_of_a_form_goes_along_with_its_answers(visit: Visit) -> None:
    filler, told = _taken(visit, "CONFIDENTIAL")

    assert "The marking is now CONFIDENTIAL" in told
    assert filler.draft.at("/marking") == "CONFIDENTIAL"
    for text in (told, filler.page(""), filler.page("/confirm"), filler.page("/answers")):
        assert MARKING.findall(text) == ["CONFIDENTIAL", "CONFIDENTIAL"]


def test_no_marking_is_lowered_or_written_where_that_of_the_form_is_enough(visit: Visit) -> None:
    filler, told = _taken(visit, "RESTRICTED")

    assert "The marking is now" not in told
    assert filler.draft.at("/marking") is None
    assert MARKING.findall(told) == ["RESTRICTED", "RESTRICTED"]


def test_a_page_about_forms_of_two_schemes_says_both_markings(visit: Visit) -> None:
    filler, told = _taken(visit, "OFFICIAL-SENSITIVE")

    assert filler.draft.at("/marking") is None
    assert MARKING.findall(told) == ["RESTRICTED and OFFICIAL-SENSITIVE"] * 2
