"""The day that a form speaks of: a later part of a form speaks for the whole of it."""

import pytest

from mappa_docs.intake.answers import Answers
from mappa_docs.intake.submission import from_answers
from mappa_docs.rules.support.reference_day import day_of
from tests.support import AS_OF, change, remove, sample

PARTS = (
    "/exit/signed_on",
    "/changes/completed_on",
    "/leave/completed_on",
    "/notification/date_of_notification",
)


def _day(stem: str, days: dict[str, str]) -> str:
    answers = sample(stem)
    for pointer, day in days.items():
        section = pointer.split("/")[1]
        answers.setdefault(section, {})
        if day:
            change(answers, pointer, day)
        elif pointer.split("/")[2] in answers[section]:
            remove(answers, pointer)
    return str(day_of(Answers(from_answers(answers), AS_OF)))


@pytest.mark.parametrize(
    ("stem", "pointer"),
    [
        ("mappa-a", "/referral/date_of_referral"),
        ("mappa-b", "/meeting/date"),
        ("mappa-g", "/completed_by/date"),
        ("mappa-h", "/notification/date"),
        ("mappa-n", "/further_offence/offence_date"),
    ],
)
def test_a_form_speaks_of_its_day(stem: str, pointer: str) -> None:
    assert _day(stem, {pointer: "2020-02-29"}) == "2020-02-29"
    assert _day(stem, {pointer: ""}) == "None"


@pytest.mark.parametrize("last", range(len(PARTS)))
def test_a_later_part_speaks_for_the_whole(last: int) -> None:
    given = dict.fromkeys(PARTS[:last], "")
    given |= {part: f"2020-02-{29 - place}" for place, part in enumerate(PARTS) if place >= last}

    assert _day("mappa-i", given) == f"2020-02-{29 - last}"
