"""What has no box on any page is seen, stays, and goes when somebody says so."""

import json

import pytest

from mappa_docs.intake.submission import from_answers
from mappa_docs.page.filling import draft
from mappa_docs.page.filling.strays import strays, without
from tests.filled_pages import Filler
from tests.page_visits import Visit
from tests.support import STEMS, sample

ODD = {
    "form": "MAPPA B",
    "edition": "1999",
    "pet": {"name": "Rex"},
    "offender": {"last_name": "Testcase", "shoe/size": 9},
    "attendance": [{"name": "Ann", "hat": "red"}, "Bea"],
}


@pytest.mark.parametrize("stem", STEMS)
def test_a_form_as_it_should_be_has_none(stem: str) -> None:
    assert strays(draft.of_submission(from_answers(sample(stem)))) == []


def test_each_is_told_and_taken_out_by_itself() -> None:
    given = draft.of_submission(from_answers(ODD))
    found = strays(given)

    assert [(one.pointer, one.text) for one in found] == [
        ("/edition", "1999"),
        ("/pet", '{"name": "Rex"}'),
        ("/offender/shoe~1size", "9"),
        ("/attendance/0/hat", "red"),
        ("/attendance/1", "Bea"),
    ]
    for one in found:
        given = without(given, one.pointer)
    assert strays(given) == []
    assert draft.answers(given) == {
        "form": "MAPPA B",
        "edition": "2012",
        "offender": {"last_name": "Testcase"},
        "attendance": [{"name": "Ann"}],
    }
    assert without(given, "/offender/last_name") == given


def test_it_stands_on_the_list_and_no_page_loses_it(visit: Visit) -> None:
    filler = Filler.opens(visit, "draft.json", json.dumps(ODD).encode())
    for path in ("/section/offender", "/section/attendance", "/row/attendance/0"):
        filler.sends_back(path)
    led = filler.send("/row/attendance/1", [("asked", "/attendance/1/name")])

    assert led.headers["location"].endswith("/row/attendance/1/remove")
    assert "Bea" in filler.page("/row/attendance/1/remove")
    assert filler.draft.answers == ODD
    assert "Rex" in filler.page("")
    visit.post(f"{filler.base}/stray", {"pointer": "/pet"})
    assert "Rex" not in filler.page("")
