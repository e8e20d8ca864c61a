"""A form as a list of things to do."""

from datetime import date

import pytest

from mappa_docs.checking import judging
from mappa_docs.definition import forms
from mappa_docs.intake.submission import from_answers
from mappa_docs.page.filling import draft
from mappa_docs.page.filling.asked import asked
from mappa_docs.page.filling.draft import Draft, Unusable
from mappa_docs.page.filling.steps import State, by_name, on_page, progress, step_of, steps
from tests.support import STEMS, sample


def states(given: Draft) -> dict[str, State]:
    judgement = judging.judge(draft.submission(given), as_of=date(2026, 11, 29))
    found = {one.pointer for one in judgement.findings}
    return {
        one.step.name: one.state for one in progress(given, judgement.findings, asked(given, found))
    }


@pytest.mark.parametrize("stem", STEMS)
def test_every_question_has_its_place_on_one_page(stem: str) -> None:
    every = [place for step in steps(stem) for place in on_page(step)]
    wanted = {
        pointer
        for pointer in forms.fields(stem)
        if "*" not in pointer
        and pointer not in ("/form", "/edition")
        and not pointer.startswith("/carried")
    }

    assert len(every) == len(set(every))
    assert set(every) == wanted
    assert all(step_of(stem, place) is not None for place in every)


@pytest.mark.parametrize("stem", STEMS)
def test_of_a_complete_form_nothing_is_left(stem: str) -> None:
    found = states(draft.of_submission(from_answers(sample(stem))))

    assert not {State.NOT_STARTED, State.IN_PROGRESS, State.WRONG} & {*found.values()}


def test_how_far_a_section_is() -> None:
    empty = states(draft.begun("mappa-b"))
    begun = draft.put(draft.begun("mappa-b"), "/offender/last_name", "Specimen")
    wrong = begun._replace(unusable={"/offender/date_of_birth": Unusable({"day": ("x",)}, "date")})

    assert empty["offender"] is State.NOT_STARTED
    assert states(begun)["offender"] is State.IN_PROGRESS
    assert states(wrong)["offender"] is State.WRONG
    assert empty["hospital"] is State.NOT_ARISING
    assert states(draft.put(begun, "/stage", "draft"))["distribution"] is State.NOT_YET
    assert empty["apologies"] is State.OPTIONAL


def test_a_place_leads_to_its_page() -> None:
    assert step_of("mappa-b", "/attendance/3/name") is by_name("mappa-b")["attendance"]
    assert step_of("mappa-b", "/reference") is by_name("mappa-b")["about"]
    assert step_of("mappa-b", "") is None
    assert step_of("mappa-b", "/about") is None
