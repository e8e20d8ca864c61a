"""The pages of sections: what is typed is kept, what is wrong is said, and nobody else gets in."""

import re

import pytest

from mappa_docs.page.filling import steps
from mappa_docs.page.settings import Bounds, Settings
from tests.filled_pages import Boxes, Filler
from tests.page_visits import TOKEN, Visit

OFFENDER = "/section/offender"
LAST_NAME, LOCATION = "/offender/last_name", "/offender/location"


@pytest.fixture
def filler(visit: Visit) -> Filler:
    return Filler.begins(visit, "mappa-a")


def asks(*places: str) -> list[tuple[str, str]]:
    return [("asked", place) for place in places]


def test_every_section_has_its_page_with_the_marking_and_no_answer_elsewhere(
    visit: Visit, filler: Filler
) -> None:
    filler.send(OFFENDER, [*asks(LAST_NAME), (LAST_NAME, "Testcase-Unmistakable")])
    for path in ("", *(f"/section/{step.name}" for step in steps.steps("mappa-a")), "/answers"):
        text = filler.page(path)
        (title,) = re.findall("<title>(.*)</title>", text)
        assert text.count("RESTRICTED") >= 2
        assert "Unmistakable" not in title
        assert not re.findall(r'(?:href|action)="[^"]*Unmistakable', text)
    assert visit.get(f"{filler.base}/section/none").status_code == 404


def test_what_was_typed_is_escaped(filler: Filler) -> None:
    nasty = '"><script>alert(1)</script>&amp;{{7*7}}'
    filler.send(OFFENDER, [*asks(LAST_NAME), (LAST_NAME, nasty)])
    text = filler.page(OFFENDER)

    assert "<script>alert" not in text
    assert (LAST_NAME, nasty) in Boxes(text).pairs
    assert filler.draft.at(LAST_NAME) == nasty


def test_who_goes_on_is_shown_what_is_open_and_may_leave_it(filler: Filler) -> None:
    shown = filler.send(OFFENDER, asks(LAST_NAME), "next")
    text = filler.page(f"{OFFENDER}?look=1")

    assert shown.headers["location"].endswith(f"{OFFENDER}?look=1")
    assert '<a href="#offender.last_name">' in text.replace(f"{filler.base}{OFFENDER}?look=1", "")
    assert '<p class="error"><span class="unseen">Error:</span> Enter the last name</p>' in text
    left = filler.send(OFFENDER, asks(LAST_NAME), "open").headers["location"]
    assert left == f"{filler.base}/section/conviction"
    assert filler.send(OFFENDER, asks(LAST_NAME)).headers["location"] == f"{filler.base}#offender"


def test_more_that_is_asked_is_shown_before_it_is_missed(filler: Filler) -> None:
    asked = [text for name, text in Boxes(filler.page(OFFENDER)).pairs if name == "asked"]
    assert "/offender/prison" not in asked
    filler.send(OFFENDER, [*asks(*asked), (LOCATION, "custody")], "next")
    text = filler.page(f"{OFFENDER}?look=1")

    assert "By your answers, more is asked:" in text
    assert '<a href="#offender.prison">Prison</a>' in text
    assert "Enter the prison</p>" not in text
    filler.send(OFFENDER, Boxes(text).pairs, "next")
    assert "Enter the prison</p>" in filler.page(f"{OFFENDER}?look=1")


def test_nothing_is_taken_of_what_names_another_question(visit: Visit, filler: Filler) -> None:
    pairs = [*asks(LAST_NAME), (LAST_NAME, "Testcase"), ("/category/category", "1")]

    assert filler.send(OFFENDER, pairs).status_code == 400
    assert filler.send(OFFENDER, [*asks("/no/such")]).status_code == 400
    assert filler.send("/section/category", asks(), "row:/offender/0").status_code == 400
    assert filler.draft.at(LAST_NAME) is None


def test_the_draft_of_another_session_is_not_there(visit: Visit, filler: Filler) -> None:
    filler.send(OFFENDER, [*asks(LAST_NAME), (LAST_NAME, "Testcase")])
    other = Visit(to=visit)
    other.enter()
    stranger = Filler(other, filler.base)

    for path in ("", OFFENDER, "/answers", "/finish", "/save", "/row/invitees/0"):
        answer = other.get(f"{filler.base}{path}")
        assert answer.status_code == 410
        assert "Testcase" not in answer.text
    assert stranger.send(OFFENDER, [*asks(LAST_NAME), (LAST_NAME, "X")]).status_code == 410
    assert other.post(f"{filler.base}/finish", {"to": "json"}).status_code == 410
    assert filler.draft.at(LAST_NAME) == "Testcase"


def test_a_draft_too_large_to_be_opened_again_is_refused(visit: Visit, filler: Filler) -> None:
    conviction = [one.pointer for one in steps.by_name("mappa-a")["conviction"].fields][:6]
    pairs = [*asks(*conviction), *((place, "x" * 1_000_000) for place in conviction)]

    assert filler.send("/section/conviction", pairs).status_code == 413
    assert "conviction" not in filler.draft.answers


def test_a_huge_post_is_refused_before_it_is_read() -> None:
    with Visit(Settings(TOKEN, port=8765, bounds=Bounds(body=10_000))) as visit:
        visit.enter()
        filler = Filler.begins(visit, "mappa-a")
        pairs = [*asks(LAST_NAME), (LAST_NAME, "x" * 20_000)]

        assert filler.send(OFFENDER, pairs).status_code == 413


def test_what_is_sent_too_late_stands_in_a_new_draft(visit: Visit, filler: Filler) -> None:
    filler.send("/section/category", [*asks("/category/category"), ("/category/category", "1")])
    visit.clock.now += 60 * 60
    late = [("stem", "mappa-a"), *asks(LAST_NAME), (LAST_NAME, "Testcase")]
    answer = filler.send(OFFENDER, late)

    assert "What you have just typed is not lost." in answer.text
    (base,) = re.findall(r'href="(/fill/[\w-]{16})"', answer.text)
    assert Filler(visit, base).draft.answers["offender"] == {"last_name": "Testcase"}
    assert "category" not in Filler(visit, base).draft.answers
    assert filler.send(OFFENDER, [("stem", "no-such")]).status_code == 410
