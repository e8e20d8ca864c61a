"""Several cases side by side: what holds for one form holds beside others, worst first."""

from datetime import date
from typing import Any

import pytest

from mappa_docs.cases import case as cases
from tests.case_forms import AS_OF, codes, form, minutes, the_case


def test_of_two_people_each_form_is_looked_at_by_itself() -> None:
    other = {"/offender/date_of_birth": "1985-04-13", "/offender/location": "custody"}
    by_itself = codes(minutes(set=other), as_of=date(2026, 12, 1))

    assert codes(form("mappa-a"), minutes(set=other), as_of=date(2026, 12, 1)) == [
        "CASE-1",
        *by_itself,
    ]
    assert by_itself == ["CASE-3", "CASE-4"]


@pytest.mark.parametrize("reference", ["CANARY", "TESTCASE-1", "Smith-John"])
def test_a_reference_that_may_be_a_name_is_not_repeated(reference: str) -> None:
    case = the_case(*(form("mappa-a", name, set={"/reference": reference}) for name in ("a", "b")))

    assert case.references == ()


def other_case(number: int, **changes: Any) -> dict[str, Any]:
    """Return the answers that make another case of a form, with a reference of its own."""
    others = {
        "/offender/pnc_id": None,
        "/offender/visor_reference": None,
        "/offender/prison_number": None,
        "/offender/lead_agency_reference": f"Y00010{number}",
        "/reference": f"GW-020{number}-26",
    }
    return others | changes


def test_the_worst_case_comes_first() -> None:
    overdue = {"/next_review/date": "2026-07-05"}
    born = {"/offender/date_of_birth": "1985-04-13"}
    doubtful = other_case(1, **{"/version": "1.0"})
    two_versions = other_case(2)
    slower = overdue | {"/next_review/date": "2026-07-06"}
    lower = {"/conclusion/level": "level_2"}
    missing = {"/agreed_risk_management_plan/jobcentre_plus": "to_be_sent"}
    some = [
        minutes("fine", set=other_case(9)),
        minutes("fine too", set=other_case(9, **{"/meeting/date": "2026-07-02"})),
        minutes("missing", set=other_case(3) | missing),
        minutes("overdue at level 2", set=other_case(4) | overdue | lower),
        minutes("overdue at level 3", set=other_case(5) | overdue),
        minutes("less overdue", set=other_case(6) | slower),
        minutes("versions", set=two_versions),
        minutes("versions too", set=two_versions | {"/meeting/place": "Another room"}),
        minutes("who", set=doubtful),
        minutes("who too", set=doubtful | born | {"/meeting/date": "2026-07-02"}),
    ]

    assert [case.files[0] for case in cases.cases(some, AS_OF)] == [
        "who",
        "versions",
        "overdue at level 3",
        "overdue at level 2",
        "less overdue",
        "missing",
        "fine",
    ]
