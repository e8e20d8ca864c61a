"""What is due in a case, as values: by when, whose task it is, and counted from what."""

from datetime import date

import pytest

from mappa_docs import resources
from mappa_docs.cases import due
from mappa_docs.cases.facts import Facts
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.messages import english
from tests.case_forms import form, minutes

NEXT = date(2026, 8, 19)
ATTENDED = {"/meeting/date": "2026-07-01", "/meeting/level": 3, "/reference": "GW-0113-26"}


def listed(*forms: Facts, as_of: date, days: int = 28) -> list[tuple[str, str, str, str]]:
    return [
        (one.by.isoformat(), one.task, one.counted, one.doer) for one in due.due(forms, as_of, days)
    ]


def test_the_next_meeting_has_its_invitations_and_itself() -> None:
    assert listed(minutes(), as_of=date(2026, 7, 25)) == [
        (
            "2026-08-05",
            "Invitations to the meeting of 19 August 2026",
            "at least 14 days before the meeting",
            "MAPPA Co-ordination Unit",
        ),
        ("2026-08-19", "The meeting of 19 August 2026", "", "MAPPA Co-ordination Unit"),
    ]


@pytest.mark.parametrize(
    ("as_of", "days", "number"),
    [
        (date(2026, 7, 7), 28, 0),
        (date(2026, 7, 7), 29, 1),
        (date(2026, 7, 7), 43, 2),
        (date(2026, 8, 5), 0, 1),
        (NEXT, 0, 1),
    ],
)
def test_it_looks_ahead_as_far_as_it_is_asked_to(as_of: date, days: int, number: int) -> None:
    assert len(listed(minutes(), as_of=as_of, days=days)) == number


def test_what_is_overdue_is_on_the_list_however_short_it_is() -> None:
    ((by, task, _, _),) = listed(minutes(), as_of=date(2026, 8, 28), days=0)

    assert (by, task) == (NEXT.isoformat(), "The review meeting planned for 19 August 2026")


def test_minutes_are_due_from_the_day_of_the_meeting() -> None:
    told = form("mappa-e", set=ATTENDED)

    assert listed(told, as_of=date(2026, 7, 1)) == [
        (
            "2026-07-08",
            "Minutes (MAPPA B) of the level 3 meeting of 1 July 2026",
            "within 5 working days of the meeting",
            "MAPPA Co-ordination Unit",
        )
    ]


def test_what_a_form_promises_is_due_by_its_day() -> None:
    changes = {"/management/referral_made": False, "/management/referral_due": "2026-08-01"}
    told = form("mappa-h", set=changes | {"/notification/date": "2026-07-01"})
    (one,) = due.due([told], date(2026, 7, 20), 28)

    assert one.by == date(2026, 8, 1)
    assert one.task == "The referral (MAPPA A) that MAPPA H announces"
    assert (one.doer, one.files) == ("Youth Offending Team", ("mappa-h",))
    assert one.guidance == rulebook()["CASE-9"].guidance
    assert not one.is_overdue(date(2026, 8, 1))
    assert one.is_overdue(date(2026, 8, 2))


def test_every_task_is_somebodys() -> None:
    tasks = {
        check["task"] for rule in rulebook().values() for check in rule.checks if check.get("task")
    }
    doers = resources.read_json("schemas/tasks.json")

    assert tasks | {"invitations", "minutes", "next_meeting", "review"} == doers.keys()
    for doer in doers.values():
        assert english.term(f"doer.{doer}")
