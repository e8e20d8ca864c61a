"""How much of each section is answered, of what it needs."""

from typing import Any

import pytest

from mappa_docs.checking import checked_file
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.intake import submission
from tests.support import AS_OF, STEMS, remove, sample


def counts(answers: dict[str, Any]) -> dict[str, tuple[int, int]]:
    settings = CheckSettings("gpms", AS_OF)
    (checked,) = checked_file.check_submissions([submission.from_answers(answers)], settings)
    return {count.section: (count.answered, count.needed) for count in checked.sections}


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize("kind", ["complete", "minimal"])
def test_a_complete_form_has_all_that_it_needs(stem: str, kind: str) -> None:
    assert all(answered == needed > 0 for answered, needed in counts(sample(stem, kind)).values())


@pytest.mark.parametrize("stem", STEMS)
def test_a_draft_lacks_something(stem: str) -> None:
    found = counts(sample(stem, "draft"))

    assert any(answered < needed for answered, needed in found.values())
    assert all(0 <= answered <= needed for answered, needed in found.values())


def test_a_missing_answer_lowers_what_is_answered_and_not_what_is_needed() -> None:
    answers = sample("mappa-a")
    before = counts(answers)["Section 2, Offender information"]
    remove(answers, "/offender/ethnicity")

    assert counts(answers)["Section 2, Offender information"] == (before[0] - 1, before[1])


@pytest.mark.parametrize("nothing", ["  ", None])
def test_a_blank_is_no_answer(nothing: str | None) -> None:
    answers = sample("mappa-a")
    before = counts(answers)["Section 2, Offender information"]
    answers["offender"]["ethnicity"] = nothing

    assert counts(answers)["Section 2, Offender information"] == (before[0] - 1, before[1])


def test_a_missing_group_counts_for_the_questions_that_it_needs() -> None:
    answers = sample("mappa-a", "minimal")
    before = counts(answers)["Section 12, Referring agency"]
    remove(answers, "/referring_agency")

    answered, needed = counts(answers)["Section 12, Referring agency"]
    assert answered == 0
    assert before[0] - 4 <= needed <= before[1]


def test_an_absent_answer_with_its_reason_is_an_answer() -> None:
    answers = sample("mappa-a")
    before = counts(answers)["Section 2, Offender information"]
    answers["offender"]["ethnicity"] = {"absent": "not_known", "reason": "Never recorded."}

    assert counts(answers)["Section 2, Offender information"] == before


def test_an_empty_list_is_no_answer() -> None:
    answers = sample("mappa-a")
    before = counts(answers)["Section 2, Offender information"]
    answers["offender"]["aliases"] = []

    assert counts(answers)["Section 2, Offender information"] == (before[0] - 1, before[1])


def test_what_stands_in_the_place_of_a_group_answers_none_of_its_questions() -> None:
    answers = sample("mappa-a", "minimal")
    _, needed = counts(answers)["Section 12, Referring agency"]
    answers["referring_agency"] = "Somebody"

    assert counts(answers)["Section 12, Referring agency"] == (0, needed)
