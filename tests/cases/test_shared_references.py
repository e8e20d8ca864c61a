"""Two people under one reference, or one whose birthday was written in two ways, are said first."""

import pytest

from mappa_docs.cases import case as cases
from tests.case_forms import AS_OF, form, minutes
from tests.support import STRANGER

OTHER = STRANGER | {"/offender/date_of_birth": "1990-01-01"}
THIRD = {
    "/offender/pnc_id": None,
    "/offender/visor_reference": None,
    "/offender/prison_number": None,
    "/offender/lead_agency_reference": "Y000777",
}


def test_two_people_under_one_reference_come_first() -> None:
    doubtful, other, overdue = cases.cases(
        [
            minutes("overdue", set=THIRD | {"/next_review/date": "2026-07-05"}),
            form("mappa-g", "one", set={"/reference": "GW-0700-26"}),
            form("mappa-g", "two", set=OTHER | {"/reference": "GW-0700-26"}),
        ],
        AS_OF,
    )

    assert {doubtful.files, other.files} == {("one",), ("two",)}
    assert overdue.files == ("overdue",)
    for case in (doubtful, other):
        finding, files = case.findings[0]
        assert (finding.code, finding.severity) == ("CASE-11", "warning")
        assert set(files) == {"one", "two"}
        assert "date of birth" in finding.message
        assert not {"1985", "1990", "2016"} & set(finding.message.split())


@pytest.mark.parametrize(
    "changes",
    [
        {"/reference": "GW-0701-26"},
        {"/offender/pnc_id": None, "/offender/visor_reference": None, "/offender/lead_agency": None}
        | {"/offender/prison_number": None},
    ],
    ids=["another reference", "nothing that differs"],
)
def test_what_does_not_contradict_is_no_second_person(changes: dict[str, object]) -> None:
    one = form("mappa-g", "one", set={"/reference": "GW-0700-26"})
    plain = {"/reference": "GW-0700-26"}
    other = STRANGER | plain | changes if "/reference" in changes else plain | changes
    every = cases.cases([one, form("mappa-g", "two", set=other)], AS_OF)

    assert not [one for case in every for one in case.findings if one.finding.code == "CASE-11"]


def test_a_notification_with_day_and_month_swapped_may_be_the_one_that_is_missing() -> None:
    plan = {"/agreed_risk_management_plan/jobcentre_plus": "sent", "/reference": "GW-0113-26-B2"}
    swapped = form("mappa-j", "j", set={"/offender/date_of_birth": "1985-12-04"})
    every = cases.cases([minutes("b", set=plan), swapped], AS_OF)
    found = {
        (of_case.finding.code, of_case.finding.sentence, of_case.files)
        for case in every
        for of_case in case.findings
    }

    assert ("CASE-5", "CASE-5.perhaps", ("b", "j")) in found
    assert ("CASE-11", "CASE-11", ("b", "j")) in found


def test_many_cases_with_one_reference_are_named_once_each() -> None:
    some = [
        form(
            "mappa-g",
            str(number),
            set=THIRD
            | {
                "/reference": "GW-0700-26",
                "/offender/date_of_birth": f"19{number:02}-01-01",
                "/offender/lead_agency_reference": f"Y{number:06}",
            },
        )
        for number in range(10, 40)
    ]
    every = cases.cases(some, AS_OF)

    assert [len(case.findings) for case in every] == [1] * 30
